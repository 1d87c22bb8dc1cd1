//! Sample survey of support time (stickprov, S-083): a drawn part of the shifts tells where its time went.
//!
//! Which shifts were drawn is kept, and which of them have answered. What they answered is kept without the shift, so that
//! no figure can be led back to a worker (invariant 3).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::organisation::{Group, Unit};
use crate::quantity::Minutes;
use crate::shift::Shift;
use crate::time::{DayRange, TimeOfDay};

/// What kind of shift: support time differs between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShiftKind {
    /// Monday to Friday, begins before 14.
    Day,
    /// Monday to Friday, begins at 14 or later.
    Evening,
    /// Saturday or Sunday.
    Weekend,
}

impl ShiftKind {
    /// The kind of a shift.
    #[must_use]
    pub fn of(shift: &Shift) -> Self {
        let weekend = shift.day.weekday().to_monday_zero_offset() >= 5;
        match (weekend, shift.start < TimeOfDay::hm(14, 0)) {
            (true, _) => Self::Weekend,
            (false, true) => Self::Day,
            (false, false) => Self::Evening,
        }
    }
}

/// A part of the shifts that is drawn from on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Stratum {
    /// Whose shifts.
    pub group: Id<Group>,
    /// Of which kind.
    pub kind: ShiftKind,
}

/// A stratum with what was drawn from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawnStratum {
    /// Which.
    pub stratum: Stratum,
    /// How many shifts there are in it.
    pub shifts: u32,
    /// How long they are together.
    pub worked: Minutes,
    /// Those drawn.
    pub drawn: Vec<DrawnShift>,
}

/// A drawn shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawnShift {
    /// Which.
    pub shift: Id<Shift>,
    /// Its day.
    pub day: Date,
    /// When it begins.
    pub start: TimeOfDay,
    /// When it ends.
    pub end: TimeOfDay,
    /// An answer has come in.
    pub answered: bool,
}

/// Where a shift's time went. Together it is what was worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SpentTime {
    /// With persons.
    pub direct: Minutes,
    /// On the way.
    pub travel: Minutes,
    /// Planning and handing over.
    pub planning: Minutes,
    /// Documentation.
    pub documentation: Minutes,
    /// Meetings and training.
    pub meetings: Minutes,
    /// Anything else.
    pub other: Minutes,
}

impl SpentTime {
    /// The parts, in the order they are told.
    #[must_use]
    pub const fn parts(&self) -> [Minutes; 6] {
        [self.direct, self.travel, self.planning, self.documentation, self.meetings, self.other]
    }

    /// All of it.
    #[must_use]
    pub fn worked(&self) -> Minutes {
        self.parts().into_iter().sum()
    }
}

/// An answer, without the shift it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SampleAnswer {
    /// Its stratum.
    pub stratum: Stratum,
    /// Where the time went.
    pub spent: SpentTime,
}

/// A survey: the unit's dated record of what was drawn and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportSample {
    /// Identifier.
    pub id: Id<SupportSample>,
    /// Whose.
    pub unit: Id<Unit>,
    /// The days whose shifts were drawn from.
    pub days: DayRange,
    /// What the draw began with: the same seed draws the same shifts.
    pub seed: u64,
    /// When it was drawn.
    pub drawn_on: Date,
    /// Who decided on it.
    pub by: String,
    /// Why it is made, and what the workers have been told.
    pub purpose: String,
    /// Strata.
    pub strata: Vec<DrawnStratum>,
    /// Answers in order of size, not of arrival.
    pub answers: Vec<SampleAnswer>,
    /// When it was closed; nothing is added after that.
    pub closed_on: Option<Date>,
}

/// An answer is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerNotTaken {
    /// The shift was not drawn.
    #[error("the shift was not drawn")]
    NotDrawn,
    /// It has answered.
    #[error("an answer of the shift has come in already")]
    AnsweredAlready,
    /// The survey is closed.
    #[error("the survey is closed")]
    Closed,
    /// A part is less than nothing, or all is nothing or more than sixteen hours.
    #[error("the minutes cannot be those of a shift")]
    NotAShift,
    /// The shift is still to come.
    #[error("the shift has not been worked yet")]
    NotWorkedYet,
}

