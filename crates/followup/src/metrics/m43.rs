//! M43: what home care costs for each who has it.

use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Reason, Value};
use crate::item::{Item, Laid};
use crate::period::Span;

/// Gross cost less sales / persons 65 or older with home care on the last day. A year's figure takes the mean of the
/// year's persons; here those of the last day stand for it. The numerator is in öre.
pub struct M43;

impl Metric for M43 {
    const DEFINITION: Definition = Definition {
        id: "M43",
        version: 1,
        name_sv: "Kostnad per hemtjänsttagare",
        name_en: "Cost per person with home care",
        unit: Unit::KronorPerPerson,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// Cost in öre, persons.
    type Sum = (i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        match &laid.item {
            Item::Costs(costs) => tally.sum.0 += costs.total_ore,
            Item::Person(person) if person.sol && person.age >= 65 => {
                tally.sum.1 += 1;
                tally.who.person(person.person);
            }
            _ => {}
        }
    }

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        let (cost, persons) = tally.sum;
        if !context.kept.costs || cost == 0 {
            return Figure::without(Reason::NotKept);
        }
        let value = Value::ratio(cost, persons.saturating_mul(100), 1);
        let reason = value.is_none().then_some(Reason::NothingToCount);
        Figure { value, reason, numerator: Some(cost), denominator: Some(persons), ..Figure::default() }
    }
}
