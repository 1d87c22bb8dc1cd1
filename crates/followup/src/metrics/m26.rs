//! M26: what a performed hour costs.

use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::{Figure, Reason, Value};
use crate::item::{Item, Laid};
use crate::period::Span;

/// Total cost / performed client hours; the numerator is in öre, the denominator in minutes.
pub struct M26;

impl Metric for M26 {
    const DEFINITION: Definition = Definition {
        id: "M26",
        version: 1,
        name_sv: "Kostnad per utförd timme",
        name_en: "Cost per performed hour",
        unit: Unit::KronorPerHour,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// Cost in öre, performed client minutes.
    type Sum = (i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        if let Item::Costs(costs) = &laid.item {
            tally.sum.0 += costs.total_ore;
        }
        let Some(visit) = visit(laid) else { return };
        if let Some((known, client)) = visit.performed.as_ref().and_then(|it| Some((it.known, it.client?))) {
            tally.sum.1 += client.0;
            tally.known.add(known, client);
            tally.who.person(visit.person);
        }
    }

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        let (cost, minutes) = tally.sum;
        if !context.kept.costs || cost == 0 {
            return Figure::without(Reason::NotKept);
        }
        let value = Value::ratio(cost.saturating_mul(60), minutes.saturating_mul(100), 1);
        let reason = value.is_none().then_some(Reason::NothingToCount);
        Figure { value, reason, numerator: Some(cost), denominator: Some(minutes), ..Figure::default() }
    }
}
