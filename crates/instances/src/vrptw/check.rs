//! The set's own cost and rules, recomputed from the orders alone; shares nothing with the search.

use super::{Instance, Metric, Solution};
use crate::amount::Amount;
use crate::verdict::{Figure, Verdict};

/// Costs are told with at most as many decimals.
const COST_DECIMALS: u32 = 6;

impl Instance {
    /// Judges a solution. The cost it declares is told and not believed.
    pub fn check(&self, solution: &Solution) -> Verdict {
        let mut times = vec![0; self.nodes.len()];
        let mut unknown = Vec::new();
        for &customer in solution.routes.iter().flatten() {
            match usize::try_from(customer).ok().filter(|customer| self.customers().contains(customer)) {
                Some(customer) => times[customer] += 1,
                None => unknown.push(customer),
            }
        }
        if !unknown.is_empty() {
            unknown.truncate(10);
            return Verdict::worthless(vec![format!("unknown customers: {unknown:?}")]);
        }
        let mut errors = Vec::new();
        let mut wrong = self.customers().filter(|&customer| times[customer] != 1).collect::<Vec<_>>();
        wrong.truncate(10);
        if !wrong.is_empty() {
            errors.push(format!("customers served not at all or more than once: {wrong:?}"));
        }
        let used: Vec<Vec<usize>> = solution
            .routes
            .iter()
            .filter(|route| !route.is_empty())
            .map(|route| route.iter().map(|&customer| customer as usize).collect())
            .collect();
        if used.len() > self.vehicles {
            errors.push(format!("{} routes for {} vehicles", used.len(), self.vehicles));
        }
        let distance = used.iter().map(|route| self.drive(route, &mut errors)).sum();
        let decimals = match self.metric {
            Metric::Tenths => 1,
            Metric::Full => 12,
        };
        let cost = Amount::new(distance, decimals).rounded_to(COST_DECIMALS);
        let declared = solution.declared_cost.map_or(Figure::Unknown, |cost| cost.amount().into());
        let components = vec![
            ("distance", cost.into()),
            ("vehicles", Figure::from(used.len() as i128)),
            ("declared_cost", declared),
        ];
        Verdict { cost: Some(cost), components, errors }
    }

    /// Drives one route; its distance in parts.
    fn drive(&self, route: &[usize], errors: &mut Vec<String>) -> i128 {
        let slack = self.metric.slack();
        let told = |parts: i128| parts as f64 / self.metric.parts() as f64;
        let (mut place, mut free, mut distance, mut load) = (0, self.time(self.nodes[0].window.0), 0, 0);
        for &customer in route {
            let node = &self.nodes[customer];
            let leg = self.leg(place, customer);
            let start = (free + leg).max(self.time(node.window.0));
            if start > self.time(node.window.1) + slack {
                errors.push(format!("customer {customer}: starts at {}, after {}", told(start), node.window.1));
            }
            distance += leg;
            load += node.demand.0;
            (place, free) = (customer, start + self.time(node.service));
        }
        let leg = self.leg(place, 0);
        if free + leg > self.time(self.nodes[0].window.1) + slack {
            errors.push(format!("route of customer {}: back at {}", route[0], told(free + leg)));
        }
        if load > self.capacity.0 {
            errors.push(format!("route of customer {}: loads more than {}", route[0], self.capacity));
        }
        distance + leg
    }
}
