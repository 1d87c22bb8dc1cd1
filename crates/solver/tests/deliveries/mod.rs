//! Small made-up rounds of deliveries, the same for the same seed: shifts that are alike, one worker per visit, hard
//! windows, and nothing that counts but travel.

use tillit_solver::problem::{
    Client, ClientIx, PlaceIx, Problem, Seconds, Shift, TravelMatrix, Visit, Weights, Window, WorkerIx,
};

use crate::town::Dice;

const WORKERS: usize = 7;
const VISITS: usize = 22;

pub(crate) fn deliveries(seed: u64) -> Problem {
    let mut dice = Dice::new(seed);
    let points: Vec<(i64, i64)> = (0..=VISITS).map(|_| (dice.below(900), dice.below(900))).collect();
    // Uphill takes longer on every other day.
    let hill = dice.below(2);
    let travel = TravelMatrix::from_fn(VISITS + 1, |from, to| {
        let ((x, y), (u, v)) = (points[from.0], points[to.0]);
        Seconds((x - u).abs() + (y - v).abs() + hill * (v - y).max(0))
    });
    let shift = |worker: usize| {
        let mut shift = Shift::new(WorkerIx(worker), Seconds(0), Seconds(12_000), PlaceIx(0));
        shift.capacity = Some(12);
        shift
    };
    let visits = (0..VISITS).map(|index| {
        let from = dice.below(8_000);
        let window = Window::new(Seconds(from), Seconds(from + 500 + dice.below(3_000)));
        let mut visit = Visit::new(ClientIx(index), PlaceIx(index + 1), Seconds(100 + dice.below(400)), window);
        visit.demand = 1 + dice.below(3);
        visit
    });
    Problem {
        horizon: Window::new(Seconds(0), Seconds(12_000)),
        matrices: vec![travel.expect("short legs")],
        worker_count: WORKERS,
        clients: vec![Client::default(); VISITS],
        shifts: (0..WORKERS).map(shift).collect(),
        visits: visits.collect(),
        links: Vec::new(),
        weights: Weights { travel: 1, unassigned: 1_000_000, ..Weights::NONE },
        lexicographic: Vec::new(),
    }
}
