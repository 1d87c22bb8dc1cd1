//! M08: share of visits by the person's own team (arbetslag): the team of the person's contact person.

use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::Figure;
use crate::item::Laid;
use crate::period::Span;

/// Visits with somebody of the own team / visits to persons that have one; the others are told as missing.
pub struct M08;

impl Metric for M08 {
    const DEFINITION: Definition = Definition {
        id: "M08",
        version: 1,
        name_sv: "Besök av det egna arbetslaget",
        name_en: "Visits by the own team",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    type Sum = (i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let Some(visit) = visit(laid).filter(|it| it.is_care) else { return };
        let Some(performed) = &visit.performed else { return };
        let known: Vec<bool> = performed.workers.iter().filter_map(|it| it.own_team).collect();
        tally.missing.count(known.is_empty());
        if !known.is_empty() {
            tally.who.person(visit.person);
            tally.sum.0 += i64::from(known.contains(&true));
            tally.sum.1 += 1;
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        Figure::ratio(tally.sum.0, tally.sum.1, 100)
    }
}
