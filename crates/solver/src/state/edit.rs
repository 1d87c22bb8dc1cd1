//! Raw changes of routes. They keep membership and continuity; times are stale until [`State::settle`].

use super::compiled::NONE;
use super::{Node, State};

/// Where one role of a visit goes: before node `gap` of route `shift`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) shift: u32,
    pub(crate) gap: u32,
}

impl State<'_, '_> {
    /// Lays a visit on its slots, one per role, and settles all bounds.
    /// Returns `false` and changes nothing when the plan would break a time rule.
    pub(crate) fn insert(&mut self, visit: usize, slots: &[Slot]) -> bool {
        let spreads = slots.iter().enumerate().all(|(role, slot)| self.spreads(visit, role, *slot));
        for (role, slot) in slots.iter().enumerate() {
            self.put(visit, role, slot.shift as usize, slot.gap as usize);
        }
        let dirty: [usize; 2] = [slots[0].shift as usize, slots[slots.len() - 1].shift as usize];
        let dirty = &dirty[..slots.len()];
        // Without the triangle inequality a detour may be a short cut, and the times at hand are no bound.
        let settled = if spreads { self.settle_added(visit, dirty) } else { self.settle(dirty) };
        if settled {
            return true;
        }
        for role in (0..slots.len()).rev() {
            self.take(visit, role);
        }
        false
    }

    /// Whether a stop in this slot takes at least as long as the direct way past it.
    fn spreads(&self, visit: usize, role: usize, slot: Slot) -> bool {
        let shift = slot.shift as usize;
        let (matrix, gap) = (self.data.shifts[shift].matrix, &self.routes[shift].gaps[slot.gap as usize]);
        let compiled = &self.data.visits[visit];
        let there = self.data.travel(matrix, gap.place, compiled.place);
        let onward = self.data.travel(matrix, compiled.place, gap.next_place);
        there + compiled.durations[role] + onward >= self.data.travel(matrix, gap.place, gap.next_place)
    }

    /// Keeps what was laid out since [`State::begin`], or takes it back when the breaks of a shift cannot be spread.
    pub(crate) fn secure(&mut self) -> bool {
        if !self.data.has_chained_rest {
            return true;
        }
        if self.finish() {
            self.begin();
            return true;
        }
        self.roll_back();
        false
    }

    /// Takes a visit out of all its routes and names them. The caller settles when done.
    pub(crate) fn remove_raw(&mut self, visit: usize, dirty: &mut Vec<usize>) {
        for role in 0..self.data.visits[visit].roles {
            if let Some(route) = self.take(visit, role)
                && !dirty.contains(&route)
            {
                dirty.push(route);
            }
        }
    }

    /// Takes a visit out and settles. `false` when the plan without it breaks a time rule, which can only happen when
    /// travel times break the triangle inequality; the caller then rolls back.
    pub(crate) fn remove(&mut self, visit: usize) -> bool {
        let mut dirty = Vec::with_capacity(2);
        self.remove_raw(visit, &mut dirty);
        self.settle(&dirty)
    }

    /// Replaces a route's nodes by others with the same meaning for membership: used by moves that reorder.
    pub(crate) fn reorder(&mut self, route: usize, change: impl FnOnce(&mut Vec<Node>)) {
        self.touch(route);
        change(&mut self.routes[route].nodes);
    }

    /// Lays out a whole plan given as nodes, in place of what is there. `false` when it breaks a time rule.
    pub(crate) fn load(&mut self, routes: &[Vec<Node>]) -> bool {
        for route in 0..self.routes.len() {
            self.touch(route);
            let old = std::mem::take(&mut self.routes[route].nodes);
            for node in old.iter().filter(|node| !node.is_break()) {
                self.at[node.visit()][usize::from(node.role)] = NONE;
                self.meet(node.visit(), route, false);
                self.sync_absent(node.visit());
            }
            self.routes[route].stops = 0;
        }
        for (route, nodes) in routes.iter().enumerate() {
            for node in nodes {
                if node.is_break() {
                    self.routes[route].nodes.push(*node);
                } else {
                    let gap = self.routes[route].nodes.len();
                    self.put_at(node, route, gap);
                }
            }
        }
        let all: Vec<usize> = (0..self.routes.len()).collect();
        if self.settle(&all) && self.finish() {
            self.begin();
            true
        } else {
            self.roll_back();
            false
        }
    }

