//! A survey in a year: every place with its figures, and without what may not be told.

use std::collections::{BTreeMap, BTreeSet};

use tillit_domain::steering::{SteeringDecision, SteeringMode};
use tillit_domain::survey::question::{Question, SurveyKind};
use tillit_domain::survey::round::SurveyRound;

use super::{Place, SurveyFigure, cells, figures, m53};

/// What a place comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceResult {
    /// Which place.
    pub place: Place,
    /// How it was steered when the survey closed, where that is one way.
    pub mode: Option<SteeringMode>,
    /// M53: how many answered, of how many.
    pub response: SurveyFigure,
    /// The figures: the whole, areas, questions.
    pub figures: Vec<SurveyFigure>,
    /// Questions whose counts may be told here.
    pub open: BTreeSet<Question>,
}

impl PlaceResult {
    /// The figure that says the same of another place or year.
    #[must_use]
    pub fn same_as(&self, figure: &SurveyFigure) -> Option<&SurveyFigure> {
        self.figures.iter().find(|own| own.id == figure.id && own.of == figure.of)
    }
}

/// The results of a survey and year, places in the order of [`Place`].
#[must_use]
pub fn results(kind: SurveyKind, year: i16, rounds: &[SurveyRound], steering: &[SteeringDecision]) -> Vec<PlaceResult> {
    let units_in = |year: i16| cells::units(kind, year, rounds, steering);
    let now = units_in(year);
    if now.is_empty() {
        return Vec::new();
    }
    let laid = cells::places(year, &units_in(year.saturating_sub(1)), &now, &units_in(year.saturating_add(1)));
    let asked: BTreeSet<&Question> = laid.iter().flat_map(|place| place.sum.questions.keys()).collect();
    let told: BTreeMap<&Question, Vec<bool>> =
        asked.into_iter().map(|question| (question, cells::may_be_told(&laid, &now, Some(question)))).collect();
    let answered = cells::may_be_told(&laid, &now, None);
    let result = |(at, place): (usize, &cells::Laid)| {
        // Answers to a question are told only where it is told who answered at all.
        let is_told = |question: &Question| answered[at] && told.get(question).is_none_or(|places| places[at]);
        let shown = |figure: SurveyFigure| {
            if answered[at] && figure.rests_on.iter().all(is_told) { figure } else { figure.hidden() }
        };
        let response = m53::figure(&place.sum);
        PlaceResult {
            place: place.place,
            mode: place.mode,
            response: if answered[at] { response } else { response.hidden() },
            figures: figures(kind, &place.sum).into_iter().map(shown).collect(),
            open: place.sum.questions.keys().filter(|question| is_told(question)).cloned().collect(),
        }
    };
    laid.iter().enumerate().map(result).collect()
}
