//! The four levels of a skill (P1.3).

use serde::{Deserialize, Serialize};

/// What a person can do in a domain: 0 None, 1 Awareness, 2 Practitioner, 3 Proficient (P1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(try_from = "u8", into = "u8")]
#[cfg_attr(feature = "types", ts(type = "0 | 1 | 2 | 3"))]
pub enum Level {
    /// Cannot describe the basics.
    None = 0,
    /// Can explain what it is for, cannot do it.
    Awareness = 1,
    /// Does it with reference material at hand.
    Practitioner = 2,
    /// Does it alone, solves problems, trains others.
    Proficient = 3,
}

impl Level {
    /// All four, lowest first.
    pub const ALL: [Level; 4] = [Level::None, Level::Awareness, Level::Practitioner, Level::Proficient];
}

impl TryFrom<u8> for Level {
    type Error = &'static str;
    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Level::ALL.get(usize::from(number)).copied().ok_or("a level is 0, 1, 2 or 3")
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> u8 {
        level as u8
    }
}
