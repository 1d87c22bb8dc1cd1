//! M06: continuity of care index (Bice and Boxerman).

use super::continuity::{Meetings, take};
use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Who};
use crate::item::Laid;
use crate::period::Span;

/// Σ (Σ v² − v) / Σ v (v − 1) over persons with at least two meetings, v being meetings with each worker and in all.
pub struct M06;

impl Metric for M06 {
    const DEFINITION: Definition = Definition {
        id: "M06",
        version: 1,
        name_sv: "Kontinuitetsindex (COC)",
        name_en: "Continuity of care index",
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
        let (mut same, mut pairs, mut who) = (0, 0, Who::default());
        for (person, met) in tally.sum.iter().filter(|(_, met)| met.meetings.len() >= 2) {
            let [alike, of_all] = met.once("M06", None, || {
                let times = met.by_worker();
                let all: i64 = times.values().sum();
                [times.values().map(|it| it * it).sum::<i64>() - all, all * (all - 1)]
            });
            same += alike;
            pairs += of_all;
            who.person(*person);
        }
        Figure { who, ..Figure::ratio(same, pairs, 1) }
    }
}
