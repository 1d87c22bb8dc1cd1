//! M30: rest: daily rest under 11 hours, weeks without 36 hours of rest, more than five hours without a break
//! (arbetstidslagen 13–15 §§; rules §12).

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use tillit_domain::TimeOfDay;
use tillit_domain::id::Id;
use tillit_domain::time::{day_of, instant, monday_of};
use tillit_domain::worker::Worker;

use super::work::worked;
use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Part, Value};
use crate::item::Laid;
use crate::period::Span;

const DAILY_SECONDS: i64 = 11 * 3600;
const WEEKLY_SECONDS: i64 = 36 * 3600;
const STRETCH_MINUTES: i64 = 5 * 60;

/// How many times a rule is not kept, in all; parts by rule. The target is 0. Nobody's own count is told.
pub struct M30;

impl Metric for M30 {
    const DEFINITION: Definition = Definition {
        id: "M30",
        version: 1,
        name_sv: "Brister i vila",
        name_en: "Rest not kept",
        unit: Unit::Number,
        about: About::Work,
        span: Span::Ahead,
        own_filter: None,
    };
    /// By worker the shifts; too long stretches.
    type Sum = (BTreeMap<Id<Worker>, BTreeSet<(Timestamp, Timestamp)>>, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let Some(shift) = worked(laid) else { return };
        let Some(worker) = shift.worker else { return };
        tally.who.workers.insert(worker);
        tally.sum.0.entry(worker).or_default().insert(shift.instants);
        tally.sum.1 += i64::from(shift.stretch.0 > STRETCH_MINUTES);
    }

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        let weeks = weeks(context);
        let daily: i64 = tally.sum.0.values().map(short_nights).sum();
        let weekly: i64 = tally.sum.0.values().map(|shifts| weeks.iter().filter(|week| !rests(shifts, **week)).count())
            .map(|count| i64::try_from(count).unwrap_or(i64::MAX)).sum();
        let part = |key: &str, count| Part::number(key, Some(Value::whole(count)), tally.who.clone());
        Figure::count(daily + weekly + tally.sum.1)
            .with(part("daily_rest", daily))
            .with(part("weekly_rest", weekly))
            .with(part("without_break", tally.sum.1))
    }
}

/// Times that fewer than eleven hours lie between the last shift of a day and the first of another; the parts of a split
/// shift have the night after them.
fn short_nights(shifts: &BTreeSet<(Timestamp, Timestamp)>) -> i64 {
    let in_order: Vec<_> = shifts.iter().collect();
    let nights = in_order.windows(2).filter(|pair| day_of(pair[0].0) != day_of(pair[1].0));
    let short = nights.filter(|pair| pair[1].0.as_second() - pair[0].1.as_second() < DAILY_SECONDS);
    i64::try_from(short.count()).unwrap_or(i64::MAX)
}

/// The Mondays of the whole weeks asked for.
fn weeks(context: &Context) -> Vec<Date> {
    let Some(days) = context.asked.days(Span::Ahead) else { return Vec::new() };
    let last = days.to.unwrap_or(days.from);
    let monday = monday_of(days.from);
    let first = if monday < days.from { monday.saturating_add(jiff::ToSpan::days(7)) } else { monday };
    let whole = |monday: &Date| monday.saturating_add(jiff::ToSpan::days(6)) <= last;
    first.series(jiff::ToSpan::days(7)).take_while(whole).collect()
}

/// Whether 36 hours together are free within a week.
fn rests(shifts: &BTreeSet<(Timestamp, Timestamp)>, monday: Date) -> bool {
    let (begin, end) = (instant(monday, TimeOfDay(0)), instant(monday, TimeOfDay::hm(7 * 24, 0)));
    let mut free_from = begin;
    for (start, stop) in shifts.iter().filter(|(start, stop)| *stop > begin && *start < end) {
        if start.as_second() - free_from.as_second() >= WEEKLY_SECONDS {
            return true;
        }
        free_from = free_from.max(*stop);
    }
    end.as_second() - free_from.as_second() >= WEEKLY_SECONDS
}
