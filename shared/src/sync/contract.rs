//! What every log must keep, whatever it is made of. An implementation runs [`log_keeps_its_contract`] in its tests.

mod snapshots;

use super::Hash;
use super::frame::Body;
use super::log::{Membership, NewEntry, Position, Unproven, WriteLog, finished};
use super::record::Record;
use crate::limits::UNPROVEN;
use crate::model::{DeviceId, DocumentId, PersonId, Role};
use serde_bytes::ByteBuf;
use sha2::{Digest, Sha256};

const ONE: DocumentId = DocumentId([1; 16]);
const OTHER: DocumentId = DocumentId([2; 16]);

/// Runs the whole contract; `make` gives a fresh, empty log each time. Panics with the broken promise in words.
pub fn log_keeps_its_contract<L: WriteLog>(mut make: impl FnMut() -> L) {
    an_empty_log_has_nothing(&make());
    positions_rise_and_the_running_hash_follows(make());
    changes_are_found_in_their_own_document(make());
    actors_have_owners(make());
    what_is_poisoned_goes_to_nobody(make());
    keys_and_signatures_are_found(make());
    what_is_unproven_is_kept_beside_the_log(make());
    access_comes_and_goes(make());
    who_lost_access_is_found(make());
    identical_records_may_follow_each_other(make());
    entries_come_in_order(make());
    entries_are_bounded(make());
    bodies_come_back_as_they_were(make());
    snapshots::are_kept_and_replaced(make());
    snapshots::stand_for_what_is_dropped(make());
}

fn person(name: &str) -> PersonId {
    PersonId::new(name).expect("the contract's ids are well-formed")
}

fn device(name: &str) -> DeviceId {
    DeviceId::new(name).expect("the contract's ids are well-formed")
}

fn entry(document: DocumentId, body: Body, hash: Hash, author: Option<(Vec<u8>, u64)>) -> NewEntry {
    NewEntry { document, body, hash, author, device: Some(device("phone")), received_ms: 1_700_000_000_000, clock_ahead_ms: -250 }
}

/// A log asks nothing of a change's bytes, so any will do. `seq` makes it another one.
fn change(document: DocumentId, actor: u8, seq: u64, size: usize) -> NewEntry {
    let mut bytes = vec![actor; size];
    bytes.extend(seq.to_le_bytes());
    bytes.truncate(size.max(8));
    let hash = Sha256::new().chain_update(document.0).chain_update([actor]).chain_update(seq.to_le_bytes()).finalize();
    entry(document, Body::Change(ByteBuf::from(bytes)), hash.into(), Some((vec![actor; 16], seq)))
}

fn record(document: DocumentId, record: Record) -> NewEntry {
    let hash = record.hash();
    entry(document, Body::Record(record), hash, None)
}

fn access(document: DocumentId, who: &str, role: Option<Role>) -> NewEntry {
    record(document, Record::Access { person: person(who), role, by: None })
}

fn append<L: WriteLog>(log: &mut L, entry: &NewEntry) -> Position {
    log.append(entry).expect("appending to a sound log succeeds")
}

fn read<T, E: std::fmt::Debug>(result: Result<T, E>) -> T {
    result.expect("reading a sound log succeeds")
}

fn an_empty_log_has_nothing<L: WriteLog>(log: &L) {
    assert_eq!(read(log.newest()), 0, "an empty log's newest position is 0");
    assert_eq!(read(log.running(0)), Some([0; 8]), "before the first entry the running hash is zeros");
    assert_eq!(read(log.running(1)), None, "past the end there is no running hash");
    assert!(read(log.memberships(&person("ada"))).is_empty(), "nobody is a member of anything");
    assert!(read(log.entries(&ONE, 0, Position::MAX >> 1, 1000)).is_empty(), "no document has an entry");
    assert_eq!(read(log.epoch()), read(log.epoch()), "the epoch stays");
}

fn positions_rise_and_the_running_hash_follows<L: WriteLog>(mut log: L) {
    let (mut running, mut last) = ([0; 8], 0);
    for seq in 1..=5 {
        let entry = change(if seq % 2 == 0 { OTHER } else { ONE }, 1, seq, 20);
        let position = append(&mut log, &entry);
        assert!(position > last, "positions rise");
        assert!(last > 0 || position == 1, "the first entry has position 1");
        let digest: Hash = Sha256::new().chain_update(running).chain_update(entry.hash).finalize().into();
        running.copy_from_slice(&digest[..8]);
        assert_eq!(read(log.running(position)), Some(running), "the running hash covers the hash before and the entry's");
        assert_eq!(read(log.newest()), position, "the newest entry is the one appended last");
        last = position;
    }
    assert_eq!(read(log.running(last + 1)), None, "past the end there is no running hash");
}

