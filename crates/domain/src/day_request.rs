//! What a worker asks of the planner or of a colleague during the day, and what was answered: more time, or a change that is not
//! the worker's own to make (S-055, S-056). Kept with who asked and who answered, and never counted per worker.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::freedom::Obstacle;
use crate::id::Id;
use crate::organisation::{Group, Unit};
use crate::person::Person;
use crate::quantity::Minutes;
use crate::shift::Shift;
use crate::shortage::Done;
use crate::time::TimeOfDay;
use crate::visit::Visit;
use crate::worker::Worker;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "asks", rename_all = "snake_case")]
pub enum Asks {
    /// More time for a visit.
    MoreTime {
        /// How much, if it was said.
        minutes: Option<Minutes>,
        /// Whether it looks as if it will last.
        lasting: bool,
    },
    /// Another order of the own visits.
    Reorder {
        /// On which shift.
        shift: Id<Shift>,
        /// The visits in the order wished for.
        visits: Vec<Id<Visit>>,
    },
    /// Another start of a visit.
    Move {
        /// When.
        start: TimeOfDay,
    },
    /// That a colleague makes the visit.
    HandOver {
        /// Who.
        to: Id<Worker>,
    },
    /// An own visit for a colleague's.
    Swap {
        /// The colleague's visit.
        take: Id<Visit>,
        /// Whose it is.
        with: Id<Worker>,
    },
    /// To make a visit that nobody, or somebody else, is on.
    TakeOver {
        /// Who is on it; none where nobody is.
        from: Option<Id<Worker>>,
    },
}

/// Who answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "whose", rename_all = "snake_case")]
pub enum Answerer {
    /// Whoever plans for the unit.
    Planner,
    /// A colleague.
    Colleague {
        /// Who.
        worker: Id<Worker>,
    },
}

/// Where a request stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum RequestState {
    /// Nobody has answered.
    Open,
    /// Yes.
    Granted {
        /// When, and by whom.
        done: Done,
        /// Minutes that were given, where more time was asked for.
        minutes: Option<Minutes>,
    },
    /// No, or it could not be done any more, with the reason in words.
    Declined {
        /// When, and by whom.
        done: Done,
        /// Why.
        reason: String,
    },
}

/// Something asked during the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayRequest {
    /// Identifier: that of the event it came with, so that a message delivered twice is one request.
    pub id: Id<DayRequest>,
    /// Where.
    pub group: Id<Group>,
    /// The group's unit.
    pub unit: Id<Unit>,
    /// The day it is about.
    pub day: Date,
    /// The visit it is about; none for the order of a whole shift.
    pub visit: Option<Id<Visit>>,
    /// At whose home; none for the order of a whole shift.
    pub person: Option<Id<Person>>,
    /// Who asks, and when, by the worker's name.
    pub asked: Done,
    /// Who asks.
    pub worker: Id<Worker>,
    /// For what.
    pub asks: Asks,
    /// Whom.
    pub of: Answerer,
    /// What stands against it.
    pub against: Vec<Obstacle>,
    /// In the worker's own words.
    pub note: String,
    /// Where it stands.
    pub state: RequestState,
}

/// A request cannot be answered so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RequestRefused {
    /// It has been answered.
    #[error("the request has been answered already")]
    AnsweredAlready,
    /// A no without a reason.
    #[error("why the answer is no must be said")]
    NoReason,
    /// More time is given without saying how much.
    #[error("how much more time must be said")]
    NoMinutes,
}

impl DayRequest {
    /// The request with a yes. Where more time was asked for, minutes say how much: those that were asked for unless said.
    ///
    /// # Errors
    /// [`RequestRefused`], by name.
    pub fn grant(self, done: Done, minutes: Option<Minutes>) -> Result<Self, RequestRefused> {
        self.refuse_if_answered()?;
        let minutes = match self.asks {
            Asks::MoreTime { minutes: asked, .. } => {
                Some(minutes.or(asked).filter(|it| it.0 > 0).ok_or(RequestRefused::NoMinutes)?)
            }
            _ => None,
        };
        Ok(Self { state: RequestState::Granted { done, minutes }, ..self })
    }

    /// The request with a no.
    ///
    /// # Errors
    /// [`RequestRefused`], by name.
    pub fn decline(self, done: Done, reason: String) -> Result<Self, RequestRefused> {
        self.refuse_if_answered()?;
        if reason.trim().is_empty() {
            return Err(RequestRefused::NoReason);
        }
        Ok(Self { state: RequestState::Declined { done, reason }, ..self })
    }

    fn refuse_if_answered(&self) -> Result<(), RequestRefused> {
        if self.is_open() { Ok(()) } else { Err(RequestRefused::AnsweredAlready) }
    }

    /// The colleague who answers, where one does.
    #[must_use]
    pub const fn colleague(&self) -> Option<Id<Worker>> {
        match self.of {
            Answerer::Planner => None,
            Answerer::Colleague { worker } => Some(worker),
        }
    }

    /// Whether nobody has answered.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == RequestState::Open
    }

    /// Whether it waits for this colleague.
    #[must_use]
    pub fn waits_for(&self, colleague: Id<Worker>) -> bool {
        self.is_open() && self.colleague() == Some(colleague)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn done() -> Done {
        Done { at: jiff::Timestamp::UNIX_EPOCH, by: "Pia Planerare".into() }
    }

    fn more_time(minutes: Option<i64>) -> DayRequest {
        DayRequest {
            id: Id::derived("test", &["request"]),
            group: Id::derived("test", &["group"]),
            unit: Id::derived("test", &["unit"]),
            day: date(2025, 7, 7),
            visit: Some(Id::derived("test", &["visit"])),
            person: Some(Id::derived("test", &["Asta"])),
            asked: Done { by: "Aisha".into(), ..done() },
            worker: Id::derived("test", &["Aisha"]),
            asks: Asks::MoreTime { minutes: minutes.map(Minutes), lasting: false },
            of: Answerer::Planner,
            against: Vec::new(),
            note: String::new(),
            state: RequestState::Open,
        }
    }

    #[test]
    fn more_time_is_given_as_asked_or_as_the_planner_says_but_never_without_saying_how_much() {
        let given = |request: DayRequest, minutes: Option<i64>| {
            request.grant(done(), minutes.map(Minutes)).map(|it| match it.state {
                RequestState::Granted { minutes, .. } => minutes,
                _ => None,
            })
        };
        assert_eq!(given(more_time(Some(15)), None), Ok(Some(Minutes(15))));
        assert_eq!(given(more_time(Some(15)), Some(10)), Ok(Some(Minutes(10))));
        assert_eq!(given(more_time(None), None), Err(RequestRefused::NoMinutes));
        assert_eq!(given(more_time(Some(15)), Some(0)), Err(RequestRefused::NoMinutes));
    }

    #[test]
    fn a_request_is_answered_once_and_a_no_says_why() {
        assert_eq!(more_time(Some(15)).decline(done(), " ".into()), Err(RequestRefused::NoReason));
        let declined = more_time(Some(15)).decline(done(), "Bo tar det i stället".into()).unwrap();
        assert_eq!(declined.clone().grant(done(), None), Err(RequestRefused::AnsweredAlready));
        assert_eq!(declined.decline(done(), "igen".into()), Err(RequestRefused::AnsweredAlready));
    }
}
