//! Times of a plan as longest paths.
//!
//! Given the order on every route, the earliest start of each visit is a longest path over route arcs and the arcs of
//! visits by two and of links; the latest start is the same backwards. Both are found by passing over the routes that
//! depend on each other until nothing changes. A cycle of positive length pushes a start past its window, or runs out
//! of passes, and the plan is refused.

use super::compiled::{CompiledVisit, FAR, NONE};
use super::{Gap, State};

/// Passes per route before a plan is taken to contain a cycle.
const PASSES_PER_ROUTE: usize = 60;

/// Room for the passes, kept between calls.
#[derive(Clone, Default)]
pub(crate) struct Scratch {
    early: Vec<i64>,
    late: Vec<i64>,
    start: Vec<i64>,
    /// Routes that depend on each other, the queue of routes to pass, and their marks.
    component: Vec<usize>,
    in_component: Vec<bool>,
    queue: Vec<usize>,
    in_queue: Vec<bool>,
    ripple: Vec<usize>,
}

impl Scratch {
    pub(super) fn new(visit_count: usize, route_count: usize) -> Self {
        Self {
            early: vec![0; visit_count],
            late: vec![0; visit_count],
            start: vec![0; visit_count],
            component: Vec::new(),
            in_component: vec![false; route_count],
            queue: Vec::new(),
            in_queue: vec![false; route_count],
            ripple: Vec::new(),
        }
    }
}

impl State<'_, '_> {
    /// Recomputes the times of the changed routes and of all that depend on them.
    /// Returns `false`, leaving the old times, when no times satisfy every rule.
    pub(crate) fn settle(&mut self, dirty: &[usize]) -> bool {
        let mut scratch = std::mem::take(&mut self.scratch);
        self.collect_component(dirty, &mut scratch);
        let feasible = self.solve_times(&mut scratch);
        if feasible {
            for index in 0..scratch.component.len() {
                self.write_back(scratch.component[index], &scratch);
            }
        }
        for &route in &scratch.component {
            scratch.in_component[route] = false;
            scratch.in_queue[route] = false;
        }
        self.scratch = scratch;
        feasible
    }

    /// The changed routes and every route joined to them by visits by two and links.
    fn collect_component(&self, dirty: &[usize], scratch: &mut Scratch) {
        scratch.component.clear();
        for &route in dirty {
            if !scratch.in_component[route] {
                scratch.in_component[route] = true;
                scratch.component.push(route);
            }
        }
        let mut next = 0;
        while let Some(&route) = scratch.component.get(next) {
            next += 1;
            for node in self.routes[route].nodes.iter().filter(|node| !node.is_break()) {
                let visit = &self.data.visits[node.visit()];
                if !visit.coupled() {
                    continue;
                }
                let partners = visit.relations.iter().map(|relation| relation.partner);
                for other in partners.chain([node.visit()]).flat_map(|visit| self.at[visit]) {
                    if other != NONE && !scratch.in_component[other as usize] {
                        scratch.in_component[other as usize] = true;
                        scratch.component.push(other as usize);
                    }
                }
            }
        }
    }

    fn solve_times(&self, scratch: &mut Scratch) -> bool {
        let mut has_target = false;
        for &route in &scratch.component {
            for node in self.routes[route].nodes.iter().filter(|node| !node.is_break()) {
                let visit = &self.data.visits[node.visit()];
                scratch.early[node.visit()] = visit.early;
                scratch.late[node.visit()] = visit.late;
                has_target |= visit.target > visit.early;
            }
        }
        let mut early = std::mem::take(&mut scratch.early);
        let mut late = std::mem::take(&mut scratch.late);
        let mut start = std::mem::take(&mut scratch.start);
        let feasible = self.forward(&mut early, scratch)
            && self.backward(&mut late, scratch)
            && (!has_target || self.aim(&early, &late, &mut start, scratch))
            && self.rests_chain(if has_target { &start } else { &early }, &scratch.component);
        if feasible && !has_target {
            for &route in &scratch.component {
                for node in self.routes[route].nodes.iter().filter(|node| !node.is_break()) {
                    start[node.visit()] = early[node.visit()];
                }
            }
        }
        (scratch.early, scratch.late, scratch.start) = (early, late, start);
        feasible
    }

    /// Chooses starts: as close to the wished start as possible without making another visit later than its own wish.
    fn aim(&self, early: &[i64], late: &[i64], start: &mut [i64], scratch: &mut Scratch) -> bool {
        let nodes = |scratch: &Scratch| -> Vec<usize> {
            let routes = scratch.component.iter();
            let nodes = routes.flat_map(|&route| &self.routes[route].nodes);
            nodes.filter(|node| !node.is_break()).map(super::Node::visit).collect()
        };
        let placed = nodes(scratch);
        for &visit in &placed {
            let wish = self.data.visits[visit].preferred.map_or(FAR, |(_, latest)| latest);
            start[visit] = early[visit].max(late[visit].min(wish));
        }
        if !self.backward(start, scratch) {
            return false;
        }
        for &visit in &placed {
            start[visit] = early[visit].max(start[visit].min(self.data.visits[visit].target));
        }
        self.forward(start, scratch)
    }