fn changes_are_found_in_their_own_document<L: WriteLog>(mut log: L) {
    let entry = change(ONE, 1, 1, 20);
    append(&mut log, &entry);
    assert!(read(log.contains(&ONE, &entry.hash)), "a change that was appended is contained");
    assert!(!read(log.contains(&OTHER, &entry.hash)), "but not in another document");
    assert!(!read(log.contains(&ONE, &[9; 32])), "an unknown hash is not contained");
    assert_eq!(read(log.authored(&ONE, &[1; 16], 1)), Some(entry.hash), "an actor's change is found by its number");
    for (document, actor, seq) in [(OTHER, 1, 1), (ONE, 2, 1), (ONE, 1, 2), (ONE, 1, u64::MAX >> 1)] {
        assert_eq!(read(log.authored(&document, &[actor; 16], seq)), None, "document, actor and number must all fit");
    }
    assert_eq!(read(log.author(&ONE, &entry.hash)), Some(vec![1; 16]), "a change's actor is found by its hash");
    assert_eq!(read(log.author(&OTHER, &entry.hash)), None, "in its own document");
    let record = record(ONE, Record::Person { person: person("ada"), name: "Ada".into() });
    append(&mut log, &record);
    assert!(!read(log.contains(&ONE, &record.hash)), "a record is not a change");
}

fn actors_have_owners<L: WriteLog>(mut log: L) {
    assert_eq!(read(log.owner(&ONE, &[1; 16])), None, "an unknown actor belongs to nobody");
    append(&mut log, &record(ONE, Record::Actor { actor: vec![1; 16], device: device("phone") }));
    assert_eq!(read(log.owner(&ONE, &[1; 16])), Some(device("phone")), "a claimed actor belongs to its device");
    assert_eq!(read(log.owner(&OTHER, &[1; 16])), None, "in its document only");
}

fn what_is_poisoned_goes_to_nobody<L: WriteLog>(mut log: L) {
    let (bad, good, elsewhere) = (change(ONE, 1, 1, 20), change(ONE, 2, 1, 20), change(OTHER, 1, 1, 20));
    append(&mut log, &record(ONE, Record::Actor { actor: vec![1; 16], device: device("phone") }));
    append(&mut log, &record(OTHER, Record::Actor { actor: vec![1; 16], device: device("phone") }));
    for entry in [&bad, &good, &elsewhere] {
        append(&mut log, entry);
    }
    append(&mut log, &record(ONE, Record::Poisoned { hash: bad.hash, actor: vec![1; 16], at: 7 }));
    let changes = |log: &L, document| -> Vec<Hash> {
        let all = read(log.entries(&document, 0, read(log.newest()), 100_000)).into_iter();
        all.filter(|(_, _, body)| matches!(body, Body::Change(_))).map(|(_, hash, _)| hash).collect()
    };
    assert_eq!(changes(&log, ONE), [good.hash], "a poisoned change is given to nobody");
    assert_eq!(changes(&log, OTHER), [elsewhere.hash], "other documents have nothing to do with it");
    assert!(read(log.contains(&ONE, &bad.hash)), "but it is in the log");
    assert_eq!(read(log.authored(&ONE, &[1; 16], 1)), Some(bad.hash), "under its author and number");
    assert_eq!(read(log.owner(&ONE, &[1; 16])), Some(finished()), "its actor is finished");
    assert_eq!(read(log.owner(&OTHER, &[1; 16])), Some(device("phone")), "in its document only");
}

fn keys_and_signatures_are_found<L: WriteLog>(mut log: L) {
    assert!(read(log.keys(&ONE, &device("phone"))).is_empty(), "an unknown device has no key");
    let known = |key: u8| Record::Device {
        device: device("phone"),
        person: person("ada"),
        name: "Phone".into(),
        public_key: vec![key; 65],
    };
    for key in [5, 4, 5] {
        append(&mut log, &record(ONE, known(key)));
    }
    let mut keys = read(log.keys(&ONE, &device("phone")));
    keys.sort_unstable();
    assert_eq!(keys, [vec![4; 65], vec![5; 65]], "every key that it had, once");
    assert!(read(log.keys(&OTHER, &device("phone"))).is_empty(), "in its document only");
    let sealed = |at_ms| Record::Sealed { person: person("ada"), role: None, by: None, at_ms, seal: vec![1; 64] };
    assert_eq!(read(log.sealed_at(&ONE, &person("ada"))), None);
    for at_ms in [7, 5] {
        append(&mut log, &record(ONE, sealed(at_ms)));
    }
    assert_eq!(read(log.sealed_at(&ONE, &person("ada"))), Some(7), "the newest seal counts");
    assert_eq!((read(log.sealed_at(&OTHER, &person("ada"))), read(log.sealed_at(&ONE, &person("ben")))), (None, None));
    let signed = Record::Signed { actor: vec![1; 16], hash: [7; 32], signature: vec![8; 64], device: Some(device("phone")) };
    assert!(!read(log.is_signed(&ONE, &[7; 32])), "nothing is signed before");
    append(&mut log, &record(ONE, signed));
    assert!(read(log.is_signed(&ONE, &[7; 32])), "a signed change is found");
    assert!(!read(log.is_signed(&OTHER, &[7; 32])) && !read(log.is_signed(&ONE, &[8; 32])), "and no other");
}

