//! When breaks are taken, once the starts of the visits are chosen.

use super::{Node, State};

impl State<'_, '_> {
    /// Whether breaks can be placed so that no stretch of work between two of them is too long.
    pub(super) fn rests_chain(&self, start: &[i64], component: &[usize]) -> bool {
        component.iter().all(|&index| {
            self.data.shifts[index].chained_rest.is_none()
                || self.routes[index].stops == 0
                || self
                    .break_starts(index, |node| {
                        start[node.visit()] + self.data.visits[node.visit()].offsets[usize::from(node.role)]
                    })
                    .is_some()
        })
    }

    /// Writes the start of each break of a route whose stops have theirs.
    pub(super) fn spread_breaks(&mut self, index: usize) {
        let route = &self.routes[index];
        if route.nodes.len() == route.stops || route.stops == 0 {
            return;
        }
        if let Some(found) = self.break_starts(index, |node| node.start) {
            for (position, start) in found {
                self.routes[index].nodes[position].start = start;
            }
        }
    }

    /// Node position and start of each break: the earliest possible, or the latest when the stretch to the next break
    /// is limited. `None` when a stretch becomes too long.
    fn break_starts(&self, index: usize, start: impl Fn(&Node) -> i64) -> Option<Vec<(usize, i64)>> {
        let shift = &self.data.shifts[index];
        let nodes = &self.routes[index].nodes;
        let mut found = Vec::with_capacity(shift.breaks.len());
        let (mut free, mut base, mut place) = (shift.start, shift.start, shift.start_place);
        let mut rested: Option<i64> = None;
        for (position, node) in nodes.iter().enumerate() {
            if !node.is_break() {
                let role = usize::from(node.role);
                free = start(node) + self.data.visits[node.visit()].durations[role];
                (base, place) = (free, self.data.visits[node.visit()].place);
                continue;
            }
            let rest = &shift.breaks[node.visit()];
            let leg = if rest.at_place { self.leg_over(index, place, position) } else { 0 };
            let reached = rest.reach(base, free, leg);
            let earliest = reached.map_or(free.max(rest.earliest), |rested| rested.begin);
            let mut begin = earliest;
            if let Some(longest) = shift.chained_rest.filter(|_| rest.needed) {
                let mut room = shift.end;
                for after in nodes[position..].iter().rev() {
                    if after.is_break() {
                        room -= shift.breaks[after.visit()].duration;
                        if after.item != node.item {
                            room = room.min(shift.breaks[after.visit()].latest);
                        }
                    } else {
                        room = start(after);
                    }
                }
                begin = room.min(rest.latest).max(earliest);
                if let Some(rested) = rested {
                    begin = begin.min(rested + longest);
                    if begin < earliest {
                        return None;
                    }
                }
                rested = Some(begin + rest.duration);
            }
            free = begin + rest.duration;
            base = reached.filter(|rested| rested.begin == begin).map_or(base + rest.duration, |rested| rested.base);
            found.push((position, begin));
        }
        Some(found)
    }
}
