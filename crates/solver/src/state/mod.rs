//! A plan in the making: routes with their earliest and latest times, kept exact after every change.

mod aim;
mod alone;
pub(crate) mod compiled;
pub(crate) mod edit;
mod export;
mod import;
mod journal;
mod passes;
mod score;
mod settle;
mod spread;

use compiled::{Compiled, FAR, NONE};
use journal::Journal;
use settle::Scratch;

use crate::objective::Components;

/// The role number of a break in a route.
pub(crate) const BREAK: u8 = 2;

/// One stop or break in a route.
#[derive(Clone, Copy)]
pub(crate) struct Node {
    /// The visit, or the position of the break in the shift.
    pub(crate) item: u32,
    /// 0 or 1 for a stop, [`BREAK`] for a break.
    pub(crate) role: u8,
    /// Earliest and latest start that keep the whole plan feasible, and the start chosen.
    pub(crate) early: i64,
    pub(crate) late: i64,
    pub(crate) start: i64,
    /// The visit waits for this instant though it could start before: the opening of a later window.
    pub(crate) hold: i64,
}

impl Node {
    pub(crate) fn stop(visit: usize, role: usize) -> Self {
        Self { item: visit as u32, role: role as u8, early: 0, late: 0, start: 0, hold: -FAR }
    }

    pub(crate) fn rest(index: usize) -> Self {
        Self { item: index as u32, role: BREAK, early: 0, late: 0, start: 0, hold: -FAR }
    }

    pub(crate) fn is_break(&self) -> bool {
        self.role == BREAK
    }

    pub(crate) fn visit(&self) -> usize {
        self.item as usize
    }
}

/// What a visit put between two nodes must respect.
///
/// `base` counts on travel: arrival is at `base + travel`, since a break may interrupt travel. `free` is when the
/// worker is free at all. Likewise the end of the visit plus travel is at most `next_base`, and the end at most
/// `next_free`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Gap {
    pub(crate) place: u32,
    pub(crate) next_place: u32,
    pub(crate) base: i64,
    pub(crate) free: i64,
    pub(crate) next_base: i64,
    pub(crate) next_free: i64,
    /// Travel from `place` to `next_place`; nothing on an empty route, which need not be travelled.
    pub(crate) direct: i64,
    /// The latest arrival at `next_place` that makes nothing later than it is or wishes to be, near enough.
    pub(crate) float: i64,
}

/// One shift's nodes, with everything that follows from them.
#[derive(Clone, Default)]
pub(crate) struct RouteState {
    pub(crate) nodes: Vec<Node>,
    /// One more than the nodes: gap `i` is before node `i`.
    pub(crate) gaps: Vec<Gap>,
    /// What the route alone contributes to the objective.
    pub(crate) local: Components,
    /// Seconds of visits and travel.
    pub(crate) busy: i64,
    pub(crate) stops: usize,
    /// Sum of the stops' demands.
    pub(crate) load: i64,
    /// Whether nodes have changed since the gaps were computed.
    is_stale: bool,
}

impl RouteState {
    fn copy_from(&mut self, other: &Self) {
        self.nodes.clone_from(&other.nodes);
        self.gaps.clone_from(&other.gaps);
        self.local = other.local;
        self.busy = other.busy;
        self.stops = other.stops;
        self.load = other.load;
        self.is_stale = other.is_stale;
    }
}

