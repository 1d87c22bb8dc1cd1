//! The set's own cost and rules; builds the earliest schedule from the orders and shares nothing with the search.

use std::collections::BTreeMap;

use super::{Instance, Objective, Solution};
use crate::amount::{Amount, Exact, nearest};
use crate::verdict::Verdict;

/// Costs are told with as many decimals as preferences have.
const COST_DECIMALS: u32 = 6;

impl Instance {
    /// Judges a solution.
    pub fn check(&self, solution: &Solution, objective: Objective) -> Verdict {
        let routes = match self.orders(solution) {
            Ok(routes) => routes,
            Err(words) => return Verdict::worthless(vec![words]),
        };
        let mut errors = Vec::new();
        match self.earliest(&routes) {
            Some(starts) => errors.extend(self.late(&routes, &starts)),
            None => errors.push("the pairs and the orders of the routes form a cycle".to_owned()),
        }
        let distance: i64 =
            routes.iter().map(|route| legs(route).map(|(from, to)| self.travel[from][to]).sum::<i64>()).sum();
        let liked = routes.iter().zip(0..).flat_map(|(route, carer)| route.iter().map(move |&visit| (visit, carer)));
        let preferences = Exact(liked.map(|(visit, carer): (usize, usize)| self.preference[visit][carer].0).sum());
        let preferences = preferences.amount().rounded_to(COST_DECIMALS);
        let distance_amount = Amount::whole(distance.into());
        // Papers print the distance in hours of a nine-hour day.
        let thousandths = nearest(9000 * i128::from(distance), i128::from(self.horizon.max(1)));
        let components = vec![
            ("distance", distance_amount.into()),
            ("distance_hours", Amount::new(thousandths, 3).into()),
            ("preferences", preferences.into()),
        ];
        let cost = match objective {
            Objective::Distance => distance_amount,
            Objective::Preferences => preferences,
        };
        Verdict { cost: Some(cost), components, errors }
    }

    /// The routes as numbers of visits, each exactly once.
    fn orders(&self, solution: &Solution) -> Result<Vec<Vec<usize>>, String> {
        let mut times = vec![0; self.duration.len()];
        let mut odd: Vec<i64> = Vec::new();
        for &visit in solution.routes.iter().flatten() {
            match usize::try_from(visit).ok().filter(|visit| self.visits().contains(visit)) {
                Some(visit) => times[visit] += 1,
                None => odd.push(visit),
            }
        }
        odd.extend(self.visits().filter(|&visit| times[visit] != 1).map(|visit| visit as i64));
        odd.truncate(10);
        if !odd.is_empty() {
            return Err(format!("visits missing, unknown or repeated: {odd:?}"));
        }
        if solution.routes.len() > self.carers {
            return Err(format!("{} routes for {} carers", solution.routes.len(), self.carers));
        }
        Ok(solution.routes.iter().map(|route| route.iter().map(|&visit| visit as usize).collect()).collect())
    }

    /// The earliest start of every visit, pairs moving as one; `None` when some visit waits for itself.
    fn earliest(&self, routes: &[Vec<usize>]) -> Option<Vec<i64>> {
        // Visits that start together are one event, named by the least of them.
        let mut event: Vec<usize> = (0..self.duration.len()).collect();
        for _ in &self.pairs {
            for &(one, other) in &self.pairs {
                let least = event[one].min(event[other]);
                (event[one], event[other]) = (least, least);
            }
        }
        let mut start: BTreeMap<usize, i64> = BTreeMap::new();
        let mut after: BTreeMap<usize, Vec<(usize, i64)>> = BTreeMap::new();
        for visit in self.visits() {
            let opens = start.entry(event[visit]).or_default();
            *opens = (*opens).max(self.window[visit].0);
        }
        for route in routes {
            if let Some(&first) = route.first() {
                let opens = start.entry(event[first]).or_default();
                *opens = (*opens).max(self.travel[0][first]);
            }
            for leg in route.windows(2) {
                let length = self.duration[leg[0]] + self.travel[leg[0]][leg[1]];
                after.entry(event[leg[0]]).or_default().push((event[leg[1]], length));
            }
        }
        // In each round at least one more event is settled, unless they push each other in a circle.
        for _ in 0..=start.len() {
            let mut moved = false;
            for (from, arcs) in &after {
                for &(to, length) in arcs {
                    let reached = start[from] + length;
                    let own = start.entry(to).or_default();
                    moved |= reached > *own;
                    *own = (*own).max(reached);
                }
            }
            if !moved {
                return Some(
                    (0..self.duration.len()).map(|visit| start.get(&event[visit]).copied().unwrap_or(0)).collect(),
                );
            }
        }
        None
    }

    fn late(&self, routes: &[Vec<usize>], starts: &[i64]) -> Vec<String> {
        let mut errors = Vec::new();
        for visit in self.visits().filter(|&visit| starts[visit] > self.window[visit].1) {
            errors.push(format!("visit {visit}: starts at {}, after {}", starts[visit], self.window[visit].1));
        }
        for (carer, route) in routes.iter().enumerate() {
            let back = route.last().map_or(0, |&last| starts[last] + self.duration[last] + self.travel[last][0]);
            if back > self.horizon {
                errors.push(format!("carer {carer}: back at {back}, after {}", self.horizon));
            }
        }
        errors
    }
}

/// The legs of a route from the depot to the depot; none of an empty one.
fn legs(route: &[usize]) -> impl Iterator<Item = (usize, usize)> {
    let first = route.first().map(|&first| (0, first));
    let last = route.last().map(|&last| (last, 0));
    first.into_iter().chain(route.windows(2).map(|leg| (leg[0], leg[1]))).chain(last)
}
