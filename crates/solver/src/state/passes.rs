//! The passes over routes that find earliest and latest starts.

use super::State;
use super::compiled::{FAR, NONE};
use super::settle::Scratch;

/// Passes per route before a plan is taken to contain a cycle.
const PASSES_PER_ROUTE: usize = 60;

impl State<'_, '_> {
    /// Raises `start` to the least starts that respect all arcs. `false` when a window or a shift end is passed.
    pub(super) fn forward(&self, start: &mut [i64], scratch: &mut Scratch) -> bool {
        for index in 0..scratch.linked.len() {
            self.ripple_up(scratch.linked[index], start, scratch);
        }
        let mut passes = 0;
        while let Some(route) = scratch.dequeue() {
            passes += 1;
            if passes > PASSES_PER_ROUTE * scratch.component.len() || !self.pass_forward(route, start, scratch) {
                return false;
            }
        }
        true
    }

    fn pass_forward(&self, index: usize, start: &mut [i64], scratch: &mut Scratch) -> bool {
        let shift = &self.data.shifts[index];
        let route = &self.routes[index];
        if route.stops == 0 {
            return true;
        }
        let (mut place, mut base, mut free) = (shift.start_place, shift.start, shift.start);
        for (position, node) in route.nodes.iter().enumerate() {
            if node.is_break() {
                let rest = &shift.breaks[node.visit()];
                let leg = if rest.at_place { self.leg_over(index, place, position) } else { 0 };
                let Some(reached) = rest.reach(base, free, leg) else { return false };
                (base, free) = (reached.base, reached.free);
                continue;
            }
            let role = usize::from(node.role);
            let visit = &self.data.visits[node.visit()];
            let reached = free.max(base + self.data.travel(shift.matrix, place, visit.place)) - visit.offsets[role];
            if reached > start[node.visit()] {
                scratch.log.push((node.visit(), start[node.visit()]));
                start[node.visit()] = reached;
                if reached > visit.late {
                    return false;
                }
                if visit.coupled() {
                    self.ripple_up(node.visit(), start, scratch);
                    self.queue_other(node.visit(), index, scratch);
                }
            } else if start[node.visit()] > visit.late {
                return false;
            }
            base = start[node.visit()] + visit.offsets[role] + visit.durations[role];
            free = base;
            place = visit.place;
        }
        free.max(base + self.data.travel(shift.matrix, place, shift.end_place)) <= shift.back_by
    }

    /// The leg from a place to the next stop at this position or after it.
    pub(super) fn leg_over(&self, route: usize, place: usize, position: usize) -> i64 {
        let shift = &self.data.shifts[route];
        let next = self.routes[route].nodes[position..].iter().find(|node| !node.is_break());
        let to = next.map_or(shift.end_place, |node| self.data.visits[node.visit()].place);
        self.data.travel(shift.matrix, place, to)
    }

    /// Pushes linked visits later, and queues their routes.
    fn ripple_up(&self, visit: usize, start: &mut [i64], scratch: &mut Scratch) {
        scratch.ripple.push(visit);
        while let Some(from) = scratch.ripple.pop() {
            for relation in &self.data.visits[from].relations {
                let least = start[from] + relation.min;
                if self.is_placed(relation.partner) && relation.min > -FAR && start[relation.partner] < least {
                    scratch.log.push((relation.partner, start[relation.partner]));
                    start[relation.partner] = least;
                    self.queue_other(relation.partner, usize::MAX, scratch);
                    if least <= self.data.visits[relation.partner].late {
                        scratch.ripple.push(relation.partner);
                    }
                }
            }
        }
    }

    /// Lowers `latest` to the greatest starts that respect all arcs; possible whenever `forward` was.
    pub(super) fn backward(&self, latest: &mut [i64], scratch: &mut Scratch) -> bool {
        for index in 0..scratch.linked.len() {
            self.ripple_down(scratch.linked[index], latest, scratch);
        }
        let mut passes = 0;
        while let Some(route) = scratch.dequeue() {
            passes += 1;
            if passes > PASSES_PER_ROUTE * scratch.component.len() {
                return false;
            }
            self.pass_backward(route, latest, scratch);
        }
        true
    }

    fn pass_backward(&self, index: usize, latest: &mut [i64], scratch: &mut Scratch) {
        let shift = &self.data.shifts[index];
        let (mut place, mut base, mut free) = (shift.end_place, shift.back_by, shift.back_by);
        for node in self.routes[index].nodes.iter().rev() {
            if node.is_break() {
                let rest = &shift.breaks[node.visit()];
                (base, free) = rest.leave_by(base, free);
                continue;
            }
            let role = usize::from(node.role);
            let visit = &self.data.visits[node.visit()];
            let end = free.min(base - self.data.travel(shift.matrix, visit.place, place));
            let bound = end - visit.durations[role] - visit.offsets[role];
            if bound < latest[node.visit()] {
                scratch.log.push((node.visit(), latest[node.visit()]));
                latest[node.visit()] = bound;
                if visit.coupled() {
                    self.ripple_down(node.visit(), latest, scratch);
                    self.queue_other(node.visit(), index, scratch);
                }
            }
            base = latest[node.visit()] + visit.offsets[role];
            free = base;
            place = visit.place;
        }
    }

    /// Pulls linked visits earlier, and queues their routes.
    fn ripple_down(&self, visit: usize, latest: &mut [i64], scratch: &mut Scratch) {
        scratch.ripple.push(visit);
        while let Some(from) = scratch.ripple.pop() {
            for relation in &self.data.visits[from].relations {
                let most = latest[from] + relation.max;
                if self.is_placed(relation.partner) && relation.max < FAR && latest[relation.partner] > most {
                    scratch.log.push((relation.partner, latest[relation.partner]));
                    latest[relation.partner] = most;
                    self.queue_other(relation.partner, usize::MAX, scratch);
                    if most >= self.data.visits[relation.partner].early {
                        scratch.ripple.push(relation.partner);
                    }
                }
            }
        }
    }

    /// Queues every route of the component, the first to be passed first.
    pub(super) fn queue_all(&self, scratch: &mut Scratch) {
        for index in (0..scratch.component.len()).rev() {
            scratch.enqueue(scratch.component[index]);
        }
    }

    /// The linked visits on the component's routes.
    pub(super) fn collect_linked(&self, scratch: &mut Scratch) {
        scratch.linked.clear();
        if !self.data.has_coupled {
            return;
        }
        for &route in &scratch.component {
            for node in self.routes[route].nodes.iter().filter(|node| !node.is_break()) {
                if !self.data.visits[node.visit()].relations.is_empty() {
                    scratch.linked.push(node.visit());
                }
            }
        }
    }

    /// Queues the visit's routes except the one at hand.
    fn queue_other(&self, visit: usize, current: usize, scratch: &mut Scratch) {
        for route in self.at[visit] {
            if route != NONE && route as usize != current {
                scratch.enqueue(route as usize);
            }
        }
    }
}
