//! M53: how many of those who were asked answered.

use super::{Of, Scale, SurveyFigure, SurveySum};
use crate::figure::{Reason, Value};

/// Answered / invited.
#[must_use]
pub fn figure(sum: &SurveySum) -> SurveyFigure {
    let value = Value::percent(sum.answered, sum.invited);
    SurveyFigure {
        id: "M53",
        of: Of::Whole,
        scale: Scale::Percent,
        value,
        reason: value.is_none().then_some(Reason::NothingToCount),
        numerator: Some(sum.answered),
        denominator: Some(sum.invited),
        n: Some(sum.answered),
        rests_on: Vec::new(),
    }
}
