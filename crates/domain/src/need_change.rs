//! Need changes (behovsändring): the provider tells the assessor that needs have grown or shrunk, and the message is
//! tracked until a new decision or a reasoned no (S-015 … S-017).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::decision::Decision;
use crate::id::Id;
use crate::person::Person;

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
    /// Where it stands.
    pub state: NeedChangeState,
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

    #[test]
    fn a_case_is_open_until_a_decision_or_a_reasoned_no_and_answered_once() {
        let told = NeedChange {
            id: Id::derived("test", &["1"]),
            person: Id::derived("test", &["Asta"]),
            direction: Direction::Increased,
            told_on: date(2025, 7, 1),
            state: NeedChangeState::Open,
        };
        let decision = Id::derived("test", &["decision"]);
        assert_eq!(told.clone().decide(date(2025, 6, 30), decision), Err(AnswerRefused::BeforeTold));
        assert_eq!(told.clone().close(date(2025, 7, 2), " ".into()), Err(AnswerRefused::NoReason));
        let decided = told.decide(date(2025, 7, 9), decision).unwrap_or_else(|_| unreachable!());
        assert!(decided.is_open_on(date(2025, 7, 8)) && !decided.is_open_on(date(2025, 7, 9)));
        assert_eq!(decided.decide(date(2025, 7, 10), decision), Err(AnswerRefused::AnsweredAlready));
    }
}
