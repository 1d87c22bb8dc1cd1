//! The starts that a plan states, chosen between the bounds once a move is done.

use super::compiled::FAR;
use super::{Node, State};
use crate::problem::Leaving;

impl State<'_, '_> {
    /// Notes that the starts of a route no longer follow from its bounds.
    pub(super) fn leave_unfinished(&mut self, route: usize) {
        if !self.is_unfinished[route] {
            self.is_unfinished[route] = true;
            self.unfinished.push(route);
        }
    }

    /// Forgets about unfinished routes; for taking a move back.
    pub(super) fn clear_unfinished(&mut self) {
        for route in self.unfinished.drain(..) {
            self.is_unfinished[route] = false;
        }
    }

    /// Chooses the starts of all changed routes and scores them. Only then components and starts may be read.
    /// `false` when breaks cannot be spread as the rule on rest demands; the caller then rolls back.
    pub(crate) fn finish(&mut self) -> bool {
        if self.unfinished.is_empty() {
            return true;
        }
        let mut scratch = std::mem::take(&mut self.scratch);
        if self.data.has_aim {
            self.collect_component(&self.unfinished, &mut scratch);
        } else {
            self.unfinished.iter().for_each(|&route| scratch.join(route));
        }
        let nodes = scratch.component.iter().flat_map(|&route| &self.routes[route].nodes);
        let placed = nodes.filter(|node| !node.is_break()).map(Node::visit);
        let mut start = std::mem::take(&mut self.start);
        if self.data.has_aim {
            let placed: Vec<usize> = placed.collect();
            let has_target =
                || placed.iter().any(|&visit| self.data.visits[visit].target > self.data.visits[visit].early);
            if self.is_just_in_time() || has_target() {
                self.aim(&placed, &mut start, &mut scratch);
            } else {
                placed.iter().for_each(|&visit| start[visit] = self.early[visit]);
            }
        } else {
            placed.for_each(|visit| start[visit] = self.early[visit]);
        }
        self.start = start;
        let feasible = !self.data.has_chained_rest || self.rests_chain(&self.start, &scratch.component);
        for index in 0..scratch.component.len() {
            self.write_starts(scratch.component[index]);
        }
        scratch.clear();
        self.scratch = scratch;
        self.clear_unfinished();
        feasible
    }

    /// As close to the wished start as possible without making another visit later than its own wish. Always possible:
    /// the earliest starts respect the lowered latest ones, and these respect all arcs.
    fn aim(&self, placed: &[usize], start: &mut [i64], scratch: &mut super::settle::Scratch) {
        for &visit in placed {
            let wish = self.data.visits[visit].wish_at(self.early[visit]);
            start[visit] = self.early[visit].max(self.late[visit].min(wish));
        }
        let just_in_time = self.is_just_in_time();
        if just_in_time {
            // Nobody comes home later for it.
            let last = |&route: &usize| self.routes[route].nodes.iter().rev().find(|node| !node.is_break());
            for node in scratch.component.iter().filter_map(last) {
                start[node.visit()] = self.early[node.visit()];
            }
        }
        self.collect_linked(scratch);
        self.queue_all(scratch);
        let lowered = self.backward(start, scratch);
        for &visit in placed {
            let target = if just_in_time { FAR } else { self.data.visits[visit].target };
            start[visit] = self.early[visit].max(start[visit].min(target));
        }
        self.queue_all(scratch);
        if !lowered || !self.forward(start, scratch) {
            placed.iter().for_each(|&visit| start[visit] = self.early[visit]);
        }
    }

    fn is_just_in_time(&self) -> bool {
        let weights = &self.data.problem.weights;
        weights.leaving == Leaving::JustInTime && weights.waiting != 0
    }

    fn write_starts(&mut self, index: usize) {
        let mut changed = self.is_unfinished[index];
        for node in self.routes[index].nodes.iter().filter(|node| !node.is_break()) {
            let offset = self.data.visits[node.visit()].offsets[usize::from(node.role)];
            changed |= node.start != self.start[node.visit()] + offset;
        }
        if !changed {
            return;
        }
        self.touch(index);
        let data = self.data;
        for node in self.routes[index].nodes.iter_mut().filter(|node| !node.is_break()) {
            node.start = self.start[node.visit()] + data.visits[node.visit()].offsets[usize::from(node.role)];
        }
        self.spread_breaks(index);
        self.rescore(index);
    }
}
