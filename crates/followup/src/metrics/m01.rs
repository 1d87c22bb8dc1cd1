//! M01: how many workers a person meets in 14 days, on average (personalkontinuitet, Kolada U21401).

use super::continuity::{Meetings, by_day, kont, take, take_person};
use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Who};
use crate::item::Laid;
use crate::period::Span;

/// Mean number of workers met in the 14 days that end with the last day asked for.
pub struct M01;

impl Metric for M01 {
    const DEFINITION: Definition = Definition {
        id: "M01",
        version: 1,
        name_sv: "Personalkontinuitet, medelvärde",
        name_en: "Staff continuity, mean",
        unit: Unit::WorkersPer14Days,
        about: About::Persons,
        span: Span::LastDays(14),
        own_filter: Some("KONT"),
    };
    type Sum = Meetings;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        take(tally, laid, by_day);
        take_person(tally, laid);
    }

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        let persons = kont(&tally.sum, context.asked.last());
        let faces: i64 = persons.iter().map(|(_, met)| met.faces()).sum();
        let mut figure = Figure::ratio(faces, i64::try_from(persons.len()).unwrap_or(i64::MAX), 1);
        figure.who = Who { persons: persons.into_iter().map(|(person, _)| person).collect(), ..Who::default() };
        figure
    }
}
