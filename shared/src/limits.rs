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
/// A request takes this many bytes on the wire at most (one larger change travels alone).
pub const BATCH_BYTES: usize = 16 << 10;
/// A page of an answer takes this many bytes on the wire at most (one larger entry travels alone).
pub const PAGE_BYTES: usize = 16 << 10;
/// What a batch or a page holds is packed when it reaches this many bytes; where that is too much for the wire, half of
/// it is, and so on.
pub const UNPACKED_BYTES: usize = 64 << 10;
/// Largest snapshot of a document, in bytes, packed and as Automerge saves it; there is none of a larger document.
pub const SNAPSHOT_BYTES: usize = 16 << 20;
/// Most changes in a snapshot that is made of changes: a device applies them, which takes longer than loading.
pub const SNAPSHOT_CHANGES: usize = 2_000;
/// A snapshot is fetched in pieces of this many bytes; a page holds one.
pub const SNAPSHOT_PIECE_BYTES: usize = 15_000;
/// Most pieces of a snapshot.
pub const SNAPSHOT_PIECES: u32 = 1_200;
/// A device that is less than this many entries behind gets them as they are.
pub const SNAPSHOT_BEHIND: u64 = 64;
/// A snapshot is made when this many entries came since the last one,
pub const SNAPSHOT_ENTRIES: u64 = 200;
/// or when they have this many bytes,
pub const SNAPSHOT_TAIL_BYTES: u64 = 50 << 10;
/// or, when nothing came for [`SNAPSHOT_QUIET_MS`], this many entries,
pub const SNAPSHOT_QUIET_ENTRIES: u64 = 16;
/// or this many bytes.
pub const SNAPSHOT_QUIET_BYTES: u64 = 4 << 10;
/// How long a document rests before what came last is put into a snapshot, in milliseconds.
pub const SNAPSHOT_QUIET_MS: u64 = 60_000;
/// How long a snapshot that was replaced can still be fetched, in milliseconds.
pub const SNAPSHOT_KEEP_MS: u64 = 3_600_000;
/// Most bytes of changes that the relay opens a document from.
pub const REPLAY_BYTES: usize = 64 << 20;
/// Most operations in them.
pub const REPLAY_OPERATIONS: u64 = 4_000_000;
/// Most pages in one response; after them the device asks again.
pub const RESPONSE_PAGES: usize = 256;
/// Most entries in one page.
pub const PAGE_ENTRIES: usize = 1_000;
/// Most operations (predecessors counted) in one pack of changes; what is beyond travels unpacked.
pub const PACK_OPERATIONS: usize = 100_000;
/// Most documents and actors that each direction of a socket refers to by a short name.
pub const CONTEXT_NAMES: usize = 256;
/// Most changes that each direction of a socket refers to by a short name: the newest.
pub const CONTEXT_HASHES: usize = 128;
/// Largest cursor, in bytes.
pub const CURSOR_BYTES: usize = 64;
/// Most documents that one frame may name.
pub const FRAME_DOCUMENTS: usize = 1_000;
/// Most records that one request hands in.
pub const HANDED_RECORDS: usize = 64;
/// Length of a device's signature, in bytes.
pub const SIGNATURE_BYTES: usize = 64;
/// How long a device is quiet before it signs its work, in milliseconds.
pub const SIGN_QUIET_MS: u64 = 10_000;
/// It signs no more often than this, in milliseconds, unless the app is put away; and no less often while it is never quiet.
pub const SIGN_EVERY_MS: u64 = 60_000;
/// What members handed in and nobody has proven yet: most entries and bytes of one document, and most bytes in all.
pub const UNPROVEN: (usize, usize, usize) = (5_000, 4 << 20, 64 << 20);
/// The same, of what one person handed in.
pub const UNPROVEN_OF_PERSON: (usize, usize, usize) = (2_500, 2 << 20, 16 << 20);
/// Jobs that wait for the relay's writer; one more is answered `busy`.
pub const WRITER_QUEUE: usize = 1_024;
/// Bytes of pushes that wait for the relay's writer, all together; one more push is answered `busy`.
pub const PUSH_BYTES_WAITING: usize = 64 << 20;
/// Pushes of one device in a minute, at once or one after the other; one more is answered `too_often`.
pub const DEVICE_PUSHES_PER_MINUTE: u32 = 6_000;
/// Connections of a relay, open sockets included; one more is answered `busy`.
pub const CONNECTIONS: usize = 4_096;
/// Connections that are answered `busy` at the same time; one more is closed.
pub const OVERFLOW_CONNECTIONS: usize = 64;
/// Largest head of a request, in bytes; one larger is answered 431 and closed.
pub const HEADER_BYTES: usize = 16 << 10;
/// Most headers of a request.
pub const HEADERS: usize = 64;
/// How long a connection may take for the next head of a request, in milliseconds; then it is closed.
pub const HEADER_WAIT_MS: u64 = 20_000;
/// How long a request may take with its body, in milliseconds; then it is answered `too_slow`.
pub const REQUEST_WAIT_MS: u64 = 60_000;
/// How long a line may take nothing of an answer, in milliseconds; then it is closed.
pub const LINE_WAIT_MS: u64 = 30_000;
/// How long a socket may take for one answer, in milliseconds; then it is closed and its device syncs afresh.
pub const SOCKET_WAIT_MS: u64 = 10_000;
/// Largest JSON body of a request, in bytes.
pub const JSON_BYTES: usize = 16 << 10;
/// Tries of enrolment at a relay: at once, and per minute in the long run; one more is answered `too_often`.
pub const ENROLMENTS: (u32, u32) = (3_000, 3_000);
/// Tries of enrolment from one address (one network, of the longer addresses): at once, and per minute.
pub const ADDRESS_ENROLMENTS: (u32, u32) = (1_500, 600);
/// Wrong secrets and credentials from one address: at once, and per minute.
pub const ADDRESS_WRONG: (u32, u32) = (100, 20);
/// What a person may do to people, devices and invitations: at once, and per minute in the long run; one more is answered
/// `too_often`.
pub const GOVERNED: (u32, u32) = (200, 60);
/// Invitations that one person gave out and nobody has used; one more is answered `too_often`.
pub const OPEN_INVITATIONS: usize = 500;
/// Addresses, devices or persons that are counted at the same time.
pub const THROTTLED: usize = 20_000;
/// Engagements of one person; one more is answered `too_many_documents`.
pub const PERSON_DOCUMENTS: usize = 1_000;
/// Exchanges of one device under way at the same time, sockets apart; one more is answered `busy`.
pub const DEVICE_EXCHANGES: usize = 64;
/// Largest word of presence, in bytes.
pub const PRESENCE_BYTES: usize = 600;
/// Words of presence of one socket that are passed on: at once, and per second in the long run; more are dropped.
pub const PRESENCE_WORDS: (u32, u32) = (10, 2);
/// A device says at most one word of presence in this time, in milliseconds.
pub const PRESENCE_EVERY_MS: u64 = 1_000;
/// Words of presence that wait for one socket; more are dropped.
pub const PRESENCE_WAITING: usize = 16;
/// Open sockets of one device.
pub const DEVICE_SOCKETS: usize = 4;
/// Largest parcel that a device may hand in, in bytes of JSON.
pub const PARCEL_BYTES: usize = 256 << 10;
/// Parcels of one person that the relay keeps; one more is answered `busy` and stays on its device.
pub const PERSON_PARCELS: usize = 20;
/// Parcels that the relay keeps in all.
pub const PARCELS: usize = 1_000;
/// Who opened a parcel has so long for it before somebody else may, in milliseconds (one hour).
pub const PARCEL_OPEN_MS: u64 = 3_600_000;
/// The relay examines so many bytes of a document for poison, in one piece.
pub const EXAMINED_BYTES: usize = 32 << 20;
/// Longest plain value of a field, in UTF-16 units.
pub const VALUE_UNITS: usize = 500;
/// Longest shared text, in UTF-16 units.
pub const TEXT_UNITS: usize = 100_000;
/// Most splices in one writing command.
pub const SPLICES: usize = 200;
/// A large free-form document becomes changes of about this many bytes.
pub const FREE_CHANGE_BYTES: usize = 12 << 10;
/// Most keys of a free-form document whose strings are collaborative text.
pub const FREE_TEXT_KEYS: usize = 100;
/// Largest record in a replica's file, in bytes.
pub const REPLICA_RECORD_BYTES: u32 = 256 << 20;
/// Longest line that a replica reads, in bytes.
pub const REPLICA_LINE_BYTES: u64 = 64 << 20;
/// Most edits in one command of a replica.
pub const REPLICA_EDITS: usize = 10_000;
/// Commands that wait for a replica to begin them.
pub const REPLICA_ASKED: usize = 64;
/// Documents that a replica holds in memory at once.
pub const REPLICA_OPEN: usize = 32;
/// Stored changes that an open document of a replica may be behind.
pub const REPLICA_BEHIND: usize = 1_000;
/// Longest that a command of a replica waits, in milliseconds (one day).
pub const REPLICA_WAITING_MS: u64 = 24 * 3600 * 1000;
/// Longest id, in bytes.
pub const ID_BYTES: usize = 40;
/// Longest place in a list that people order, in bytes.
pub const ORDER_BYTES: usize = 64;
/// Most heads of a version that somebody signs.
pub const VERSION_HEADS: usize = 16;
/// Most stretches of a document that tables ask for at once.
pub const HANDED_PARTS: usize = 256;
/// Tables that hold about so many bytes are emptied before they take more.
pub const TABLE_BYTES: usize = 16 << 20;
/// Most fields that one command sets.
pub const COMMAND_FIELDS: usize = 200;
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
