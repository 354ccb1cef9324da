//! The relay dies between a push and its acknowledgement, again and again: nothing acknowledged is lost, nothing is
//! doubled, and the device's unanswered push goes through the next time.

use crate::child::Serving;
use crate::client::{Author, Client};
use std::collections::HashSet;
use std::sync::mpsc;

/// How often it dies.
const DEATHS: usize = 8;

#[test]
fn nothing_acknowledged_is_lost_and_nothing_is_doubled_when_the_relay_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let mut serving = Serving::start(folder.path(), &[]);
    let secret = serving.sign_in().1;
    let client = Client::enrol(&serving.url, &secret);
    let document = client.found(&serving.url, "Hope");
    let mut authors: Vec<Author> = (1..=3).map(|actor| Author::new(document, &client.person, actor)).collect();
    let mut pending: Vec<Option<Vec<u8>>> = vec![None; authors.len()];
    let mut acknowledged: HashSet<Vec<u8>> = HashSet::new();

    for death in 0..DEATHS {
        let (tell, told) = mpsc::channel::<Vec<u8>>();
        let url = serving.url.clone();
        std::thread::scope(|scope| {
            for (author, pending) in authors.iter_mut().zip(&mut pending) {
                let (tell, client, url) = (tell.clone(), &client, &url);
                scope.spawn(move || {
                    loop {
                        let change = pending.get_or_insert_with(|| author.edit());
                        if !client.push(url, document, change) {
                            return;
                        }
                        tell.send(pending.take().unwrap()).unwrap();
                    }
                });
            }
            drop(tell);
            // Each life lasts some acknowledgements longer; then it ends in the middle of three pushes.
            acknowledged.extend(told.iter().take(3 + 2 * death));
            serving.kill();
            acknowledged.extend(told.iter());
        });
        serving = Serving::start(folder.path(), &[]);
        let kept = client.all_changes(&serving.url);
        let distinct: HashSet<&Vec<u8>> = kept.iter().collect();
        assert_eq!(distinct.len(), kept.len(), "nothing is doubled");
        assert!(acknowledged.iter().all(|change| distinct.contains(change)), "everything acknowledged is there");
        assert!(kept.len() <= 1 + acknowledged.len() + authors.len(), "and at most what was under way besides");
    }
    for change in pending.into_iter().flatten() {
        assert!(client.push(&serving.url, document, &change), "what was under way goes through, kept before or not");
    }
}
