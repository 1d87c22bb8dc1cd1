//! M02: how many workers a person meets in 14 days, in the middle of all persons.

use std::collections::BTreeMap;

use super::continuity::{Meetings, by_day, kont, take, take_person};
use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Reason, Who, quantile};
use crate::item::Laid;
use crate::period::Span;

/// Median number of workers met, over the same persons as M01.
pub struct M02;

impl Metric for M02 {
    const DEFINITION: Definition = Definition {
        id: "M02",
        version: 1,
        name_sv: "Personalkontinuitet, median",
        name_en: "Staff continuity, median",
        unit: Unit::WorkersPer14Days,
        about: About::Persons,
        span: Span::LastDays(14),
        own_filter: Some("KONT"),
    };
    const SUM_OF: &'static str = "M01";
    type Sum = Meetings;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        take(tally, laid, by_day);
        take_person(tally, laid);
    }

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        let persons = kont(&tally.sum, context.asked.last());
        let mut faces: BTreeMap<i64, i64> = BTreeMap::new();
        persons.iter().for_each(|(_, met)| *faces.entry(met.faces()).or_default() += 1);
        let value = quantile(&faces, 500);
        Figure {
            value,
            reason: value.is_none().then_some(Reason::NothingToCount),
            who: Who { persons: persons.into_iter().map(|(person, _)| person).collect(), ..Who::default() },
            ..Figure::default()
        }
    }
}
