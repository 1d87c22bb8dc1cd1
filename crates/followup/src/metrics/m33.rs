//! M33: visits that were made but not registered by tag or app at both ends.

use tillit_domain::steering::RegistrationPolicy;

use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::Figure;
use crate::item::Laid;
use crate::period::Span;

/// Visits known to be performed without electronic start and stop / visits known to be performed, in units that register
/// each visit.
pub struct M33;

impl Metric for M33 {
    const DEFINITION: Definition = Definition {
        id: "M33",
        version: 1,
        name_sv: "Utförda besök utan elektronisk registrering",
        name_en: "Performed visits without electronic registration",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    type Sum = (i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let tagging = |it: &&crate::item::VisitItem| it.policy == RegistrationPolicy::Tag && it.registrations > 0;
        let Some(visit) = visit(laid).filter(tagging) else { return };
        tally.who.person(visit.person);
        tally.sum.0 += i64::from(!visit.electronic);
        tally.sum.1 += 1;
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        Figure::ratio(tally.sum.0, tally.sum.1, 100)
    }
}
