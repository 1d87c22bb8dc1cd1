//! Which visits are near each other in travel and time: those a move changes together.

use crate::state::compiled::{Compiled, CompiledVisit};

/// How many neighbours a visit keeps.
const KEPT: usize = 48;

/// For each visit its neighbours, nearest first.
pub(crate) fn neighbours(data: &Compiled<'_>) -> Vec<Vec<u32>> {
    let apart = apart(data);
    let mut by_early: Vec<usize> = (0..data.visits.len()).collect();
    by_early.sort_by_key(|&visit| data.visits[visit].early);
    (0..data.visits.len()).map(|visit| of_visit(data, visit, &by_early, apart)).collect()
}

/// Windows this far apart are never neighbours: the longest leg or twice a usual window, in the problem's own unit.
fn apart(data: &Compiled<'_>) -> i64 {
    let legs = data.visits.iter().flat_map(|visit| data.travel_from(0, visit.place).iter().max());
    let longest = legs.max().copied().map_or(0, i64::from);
    let mut widths: Vec<i64> =
        data.visits.iter().map(|visit| visit.wish_at(visit.early).min(visit.late) - visit.early).collect();
    widths.sort_unstable();
    longest.max(2 * widths.get(widths.len() / 2).copied().unwrap_or(0))
}

/// Until when a visit is wanted.
fn wanted_until(visit: &CompiledVisit) -> i64 {
    visit.wish_at(i64::MAX).min(visit.late).max(visit.early)
}

fn of_visit(data: &Compiled<'_>, visit: usize, by_early: &[usize], apart: i64) -> Vec<u32> {
    let this = &data.visits[visit];
    let end = by_early.partition_point(|&other| data.visits[other].early <= wanted_until(this) + apart);
    let mut near: Vec<(i64, u32)> = by_early[..end]
        .iter()
        .filter(|&&other| other != visit && wanted_until(&data.visits[other]) + apart >= this.early)
        .map(|&other| (distance(data, visit, other), other as u32))
        .collect();
    if near.len() > KEPT {
        near.select_nth_unstable(KEPT);
        near.truncate(KEPT);
    }
    near.sort_unstable();
    near.into_iter().map(|(_, other)| other).collect()
}

/// Travel between the visits, plus part of the time that must pass between them anyway.
fn distance(data: &Compiled<'_>, one: usize, other: usize) -> i64 {
    let (a, b) = (&data.visits[one], &data.visits[other]);
    let travel = data.travel(0, a.place, b.place);
    let (a_until, b_until) = (wanted_until(a), wanted_until(b));
    let idle = (b.early - a_until).max(a.early - b_until).max(0);
    let centres = ((a.early + a_until) - (b.early + b_until)).abs() / 2;
    travel + idle / 2 + centres / 16
}