fn what_is_unproven_is_kept_beside_the_log<L: WriteLog>(mut log: L) {
    let of = |document, number: u8| Unproven {
        entry: NewEntry { author: None, device: Some(device("phone")), ..change(document, number, 1, 9) },
        person: person("ada"),
        theirs: number.is_multiple_of(2),
    };
    let list = [of(ONE, 2), of(ONE, 1)];
    assert!(!read(log.has_unproven(&ONE)));
    assert!(read(log.keep_unproven(&list)).contains(&ONE), "it is new");
    assert!(read(log.keep_unproven(&list)).is_empty(), "and once only");
    let is_kept = |log: &L, document, one: &Unproven| read(log.is_unproven(&document, &one.entry.hash));
    assert!(is_kept(&log, ONE, &list[0]) && is_kept(&log, ONE, &list[1]) && !is_kept(&log, OTHER, &list[0]));
    assert!(read(log.has_unproven(&ONE)) && !read(log.has_unproven(&OTHER)));
    assert_eq!(read(log.unproven(&ONE)), list, "in the order in which it came, once");
    assert!(!read(log.contains(&ONE, &list[0].entry.hash)), "it is not in the log");
    read(log.forget_unproven(&ONE, &list[0].entry.hash));
    assert_eq!((read(log.unproven(&ONE)), is_kept(&log, ONE, &list[0])), (list[1..].to_vec(), false));
    let large = Unproven { entry: change(OTHER, 1, 1, UNPROVEN.1 + 1), ..of(OTHER, 1) };
    assert!(read(log.keep_unproven(&[large])).is_empty() && !read(log.has_unproven(&OTHER)), "what is too much is not kept");
}

fn access_comes_and_goes<L: WriteLog>(mut log: L) {
    let ada = person("ada");
    let here = |log: &L| read(log.membership(&ada, &ONE)).map(|member| (member.role, member.granted_at));
    let first = append(&mut log, &access(ONE, "ada", Some(Role::Reader)));
    assert_eq!(here(&log), Some((Role::Reader, first)), "a grant gives access from its position on");
    append(&mut log, &access(ONE, "ada", Some(Role::Editor)));
    assert_eq!(here(&log), Some((Role::Editor, first)), "another role does not move the beginning of the access");
    let elsewhere = append(&mut log, &access(OTHER, "ada", Some(Role::Reviewer)));
    append(&mut log, &access(ONE, "ben", Some(Role::Reader)));
    let mut all = read(log.memberships(&ada));
    all.sort_by_key(|member| member.document);
    let expected = [
        Membership { document: ONE, role: Role::Editor, granted_at: first },
        Membership { document: OTHER, role: Role::Reviewer, granted_at: elsewhere },
    ];
    assert_eq!(all, expected, "memberships are a person's own, one for each document");
    append(&mut log, &access(ONE, "ada", None));
    assert_eq!(here(&log), None, "access that was taken away is gone");
    assert_eq!(read(log.memberships(&ada)).len(), 1, "from the list too, and from no other document");
    append(&mut log, &access(ONE, "ada", None));
    assert_eq!(here(&log), None, "taking away twice changes nothing");
    let again = append(&mut log, &access(ONE, "ada", Some(Role::Editor)));
    assert_eq!(here(&log), Some((Role::Editor, again)), "a grant after none begins anew");
    assert_eq!(read(log.membership(&person("nobody"), &ONE)), None, "a stranger is no member");
}

