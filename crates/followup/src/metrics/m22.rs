//! M22: share of worked time that is not with persons (kringtid; S-083, S-084).

use super::work::{Worked, take};
use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::Figure;
use crate::item::Laid;
use crate::period::Span;

/// (A − B) / A: with M21 it is 100.
pub struct M22;

impl Metric for M22 {
    const DEFINITION: Definition = Definition {
        id: "M22",
        version: 1,
        name_sv: "Kringtid av arbetad tid",
        name_en: "Support time of time worked",
        unit: Unit::Percent,
        about: About::Work,
        span: Span::Past,
        own_filter: None,
    };
    const SUM_OF: &'static str = "M21";
    type Sum = Worked;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        take(tally, laid);
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        Figure::ratio(tally.sum.worked - tally.sum.direct.total(), tally.sum.worked, 100)
    }
}
