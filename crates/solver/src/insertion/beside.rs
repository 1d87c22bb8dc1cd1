//! Which visits may well stand right before or right after which, in travel and waiting.

use crate::state::compiled::{Compiled, CompiledVisit};

/// How many visits are kept to each side.
const KEPT: usize = 32;
/// Waiting counts for this part of travel.
const WAITING_PART: i64 = 5;

/// For one visit those that may well stand right before it, and right after it, the nearest first.
pub(crate) struct Beside {
    pub(super) before: Vec<Near>,
    pub(super) after: Vec<Near>,
    /// The least travel from the visit to any other stop, and from any other stop to it.
    pub(super) onward: i64,
    pub(super) there: i64,
}

/// A visit nearby and the travel between the two, kept here because the matrix is slow to reach.
#[derive(Clone, Copy)]
pub(super) struct Near {
    pub(super) visit: u32,
    pub(super) travel: i32,
}

/// For each visit what may stand beside it.
pub(crate) fn beside(data: &Compiled<'_>) -> Vec<Beside> {
    (0..data.visits.len())
        .map(|visit| Beside {
            before: nearest(data, visit, |other| (other, visit)),
            after: nearest(data, visit, |other| (visit, other)),
            onward: least(data, visit, data.travel_from(0, data.visits[visit].place)),
            there: least(data, visit, data.travel_to(0, data.visits[visit].place)),
        })
        .collect()
}

/// The least travel of a row between a visit and whatever else a route stops at.
fn least(data: &Compiled<'_>, visit: usize, row: &[i32]) -> i64 {
    let visits = data.visits.iter().enumerate().filter(|&(other, _)| other != visit).map(|(_, other)| other.place);
    let ends = data.shifts.iter().flat_map(|shift| [shift.start_place, shift.end_place]);
    visits.chain(ends).map(|place| i64::from(row[place])).min().unwrap_or(0)
}

fn nearest(data: &Compiled<'_>, visit: usize, legs: impl Fn(usize) -> (usize, usize)) -> Vec<Near> {
    let others = (0..data.visits.len()).filter(|&other| other != visit);
    let mut near: Vec<(i64, usize)> = others.filter_map(|other| Some((apart(data, legs(other))?, other))).collect();
    if near.len() > KEPT {
        near.select_nth_unstable(KEPT);
        near.truncate(KEPT);
    }
    near.sort_unstable();
    let travel = |(one, next): (usize, usize)| data.travel(0, data.visits[one].place, data.visits[next].place) as i32;
    near.into_iter().map(|(_, other)| Near { visit: other as u32, travel: travel(legs(other)) }).collect()
}

/// Travel from one visit to the next, and part of the waiting there. `None` when the next is over by then.
fn apart(data: &Compiled<'_>, (one, next): (usize, usize)) -> Option<i64> {
    let (a, b) = (&data.visits[one], &data.visits[next]);
    let travel = data.travel(0, a.place, b.place);
    let longest = a.durations[0].max(a.durations[1]);
    let until = |visit: &CompiledVisit| visit.wish_at(i64::MAX).min(visit.late).max(visit.early);
    let waiting = (b.early - until(a) - longest - travel).max(0);
    let lateness = (a.early + longest + travel - until(b)).max(0);
    (a.early + longest + travel <= b.late).then_some(travel + waiting / WAITING_PART + lateness)
}
