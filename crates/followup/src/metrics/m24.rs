//! M24: share of worked time planned for planning, handing over and documentation.

use super::work::{Worked, take};
use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::Figure;
use crate::item::Laid;
use crate::period::Span;

/// I / A, as the shifts have it planned; what it really takes is asked in a sample survey.
pub struct M24;

impl Metric for M24 {
    const DEFINITION: Definition = Definition {
        id: "M24",
        version: 1,
        name_sv: "Planering och dokumentation av arbetad tid",
        name_en: "Planning and documentation of time worked",
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
        Figure::ratio(tally.sum.support, tally.sum.worked, 100)
    }
}
