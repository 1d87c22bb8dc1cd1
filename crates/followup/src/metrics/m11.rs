//! M11: performed of ordered time (utförandegrad; S-088). Ordered is "up to": the target is not 100.

use std::collections::BTreeMap;

use tillit_domain::law::Law;

use super::delivered::{LAWS, count_missing, key, timed};
use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::{Figure, Part, Reason};
use crate::item::{Item, Laid};
use crate::period::Span;

/// U / D netto, in client minutes; SoL and HSL as parts. U holds only tasks whose line carries time.
pub struct M11;

impl Metric for M11 {
    const DEFINITION: Definition = Definition {
        id: "M11",
        version: 1,
        name_sv: "Utförd tid av beställd tid",
        name_en: "Performed of ordered time",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// Performed and ordered minutes by law.
    type Sum = BTreeMap<Law, (i64, i64)>;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        if let Item::Expected(expected) = &laid.item
            && let Some(minutes) = expected.net_minutes
        {
            tally.sum.entry(expected.law).or_default().1 += minutes.0;
            tally.who.person(expected.person);
            tally.parts.entry(key(expected.law).into()).or_default().person(expected.person);
        }
        let Some(visit) = visit(laid) else { return };
        if timed(visit).next().is_some() {
            count_missing(tally, visit);
        }
        let Some(performed) = visit.performed.as_ref().filter(|it| it.client.is_some()) else { return };
        for task in timed(visit) {
            tally.sum.entry(task.law).or_default().0 += task.performed.0;
            tally.known.add(performed.known, task.performed);
            tally.who.person(visit.person);
            tally.parts.entry(key(task.law).into()).or_default().person(visit.person);
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        let (performed, ordered) = tally.sum.values().fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
        if ordered == 0 {
            return Figure::without(Reason::NoOrderedTime);
        }
        let mut figure = Figure::ratio(performed, ordered, 100);
        for law in LAWS {
            if let Some((performed, ordered)) = tally.sum.get(&law) {
                figure = figure.with(Part::ratio(key(law), *performed, *ordered, 100, tally.of_part(key(law))));
            }
        }
        figure
    }
}
