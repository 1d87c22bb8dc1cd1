//! M14: the difference between performed and ordered time; as absolute share, so that persons do not cancel out.

use std::collections::BTreeMap;

use tillit_domain::id::Id;
use tillit_domain::person::Person;

use super::delivered::{count_missing, timed};
use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::{Figure, Part, Reason};
use crate::item::{Item, Laid};
use crate::period::Span;

/// U − D netto in hours; the part `absolute` is Σ |u − d| / Σ d over persons.
pub struct M14;

impl Metric for M14 {
    const DEFINITION: Definition = Definition {
        id: "M14",
        version: 1,
        name_sv: "Skillnad mellan utförd och beställd tid",
        name_en: "Performed less ordered time",
        unit: Unit::Hours,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// Performed and ordered minutes by person.
    type Sum = BTreeMap<Id<Person>, (i64, i64)>;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        if let Item::Expected(expected) = &laid.item
            && let Some(minutes) = expected.net_minutes
        {
            tally.sum.entry(expected.person).or_default().1 += minutes.0;
            tally.who.person(expected.person);
        }
        let Some(visit) = visit(laid) else { return };
        if timed(visit).next().is_some() {
            count_missing(tally, visit);
        }
        let Some(performed) = visit.performed.as_ref().filter(|it| it.client.is_some()) else { return };
        for task in timed(visit) {
            tally.sum.entry(visit.person).or_default().0 += task.performed.0;
            tally.known.add(performed.known, task.performed);
            tally.who.person(visit.person);
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        let (mut difference, mut absolute, mut ordered) = (0, 0, 0);
        for (performed, of) in tally.sum.values() {
            difference += performed - of;
            absolute += (performed - of).abs();
            ordered += of;
        }
        if ordered == 0 {
            return Figure::without(Reason::NoOrderedTime);
        }
        let part = Part::ratio("absolute", absolute, ordered, 100, tally.who.clone());
        Figure::ratio(difference, 60, 1).with(part)
    }
}
