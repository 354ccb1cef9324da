//! The time of learners and trainers, summed from the activities, and the calendar weeks with a buffer (P2.5).
//!
//! Everything is in minutes. The trainer's parts of an activity are the usual ones of its kind until somebody says
//! otherwise.

use super::delivery::Method;
use serde::Serialize;

/// The buffer for calendar weeks unless somebody says otherwise, in per cent (P2.5).
pub const BUFFER: u32 = 20;

/// What an activity is (P2.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActivityKind {
    /// Material that a learner goes through alone.
    SelfPaced,
    /// A live session.
    Live,
    /// Practice.
    Practice,
    /// A task applied to real work.
    Assignment,
    /// A mentoring call.
    Call,
    /// An assessment.
    Assessment,
}

impl ActivityKind {
    /// Its words in the document.
    const WORDS: [(&'static str, ActivityKind); 6] = [
        ("self-paced", ActivityKind::SelfPaced),
        ("live", ActivityKind::Live),
        ("practice", ActivityKind::Practice),
        ("assignment", ActivityKind::Assignment),
        ("call", ActivityKind::Call),
        ("assessment", ActivityKind::Assessment),
    ];

    /// The kind of this word.
    pub fn named(word: &str) -> Option<ActivityKind> {
        Self::WORDS.into_iter().find(|(name, _)| *name == word).map(|(_, kind)| kind)
    }

    /// How it is delivered unless somebody says otherwise.
    pub fn usual_method(self) -> Option<Method> {
        match self {
            ActivityKind::SelfPaced => Some(Method::SelfPaced),
            ActivityKind::Live => Some(Method::Live),
            ActivityKind::Call => Some(Method::Calls),
            _ => None,
        }
    }
}

/// Minutes of learners, by part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct LearnerTime {
    /// With material.
    pub self_paced: u32,
    /// In live sessions.
    pub live: u32,
    /// Practice and assignments.
    pub practice: u32,
    /// Being assessed.
    pub assessment: u32,
}

impl LearnerTime {
    /// The learner's part of an activity. Calls are the mentoring's own time.
    pub fn of(kind: ActivityKind, minutes: u32) -> Self {
        let mut time = Self::default();
        match kind {
            ActivityKind::SelfPaced => time.self_paced = minutes,
            ActivityKind::Live => time.live = minutes,
            ActivityKind::Practice | ActivityKind::Assignment => time.practice = minutes,
            ActivityKind::Assessment => time.assessment = minutes,
            ActivityKind::Call => {}
        }
        time
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            self_paced: self.self_paced.saturating_add(other.self_paced),
            live: self.live.saturating_add(other.live),
            practice: self.practice.saturating_add(other.practice),
            assessment: self.assessment.saturating_add(other.assessment),
        }
    }

    /// All parts together.
    pub fn total(self) -> u32 {
        let parts = [self.self_paced, self.live, self.practice, self.assessment];
        parts.into_iter().fold(0, u32::saturating_add)
    }
}

/// Minutes of trainers, by part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct TrainerTime {
    /// Preparing.
    pub preparing: u32,
    /// Delivering.
    pub delivering: u32,
    /// Reviewing what learners hand in.
    pub reviewing: u32,
    /// Assessing.
    pub assessing: u32,
    /// In mentoring calls.
    pub mentoring: u32,
}

impl TrainerTime {
    /// The usual parts for so many minutes. A session is prepared as the ratio of its method says (P2.2); an hour of
    /// material takes a quarter of an hour to choose and put together, an hour of assignment forty minutes to review,
    /// an assessment half as long again as the learner is at it.
    pub fn usual(kind: ActivityKind, method: Option<Method>, minutes: u32) -> Self {
        let mut time = Self::default();
        match kind {
            ActivityKind::SelfPaced => time.preparing = minutes / 4,
            ActivityKind::Assignment => time.reviewing = minutes / 3 * 2 + minutes % 3 * 2 / 3,
            ActivityKind::Assessment => time.assessing = minutes.saturating_add(minutes / 2),
            ActivityKind::Call => time.mentoring = minutes,
            ActivityKind::Live | ActivityKind::Practice => {}
        }
        let method = method.or(kind.usual_method());
        if let Some(held @ (Method::Live | Method::Workshop)) = method
            && matches!(kind, ActivityKind::Live | ActivityKind::Practice)
        {
            time.delivering = minutes;
            time.preparing = held.in_all(minutes).saturating_sub(minutes);
        }
        time
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            preparing: self.preparing.saturating_add(other.preparing),
            delivering: self.delivering.saturating_add(other.delivering),
            reviewing: self.reviewing.saturating_add(other.reviewing),
            assessing: self.assessing.saturating_add(other.assessing),
            mentoring: self.mentoring.saturating_add(other.mentoring),
        }
    }

    /// All parts together.
    pub fn total(self) -> u32 {
        let parts = [self.preparing, self.delivering, self.reviewing, self.assessing, self.mentoring];
        parts.into_iter().fold(0, u32::saturating_add)
    }
}

