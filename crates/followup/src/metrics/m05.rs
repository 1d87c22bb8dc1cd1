//! M05: share of meetings with the worker a person meets most (usual provider of care).

use super::continuity::{Meetings, take};
use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Who};
use crate::item::Laid;
use crate::period::Span;

/// Σ max over workers of meetings / Σ meetings; persons weigh as much as they have meetings, so that groups add up.
pub struct M05;

impl Metric for M05 {
    const DEFINITION: Definition = Definition {
        id: "M05",
        version: 1,
        name_sv: "Andel möten med den medarbetare som kommer oftast",
        name_en: "Usual-provider index",
        unit: Unit::Index,
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
        let (mut usual, mut all, mut who) = (0, 0, Who::default());
        for (person, met) in tally.sum.iter().filter(|(_, met)| !met.meetings.is_empty()) {
            let [most, times] = met.once("M05", None, || {
                let times = met.by_worker();
                [times.values().max().copied().unwrap_or(0), times.values().sum()]
            });
            usual += most;
            all += times;
            who.person(*person);
        }
        Figure { who, ..Figure::ratio(usual, all, 1) }
    }
}
