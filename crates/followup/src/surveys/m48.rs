//! M48: how many are satisfied with their home care on the whole.

use tillit_domain::survey::question::Question;

use super::{Of, SurveyFigure, SurveySum};

/// "Mycket nöjd" and "ganska nöjd" / all valid answers to how satisfied somebody is on the whole (Kolada U21468).
#[must_use]
pub fn figure(sum: &SurveySum) -> SurveyFigure {
    SurveyFigure::share("M48", Of::Whole, &Question::Overall, sum)
}
