//! M03: continuity in every 14 days that lie in the days asked for, for all with visits on at least two days a week.

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
        let last = context.asked.last();
        for (person, met) in &tally.sum {
            let [of_person, times] = met.once("M03", Some((days.from, last)), || in_windows(met, days.from, last));
            if times > 0 {
                faces += of_person;
                windows += times;
                who.person(*person);
            }
        }
        Figure { who, ..Figure::ratio(faces, windows, 1) }
    }
}

/// Workers met in each 14 days that count, summed, and how many such there are.
fn in_windows(met: &Met, first: Date, last: Date) -> [i64; 2] {
    let on: Vec<(Date, Id<Worker>)> = met.meetings.iter().map(|(at, _, worker)| (day_of(*at), *worker)).collect();
    let (mut faces, mut windows) = (0, 0);
    for end in first.saturating_add(13.days()).series(1.day()).take_while(|day| *day <= last) {
        if twice_weekly(met, end) {
            faces += faces_in(&on, end);
            windows += 1;
        }
    }
    [faces, windows]
}

/// Visits on at least two days in each of the two weeks.
fn twice_weekly(met: &Met, last: Date) -> bool {
    let days = |week: usize| fortnight(last).skip(week * 7).take(7).filter(|day| met.visits_on(*day) > 0).count();
    days(0) >= 2 && days(1) >= 2
}

/// Distinct workers in 14 days; meetings come in order of time.
fn faces_in(on: &[(Date, Id<Worker>)], last: Date) -> i64 {
    let first = last.saturating_sub(13.days());
    let from = on.partition_point(|(day, _)| *day < first);
    let to = on.partition_point(|(day, _)| *day <= last);
    let mut workers: Vec<Id<Worker>> = on[from..to].iter().map(|(_, worker)| *worker).collect();
    workers.sort_unstable();
    workers.dedup();
    i64::try_from(workers.len()).unwrap_or(i64::MAX)
}
