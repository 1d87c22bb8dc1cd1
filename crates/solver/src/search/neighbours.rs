//! Which visits are near each other in travel and time: those a move changes together.

use crate::state::compiled::Compiled;

/// How many neighbours a visit keeps.
const KEPT: usize = 48;
/// Windows this far apart, in seconds, are never neighbours.
const APART_SECONDS: i64 = 2 * 3600;

/// For each visit its neighbours, nearest first.
pub(crate) fn neighbours(data: &Compiled<'_>) -> Vec<Vec<u32>> {
    let mut by_early: Vec<usize> = (0..data.visits.len()).collect();
    by_early.sort_by_key(|&visit| data.visits[visit].early);
    (0..data.visits.len()).map(|visit| of_visit(data, visit, &by_early)).collect()
}

fn of_visit(data: &Compiled<'_>, visit: usize, by_early: &[usize]) -> Vec<u32> {
    let this = &data.visits[visit];
    let end = by_early.partition_point(|&other| data.visits[other].early <= this.late + APART_SECONDS);
    let mut near: Vec<(i64, u32)> = by_early[..end]
        .iter()
        .filter(|&&other| other != visit && data.visits[other].late + APART_SECONDS >= this.early)
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
    let idle = (b.early - a.late).max(a.early - b.late).max(0);
    let centres = ((a.early + a.late) - (b.early + b.late)).abs() / 2;
    travel + idle / 2 + centres / 16
}
