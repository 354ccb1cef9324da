//! Every bound of the system, in one place. The core cannot make what the relay would refuse.

/// Largest frame in either direction, in bytes.
pub const FRAME_BYTES: usize = 1 << 20;
/// Largest single change, in bytes.
pub const CHANGE_BYTES: usize = 256 << 10;
/// Most operations in one change; also the bound on what decoding it may unfold.
pub const CHANGE_OPERATIONS: u64 = 10_000;
/// Most parents of one change.
pub const CHANGE_PARENTS: usize = 256;
/// Most other actors that one change may name.
pub const CHANGE_ACTORS: usize = 256;
/// Longest actor, in bytes.
pub const ACTOR_BYTES: usize = 64;
/// Longest message of a change, in bytes.
pub const CHANGE_MESSAGE_BYTES: usize = 200;
/// Most changes in one push batch, all documents together.
pub const BATCH_CHANGES: usize = 1_000;
/// A push batch is closed when its changes reach this many bytes (one larger change travels alone).
pub const BATCH_BYTES: usize = 16 << 10;
/// A page of an answer is closed when its entries reach this many bytes (one larger entry travels alone).
pub const PAGE_BYTES: usize = 16 << 10;
/// Most entries in one page.
pub const PAGE_ENTRIES: usize = 1_000;
/// Largest cursor, in bytes.
pub const CURSOR_BYTES: usize = 64;
/// Most documents that one frame may name.
pub const FRAME_DOCUMENTS: usize = 1_000;
/// Jobs that wait for the relay's writer; one more is answered `busy`.
pub const WRITER_QUEUE: usize = 1_024;
/// Open sockets of one device.
pub const DEVICE_SOCKETS: usize = 4;
/// Longest plain value of a field, in UTF-16 units.
pub const VALUE_UNITS: usize = 500;
/// Longest shared text, in UTF-16 units.
pub const TEXT_UNITS: usize = 100_000;
/// Most splices in one writing command.
pub const SPLICES: usize = 200;
/// Longest id, in bytes.
pub const ID_BYTES: usize = 40;
/// Longest name of a person, device or engagement at the relay, in bytes.
pub const NAME_BYTES: usize = 200;
/// First wait before trying the relay again, in milliseconds; doubled up to [`RETRY_MOST_MS`].
pub const RETRY_FIRST_MS: u64 = 1_000;
/// Longest wait between two tries, in milliseconds.
pub const RETRY_MOST_MS: u64 = 60_000;
/// An exchange without an answer is given up after this long, in milliseconds.
pub const ANSWER_WAIT_MS: u64 = 30_000;
/// How long an invitation holds, in seconds (7 days).
pub const INVITATION_SECONDS: i64 = 7 * 24 * 3600;
