//! Several people who push into one engagement at the same time, remember what was acknowledged, and keep the rest until
//! it is. Also how to see afterwards that the relay has all of it, once, in a whole log.

use crate::chance::Chance;
use crate::child::{Serving, run};
use crate::client::{Author, Client};
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::path::Path;
use std::sync::mpsc;
use tandem_core::code::Disposition;
use tandem_core::document::SEEDS;
use tandem_core::model::DocumentId;
use tandem_core::sync::frame::{Push, Request};

/// What an entry is called.
type Hash = [u8; 32];

/// How one push ended.
enum End {
    Acknowledged,
    /// The relay said: later.
    Later,
    /// The line broke.
    Broken,
}

/// One of them, with what is under way.
struct Writer {
    client: Client,
    author: Author,
    chance: Chance,
    pending: Vec<Vec<u8>>,
}

pub(crate) struct Crowd {
    pub(crate) document: DocumentId,
    writers: Vec<Writer>,
    acknowledged: HashSet<Hash>,
    /// How often the relay said: later.
    pub(crate) told_later: usize,
}

/// The administrator founds an engagement and writes 500 changes of about 80 kB into it.
pub(crate) fn found_written(serving: &mut Serving) -> (Client, DocumentId, Author) {
    let secret = serving.sign_in().1;
    let first = Client::enrol(&serving.url, &secret);
    let document = first.found(&serving.url, "Hope");
    let mut author = Author::new(document, &first.person, 1);
    for _ in 0..5 {
        let changes = (0..100).map(|_| author.edit().into()).collect();
        let request = Request { number: 1, pushes: vec![Push { document, changes }], ..Request::default() };
        assert_eq!(first.exchange(&serving.url, &request).unwrap().problem, None);
    }
    (first, document, author)
}

impl Crowd {
    /// Enrols `size` people in a fresh folder and stops the relay again.
    pub(crate) fn enrol(folder: &Path, size: u8, seed: u64) -> Self {
        let mut serving = Serving::start(folder, &[]);
        let secret = serving.sign_in().1;
        let first = Client::enrol(&serving.url, &secret);
        let document = first.found(&serving.url, "Hope");
        let mut clients = vec![first];
        for number in 1..size {
            let (name, data) = (format!("Person {number}"), folder.to_str().unwrap());
            let invite = ["invite", "--data", data, "--person", &name, "--role", "editor", "--engagement", "Hope"];
            let (code, out, told) = run(&invite);
            assert_eq!(code, Some(0), "{told}");
            let secret = out.lines().next().unwrap().split_once("/join#").unwrap().1.to_owned();
            clients.push(Client::enrol(&serving.url, &secret));
        }
        assert_eq!(serving.terminate().0, Some(0));
        let writers = (1..).zip(clients).map(|(actor, client)| Writer {
            author: Author::new(document, &client.person, actor),
            chance: Chance::new(seed + u64::from(actor)),
            client,
            pending: Vec::new(),
        });
        Self { document, writers: writers.collect(), acknowledged: HashSet::new(), told_later: 0 }
    }

    /// Everybody pushes, up to `most` changes at once, until `end` was called (after `enough` pushes were acknowledged)
    /// and the lines have broken.
    pub(crate) fn work_until_killed(&mut self, url: &str, most: usize, enough: usize, end: impl FnOnce()) {
        let (tell, told) = mpsc::channel::<Vec<Hash>>();
        let document = self.document;
        std::thread::scope(|scope| {
            let working: Vec<_> = self
                .writers
                .iter_mut()
                .map(|writer| {
                    let tell = tell.clone();
                    scope.spawn(move || {
                        let mut later = 0;
                        loop {
                            writer.write(most);
                            match writer.push(url, document) {
                                End::Acknowledged => tell.send(writer.acknowledged()).unwrap(),
                                End::Later => later += 1,
                                End::Broken => return later,
                            }
                        }
                    })
                })
                .collect();
            drop(tell);
            self.acknowledged.extend(told.iter().take(enough).flatten());
            end();
            self.acknowledged.extend(told.iter().flatten());
            self.told_later += working.into_iter().map(|each| each.join().unwrap()).sum::<usize>();
        });
    }

    /// Everybody writes and pushes once, one after the other; answers how many were told: later. They keep their work.
    pub(crate) fn push_once(&mut self, url: &str, most: usize) -> usize {
        let mut later = 0;
        for writer in &mut self.writers {
            writer.write(most);
            match writer.push(url, self.document) {
                End::Acknowledged => self.acknowledged.extend(writer.acknowledged()),
                End::Later => later += 1,
                End::Broken => panic!("the relay is there"),
            }
        }
        self.told_later += later;
        later
    }

    /// What was under way goes through now, whether the relay had kept it before or not.
    pub(crate) fn finish(&mut self, url: &str) {
        for writer in self.writers.iter_mut().filter(|writer| !writer.pending.is_empty()) {
            assert!(matches!(writer.push(url, self.document), End::Acknowledged));
            self.acknowledged.extend(writer.acknowledged());
        }
    }

