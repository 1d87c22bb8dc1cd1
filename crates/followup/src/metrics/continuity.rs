//! Who met whom: the sum that measures of continuity share.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::TimeOfDay;
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::time::{instant, time_on};
use tillit_domain::visit::CancelCause;
use tillit_domain::worker::Worker;

use super::merge::Merge;
use super::{Tally, visit};
use crate::item::{Item, Laid, VisitItem};

/// Meetings by person; shared by all the sets of groups that a person is counted in.
pub(super) type Meetings = BTreeMap<Id<Person>, Shared>;

/// Whom a person met, without a copy of it for each that counts it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Kept", into = "Kept")]
pub struct Shared(Arc<Met>);

impl std::ops::Deref for Shared {
    type Target = Met;

    fn deref(&self) -> &Met {
        &self.0
    }
}

impl Merge for Shared {
    fn absorb(&mut self, other: Self) {
        self.0.absorb(other.0);
    }
}

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
    /// What has been counted of it.
    counted: Counted,
}

/// Numbers that have been counted of a person's meetings, by what and up to which day. The same person is counted for the
/// municipality, a unit, a group and each filter; nothing else tells these apart.
#[derive(Debug, Default)]
struct Counted(Mutex<BTreeMap<&'static str, (Option<(Date, Date)>, [i64; 2])>>);

impl Clone for Counted {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Counted {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Counted {}

/// Meetings as they are kept: instants as microseconds, days as days since 1970.
#[derive(Serialize, Deserialize)]
struct Kept {
    meetings: Vec<(i64, u128, Id<Worker>)>,
    planned: Vec<(i32, i64)>,
    performed: Vec<(i32, i64)>,
    at_home: bool,
}

const EPOCH: Date = jiff::civil::date(1970, 1, 1);

impl From<Shared> for Kept {
    fn from(met: Shared) -> Self {
        let days = |of: &BTreeMap<Date, i64>| of.iter().map(|(day, n)| ((*day - EPOCH).get_days(), *n)).collect();
        Self {
            meetings: met.meetings.iter().map(|(at, visit, who)| (at.as_microsecond(), *visit, *who)).collect(),
            planned: days(&met.planned),
            performed: days(&met.performed),
            at_home: met.at_home,
        }
    }
}

impl From<Kept> for Shared {
    fn from(kept: Kept) -> Self {
        let day = |days: i32| EPOCH.saturating_add(jiff::ToSpan::days(i64::from(days)));
        let days = |of: Vec<(i32, i64)>| of.into_iter().map(|(number, n)| (day(number), n)).collect();
        // What no clock can show is no instant of ours; it cannot have been written.
        let at = |micros: i64| Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH);
        Self(Arc::new(Met {
            meetings: kept.meetings.into_iter().map(|(micros, visit, who)| (at(micros), visit, who)).collect(),
            planned: days(kept.planned),
            performed: days(kept.performed),
            at_home: kept.at_home,
            counted: Counted::default(),
        }))
    }
}

impl Merge for Met {
    fn absorb(&mut self, other: Self) {
        self.meetings.absorb(other.meetings);
        self.planned.absorb(other.planned);
        self.performed.absorb(other.performed);
        self.at_home |= other.at_home;
        self.counted = Counted::default();
    }
}

impl Met {
    /// What `count` gives, counted once for each name and run of days.
    pub(super) fn once(
        &self,
        name: &'static str,
        days: Option<(Date, Date)>,
        count: impl FnOnce() -> [i64; 2],
    ) -> [i64; 2] {
        let held = |counted: &Counted| {
            let all = counted.0.lock().unwrap_or_else(PoisonError::into_inner);
            all.get(name).filter(|(of, _)| *of == days).map(|(_, numbers)| *numbers)
        };
        held(&self.counted).unwrap_or_else(|| {
            let numbers = count();
            self.counted.0.lock().unwrap_or_else(PoisonError::into_inner).insert(name, (days, numbers));
            numbers
        })
    }

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
    let met = Arc::make_mut(&mut tally.sum.entry(visit.person).or_default().0);
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
        let met = Arc::make_mut(&mut tally.sum.entry(person.person).or_default().0);
        met.at_home |= person.age >= 65 && person.ordinary && person.at_home;
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
    let counts = |(_, met): &(&Id<Person>, &Shared)| met.at_home && twice_daily(met);
    meetings.iter().filter(counts).map(|(person, met)| (*person, &*met.0)).collect()
}