fn who_lost_access_is_found<L: WriteLog>(mut log: L) {
    let ada = person("ada");
    let before = append(&mut log, &access(OTHER, "ada", Some(Role::Editor)));
    let granted = append(&mut log, &access(ONE, "ada", Some(Role::Editor)));
    append(&mut log, &access(ONE, "ada", Some(Role::Reader)));
    assert_eq!(read(log.departures(&ada, granted)), [], "nobody has left");
    let taken = append(&mut log, &access(ONE, "ada", None));
    assert_eq!(read(log.departures(&ada, granted)), [(ONE, taken)], "who had the document learns that it was taken away");
    assert_eq!(read(log.departures(&ada, taken - 1)), [(ONE, taken)], "however far they had come");
    assert_eq!(read(log.departures(&ada, before)), [], "who never had it learns nothing");
    assert_eq!(read(log.departures(&ada, taken)), [], "nobody learns it twice");
    assert_eq!(read(log.departures(&person("ben"), granted)), [], "nor of others");
    append(&mut log, &access(ONE, "ada", None));
    assert_eq!(read(log.departures(&ada, granted)), [(ONE, taken)], "taking away twice changes nothing");
    append(&mut log, &access(ONE, "ada", Some(Role::Reader)));
    assert_eq!(read(log.departures(&ada, granted)), [], "who is a member again has not left");
    let again = append(&mut log, &access(ONE, "ada", None));
    assert_eq!(read(log.departures(&ada, granted)), [(ONE, again)], "who missed all of that learns how it ended");
}

fn identical_records_may_follow_each_other<L: WriteLog>(mut log: L) {
    let positions: Vec<Position> = [Some(Role::Editor), None, Some(Role::Editor), None]
        .into_iter()
        .map(|role| append(&mut log, &access(ONE, "ada", role)))
        .collect();
    let found: Vec<Position> = read(log.entries(&ONE, 0, positions[3], 10_000)).into_iter().map(|entry| entry.0).collect();
    assert_eq!(found, positions, "the same record may be written again");
}

fn entries_come_in_order<L: WriteLog>(mut log: L) {
    let mut expected = Vec::new();
    for seq in 1..=6 {
        append(&mut log, &change(OTHER, 9, seq, 20));
        let entry = change(ONE, 1, seq, 20);
        expected.push((append(&mut log, &entry), entry.hash));
    }
    let found = |after, through| -> Vec<(Position, Hash)> {
        read(log.entries(&ONE, after, through, 10_000)).into_iter().map(|(position, hash, _)| (position, hash)).collect()
    };
    assert_eq!(found(0, read(log.newest())), expected, "all entries of one document, in order");
    assert_eq!(found(expected[1].0, expected[4].0), expected[2..=4], "after the first bound, up to the second");
    assert_eq!(found(expected[4].0, expected[1].0), [], "nothing between crossed bounds");
}

fn entries_are_bounded<L: WriteLog>(mut log: L) {
    let positions: Vec<Position> = (1..=5).map(|seq| append(&mut log, &change(ONE, 1, seq, 100))).collect();
    let count = |most_bytes| read(log.entries(&ONE, 0, positions[4], most_bytes)).len();
    assert_eq!(count(0), 1, "one entry at least");
    assert_eq!(count(99), 1, "one larger entry comes alone");
    assert_eq!(count(250), 2, "no entry that would pass the bound");
    assert_eq!(count(300), 3, "as many as fit");
    assert_eq!(count(10_000), 5, "all that there are");
}

fn bodies_come_back_as_they_were<L: WriteLog>(mut log: L) {
    let public_key = vec![4; 65];
    let entries = [
        record(ONE, Record::Engagement { label: "Clinic · العيادة".into() }),
        record(ONE, Record::Person { person: person("ada"), name: "Ada".into() }),
        record(ONE, Record::Device { device: device("phone"), person: person("ada"), name: "Phone".into(), public_key }),
        access(ONE, "ada", Some(Role::Contributor)),
        record(ONE, Record::Actor { actor: vec![0, 255], device: device("phone") }),
        record(ONE, Record::Poisoned { hash: [9; 32], actor: vec![1], at: -1 }),
        record(ONE, Record::Signed { actor: vec![0, 255], hash: [1; 32], signature: vec![2; 64], device: None }),
        record(ONE, Record::Sealed { person: person("ada"), role: Some(Role::Reader), by: None, at_ms: 3, seal: vec![1; 64] }),
        change(ONE, 3, 1, 300),
        NewEntry { device: None, ..change(ONE, 4, 1, 8) },
    ];
    for entry in &entries {
        append(&mut log, entry);
    }
    let found: Vec<(Hash, Body)> =
        read(log.entries(&ONE, 0, read(log.newest()), 100_000)).into_iter().map(|(_, hash, body)| (hash, body)).collect();
    let expected: Vec<(Hash, Body)> = entries.into_iter().map(|entry| (entry.hash, entry.body)).collect();
    assert_eq!(found, expected, "what comes out is what went in");
}

#[cfg(test)]
mod tests {
    use super::super::memory::MemoryLog;

    #[test]
    fn the_log_in_memory_keeps_the_contract() {
        super::log_keeps_its_contract(|| MemoryLog::new(1));
    }
}
