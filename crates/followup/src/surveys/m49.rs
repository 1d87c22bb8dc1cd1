//! M49: what persons think of their home care, question by question.

use tillit_domain::survey::question::{Question, SurveyKind};

use super::{Of, SurveyFigure, SurveySum};

/// The two best of five answers / all valid answers, for each question of the user survey but the overall one (S-128 … S-131).
#[must_use]
pub fn figures(sum: &SurveySum) -> Vec<SurveyFigure> {
    let items = SurveyKind::Users.questions().iter().filter(|question| **question != Question::Overall);
    items.map(|question| SurveyFigure::share("M49", Of::Question(question.clone()), question, sum)).collect()
}
