//! What a solution costs, computed from its stated times alone. Shares no code with the search.

use std::collections::BTreeSet;

use thiserror::Error;

use crate::objective::{Components, Cost};
use crate::problem::{BalanceRule, Break, Leaving, Problem, Seconds, Shift, ShiftIx, Visit, VisitIx};
use crate::solution::{PlacedBreak, Role, Route, Solution, Stop};

/// A solution that does not belong to the problem, so that it has no cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ForeignSolution {
    /// It has another number of routes than the problem has shifts.
    #[error("the solution has {routes} routes for {shifts} shifts")]
    RouteCount {
        /// Routes in the solution.
        routes: usize,
        /// Shifts in the problem.
        shifts: usize,
    },
    /// It names a visit that the problem does not have.
    #[error("the solution names visit {}, which the problem does not have", visit.0)]
    UnknownVisit {
        /// The visit named.
        visit: VisitIx,
    },
}

/// All components of a solution. A visit counts as left out when it has no first worker.
///
/// # Errors
/// [`ForeignSolution`] when the solution does not belong to the problem.
pub fn evaluate(problem: &Problem, solution: &Solution) -> Result<Components, ForeignSolution> {
    belongs(problem, solution)?;
    let mut total = Components::default();
    let mut placed = vec![false; problem.visits.len()];
    for (index, route) in solution.routes.iter().enumerate() {
        let mut of_route = route_components(problem, ShiftIx(index), route);
        total.worst_idle_seconds = total.worst_idle_seconds.max(std::mem::take(&mut of_route.worst_idle_seconds));
        total += of_route;
        for stop in route.stops.iter().filter(|stop| stop.role == Role::First) {
            placed[stop.visit.0] = true;
            let outside = outside_frame(problem, &problem.visits[stop.visit.0], stop.start);
            total.worst_frame_seconds = total.worst_frame_seconds.max(outside.0);
        }
    }
    let left_out = problem.visits.iter().zip(&placed).filter(|(_, placed)| !**placed);
    total.unassigned_points = left_out.map(|(visit, _)| visit.priority).sum();
    total.continuity_new_workers = new_workers(problem, solution);
    total.balance_seconds = imbalance(problem, solution);
    Ok(total)
}

/// Whether a solution speaks of the problem's shifts and visits.
///
/// # Errors
/// [`ForeignSolution`] when it does not.
pub(crate) fn belongs(problem: &Problem, solution: &Solution) -> Result<(), ForeignSolution> {
    if solution.routes.len() != problem.shifts.len() {
        let (routes, shifts) = (solution.routes.len(), problem.shifts.len());
        return Err(ForeignSolution::RouteCount { routes, shifts });
    }
    let stops = solution.routes.iter().flat_map(|route| &route.stops);
    match stops.map(|stop| stop.visit).find(|visit| visit.0 >= problem.visits.len()) {
        Some(visit) => Err(ForeignSolution::UnknownVisit { visit }),
        None => Ok(()),
    }
}

/// The cost of a solution.
///
/// # Errors
/// [`ForeignSolution`] when the solution does not belong to the problem.
pub fn cost(problem: &Problem, solution: &Solution) -> Result<Cost, ForeignSolution> {
    evaluate(problem, solution).map(|components| components.cost(&problem.weights))
}

/// How far a start is outside the preferred window that counts then, rounded up to whole steps.
fn outside_frame(problem: &Problem, visit: &Visit, start: Seconds) -> Seconds {
    let Some(first) = visit.preferred_window else { return Seconds::ZERO };
    let open = visit.later_windows.iter().rfind(|window| window.earliest <= start);
    let outside = open.copied().unwrap_or(first).outside_by(start);
    let step = problem.weights.frame_step.0.max(1);
    Seconds((outside.0 + step - 1) / step * step)
}

/// How long the stop lasts.
pub(crate) fn stop_duration(visit: &Visit, role: Role) -> Seconds {
    match (role, &visit.second) {
        (Role::First, _) => visit.duration,
        (Role::Second, second) => second.as_ref().map_or(Seconds::ZERO, |second| second.duration),
    }
}