/// Calendar weeks for so many weeks of activities with a buffer in per cent.
pub fn calendar_weeks(weeks: u32, buffer: u32) -> u32 {
    weeks.saturating_mul(buffer.saturating_add(100)).div_ceil(100)
}

#[cfg(test)]
mod tests {
    use super::ActivityKind::{Assessment, Assignment, Call, Live, Practice, SelfPaced};
    use super::*;

    /// P2.5: learner 14 h, trainer 14.5 h, 6 weeks.
    #[test]
    fn the_example_comes_out() {
        let weeks: [&[(ActivityKind, u32)]; 5] = [
            &[(SelfPaced, 120), (SelfPaced, 60), (Assignment, 60)],
            &[(Live, 90), (Practice, 60), (Assignment, 60), (Call, 60)],
            &[(Live, 90), (Practice, 60), (Assignment, 60), (Call, 60)],
            &[(SelfPaced, 60), (Practice, 60), (Call, 60)],
            &[(Call, 60), (Assessment, 60)],
        ];
        let (mut learner, mut trainer) = (LearnerTime::default(), TrainerTime::default());
        for (kind, minutes) in weeks.into_iter().flatten() {
            learner = learner.and(LearnerTime::of(*kind, *minutes));
            trainer = trainer.and(TrainerTime::usual(*kind, None, *minutes));
        }
        assert_eq!(learner, LearnerTime { self_paced: 240, live: 180, practice: 360, assessment: 60 });
        let parts = TrainerTime { preparing: 240, delivering: 180, reviewing: 120, assessing: 90, mentoring: 240 };
        assert_eq!(trainer, parts);
        assert_eq!((learner.total(), trainer.total()), (14 * 60, 14 * 60 + 30));
        assert_eq!(calendar_weeks(5, BUFFER), 6);
    }

    #[test]
    fn a_session_is_prepared_as_its_method_says() {
        let table = [
            (Live, None, (90, 90)),
            (Live, Some(Method::Workshop), (180, 90)),
            (Practice, None, (0, 0)),
            (Practice, Some(Method::Workshop), (960, 480)),
            (Practice, Some(Method::Shadowing), (0, 0)),
        ];
        for (kind, method, (preparing, delivering)) in table {
            let minutes = if method == Some(Method::Workshop) && kind == Practice { 480 } else { 90 };
            let time = TrainerTime::usual(kind, method, minutes);
            assert_eq!((time.preparing, time.delivering), (preparing, delivering), "{kind:?} {method:?}");
        }
    }

    #[test]
    fn a_buffer_makes_whole_weeks() {
        for (weeks, buffer, calendar) in [(0, 20, 0), (1, 20, 2), (4, 20, 5), (5, 20, 6), (5, 0, 5), (10, 50, 15), (9, 20, 11)] {
            assert_eq!(calendar_weeks(weeks, buffer), calendar, "{weeks} weeks and {buffer} %");
        }
    }

    #[test]
    fn absurd_numbers_do_not_overflow() {
        let most = TrainerTime::usual(Assessment, None, u32::MAX);
        assert_eq!(most.and(most).total(), u32::MAX);
        assert_eq!(LearnerTime::of(Live, u32::MAX).and(LearnerTime::of(Practice, 1)).total(), u32::MAX);
        assert!(calendar_weeks(u32::MAX, u32::MAX) > 0);
    }
}
