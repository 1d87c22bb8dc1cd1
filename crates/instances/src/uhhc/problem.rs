//! To the solver's problem and back. The unit is a minute; costs are counted in hundredths.

use tillit_solver::problem::{
    Allowed, BalanceRule, Break, Client, ClientIx, Leaving, Link, LinkKind, PlaceIx, Shift, TravelMatrix, Visit,
    VisitIx, Weights, Window, WorkerIx,
};
use tillit_solver::{Problem, ProblemError, Seconds, Solution as Plan};

use super::{Caregiver, Component, Instance, Location, Patient, Route, Solution, Weight};
use crate::pairs::Synchronisation;

/// Parts of the file's cost that the solver counts in.
pub(super) const PARTS: i64 = 100;
/// What breaking a hard component costs per unit, in the file's cost: far above all else, and no overflow.
const HARD: i64 = 100_000;
/// Points of leaving out an optional patient, over all its services.
const OPTIONAL: i64 = 2;
/// Points of leaving out a service of a patient who must be visited.
const MANDATORY: i64 = 1_000_000;

impl Instance {
    /// The day as a problem; its cost is the file's cost in hundredths, as far as all mandatory patients are visited.
    ///
    /// The largest waiting time has no place in it: where a file weighs that, only the check counts it.
    ///
    /// # Errors
    /// [`ProblemError`] when a travel time is too long.
    pub fn problem(&self) -> Result<Problem, ProblemError> {
        let end = self.horizon();
        let matrix = TravelMatrix::from_fn(self.distances.len(), |from, to| Seconds(self.distances[from.0][to.0]))?;
        let begin =
            self.caregivers.iter().filter_map(|carer| carer.shift).map(|(from, _)| from).min().unwrap_or(0).min(0);
        Ok(Problem {
            horizon: Window::new(Seconds(begin), end),
            matrices: vec![matrix],
            worker_count: self.caregivers.len(),
            clients: vec![Client::default(); self.patients.len()],
            shifts: self
                .caregivers
                .iter()
                .enumerate()
                .map(|(worker, carer)| self.to_shift(worker, carer, end))
                .collect(),
            visits: self.visits.iter().map(|&at| self.to_visit(at, end)).collect(),
            links: self.links(end),
            weights: self.to_weights(),
            lexicographic: Vec::new(),
        })
    }

    /// Later than any sensible plan: one carer gives everything, one service after another.
    fn horizon(&self) -> Seconds {
        let longest = self.distances.iter().flatten().copied().max().unwrap_or(0);
        let work: i64 = self.visits.iter().map(|&at| self.visit(at).1.duration + longest).sum();
        let apart: i64 = self
            .patients
            .iter()
            .filter_map(|patient| patient.synchronisation.bounds())
            .map(|(min, max)| min.in_parts(1).abs() + max.in_parts(1).abs())
            .sum();
        let closing = self.patients.iter().flat_map(|patient| &patient.windows).map(|window| window.1);
        let closing = closing.chain(self.caregivers.iter().filter_map(|carer| carer.shift).map(|(_, to)| to));
        let lunch = self.lunch.map_or(0, |rule| rule.end.max(0) + rule.duration);
        Seconds(closing.max().unwrap_or(0).max(0) + work + apart + longest + lunch)
    }

    /// The weight of a component in the problem; what is hard and cannot be said otherwise gets a forbidding one.
    fn price(&self, component: Component) -> i64 {
        match self.weight(component) {
            None => 0,
            Some(Weight::Hard) => HARD * PARTS,
            Some(Weight::Of(weight)) => weight * PARTS,
        }
    }

    fn to_weights(&self) -> Weights {
        // An optional patient is two points, so that a service of a pair is one; each is half of the component.
        Weights {
            unassigned: (self.price(Component::OptionalPatients) / OPTIONAL).max(1),
            missed_break: self.price(Component::MissedLunch),
            frame: self.price(Component::TotalTardiness),
            worst_frame: self.price(Component::HighestTardiness),
            preference: if self.points_are_costs() { 1 } else { self.price(Component::Preferences) },
            travel: self.price(Component::Travel),
            waiting: self.price(Component::TotalWaiting),
            balance: self.price(Component::Balance),
            balance_rule: BalanceRule::EqualCeiling,
            overtime: self.price(Component::TotalExtra),
            idle: self.price(Component::MaxIdle),
            leaving: if self.leaves_at_once { Leaving::AtShiftStart } else { Leaving::JustInTime },
            ..Weights::NONE
        }
    }

    /// Whether more than preferences is weighed per service and carer; then preference points are costs.
    fn points_are_costs(&self) -> bool {
        [Component::Qualification, Component::Incompatibilities].iter().any(|&component| self.may_break(component))
    }

    /// Whether a rule about who gives a service may be broken at a price.
    fn may_break(&self, component: Component) -> bool {
        matches!(self.weight(component), Some(Weight::Of(_)))
    }

    fn to_shift(&self, worker: usize, carer: &Caregiver, end: Seconds) -> Shift {
        let (from, to) = carer.shift.map_or((Seconds::ZERO, end), |(from, to)| (Seconds(from), Seconds(to)));
        let mut shift = Shift::new(WorkerIx(worker), from, to, PlaceIx(carer.from));
        shift.end_place = PlaceIx(carer.to);
        // Work after the shift is allowed even where nothing counts it.
        shift.overtime_until = Some(end);
        if let (true, Some(rule)) = (carer.has_lunch, self.lunch) {
            let latest = if self.windows_at_start { rule.end } else { rule.end - rule.duration };
            if rule.start <= latest {
                shift.breaks.push(Break {
                    duration: Seconds(rule.duration),
                    earliest_start: Seconds(rule.start),
                    latest_start: Seconds(latest),
                    required: self.weight(Component::MissedLunch) == Some(Weight::Hard),
                    at_place: true,
                });
            }
        }
        shift
    }