fn route_components(problem: &Problem, index: ShiftIx, route: &Route) -> Components {
    let mut sum = Components::default();
    let shift = &problem.shifts[index.0];
    for stop in &route.stops {
        sum += stop_components(problem, index, shift, &problem.visits[stop.visit.0], stop);
    }
    if let Some(last) = route.stops.last() {
        sum.travel_seconds = travel(problem, shift, route).0;
        sum.missed_breaks = shift.breaks.len() as i64 - route.breaks.len() as i64;
        let back = back_at(problem, shift, route, *last);
        sum.overtime_seconds = (back - shift.end).0.max(0);
        let visits: Seconds =
            route.stops.iter().map(|stop| stop_duration(&problem.visits[stop.visit.0], stop.role)).sum();
        let breaks: Seconds = route.breaks.iter().filter_map(|placed| length(shift, placed)).sum();
        let filled = visits + breaks + Seconds(sum.travel_seconds);
        sum.worst_idle_seconds = (back.max(shift.end) - shift.start - filled).0;
    } else if shift.can_take_visits() {
        sum.worst_idle_seconds = (shift.end - shift.start).0;
    }
    for pair in route.stops.windows(2) {
        sum.waiting_seconds += waiting(problem, shift, route, pair[0], pair[1]).0;
    }
    if let Some(first) = route.stops.first().filter(|_| problem.weights.leaving == Leaving::AtShiftStart) {
        let there = problem.matrices[shift.matrix.0].get(shift.start_place, problem.visits[first.visit.0].place);
        let ahead = route.breaks.iter().filter(|placed| placed.start < first.start);
        let rest: Seconds = ahead.filter_map(|placed| length(shift, placed)).sum();
        sum.waiting_seconds += (first.start - shift.start - there.unwrap_or_default() - rest).0;
    }
    sum
}

fn stop_components(problem: &Problem, index: ShiftIx, shift: &Shift, visit: &Visit, stop: &Stop) -> Components {
    let mut sum = Components::default();
    if stop.role == Role::First {
        sum.frame_seconds = outside_frame(problem, visit, stop.start).0;
    }
    let preferred = &visit.preferred_workers;
    if !preferred.is_empty() && shift.worker.is_none_or(|worker| !preferred.contains(&worker)) {
        sum.preference_points += 1;
    }
    let stated = visit.worker_points.iter().filter(|(worker, _)| Some(*worker) == shift.worker);
    sum.preference_points += stated.map(|(_, points)| points).sum::<i64>();
    if let Some(previous) = &visit.previous {
        if !previous.shifts.is_empty() && !previous.shifts.contains(&index) {
            sum.stability_changes += 1;
        }
        let moved = previous.start.map_or(Seconds::ZERO, |start| (stop.start - start).abs());
        if stop.role == Role::First && moved > problem.weights.stability_tolerance {
            sum.stability_changes += 1;
        }
    }
    if visit.group.is_some_and(|group| group != shift.home_group) {
        sum.lending_stops += 1;
    }
    sum
}

fn travel(problem: &Problem, shift: &Shift, route: &Route) -> Seconds {
    let matrix = &problem.matrices[shift.matrix.0];
    let stops = route.stops.iter().map(|stop| problem.visits[stop.visit.0].place);
    let places: Vec<_> = std::iter::once(shift.start_place).chain(stops).chain([shift.end_place]).collect();
    places.windows(2).map(|leg| matrix.get(leg[0], leg[1]).unwrap_or_default()).sum()
}

fn length(shift: &Shift, placed: &PlacedBreak) -> Option<Seconds> {
    shift.breaks.get(placed.index).map(|rest| rest.duration)
}

/// When the worker is back at the end place, breaks on the way included.
pub(crate) fn back_at(problem: &Problem, shift: &Shift, route: &Route, last: Stop) -> Seconds {
    let visit = &problem.visits[last.visit.0];
    let home = problem.matrices[shift.matrix.0].get(visit.place, shift.end_place).unwrap_or_default();
    let end = last.start + stop_duration(visit, last.role);
    let after = route.breaks.iter().filter(|placed| placed.start >= end);
    let rests = after.filter_map(|placed| shift.breaks.get(placed.index).map(|rest| (placed.start, rest)));
    reached(end, home, rests)
}

