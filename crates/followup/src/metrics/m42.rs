//! M42: visits that welfare technology replaces (S-149).

use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Part, Value};
use crate::item::{Item, Laid};
use crate::period::Span;

/// A day is so many parts of its month that all months come out whole: 28 · 29 · 30 · 31 / 2.
const MONTH: i64 = 377_580;

/// Visits replaced / user-months; the part `minutes` is what these visits would have taken. Kronor and the users' own
/// valuation need a price and a survey, and are not told here.
pub struct M42;

impl Metric for M42 {
    const DEFINITION: Definition = Definition {
        id: "M42",
        version: 1,
        name_sv: "Besök som välfärdsteknik ersätter",
        name_en: "Visits replaced by welfare technology",
        unit: Unit::VisitsPerMonth,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// Visits, minutes, parts of user-months.
    type Sum = (i64, i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        if let Item::Technology(technology) = &laid.item {
            tally.who.person(technology.person);
            tally.sum.0 += i64::from(technology.visits);
            tally.sum.1 += technology.minutes.0;
            tally.sum.2 += MONTH / i64::from(laid.day.days_in_month());
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        let (visits, minutes, months) = tally.sum;
        let part = Part::number("minutes", Some(Value::whole(minutes)), tally.who.clone());
        Figure::ratio(visits, months, MONTH).with(part)
    }
}
