//! The relay's side of one exchange. A relay that writes and reads on different connections calls the halves:
//! [`check`], then [`admit_all`] in the writer's transaction, then [`page`](super::page::page) in a reader's, and sends
//! the answer after the writer's commit. It knows nothing of transports and storage.
//!
//! On a socket, the answer's cursor is where unasked pages continue: the relay keeps it, and calls
//! [`page`](super::page::page) with it whenever something was committed. Before the first request on a socket it has
//! no cursor and sends nothing unasked.

use super::admit::{Pusher, admit_all};
use super::change;
use super::cursor::Cursor;
use super::frame::{Answer, Frame, PushResult, Request};
use super::log::WriteLog;
use super::page::{Pushed, page};
use super::signature::Keys;
use crate::code::Code;

/// Checks what can be checked without a log: the bounds, and that the cursor is one. On `Err` nothing of the request
/// is looked at; the answer is [`refusal`].
pub fn check(request: &Request) -> Result<(), Code> {
    request.within_bounds()?;
    if request.number == 0 {
        return Err(Code::BadFrame);
    }
    Cursor::read(&request.cursor, 0).map(drop)
}

/// What a request handed in and the log has: not to be sent back.
pub fn pushed(request: &Request, results: &[PushResult]) -> Pushed {
    let mut pushed = Pushed::new();
    for (push, result) in request.pushes.iter().zip(results) {
        for (index, bytes) in (0_u32..).zip(&push.changes) {
            if !result.refused.iter().any(|(refused, _)| *refused == index) {
                pushed.extend(change::hash(bytes).map(|hash| (push.document, hash)));
            }
        }
    }
    pushed
}

/// How far the sender's clock is ahead of the relay's, in milliseconds (the way of the request counts as no time).
pub fn clock_ahead_ms(request: &Request, relay_ms: u64) -> i64 {
    let (ahead, behind) = (request.sent_at_ms.saturating_sub(relay_ms), relay_ms.saturating_sub(request.sent_at_ms));
    i64::try_from(ahead).unwrap_or(i64::MAX) - i64::try_from(behind).unwrap_or(i64::MAX)
}

/// The answer to a request that was refused as a whole.
pub fn refusal(number: u32, relay_ms: u64, problem: Code) -> Answer {
    Answer { number, relay_ms, problem: Some(problem), ..Answer::default() }
}

/// A whole exchange in one transaction: admits all pushes and gives the page after the cursor, of about `page_bytes`
/// (a relay takes [`PAGE_BYTES`](crate::limits::PAGE_BYTES)). The answer is true once the caller has committed.
pub fn exchange<L: WriteLog>(
    log: &mut L,
    pusher: &Pusher,
    request: &Request,
    page_bytes: usize,
    keys: Keys<'_>,
) -> Result<Answer, L::Error> {
    let now = pusher.received_ms;
    if let Err(code) = check(request) {
        return Ok(refusal(request.number, now, code));
    }
    let results = admit_all(log, pusher, request, keys)?;
    let exclude = pushed(request, &results);
    Ok(match page(log, &pusher.person, &request.cursor, &exclude, page_bytes)? {
        Ok(page) => page.into_answer(request.number, now, results),
        Err(code) => refusal(request.number, now, code),
    })
}
