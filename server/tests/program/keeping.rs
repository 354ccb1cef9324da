//! `tandem backup`, `tandem verify` and `tandem restore` from the command line.

use crate::child::{Serving, run};
use crate::client::Client;

#[test]
fn a_backup_is_made_while_serving_and_restored_when_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (data, file) = (data.to_str().unwrap().to_owned(), folder.path().join("backup.db"));
    let file = file.to_str().unwrap();
    let mut serving = Serving::start(data.as_ref(), &[]);
    let secret = serving.sign_in().1;
    Client::enrol(&serving.url, &secret).found(&serving.url, "Hope");
    let (code, out, _) = run(&["backup", file, "--data", &data]);
    assert_eq!((code, out.starts_with("Verified: ") && out.contains(", 1 engagements")), (Some(0), true), "{out}");
    assert_eq!(run(&["verify", "--file", file]).0, Some(0));
    assert_eq!(run(&["verify", "--data", &data]).0, Some(0));
    let (code, _, told) = run(&["restore", file, "--data", &data]);
    assert_eq!((code, told.contains("already serving")), (Some(2), true), "{told}");
    assert_eq!(serving.terminate().0, Some(0));
    let (code, out, _) = run(&["restore", file, "--data", &data]);
    assert_eq!((code, out.contains("Kept aside: ")), (Some(0), true), "{out}");
    drop(Serving::start(data.as_ref(), &[]));
    assert_eq!(run(&["verify", "--data", &data]).0, Some(0));
}

#[test]
fn a_damaged_log_is_named_with_its_position() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let mut serving = Serving::start(folder.path(), &[]);
    let secret = serving.sign_in().1;
    Client::enrol(&serving.url, &secret).found(&serving.url, "Hope");
    assert_eq!(serving.terminate().0, Some(0));
    let database = rusqlite::Connection::open(folder.path().join("tandem.db")).unwrap();
    database.execute("UPDATE log SET hash = zeroblob(32) WHERE position = 2", []).unwrap();
    drop(database);
    let (code, _, told) = run(&["verify", "--data", data]);
    assert_eq!((code, told.contains("wrong hash at position 2")), (Some(1), true), "{told}");
    let (code, _, told) = run(&["backup", folder.path().join("b.db").to_str().unwrap(), "--data", data]);
    assert_eq!((code, told.contains("wrong hash at position 2")), (Some(1), true), "{told}");
    assert!(!folder.path().join("b.db").exists() && !folder.path().join("b.db.partial").exists());
}

#[test]
fn what_is_not_there_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    for arguments in [&["verify", "--data", data][..], &["backup", "b.db", "--data", data]] {
        let (code, _, told) = run(arguments);
        assert_eq!((code, told.contains("tandem serve --data")), (Some(2), true), "{told}");
    }
    for arguments in [&["verify", "--file", "none.db"][..], &["restore", "none.db", "--data", data]] {
        let (code, _, told) = run(arguments);
        assert_eq!((code, told.contains("none.db")), (Some(2), true), "{told}");
    }
}
