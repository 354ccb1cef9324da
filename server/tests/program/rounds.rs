//! Durable before acknowledged, shown by ending the relay badly under load, again and again: nothing acknowledged is
//! lost, nothing is doubled, and what was under way goes through the next time.

mod idle;
mod storm;

use crate::chance::Chance;
use crate::child::Serving;
use crate::client::{Author, Client};
use crate::crowd::Crowd;
use crate::disk::{Disk, Fault};
use crate::soak::{report, rounds};
use tandem_core::document::SEEDS;

/// People who push at the same time.
const PEOPLE: u8 = 3;
/// What a disk may do.
const FAULTS: [Fault; 5] = [Fault::Full, Fault::FullForAll, Fault::WriteFails, Fault::FlushFails, Fault::ReadFails];

#[test]
fn nothing_acknowledged_is_lost_and_nothing_is_doubled_when_the_relay_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let mut crowd = Crowd::enrol(folder.path(), PEOPLE, 1);
    let mut chance = Chance::new(1);
    let deaths = rounds(6, 100);
    for _ in 0..deaths {
        let serving = Serving::start(folder.path(), &[]);
        let url = serving.url.clone();
        let (most, enough) = (1 + chance.below(20), 3 + chance.below(30));
        crowd.work_until_killed(&url, most, enough, || serving.kill());
        let serving = Serving::start(folder.path(), &[]);
        crowd.check(folder.path());
        serving.kill();
    }
    let serving = Serving::start(folder.path(), &[]);
    crowd.finish(&serving.url);
    crowd.check_fetched(&serving.url);
    Crowd::verify(folder.path(), serving);
    report("kill -9 under load", deaths, &format!("{} edits acknowledged, 0 lost, 0 doubled", crowd.count()));
}

#[test]
fn nothing_acknowledged_is_lost_and_nothing_is_doubled_when_the_power_goes() {
    let disk = Disk::new();
    let mut crowd = Crowd::enrol(&disk.folder(), PEOPLE, 2);
    let mut chance = Chance::new(2);
    let cuts = rounds(4, 100);
    let (mut flushes, mut failures) = (0, 0);
    for cut in 0..cuts {
        let serving = disk.serve();
        let url = serving.url.clone();
        // Large pushes now and then, so that the write-ahead log is folded in and begun anew.
        let (most, enough) = (if chance.one_in(3) { 100 } else { 1 + chance.below(10) }, 1 + chance.below(40));
        if cut % 3 == 2 {
            // In every third life a few calls fail on the way, too.
            let fault = FAULTS[chance.below(FAULTS.len())];
            let (skip, times) = (chance.below(60), 1 + chance.below(8));
            disk.fail(fault, i32::try_from(skip).unwrap(), Some(i32::try_from(times).unwrap()));
        }
        crowd.work_until_killed(&url, most, enough, || serving.kill());
        let (more_failures, more_flushes) = disk.counts();
        failures += more_failures;
        flushes += more_flushes;
        disk.lose_power(&mut chance);
        let serving = disk.serve();
        crowd.check(&disk.folder());
        serving.kill();
        disk.lose_power(&mut chance);
    }
    let serving = disk.serve();
    crowd.check(&disk.folder());
    crowd.finish(&serving.url);
    crowd.check_fetched(&serving.url);
    assert!(flushes > 0);
    Crowd::verify(&disk.folder(), serving);
    let counted = format!(
        "{} edits acknowledged over {flushes} flushes, {failures} calls failed besides, 0 lost, 0 doubled",
        crowd.count()
    );
    report("power loss under load (unflushed sectors kept by chance)", cuts, &counted);
}

#[test]
fn these_rounds_would_notice_a_relay_that_does_not_flush() {
    let mut noticed = 0;
    for seed in 0..8 {
        let disk = Disk::new();
        let mut crowd = Crowd::enrol(&disk.folder(), 1, seed);
        let serving = disk.serve();
        disk.fail(Fault::FlushLies, 0, None);
        assert_eq!(crowd.push_once(&serving.url, 10), 0);
        serving.kill();
        disk.lose_power(&mut Chance::new(seed));
        noticed += usize::from(crowd.lost(&disk.folder()) > 0);
    }
    assert!(noticed > 0);
}

