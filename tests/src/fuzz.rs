//! What every input from outside must keep to, one function for each kind. The fuzzer looks for inputs that break them
//! (`tests/fuzz`); the tests run all that it ever found interesting (`tests/fuzz/corpus`).

use crate::chunk::seal;
use automerge::Change;
use tandem_core::code::Code;
use tandem_core::limits::{FRAME_BYTES, SNAPSHOT_BYTES, SNAPSHOT_CHANGES};
use tandem_core::sync::change::ChangeHeader;
use tandem_core::sync::frame::{Answer, Frame, Frames, Request, decode, deflate, encode};
use tandem_core::sync::pack::{self, Known};
use tandem_core::sync::snapshot::{Unpacked, unpack};

/// A target: its name, which is its corpus's folder too, and what its inputs must keep to.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: [Target; 4] = [("frame", frame), ("change", change), ("pack", pack), ("snapshot", snapshot)];

/// Bytes that are read as a frame are refused, or are the same frame when written and read again; read as a body of
/// several frames, they end.
pub fn frame(bytes: &[u8]) {
    let mut frames = Frames::default();
    frames.push(bytes);
    while let Ok(Some(frame)) = frames.take() {
        assert!(frame.len() <= FRAME_BYTES);
    }
    reads_back::<Request>(bytes);
    reads_back::<Answer>(bytes);
}

fn reads_back<F: Frame + PartialEq + std::fmt::Debug>(bytes: &[u8]) {
    if let Ok(frame) = decode::<F>(bytes) {
        assert_eq!(decode::<F>(&encode(&frame)), Ok(frame));
    }
}

/// Bytes that are read as a change, and the same as the body of a change with a right checksum: what our own reader
/// lets pass, automerge can decode, and both call it by the same name.
pub fn change(bytes: &[u8]) {
    for chunk in [bytes.to_vec(), seal(1, bytes)] {
        let Ok(header) = ChangeHeader::read_whole(&chunk) else { continue };
        let change = Change::try_from(chunk.as_slice()).expect("what was checked can be decoded");
        assert_eq!(change.hash().0, header.hash);
        assert_eq!(change.len() as u64, header.operations);
    }
}

/// Bytes that are read as a pack of so many changes (the first byte says how many) are refused, or unfold within the
/// bound to changes that can be packed and come out again as they were.
pub fn pack(bytes: &[u8]) {
    let Some((&count, bytes)) = bytes.split_first() else { return };
    let Ok(changes) = pack::unpack(bytes, usize::from(count), &mut Known::default(), &Known::default()) else { return };
    assert_eq!(changes.len(), usize::from(count));
    assert!(changes.iter().map(Vec::len).sum::<usize>() <= FRAME_BYTES);
    let borrowed: Vec<&[u8]> = changes.iter().map(Vec::as_slice).collect();
    let again = pack::pack(&borrowed, &mut Known::default(), &Known::default());
    let unpacked = pack::unpack(&again, changes.len(), &mut Known::default(), &Known::default());
    assert_eq!(unpacked, Ok(changes));
}

/// Bytes that are read as a snapshot, and the same in deflate behind each byte that names a form, are refused or unfold
/// within the bound; the changes in it can be packed and come out again as they were.
pub fn snapshot(bytes: &[u8]) {
    let deflated = deflate(bytes);
    for packed in [bytes.to_vec(), [&[0], &deflated[..]].concat(), [&[1], &deflated[..]].concat()] {
        match unpack(&packed) {
            Ok(Unpacked::Saved(saved)) => assert!(saved.len() <= SNAPSHOT_BYTES),
            Ok(Unpacked::Changes(changes)) => {
                assert!(changes.len() <= SNAPSHOT_CHANGES && changes.iter().map(Vec::len).sum::<usize>() <= FRAME_BYTES);
                let chunks: Vec<&[u8]> = changes.iter().map(Vec::as_slice).collect();
                let again = pack::pack(&chunks, &mut Known::default(), &Known::default());
                let unpacked = pack::unpack(&again, changes.len(), &mut Known::default(), &Known::default());
                assert_eq!(unpacked, Ok(changes));
            }
            Err(code) => assert_eq!(code, Code::DamagedDocument),
        }
    }
}
