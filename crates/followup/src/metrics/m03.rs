//! M03: continuity in every 14 days that lie in the days asked for, for all with visits on at least two days a week.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use tillit_domain::id::Id;
use tillit_domain::time::day_of;
use tillit_domain::worker::Worker;

use super::continuity::{Meetings, Met, fortnight, take};
use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Who};
use crate::item::Laid;
use crate::period::Span;

/// Mean over persons and 14-day windows of the workers met. Fewer days than 14 are filled up backwards to one window.
pub struct M03;

impl Metric for M03 {
    const DEFINITION: Definition = Definition {
        id: "M03",
        version: 1,
        name_sv: "Kontinuitet, löpande 14 dagar",
        name_en: "Continuity, every 14 days",
        unit: Unit::WorkersPer14Days,
        about: About::Persons,
        span: Span::AtLeastDays(14),
        own_filter: None,
    };
    type Sum = Meetings;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        take(tally, laid, |_| true);
    }

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        let Some(days) = context.asked.days(Self::DEFINITION.span) else { return Figure::default() };
        let (mut faces, mut windows, mut who) = (0, 0, Who::default());
        let ends = days.from.saturating_add(13.days()).series(1.day()).take_while(|day| *day <= context.asked.last());
        for last in ends {
            for (person, met) in tally.sum.iter().filter(|(_, met)| twice_weekly(met, last)) {
                faces += faces_in(met, last);
                windows += 1;
                who.person(*person);
            }
        }
        Figure { who, ..Figure::ratio(faces, windows, 1) }
    }
}

/// Visits on at least two days in each of the two weeks.
fn twice_weekly(met: &Met, last: Date) -> bool {
    let days = |week: usize| fortnight(last).skip(week * 7).take(7).filter(|day| met.visits_on(*day) > 0).count();
    days(0) >= 2 && days(1) >= 2
}

fn faces_in(met: &Met, last: Date) -> i64 {
    let first = last.saturating_sub(13.days());
    let within = |day: Date| first <= day && day <= last;
    let workers: BTreeSet<Id<Worker>> =
        met.meetings.iter().filter(|(at, ..)| within(day_of(*at))).map(|(.., worker)| *worker).collect();
    i64::try_from(workers.len()).unwrap_or(i64::MAX)
}