    /// Raises `start` to the least starts that respect all arcs. `false` when a window or a shift end is passed.
    fn forward(&self, start: &mut [i64], scratch: &mut Scratch) -> bool {
        self.queue_all(scratch);
        for index in 0..scratch.component.len() {
            for node in &self.routes[scratch.component[index]].nodes {
                if !node.is_break() && !self.data.visits[node.visit()].relations.is_empty() {
                    self.ripple_up(node.visit(), start, scratch);
                }
            }
        }
        let mut passes = 0;
        while let Some(route) = scratch.queue.pop() {
            scratch.in_queue[route] = false;
            passes += 1;
            if passes > PASSES_PER_ROUTE * scratch.component.len() || !self.pass_forward(route, start, scratch) {
                self.empty_queue(scratch);
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
        for node in &route.nodes {
            if node.is_break() {
                let rest = &shift.breaks[node.visit()];
                let begin = free.max(rest.earliest);
                if begin > rest.latest {
                    return false;
                }
                free = begin + rest.duration;
                base += rest.duration;
                continue;
            }
            let role = usize::from(node.role);
            let visit = &self.data.visits[node.visit()];
            let reached = free.max(base + self.data.travel(shift.matrix, place, visit.place)) - visit.offsets[role];
            if reached > start[node.visit()] {
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
        free.max(base + self.data.travel(shift.matrix, place, shift.end_place)) <= shift.end
    }

    /// Pushes linked visits later, and queues their routes.
    fn ripple_up(&self, visit: usize, start: &mut [i64], scratch: &mut Scratch) {
        scratch.ripple.push(visit);
        while let Some(from) = scratch.ripple.pop() {
            for relation in &self.data.visits[from].relations {
                let least = start[from] + relation.min;
                if self.is_placed(relation.partner) && relation.min > -FAR && start[relation.partner] < least {
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
    fn backward(&self, latest: &mut [i64], scratch: &mut Scratch) -> bool {
        self.queue_all(scratch);
        for index in 0..scratch.component.len() {
            for node in &self.routes[scratch.component[index]].nodes {
                if !node.is_break() && !self.data.visits[node.visit()].relations.is_empty() {
                    self.ripple_down(node.visit(), latest, scratch);
                }
            }
        }
        let mut passes = 0;
        while let Some(route) = scratch.queue.pop() {
            scratch.in_queue[route] = false;
            passes += 1;
            if passes > PASSES_PER_ROUTE * scratch.component.len() {
                self.empty_queue(scratch);
                return false;
            }
            self.pass_backward(route, latest, scratch);
        }
        true
    }

    fn pass_backward(&self, index: usize, latest: &mut [i64], scratch: &mut Scratch) {
        let shift = &self.data.shifts[index];
        let (mut place, mut base, mut free) = (shift.end_place, shift.end, shift.end);
        for node in self.routes[index].nodes.iter().rev() {
            if node.is_break() {
                let rest = &shift.breaks[node.visit()];
                free = rest.latest.min(free - rest.duration);
                base -= rest.duration;
                continue;
            }
            let role = usize::from(node.role);
            let visit = &self.data.visits[node.visit()];
            let end = free.min(base - self.data.travel(shift.matrix, visit.place, place));
            let bound = end - visit.durations[role] - visit.offsets[role];
            if bound < latest[node.visit()] {
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
                    latest[relation.partner] = most;
                    self.queue_other(relation.partner, usize::MAX, scratch);
                    if most >= self.data.visits[relation.partner].early {
                        scratch.ripple.push(relation.partner);
                    }
                }
            }
        }
    }

    fn queue_all(&self, scratch: &mut Scratch) {
        for index in (0..scratch.component.len()).rev() {
            let route = scratch.component[index];
            scratch.in_queue[route] = true;
            scratch.queue.push(route);
        }
    }

    fn empty_queue(&self, scratch: &mut Scratch) {
        while let Some(route) = scratch.queue.pop() {
            scratch.in_queue[route] = false;
        }
    }

    /// Queues the visit's routes except the one at hand.
    fn queue_other(&self, visit: usize, current: usize, scratch: &mut Scratch) {
        for route in self.at[visit] {
            let route = route as usize;
            if route != NONE as usize && route != current && !scratch.in_queue[route] {
                scratch.in_queue[route] = true;
                scratch.queue.push(route);
            }
        }
    }

    /// Stores times, gaps and score of a route.
    fn write_back(&mut self, index: usize, scratch: &Scratch) {
        self.touch(index);
        let data = self.data;
        let shift = &data.shifts[index];
        let route = &mut self.routes[index];
        route.gaps.clear();
        let mut gap = Gap { place: shift.start_place, base: shift.start, free: shift.start, ..Gap::default() };
        for node in &mut route.nodes {
            route.gaps.push(gap);
            if node.is_break() {
                let rest = &shift.breaks[node.visit()];
                node.early = gap.free.max(rest.earliest);
                gap.free = node.early + rest.duration;
                gap.base += rest.duration;
                continue;
            }
            let visit: &CompiledVisit = &data.visits[node.visit()];
            let role = usize::from(node.role);
            let offset = visit.offsets[role];
            node.early = scratch.early[node.visit()] + offset;
            node.late = scratch.late[node.visit()] + offset;
            node.start = scratch.start[node.visit()] + offset;
            let end = node.early + visit.durations[role];
            gap = Gap { place: visit.place, base: end, free: end, ..Gap::default() };
        }
        route.gaps.push(gap);
        let (mut place, mut base, mut free) = (shift.end_place, shift.end, shift.end);
        for position in (0..route.gaps.len()).rev() {
            let gap = &mut route.gaps[position];
            (gap.next_place, gap.next_base, gap.next_free) = (place, base, free);
            let Some(before) = position.checked_sub(1) else { break };
            let node = &mut route.nodes[before];
            if node.is_break() {
                let rest = &shift.breaks[node.visit()];
                node.late = rest.latest.min(free - rest.duration);
                free = node.late;
                base -= rest.duration;
            } else {
                (place, base, free) = (data.visits[node.visit()].place, node.late, node.late);
            }
        }
        self.spread_breaks(index);
        self.rescore(index);
    }
}
