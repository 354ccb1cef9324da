//! Change chunks built by hand, so that tests can build bad ones with a good checksum.

use sha2::{Digest, Sha256};

/// A change chunk in parts.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// 1: a plain change.
    pub kind: u8,
    /// Hashes of the parents.
    pub parents: Vec<[u8; 32]>,
    /// The author's bytes.
    pub actor: Vec<u8>,
    /// The author's count of changes.
    pub seq: u64,
    /// Number of the first operation.
    pub start_op: u64,
    /// A message.
    pub message: Vec<u8>,
    /// Other actors that are named.
    pub others: Vec<Vec<u8>>,
    /// Column number and bytes.
    pub columns: Vec<(u64, Vec<u8>)>,
    /// Bytes after the columns.
    pub extra: Vec<u8>,
}

impl Chunk {
    /// A sound change: puts null under the key `k` of the root.
    pub fn sound() -> Self {
        Self {
            kind: 1,
            parents: vec![],
            actor: vec![5; 16],
            seq: 1,
            start_op: 1,
            message: vec![],
            others: vec![],
            columns: vec![
                (21, vec![0x7f, 1, b'k']),
                (52, vec![1]),
                (66, vec![0x7f, 1]),
                (86, vec![0x7f, 0]),
                (112, vec![0x7f, 0]),
            ],
            extra: vec![],
        }
    }

    /// Well-formed, and automerge 0.12 panics when it is applied: it writes into an object that nobody made.
    pub fn into_nothing() -> Self {
        Self { start_op: 50, ..Self::sound() }.with(1, run(1, &[0])).with(2, run(1, &unsigned(7)))
    }

    /// Well-formed, and automerge 0.12 takes it, but what it saves afterwards does not load: it replaces a value that
    /// nobody wrote.
    pub fn over_nothing() -> Self {
        Self { start_op: 50, ..Self::sound() }.with(112, run(1, &[1])).with(113, run(1, &[0])).with(115, run(1, &signed(7)))
    }

    /// The same with this column, in its place.
    #[must_use]
    pub fn with(mut self, column: u64, bytes: Vec<u8>) -> Self {
        self.columns.retain(|(number, _)| *number != column);
        self.columns.push((column, bytes));
        self.columns.sort_by_key(|(number, _)| *number);
        self
    }

    /// The chunk with its length and checksum.
    pub fn seal(&self) -> Vec<u8> {
        let mut body = unsigned(self.parents.len() as u64);
        self.parents.iter().for_each(|parent| body.extend(parent));
        prefixed(&mut body, &self.actor);
        body.extend(unsigned(self.seq));
        body.extend(unsigned(self.start_op));
        body.push(0);
        prefixed(&mut body, &self.message);
        body.extend(unsigned(self.others.len() as u64));
        self.others.iter().for_each(|other| prefixed(&mut body, other));
        body.extend(unsigned(self.columns.len() as u64));
        for (number, bytes) in &self.columns {
            body.extend(unsigned(*number));
            body.extend(unsigned(bytes.len() as u64));
        }
        self.columns.iter().for_each(|(_, bytes)| body.extend(bytes));
        body.extend(&self.extra);
        seal(self.kind, &body)
    }
}

/// A chunk of any kind around any body, with the right length and checksum.
pub fn seal(kind: u8, body: &[u8]) -> Vec<u8> {
    let mut named = vec![kind];
    named.extend(unsigned(body.len() as u64));
    named.extend(body);
    let checksum = Sha256::digest(&named);
    [&[0x85, 0x6f, 0x4a, 0x83], &checksum[..4], &named].concat()
}

fn prefixed(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend(unsigned(bytes.len() as u64));
    out.extend(bytes);
}

/// Unsigned LEB128.
pub fn unsigned(mut value: u64) -> Vec<u8> {
    let mut out = Vec::new();
    loop {
        let byte = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            out.push(byte);
            return out;
        }
        out.push(byte | 0x80);
    }
}

/// Signed LEB128.
pub fn signed(mut value: i64) -> Vec<u8> {
    let mut out = Vec::new();
    loop {
        let byte = u8::try_from(value & 0x7f).expect("seven bits");
        value >>= 7;
        if (value == 0 && byte & 0x40 == 0) || (value == -1 && byte & 0x40 != 0) {
            out.push(byte);
            return out;
        }
        out.push(byte | 0x80);
    }
}

/// A run-length run: `times` rows with the value that `value` writes.
pub fn run(times: i64, value: &[u8]) -> Vec<u8> {
    [&signed(times)[..], value].concat()
}
