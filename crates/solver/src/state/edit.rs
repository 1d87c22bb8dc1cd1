//! Raw changes of routes. They keep membership and continuity; times are stale until [`State::settle`].

use super::compiled::{FAR, NONE};
use super::{Node, State};

/// Where one role of a visit goes: before node `gap` of route `shift`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) shift: u32,
    pub(crate) gap: u32,
}

/// One role of a visit and where it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) visit: usize,
    pub(crate) role: usize,
    pub(crate) slot: Slot,
    /// The visit does not start before this.
    pub(crate) hold: i64,
}

impl State<'_, '_> {
    /// Lays a visit on its slots, one per role, and settles all bounds.
    /// Returns `false` and changes nothing when the plan would break a time rule.
    pub(crate) fn insert(&mut self, visit: usize, slots: &[Slot], hold: i64) -> bool {
        let part = |role: usize| Part { visit, role, slot: slots[role], hold };
        let last = slots.len() - 1;
        self.insert_parts(&[part(0), part(last)][..slots.len()])
    }

    /// The same for one part or two on different routes: the roles of a visit, or linked visits.
    pub(crate) fn insert_parts(&mut self, parts: &[Part]) -> bool {
        let spreads = parts.iter().all(|part| self.spreads(part.visit, part.role, part.slot));
        if spreads && parts.len() == 1 && self.stands_alone(parts[0].slot.shift as usize) {
            return self.insert_alone(&parts[0]);
        }
        for part in parts {
            self.hold[part.visit] = part.hold;
            self.put(part.visit, part.role, part.slot.shift as usize, part.slot.gap as usize);
        }
        let (first, last) = (parts[0], parts[parts.len() - 1]);
        let dirty = [first.slot.shift as usize, last.slot.shift as usize];
        let dirty = &dirty[..parts.len()];
        let visits = [first.visit, last.visit];
        let visits = if first.visit == last.visit { &visits[..1] } else { &visits[..] };
        // Without the triangle inequality a detour may be a short cut, and the times at hand are no bound.
        let settled = if spreads { self.settle_added(visits, dirty) } else { self.settle(dirty) };
        if settled {
            return true;
        }
        for part in parts.iter().rev() {
            self.take(part.visit, part.role);
        }
        false
    }

    /// Whether a stop in this slot takes at least as long as the direct way past it, and so makes nobody earlier. With a
    /// break at a place between the same two stops it may: the way to the new stop can be done while waiting for the
    /// break, when the whole way could not.
    fn spreads(&self, visit: usize, role: usize, slot: Slot) -> bool {
        let shift = slot.shift as usize;
        if self.has_break_at_place(shift, slot.gap as usize) {
            return false;
        }
        let (matrix, gap) = (self.data.shifts[shift].matrix, &self.routes[shift].gaps[slot.gap as usize]);
        let compiled = &self.data.visits[visit];
        let there = self.data.travel(matrix, gap.place as usize, compiled.place);
        let onward = self.data.travel(matrix, compiled.place, gap.next_place as usize);
        there + compiled.durations[role] + onward >= gap.direct
    }

    /// Whether a break at a place lies between the stops on both sides of the gap.
    fn has_break_at_place(&self, shift: usize, gap: usize) -> bool {
        let (before, after) = self.routes[shift].nodes.split_at(gap);
        let breaks_before = before.iter().rev().take_while(|node| node.is_break());
        let mut around = breaks_before.chain(after.iter().take_while(|node| node.is_break()));
        around.any(|node| self.data.shifts[shift].breaks[node.visit()].at_place)
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

    /// Takes a visit out of all its routes and names them, and those of visits linked to it: they no longer wait for it.
    /// The caller settles when done.
    pub(crate) fn remove_raw(&mut self, visit: usize, dirty: &mut Vec<usize>) {
        let data = self.data;
        let mut name = |route: usize| {
            if !dirty.contains(&route) {
                dirty.push(route);
            }
        };
        for relation in &data.visits[visit].relations {
            self.at[relation.partner].iter().filter(|&&route| route != NONE).for_each(|&route| name(route as usize));
        }
        for role in 0..data.visits[visit].roles {
            if let Some(route) = self.take(visit, role) {
                name(route);
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
        self.touch_members(route);
        change(&mut self.routes[route].nodes);
    }

    /// Lays out a whole plan given as nodes, in place of what is there. `false` when it breaks a time rule.
    pub(crate) fn load(&mut self, routes: &[Vec<Node>]) -> bool {
        for route in 0..self.routes.len() {
            self.touch_members(route);
            let old = std::mem::take(&mut self.routes[route].nodes);
            for node in old.iter().filter(|node| !node.is_break()) {
                self.at[node.visit()][usize::from(node.role)] = NONE;
                self.meet(node.visit(), route, false);
                self.sync_absent(node.visit());
            }
            self.routes[route].stops = 0;
            self.routes[route].load = 0;
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
        self.touch_members(route);
        let hold = self.hold[visit];
        self.routes[route].nodes.insert(gap, Node { hold, ..Node::stop(visit, role) });
        self.routes[route].stops += 1;
        self.routes[route].load += self.data.visits[visit].demand;
        self.at[visit][role] = route as u32;
        self.meet(visit, route, true);
        self.sync_absent(visit);
    }

    /// Puts a node that stood elsewhere into a route, keeping the start it had there until the plan is settled.
    pub(crate) fn put_at(&mut self, node: &Node, route: usize, gap: usize) {
        self.hold[node.visit()] = node.hold;
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
        self.touch_members(route);
        self.routes[route].nodes.remove(position);
        self.routes[route].stops -= 1;
        self.routes[route].load -= self.data.visits[visit].demand;
        self.at[visit][role] = NONE;
        self.float[visit][role] = FAR;
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
            self.count_torn(visit, 1);
        } else if !here && position == NONE {
            self.absent_position[visit] = self.absent.len() as u32;
            self.absent.push(visit as u32);
            self.totals.unassigned_points += compiled.priority;
            self.locked_absent += usize::from(compiled.locked);
            self.count_torn(visit, -1);
        }
    }

    /// Counts pairs of which one is in the plan and the other is not, when a visit has come (1) or gone (-1).
    fn count_torn(&mut self, visit: usize, by: i64) {
        let data = self.data;
        for relation in data.visits[visit].relations.iter().filter(|relation| relation.together) {
            self.torn += if self.absent_position[relation.partner] == NONE { -by } else { by };
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
