//! M31: punctuality, only of visits whose clock time matters (S-156).

use tillit_domain::registration::Known;
use tillit_domain::time::time_on;

use super::delivered::stands;
use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::Figure;
use crate::item::Laid;
use crate::period::Span;

/// Time-critical visits begun within their window, by the minute / time-critical visits with a known start. Assumed ones
/// have none.
pub struct M31;

impl Metric for M31 {
    const DEFINITION: Definition = Definition {
        id: "M31",
        version: 1,
        name_sv: "Tidskritiska besök i tid",
        name_en: "Time-critical visits on time",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    type Sum = (i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let Some(visit) = visit(laid).filter(|it| stands(it)) else { return };
        let Some(plan) = visit.plan.as_ref().filter(|plan| plan.time_critical) else { return };
        let performed = visit.performed.as_ref().filter(|it| it.known != Known::Assumed);
        let start = performed.and_then(|it| it.start);
        tally.missing.count(start.is_none());
        let Some(start) = start else { return };
        let minute = |seconds: i32| seconds.div_euclid(60);
        let at = minute(time_on(laid.day, start).0);
        let (earliest, latest) = plan.window;
        tally.who.person(visit.person);
        tally.sum.0 += i64::from((minute(earliest.0)..=minute(latest.0)).contains(&at));
        tally.sum.1 += 1;
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        Figure::ratio(tally.sum.0, tally.sum.1, 100)
    }
}
