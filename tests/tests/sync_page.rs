//! What comes next for a device, page by page.

use tandem_core::code::Code;
use tandem_core::document::SEEDS;
use tandem_core::limits::PAGE_ENTRIES;
use tandem_core::model::{DocumentId, Role};
use tandem_core::sync::Hash;
use tandem_core::sync::change;
use tandem_core::sync::frame::{Body, cursor_tag};
use tandem_core::sync::page::{Page, Pushed, page};
use tandem_core::sync::record::Record;
use tandem_tests::author::Author;
use tandem_tests::desk::{Desk, person};

const CLINIC: DocumentId = DocumentId([1; 16]);
const SCHOOL: DocumentId = DocumentId([2; 16]);

/// A desk where Ada writes in the clinic and the school, some changes each, turn about.
fn desk(changes: usize) -> Desk {
    let mut desk = Desk::default();
    for document in [CLINIC, SCHOOL] {
        desk.found(document);
        desk.access(document, "ada", Some(Role::Editor));
    }
    write(&mut desk, 9, changes);
    desk
}

fn write(desk: &mut Desk, actor: u8, changes: usize) {
    let mut authors = [(CLINIC, Author::new(CLINIC, actor)), (SCHOOL, Author::new(SCHOOL, actor))];
    for n in 0..changes {
        for (document, author) in &mut authors {
            let change = author.write("key", &n.to_string());
            assert_eq!(desk.push("ada", *document, &[&change.bytes]), []);
        }
    }
}

/// The changes in a page, with their documents.
fn changes(page: &Page) -> Vec<(DocumentId, Hash)> {
    let mut found = Vec::new();
    for entries in &page.entries {
        for body in &entries.bodies {
            if let Body::Change(bytes) = body {
                found.push((entries.document, change::hash(bytes).unwrap()));
            }
        }
    }
    found
}

fn is_empty(page: &Page) -> bool {
    page.entries.is_empty() && !page.more && !page.restart
}

/// All pages from a cursor on; checks that each continues the one before.
fn all(desk: &Desk, name: &str, cursor: &[u8], most_bytes: usize) -> (Vec<Page>, Vec<u8>) {
    let mut cursor = cursor.to_vec();
    let mut pages = Vec::new();
    loop {
        let page = desk.page(name, &cursor, most_bytes);
        assert_eq!(page.after, cursor_tag(&cursor));
        assert!(page.cursor.len() <= 64);
        assert!(!page.more || page.cursor != cursor, "every page gets on");
        cursor.clone_from(&page.cursor);
        let more = page.more;
        pages.push(page);
        if !more {
            return (pages, cursor);
        }
    }
}

/// The changes of a document, as the log has them.
fn in_log(desk: &Desk, document: DocumentId) -> Vec<(DocumentId, Hash)> {
    desk.log
        .all()
        .filter(|entry| entry.document == document && entry.author.is_some())
        .map(|entry| (document, entry.hash))
        .collect()
}

#[test]
fn a_new_device_gets_everything_once_in_order_however_small_the_pages() {
    let desk = desk(20);
    for most_bytes in [1, 150, 700, 1 << 20] {
        let (pages, cursor) = all(&desk, "ada", &[], most_bytes);
        let found: Vec<_> = pages.iter().flat_map(changes).collect();
        for document in [CLINIC, SCHOOL] {
            let here: Vec<_> = found.iter().filter(|(of, _)| *of == document).copied().collect();
            assert_eq!(here, in_log(&desk, document), "pages of {most_bytes}");
        }
        assert!(is_empty(&desk.page("ada", &cursor, most_bytes)));
        for page in &pages {
            let size: usize = page.entries.iter().flat_map(|entries| &entries.bodies).map(Body::size).sum();
            let count: usize = page.entries.iter().map(|entries| entries.bodies.len()).sum();
            assert!(size <= most_bytes || count == 1, "a page of {count} entries and {size} bytes");
        }
    }
}

#[test]
fn nothing_new_is_an_empty_page_and_the_cursor_stays() {
    let desk = desk(3);
    let (_, cursor) = all(&desk, "ada", &[], 1 << 20);
    let page = desk.page("ada", &cursor, 1 << 20);
    assert!(is_empty(&page));
    assert_eq!(page.cursor, cursor);
}

#[test]
fn what_one_may_not_see_is_passed_over_without_a_word() {
    let mut desk = desk(3);
    let (_, cursor) = all(&desk, "zoe", &[], 1 << 20);
    write(&mut desk, 8, 5);
    let (pages, later) = all(&desk, "zoe", &cursor, 1);
    assert_eq!(pages.len(), 1);
    assert!(pages[0].entries.is_empty());
    assert_ne!(later, cursor, "the cursor moves with the log");
}