    pub(crate) fn count(&self) -> usize {
        self.acknowledged.len()
    }

    /// Looks into the database beside the relay: all that was acknowledged is there, nothing twice, at most what is under
    /// way besides, and the log is whole.
    pub(crate) fn check(&self, folder: &Path) {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let database = Connection::open_with_flags(folder.join("tandem.db"), flags).unwrap();
        let sound: String = database.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(sound, "ok");
        let mut statement =
            database.prepare("SELECT position, author IS NULL, hash, running FROM log ORDER BY position").unwrap();
        let mut rows = statement.query([]).unwrap();
        let (mut running, mut position, mut kept) = ([0; 8], 0, Vec::new());
        while let Some(row) = rows.next().unwrap() {
            let hash: Hash = row.get(2).unwrap();
            let digest = Sha256::new().chain_update(running).chain_update(hash).finalize();
            running.copy_from_slice(&digest[..8]);
            position += 1;
            assert_eq!((row.get(0), row.get(3)), (Ok(position), Ok(running)), "the log has no gaps and its hashes are whole");
            if row.get::<_, i64>(1).unwrap() == 0 {
                kept.push(hash);
            }
        }
        let distinct: HashSet<Hash> = kept.iter().copied().collect();
        assert_eq!(distinct.len(), kept.len(), "nothing is doubled");
        assert_eq!(self.acknowledged.difference(&distinct).count(), 0, "of {} acknowledged", self.acknowledged.len());
        let pending: usize = self.writers.iter().map(|writer| writer.pending.len()).sum();
        // And the engagement's seeds, which the relay wrote.
        assert!(kept.len() <= SEEDS + self.acknowledged.len() + pending, "at most what was under way besides");
    }

    /// The program's own word on the log, after a clean end.
    pub(crate) fn verify(folder: &Path, serving: Serving) {
        assert_eq!(serving.terminate().0, Some(0));
        let (code, _, told) = run(&["verify", "--data", folder.to_str().unwrap()]);
        assert_eq!(code, Some(0), "{told}");
    }

    /// How many acknowledged changes a database lacks; all, when it cannot be read.
    pub(crate) fn lost(&self, folder: &Path) -> usize {
        let kept = |database: &Connection| -> rusqlite::Result<HashSet<Hash>> {
            database.prepare("SELECT hash FROM log")?.query_map([], |row| row.get(0))?.collect()
        };
        let kept = Connection::open(folder.join("tandem.db")).and_then(|database| kept(&database)).unwrap_or_default();
        self.acknowledged.difference(&kept).count()
    }

    /// The same through the relay's own door: everybody fetches every acknowledged change.
    pub(crate) fn check_fetched(&self, url: &str) {
        for writer in &self.writers {
            let kept: HashSet<Hash> = writer.client.all_changes(url).iter().map(|change| hash(change)).collect();
            assert!(self.acknowledged.is_subset(&kept));
        }
    }
}

impl Writer {
    fn write(&mut self, most: usize) {
        let wanted = 1 + self.chance.below(most);
        while self.pending.len() < wanted {
            self.pending.push(self.author.edit());
        }
    }

    fn push(&self, url: &str, document: DocumentId) -> End {
        let changes = self.pending.iter().cloned().map(Into::into).collect();
        let request = Request { number: 1, pushes: vec![Push { document, changes }], ..Request::default() };
        let Some(answer) = self.client.exchange(url, &request) else { return End::Broken };
        if let Some(problem) = answer.problem {
            assert_eq!(problem.disposition(), Disposition::Retry, "{problem}");
            return End::Later;
        }
        assert_eq!(answer.results[0].refused, []);
        End::Acknowledged
    }

    fn acknowledged(&mut self) -> Vec<Hash> {
        self.pending.drain(..).map(|change| hash(&change)).collect()
    }
}

/// Makes so many people members of an engagement, without the ceremony; answers with the cookie of each one's device.
pub(crate) fn make_members(folder: &Path, document: DocumentId, count: usize) -> Vec<String> {
    let mut database = Connection::open(folder.join("tandem.db")).unwrap();
    let all = database.transaction().unwrap();
    let make = |number| {
        let (person, credential) = (format!("person-{number}"), format!("credential-{number}"));
        let hash: [u8; 32] = Sha256::digest(&credential).into();
        all.execute("INSERT INTO person VALUES (?1, 'Person', 0, 1)", [&person]).unwrap();
        let device = "INSERT INTO device VALUES (?1, ?1, 'Phone', zeroblob(65), ?2, 1, NULL)";
        all.execute(device, (&person, hash)).unwrap();
        all.execute("INSERT INTO membership VALUES (?1, ?2, 'editor', 1)", (&person, document.0)).unwrap();
        format!("t={credential}")
    };
    let cookies = (0..count).map(make).collect();
    all.commit().unwrap();
    cookies
}

fn hash(change: &[u8]) -> Hash {
    tandem_core::sync::change::hash(change).unwrap()
}
