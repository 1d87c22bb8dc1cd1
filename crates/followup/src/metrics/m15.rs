//! M15: performed of expected occasions: whether all insatser are done, without any minutes.

use std::collections::BTreeMap;

use tillit_domain::id::Id;
use tillit_domain::order::OrderLine;

use super::delivered::count_missing;
use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::Figure;
use crate::item::{Item, Laid};
use crate::period::Span;

/// Occasions ticked off / occasions expected on days the person is at home. What technology does instead is neither.
pub struct M15;

impl Metric for M15 {
    const DEFINITION: Definition = Definition {
        id: "M15",
        version: 1,
        name_sv: "Utförda insatser av förväntade",
        name_en: "Performed of expected occasions",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// Performed and expected occasions by line; a line without days of its own expects none, and none of it counts.
    type Sum = BTreeMap<Id<OrderLine>, (i64, i64)>;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        if let Item::Expected(expected) = &laid.item
            && expected.needs_visit
        {
            let occasions = i64::from(expected.net - expected.replaced);
            tally.sum.entry(expected.line).or_default().1 += occasions;
            if occasions > 0 {
                tally.who.person(expected.person);
            }
        }
        let Some(visit) = visit(laid) else { return };
        count_missing(tally, visit);
        for line in visit.tasks.iter().filter(|task| task.done == Some(true)).filter_map(|task| task.line) {
            tally.sum.entry(line).or_default().0 += 1;
        }
        if let Some(performed) = &visit.performed {
            let planned = performed.client.unwrap_or(tillit_domain::Minutes::ZERO);
            tally.known.add(performed.known, planned);
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        let lines = tally.sum.values().filter(|(_, expected)| *expected > 0);
        let (performed, expected) = lines.fold((0, 0), |sum, line| (sum.0 + line.0, sum.1 + line.1));
        Figure::ratio(performed, expected, 100)
    }
}
