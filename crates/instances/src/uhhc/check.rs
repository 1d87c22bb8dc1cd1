//! The set's own cost and rules, recomputed from orders and times alone; shares nothing with the search.

use super::walk::Walk;
use super::{Component, Instance, Solution, Weight};
use crate::amount::{Exact, ONE};
use crate::verdict::Verdict;

/// Starts of synchronised services may differ from what is asked by this much (thousandths of a minute: 2).
const TOLERANCE: Exact = Exact(ONE / 500);

impl Instance {
    /// Judges a solution.
    pub fn check(&self, solution: &Solution) -> Verdict {
        let mut walk = Walk::new(self);
        let mut seen = vec![false; self.caregivers.len()];
        for route in &solution.routes {
            let carer = self.caregivers.iter().position(|carer| carer.id == route.caregiver_id);
            match carer.filter(|&carer| !std::mem::replace(&mut seen[carer], true)) {
                Some(carer) => walk.follow(carer, route),
                None => walk.errors.push(format!("carer {}: unknown or twice", route.caregiver_id)),
            }
        }
        self.judge_patients(&mut walk);
        self.sum_up_carers(&mut walk);
        self.verdict(walk)
    }

    /// Every mandatory patient is visited, every visited one completely and in step.
    fn judge_patients(&self, walk: &mut Walk<'_>) {
        let mut left_out = 0;
        for (position, patient) in self.patients.iter().enumerate() {
            let count = patient.required.len();
            let given: Vec<_> =
                (0..count).filter_map(|service| walk.given.get(&(position, service)).copied()).collect();
            if given.is_empty() {
                left_out += 1;
                if !patient.optional {
                    walk.errors.push(format!("{}: not visited", patient.id));
                }
            } else if given.len() < count {
                walk.errors.push(format!("{}: only {} of {count} services given", patient.id, given.len()));
            } else {
                walk.errors.extend(patient.synchronisation.broken(&patient.id, &given, TOLERANCE));
            }
        }
        walk.tally.insert(Component::OptionalPatients, Exact::whole(left_out).0);
    }

    fn sum_up_carers(&self, walk: &mut Walk<'_>) {
        let no_lunch = self.caregivers.iter().zip(&walk.had_lunch).filter(|(carer, had)| carer.has_lunch && !**had);
        let no_lunch = no_lunch.count() as i64;
        walk.tally.insert(Component::MissedLunch, Exact::whole(no_lunch).0);
        walk.tally.insert(Component::MaxIdle, walk.idle.iter().copied().max().unwrap_or(0));
        // In parts of `count` to one, so that the mean is exact.
        let count = walk.work.len().max(1) as i128;
        let total: i128 = walk.work.iter().sum();
        let apart = walk.work.iter().map(|own| (own * count - total).abs());
        let balance = apart.map(|parts| (parts + count * ONE - 1) / (count * ONE) * ONE).sum();
        walk.tally.insert(Component::Balance, balance);
    }

    fn verdict(&self, mut walk: Walk<'_>) -> Verdict {
        let mut cost = 0;
        let mut components = Vec::with_capacity(Component::NAMES.len());
        for (component, name) in Component::NAMES {
            let value = walk.tally.get(&component).copied().unwrap_or(0);
            if self.weight(component) == Some(Weight::Hard) && value != 0 {
                walk.errors.push(format!("{name}: {}, must be 0", Exact(value)));
            }
            // A hard component that is broken still counts once, as in the published costs.
            cost += match self.weights.get(&component) {
                Some(Weight::Hard) => value,
                Some(&Weight::Of(weight)) => value * i128::from(weight),
                None => 0,
            };
            components.push((name, Exact(value).amount().into()));
        }
        walk.errors.extend(self.unknown_components.iter().map(|name| format!("component {name}: not known")));
        Verdict { cost: Some(Exact(cost).amount()), components, errors: walk.errors }
    }
}