#[test]
fn a_disk_that_is_full_or_fails_is_an_answer_and_the_relay_goes_on_by_itself_when_it_works_again() {
    let disk = Disk::new();
    let mut crowd = Crowd::enrol(&disk.folder(), PEOPLE, 3);
    let mut chance = Chance::new(3);
    let (mut serving, mut told) = (disk.serve(), 0);
    let times = rounds(1, 5);
    for _ in 0..times {
        for fault in FAULTS {
            // First at every possible call, for once; then for as long as it takes to be noticed.
            for skip in 0..6 {
                disk.fail(fault, skip, Some(1));
                told += crowd.push_once(&serving.url, 1 + chance.below(50));
                disk.heal();
            }
            disk.fail(fault, 0, None);
            let noticed = (0..1_000).map(|_| crowd.push_once(&serving.url, 50)).find(|later| *later > 0);
            assert!(noticed.is_some(), "{fault:?} is noticed");
            crowd.check(&disk.folder());
            told += crowd.push_once(&serving.url, 50);
            disk.heal();
            crowd.finish(&serving.url);
            assert_eq!(crowd.push_once(&serving.url, 50), 0, "after {fault:?} everything goes through again, without a restart");
            crowd.check(&disk.folder());
        }
        let url = serving.url.clone();
        assert!(disk.counts().0 > 0);
        crowd.work_until_killed(&url, 20, 3, || serving.kill());
        disk.lose_power(&mut chance);
        serving = disk.serve();
        crowd.check(&disk.folder());
    }
    assert!(told > 0);
    crowd.finish(&serving.url);
    crowd.check_fetched(&serving.url);
    Crowd::verify(&disk.folder(), serving);
    let counted = format!("{} edits acknowledged, {} times told later, 0 lost, 0 doubled", crowd.count(), crowd.told_later);
    report("disk full or failing, then working again without a restart (5 kinds each round)", times, &counted);
}

#[test]
fn a_relay_that_starts_on_a_full_disk_lets_people_read_and_takes_edits_when_there_is_room() {
    let disk = Disk::new();
    let mut crowd = Crowd::enrol(&disk.folder(), PEOPLE, 5);
    for fault in [Fault::Full, Fault::FullForAll, Fault::WriteFails] {
        let serving = disk.serve();
        assert_eq!(crowd.push_once(&serving.url, 20), 0);
        serving.kill();
        let serving = disk.serve_with(Some(fault));
        crowd.check_fetched(&serving.url);
        assert_eq!(crowd.push_once(&serving.url, 20), usize::from(PEOPLE), "everybody is told: later");
        disk.heal();
        crowd.finish(&serving.url);
        crowd.check(&disk.folder());
        serving.kill();
    }
}

#[test]
fn nothing_acknowledged_is_lost_when_the_relay_is_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let mut crowd = Crowd::enrol(folder.path(), 1, 4);
    let stops = rounds(20, 20);
    for _ in 0..stops {
        let serving = Serving::start(folder.path(), &[]);
        assert_eq!(crowd.push_once(&serving.url, 1), 0);
        assert_eq!(serving.terminate().0, Some(0));
        crowd.check(folder.path());
    }
    assert_eq!(crowd.count(), stops);
    report("SIGTERM right after an acknowledgement", stops, "0 edits lost");
}

#[test]
fn two_who_open_one_document_just_after_the_start_have_the_same_one() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let starts = rounds(10, 1_000);
    let mut serving = Serving::start(folder.path(), &[]);
    let secret = serving.sign_in().1;
    let first = Client::enrol(&serving.url, &secret);
    let document = first.found(&serving.url, "Hope");
    let invite = ["invite", "--data", data, "--person", "Ben", "--role", "editor", "--engagement", "Hope"];
    let link = crate::child::run(&invite).1;
    let second = Client::enrol(&serving.url, link.lines().next().unwrap().split_once("/join#").unwrap().1);
    let mut authors = [Author::new(document, &first.person, 1), Author::new(document, &second.person, 2)];
    serving.kill();
    for start in 0..starts {
        let serving = Serving::start(folder.path(), &[]);
        let url = &serving.url;
        // Both at the same time: fetch, then write into what they fetched.
        let edits = std::thread::scope(|scope| {
            let both = [&first, &second].into_iter().zip(&mut authors).map(|(client, author)| {
                scope.spawn(move || {
                    let had = client.all_changes(url).len();
                    let edit = author.edit();
                    assert!(client.push(url, document, &edit));
                    (had, edit)
                })
            });
            both.collect::<Vec<_>>().into_iter().map(|one| one.join().unwrap()).collect::<Vec<_>>()
        });
        let (mine, theirs) = (first.all_changes(url), second.all_changes(url));
        assert_eq!(mine, theirs, "one document");
        assert_eq!(mine.len(), SEEDS + 2 * (start + 1), "with every edit");
        for (had, edit) in edits {
            assert!(had >= SEEDS + 2 * start && mine.contains(&edit), "nobody finds it missing, and both edits are in it");
        }
        serving.kill();
    }
    report("two clients open one document just after the start", starts, "0 failures");
}