#[test]
fn a_newly_granted_document_comes_whole_and_before_what_follows_its_grant() {
    let mut desk = desk(10);
    desk.access(CLINIC, "zoe", Some(Role::Editor));
    for most_bytes in [1, 200, 1 << 20] {
        let mut desk = desk.clone();
        let (_, cursor) = all(&desk, "zoe", &[], most_bytes);
        write(&mut desk, 8, 3);
        desk.access(SCHOOL, "zoe", Some(Role::Reader));
        write(&mut desk, 7, 3);
        let (pages, _) = all(&desk, "zoe", &cursor, most_bytes);
        let found: Vec<_> = pages.iter().flat_map(changes).collect();
        let school: Vec<_> = found.iter().filter(|(of, _)| *of == SCHOOL).copied().collect();
        assert_eq!(school, in_log(&desk, SCHOOL), "the school is whole, in order, once");
        let clinic = in_log(&desk, CLINIC);
        let here: Vec<_> = found.iter().filter(|(of, _)| *of == CLINIC).copied().collect();
        assert_eq!(here, clinic[clinic.len() - 6..], "of the clinic comes what is new");
    }
}

#[test]
fn access_that_ends_in_the_middle_of_a_back_fill_ends_it() {
    let mut desk = desk(10);
    desk.access(SCHOOL, "zoe", Some(Role::Reader));
    let begun = desk.page("zoe", &[], 300);
    assert!(begun.more && !begun.entries.is_empty());
    desk.access(SCHOOL, "zoe", None);
    let (pages, cursor) = all(&desk, "zoe", &begun.cursor, 300);
    let bodies: Vec<&Body> = pages.iter().flat_map(|page| &page.entries).flat_map(|entries| &entries.bodies).collect();
    let removal = Body::Record(Record::Access { person: person("zoe"), role: None, by: None });
    assert_eq!(bodies, [&removal], "not one entry more, but for the one that says so");
    desk.access(SCHOOL, "zoe", Some(Role::Reader));
    let (pages, _) = all(&desk, "zoe", &cursor, 300);
    let found: Vec<_> = pages.iter().flat_map(changes).collect();
    assert_eq!(found, in_log(&desk, SCHOOL), "with new access it begins anew");
}

#[test]
fn another_role_sends_nothing_again() {
    let mut desk = desk(5);
    let (_, cursor) = all(&desk, "ada", &[], 1 << 20);
    desk.access(CLINIC, "ada", Some(Role::Reader));
    let (pages, _) = all(&desk, "ada", &cursor, 1 << 20);
    assert_eq!(pages.iter().flat_map(changes).count(), 0);
    assert_eq!(pages[0].entries.len(), 1, "only the record of the role");
}

#[test]
fn what_the_device_handed_in_itself_is_left_out_and_passed() {
    let mut desk = desk(2);
    let (_, cursor) = all(&desk, "ada", &[], 1 << 20);
    write(&mut desk, 8, 2);
    let own: Pushed =
        in_log(&desk, CLINIC).into_iter().skip(SEEDS + 2).chain(in_log(&desk, SCHOOL).into_iter().skip(SEEDS + 2)).collect();
    assert_eq!(own.len(), 4);
    let Ok(page) = page(&desk.log, &person("ada"), &cursor, &own, 1 << 20);
    let page = page.unwrap();
    assert_eq!(changes(&page), []);
    let (pages, _) = all(&desk, "ada", &page.cursor, 1 << 20);
    assert_eq!(pages.iter().flat_map(changes).count(), 0, "and does not come later");
}

#[test]
fn a_cursor_of_another_log_or_of_a_future_that_was_rolled_back_begins_anew() {
    let mut desk = desk(5);
    let (_, cursor) = all(&desk, "ada", &[], 1 << 20);
    let everything: usize = all(&desk, "ada", &[], 1 << 20).0.iter().map(|page| changes(page).len()).sum();
    let restored = Desk { log: desk.log.restored(8, 8) };
    assert!(restored.page("ada", &cursor, 1 << 20).restart, "another epoch");
    let mut rolled_back = Desk { log: desk.log.restored(8, 7) };
    assert!(rolled_back.page("ada", &cursor, 1 << 20).restart, "the cursor is past the end");
    write(&mut rolled_back, 6, 20);
    let page = rolled_back.page("ada", &cursor, 1 << 20);
    assert!(page.restart, "the log went on differently");
    assert_eq!(changes(&page).len(), rolled_back.log.all().filter(|entry| entry.author.is_some()).count());
    write(&mut desk, 5, 1);
    let page = desk.page("ada", &cursor, 1 << 20);
    assert!(!page.restart && changes(&page).len() == 2 && everything == 10 + 2 * SEEDS);
}

#[test]
fn a_cursor_that_no_relay_wrote_is_a_bad_frame() {
    let desk = desk(1);
    for cursor in [&[1_u8][..], &[1, 2, 3], &[1; 64]] {
        let Ok(refused) = page(&desk.log, &person("ada"), cursor, &Pushed::new(), 1000);
        assert_eq!(refused, Err(Code::BadFrame));
    }
}

#[test]
fn a_page_has_a_bounded_number_of_entries() {
    let mut desk = Desk::default();
    desk.found(CLINIC);
    for _ in 0..PAGE_ENTRIES {
        desk.access(CLINIC, "ada", Some(Role::Editor));
    }
    let (pages, _) = all(&desk, "ada", &[], 1 << 20);
    let counts: Vec<usize> = pages.iter().map(|page| page.entries.iter().map(|entries| entries.bodies.len()).sum()).collect();
    assert_eq!(counts, [PAGE_ENTRIES, SEEDS]);
}
