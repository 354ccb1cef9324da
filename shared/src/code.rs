//! The closed list of error codes: all that crosses the wire and the wasm door.
//!
//! Every code has a sentence and a next step in every language of the catalogue (`error-<code>`), and says whether
//! the same bytes may succeed later ([`Disposition::Retry`]) or never will ([`Disposition::Hold`]).

use serde::{Deserialize, Serialize};

/// What the sender does with refused work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disposition {
    /// Try again later, unchanged.
    Retry,
    /// Never succeeds as it is: keep it aside for a person, go on with the rest.
    Hold,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $number:literal $text:literal $disposition:ident,)*) => {
        /// Why something was refused. Numbers are the wire form and never change; a new code takes a new number.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
        #[cfg_attr(feature = "types", derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        #[repr(u8)]
        pub enum Code { $($(#[$doc])* #[error($text)] $name = $number,)* }

        impl Code {
            /// Every code, in the order of their numbers.
            pub const ALL: &'static [Code] = &[$(Code::$name,)*];

            /// The name that crosses wasm and stands in the catalogue.
            pub const fn name(self) -> &'static str { match self { $(Code::$name => $text,)* } }

            /// Whether trying again can help.
            pub const fn disposition(self) -> Disposition { match self { $(Code::$name => Disposition::$disposition,)* } }

            /// The code with this wire number.
            pub fn from_number(number: u8) -> Option<Code> { match number { $($number => Some(Code::$name),)* _ => None } }
        }
    };
}

codes! {
    /// The relay's queue is full or it is shutting down.
    Busy = 1 "busy" Retry,
    /// The relay could not write (disk full, I/O error); the sender keeps its work.
    StorageFailed = 2 "storage_failed" Retry,
    /// A change names parents that the relay has not seen yet.
    MissingParents = 3 "missing_parents" Retry,
    /// A programming error behind the scenes; the cause is in the relay's log.
    Internal = 4 "internal" Retry,
    /// This device or address asks more often than allowed.
    TooOften = 5 "too_often" Retry,
    /// The request did not arrive whole in time.
    TooSlow = 6 "too_slow" Retry,

    /// The bytes are not a frame of this protocol.
    BadFrame = 20 "bad_frame" Hold,
    /// The frame is of a version that this program does not speak: update the app.
    UnknownVersion = 21 "unknown_version" Hold,
    /// The frame, batch or field is larger than the bound.
    TooLarge = 22 "too_large" Hold,
    /// The request carries no credential, or one that the relay does not know.
    UnknownDevice = 23 "unknown_device" Hold,
    /// The request came from a page of another origin.
    ForeignOrigin = 24 "foreign_origin" Hold,
    /// No such engagement, or none that this person is a member of (the two look the same on purpose).
    UnknownDocument = 25 "unknown_document" Hold,
    /// This person may read but not write here.
    ReadOnly = 26 "read_only" Hold,
    /// The change does not have the hash or the form that it claims.
    BadChange = 27 "bad_change" Hold,
    /// The change holds more operations than allowed.
    TooManyOperations = 28 "too_many_operations" Hold,
    /// The change's actor belongs to another device.
    ForeignActor = 29 "foreign_actor" Hold,
    /// Another change with this actor and sequence number is in the log.
    ForkedActor = 30 "forked_actor" Hold,
    /// No person is known by this right: creating engagements needs an administrator.
    NotAllowed = 31 "not_allowed" Hold,
    /// This person is a member of as many engagements as allowed.
    TooManyDocuments = 32 "too_many_documents" Hold,
    /// The change stands on one that the document engine cannot take.
    Poisoned = 34 "poisoned" Hold,
    /// Others' work that this relay forgot: kept, until a signature, its author or the administrator stands by it.
    Unproven = 38 "unproven" Hold,

    /// No invitation has this secret.
    InvitationUnknown = 40 "invitation_unknown" Hold,
    /// The invitation was used before.
    InvitationUsed = 41 "invitation_used" Hold,
    /// The invitation's time is over.
    InvitationExpired = 42 "invitation_expired" Hold,
    /// The enrolment request is not well-formed.
    BadEnrolment = 43 "bad_enrolment" Hold,
    /// The invitation was taken back.
    InvitationWithdrawn = 44 "invitation_withdrawn" Hold,
    /// This device was revoked; a new invitation makes it another one.
    Revoked = 45 "revoked" Hold,
    /// Nobody would be left who may run the relay.
    LastAdministrator = 46 "last_administrator" Hold,
    /// Nobody would be left who edits the engagement.
    LastEditor = 47 "last_editor" Hold,

    /// Nobody invited whoever has this account.
    NotExpected = 48 "not_expected" Hold,
    /// The identity provider cannot be reached, or did not vouch for anybody.
    ProviderFailed = 49 "provider_failed" Retry,
    /// The way back from the identity provider is not one that this browser began, or it took too long.
    SignInOver = 50 "sign_in_over" Hold,

    /// A command names something that is not in the document.
    NotFound = 60 "not_found" Hold,
    /// A value is empty, out of its range or of the wrong kind.
    BadValue = 61 "bad_value" Hold,
    /// The thing exists already.
    AlreadyThere = 62 "already_there" Hold,
    /// This person's role does not include this.
    OutsideRole = 63 "outside_role" Hold,
    /// What is stored for this document cannot be read.
    DamagedDocument = 64 "damaged_document" Hold,
    /// The browser gives no storage, or it is full.
    NoStorage = 65 "no_storage" Retry,
    /// The relay cannot be reached right now.
    NoConnection = 66 "no_connection" Retry,
    /// What was waited for has not come in time.
    TimedOut = 80 "timed_out" Retry,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_found_again_by_its_number() {
        for &code in Code::ALL {
            assert_eq!(Code::from_number(code as u8), Some(code));
        }
        assert_eq!(Code::from_number(0), None);
    }

    #[test]
    fn the_serialised_name_is_the_catalogue_name() {
        for &code in Code::ALL {
            assert_eq!(serde_json::to_string(&code).unwrap(), format!("\"{}\"", code.name()));
        }
    }
}
