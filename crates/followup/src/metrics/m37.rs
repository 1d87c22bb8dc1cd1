//! M37: whether two come where two are needed.

use tillit_domain::registration::Known;

use super::delivered::stands;
use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::Figure;
use crate::item::Laid;
use crate::period::Span;

/// Visits with registrations of two workers that overlap for at least 80 % of the shorter / visits that need two and have
/// a registration that can be believed.
pub struct M37;

impl Metric for M37 {
    const DEFINITION: Definition = Definition {
        id: "M37",
        version: 1,
        name_sv: "Dubbelbemannade besök där två kom",
        name_en: "Double-staffed visits where two came",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    type Sum = (i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let Some(visit) = visit(laid).filter(|it| stands(it)) else { return };
        if !visit.plan.as_ref().is_some_and(|plan| plan.needs_two) {
            return;
        }
        let performed = visit.performed.as_ref().filter(|it| it.known != Known::Assumed);
        tally.missing.count(performed.is_none());
        if let Some(performed) = performed {
            tally.who.person(visit.person);
            tally.sum.0 += i64::from(performed.together);
            tally.sum.1 += 1;
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        Figure::ratio(tally.sum.0, tally.sum.1, 100)
    }
}