/// When a leg that begins at `end` is done, given the breaks taken on it: a break at a place comes before or after the
/// leg, any other interrupts it.
pub(crate) fn reached<'a>(end: Seconds, leg: Seconds, rests: impl Iterator<Item = (Seconds, &'a Break)>) -> Seconds {
    let (mut left, mut free) = (end, end);
    for (start, rest) in rests {
        free = start + rest.duration;
        left = match rest.at_place {
            false => left + rest.duration,
            true if start >= left + leg => free - leg,
            true => free,
        };
    }
    free.max(left + leg)
}

/// Time between two stops that is neither travel nor break.
fn waiting(problem: &Problem, shift: &Shift, route: &Route, from: Stop, to: Stop) -> Seconds {
    let (left, next) = (&problem.visits[from.visit.0], &problem.visits[to.visit.0]);
    let end = from.start + stop_duration(left, from.role);
    let on_the_way = problem.matrices[shift.matrix.0].get(left.place, next.place).unwrap_or_default();
    let rest: Seconds = route
        .breaks
        .iter()
        .filter_map(|placed| shift.breaks.get(placed.index).map(|rest| (placed.start, rest.duration)))
        .filter(|&(start, duration)| end <= start && start + duration <= to.start)
        .map(|(_, duration)| duration)
        .sum();
    to.start - end - on_the_way - rest
}

/// Workers that clients meet and did not know, each vacant shift a worker of its own.
fn new_workers(problem: &Problem, solution: &Solution) -> i64 {
    let mut met = BTreeSet::new();
    for (index, route) in solution.routes.iter().enumerate() {
        let worker = problem.shifts[index].worker;
        let who = worker.map_or((1, index), |worker| (0, worker.0));
        for stop in &route.stops {
            let client = problem.visits[stop.visit.0].client;
            let known = &problem.clients[client.0].known_workers;
            if worker.is_none_or(|worker| !known.contains(&worker)) {
                met.insert((client, who));
            }
        }
    }
    met.len() as i64
}

/// Sum over workers of how far their work is from an equal share of their shift time, each usable vacant shift a
/// worker of its own. Shares are rounded down to whole seconds.
fn imbalance(problem: &Problem, solution: &Solution) -> i64 {
    let mut workers: std::collections::BTreeMap<(usize, usize), (i64, i64)> = std::collections::BTreeMap::new();
    for (index, route) in solution.routes.iter().enumerate() {
        let shift = &problem.shifts[index];
        let who = shift.worker.map_or((1, index), |worker| (0, worker.0));
        let (time, busy) = workers.entry(who).or_default();
        if shift.can_take_visits() {
            *time += (shift.end - shift.start).0;
        }
        let visits = route.stops.iter().map(|stop| stop_duration(&problem.visits[stop.visit.0], stop.role)).sum();
        let on_the_way = if route.stops.is_empty() { Seconds::ZERO } else { travel(problem, shift, route) };
        *busy += (on_the_way + visits).0;
    }
    let time: i64 = workers.values().map(|worker| worker.0).sum();
    let busy: i64 = workers.values().map(|worker| worker.1).sum();
    if problem.weights.balance_rule == BalanceRule::EqualCeiling {
        let count = workers.values().filter(|&&(time, busy)| time > 0 || busy > 0).count() as i64;
        return workers
            .values()
            .filter(|&&(time, busy)| time > 0 || busy > 0)
            .map(|&(_, own)| ((own * count - busy).abs() + count - 1) / count)
            .sum();
    }
    if time == 0 {
        return 0;
    }
    let share = |of: i64| (i128::from(of) * i128::from(busy) / i128::from(time)) as i64;
    workers.values().map(|&(time, busy)| (busy - share(time)).abs()).sum()
}