    /// Puts one role into a route, without settling.
    pub(crate) fn put(&mut self, visit: usize, role: usize, route: usize, gap: usize) {
        self.touch(route);
        self.routes[route].nodes.insert(gap, Node::stop(visit, role));
        self.routes[route].stops += 1;
        self.at[visit][role] = route as u32;
        self.meet(visit, route, true);
        self.sync_absent(visit);
    }

    /// Puts a node that stood elsewhere into a route, keeping the start it had there until the plan is settled.
    pub(crate) fn put_at(&mut self, node: &Node, route: usize, gap: usize) {
        self.put(node.visit(), usize::from(node.role), route, gap);
        self.routes[route].nodes[gap].start = node.start;
    }

    /// Whether the role of the visit may be on this shift, other stops aside.
    pub(crate) fn may_stand(&self, visit: usize, role: usize, shift: usize) -> bool {
        // Candidates are in order of shift.
        self.data.visits[visit].candidates[role]
            .binary_search_by_key(&(shift as u32), |candidate| candidate.shift)
            .is_ok()
    }

    /// Whether a placed visit has different workers where it must, and stands where it is locked.
    pub(crate) fn keeps_apart(&self, visit: usize) -> bool {
        let compiled = &self.data.visits[visit];
        let [first, second] = self.at[visit];
        let two = compiled.roles == 2;
        (!two || self.apart(first as usize, second as usize))
            && compiled.lock_accepts(first, two.then_some(second))
            && self.at[visit][..compiled.roles].iter().all(|&route| self.partners_apart(visit, route as usize))
    }

    /// Takes one role out of its route, without settling; the route it was in.
    pub(crate) fn take(&mut self, visit: usize, role: usize) -> Option<usize> {
        let position = self.position(visit, role)?;
        let route = self.at[visit][role] as usize;
        self.touch(route);
        self.routes[route].nodes.remove(position);
        self.routes[route].stops -= 1;
        self.at[visit][role] = NONE;
        self.meet(visit, route, false);
        self.sync_absent(visit);
        Some(route)
    }

    /// Keeps the list of absent visits in step with `at`.
    pub(super) fn sync_absent(&mut self, visit: usize) {
        let data = self.data;
        let compiled = &data.visits[visit];
        let here = self.at[visit][..compiled.roles].iter().all(|&route| route != NONE);
        let position = self.absent_position[visit];
        if here && position != NONE {
            self.absent.swap_remove(position as usize);
            if let Some(&moved) = self.absent.get(position as usize) {
                self.absent_position[moved as usize] = position;
            }
            self.absent_position[visit] = NONE;
            self.totals.unassigned_points -= compiled.priority;
            self.locked_absent -= usize::from(compiled.locked);
        } else if !here && position == NONE {
            self.absent_position[visit] = self.absent.len() as u32;
            self.absent.push(visit as u32);
            self.totals.unassigned_points += compiled.priority;
            self.locked_absent += usize::from(compiled.locked);
        }
    }

    /// Counts a stop of the route's worker at the visit's client, or takes it back.
    pub(super) fn meet(&mut self, visit: usize, route: usize, here: bool) {
        let client = self.data.visits[visit].client;
        let count = &mut self.met[client * self.data.worker_keys + self.data.shifts[route].worker_key];
        if here {
            *count += 1;
            self.totals.continuity_new_workers += i64::from(*count == 1);
        } else {
            *count -= 1;
            self.totals.continuity_new_workers -= i64::from(*count == 0);
        }
    }

    /// Whether the route's worker would be new to the visit's client.
    #[inline]
    pub(crate) fn would_be_new(&self, visit: usize, route: usize) -> bool {
        let client = self.data.visits[visit].client;
        self.met[client * self.data.worker_keys + self.data.shifts[route].worker_key] == 0
    }
}
