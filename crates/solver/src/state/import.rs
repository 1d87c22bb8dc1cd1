//! From a given solution to a plan under change. What breaks a rule is left out, the rest stays in its order.

use super::compiled::{FAR, NONE};
use super::edit::Slot;
use super::{Node, State};
use crate::solution::{Role, Solution};

/// One visit of the given solution: where it starts, and its route and rank there per role.
struct Wanted {
    visit: usize,
    start: i64,
    places: Vec<(usize, i64)>,
}

impl State<'_, '_> {
    /// Lays out a given solution on an empty plan. A visit that would break a rule, is given twice or lacks a worker
    /// stays absent: when the whole does not hold together, locked visits come first, then the order of start.
    pub(crate) fn import(&mut self, solution: &Solution) {
        let wanted = self.wanted(solution);
        let breaks = self.breaks_of(solution);
        if !self.import_whole(&wanted, &breaks) {
            self.import_one_by_one(&wanted, &breaks);
        }
        self.drop_torn();
        self.finish();
        self.begin();
    }

    /// Takes out visits whose partner could not be laid out though both belong together.
    fn drop_torn(&mut self) {
        let data = self.data;
        let torn = |state: &Self, visit: usize| {
            let mut partners = data.visits[visit].relations.iter().filter(|relation| relation.together);
            state.is_placed(visit) && partners.any(|relation| !state.is_placed(relation.partner))
        };
        while self.torn > 0 {
            let Some(visit) = (0..data.visits.len()).find(|&visit| torn(self, visit)) else { return };
            self.begin();
            if !self.remove(visit) {
                self.roll_back();
                return;
            }
        }
    }

    /// All at once: the usual case, since most given solutions were made by this crate.
    fn import_whole(&mut self, wanted: &[Wanted], breaks: &[Vec<Node>]) -> bool {
        let mut routes = breaks.to_vec();
        for visit in wanted.iter().filter(|visit| self.may_import(visit)) {
            for (role, &(route, rank)) in visit.places.iter().enumerate() {
                let hold = self.hold_of(visit);
                routes[route].push(Node { start: rank, hold, ..Node::stop(visit.visit, role) });
            }
        }
        routes.iter_mut().for_each(|nodes| nodes.sort_by_key(|node| node.start));
        self.load(&routes) && wanted.iter().all(|visit| !self.is_placed(visit.visit) || self.keeps_apart(visit.visit))
    }

    fn import_one_by_one(&mut self, wanted: &[Wanted], breaks: &[Vec<Node>]) {
        self.load(breaks);
        // Rank in the given order, per node, so that the order survives visits that are left out.
        let mut ranks: Vec<Vec<i64>> =
            breaks.iter().map(|nodes| nodes.iter().map(|node| node.start).collect()).collect();
        for visit in wanted {
            if !self.may_import(visit) {
                continue;
            }
            let slot = |&(route, rank): &(usize, i64)| Slot {
                shift: route as u32,
                gap: ranks[route].iter().filter(|&&other| other < rank).count() as u32,
            };
            let slots: Vec<Slot> = visit.places.iter().map(slot).collect();
            if self.insert(visit.visit, &slots, self.hold_of(visit)) && self.secure() {
                for (slot, &(route, rank)) in slots.iter().zip(&visit.places) {
                    ranks[route].insert(slot.gap as usize, rank);
                }
            }
        }
    }

    /// Each completely given visit once, locked ones first.
    fn wanted(&self, solution: &Solution) -> Vec<Wanted> {
        let mut places: Vec<[Option<(usize, i64, i64)>; 2]> = vec![[None; 2]; self.data.visits.len()];
        for (route, given) in solution.routes.iter().enumerate().take(self.routes.len()) {
            let mut rank = i64::MIN;
            for stop in &given.stops {
                // Ranks are doubled starts so that breaks fit between; they never fall along the route.
                rank = (stop.start.0 * 2 + 1).max(rank + 1);
                let role = usize::from(stop.role == Role::Second);
                if let Some(entry) = places.get_mut(stop.visit.0) {
                    entry[role].get_or_insert((route, rank, stop.start.0));
                }
            }
        }
        let mut wanted: Vec<Wanted> = Vec::new();
        for (visit, entry) in places.into_iter().enumerate() {
            let roles = self.data.visits[visit].roles;
            let given: Vec<(usize, i64, i64)> = entry[..roles].iter().flatten().copied().collect();
            if given.len() == roles {
                let places = given.iter().map(|&(route, rank, _)| (route, rank)).collect();
                wanted.push(Wanted { visit, start: given[0].2, places });
            }
        }
        wanted.sort_by_key(|visit| (!self.data.visits[visit.visit].locked, visit.start, visit.visit));
        wanted
    }

    /// The break nodes of each route, with their rank as start: where the given solution has them, else at their
    /// earliest time; away when the route is used without them and they may be missed.
    fn breaks_of(&self, solution: &Solution) -> Vec<Vec<Node>> {
        let mut routes = vec![Vec::new(); self.routes.len()];
        for (index, nodes) in routes.iter_mut().enumerate() {
            let given = solution.routes.get(index);
            let mut rank = i64::MIN;
            for (position, rest) in self.data.shifts[index].breaks.iter().enumerate() {
                let placed = given.and_then(|route| route.breaks.iter().find(|placed| placed.index == position));
                let used = given.is_some_and(|route| !route.stops.is_empty());
                if placed.is_none() && used && !rest.needed {
                    continue;
                }
                rank = (placed.map_or(rest.earliest, |placed| placed.start.0) * 2).max(rank + 1);
                nodes.push(Node { start: rank, ..Node::rest(position) });
            }
        }
        routes
    }

    /// The opening of the later window that the given start lies in.
    fn hold_of(&self, wanted: &Wanted) -> i64 {
        let later = &self.data.visits[wanted.visit].later;
        later.iter().rfind(|window| window.0 <= wanted.start).map_or(-FAR, |window| window.0)
    }

    fn may_import(&self, wanted: &Wanted) -> bool {
        let visit = &self.data.visits[wanted.visit];
        let on_candidates = wanted.places.iter().enumerate().all(|(role, &(route, _))| {
            visit.candidates[role].iter().any(|candidate| candidate.shift as usize == route)
        });
        let first = wanted.places[0].0;
        let second = wanted.places.get(1).map(|&(route, _)| route);
        let apart = second.is_none_or(|second| self.apart(first, second));
        on_candidates
            && apart
            && visit.lock_accepts(first as u32, second.map(|route| route as u32))
            && wanted.places.iter().all(|&(route, _)| self.partners_apart(wanted.visit, route))
    }

    /// Whether two shifts are worked by different workers.
    pub(crate) fn apart(&self, one: usize, other: usize) -> bool {
        self.data.shifts[one].worker_key != self.data.shifts[other].worker_key
    }

    /// Whether no linked visit that needs another worker is with this route's worker.
    pub(crate) fn partners_apart(&self, visit: usize, route: usize) -> bool {
        self.data.visits[visit].relations.iter().filter(|relation| relation.different_workers).all(|relation| {
            self.at[relation.partner].iter().all(|&other| other == NONE || self.apart(other as usize, route))
        })
    }
}
