//! M13: performed of planned time, only of visits in the plan.

use tillit_domain::steering::SteeringMode;

use super::delivered::{count_missing, stands};
use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::Figure;
use crate::item::Laid;
use crate::period::Span;

/// U / P, in client minutes. In mode ingen the planned length is the team's own estimate and stays out.
pub struct M13;

impl Metric for M13 {
    const DEFINITION: Definition = Definition {
        id: "M13",
        version: 1,
        name_sv: "Utförd tid av planerad tid",
        name_en: "Performed of planned time",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    type Sum = (i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let Some(visit) = visit(laid).filter(|it| stands(it) && it.mode != SteeringMode::None) else { return };
        count_missing(tally, visit);
        tally.who.person(visit.person);
        tally.sum.1 += visit.plan.as_ref().map_or(0, |plan| plan.client.0);
        if let Some((known, client)) = visit.performed.as_ref().and_then(|it| Some((it.known, it.client?))) {
            tally.sum.0 += client.0;
            tally.known.add(known, client);
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        Figure::ratio(tally.sum.0, tally.sum.1, 100)
    }
}
