//! What every log must keep of snapshots.

use super::{ONE, OTHER, access, append, change, read};
use crate::limits::{SNAPSHOT_KEEP_MS, SNAPSHOT_PIECE_BYTES};
use crate::model::Role;
use crate::sync::frame::{Body, Piece};
use crate::sync::log::{Position, ReadLog, SnapshotHead, WriteLog};
use crate::sync::snapshot::{NewSnapshot, join};

/// A log asks nothing of a snapshot's bytes, so any will do.
fn snapshot(through: Position, left_out: Vec<Position>, size: usize) -> NewSnapshot {
    let packed = (0_u32..).map(|n| n.to_le_bytes()[usize::from(n % 3 == 0)]).take(size).collect();
    NewSnapshot { document: ONE, through, heads: vec![[7; 32]], changes: 3, left_out, packed }
}

fn keep<L: WriteLog>(log: &mut L, snapshot: &NewSnapshot, now_ms: u64) {
    log.keep_snapshot(snapshot, now_ms).expect("keeping a snapshot in a sound log succeeds");
}

fn pieces<L: ReadLog>(log: &L, through: Position) -> Vec<Piece> {
    (0..).map_while(|number| read(log.piece(&ONE, through, number))).collect()
}

pub(super) fn are_kept_and_replaced<L: WriteLog>(mut log: L) {
    assert_eq!(read(log.snapshot(&ONE)), None, "there is none at first");
    assert_eq!(read(log.piece(&ONE, 1, 0)), None, "and no piece of it");
    for seq in 1..=4 {
        append(&mut log, &change(ONE, 1, seq, 50));
    }
    let first = snapshot(2, vec![], 2 * SNAPSHOT_PIECE_BYTES + 1);
    keep(&mut log, &first, 1_000);
    let head = SnapshotHead { through: 2, bytes: first.packed.len(), dropped: 0 };
    assert_eq!(read(log.snapshot(&ONE)), Some(head), "it is there when it is kept");
    assert_eq!(read(log.snapshot(&OTHER)), None, "in its document only");
    assert_eq!(pieces(&log, 2).len(), 3, "it comes in pieces");
    assert_eq!(join(&pieces(&log, 2)), Ok(first.packed.clone()), "that go together again");
    let second = snapshot(4, vec![], 10);
    keep(&mut log, &second, 2_000);
    assert_eq!(read(log.snapshot(&ONE)).map(|head| head.through), Some(4), "the newest counts");
    assert_eq!(join(&pieces(&log, 2)), Ok(first.packed), "one that is being fetched can be fetched to its end");
    keep(&mut log, &second, 3_000);
    assert_eq!(join(&pieces(&log, 4)), Ok(second.packed), "keeping twice changes nothing");
    keep(&mut log, &snapshot(4, vec![], 20), 2_000 + SNAPSHOT_KEEP_MS + 1);
    assert_eq!(pieces(&log, 2), [], "but not for ever");
    assert_eq!(read(log.snapshot(&ONE)).map(|head| head.bytes), Some(20), "a better one through the same entry takes its place");
}

pub(super) fn stand_for_what_is_dropped<L: WriteLog>(mut log: L) {
    append(&mut log, &access(ONE, "ada", Some(Role::Editor)));
    let changes: Vec<_> = (1..=4).map(|seq| change(ONE, 1, seq, 50)).collect();
    for entry in &changes {
        append(&mut log, entry);
    }
    let received = changes[0].received_ms;
    let drop = |log: &mut L, before_ms| log.drop_changes(&ONE, before_ms).expect("dropping in a sound log succeeds");
    assert_eq!(drop(&mut log, u64::MAX >> 1), 0, "nothing is dropped that no snapshot holds");
    keep(&mut log, &snapshot(4, vec![3], 10), 1_000);
    let beside: Vec<Position> = read(log.beside(&ONE, 0, 4, 10_000)).into_iter().map(|(position, ..)| position).collect();
    assert_eq!(beside, [1, 3], "records and what was left out stand beside it");
    assert_eq!(read(log.beside(&ONE, 1, 4, 0)).len(), 1, "one at least");
    assert_eq!(read(log.bytes_between(&ONE, 3, 5, 1_000)), 100, "the bytes of two changes");
    assert_eq!(drop(&mut log, received), 0, "nothing younger than asked for");
    assert_eq!(drop(&mut log, received + 1), 2, "what it holds and did not leave out");
    assert_eq!(drop(&mut log, received + 1), 0, "once");
    let left: Vec<bool> = read(log.entries(&ONE, 0, 5, 10_000)).iter().map(|(_, _, body)| body.is_dropped()).collect();
    assert_eq!(left, [false, true, false, true, false], "records, what was left out and what came later stay");
    assert_eq!(read(log.snapshot(&ONE)).map(|head| head.dropped), Some(4), "the newest dropped one is known");
    for (position, hash, body) in read(log.entries(&ONE, 1, 5, 10_000)) {
        assert!(read(log.contains(&ONE, &hash)), "a dropped change is known by its hash: {position}");
        assert!(matches!(body, Body::Change(_)));
    }
    assert_eq!(read(log.authored(&ONE, &[1; 16], 1)), Some(changes[0].hash), "and by its author");
}
