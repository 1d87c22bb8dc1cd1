//! To the solver's problem and back.
//!
//! Truncated distances are counted in tenths and are exact. Full distances are counted in millionths and rounded up, so
//! that a plan which the solver finds possible is possible; the check tells the true cost.

use tillit_solver::problem::{Client, ClientIx, PlaceIx, Shift, TravelMatrix, Visit, Weights, Window, WorkerIx};
use tillit_solver::{Problem, ProblemError, Seconds, Solution as Plan};

use super::{Instance, Metric, Solution};
use crate::amount::{Exact, ONE};

/// Everybody must be served, whatever it costs.
const POINTS: i64 = 1_000;
const PER_POINT: i64 = 1_000_000_000;
/// The longest leg that the solver's matrix holds.
const LONGEST: i128 = i32::MAX as i128;
/// Parts of one that loads are counted in when they are no whole numbers.
const LOAD_PARTS: i128 = 1000;

impl Instance {
    /// The deliveries as a problem; its cost is the distance in [`Instance::solver_parts`].
    ///
    /// # Errors
    /// [`ProblemError`] when a distance is too long.
    pub fn problem(&self) -> Result<Problem, ProblemError> {
        let by = self.metric.parts() / i128::from(self.solver_parts());
        let up = |parts: i128| Seconds(((parts + by - 1) / by) as i64);
        let down = |parts: i128| Seconds((parts / by) as i64);
        let matrix = TravelMatrix::from_fn(self.nodes.len(), |from, to| up(self.leg(from.0, to.0)))?;
        let (from, to) = (up(self.time(self.nodes[0].window.0)), down(self.time(self.nodes[0].window.1)));
        let whole = self.nodes.iter().all(|node| node.demand.as_whole().is_some());
        let load_by = if whole { ONE } else { ONE / LOAD_PARTS };
        let visit = |customer: usize| {
            let node = &self.nodes[customer];
            let window = Window::new(up(self.time(node.window.0)), down(self.time(node.window.1)));
            let service = up(self.time(node.service));
            let mut visit = Visit::new(ClientIx(customer - 1), PlaceIx(customer), service, window);
            visit.priority = POINTS;
            visit.demand = ((node.demand.0 + load_by - 1) / load_by) as i64;
            visit
        };
        let shift = |worker: usize| {
            let mut shift = Shift::new(WorkerIx(worker), from, to, PlaceIx(0));
            shift.capacity = Some((self.capacity.0 / load_by) as i64);
            shift
        };
        // No plan uses more vehicles than there are customers.
        let vehicles = self.vehicles.min(self.customers().len());
        Ok(Problem {
            horizon: Window::new(from, to),
            matrices: vec![matrix],
            worker_count: vehicles,
            clients: vec![Client::default(); self.customers().len()],
            shifts: (0..vehicles).map(shift).collect(),
            visits: self.customers().map(visit).collect(),
            links: Vec::new(),
            weights: Weights { travel: 1, unassigned: PER_POINT, ..Weights::NONE },
            lexicographic: Vec::new(),
        })
    }

    /// Parts of the unit of distance that the solver counts in: as fine as its matrix holds.
    pub fn solver_parts(&self) -> i64 {
        if self.metric == Metric::Tenths {
            return 10;
        }
        let spread = |of: fn(&super::Node) -> Exact| {
            let (least, most) = (self.nodes.iter().map(of).min(), self.nodes.iter().map(of).max());
            most.unwrap_or_default().0 - least.unwrap_or_default().0
        };
        let longest = (spread(|node| node.place.0) + spread(|node| node.place.1)) / ONE + 1;
        let mut parts = 1_000_000;
        while parts > 1 && longest * i128::from(parts) > LONGEST {
            parts /= 10;
        }
        parts
    }

    /// A plan as a solution of the set. What the plan leaves out, the solution leaves out.
    pub fn solution(&self, plan: &Plan) -> Solution {
        let route = |route: &tillit_solver::Route| route.stops.iter().map(|stop| stop.visit.0 as i64 + 1).collect();
        Solution { routes: plan.routes.iter().map(route).collect(), declared_cost: None }
    }
}
