use super::*;
use crate::store::{meta, open};
use std::pin::Pin;
use std::task::{Context, Waker};
use tandem_core::model::{DocumentId, Role};
use tandem_core::sync::frame::Body;
use tandem_core::sync::log::{NewEntry, WriteLog};
use tandem_core::sync::record::Record;

/// A record of about this many bytes.
fn entry(size: usize) -> NewEntry {
    let record = Record::Engagement { label: "x".repeat(size) };
    NewEntry {
        document: DocumentId([1; 16]),
        hash: record.hash(),
        body: Body::Record(record),
        author: None,
        device: None,
        received_ms: 1,
        clock_ahead_ms: 0,
    }
}

fn started(prepare: impl FnOnce(&Connection)) -> (tempfile::TempDir, Arc<Writer>, Arc<Live>) {
    let folder = tempfile::tempdir().unwrap();
    let connection = open::for_writing(&folder.path().join("tandem.db")).unwrap();
    meta::found(&connection, 1).unwrap();
    prepare(&connection);
    let live = Arc::new(Live::default());
    let writer = Arc::new(Writer::start(connection, 64, Arc::clone(&live), Arc::default()).unwrap());
    (folder, writer, live)
}

/// Holds the thread in one job until the returned sender is dropped, so that what follows shares a transaction.
fn hold(writer: &Arc<Writer>) -> std::sync::mpsc::Sender<()> {
    let (release, held) = std::sync::mpsc::channel::<()>();
    let writer = Arc::clone(writer);
    let (begun, begins) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
            let job = move |_: &mut Log<Savepoint<'_>>| {
                begun.send(()).unwrap();
                // Ends when the sender is dropped.
                let _ = held.recv();
                Ok(())
            };
            writer.run(job).await.unwrap();
        });
    });
    begins.recv().unwrap();
    release
}

/// Begins a job: it stands in the queue and has no answer yet.
fn waits(job: Pin<&mut impl Future>) -> bool {
    job.poll(&mut Context::from_waker(Waker::noop())).is_pending()
}

#[tokio::test]
async fn jobs_that_fail_or_break_off_do_not_spoil_the_others_of_their_transaction() {
    let (_folder, writer, _) = started(|_| {});
    let release = hold(&writer);
    let good = writer.run(|log| log.append(&entry(10)));
    let refused = writer.run(|log| {
        log.append(&entry(11))?;
        Err::<(), _>(Code::NotAllowed.into())
    });
    let broken = writer.run(|log| -> Result<(), StoreError> {
        log.append(&entry(12))?;
        panic!("a defect in one job");
    });
    let also_good = writer.run(|log| log.append(&entry(13)));
    let (good, refused, broken, also_good, ()) = tokio::join!(good, refused, broken, also_good, async { drop(release) });
    assert_eq!((good.unwrap(), also_good.unwrap()), (1, 2));
    assert_eq!(refused.unwrap_err().code(), Code::NotAllowed);
    assert_eq!(broken.unwrap_err().code(), Code::Internal);
    assert_eq!(writer.run(|log| log.newest()).await.unwrap(), 2);
}

#[tokio::test]
async fn a_full_disk_is_answered_as_such_and_the_thread_goes_on() {
    let (_folder, writer, _) = started(|connection| {
        let pages: i64 = connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        connection.query_row(&format!("PRAGMA max_page_count = {}", pages + 4), [], |_| Ok(())).unwrap();
    });
    let error = writer.run(|log| log.append(&entry(100_000))).await.unwrap_err();
    assert_eq!(error.code(), Code::StorageFailed);
    assert_eq!(writer.run(|log| log.newest()).await.unwrap(), 0);
    assert_eq!(writer.run(|log| log.append(&entry(10))).await.unwrap(), 1);
}

#[tokio::test]
async fn a_full_queue_and_a_finished_writer_are_busy() {
    let (_folder, writer, _) = started(|_| {});
    let release = hold(&writer);
    let mut waiting: Vec<_> = (0..64).map(|_| Box::pin(writer.run(|log| log.append(&entry(10))))).collect();
    assert!(waiting.iter_mut().all(|job| waits(job.as_mut())));
    assert_eq!(writer.run(|log| log.newest()).await.unwrap_err().code(), Code::Busy);
    drop(release);
    for job in waiting {
        assert!(job.await.is_ok());
    }
    let finishing = Arc::clone(&writer);
    tokio::task::spawn_blocking(move || finishing.finish()).await.unwrap();
    assert_eq!(writer.run(|log| log.newest()).await.unwrap_err().code(), Code::Busy);
}

#[tokio::test]
async fn what_waits_when_the_writer_finishes_is_still_written() {
    let (folder, writer, _) = started(|_| {});
    let release = hold(&writer);
    let mut waiting = Box::pin(writer.run(|log| log.append(&entry(10))));
    assert!(waits(waiting.as_mut()));
    let finishing = Arc::clone(&writer);
    let finished = tokio::task::spawn_blocking(move || finishing.finish());
    drop(release);
    assert_eq!(waiting.await.unwrap(), 1);
    finished.await.unwrap();
    let connection = open::for_reading(&folder.path().join("tandem.db")).unwrap();
    assert_eq!(Log::over(&connection).newest().unwrap(), 1);
}

#[tokio::test]
async fn members_are_woken_after_a_commit_that_concerns_them() {
    let (_folder, writer, live) = started(|_| {});
    let person = PersonId::new("amina").unwrap();
    let listener = live.listen(&person, &tandem_core::model::DeviceId::new("phone").unwrap()).unwrap();
    let record = Record::Access { person, role: Some(Role::Reader), by: None };
    let access = NewEntry { hash: record.hash(), body: Body::Record(record), ..entry(1) };
    writer.run(move |log| log.append(&access)).await.unwrap();
    listener.woken().await;
}
