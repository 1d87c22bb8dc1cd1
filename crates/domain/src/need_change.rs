//! Need changes (behovsändring): the provider tells the assessor that needs have grown or shrunk, and the message is
//! tracked until a new decision or a reasoned no (S-015 … S-017).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::decision::Decision;
use crate::id::Id;
use crate::person::Person;
use crate::quantity::Minutes;
use crate::time::DayRange;

/// Which way needs have gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is needed; comes before the others (S-016).
    Increased,
    /// Less is needed (S-017).
    Decreased,
}

/// Where a case stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum NeedChangeState {
    /// Told, not answered.
    Open,
    /// A new decision came of it.
    Decided {
        /// When.
        on: Date,
        /// Which.
        decision: Id<Decision>,
    },
    /// No new decision, with the reason.
    Closed {
        /// When.
        on: Date,
        /// Why.
        reason: String,
    },
}

/// What performed time said when the message was written, kept as it was known then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GapEvidence {
    /// First and last day it looks at.
    pub days: DayRange,
    /// Ordered minutes on days the person was at home.
    pub ordered: Minutes,
    /// Planned minutes.
    pub planned: Minutes,
    /// Performed minutes that could be believed.
    pub performed: Minutes,
    /// Visits that were made.
    pub visits: u32,
    /// Too much is missing or explained otherwise to be sure.
    pub unsure: bool,
}

/// A message from provider to assessor that a need has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedChange {
    /// Identifier.
    pub id: Id<NeedChange>,
    /// Whose need.
    pub person: Id<Person>,
    /// Which way.
    pub direction: Direction,
    /// When it was told.
    pub told_on: Date,
    /// By whom.
    #[serde(default)]
    pub told_by: String,
    /// What has been seen, in words.
    #[serde(default)]
    pub observed: String,
    /// What the person says, in words: a need is never changed over somebody's head.
    #[serde(default)]
    pub voice: String,
    /// What the figures said.
    #[serde(default)]
    pub evidence: Option<GapEvidence>,
    /// Where it stands.
    pub state: NeedChangeState,
}

/// A message cannot be sent as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TellRefused {
    /// A message in the same direction waits for its answer.
    #[error("a message of the same kind waits for an answer")]
    WaitsAlready,
}

/// A case cannot be answered as asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerRefused {
    /// It has been answered.
    #[error("the case has been answered already")]
    AnsweredAlready,
    /// The answer would come before the message.
    #[error("an answer cannot come before the message")]
    BeforeTold,
    /// A no without a reason.
    #[error("why there is no new decision must be said")]
    NoReason,
}

impl NeedChange {
    /// The case once a new decision has come of it.
    ///
    /// # Errors
    /// [`AnswerRefused`], by name.
    pub fn decide(self, on: Date, decision: Id<Decision>) -> Result<Self, AnswerRefused> {
        self.answer(on, NeedChangeState::Decided { on, decision })
    }

    /// The case closed without a new decision.
    ///
    /// # Errors
    /// [`AnswerRefused`], by name.
    pub fn close(self, on: Date, reason: String) -> Result<Self, AnswerRefused> {
        if reason.trim().is_empty() {
            return Err(AnswerRefused::NoReason);
        }
        self.answer(on, NeedChangeState::Closed { on, reason })
    }

    /// Refuses a message while one in the same direction waits: two of them would be two queues for one need.
    ///
    /// # Errors
    /// [`TellRefused::WaitsAlready`].
    pub fn checked(self, others: &[Self]) -> Result<Self, TellRefused> {
        let waits = |it: &Self| it.person == self.person && it.direction == self.direction && it.is_open();
        if others.iter().any(waits) { Err(TellRefused::WaitsAlready) } else { Ok(self) }
    }

    /// Whether nobody has answered it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == NeedChangeState::Open
    }

    /// The day it was answered.
    #[must_use]
    pub const fn answered_on(&self) -> Option<Date> {
        match self.state {
            NeedChangeState::Open => None,
            NeedChangeState::Decided { on, .. } | NeedChangeState::Closed { on, .. } => Some(on),
        }
    }

    /// The order in which cases are worked: what waits first, increases before decreases, the oldest of each first (S-016).
    #[must_use]
    pub fn queue_key(&self) -> (bool, Direction, Date) {
        (!self.is_open(), self.direction, self.told_on)
    }

    fn answer(self, on: Date, state: NeedChangeState) -> Result<Self, AnswerRefused> {
        if self.state != NeedChangeState::Open {
            Err(AnswerRefused::AnsweredAlready)
        } else if on < self.told_on {
            Err(AnswerRefused::BeforeTold)
        } else {
            Ok(Self { state, ..self })
        }
    }

    /// Whether nobody had answered it by the end of a day.
    #[must_use]
    pub fn is_open_on(&self, day: Date) -> bool {
        self.told_on <= day
            && match self.state {
                NeedChangeState::Open => true,
                NeedChangeState::Decided { on, .. } | NeedChangeState::Closed { on, .. } => day < on,
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn told(direction: Direction, told_on: Date) -> NeedChange {
        NeedChange {
            id: Id::derived("test", &[&told_on.to_string()]),
            person: Id::derived("test", &["Asta"]),
            direction,
            told_on,
            told_by: "Karin".into(),
            observed: String::new(),
            voice: "Jag behöver mer hjälp om morgnarna.".into(),
            evidence: None,
            state: NeedChangeState::Open,
        }
    }

    #[test]
    fn increases_come_before_decreases_and_the_oldest_of_each_first() {
        let mut cases = [
            told(Direction::Decreased, date(2025, 5, 1)),
            told(Direction::Increased, date(2025, 7, 2)),
            told(Direction::Increased, date(2025, 7, 1)),
        ];
        cases.sort_by_key(NeedChange::queue_key);
        let order: Vec<Date> = cases.iter().map(|it| it.told_on).collect();
        assert_eq!(order, [date(2025, 7, 1), date(2025, 7, 2), date(2025, 5, 1)]);
    }

    #[test]
    fn a_second_message_the_same_way_is_refused_while_the_first_waits() {
        let first = told(Direction::Increased, date(2025, 7, 1));
        let second = told(Direction::Increased, date(2025, 7, 3));
        assert_eq!(second.clone().checked(std::slice::from_ref(&first)), Err(TellRefused::WaitsAlready));
        assert!(told(Direction::Decreased, date(2025, 7, 3)).checked(std::slice::from_ref(&first)).is_ok());
        let answered = first.close(date(2025, 7, 2), "Utredd.".into()).unwrap_or_else(|_| unreachable!());
        assert!(second.checked(&[answered]).is_ok());
    }

    #[test]
    fn a_case_is_open_until_a_decision_or_a_reasoned_no_and_answered_once() {
        let told = told(Direction::Increased, date(2025, 7, 1));
        let decision = Id::derived("test", &["decision"]);
        assert_eq!(told.clone().decide(date(2025, 6, 30), decision), Err(AnswerRefused::BeforeTold));
        assert_eq!(told.clone().close(date(2025, 7, 2), " ".into()), Err(AnswerRefused::NoReason));
        let decided = told.decide(date(2025, 7, 9), decision).unwrap_or_else(|_| unreachable!());
        assert!(decided.is_open_on(date(2025, 7, 8)) && !decided.is_open_on(date(2025, 7, 9)));
        assert_eq!(decided.decide(date(2025, 7, 10), decision), Err(AnswerRefused::AnsweredAlready));
    }
}
