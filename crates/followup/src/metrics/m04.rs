//! M04: visits to each worker that a person meets (kontinuitetskvot).

use super::continuity::{Meetings, take};
use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Who};
use crate::item::Laid;
use crate::period::Span;

/// Σ visits / Σ distinct workers over persons; higher is better.
pub struct M04;

impl Metric for M04 {
    const DEFINITION: Definition = Definition {
        id: "M04",
        version: 1,
        name_sv: "Besök per medarbetare som personen möter",
        name_en: "Visits per worker met",
        unit: Unit::VisitsPerWorker,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    const SUM_OF: &'static str = "M03";
    type Sum = Meetings;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        take(tally, laid, |_| true);
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        let (mut visits, mut faces, mut who) = (0, 0, Who::default());
        for (person, met) in tally.sum.iter().filter(|(_, met)| !met.meetings.is_empty()) {
            let [of_person, workers] = met.once("M04", None, || [met.visits(), met.faces()]);
            visits += of_person;
            faces += workers;
            who.person(*person);
        }
        Figure { who, ..Figure::ratio(visits, faces, 1) }
    }
}
