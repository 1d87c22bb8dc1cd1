//! M32: missed visits: planned, and nobody has said by the end of the day after that they were made.

use tillit_domain::TimeOfDay;
use tillit_domain::steering::RegistrationPolicy;
use tillit_domain::time::instant;

use super::delivered::stands;
use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::Figure;
use crate::item::Laid;
use crate::period::Span;

/// Of a thousand planned visits that stand, in units that register each visit, those without any registration by the end
/// of the day after. Whether care was missed or only the registration is for whoever follows it up to find out.
pub struct M32;

impl Metric for M32 {
    const DEFINITION: Definition = Definition {
        id: "M32",
        version: 1,
        name_sv: "Besök som ingen har bekräftat",
        name_en: "Visits nobody has confirmed",
        unit: Unit::PerThousand,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    type Sum = (i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, context: &Context) {
        let Some(visit) = visit(laid).filter(|it| stands(it) && it.policy == RegistrationPolicy::Tag) else { return };
        let due = instant(laid.day, TimeOfDay::hm(48, 0));
        if due > context.asked.cut_off {
            return;
        }
        tally.who.person(visit.person);
        tally.sum.0 += i64::from(visit.confirmed_at.is_none_or(|at| at >= due));
        tally.sum.1 += 1;
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        Figure::ratio(tally.sum.0, tally.sum.1, 1000)
    }
}
