//! What the plan under change costs, kept up to date route by route.

use super::{RouteState, State};
use crate::objective::{Components, Cost};
use crate::problem::{BalanceRule, Leaving, ShiftIx};
use crate::solution::Role;
use crate::state::compiled::fixed_points;

impl State<'_, '_> {
    /// All components of the plan as it stands.
    pub(crate) fn components(&self) -> Components {
        let mut components = self.totals;
        let weights = &self.data.problem.weights;
        if weights.worst_frame != 0 {
            components.worst_frame_seconds = self.worst_frame();
        }
        if weights.idle != 0 {
            components.worst_idle_seconds = self.worst_idle();
        }
        if weights.balance != 0 {
            components.balance_seconds = self.balance();
        }
        components
    }

    /// The cost of the plan as it stands.
    pub(crate) fn cost(&self) -> Cost {
        self.components().cost(&self.data.problem.weights)
    }

    /// All components, also those without weight, which the search does not keep up.
    pub(crate) fn all_components(&self) -> Components {
        Components {
            worst_frame_seconds: self.worst_frame(),
            worst_idle_seconds: self.worst_idle(),
            balance_seconds: self.balance(),
            ..self.totals
        }
    }

    pub(crate) fn worst_frame(&self) -> i64 {
        self.routes.iter().map(|route| route.local.worst_frame_seconds).max().unwrap_or(0)
    }

    fn worst_idle(&self) -> i64 {
        self.routes.iter().map(|route| route.local.worst_idle_seconds).max().unwrap_or(0)
    }

    fn balance(&self) -> i64 {
        if self.data.problem.weights.balance_rule == BalanceRule::EqualCeiling {
            return equal_balance(&self.busy_of_worker, &self.shift_time_of_worker, self.busy_total);
        }
        balance(&self.busy_of_worker, &self.shift_time_of_worker, self.busy_total, self.shift_time_total)
    }

    /// Change of [`Self::balance`] when the shift's worker gets this much more work, near enough.
    pub(crate) fn balance_change(&self, shift: usize, seconds: i64) -> i64 {
        let worker = self.data.shifts[shift].worker_key;
        let time = i128::from(self.shift_time_of_worker[worker]);
        let fair = time * i128::from(self.busy_total) / i128::from(self.shift_time_total.max(1));
        let fair = fair as i64;
        let busy = self.busy_of_worker[worker];
        (busy + seconds - fair).abs() - (busy - fair).abs()
    }

    pub(super) fn count_busy(&mut self, route: usize, seconds: i64) {
        self.busy_of_worker[self.data.shifts[route].worker_key] += seconds;
        self.busy_total += seconds;
    }

    /// Puts a route's own contribution into the totals in place of the one before.
    pub(super) fn rescore(&mut self, index: usize) {
        let (local, busy) = self.local_components(index, &self.routes[index]);
        let before = self.routes[index].local;
        let (worst, idle) = (self.totals.worst_frame_seconds, self.totals.worst_idle_seconds);
        self.totals -= before;
        self.totals += local;
        self.totals.worst_frame_seconds = worst;
        self.totals.worst_idle_seconds = idle;
        self.count_busy(index, busy - self.routes[index].busy);
        self.routes[index].local = local;
        self.routes[index].busy = busy;
    }

    fn local_components(&self, index: usize, route: &RouteState) -> (Components, i64) {
        let mut local = Components::default();
        let shift = &self.data.shifts[index];
        if route.stops == 0 {
            local.worst_idle_seconds = if shift.usable { shift.end - shift.start } else { 0 };
            return (local, 0);
        }
        let leaves_at_start = self.data.problem.weights.leaving == Leaving::AtShiftStart;
        let tolerance = self.data.problem.weights.stability_tolerance.0;
        let mut busy = 0;
        let mut place = shift.start_place;
        let mut end: Option<i64> = leaves_at_start.then_some(shift.start);
        let (mut rest, mut rest_total) = (0, 0);
        let mut breaks = 0;
        let mut home = (shift.start, shift.start);
        for (position, node) in route.nodes.iter().enumerate() {
            if node.is_break() {
                let resting = &shift.breaks[node.visit()];
                rest += resting.duration;
                rest_total += resting.duration;
                breaks += 1;
                let leg = if resting.at_place { self.leg_over(index, place, position) } else { 0 };
                if let Some(rested) = resting.reach(home.0, home.1, leg) {
                    home = (rested.base, rested.free);
                }
                continue;
            }
            let visit = &self.data.visits[node.visit()];
            let role = usize::from(node.role);
            let travel = route.gaps[position].direct;
            local.travel_seconds += travel;
            if let Some(end) = end {
                local.waiting_seconds += node.start - end - travel - rest;
            }
            if node.role == 0 {
                let outside = visit.frame_at(node.start);
                local.frame_seconds += outside;
                local.worst_frame_seconds = local.worst_frame_seconds.max(outside);
                let moved = visit.previous_start.is_some_and(|before| (node.start - before).abs() > tolerance);
                local.stability_changes += i64::from(moved);
            }
            if !visit.is_plain {
                let stated = &self.data.problem.visits[node.visit()];
                let (preference, stability, lending) = fixed_points(self.data.problem, stated, ShiftIx(index));
                local.preference_points += preference;
                local.stability_changes += stability;
                local.lending_stops += lending;
            }
            busy += visit.durations[role];
            let done = node.start + visit.durations[role];
            (end, home) = (Some(done), (done, done));
            place = visit.place;
            rest = 0;
        }
        let leg = route.gaps[route.nodes.len()].direct;
        let back = home.1.max(home.0 + leg);
        local.travel_seconds += leg;
        local.overtime_seconds = (back - shift.end).max(0);
        local.worst_idle_seconds = back.max(shift.end) - shift.start - busy - local.travel_seconds - rest_total;
        local.missed_breaks = shift.breaks.len() as i64 - breaks;
        (local, busy + local.travel_seconds)
    }
}

/// Sum over workers of how far their work is from an equal share of their shift time.
pub(crate) fn balance(busy: &[i64], shift_time: &[i64], busy_total: i64, shift_time_total: i64) -> i64 {
    if shift_time_total == 0 {
        return 0;
    }
    let share = |time: i64| (i128::from(time) * i128::from(busy_total) / i128::from(shift_time_total)) as i64;
    busy.iter().zip(shift_time).map(|(&busy, &time)| (busy - share(time)).abs()).sum()
}

/// The same when each worker's share is equal; differences are rounded up.
fn equal_balance(busy: &[i64], shift_time: &[i64], busy_total: i64) -> i64 {
    let workers = || busy.iter().zip(shift_time).filter(|&(&busy, &time)| time > 0 || busy > 0);
    let count = workers().count().max(1) as i64;
    workers().map(|(&own, _)| ((own * count - busy_total).abs() + count - 1) / count).sum()
}

/// The role as it stands in a solution.
pub(crate) fn role_of(number: u8) -> Role {
    if number == 0 { Role::First } else { Role::Second }
}
