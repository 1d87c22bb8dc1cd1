//! Shifts as they were worked: time worked, time with persons, planned support and travel.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::Timestamp;
use tillit_domain::day::Told;
use tillit_domain::id::Id;
use tillit_domain::quantity::Minutes;
use tillit_domain::registration::Known;
use tillit_domain::shift::Shift;
use tillit_domain::steering::{RegistrationPolicy, SteeringMode};
use tillit_domain::visit::Visit;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, TimeOfDay};

use super::lookup::Lookup;
use super::performed::union_minutes;
use super::plan::{Plan, second_minutes};
use super::registered::Registered;
use crate::facts::Facts;
use crate::item::{Item, KnownMinutes, Laid, ShiftItem};
use crate::period::Asked;

/// Lays out the shifts of the days to keep.
pub(super) fn lay(
    facts: &Facts<'_>,
    lookup: &Lookup<'_>,
    plans: &[Plan<'_>],
    registered: &[Registered],
    told: &BTreeMap<Id<Visit>, Told>,
    asked: Asked,
    keep: DayRange,
    items: &mut Vec<Laid>,
) {
    let mut of_worker: HashMap<Id<Worker>, Vec<&Shift>> = HashMap::new();
    for shift in facts.shifts {
        if let Some(worker) = shift.worker {
            of_worker.entry(worker).or_default().push(shift);
        }
    }
    let direct = direct(registered, &of_worker, lookup);
    let days: HashMap<Id<Visit>, _> = plans.iter().map(|plan| (plan.visit.id, plan.visit.day)).collect();
    let near = |it: &&Registered| it.now.visit.and_then(|visit| days.get(&visit)).is_some_and(|day| it.is_near(*day));
    let registered_visits: HashSet<Id<Visit>> = registered.iter().filter(near).filter_map(|it| it.now.visit).collect();
    let on_shift = on_shifts(plans);
    let travel: HashMap<Id<Shift>, Minutes> =
        facts.extra.travel.unwrap_or_default().iter().map(|it| (it.shift, it.seconds.whole_minutes())).collect();
    for shift in facts.shifts.iter().filter(|shift| keep.contains(shift.day)) {
        let stops = on_shift.get(&shift.id).map_or(&[][..], Vec::as_slice);
        let mut item = bare(shift);
        if let Some(known) = direct.get(&shift.id) {
            item.direct = *known;
        }
        for (plan, minutes) in stops {
            let over = plan.visit.day <= asked.last_over();
            let silent = over && !registered_visits.contains(&plan.visit.id);
            assume(lookup, plan, *minutes, silent, told.get(&plan.visit.id), &mut item);
            by_hour(plan, *minutes, &mut item.planned_by_hour);
            item.planned += *minutes;
        }
        item.visits = u32::try_from(stops.len()).unwrap_or(u32::MAX);
        item.travel = facts.extra.travel.map(|_| travel.get(&shift.id).copied().unwrap_or(Minutes::ZERO));
        item.absent = shift.worker.is_none_or(|worker| is_absent(lookup, worker, shift) && item.direct.total() == 0);
        let own = shift.worker.and_then(|worker| lookup.worker(worker)).and_then(|it| it.group_on(shift.day));
        items.push(Laid {
            day: shift.day,
            group: Some(own.unwrap_or(shift.group)),
            filters: u8::MAX,
            item: Item::Shift(item),
        });
    }
}

fn bare(shift: &Shift) -> ShiftItem {
    ShiftItem {
        shift: shift.id,
        serves: shift.group,
        worker: shift.worker,
        instants: shift.instants(),
        clock: (shift.start, shift.end),
        worked: shift.worked_seconds().whole_minutes(),
        stretch: stretch(shift),
        direct: KnownMinutes::default(),
        direct_unknown: false,
        support: shift.support_start + shift.support_end,
        travel: None,
        visits: 0,
        planned: Minutes::ZERO,
        planned_by_hour: Vec::new(),
        absent: false,
    }
}

fn is_absent(lookup: &Lookup<'_>, worker: Id<Worker>, shift: &Shift) -> bool {
    lookup.masters.worker_absences.iter().any(|it| it.worker == worker && it.period.contains(shift.day))
}

/// Minutes with persons by shift: a registration belongs to its worker's shift that holds its start, else begins nearest.
fn direct(
    registered: &[Registered],
    of_worker: &HashMap<Id<Worker>, Vec<&Shift>>,
    lookup: &Lookup<'_>,
) -> HashMap<Id<Shift>, KnownMinutes> {
    type Parts = (Known, Vec<(Timestamp, Timestamp)>);
    let mut parts: BTreeMap<(Id<Shift>, uuid_of::Key), Parts> = BTreeMap::new();
    for one in registered {
        let Some((start, stop)) = one.interval() else { continue };
        let Some(shift) = of_worker.get(&one.now.worker).and_then(|shifts| shift_at(shifts, start)) else { continue };
        let (_, policy) = lookup.steering(lookup.unit(shift.group), shift.day);
        let known = match one.known() {
            Known::Measured if policy == RegistrationPolicy::Sample => Known::Sampled,
            known => known,
        };
        let held = parts.entry((shift.id, uuid_of::key(one))).or_insert((known, Vec::new()));
        held.0 = held.0.max(known);
        held.1.push((start, stop));
    }
    let mut found: HashMap<Id<Shift>, KnownMinutes> = HashMap::new();
    for ((shift, _), (known, mut intervals)) in parts {
        found.entry(shift).or_default().add(known, union_minutes(&mut intervals));
    }
    found
}

/// Parts of one visit are added before whole minutes are counted.
mod uuid_of {
    use super::super::registered::Registered;

    pub(super) type Key = (bool, u128);

    pub(super) fn key(one: &Registered) -> Key {
        match one.now.visit {
            Some(visit) => (true, visit.uuid().as_u128()),
            None => (false, one.now.id.uuid().as_u128()),
        }
    }
}

/// The shift that holds an instant; else the one of these that lies nearest, at most four hours away.
fn shift_at<'a>(shifts: &[&'a Shift], at: Timestamp) -> Option<&'a Shift> {
    const NEAR_SECONDS: i64 = 4 * 3600;
    let away = |shift: &Shift| {
        let (start, end) = shift.instants();
        (start.as_second() - at.as_second()).max(at.as_second() - end.as_second()).max(0)
    };
    let nearest = shifts.iter().map(|shift| (away(shift), shift.id, *shift)).min_by_key(|(away, id, _)| (*away, *id));
    nearest.filter(|(away, ..)| *away <= NEAR_SECONDS).map(|(.., shift)| shift)
}

