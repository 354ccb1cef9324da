//! Single steps of the relay, timed: packing and reading frames, checking a change, appending a batch, reading a page.
//!
//! A batch and a page are timed on logs of 10³, 10⁵ and 10⁶ entries, half of them in the document itself: their cost must
//! not grow with either. The flush of a commit is not in it.

use automerge::transaction::{CommitOptions, Transactable};
use automerge::{AutoCommit, ROOT};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use sha2::{Digest, Sha256};
use std::hint::black_box;
use tandem_core::document::genesis;
use tandem_core::model::{DeviceId, DocumentId, PersonId, Role};
use tandem_core::sync::admit::Pusher;
use tandem_core::sync::change::ChangeHeader;
use tandem_core::sync::cursor::Cursor;
use tandem_core::sync::frame::{Body, Push, Request, decode, encode};
use tandem_core::sync::log::NewEntry;
use tandem_core::sync::record::Record;
use tandem_server::probe::Probe;

/// Changes of a batch.
const BATCH: usize = 100;
/// Entries of the logs.
const LENGTHS: [u32; 3] = [1_000, 100_000, 1_000_000];
/// Entries that are filled in with one commit.
const FILL: u32 = 20_000;
/// Documents that hold the other half of a log.
const OTHERS: u32 = 500;

const DOCUMENT: DocumentId = DocumentId([7; 16]);

fn person() -> PersonId {
    PersonId::new("amina").expect("a plain id")
}

fn pusher() -> Pusher {
    let device = DeviceId::new("phone").expect("a plain id");
    Pusher { device, person: person(), received_ms: 1_790_000_000_000, clock_ahead_ms: 0 }
}

/// Small edits of one actor on a fresh document.
fn edits() -> Vec<Vec<u8>> {
    let mut document = AutoCommit::new();
    document.load_incremental(&genesis(&DOCUMENT).1).expect("the first change");
    let before = document.get_heads();
    for number in 0..BATCH {
        document.put(ROOT, format!("call {}/notes", number % 7), format!("agreed on step {number}")).expect("a put");
        document.commit_with(CommitOptions::default().with_time(1_790_000_000));
    }
    document.get_changes(&before).iter().map(|change| change.raw_bytes().to_vec()).collect()
}

fn push(changes: &[Vec<u8>]) -> Push {
    Push { document: DOCUMENT, changes: changes.iter().cloned().map(Into::into).collect() }
}

fn check(criterion: &mut Criterion) {
    let changes = edits();
    let mut group = criterion.benchmark_group("check");
    group.throughput(Throughput::Elements(BATCH as u64));
    group.bench_function("header and limits of 100 changes", |bench| {
        bench.iter(|| changes.iter().for_each(|change| drop(black_box(ChangeHeader::read(black_box(change))))));
    });
    group.bench_function("whole, of 100 changes", |bench| {
        bench.iter(|| changes.iter().for_each(|change| drop(black_box(ChangeHeader::read_whole(black_box(change))))));
    });
    group.finish();
}

fn pack(criterion: &mut Criterion) {
    let request = Request { number: 1, pushes: vec![push(&edits())], ..Request::default() };
    let frame = encode(&request);
    let mut group = criterion.benchmark_group("pack");
    group.throughput(Throughput::Elements(BATCH as u64));
    group.bench_function("a frame of 100 changes", |bench| bench.iter(|| encode(black_box(&request))));
    group.bench_function("and read it", |bench| bench.iter(|| decode::<Request>(black_box(&frame)).expect("our own frame")));
    group.finish();
}

/// An entry that only takes its place.
fn filler(number: u32) -> NewEntry {
    let document = if number.is_multiple_of(2) {
        DOCUMENT
    } else {
        let mut id = [9; 16];
        id[..4].copy_from_slice(&(number / 2 % OTHERS).to_be_bytes());
        DocumentId(id)
    };
    let hash = Sha256::digest(number.to_be_bytes()).into();
    let actor = [&document.0[..8], &[1; 8]].concat();
    let bytes = (0..5).flat_map(|_| hash).collect::<Vec<u8>>();
    entry(document, Body::Change(bytes[..150].to_vec().into()), hash, Some((actor, u64::from(number) + 1)))
}

fn entry(document: DocumentId, body: Body, hash: [u8; 32], author: Option<(Vec<u8>, u64)>) -> NewEntry {
    let device = Some(DeviceId::new("phone").expect("a plain id"));
    NewEntry { document, body, hash, author, device, received_ms: 1_790_000_000_000, clock_ahead_ms: 0 }
}

/// A log of so many entries; the person may write in the document.
fn log(folder: &tempfile::TempDir, length: u32) -> Probe {
    let mut probe = Probe::open(&folder.path().join(format!("{length}.db")));
    let access = Record::Access { person: person(), role: Some(Role::Editor), by: None };
    let (hash, bytes) = genesis(&DOCUMENT);
    let header = ChangeHeader::read(&bytes).expect("the first change");
    let first = entry(DOCUMENT, Body::Change(bytes.into()), hash, Some((header.actor, header.seq)));
    let access_hash = access.hash();
    probe.fill([entry(DOCUMENT, Body::Record(access), access_hash, None), first].into_iter());
    for from in (0..length).step_by(FILL as usize) {
        probe.fill((from..length.min(from + FILL)).map(filler));
    }
    probe
}

fn lengths(criterion: &mut Criterion) {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let (pusher, push) = (pusher(), push(&edits()));
    for length in LENGTHS {
        let mut probe = log(&folder, length);
        let mut group = criterion.benchmark_group(format!("log of {length}"));
        group.throughput(Throughput::Elements(BATCH as u64));
        group.bench_function("append a batch of 100 changes", |bench| {
            bench.iter_batched(|| (), |()| assert_eq!(probe.append(&pusher, &push), BATCH), BatchSize::PerIteration);
        });
        let cursor = before_the_end(&mut probe);
        group.bench_function("a page of what is new", |bench| {
            bench.iter(|| assert!(!probe.page(&person(), black_box(&cursor)).entries.is_empty()));
        });
        let cursor = probe.page(&person(), &[]).cursor;
        group.bench_function("the second page of a first load", |bench| {
            bench.iter(|| assert!(!probe.page(&person(), black_box(&cursor)).entries.is_empty()));
        });
        group.finish();
    }
}

/// The cursor of a device that lacks the newest 200 entries: it has everything, then 200 more came.
fn before_the_end(probe: &mut Probe) -> Vec<u8> {
    let (position, running, epoch) = probe.newest();
    let mut cursor = Cursor::beginning(epoch);
    (cursor.position, cursor.running) = (position, running);
    let next = u32::try_from(position).expect("small") * 2;
    probe.fill((next..next + 200).map(filler));
    cursor.encode()
}

criterion_group!(steps, check, pack, lengths);
criterion_main!(steps);
