//! Surveys: what counts of answers come to (M48–M53), for groups, units, the municipality and ways of steering.
//!
//! ```text
//! rounds (domain)  →  one sum of counts per place  →  figures, one metric in a file  →  what may be told
//! ```
//!
//! Sums merge in any order, and a figure is always worked out from merged counts: an index of two units is never the mean of
//! their indices. What may be told is decided question by question over all places of a year with [`crate::disclosure`]; an
//! index that rests on several questions is told only where each of them is.

mod cells;
pub mod m48;
pub mod m49;
pub mod m50;
pub mod m51;
pub mod m52;
pub mod m53;
mod mean;
mod report;
mod sum;

use serde::Serialize;
use tillit_domain::id::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::steering::SteeringMode;
use tillit_domain::survey::question::{Area, Question, SurveyKind};

use crate::figure::{Reason, Value};

pub use report::{PlaceResult, results};
pub use sum::{QuestionSum, SurveySum};

/// Whose answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// All units that have answered.
    Municipality,
    /// Units steered in a mode on the day their survey closed.
    Mode(SteeringMode),
    /// Units with answers in two years after one another, by how they were steered then: those whose steering changed, and
    /// those where it did not, to compare them with (S-070, S-074).
    Course {
        /// The first of the two years.
        first: i16,
        /// The mode in the first.
        from: SteeringMode,
        /// The mode in the second.
        to: SteeringMode,
    },
    /// A unit.
    Unit(Id<Unit>),
    /// A group.
    Group(Id<Group>),
}

/// What of a metric a figure is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Of {
    /// The metric as a whole.
    Whole,
    /// An area of it.
    Area(Area),
    /// A single question.
    Question(Question),
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Scale {
    /// Share of answers.
    #[serde(rename = "%")]
    Percent,
    /// 0 to 100, where all answering 1 is 0 and all answering 5 is 100.
    #[serde(rename = "0–100")]
    Index,
}

/// A figure of a survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyFigure {
    /// The metric, such as `M50`.
    pub id: &'static str,
    /// What of it.
    pub of: Of,
    /// What it counts.
    pub scale: Scale,
    /// The value; none with a reason.
    pub value: Option<Value>,
    /// Why there is none.
    pub reason: Option<Reason>,
    /// Above, where the value is one ratio; a mean of several has none.
    pub numerator: Option<i64>,
    /// Below, likewise.
    pub denominator: Option<i64>,
    /// Answers it rests on; the fewest to any of its questions where there are several.
    pub n: Option<i64>,
    /// The questions it rests on; none where it is about answering at all.
    pub rests_on: Vec<Question>,
}

impl SurveyFigure {
    /// A share of the answers to a question.
    fn share(id: &'static str, of: Of, question: &Question, sum: &SurveySum) -> Self {
        let counts = sum.of(question);
        let (best, valid) = (counts.best_two(), counts.valid());
        Self::one(id, of, Scale::Percent, question, (best, valid), 100, valid)
    }

    /// A ratio times something, of one question.
    fn one(
        id: &'static str,
        of: Of,
        scale: Scale,
        question: &Question,
        (numerator, denominator): (i64, i64),
        times: i64,
        n: i64,
    ) -> Self {
        let value = Value::ratio(numerator, denominator, times);
        Self {
            id,
            of,
            scale,
            value,
            reason: value.is_none().then_some(Reason::NothingToCount),
            numerator: Some(numerator),
            denominator: Some(denominator),
            n: Some(n),
            rests_on: vec![question.clone()],
        }
    }

    /// The mean of the ratios of several questions, each times something. Undefined where one of them has no answers.
    fn mean(
        id: &'static str,
        of: Of,
        scale: Scale,
        ratios: &[(Question, i64, i64)],
        times: i64,
        n: Option<i64>,
    ) -> Self {
        let value = mean::of_ratios(ratios.iter().map(|(_, numerator, denominator)| (*numerator, *denominator)), times);
        Self {
            id,
            of,
            scale,
            value,
            reason: value.is_none().then_some(Reason::NothingToCount),
            numerator: None,
            denominator: None,
            n,
            rests_on: ratios.iter().map(|(question, ..)| question.clone()).collect(),
        }
    }

    /// The same without what it would tell.
    fn hidden(self) -> Self {
        Self { value: None, reason: Some(Reason::Hidden), numerator: None, denominator: None, n: None, ..self }
    }
}

/// The figures of a survey from a sum of its counts, the most telling first: the whole, areas, questions.
#[must_use]
pub fn figures(kind: SurveyKind, sum: &SurveySum) -> Vec<SurveyFigure> {
    match kind {
        SurveyKind::Users => std::iter::once(m48::figure(sum)).chain(m49::figures(sum)).collect(),
        SurveyKind::Hme => m50::figures(sum),
        SurveyKind::Osa => m51::figures(sum),
        SurveyKind::MinutePulse => vec![m52::figure(sum)],
    }
}
