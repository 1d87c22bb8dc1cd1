//! Breaks after a move by hand: each stays where it lies if it still can, else it is laid as near as there is room.
//!
//! The optimiser lays breaks itself. Here only the shifts that somebody touched are looked at, and a break that has no
//! room any more is left out, so that the gate tells of it.

use std::collections::BTreeMap;

use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::place::Coordinates;
use tillit_domain::plan::PlacedBreak;
use tillit_domain::quantity::Seconds;
use tillit_domain::shift::{Break, Shift};
use tillit_domain::time::{TimeOfDay, instant, time_on};
use tillit_travel::TravelTimes;

use crate::input::{PlanningInput, WORK_WITHOUT_BREAK_MAX};
use crate::staffing::second_part;

/// The breaks of a plan once those of some shifts have been laid out anew.
#[must_use]
pub fn lay_out(input: &PlanningInput, touched: &[Id<Shift>]) -> Vec<PlacedBreak> {
    let mut breaks: Vec<PlacedBreak> = input.breaks.iter().filter(|it| !touched.contains(&it.shift)).copied().collect();
    let homes = input.persons.iter().filter_map(|it| Some((it.id, it.coordinates?))).collect();
    for shift in input.planned_shifts().filter(|it| touched.contains(&it.id)) {
        let mut stretches = free_stretches(input, shift, &homes);
        for (number, pause) in shift.breaks.iter().enumerate() {
            let Ok(number) = u8::try_from(number) else { continue };
            let now = input.breaks.iter().find(|it| it.shift == shift.id && it.number == number).map(|it| it.start);
            let lawful = within_five_hours(shift, usize::from(number), pause);
            let room = nearest_room(&stretches, &lawful, now).or_else(|| nearest_room(&stretches, pause, now));
            if let Some(start) = room {
                breaks.push(PlacedBreak { shift: shift.id, start, number });
                take(&mut stretches, start, pause.length.seconds());
            }
        }
    }
    breaks
}

/// A break's window narrowed so that nobody works more than five hours before the first or after the last; as it is
/// where that cannot be.
fn within_five_hours(shift: &Shift, number: usize, pause: &Break) -> Break {
    let longest = WORK_WITHOUT_BREAK_MAX.seconds();
    let at = |instant: jiff::Timestamp, later: Seconds| {
        time_on(shift.day, instant.saturating_add(jiff::SignedDuration::from_secs(later.0)).unwrap_or(instant))
    };
    let (start, end) = shift.instants();
    let mut narrowed = *pause;
    if shift.breaks.iter().enumerate().all(|(other, it)| other == number || it.earliest >= pause.earliest) {
        narrowed.latest = narrowed.latest.min(at(start, longest));
    }
    if shift.breaks.iter().enumerate().all(|(other, it)| other == number || it.earliest <= pause.earliest) {
        narrowed.earliest = narrowed.earliest.max(at(end, -longest - pause.length.seconds()));
    }
    if narrowed.earliest <= narrowed.latest { narrowed } else { *pause }
}

/// Time between two stops, and how much of it is travel.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    from: TimeOfDay,
    to: TimeOfDay,
    travel: Seconds,
}

/// What a worker is not at a visit, by the clock of the shift's day.
fn free_stretches(input: &PlanningInput, shift: &Shift, homes: &BTreeMap<Id<Person>, Coordinates>) -> Vec<Stretch> {
    let office = input.groups.iter().find(|it| it.id == shift.group).map(|it: &Group| it.office);
    let times = TravelTimes::new(input.travel);
    let mut stops: Vec<(TimeOfDay, TimeOfDay, Option<Coordinates>)> = Vec::new();
    for draft in &input.draft {
        let Some(placement) = &draft.placement else { continue };
        let visit = &draft.visit;
        let (after, length) = if placement.shift == shift.id {
            (Seconds::ZERO, visit.planned.seconds())
        } else if placement.second_shift == Some(shift.id) {
            let Some((after, length)) = second_part(visit) else { continue };
            (after.seconds(), length.seconds())
        } else {
            continue;
        };
        // Days may differ: a visit after midnight lies on a shift that began the day before.
        let start = time_on(shift.day, instant(visit.day, placement.start)).plus(after);
        stops.push((start, start.plus(length), homes.get(&visit.person).copied().or(office)));
    }
    stops.sort_by_key(|(start, ..)| *start);
    let travel = |from: Option<Coordinates>, to: Option<Coordinates>| match (from, to) {
        (Some(from), Some(to)) => times.between(shift.travel, from, to),
        _ => Seconds::ZERO,
    };
    let mut stretches = Vec::with_capacity(stops.len() + 1);
    let (mut at, mut place) = (shift.start.plus(shift.support_start.seconds()), office);
    for (start, end, home) in stops {
        stretches.push(Stretch { from: at, to: start, travel: travel(place, home) });
        (at, place) = (end, home);
    }
    let leaves = shift.end.plus(-shift.support_end.seconds());
    stretches.push(Stretch { from: at, to: leaves, travel: travel(place, office) });
    stretches
}

