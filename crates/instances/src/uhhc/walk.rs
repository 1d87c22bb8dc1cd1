//! Walks the routes of a solution: what each carer does, and which rules that breaks.

use std::collections::BTreeMap;

use super::solution::{LUNCH, Location, Route};
use super::{Component, Instance};
use crate::amount::Exact;

/// A stop in the order of times.
struct Stop<'a> {
    start: i128,
    end: i128,
    place: &'a str,
    service: &'a str,
}

/// What has been seen of a solution so far.
pub(super) struct Walk<'a> {
    instance: &'a Instance,
    index: BTreeMap<(&'a str, &'a str), (usize, usize)>,
    patients: BTreeMap<&'a str, usize>,
    /// Services given: when, and by the carer at this position.
    pub(super) given: BTreeMap<(usize, usize), (Exact, usize)>,
    pub(super) errors: Vec<String>,
    /// Components that add up over stops, and those that are the largest of their kind.
    pub(super) tally: BTreeMap<Component, i128>,
    /// By carer: idle time, work, and whether there was a lunch.
    pub(super) idle: Vec<i128>,
    pub(super) work: Vec<i128>,
    pub(super) had_lunch: Vec<bool>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(instance: &'a Instance) -> Self {
        let named = |at: &super::VisitAt| {
            let (patient, required) = instance.visit(*at);
            ((patient.id.as_str(), required.service.as_str()), (at.patient, at.service))
        };
        let whole_shift = |carer: &super::Caregiver| carer.shift.map_or(0, |(from, to)| Exact::whole(to - from).0);
        let count = instance.caregivers.len();
        Self {
            instance,
            index: instance.visits.iter().map(named).collect(),
            patients: instance
                .patients
                .iter()
                .zip(0..)
                .map(|(patient, position)| (patient.id.as_str(), position))
                .collect(),
            given: BTreeMap::new(),
            errors: Vec::new(),
            tally: Component::NAMES.iter().map(|&(component, _)| (component, 0)).collect(),
            idle: instance.caregivers.iter().map(whole_shift).collect(),
            work: vec![0; count],
            had_lunch: vec![false; count],
        }
    }

    /// Counts something.
    fn add(&mut self, component: Component, amount: i128) {
        *self.tally.entry(component).or_default() += amount;
    }

    /// Counts something of which both the sum and the largest matter.
    fn add_with_largest(&mut self, sum: Component, largest: Component, amount: i128) {
        self.add(sum, amount);
        let most = self.tally.entry(largest).or_default();
        *most = (*most).max(amount);
    }

    /// Follows one carer from the departing to the arrival point.
    pub(super) fn follow(&mut self, carer: usize, route: &Route) {
        let own = &self.instance.caregivers[carer];
        let stops = in_time_order(route.locations.as_deref().unwrap_or_default());
        let Some(first) = stops.first() else { return };
        let row = |stop: &Stop<'_>| {
            self.patients.get(stop.place).map_or(own.from, |&patient| self.instance.patients[patient].row)
        };
        let rows: Vec<usize> = stops.iter().map(row).collect();
        let opens = Exact::whole(own.shift.map_or(0, |(from, _)| from)).0;
        let just_in_time = first.start - self.leg(own.from, rows[0]);
        let leave = if self.instance.leaves_at_once { opens } else { just_in_time };
        if leave < opens {
            self.errors.push(format!("{}: leaves at {}, before {}", own.id, Exact(leave), Exact(opens)));
        }
        self.idle[carer] = if own.shift.is_some() { (leave - opens).max(0) } else { 0 };
        let opened_with_lunch = first.service == LUNCH;
        let (mut place, mut free) = (own.from, leave);
        for (position, (stop, row)) in stops.iter().zip(rows).enumerate() {
            let arrival = free + self.travel(carer, place, row);
            if stop.start < arrival {
                self.errors.push(format!(
                    "{}: starts {} {} at {}, cannot be there before {}",
                    own.id,
                    stop.place,
                    stop.service,
                    Exact(stop.start),
                    Exact(arrival)
                ));
            }
            let wait = (stop.start - arrival).max(0);
            self.idle[carer] += wait;
            if position != 1 || !opened_with_lunch {
                self.add_with_largest(Component::TotalWaiting, Component::MaxWaiting, wait);
            }
            if stop.service == LUNCH {
                self.lunch(carer, stop)
            } else {
                self.service(carer, stop)
            }
            (place, free) = (row, stop.end);
        }
        let back = free + self.travel(carer, place, own.to);
        if let Some((_, closes)) = own.shift {
            let after = back - Exact::whole(closes).0;
            self.add(Component::TotalExtra, after.max(0));
            self.idle[carer] += (-after).max(0);
        }
    }

    fn leg(&self, from: usize, to: usize) -> i128 {
        Exact::whole(self.instance.distances[from][to]).0
    }

    fn travel(&mut self, carer: usize, from: usize, to: usize) -> i128 {
        let leg = self.leg(from, to);
        self.add(Component::Travel, leg);
        self.work[carer] += leg;
        leg
    }

    fn lunch(&mut self, carer: usize, stop: &Stop<'_>) {
        self.had_lunch[carer] = true;
        let Some(rule) = self.instance.lunch else { return };
        let until = if self.instance.windows_at_start { stop.start } else { stop.end };
        let fits = Exact::whole(rule.start).0 <= stop.start
            && until <= Exact::whole(rule.end).0
            && stop.end - stop.start >= Exact::whole(rule.duration).0;
        if !fits {
            let id = &self.instance.caregivers[carer].id;
            self.errors.push(format!("{id}: lunch from {} to {} breaks its rule", Exact(stop.start), Exact(stop.end)));
        }
    }

    fn service(&mut self, carer: usize, stop: &Stop<'_>) {
        let own = &self.instance.caregivers[carer];
        let Some(&visit) = self.index.get(&(stop.place, stop.service)) else {
            self.errors.push(format!("{}: {} does not need {}", own.id, stop.place, stop.service));
            return;
        };
        let patient = &self.instance.patients[visit.0];
        let duration = patient.required[visit.1].duration;
        let name = format!("{} {}", patient.id, stop.service);
        if self.given.contains_key(&visit) {
            self.errors.push(format!("{name}: given twice"));
        }
        if stop.end - stop.start < Exact::whole(duration).0 {
            self.errors.push(format!("{name}: takes {}, needs {duration}", Exact(stop.end - stop.start)));
        }
        let opens = Exact::whole(patient.windows[0].0).0;
        // A start is looked at in whole minutes here, as the set does.
        if stop.start - stop.start % crate::amount::ONE < opens {
            self.errors.push(format!("{name}: starts at {}, before its window at {}", Exact(stop.start), Exact(opens)));
        }
        let open = patient.windows.iter().rev().find(|window| Exact::whole(window.0).0 <= stop.start);
        let closes = open.unwrap_or(&patient.windows[0]).1;
        let at = if self.instance.windows_at_start { stop.start } else { stop.end };
        let late = (at - Exact::whole(closes).0).max(0);
        let preferred = patient.preferred.as_ref().is_none_or(|preferred| preferred.contains(&own.id));
        let (incompatible, able) =
            (patient.incompatible.contains(&own.id), own.abilities.iter().any(|own| own == stop.service));
        self.add_with_largest(Component::TotalTardiness, Component::HighestTardiness, late);
        for (component, counts) in [
            (Component::Preferences, !preferred),
            (Component::Incompatibilities, incompatible),
            (Component::Qualification, !able),
        ] {
            self.add(component, Exact::whole(i64::from(counts)).0);
        }
        self.given.insert(visit, (Exact(stop.start), carer));
        self.work[carer] += stop.end - stop.start;
    }
}

fn in_time_order(locations: &[Location]) -> Vec<Stop<'_>> {
    let stop = |location: &'_ Location| -> Option<(i128, i128)> {
        location.start().zip(location.end()).map(|(start, end)| (start.0, end.0))
    };
    let mut stops: Vec<Stop<'_>> = locations
        .iter()
        .filter_map(|location| {
            let service = location.service.as_deref()?;
            let (start, end) = stop(location)?;
            Some(Stop { start, end, place: &location.patient, service })
        })
        .collect();
    stops.sort_by(|one, other| {
        (one.start, one.end, one.place, one.service).cmp(&(other.start, other.end, other.place, other.service))
    });
    stops
}
