//! M21: share of worked time with persons (brukartid).

use super::work::{Worked, take};
use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::Figure;
use crate::item::Laid;
use crate::period::Span;

/// B / A, in staff minutes.
pub struct M21;

impl Metric for M21 {
    const DEFINITION: Definition = Definition {
        id: "M21",
        version: 1,
        name_sv: "Brukartid av arbetad tid",
        name_en: "Time with persons of time worked",
        unit: Unit::Percent,
        about: About::Work,
        span: Span::Past,
        own_filter: None,
    };
    type Sum = Worked;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        take(tally, laid);
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        Figure::ratio(tally.sum.direct.total(), tally.sum.worked, 100)
    }
}
