//! Small made-up problems with every rule and component there is, the same for the same seed.

use tillit_solver::problem::{
    Allowed, BalanceRule, Break, Client, ClientIx, GroupIx, Leaving, Link, LinkKind, PlaceIx, Previous, Problem,
    SecondWorker, Seconds, Shift, ShiftIx, TravelMatrix, Visit, VisitIx, Weights, Window, WorkerIx,
};

use crate::town::Dice;

const PLACES: usize = 14;
const WORKERS: usize = 4;
const VISITS: usize = 18;

pub(crate) fn rich(seed: u64) -> Problem {
    let mut dice = Dice::new(seed);
    let points: Vec<(i64, i64)> = (0..PLACES).map(|_| (dice.below(900), dice.below(900))).collect();
    let travel = TravelMatrix::from_fn(PLACES, |from, to| {
        let ((x, y), (u, v)) = (points[from.0], points[to.0]);
        Seconds((x - u).abs() + (y - v).abs())
    });
    let shifts = (0..WORKERS).map(|worker| shift(worker, &mut dice)).collect();
    let visits: Vec<Visit> = (0..VISITS).map(|index| visit(index, &mut dice)).collect();
    let mut problem = Problem {
        horizon: Window::new(Seconds(0), Seconds(100_000)),
        matrices: vec![travel.expect("short legs")],
        worker_count: WORKERS,
        clients: vec![Client::default(); VISITS / 3],
        shifts,
        visits,
        links: Vec::new(),
        weights: weights(&mut dice),
        lexicographic: Vec::new(),
    };
    for first in [0, 4, 8] {
        problem.visits[first].second = None;
        problem.visits[first + 1].second = None;
        let (least, most) = (Seconds(dice.below(2) * 600), Some(Seconds(600 + dice.below(3) * 900)));
        let mut link = Link::start_to_start(VisitIx(first), VisitIx(first + 1), least, most);
        match dice.below(3) {
            0 => link.kind = LinkKind::SameStart,
            1 => (link.together, link.different_workers) = (false, false),
            _ => {}
        }
        problem.links.push(link);
    }
    problem
}

fn shift(worker: usize, dice: &mut Dice) -> Shift {
    let mut shift = Shift::new(WorkerIx(worker), Seconds(0), Seconds(16_000 + dice.below(8_000)), PlaceIx(worker % 2));
    shift.home_group = GroupIx(worker % 2);
    shift.overtime_until = (dice.below(2) == 0).then(|| shift.end + Seconds(6_000));
    shift.capacity = (dice.below(2) == 0).then_some(9);
    if dice.below(2) == 0 {
        shift.breaks.push(Break {
            duration: Seconds(1_200),
            earliest_start: Seconds(6_000),
            latest_start: Seconds(12_000),
            required: dice.below(2) == 0,
            at_place: dice.below(2) == 0,
        });
    }
    shift
}

fn visit(index: usize, dice: &mut Dice) -> Visit {
    let from = dice.below(15_000);
    let hard = Window::new(Seconds(from), Seconds(from + 9_000));
    let client = ClientIx(index / 3);
    let mut visit = Visit::new(client, PlaceIx(2 + dice.below(12) as usize), Seconds(300 + dice.below(1_200)), hard);
    visit.group = Some(GroupIx(index % 2));
    visit.priority = 1 + dice.below(3);
    visit.demand = 1 + dice.below(3);
    if dice.below(3) > 0 {
        let opens = from + dice.below(2) * 1_500;
        visit.preferred_window = Some(Window::new(Seconds(opens), Seconds(opens + 2_000)));
        if dice.below(2) == 0 {
            visit.later_windows = vec![Window::new(Seconds(opens + 4_000), Seconds(opens + 6_000))];
        }
    }
    if dice.below(5) == 0 {
        let offset = Seconds(dice.below(2) * 300);
        visit.second = Some(SecondWorker { offset, duration: visit.duration, allowed: None });
    }
    if dice.below(3) == 0 {
        visit.allowed = Allowed::Only(vec![WorkerIx(0), WorkerIx(1 + index % 3)]);
    }
    if dice.below(3) == 0 {
        visit.preferred_workers = vec![WorkerIx(index % WORKERS)];
    }
    visit.worker_points = vec![(WorkerIx(index % WORKERS), dice.below(5) - 2)];
    if dice.below(2) == 0 {
        let start = (dice.below(2) == 0).then(|| Seconds(from + dice.below(9_000)));
        visit.previous = Some(Previous { shifts: vec![ShiftIx(dice.below(WORKERS as i64) as usize)], start });
    }
    visit
}

fn weights(dice: &mut Dice) -> Weights {
    Weights {
        unassigned: 1_000_000,
        missed_break: 10_000,
        frame: 1 + dice.below(3),
        worst_frame: dice.below(3),
        overtime: 1 + dice.below(3),
        idle: dice.below(2) * 5,
        balance_rule: if dice.below(2) == 0 { BalanceRule::EqualCeiling } else { BalanceRule::OfShiftTime },
        frame_step: Seconds(1 + dice.below(2) * 59),
        leaving: match dice.below(3) {
            0 => Leaving::AtShiftStart,
            1 => Leaving::JustInTime,
            _ => Leaving::ForEarlyStarts,
        },
        ..Weights::default()
    }
}
