//! M52: how many feel that their work is governed by minutes.

use tillit_domain::survey::question::Question;

use super::{Of, SurveyFigure, SurveySum};

/// Answers 4 and 5 to the own question / all valid answers (S-158). By steering mode, and before and after a change of it, it
/// stands among [`super::results`] as places of their own. Lower is better.
#[must_use]
pub fn figure(sum: &SurveySum) -> SurveyFigure {
    SurveyFigure::share("M52", Of::Whole, &Question::GovernedByMinutes, sum)
}
