//! `tandem serve --demo`.

use crate::child::{Serving, ended, tandem};
use crate::client::Client;

#[test]
fn the_demo_signs_in_its_mentor_and_its_focal_point_at_every_start() {
    let folder = tempfile::tempdir().unwrap();
    let mut counts = Vec::new();
    for _ in 0..2 {
        let mut serving = Serving::start(folder.path(), &["--demo"]);
        let (mentor, focal_point) = (serving.sign_in(), serving.sign_in());
        assert!(mentor.0.ends_with(" (mentor)") && focal_point.0.ends_with(" (focal point)"), "{mentor:?} {focal_point:?}");
        for (_, secret) in [mentor, focal_point] {
            counts.push(Client::enrol(&serving.url, &secret).all_changes(&serving.url).len());
        }
        assert_eq!(serving.terminate().0, Some(0));
    }
    assert!(counts[0] > 1 && counts.iter().all(|count| *count == counts[0]), "the same engagement for all: {counts:?}");
}

#[test]
fn the_demo_does_not_mix_with_real_work() {
    let folder = tempfile::tempdir().unwrap();
    let mut serving = Serving::start(folder.path(), &[]);
    let secret = serving.sign_in().1;
    Client::enrol(&serving.url, &secret);
    serving.terminate();
    let data = folder.path().to_str().unwrap();
    let output = tandem(&["serve", "--demo", "--listen", "127.0.0.1:0", "--data", data]).output().unwrap();
    let (code, _, told) = ended(&output);
    assert_eq!((code, told.contains("--data")), (Some(2), true), "{told}");
}