/// Where a break has room, nearest to where it lies now or else to the middle of its window.
fn nearest_room(stretches: &[Stretch], pause: &Break, now: Option<TimeOfDay>) -> Option<TimeOfDay> {
    let wanted = now.unwrap_or_else(|| pause.earliest.plus(Seconds(pause.earliest.until(pause.latest).0 / 2)));
    let length = pause.length.seconds();
    let rooms = stretches.iter().filter(|it| it.from.until(it.to) >= it.travel + length).filter_map(|it| {
        let first = it.from.max(pause.earliest);
        let last = it.to.plus(-length).min(pause.latest);
        (first <= last).then(|| wanted.clamp(first, last))
    });
    rooms.min_by_key(|start| (wanted.until(*start).0.abs(), start.0))
}

/// Takes a break's time out of the stretch it lies in.
fn take(stretches: &mut [Stretch], start: TimeOfDay, length: Seconds) {
    for stretch in stretches {
        if stretch.from <= start && start < stretch.to {
            // A second break in the same stretch must leave the first and the travel alone.
            stretch.travel += length;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tillit_domain::quantity::Minutes;

    fn lunch() -> Break {
        Break { length: Minutes(30), earliest: TimeOfDay::hm(11, 0), latest: TimeOfDay::hm(13, 0) }
    }

    fn stretch(from: (i32, i32), to: (i32, i32), travel_minutes: i64) -> Stretch {
        let at = |(hour, minute)| TimeOfDay::hm(hour, minute);
        Stretch { from: at(from), to: at(to), travel: Minutes(travel_minutes).seconds() }
    }

    #[test]
    fn a_break_stays_where_it_lies_while_there_is_room() {
        let day = [stretch((11, 30), (12, 30), 10)];
        assert_eq!(nearest_room(&day, &lunch(), Some(TimeOfDay::hm(11, 40))), Some(TimeOfDay::hm(11, 40)));
        assert_eq!(nearest_room(&day, &lunch(), Some(TimeOfDay::hm(12, 20))), Some(TimeOfDay::hm(12, 0)));
    }

    #[test]
    fn a_break_is_laid_so_that_nobody_works_more_than_five_hours_before_it() {
        let shift = Shift {
            id: Id::derived("test", &["shift"]),
            group: Id::derived("test", &["group"]),
            day: jiff::civil::date(2025, 7, 7),
            start: TimeOfDay::hm(7, 0),
            end: TimeOfDay::hm(16, 45),
            worker: None,
            travel: tillit_domain::worker::TravelMode::Car,
            breaks: vec![lunch()],
            tour: None,
            support_start: Minutes::ZERO,
            support_end: Minutes::ZERO,
        };
        let narrowed = within_five_hours(&shift, 0, &lunch());
        assert_eq!((narrowed.earliest, narrowed.latest), (TimeOfDay::hm(11, 15), TimeOfDay::hm(12, 0)));
        let long = Shift { end: TimeOfDay::hm(18, 0), ..shift };
        assert_eq!(within_five_hours(&long, 0, &lunch()), lunch(), "nothing helps: the gate tells");
    }

    #[test]
    fn a_gap_that_is_all_travel_is_no_break() {
        let day = [stretch((11, 30), (12, 5), 10), stretch((13, 30), (15, 0), 0)];
        assert_eq!(nearest_room(&day, &lunch(), None), None);
    }

    #[test]
    fn two_breaks_do_not_share_the_same_half_hour() {
        let mut day = [stretch((11, 0), (12, 5), 10)];
        let first = nearest_room(&day, &lunch(), None).unwrap();
        take(&mut day, first, Seconds(1800));
        assert_eq!(nearest_room(&day, &lunch(), None), None);
    }
}
