//! To the solver's problem and back. The unit is a minute, or a millionth of a preference.

use tillit_solver::problem::{
    Client, ClientIx, Link, PlaceIx, Shift, TravelMatrix, Visit, VisitIx, Weights, Window, WorkerIx,
};
use tillit_solver::{Problem, ProblemError, Seconds, Solution as Plan};

use super::{Instance, Objective, Solution};

/// Parts of a preference that the solver counts in.
const PARTS: i64 = 1_000_000;
/// Everything must be given, whatever it costs.
const POINTS: i64 = 1_000;
const PER_POINT: i64 = 1_000_000_000;

impl Instance {
    /// The day as a problem; its cost is the distance, or the preferences in millionths.
    ///
    /// # Errors
    /// [`ProblemError`] when a travel time is too long.
    pub fn problem(&self, objective: Objective) -> Result<Problem, ProblemError> {
        let end = Seconds(self.horizon);
        let matrix = TravelMatrix::from_fn(self.travel.len(), |from, to| Seconds(self.travel[from.0][to.0]))?;
        let weights = match objective {
            Objective::Distance => Weights { travel: 1, unassigned: PER_POINT, ..Weights::NONE },
            Objective::Preferences => Weights { preference: 1, unassigned: PER_POINT, ..Weights::NONE },
        };
        let visit = |number: usize| {
            let (early, late) = self.window[number];
            let window = Window::new(Seconds(early), Seconds(late));
            let mut visit = Visit::new(ClientIx(number - 1), PlaceIx(number), Seconds(self.duration[number]), window);
            visit.priority = POINTS;
            if objective == Objective::Preferences {
                let points = self.preference[number].iter().enumerate();
                visit.worker_points = points.map(|(worker, liked)| (WorkerIx(worker), liked.in_parts(PARTS))).collect();
            }
            visit
        };
        let link = |&(one, other): &(usize, usize)| {
            Link::start_to_start(VisitIx(one - 1), VisitIx(other - 1), Seconds::ZERO, Some(Seconds::ZERO))
        };
        Ok(Problem {
            horizon: Window::new(Seconds::ZERO, end),
            matrices: vec![matrix],
            worker_count: self.carers,
            clients: vec![Client::default(); self.visits().len()],
            shifts: (0..self.carers)
                .map(|worker| Shift::new(WorkerIx(worker), Seconds::ZERO, end, PlaceIx(0)))
                .collect(),
            visits: self.visits().map(visit).collect(),
            links: self.pairs.iter().map(link).collect(),
            weights,
            lexicographic: Vec::new(),
        })
    }

    /// A plan as a solution of the set. What the plan leaves out, the solution leaves out.
    pub fn solution(&self, plan: &Plan) -> Solution {
        let route = |route: &tillit_solver::Route| route.stops.iter().map(|stop| stop.visit.0 as i64 + 1).collect();
        Solution { routes: plan.routes.iter().map(route).collect() }
    }
}