/// Which visits lie on a shift, with the minutes of its worker there.
fn on_shifts<'p>(plans: &'p [Plan<'p>]) -> HashMap<Id<Shift>, Vec<(&'p Plan<'p>, Minutes)>> {
    let mut found: HashMap<Id<Shift>, Vec<_>> = HashMap::new();
    for plan in plans {
        for (number, (_, shift)) in plan.staffed.iter().enumerate() {
            let minutes = if number == 0 { plan.visit.planned } else { second_minutes(plan.visit) };
            if let Some(shift) = shift {
                found.entry(*shift).or_default().push((plan, minutes));
            }
        }
    }
    found
}

/// Where only exceptions are told, a visit without a registration was made as planned; in mode ingen nobody knows how long.
fn assume(
    lookup: &Lookup<'_>,
    plan: &Plan<'_>,
    minutes: Minutes,
    silent: bool,
    said: Option<&Told>,
    item: &mut ShiftItem,
) {
    let (mode, policy) = lookup.steering(lookup.unit(plan.visit.group), plan.visit.day);
    if !silent || policy == RegistrationPolicy::Tag || said.is_some_and(|it| it.not_made().is_some()) {
        return;
    }
    if mode == SteeringMode::None {
        item.direct_unknown = true;
    } else if let Some(longer) = said.and_then(Told::longer) {
        item.direct.add(Known::Stated, (minutes + longer).max(Minutes::ZERO));
    } else {
        item.direct.add(Known::Assumed, minutes);
    }
}

/// Planned minutes by hour of the day.
fn by_hour(plan: &Plan<'_>, minutes: Minutes, hours: &mut Vec<(u8, i64)>) {
    let Some(start) = plan.side.start else { return };
    let (mut at, end) = (i64::from(start.0) / 60, i64::from(start.0) / 60 + minutes.0);
    while at < end {
        let next = (at.div_euclid(60) + 1) * 60;
        let hour = u8::try_from(at.div_euclid(60).clamp(0, 47)).unwrap_or(47);
        let here = next.min(end) - at;
        match hours.iter_mut().find(|(of, _)| *of == hour) {
            Some((_, held)) => *held += here,
            None => hours.push((hour, here)),
        }
        at = next;
    }
}

/// The shortest longest stretch without a break that the breaks' times allow.
fn stretch(shift: &Shift) -> Minutes {
    let (start, end) = (minute(shift.start), minute(shift.end));
    let mut breaks: Vec<_> = shift.breaks.iter().collect();
    breaks.sort_by_key(|it| it.earliest);
    let fits = |longest: i64| {
        let mut reached = start;
        for pause in &breaks {
            let (earliest, latest) = (minute(pause.earliest).max(reached), minute(pause.latest));
            let at = latest.min(reached + longest);
            if at < earliest {
                return false;
            }
            reached = at + pause.length.0;
        }
        end - reached <= longest
    };
    let (mut low, mut high) = (0, (end - start).max(0));
    if !fits(high) {
        return Minutes(high);
    }
    while low < high {
        let middle = (low + high) / 2;
        if fits(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Minutes(low)
}

fn minute(time: TimeOfDay) -> i64 {
    i64::from(time.0).div_euclid(60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use tillit_domain::shift::Break;
    use tillit_domain::worker::TravelMode;

    fn shift(breaks: &[(i64, i32, i32)]) -> Shift {
        Shift {
            id: Id::derived("test", &["shift"]),
            group: Id::derived("test", &["group"]),
            day: date(2025, 7, 7),
            start: TimeOfDay::hm(7, 0),
            end: TimeOfDay::hm(16, 0),
            worker: None,
            travel: TravelMode::Car,
            breaks: breaks
                .iter()
                .map(|&(length, from, to)| Break {
                    length: Minutes(length),
                    earliest: TimeOfDay::hm(from, 0),
                    latest: TimeOfDay::hm(to, 0),
                })
                .collect(),
            tour: None,
            support_start: Minutes::ZERO,
            support_end: Minutes::ZERO,
        }
    }

    #[test]
    fn a_break_at_noon_halves_the_day_and_an_early_one_leaves_a_long_afternoon() {
        assert_eq!(stretch(&shift(&[])), Minutes(540));
        assert_eq!(stretch(&shift(&[(30, 11, 13)])), Minutes(255));
        assert_eq!(stretch(&shift(&[(30, 8, 9)])), Minutes(16 * 60 - 9 * 60 - 30));
    }
}
