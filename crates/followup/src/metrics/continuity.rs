//! Who met whom: the sum that measures of continuity share.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use tillit_domain::TimeOfDay;
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::time::{instant, time_on};
use tillit_domain::visit::CancelCause;
use tillit_domain::worker::Worker;

use super::merge::Merge;
use super::{Tally, visit};
use crate::item::{Item, Laid, VisitItem};

/// Meetings by person.
pub(super) type Meetings = BTreeMap<Id<Person>, Met>;

/// Whom a person met.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Met {
    /// Start, visit and worker of each meeting.
    pub(super) meetings: BTreeSet<(Timestamp, u128, Id<Worker>)>,
    /// Visits on each day, as published or as performed, whichever are more.
    pub(super) planned: BTreeMap<Date, i64>,
    pub(super) performed: BTreeMap<Date, i64>,
    /// 65 or older, in ordinary housing, at home on all days.
    pub(super) at_home: bool,
}

impl Merge for Met {
    fn absorb(&mut self, other: Self) {
        self.meetings.absorb(other.meetings);
        self.planned.absorb(other.planned);
        self.performed.absorb(other.performed);
        self.at_home |= other.at_home;
    }
}

impl Met {
    /// Distinct workers.
    pub(super) fn faces(&self) -> i64 {
        count(self.meetings.iter().map(|(.., worker)| worker).collect::<BTreeSet<_>>().len())
    }

    /// Visits at which somebody was met.
    pub(super) fn visits(&self) -> i64 {
        count(self.meetings.iter().map(|(_, visit, _)| visit).collect::<BTreeSet<_>>().len())
    }

    /// How often each worker was met.
    pub(super) fn by_worker(&self) -> BTreeMap<Id<Worker>, i64> {
        let mut times = BTreeMap::new();
        self.meetings.iter().for_each(|(.., worker)| *times.entry(*worker).or_insert(0) += 1);
        times
    }

    /// Visits on a day.
    pub(super) fn visits_on(&self, day: Date) -> i64 {
        let of = |days: &BTreeMap<Date, i64>| days.get(&day).copied().unwrap_or(0);
        of(&self.planned).max(of(&self.performed))
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Takes a visit in, if it is more than an alarm or a meal; `counts` says whether its clock time does.
pub(super) fn take(tally: &mut Tally<Meetings>, laid: &Laid, counts: impl Fn(TimeOfDay) -> bool) {
    let Some(visit) = visit(laid).filter(|visit| visit.is_care) else { return };
    let start = start(visit, laid.day);
    if start.is_some_and(|(clock, _)| !counts(clock)) {
        return;
    }
    let met = tally.sum.entry(visit.person).or_default();
    let elsewhere = |cause| matches!(cause, CancelCause::Hospital | CancelCause::Away | CancelCause::NoLongerNeeded);
    let published = visit.plan.as_ref().is_some_and(|plan| !plan.cancelled.is_some_and(elsewhere));
    if published {
        *met.planned.entry(laid.day).or_default() += 1;
    }
    let Some(performed) = &visit.performed else { return };
    *met.performed.entry(laid.day).or_default() += 1;
    let Some((_, at)) = start else { return };
    let key = visit.visit.map_or_else(|| u128::from(at.as_microsecond().unsigned_abs()), |id| id.uuid().as_u128());
    met.meetings.extend(performed.workers.iter().filter(|it| it.home_care).map(|it| (at, key, it.worker)));
}

/// When a visit began, else when it was to begin.
fn start(visit: &VisitItem, day: Date) -> Option<(TimeOfDay, Timestamp)> {
    if let Some(at) = visit.performed.as_ref().and_then(|it| it.start) {
        return Some((time_on(day, at), at));
    }
    let clock = visit.plan.as_ref()?.start?;
    Some((clock, instant(day, clock)))
}

/// 07:00 to 22:00, of the day itself or of the night after.
pub(super) fn by_day(clock: TimeOfDay) -> bool {
    let within = TimeOfDay(clock.0.rem_euclid(86_400));
    (TimeOfDay::hm(7, 0)..TimeOfDay::hm(22, 0)).contains(&within)
}

/// Marks who is 65 or older and was at home on all of the last 14 days.
pub(super) fn take_person(tally: &mut Tally<Meetings>, laid: &Laid) {
    if let Item::Person(person) = &laid.item {
        tally.sum.entry(person.person).or_default().at_home |= person.age >= 65 && person.ordinary && person.at_home;
    }
}

/// The 14 days that end with a day.
pub(super) fn fortnight(last: Date) -> impl Iterator<Item = Date> + Clone {
    let first = last.saturating_sub(jiff::ToSpan::days(13));
    first.series(jiff::ToSpan::days(1)).take(14)
}

/// The persons that the national measure is about (KONT): at home, 65 or older, at least two visits each day.
pub(super) fn kont(meetings: &Meetings, last: Date) -> Vec<(Id<Person>, &Met)> {
    let twice_daily = |met: &Met| fortnight(last).all(|day| met.visits_on(day) >= 2);
    meetings.iter().filter(|(_, met)| met.at_home && twice_daily(met)).map(|(person, met)| (*person, met)).collect()
}
