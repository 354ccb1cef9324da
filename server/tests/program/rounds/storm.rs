//! Everybody opens the same engagement for the first time, at the same moment.

use crate::child::Serving;
use crate::client::Client;
use crate::crowd::{found_written, make_members};
use crate::soak::{report, rounds};
use std::sync::Barrier;
use tandem_core::code::Disposition;
use tandem_core::document::SEEDS;
use tandem_core::sync::frame::{Body, Request};

#[test]
fn a_storm_of_first_loads_gives_everybody_the_whole_engagement() {
    let people = rounds(60, 1_000);
    let folder = tempfile::tempdir().unwrap();
    let mut serving = Serving::start(folder.path(), &[]);
    let (first, document, _) = found_written(&mut serving);
    let cookies = make_members(folder.path(), document, people);
    let (url, start) = (&serving.url, &Barrier::new(people));
    let later: usize = std::thread::scope(|scope| {
        let all: Vec<_> = cookies
            .into_iter()
            .map(|cookie| {
                let client = Client::known(cookie, &first.person);
                let work = move || {
                    start.wait();
                    load(&client, url)
                };
                std::thread::Builder::new().stack_size(256 << 10).spawn_scoped(scope, work).unwrap()
            })
            .collect();
        all.into_iter().map(|one| one.join().unwrap()).sum()
    });
    let memory = serving.memory();
    let counted = format!("all of {people} have all 500 edits; told later {later} times; {memory} kB of memory afterwards");
    report("storm of first loads at the same moment", 1, &counted);
}

/// Fetches the whole engagement, as often as the relay says: later; answers how often that was.
fn load(client: &Client, url: &str) -> usize {
    let (mut changes, mut later, mut request) = (0, 0, Request { number: 1, ..Request::default() });
    loop {
        let answer = client.exchange(url, &request).expect("nobody's line breaks");
        if let Some(problem) = answer.problem {
            assert_eq!(problem.disposition(), Disposition::Retry, "{problem}");
            later += 1;
            continue;
        }
        let bodies = answer.entries.iter().flat_map(|entries| &entries.bodies);
        changes += bodies.filter(|body| matches!(body, Body::Change(_))).count();
        request.cursor = answer.cursor;
        if !answer.more {
            assert_eq!(changes, SEEDS + 500);
            return later;
        }
    }
}
