//! M40: whether persons take part in making their care plan (SOSFS 2014:5; S-145).

use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::Figure;
use crate::item::{Item, Laid};
use crate::period::Span;

/// Plans made with the person / plans made.
pub struct M40;

impl Metric for M40 {
    const DEFINITION: Definition = Definition {
        id: "M40",
        version: 1,
        name_sv: "Planer gjorda tillsammans med personen",
        name_en: "Plans made with the person",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    type Sum = (i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        if let Item::CarePlan(plan) = &laid.item {
            tally.who.person(plan.person);
            tally.sum.0 += i64::from(plan.took_part);
            tally.sum.1 += 1;
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        Figure::ratio(tally.sum.0, tally.sum.1, 100)
    }
}
