//! One stop more on a route that depends on no other: its bounds follow from those at hand, and only stops that it
//! pushes are passed. The passes over whole routes would find the same.

use super::compiled::FAR;
use super::edit::Part;
use super::{Gap, State};

impl State<'_, '_> {
    /// Whether the bounds of a route, which are at hand, hang on nothing but its own stops in their order.
    pub(super) fn stands_alone(&self, route: usize) -> bool {
        self.data.has_free_routes && self.data.shifts[route].breaks.is_empty() && !self.routes[route].is_stale
    }

    /// Lays a visit by one worker on a route that stands alone, where that makes nobody earlier. Returns `false` and
    /// changes nothing when the plan would break a rule.
    pub(super) fn insert_alone(&mut self, part: &Part) -> bool {
        let data = self.data;
        let (index, at) = (part.slot.shift as usize, part.slot.gap as usize);
        let (shift, visit) = (&data.shifts[index], &data.visits[part.visit]);
        let Some(&gap) = self.routes[index].gaps.get(at) else { return false };
        let there = data.travel(shift.matrix, gap.place as usize, visit.place);
        let onward = data.travel(shift.matrix, visit.place, gap.next_place as usize);
        let duration = visit.durations[0];
        let early = visit.early.max(part.hold).max(gap.free).max(gap.base + there);
        let late = visit.late.min(gap.next_free.min(gap.next_base - onward) - duration);
        if early > late || self.routes[index].load.saturating_add(visit.demand) > shift.capacity {
            return false;
        }
        self.hold[part.visit] = part.hold;
        self.put(part.visit, 0, index, at);
        (self.early[part.visit], self.late[part.visit]) = (early, late);
        let place = visit.place as u32;
        let (base, free) = (early + duration, early + duration);
        let route = &mut self.routes[index];
        (route.nodes[at].early, route.nodes[at].late) = (early, late);
        route.gaps[at] = Gap { next_place: place, next_base: late, next_free: late, direct: there, float: FAR, ..gap };
        route.gaps.insert(at + 1, Gap { place, base, free, direct: onward, float: FAR, ..gap });
        self.push_later(index, at);
        self.pull_earlier(index, at);
        for (position, node) in self.routes[index].nodes.iter().enumerate().skip(at) {
            self.stood[node.visit()][0] = position as u32;
        }
        self.routes[index].is_stale = false;
        self.leave_unfinished(index);
        true
    }

    /// Raises the earliest starts behind a stop as far as it pushes them.
    fn push_later(&mut self, index: usize, at: usize) {
        let route = &mut self.routes[index];
        for position in at + 1..route.nodes.len() {
            let reached = route.gaps[position].free + route.gaps[position].direct;
            let node = &mut route.nodes[position];
            if reached <= node.early {
                return;
            }
            node.early = reached;
            self.early[node.visit()] = reached;
            let end = reached + self.data.visits[node.visit()].durations[0];
            (route.gaps[position + 1].base, route.gaps[position + 1].free) = (end, end);
        }
    }

    /// Lowers the latest starts ahead of a stop as far as it needs.
    fn pull_earlier(&mut self, index: usize, at: usize) {
        let route = &mut self.routes[index];
        for position in (0..at).rev() {
            let node = &mut route.nodes[position];
            let gap = &route.gaps[position + 1];
            let bound = gap.next_free - gap.direct - self.data.visits[node.visit()].durations[0];
            if bound >= node.late {
                return;
            }
            node.late = bound;
            self.late[node.visit()] = bound;
            (route.gaps[position].next_base, route.gaps[position].next_free) = (bound, bound);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deliveries::deliveries;
    use crate::random::Random;
    use crate::state::compiled::Compiled;
    use crate::state::edit::Slot;

    /// The bounds as passes over whole routes find them.
    fn passed<'c, 'p>(state: &State<'c, 'p>) -> State<'c, 'p> {
        let mut passed = state.clone();
        let all: Vec<usize> = (0..passed.routes.len()).collect();
        all.iter().for_each(|&route| passed.touch_members(route));
        assert!(passed.settle(&all));
        passed
    }

    #[test]
    fn bounds_after_one_stop_more_are_those_of_passes_over_whole_routes() {
        let (mut laid, mut refused) = (0, 0);
        for seed in 0..60 {
            let problem = deliveries(seed);
            let data = Compiled::new(&problem);
            let mut state = State::empty(&data);
            let mut random = Random::new(seed);
            for _ in 0..200 {
                let Some(visit) = random.pick(&state.absent) else { break };
                let shift = random.below(state.routes.len());
                let gap = random.below(state.routes[shift].gaps.len()) as u32;
                let slot = Slot { shift: shift as u32, gap };
                assert!(state.stands_alone(shift));
                let part = Part { visit: visit as usize, role: 0, slot, hold: -FAR };
                if !state.insert_alone(&part) {
                    refused += 1;
                    state.put(part.visit, 0, shift, gap as usize);
                    assert!(!state.settle(&[shift]), "refused what is possible, seed {seed}");
                    state.take(part.visit, 0);
                    assert!(state.settle(&[shift]));
                    continue;
                }
                laid += 1;
                let passed = passed(&state);
                for (route, (one, other)) in state.routes.iter().zip(&passed.routes).enumerate() {
                    let bounds = |node: &super::super::Node| (node.item, node.early, node.late);
                    assert!(one.nodes.iter().map(bounds).eq(other.nodes.iter().map(bounds)), "{route}, seed {seed}");
                    assert_eq!(one.gaps, other.gaps, "route {route}, seed {seed}");
                }
                for visit in (0..data.visits.len()).filter(|&visit| state.is_placed(visit)) {
                    assert_eq!((state.early[visit], state.late[visit]), (passed.early[visit], passed.late[visit]));
                }
            }
        }
        assert!(laid > 500 && refused > 500, "{laid} laid, {refused} refused");
    }
}
