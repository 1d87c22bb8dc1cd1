//! To the solver's problem and back. The unit is a second.

use tillit_solver::problem::{
    Allowed, Break, Client, ClientIx, Link, LinkKind, PlaceIx, SecondWorker, Shift, TravelMatrix, Visit, VisitIx,
    Weights, Window, WorkerIx,
};
use tillit_solver::{ComponentKind, Problem, ProblemError, Seconds, Solution as Plan};

use super::{Instance, Route, Solution, Stop};

/// What the format compares plans by, in this order.
const ORDER: [ComponentKind; 4] =
    [ComponentKind::Unassigned, ComponentKind::Frame, ComponentKind::Travel, ComponentKind::Preference];
/// What the search trades for what on its way: a point left out for twenty thousand seconds of travel, a second late for
/// four. The order above decides which plan is better.
const STEERING: Weights =
    Weights { unassigned: 200_000, frame: 40, travel: 10, preference: 1, frame_step: Seconds(60), ..Weights::NONE };

impl Instance {
    /// The day as a problem.
    ///
    /// # Errors
    /// [`ProblemError`] when a travel time is too long.
    pub fn problem(&self) -> Result<Problem, ProblemError> {
        let matrix = TravelMatrix::from_fn(self.travel.len(), |from, to| Seconds(self.travel[from.0][to.0]))?;
        let times = self.carers.iter().flat_map(|carer| carer.shift);
        let times = times.chain(self.visits.iter().flat_map(|visit| [visit.early, visit.late + self.max_late]));
        let (from, to) = times.fold((0, 0), |(from, to), time| (from.min(time), to.max(time)));
        Ok(Problem {
            horizon: Window::new(Seconds(from), Seconds(to)),
            matrices: vec![matrix],
            worker_count: self.carers.len(),
            clients: vec![Client::default(); self.visits.len()],
            shifts: (0..self.carers.len()).map(|carer| self.shift(carer)).collect(),
            visits: (0..self.visits.len()).map(|visit| self.visit(visit)).collect(),
            links: self.links(),
            weights: STEERING,
            lexicographic: ORDER.to_vec(),
        })
    }

    fn shift(&self, number: usize) -> Shift {
        let carer = &self.carers[number];
        let [from, to] = carer.shift.map(Seconds);
        let mut shift = Shift::new(WorkerIx(number), from, to, PlaceIx(carer.start_loc));
        shift.end_place = PlaceIx(carer.end_loc);
        shift.breaks.extend(carer.r#break.as_ref().zip(self.break_starts(number)).map(|(rest, [earliest, latest])| {
            Break {
                duration: Seconds(rest.duration),
                earliest_start: Seconds(earliest),
                latest_start: Seconds(latest),
                required: true,
                at_place: false,
            }
        }));
        shift
    }

    /// The earliest and the latest start of a carer's break inside the shift; `None` without a break or without room.
    fn break_starts(&self, carer: usize) -> Option<[i64; 2]> {
        let carer = &self.carers[carer];
        let rest = carer.r#break.as_ref()?;
        let starts = [rest.window[0].max(carer.shift[0]), rest.window[1].min(carer.shift[1] - rest.duration)];
        (starts[0] <= starts[1]).then_some(starts)
    }

    /// Whether a carer can do anything: one whose break has no room in the shift must stay.
    fn can_work(&self, carer: usize) -> bool {
        self.carers[carer].r#break.is_none() || self.break_starts(carer).is_some()
    }

    fn visit(&self, number: usize) -> Visit {
        let own = &self.visits[number];
        let window = Window::new(Seconds(own.early), Seconds(own.late + self.max_late));
        let duration = Seconds(own.duration);
        let able = self
            .carers
            .iter()
            .enumerate()
            .filter(|&(number, carer)| own.skills.is_subset(&carer.skills) && self.can_work(number));
        // Clients matter for continuity alone, which the format does not count: each visit has one of its own.
        let mut visit = Visit::new(ClientIx(number), PlaceIx(own.loc), duration, window);
        visit.preferred_window = Some(Window::new(Seconds(own.early), Seconds(own.late)));
        visit.second = (own.staff == 2).then_some(SecondWorker { offset: Seconds::ZERO, duration, allowed: None });
        visit.allowed = Allowed::Only(able.map(|(carer, _)| WorkerIx(carer)).collect());
        visit.preferred_workers = own.preferred.iter().map(|&carer| WorkerIx(carer)).collect();
        visit.priority = own.priority;
        visit
    }

    fn links(&self) -> Vec<Link> {
        let link = |gap: &super::Gap| Link {
            before: VisitIx(gap.before),
            after: VisitIx(gap.after),
            kind: LinkKind::EndToStart { min_gap: Seconds(gap.min), max_gap: gap.max.map(Seconds) },
            different_workers: false,
            together: false,
        };
        self.gaps.iter().map(link).collect()
    }

    /// A plan as a solution of the format.
    pub fn solution(&self, plan: &Plan) -> Solution {
        let used = plan.routes.iter().enumerate().filter(|(_, route)| !route.stops.is_empty());
        let route = |(carer, route): (usize, &tillit_solver::Route)| Route {
            carer: carer as i64,
            r#break: route.breaks.first().map(|rest| rest.start.0.into()),
            stops: route
                .stops
                .iter()
                .map(|stop| Stop { visit: stop.visit.0 as i64, start: stop.start.0.into() })
                .collect(),
        };
        Solution::new(&self.name, used.map(route).collect())
    }
}
