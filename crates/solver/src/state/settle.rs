//! Times of a plan as longest paths.
//!
//! Given the order on every route, the earliest start of each visit is a longest path over route arcs and the arcs of
//! visits by two and of links; the latest start is the same backwards. Both are found by passing over the routes that
//! depend on each other until nothing changes. A cycle of positive length pushes a start past its window, or runs out
//! of passes, and the plan is refused.
//!
//! A new stop only ever pushes others apart, so after an insertion the passes go on from the times at hand and touch
//! few routes. After anything else they start afresh on all routes that depend on the changed ones.

use super::compiled::{Compiled, CompiledVisit, FAR, NONE};
use super::{Gap, State};

/// Room for the passes, kept between calls.
#[derive(Clone, Default)]
pub(crate) struct Scratch {
    /// Routes that depend on each other or have been passed, and their marks.
    pub(super) component: Vec<usize>,
    pub(super) in_component: Vec<bool>,
    /// Routes to pass.
    pub(super) queue: Vec<usize>,
    pub(super) in_queue: Vec<bool>,
    pub(super) ripple: Vec<usize>,
    /// Linked visits to let push each other before the passes.
    pub(super) linked: Vec<usize>,
    /// Times before the passes, for taking them back.
    pub(super) log: Vec<(usize, i64)>,
}

impl Scratch {
    pub(super) fn new(route_count: usize) -> Self {
        Self { in_component: vec![false; route_count], in_queue: vec![false; route_count], ..Self::default() }
    }

    /// Queues a route for a pass; a route that is passed belongs to the component.
    pub(super) fn enqueue(&mut self, route: usize) {
        self.join(route);
        if !self.in_queue[route] {
            self.in_queue[route] = true;
            self.queue.push(route);
        }
    }

    pub(super) fn dequeue(&mut self) -> Option<usize> {
        let route = self.queue.pop()?;
        self.in_queue[route] = false;
        Some(route)
    }

    /// Adds a route to the component unless it is there.
    pub(super) fn join(&mut self, route: usize) {
        if !self.in_component[route] {
            self.in_component[route] = true;
            self.component.push(route);
        }
    }

    pub(super) fn clear(&mut self) {
        for &route in &self.component {
            self.in_component[route] = false;
        }
        while self.dequeue().is_some() {}
        self.component.clear();
        self.linked.clear();
        self.ripple.clear();
        self.log.clear();
    }
}

/// The latest start of a role that its coupled stops, as last computed, can follow without becoming later.
fn coupled_float(data: &Compiled<'_>, float: &[[i64; 2]], visit: usize, role: usize) -> i64 {
    let compiled = &data.visits[visit];
    let offset = compiled.offsets[role];
    let mut least = FAR;
    if compiled.roles == 2 {
        least = float[visit][1 - role] - compiled.offsets[1 - role] + offset;
    }
    for relation in compiled.relations.iter().filter(|relation| relation.min > -FAR) {
        let partner = &data.visits[relation.partner];
        for (of_partner, float) in float[relation.partner].iter().enumerate().take(partner.roles) {
            least = least.min(float - partner.offsets[of_partner] - relation.min + offset);
        }
    }
    least
}

impl State<'_, '_> {
    /// Recomputes the bounds of the changed routes and of all that depend on them. Starts are chosen later, by
    /// [`State::finish`]. Returns `false`, leaving the old times, when no times satisfy every rule.
    pub(crate) fn settle(&mut self, dirty: &[usize]) -> bool {
        if dirty.iter().any(|&route| self.routes[route].load > self.data.shifts[route].capacity) {
            return false;
        }
        let mut scratch = std::mem::take(&mut self.scratch);
        self.collect_component(dirty, &mut scratch);
        for &route in &scratch.component {
            for node in self.routes[route].nodes.iter().filter(|node| !node.is_break()) {
                self.early[node.visit()] = self.data.visits[node.visit()].early.max(self.hold[node.visit()]);
                self.late[node.visit()] = self.data.visits[node.visit()].late;
            }
        }
        let mut early = std::mem::take(&mut self.early);
        let mut late = std::mem::take(&mut self.late);
        self.collect_linked(&mut scratch);
        self.queue_all(&mut scratch);
        let mut feasible = self.forward(&mut early, &mut scratch);
        if feasible && !self.data.is_loose {
            self.queue_all(&mut scratch);
            feasible = self.backward(&mut late, &mut scratch);
        }
        (self.early, self.late) = (early, late);
        for index in 0..scratch.component.len() {
            if feasible {
                self.write_bounds(scratch.component[index]);
            } else {
                self.read_bounds(scratch.component[index]);
            }
        }
        scratch.clear();
        self.scratch = scratch;
        feasible
    }

