//! Talks about how long a visit is planned to be (samtal om besökslängd): performed time proposes, the team talks it over,
//! and only then may the planned length change (S-054).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::care_plan::CarePlanEntry;
use crate::id::Id;
use crate::organisation::{Group, Unit};
use crate::person::Person;
use crate::quantity::Minutes;
use crate::time::DayRange;

/// What performed visits said about an agreed visit's length, as it was known when the talk was held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LengthEvidence {
    /// First and last day it looks at.
    pub days: DayRange,
    /// Visits with a time that could be believed.
    pub visits: u32,
    /// The length planned then.
    pub planned: Minutes,
    /// Half of the visits were shorter, half longer.
    pub median: Minutes,
    /// A quarter was shorter.
    pub lower: Minutes,
    /// A quarter was longer.
    pub upper: Minutes,
}

/// What the team came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum TalkOutcome {
    /// The length stays: there is a reason that figures do not show.
    Keep,
    /// It is planned otherwise from a day on.
    Change {
        /// How long.
        minutes: Minutes,
        /// From when.
        from: Date,
    },
    /// It is the order that does not fit: the assessor is told.
    TellAssessor,
}

/// A talk with the team about one agreed visit, recorded before anything changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LengthTalk {
    /// Identifier.
    pub id: Id<LengthTalk>,
    /// At whose home the visit is made.
    pub person: Id<Person>,
    /// The unit and the group that talked.
    pub unit: Id<Unit>,
    /// The group.
    pub group: Id<Group>,
    /// The agreed visit.
    pub entry: Id<CarePlanEntry>,
    /// When it was held.
    pub held_on: Date,
    /// How many of the team took part; who said what is not written down.
    pub took_part: u8,
    /// What was said.
    pub said: String,
    /// What the person says about it.
    pub voice: String,
    /// What was talked about.
    pub evidence: LengthEvidence,
    /// What the team came to.
    pub outcome: TalkOutcome,
    /// Who wrote it down.
    pub by: String,
}

/// A talk cannot be recorded as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TalkRefused {
    /// One person alone is no talk.
    #[error("at least two of the team must have taken part")]
    Alone,
    /// It lies in the future.
    #[error("the talk has not been held yet")]
    NotHeldYet,
    /// The change would begin before the talk.
    #[error("a change cannot begin before the talk about it")]
    ChangeBeforeTalk,
    /// Nobody can visit for no time.
    #[error("a visit lasts at least a minute")]
    NoLength,
}

impl LengthTalk {
    /// The talk, if it was one.
    ///
    /// # Errors
    /// [`TalkRefused`], by name.
    pub fn checked(self, today: Date) -> Result<Self, TalkRefused> {
        if self.held_on > today {
            return Err(TalkRefused::NotHeldYet);
        }
        if self.took_part < 2 {
            return Err(TalkRefused::Alone);
        }
        match self.outcome {
            TalkOutcome::Change { minutes, .. } if minutes < Minutes(1) => Err(TalkRefused::NoLength),
            TalkOutcome::Change { from, .. } if from < self.held_on => Err(TalkRefused::ChangeBeforeTalk),
            _ => Ok(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn talk(took_part: u8, outcome: TalkOutcome) -> LengthTalk {
        let days = DayRange::new(date(2025, 5, 1), date(2025, 6, 30));
        LengthTalk {
            id: Id::derived("test", &["talk"]),
            person: Id::derived("test", &["Asta"]),
            unit: Id::derived("test", &["Nord"]),
            group: Id::derived("test", &["Nord 1"]),
            entry: Id::derived("test", &["morgon"]),
            held_on: date(2025, 7, 3),
            took_part,
            said: "Duschen tar längre tid nu.".into(),
            voice: "Jag vill inte bli stressad.".into(),
            evidence: LengthEvidence {
                days,
                visits: 40,
                planned: Minutes(30),
                median: Minutes(41),
                lower: Minutes(36),
                upper: Minutes(47),
            },
            outcome,
            by: "Karin".into(),
        }
    }

    #[test]
    fn a_length_changes_only_after_a_talk_of_several() {
        let today = date(2025, 7, 7);
        let change = |minutes, from| TalkOutcome::Change { minutes: Minutes(minutes), from };
        assert_eq!(talk(1, TalkOutcome::Keep).checked(today), Err(TalkRefused::Alone));
        assert_eq!(talk(4, TalkOutcome::Keep).checked(date(2025, 7, 1)), Err(TalkRefused::NotHeldYet));
        assert_eq!(talk(4, change(40, date(2025, 7, 1))).checked(today), Err(TalkRefused::ChangeBeforeTalk));
        assert_eq!(talk(4, change(0, today)).checked(today), Err(TalkRefused::NoLength));
        assert!(talk(4, change(40, today)).checked(today).is_ok());
    }
}