    fn to_visit(&self, at: super::VisitAt, end: Seconds) -> Visit {
        let (patient, required) = self.visit(at);
        // A window on the end of a service closes earlier for its start.
        let early = if self.windows_at_start { 0 } else { required.duration };
        let mut windows = patient.windows.iter().map(|&(from, to)| Window::new(Seconds(from), Seconds(to - early)));
        let hard = Window::new(Seconds(patient.windows[0].0), end);
        let mut visit = Visit::new(ClientIx(at.patient), PlaceIx(patient.row), Seconds(required.duration), hard);
        visit.preferred_window = windows.next();
        visit.later_windows = windows.collect();
        visit.allowed = Allowed::Only(self.allowed(patient, &required.service));
        if self.points_are_costs() {
            visit.worker_points = self.points(patient, &required.service);
        } else if let Some(preferred) = &patient.preferred {
            // A wish that nobody can fulfil is one all the same: then every carer is a foreign one.
            let named = |carer: &Caregiver| preferred.contains(&carer.id);
            visit.preferred_workers = self.workers(named);
            if visit.preferred_workers.is_empty() {
                visit.worker_points = self.workers(|_| true).into_iter().map(|worker| (worker, 1)).collect();
            }
        }
        let is_left = if patient.optional { OPTIONAL / patient.required.len() as i64 } else { MANDATORY };
        visit.priority = is_left.max(1);
        visit
    }

    fn workers(&self, which: impl Fn(&Caregiver) -> bool) -> Vec<WorkerIx> {
        let all = self.caregivers.iter().enumerate();
        all.filter(|(_, carer)| which(carer)).map(|(worker, _)| WorkerIx(worker)).collect()
    }

    /// The carers who may give a service by the rules that must hold.
    fn allowed(&self, patient: &Patient, service: &str) -> Vec<WorkerIx> {
        let keeps = |component, holds: bool| holds || self.weight(component) != Some(Weight::Hard);
        self.workers(|carer| {
            keeps(Component::Qualification, carer.abilities.iter().any(|own| own == service))
                && keeps(Component::Incompatibilities, !patient.incompatible.contains(&carer.id))
                && keeps(Component::Preferences, patient.preferred.as_ref().is_none_or(|all| all.contains(&carer.id)))
        })
    }

    /// What each carer costs on a service where several rules have a price.
    fn points(&self, patient: &Patient, service: &str) -> Vec<(WorkerIx, i64)> {
        let price = |component| if self.may_break(component) { self.price(component) } else { 0 };
        let of = |carer: &Caregiver| {
            let broken = [
                (Component::Qualification, !carer.abilities.iter().any(|own| own == service)),
                (Component::Incompatibilities, patient.incompatible.contains(&carer.id)),
                (Component::Preferences, patient.preferred.as_ref().is_some_and(|all| !all.contains(&carer.id))),
            ];
            broken.iter().filter(|(_, broken)| *broken).map(|&(component, _)| price(component)).sum::<i64>()
        };
        let all = self.caregivers.iter().enumerate().map(|(worker, carer)| (WorkerIx(worker), of(carer)));
        all.filter(|(_, points)| *points != 0).collect()
    }

    fn links(&self, end: Seconds) -> Vec<Link> {
        let mut links = Vec::new();
        let mut first = 0;
        for patient in &self.patients {
            let count = patient.required.len();
            let bound = patient.synchronisation != Synchronisation::Independent;
            let loose = LinkKind::StartToStart { min_gap: -end, max_gap: None };
            for one in 0..count {
                for other in one + 1..count {
                    let bounds = patient.synchronisation.bounds().filter(|_| one == 0);
                    let kind = bounds.map_or(loose, |(min, max)| LinkKind::StartToStart {
                        min_gap: Seconds(min.in_parts(1)),
                        max_gap: Some(Seconds(max.in_parts(1))),
                    });
                    let (before, after) = (VisitIx(first + one), VisitIx(first + other));
                    links.push(Link { before, after, kind, different_workers: bound, together: true });
                }
            }
            first += count;
        }
        links
    }

    /// A plan as a solution of the set. What the plan leaves out, the solution leaves out.
    pub fn solution(&self, plan: &Plan) -> Solution {
        let routes = self.caregivers.iter().zip(&plan.routes).map(|(carer, route)| {
            let service = |stop: &tillit_solver::Stop| {
                let (patient, required) = self.visit(self.visits[stop.visit.0]);
                Location::service(&patient.id, &required.service, stop.start.0, stop.start.0 + required.duration)
            };
            let mut locations: Vec<Location> = route.stops.iter().map(service).collect();
            if let Some(rule) = self.lunch {
                let taken = route.breaks.first().filter(|_| !route.stops.is_empty());
                locations.extend(match taken {
                    Some(taken) => Some(self.lunch_stop(carer, route, taken.start, rule)),
                    // Who visits nobody has lunch all the same.
                    None if route.stops.is_empty() && carer.has_lunch => self.lunch_alone(carer, rule),
                    None => None,
                });
            }
            Route { caregiver_id: carer.id.clone(), locations: Some(locations) }
        });
        Solution { routes: routes.collect() }
    }
}