/// The plan under change.
#[derive(Clone)]
pub(crate) struct State<'c, 'p> {
    pub(crate) data: &'c Compiled<'p>,
    pub(crate) routes: Vec<RouteState>,
    /// The route of each role of each visit, or [`NONE`].
    pub(crate) at: Vec<[u32; 2]>,
    /// Where in that route it stood when bounds were last computed: a first guess, never more.
    stood: Vec<[u32; 2]>,
    /// Visits not laid out.
    pub(crate) absent: Vec<u32>,
    absent_position: Vec<u32>,
    /// How many locked visits are not laid out.
    pub(crate) locked_absent: usize,
    /// How many pairs that belong together are half in the plan.
    pub(crate) torn: i64,
    /// Sum of the routes' own components and of `unassigned` and `continuity`.
    totals: Components,
    /// How many stops each worker has at each client, plus one for workers already known.
    met: Vec<u16>,
    /// Seconds of work and of shift per worker.
    busy_of_worker: Vec<i64>,
    shift_time_of_worker: Vec<i64>,
    busy_total: i64,
    shift_time_total: i64,
    /// Earliest, latest and chosen start of each placed visit; the nodes hold copies.
    pub(crate) early: Vec<i64>,
    pub(crate) late: Vec<i64>,
    start: Vec<i64>,
    /// What each placed visit waits for, or long ago.
    hold: Vec<i64>,
    /// The latest start of each role that makes nothing later than it is or wishes to be, near enough.
    float: Vec<[i64; 2]>,
    /// Routes whose bounds have changed since starts were chosen.
    unfinished: Vec<usize>,
    is_unfinished: Vec<bool>,
    scratch: Scratch,
    journal: Journal,
}

impl<'c, 'p> State<'c, 'p> {
    /// A plan with nothing laid out.
    pub(crate) fn empty(data: &'c Compiled<'p>) -> Self {
        let visit_count = data.visits.len();
        let mut met = vec![0; data.problem.clients.len() * data.worker_keys];
        for (client, known) in data.problem.clients.iter().enumerate() {
            for worker in &known.known_workers {
                met[client * data.worker_keys + worker.0] = 1;
            }
        }
        let mut shift_time_of_worker = vec![0; data.worker_keys];
        for shift in data.shifts.iter().filter(|shift| shift.usable) {
            shift_time_of_worker[shift.worker_key] += shift.end - shift.start;
        }
        let totals = Components {
            unassigned_points: data.visits.iter().map(|visit| visit.priority).sum(),
            ..Components::default()
        };
        let mut state = Self {
            data,
            routes: data.shifts.iter().map(|_| RouteState::default()).collect(),
            at: vec![[NONE; 2]; visit_count],
            stood: vec![[0; 2]; visit_count],
            absent: (0..visit_count as u32).collect(),
            absent_position: (0..visit_count as u32).collect(),
            locked_absent: data.visits.iter().filter(|visit| visit.locked).count(),
            torn: 0,
            totals,
            met,
            busy_of_worker: vec![0; data.worker_keys],
            shift_time_total: shift_time_of_worker.iter().sum(),
            shift_time_of_worker,
            busy_total: 0,
            early: vec![0; visit_count],
            late: vec![0; visit_count],
            start: vec![0; visit_count],
            hold: vec![-FAR; visit_count],
            float: vec![[FAR; 2]; visit_count],
            unfinished: Vec::new(),
            is_unfinished: vec![false; data.shifts.len()],
            scratch: Scratch::new(data.shifts.len()),
            journal: Journal::new(data.shifts.len()),
        };
        for (index, shift) in data.shifts.iter().enumerate() {
            state.routes[index].nodes = (0..shift.breaks.len()).map(Node::rest).collect();
            state.routes[index].is_stale = true;
            state.settle(&[index]);
        }
        state.finish();
        state.begin();
        state
    }

    /// Whether the visit is laid out.
    pub(crate) fn is_placed(&self, visit: usize) -> bool {
        self.at[visit][0] != NONE
    }

    /// Where in its route a role of a placed visit stands.
    pub(crate) fn position(&self, visit: usize, role: usize) -> Option<usize> {
        let route = self.routes.get(self.at[visit][role] as usize)?;
        let is_it = |node: &Node| node.visit() == visit && usize::from(node.role) == role;
        let guess = self.stood[visit][role] as usize;
        if route.nodes.get(guess).is_some_and(is_it) { Some(guess) } else { route.nodes.iter().position(is_it) }
    }
}
