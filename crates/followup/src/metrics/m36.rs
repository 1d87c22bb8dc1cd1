//! M36: visits that are not made because the person is away or declines.

use std::collections::BTreeMap;

use tillit_domain::visit::CancelCause;

use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::{Figure, Part};
use crate::item::Laid;
use crate::period::Span;

/// Visits cancelled on the person's side / published visits; parts by cause.
pub struct M36;

impl Metric for M36 {
    const DEFINITION: Definition = Definition {
        id: "M36",
        version: 1,
        name_sv: "Besök som personen avbokat eller avböjt",
        name_en: "Visits cancelled or declined by the person",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// Published visits, and cancelled ones by cause.
    type Sum = (i64, BTreeMap<String, i64>);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let Some(visit) = visit(laid) else { return };
        let Some(plan) = &visit.plan else { return };
        tally.who.person(visit.person);
        tally.sum.0 += 1;
        let cause = match plan.cancelled {
            Some(CancelCause::Declined) => "declined",
            Some(CancelCause::Hospital) => "hospital",
            Some(CancelCause::Away) => "away",
            Some(CancelCause::Provider | CancelCause::NoLongerNeeded) | None => return,
        };
        *tally.sum.1.entry(cause.into()).or_default() += 1;
        tally.parts.entry(cause.into()).or_default().person(visit.person);
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        let (all, causes) = &tally.sum;
        let parts = causes.iter().map(|(cause, count)| Part::ratio(cause, *count, *all, 100, tally.of_part(cause)));
        Figure { parts: parts.collect(), ..Figure::ratio(causes.values().sum(), *all, 100) }
    }
}
