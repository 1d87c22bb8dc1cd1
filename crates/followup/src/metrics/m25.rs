//! M25: which share of worked time must be with persons to cover what it costs.

use super::work::worked;
use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Reason, Value};
use crate::item::{Item, Laid};
use crate::period::Span;

/// Cost of a worked hour / price of a performed hour. Costs are the municipality's: a group alone has none.
pub struct M25;

impl Metric for M25 {
    const DEFINITION: Definition = Definition {
        id: "M25",
        version: 1,
        name_sv: "Brukartid som krävs för kostnadstäckning",
        name_en: "Break-even share of time with persons",
        unit: Unit::Percent,
        about: About::Work,
        span: Span::Past,
        own_filter: None,
    };
    /// Worked minutes, cost of staff in öre, price of an hour in öre.
    type Sum = (i64, i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        if let Some(shift) = worked(laid) {
            tally.sum.0 += shift.worked.0;
            tally.who.workers.extend(shift.worker);
        }
        if let Item::Costs(costs) = &laid.item {
            tally.sum.1 += costs.staff_ore;
            tally.sum.2 += costs.price_per_hour_ore;
        }
    }

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        let (worked, cost, price) = tally.sum;
        if !context.kept.costs || price == 0 {
            return Figure::without(Reason::NotKept);
        }
        if worked == 0 {
            return Figure::without(Reason::NothingToCount);
        }
        // cost per worked hour = cost · 60 / minutes; above: cost · 60, below: minutes · price.
        let value = Value::ratio(cost.saturating_mul(60), worked.saturating_mul(price), 100);
        Figure { value, numerator: Some(cost), denominator: Some(worked), ..Figure::default() }
    }
}
