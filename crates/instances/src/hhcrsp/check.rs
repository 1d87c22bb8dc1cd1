//! The set's own cost and rules, recomputed from orders and times alone; shares nothing with the search.

use std::collections::BTreeMap;

use super::{Instance, Solution};
use crate::amount::{Amount, Exact, ONE, nearest};
use crate::verdict::Verdict;

/// Published times have three decimals, and so may miss a rule by this much (thousandths of a minute: 2).
const TOLERANCE: Exact = Exact(ONE / 500);
/// Costs are told in millionths of a minute.
const COST_DECIMALS: u32 = 6;

/// A service that was given: when, and by the carer at this position.
type Given = BTreeMap<(usize, usize), (Exact, usize)>;

impl Instance {
    /// Judges a solution.
    pub fn check(&self, solution: &Solution) -> Verdict {
        let mut walk = Walk {
            instance: self,
            index: self.index(),
            given: Given::new(),
            errors: Vec::new(),
            travel: 0,
            late: Vec::new(),
        };
        let mut seen = vec![false; self.caregivers.len()];
        for route in &solution.routes {
            let carer = self.caregivers.iter().position(|carer| carer.id == route.caregiver_id);
            match carer.filter(|&carer| !std::mem::replace(&mut seen[carer], true)) {
                Some(carer) => {
                    if let Err(verdict) = walk.follow(carer, route) {
                        return verdict;
                    }
                }
                None => walk.errors.push(format!("carer {}: unknown or twice", route.caregiver_id)),
            }
        }
        walk.complete();
        walk.verdict()
    }

    fn index(&self) -> BTreeMap<(&str, &str), (usize, usize)> {
        let named = |at: &super::VisitAt| {
            let (patient, required) = self.visit(*at);
            ((patient.id.as_str(), required.service.as_str()), (at.patient, at.service))
        };
        self.visits.iter().map(named).collect()
    }
}

struct Walk<'a> {
    instance: &'a Instance,
    index: BTreeMap<(&'a str, &'a str), (usize, usize)>,
    given: Given,
    errors: Vec<String>,
    travel: i128,
    late: Vec<i128>,
}

impl Walk<'_> {
    /// Follows one carer from the office to the office.
    fn follow(&mut self, carer: usize, route: &super::Route) -> Result<(), Verdict> {
        let distances = &self.instance.distances;
        let own = &self.instance.caregivers[carer];
        let stops = route.locations.as_deref().unwrap_or_default();
        let (mut place, mut free) = (0, Exact::default());
        for stop in stops {
            let Some(&visit) = self.index.get(&(stop.patient.as_str(), stop.service.as_str())) else {
                self.errors.push(format!("{}: {} does not need {}", own.id, stop.patient, stop.service));
                continue;
            };
            let (Some(start), Some(end)) = (Exact::of(stop.arrival_time), Exact::of(stop.departure_time)) else {
                return Err(Verdict::worthless(vec![format!("{}: a time is too large", own.id)]));
            };
            let patient = &self.instance.patients[visit.0];
            let row = visit.0 + 1;
            self.judge(carer, visit, start, end, Exact(free.0 + distances[place][row].0));
            self.travel += distances[place][row].0;
            self.late.push((start.0 - patient.window.1.0).max(0));
            self.given.insert(visit, (start, carer));
            (place, free) = (row, end);
        }
        if !stops.is_empty() {
            self.travel += distances[place][0].0;
        }
        Ok(())
    }

    /// The rules of one stop.
    fn judge(&mut self, carer: usize, visit: (usize, usize), start: Exact, end: Exact, earliest: Exact) {
        let own = &self.instance.caregivers[carer];
        let patient = &self.instance.patients[visit.0];
        let required = &patient.required[visit.1];
        let name = format!("{} {}", patient.id, required.service);
        if self.given.contains_key(&visit) {
            self.errors.push(format!("{name}: given twice"));
        }
        if !own.abilities.contains(&required.service) {
            self.errors.push(format!("{name}: {} lacks the ability", own.id));
        }
        let takes = Exact(end.0 - start.0);
        if (takes.0 - required.duration.0).abs() > TOLERANCE.0 {
            self.errors.push(format!("{name}: takes {takes}, needs {}", required.duration));
        }
        if start.0 < earliest.0 - TOLERANCE.0 {
            self.errors.push(format!("{name}: {} starts at {start}, cannot be there before {earliest}", own.id));
        }
        if start.0 < patient.window.0.0 - TOLERANCE.0 {
            self.errors.push(format!("{name}: starts at {start}, before its window at {}", patient.window.0));
        }
    }

    /// Every service is given, and the services of one patient in step.
    fn complete(&mut self) {
        for (position, patient) in self.instance.patients.iter().enumerate() {
            let given: Vec<_> =
                (0..patient.required.len()).map(|service| self.given.get(&(position, service))).collect();
            for (required, _) in patient.required.iter().zip(&given).filter(|(_, given)| given.is_none()) {
                self.errors.push(format!("{} {}: not given", patient.id, required.service));
            }
            if let Some(given) = given.into_iter().map(|given| given.copied()).collect::<Option<Vec<_>>>() {
                self.errors.extend(patient.synchronisation.broken(&patient.id, &given, TOLERANCE));
            }
        }
    }

    fn verdict(self) -> Verdict {
        let total: i128 = self.late.iter().sum();
        let most = self.late.iter().copied().max().unwrap_or(0);
        let told = |parts: i128| Exact(parts).amount().rounded_to(COST_DECIMALS).into();
        // A third of the sum, straight to the last decimal that is told.
        let by = 3 * ONE / 10_i128.pow(COST_DECIMALS);
        let cost = Amount::new(nearest(self.travel + total + most, by), COST_DECIMALS);
        let components =
            vec![("travel", told(self.travel)), ("total_tardiness", told(total)), ("max_tardiness", told(most))];
        Verdict { cost: Some(cost), components, errors: self.errors }
    }
}
