//! To the solver's problem and back. The unit is a thousandth of a minute.

use tillit_solver::problem::{
    Allowed, Client, ClientIx, Link, LinkKind, PlaceIx, Shift, TravelMatrix, Visit, VisitIx, Weights, Window, WorkerIx,
};
use tillit_solver::{Problem, ProblemError, Seconds, Solution as Plan};

use super::{Instance, Location, Route, Solution};
use crate::amount::Exact;

/// Parts of a minute that the solver counts in.
const PARTS: i64 = 1000;
/// Everything must be given, whatever it costs.
const POINTS: i64 = 1_000_000;
const PER_POINT: i64 = 1_000;

fn time(exact: Exact) -> Seconds {
    Seconds(exact.in_parts(PARTS))
}

impl Instance {
    /// The day as a problem: three times its cost in thousandths.
    ///
    /// # Errors
    /// [`ProblemError`] when a travel time is too long.
    pub fn problem(&self) -> Result<Problem, ProblemError> {
        let end = self.horizon();
        let matrix = TravelMatrix::from_fn(self.distances.len(), |from, to| time(self.distances[from.0][to.0]))?;
        let shifts =
            (0..self.caregivers.len()).map(|worker| Shift::new(WorkerIx(worker), Seconds::ZERO, end, PlaceIx(0)));
        Ok(Problem {
            horizon: Window::new(Seconds::ZERO, end),
            matrices: vec![matrix],
            worker_count: self.caregivers.len(),
            clients: vec![Client::default(); self.patients.len()],
            shifts: shifts.collect(),
            visits: self.visits.iter().map(|&at| self.to_visit(at, end)).collect(),
            links: self.links(end),
            weights: Weights { travel: 1, frame: 1, worst_frame: 1, unassigned: PER_POINT, ..Weights::NONE },
            lexicographic: Vec::new(),
        })
    }

    /// Later than any sensible plan: one carer gives everything, one service after another.
    fn horizon(&self) -> Seconds {
        let longest = |row: &Vec<Exact>| row.iter().max().copied().unwrap_or_default();
        let travel = time(self.distances.iter().map(longest).max().unwrap_or_default());
        let work: Seconds = self.visits.iter().map(|&at| time(self.visit(at).1.duration) + travel).sum();
        let apart: Seconds = self
            .patients
            .iter()
            .filter_map(|patient| patient.synchronisation.bounds())
            .map(|(min, max)| time(min).abs() + time(max).abs())
            .sum();
        let latest = self.patients.iter().map(|patient| time(patient.window.1)).max().unwrap_or_default();
        latest + work + apart + travel
    }

    fn to_visit(&self, at: super::VisitAt, end: Seconds) -> Visit {
        let (patient, required) = self.visit(at);
        let (early, late) = (time(patient.window.0), time(patient.window.1));
        let able = self.caregivers.iter().enumerate().filter(|(_, carer)| carer.abilities.contains(&required.service));
        let mut visit =
            Visit::new(ClientIx(at.patient), PlaceIx(at.patient + 1), time(required.duration), Window::new(early, end));
        visit.preferred_window = Some(Window::new(early, late));
        visit.allowed = Allowed::Only(able.map(|(worker, _)| WorkerIx(worker)).collect());
        visit.priority = POINTS;
        visit
    }

    fn links(&self, end: Seconds) -> Vec<Link> {
        let mut links = Vec::new();
        let mut first = 0;
        for patient in &self.patients {
            let count = patient.required.len();
            if let Some((min, max)) = patient.synchronisation.bounds() {
                for later in 1..count {
                    let after = VisitIx(first + later);
                    links.push(Link::start_to_start(VisitIx(first), after, time(min), Some(time(max))));
                    // The later ones among themselves are only given by different carers.
                    for other in later + 1..count {
                        let kind = LinkKind::StartToStart { min_gap: -end, max_gap: None };
                        links.push(Link {
                            before: after,
                            after: VisitIx(first + other),
                            kind,
                            different_workers: true,
                            together: true,
                        });
                    }
                }
            }
            first += count;
        }
        links
    }

    /// A plan as a solution of the set. What the plan leaves out, the solution leaves out.
    pub fn solution(&self, plan: &Plan) -> Solution {
        let minutes = |time: Seconds| time.0 as f64 / PARTS as f64;
        let location = |stop: &tillit_solver::Stop| {
            let (patient, required) = self.visit(self.visits[stop.visit.0]);
            Location {
                patient: patient.id.clone(),
                service: required.service.clone(),
                arrival_time: minutes(stop.start),
                departure_time: minutes(stop.start + time(required.duration)),
            }
        };
        let routes = self.caregivers.iter().zip(&plan.routes).map(|(carer, route)| Route {
            caregiver_id: carer.id.clone(),
            locations: Some(route.stops.iter().map(location).collect()),
        });
        Solution { routes: routes.collect() }
    }
}
