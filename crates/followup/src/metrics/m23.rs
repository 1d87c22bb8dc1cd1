//! M23: share of worked time on the way (restid), as planned: nobody clocks a drive.

use super::work::{Worked, take};
use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Part, Reason};
use crate::item::Laid;
use crate::period::Span;

/// R / A; the part `per_visit` is minutes a visit.
pub struct M23;

impl Metric for M23 {
    const DEFINITION: Definition = Definition {
        id: "M23",
        version: 1,
        name_sv: "Restid av arbetad tid",
        name_en: "Travel of time worked",
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

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        if !context.kept.travel {
            return Figure::without(Reason::NotKept);
        }
        let part = Part::ratio("per_visit", tally.sum.travel, tally.sum.visits, 1, tally.who.clone());
        Figure::ratio(tally.sum.travel, tally.sum.worked, 100).with(part)
    }
}
