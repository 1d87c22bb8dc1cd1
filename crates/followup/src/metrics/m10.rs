//! M10: share of visits by the person's permanent care contact.

use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::Figure;
use crate::item::Laid;
use crate::period::Span;

/// Performed visits with the contact / performed visits.
pub struct M10;

impl Metric for M10 {
    const DEFINITION: Definition = Definition {
        id: "M10",
        version: 1,
        name_sv: "Besök av fast omsorgskontakt",
        name_en: "Visits by the care contact",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    type Sum = (i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let Some(visit) = visit(laid).filter(|it| it.is_care) else { return };
        if let Some(performed) = &visit.performed {
            tally.who.person(visit.person);
            tally.sum.0 += i64::from(performed.workers.iter().any(|it| it.contact));
            tally.sum.1 += 1;
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        Figure::ratio(tally.sum.0, tally.sum.1, 100)
    }
}