impl SupportSample {
    /// The survey with an answer more, which lies there without its shift.
    ///
    /// # Errors
    /// [`AnswerNotTaken`], by name.
    pub fn with_answer(mut self, shift: Id<Shift>, spent: SpentTime, today: Date) -> Result<Self, AnswerNotTaken> {
        if self.closed_on.is_some() {
            return Err(AnswerNotTaken::Closed);
        }
        if spent.parts().iter().any(|it| it.0 < 0) || !(1..=16 * 60).contains(&spent.worked().0) {
            return Err(AnswerNotTaken::NotAShift);
        }
        let found = self.strata.iter_mut().find_map(|of| {
            let stratum = of.stratum;
            of.drawn.iter_mut().find(|it| it.shift == shift).map(|it| (stratum, it))
        });
        let (stratum, drawn) = found.ok_or(AnswerNotTaken::NotDrawn)?;
        if drawn.answered {
            return Err(AnswerNotTaken::AnsweredAlready);
        }
        if drawn.day > today {
            return Err(AnswerNotTaken::NotWorkedYet);
        }
        drawn.answered = true;
        self.answers.push(SampleAnswer { stratum, spent });
        self.answers.sort_unstable();
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn survey() -> SupportSample {
        let stratum = Stratum { group: Id::derived("test", &["Nord 1"]), kind: ShiftKind::Day };
        let shift = |name: &str| DrawnShift {
            shift: Id::derived("test", &[name]),
            day: date(2025, 6, 3),
            start: TimeOfDay::hm(7, 0),
            end: TimeOfDay::hm(16, 0),
            answered: false,
        };
        SupportSample {
            id: Id::derived("test", &["survey"]),
            unit: Id::derived("test", &["Nord"]),
            days: DayRange::new(date(2025, 6, 2), date(2025, 6, 15)),
            seed: 7,
            drawn_on: date(2025, 5, 26),
            by: "Karin".into(),
            purpose: "Hur mycket är kringtid?".into(),
            strata: vec![DrawnStratum {
                stratum,
                shifts: 40,
                worked: Minutes(40 * 480),
                drawn: vec![shift("a"), shift("b")],
            }],
            answers: Vec::new(),
            closed_on: None,
        }
    }

    fn spent(direct: i64, travel: i64) -> SpentTime {
        let none = Minutes(0);
        SpentTime {
            direct: Minutes(direct),
            travel: Minutes(travel),
            planning: none,
            documentation: none,
            meetings: none,
            other: none,
        }
    }

    #[test]
    fn an_answer_lies_without_its_shift_and_in_no_order_of_arrival() {
        let today = date(2025, 6, 10);
        let (a, b) = (Id::derived("test", &["a"]), Id::derived("test", &["b"]));
        let one_way =
            survey().with_answer(a, spent(300, 90), today).and_then(|it| it.with_answer(b, spent(200, 60), today));
        let other =
            survey().with_answer(b, spent(200, 60), today).and_then(|it| it.with_answer(a, spent(300, 90), today));
        assert_eq!(one_way, other);
        let held = one_way.unwrap_or_else(|_| unreachable!());
        assert_eq!(held.answers.iter().map(|it| it.spent.direct).collect::<Vec<_>>(), [Minutes(200), Minutes(300)]);
        assert_eq!(held.with_answer(a, spent(1, 1), today), Err(AnswerNotTaken::AnsweredAlready));
    }

    #[test]
    fn a_shift_that_was_not_drawn_or_is_to_come_or_lasts_a_day_and_a_night_is_refused() {
        let a = Id::derived("test", &["a"]);
        let today = date(2025, 6, 10);
        assert_eq!(
            survey().with_answer(Id::derived("test", &["c"]), spent(1, 1), today),
            Err(AnswerNotTaken::NotDrawn)
        );
        assert_eq!(survey().with_answer(a, spent(1, 1), date(2025, 6, 2)), Err(AnswerNotTaken::NotWorkedYet));
        assert_eq!(survey().with_answer(a, spent(1000, 1), today), Err(AnswerNotTaken::NotAShift));
        assert_eq!(survey().with_answer(a, spent(-1, 100), today), Err(AnswerNotTaken::NotAShift));
        let closed = SupportSample { closed_on: Some(today), ..survey() };
        assert_eq!(closed.with_answer(a, spent(1, 1), today), Err(AnswerNotTaken::Closed));
    }
}
