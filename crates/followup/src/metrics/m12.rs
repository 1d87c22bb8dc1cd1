//! M12: planned of ordered time (planeringsgrad).

use super::delivered::{stands, timed};
use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::{Figure, Reason};
use crate::item::{Item, Laid};
use crate::period::Span;

/// P / D netto, in client minutes. P holds visits that stand in the plan, and only tasks whose line carries time.
pub struct M12;

impl Metric for M12 {
    const DEFINITION: Definition = Definition {
        id: "M12",
        version: 1,
        name_sv: "Planerad tid av beställd tid",
        name_en: "Planned of ordered time",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    type Sum = (i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        if let Item::Expected(expected) = &laid.item
            && let Some(minutes) = expected.net_minutes
        {
            tally.sum.1 += minutes.0;
            tally.who.person(expected.person);
        }
        if let Some(visit) = visit(laid).filter(|it| stands(it)) {
            for task in timed(visit) {
                tally.sum.0 += task.planned.0;
                tally.who.person(visit.person);
            }
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        if tally.sum.1 == 0 { Figure::without(Reason::NoOrderedTime) } else { Figure::ratio(tally.sum.0, tally.sum.1, 100) }
    }
}