    /// The same after nothing but these visits have been added to these routes.
    pub(super) fn settle_added(&mut self, visits: &[usize], dirty: &[usize]) -> bool {
        if dirty.iter().any(|&route| self.routes[route].load > self.data.shifts[route].capacity) {
            return false;
        }
        let mut scratch = std::mem::take(&mut self.scratch);
        let mut early = std::mem::take(&mut self.early);
        let mut late = std::mem::take(&mut self.late);
        for &visit in visits {
            early[visit] = self.data.visits[visit].early.max(self.hold[visit]);
            late[visit] = self.data.visits[visit].late;
            let relations = &self.data.visits[visit].relations;
            let partners = relations.iter().map(|relation| relation.partner).filter(|&other| self.is_placed(other));
            scratch.linked.extend(partners.chain((!relations.is_empty()).then_some(visit)));
        }
        dirty.iter().for_each(|&route| scratch.enqueue(route));
        let mut feasible = self.forward(&mut early, &mut scratch);
        let raised = std::mem::take(&mut scratch.log);
        if feasible && !self.data.is_loose {
            dirty.iter().for_each(|&route| scratch.enqueue(route));
            feasible = self.backward(&mut late, &mut scratch);
        }
        if !feasible {
            raised.iter().rev().for_each(|&(visit, before)| early[visit] = before);
            scratch.log.iter().rev().for_each(|&(visit, before)| late[visit] = before);
        }
        (self.early, self.late) = (early, late);
        for index in 0..scratch.component.len() {
            if feasible {
                self.write_bounds(scratch.component[index]);
            }
        }
        scratch.log = raised;
        scratch.clear();
        self.scratch = scratch;
        feasible
    }

    /// The changed routes and every route joined to them by visits by two and links.
    pub(super) fn collect_component(&self, dirty: &[usize], scratch: &mut Scratch) {
        dirty.iter().for_each(|&route| scratch.join(route));
        if !self.data.has_coupled {
            return;
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
                    if other != NONE {
                        scratch.join(other as usize);
                    }
                }
            }
        }
    }

    /// Whether the bounds of a route's stops are no longer those it has stored.
    fn has_new_bounds(&self, index: usize) -> bool {
        self.routes[index].nodes.iter().filter(|node| !node.is_break()).any(|node| {
            let offset = self.data.visits[node.visit()].offsets[usize::from(node.role)];
            node.early != self.early[node.visit()] + offset || node.late != self.late[node.visit()] + offset
        })
    }

    /// Stores bounds and gaps of a route.
    fn write_bounds(&mut self, index: usize) {
        if !self.routes[index].is_stale && !self.has_new_bounds(index) {
            return;
        }
        self.touch(index);
        self.leave_unfinished(index);
        let data = self.data;
        let shift = &data.shifts[index];
        let route = &mut self.routes[index];
        route.is_stale = false;
        let has_float = data.prices_delay;
        route.gaps.clear();
        let mut gap = Gap { place: shift.start_place as u32, base: shift.start, free: shift.start, ..Gap::default() };
        for (position, node) in route.nodes.iter_mut().enumerate() {
            route.gaps.push(gap);
            if node.is_break() {
                // The next stop is not known here; a break at a place counts as taken before the leg.
                let rest = &shift.breaks[node.visit()];
                if let Some(rested) = rest.reach(gap.base, gap.free, 0) {
                    node.early = rested.begin;
                    (gap.base, gap.free) = (rested.base, rested.free);
                }
                continue;
            }
            let visit: &CompiledVisit = &data.visits[node.visit()];
            let role = usize::from(node.role);
            self.stood[node.visit()][role] = position as u32;
            node.early = self.early[node.visit()] + visit.offsets[role];
            node.late = self.late[node.visit()] + visit.offsets[role];
            let end = node.early + visit.durations[role];
            gap = Gap { place: visit.place as u32, base: end, free: end, ..Gap::default() };
        }
        route.gaps.push(gap);
        let (mut place, mut base, mut free) = (shift.end_place, shift.back_by, shift.back_by);
        let mut float = if data.problem.weights.overtime == 0 { FAR } else { shift.end };
        for position in (0..route.gaps.len()).rev() {
            let gap = &mut route.gaps[position];
            (gap.next_place, gap.next_base, gap.next_free) = (place as u32, base, free);
            gap.float = float;
            gap.direct = if route.stops == 0 { 0 } else { data.travel(shift.matrix, gap.place as usize, place) };
            let Some(before) = position.checked_sub(1) else { break };
            let node = &mut route.nodes[before];
            if node.is_break() {
                let rest = &shift.breaks[node.visit()];
                (base, free) = rest.leave_by(base, free);
                node.late = free;
                float -= rest.duration;
            } else {
                let (visit, role) = (node.visit(), usize::from(node.role));
                let compiled = &data.visits[visit];
                if has_float {
                    let leg = data.travel(shift.matrix, compiled.place, place);
                    let wish = compiled.wish_at(node.early - compiled.offsets[role]).min(compiled.told_until);
                    let wish = wish.saturating_add(compiled.offsets[role]);
                    float = (float - leg - compiled.durations[role]).min(wish);
                    if compiled.coupled() {
                        float = float.min(coupled_float(data, &self.float, visit, role));
                    }
                    float = float.max(node.early);
                    self.float[visit][role] = float;
                }
                (place, base, free) = (compiled.place, node.late, node.late);
            }
        }
    }

    /// Takes bounds back from what a route has stored.
    pub(super) fn read_bounds(&mut self, index: usize) {
        for node in self.routes[index].nodes.iter().filter(|node| !node.is_break()) {
            let offset = self.data.visits[node.visit()].offsets[usize::from(node.role)];
            self.early[node.visit()] = node.early - offset;
            self.late[node.visit()] = node.late - offset;
            self.start[node.visit()] = node.start - offset;
            self.hold[node.visit()] = node.hold;
        }
    }
}
