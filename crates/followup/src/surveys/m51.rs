//! M51: OSA, organisatorisk och social arbetsmiljö, area by area.

use tillit_domain::survey::question::{Question, SurveyKind};

use super::{Of, Scale, SurveyFigure, SurveySum};

/// Of each question the share that answered 4 or 5; of an area the mean of its questions' shares. OSA has no whole: workload
/// does not make up for offensive treatment. An area is told where something of it was asked.
#[must_use]
pub fn figures(sum: &SurveySum) -> Vec<SurveyFigure> {
    let asked: Vec<&Question> = sum.questions.keys().collect();
    let areas = SurveyKind::Osa.areas().iter().filter_map(|area| {
        let own: Vec<&Question> = asked.iter().copied().filter(|question| question.area() == *area).collect();
        let ratios: Vec<(Question, i64, i64)> = own
            .iter()
            .map(|question| {
                let counts = sum.of(question);
                ((*question).clone(), counts.best_two(), counts.valid())
            })
            .collect();
        let fewest = ratios.iter().map(|(.., valid)| *valid).min();
        let area = SurveyFigure::mean("M51", Of::Area(*area), Scale::Percent, &ratios, 100, fewest);
        (!own.is_empty()).then_some(area)
    });
    let items = SurveyKind::Osa.areas().iter().flat_map(|area| {
        let own = asked.iter().copied().filter(move |question| question.area() == *area);
        own.map(|question| SurveyFigure::share("M51", Of::Question(question.clone()), question, sum))
    });
    areas.chain(items).collect()
}
