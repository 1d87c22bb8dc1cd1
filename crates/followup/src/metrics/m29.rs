//! M29: overtime and extra time (mertid), as payroll knows it.

use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Part, Reason, Value};
use crate::item::{Item, Laid};
use crate::period::Span;

/// Hours; the part `kronor` is what they cost.
pub struct M29;

impl Metric for M29 {
    const DEFINITION: Definition = Definition {
        id: "M29",
        version: 1,
        name_sv: "Övertid och mertid",
        name_en: "Overtime",
        unit: Unit::Hours,
        about: About::Work,
        span: Span::Past,
        own_filter: None,
    };
    /// Minutes, öre, and over how many workers they were divided.
    type Sum = (i64, i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        if let Item::Overtime(overtime) = &laid.item {
            tally.sum.0 += overtime.minutes.0;
            tally.sum.1 += overtime.ore;
            tally.sum.2 += i64::from(overtime.workers);
        }
    }

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        let (minutes, ore, workers) = tally.sum;
        if !context.kept.overtime {
            return Figure::without(Reason::NotKept);
        }
        // Payroll tells how many, not who.
        if (1..5).contains(&workers) {
            return Figure::without(Reason::Hidden);
        }
        Figure::ratio(minutes, 60, 1).with(Part::number("kronor", Value::ratio(ore, 100, 1), tally.who.clone()))
    }
}
