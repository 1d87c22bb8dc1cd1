//! M50: HME, hållbart medarbetarengagemang.

use tillit_domain::survey::question::{Question, SurveyKind};

use super::{Of, Scale, SurveyFigure, SurveySum};

/// Of each question (mean − 1) / 4 × 100; of an area the mean of its three questions; the whole is the mean of the three areas.
/// The scale from 0 to 100 is our reading of SKR's description, whose template for calculating has not been seen.
#[must_use]
pub fn figures(sum: &SurveySum) -> Vec<SurveyFigure> {
    let all = SurveyKind::Hme.questions();
    // Each area has as many questions as the others, so that the mean of areas is the mean of all questions.
    let whole = index(Of::Whole, all.iter(), sum);
    let areas = SurveyKind::Hme.areas().iter().map(|area| {
        let own = all.iter().filter(|question| question.area() == *area);
        index(Of::Area(*area), own, sum)
    });
    let questions = all.iter().map(|question| {
        let counts = sum.of(question);
        let (steps, valid) = (counts.steps(), counts.valid());
        SurveyFigure::one("M50", Of::Question(question.clone()), Scale::Index, question, (steps, 4 * valid), 100, valid)
    });
    std::iter::once(whole).chain(areas).chain(questions).collect()
}

fn index<'a>(of: Of, questions: impl Iterator<Item = &'a Question>, sum: &SurveySum) -> SurveyFigure {
    let ratios: Vec<(Question, i64, i64)> = questions
        .map(|question| {
            let counts = sum.of(question);
            (question.clone(), counts.steps(), 4 * counts.valid())
        })
        .collect();
    let fewest = ratios.iter().map(|(_, _, below)| below / 4).min();
    SurveyFigure::mean("M50", of, Scale::Index, &ratios, 100, fewest)
}
