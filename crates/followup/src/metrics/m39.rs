//! M39: whether care plans are made in time, and followed up.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Part};
use crate::item::{Item, Laid};
use crate::period::Span;

/// Persons whose first plan was made within the days the municipality has set / persons whose care began in the days asked
/// for and for whom those days have passed, or who have a plan. The parts `renewed_6_months` and `renewed_12_months` are
/// the share of all with care whose plan is not older.
pub struct M39;

impl Metric for M39 {
    const DEFINITION: Definition = Definition {
        id: "M39",
        version: 1,
        name_sv: "Genomförandeplan i tid",
        name_en: "Care plan in time",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// In time and begun; with a plan of six months, of twelve, and all with care.
    type Sum = [i64; 5];

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, context: &Context) {
        let Item::Person(person) = &laid.item else { return };
        if !person.sol {
            return;
        }
        let [in_time, begun, six, twelve, all] = &mut tally.sum;
        let newer = |months: i64| {
            let limit = laid.day.saturating_sub(months.months());
            i64::from(person.newest_plan.is_some_and(|made| made >= limit))
        };
        *six += newer(6);
        *twelve += newer(12);
        *all += 1;
        tally.parts.entry("renewed".into()).or_default().person(person.person);
        let Some(started) = person.started.filter(|day| (context.asked.from..=laid.day).contains(day)) else { return };
        let due: Date = started.saturating_add(context.settings.care_plan_days.days());
        let made = person.first_plan.is_some_and(|made| made <= due);
        if made || due <= laid.day {
            tally.who.person(person.person);
            *in_time += i64::from(made);
            *begun += 1;
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        let [in_time, begun, six, twelve, all] = tally.sum;
        Figure::ratio(in_time, begun, 100)
            .with(Part::ratio("renewed_6_months", six, all, 100, tally.of_part("renewed")))
            .with(Part::ratio("renewed_12_months", twelve, all, 100, tally.of_part("renewed")))
    }
}
