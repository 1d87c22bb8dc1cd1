//! M35: share of registrations with start and stop by tag or app (S-077 … S-080).

use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::Figure;
use crate::item::{Item, Laid};
use crate::period::Span;

/// Registrations that came in with both ends by tag or app / registrations. What is assumed is no registration.
pub struct M35;

impl Metric for M35 {
    const DEFINITION: Definition = Definition {
        id: "M35",
        version: 1,
        name_sv: "Elektroniska registreringar",
        name_en: "Electronic registrations",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    type Sum = (i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        if let Item::Registration(registration) = &laid.item {
            tally.who.person(registration.person);
            tally.sum.0 += i64::from(registration.electronic);
            tally.sum.1 += 1;
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        Figure::ratio(tally.sum.0, tally.sum.1, 100)
    }
}
