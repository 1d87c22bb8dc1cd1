//! Made-up problems of any size, the same for the same seed. Used by tests and by `examples/search.rs`.
#![expect(dead_code, reason = "each test binary uses another part of the town")]

use tillit_solver::problem::{
    Allowed, Break, Client, ClientIx, GroupIx, Link, LinkKind, MatrixIx, PlaceIx, Problem, SecondWorker, Seconds,
    Shift, TravelMatrix, VacantUse, Visit, VisitIx, Weights, Window, WorkerIx,
};

/// How large the town is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    pub(crate) groups: usize,
    pub(crate) days: usize,
    pub(crate) clients_per_group: usize,
    pub(crate) workers_per_group: usize,
    pub(crate) shifts_per_group_day: usize,
    /// Whether half of the clients are visited between their meals too.
    pub(crate) is_dense: bool,
}

/// A week of three groups: about 3000 visits and 500 shifts.
pub(crate) const WEEK: Size = Size {
    groups: 3,
    days: 7,
    clients_per_group: 65,
    workers_per_group: 27,
    shifts_per_group_day: 24,
    is_dense: false,
};

/// One group's day: about 150 visits.
pub(crate) const GROUP_DAY: Size = Size {
    groups: 1,
    days: 1,
    clients_per_group: 65,
    workers_per_group: 27,
    shifts_per_group_day: 18,
    is_dense: false,
};

/// Small enough for tests without optimisation.
pub(crate) const SMALL: Size =
    Size { groups: 1, days: 2, clients_per_group: 10, workers_per_group: 5, shifts_per_group_day: 4, is_dense: false };

pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x2545_F491_4F6C_DD1D) | 1)
    }

    pub(crate) fn below(&mut self, bound: i64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as i64 % bound.max(1)
    }
}

fn at(day: usize, minutes: i64) -> Seconds {
    Seconds::hours(24 * day as i64) + Seconds::minutes(minutes)
}

pub(crate) fn town(size: Size, seed: u64) -> Problem {
    let mut dice = Dice::new(seed);
    let offices: Vec<(i64, i64)> = (0..size.groups).map(|group| (4000 * group as i64, 0)).collect();
    let mut points = offices.clone();
    for &(x, y) in &offices {
        for _ in 0..size.clients_per_group {
            points.push((x + dice.below(3600) - 1800, y + dice.below(3600) - 1800));
        }
    }
    let travel = |pace: i64| {
        TravelMatrix::from_fn(points.len(), |from, to| {
            let ((ax, ay), (bx, by)) = (points[from.0], points[to.0]);
            let metres = ((ax - bx).abs() + (ay - by).abs()) * 4 / 5;
            Seconds(if from == to { 0 } else { 60 + metres / pace })
        })
        .expect("times are small")
    };
    let matrices = vec![travel(4), travel(2)];
    let clients = size.groups * size.clients_per_group;
    let mut problem = Problem {
        horizon: Window::new(Seconds(0), at(size.days, 0)),
        matrices,
        worker_count: size.groups * size.workers_per_group,
        clients: vec![Client::default(); clients],
        shifts: shifts(size, &mut dice),
        visits: Vec::new(),
        links: Vec::new(),
        weights: Weights::default(),
        lexicographic: Vec::new(),
    };
    for client in 0..clients {
        lay_needs(&mut problem, size, client, &mut dice);
    }
    problem
}

fn shifts(size: Size, dice: &mut Dice) -> Vec<Shift> {
    let mut shifts = Vec::new();
    for day in 0..size.days {
        for group in 0..size.groups {
            for number in 0..size.shifts_per_group_day {
                let evening = number % 5 >= 3;
                let worker = group * size.workers_per_group + (number + 4 * day) % size.workers_per_group;
                let start = at(day, if evening { 14 * 60 + 30 } else { 7 * 60 });
                let end = at(day, if evening { 22 * 60 } else { 15 * 60 + 30 });
                let rest_from = start + Seconds::minutes(if evening { 150 } else { 210 });
                shifts.push(Shift {
                    worker: Some(WorkerIx(worker)),
                    vacant_use: VacantUse::Closed,
                    day: day as u32,
                    start,
                    end,
                    start_place: PlaceIx(group),
                    end_place: PlaceIx(group),
                    matrix: MatrixIx(usize::from(dice.below(4) == 0)),
                    breaks: vec![Break {
                        duration: Seconds::minutes(30),
                        earliest_start: rest_from,
                        latest_start: rest_from + Seconds::minutes(120),
                        required: true,
                        at_place: false,
                    }],
                    overtime_until: None,
                    capacity: None,
                    max_work_without_rest: Some(Seconds::hours(6)),
                    home_group: GroupIx(group),
                });
            }
        }
    }
    shifts
}

/// Two to four visits on most days, some by two workers, some that need a delegation.
fn lay_needs(problem: &mut Problem, size: Size, client: usize, dice: &mut Dice) {
    let group = client / size.clients_per_group;
    let own: Vec<WorkerIx> =
        (0..size.workers_per_group).map(|worker| WorkerIx(group * size.workers_per_group + worker)).collect();
    let delegated: Vec<WorkerIx> = own.iter().copied().filter(|_| dice.below(100) < 45).collect();
    let insulin = dice.below(10) == 0;
    let doubles = dice.below(10) == 0;
    let lunch = dice.below(10) < 4;
    let between = size.is_dense && dice.below(2) == 0;
    problem.clients[client].known_workers = own.iter().copied().filter(|_| dice.below(100) < 20).collect();
    for day in 0..size.days {
        let morning = problem.visits.len();
        let times = [
            (7 * 60 + dice.below(150), true),
            (11 * 60 + dice.below(100), lunch),
            (16 * 60 + 20 + dice.below(250), true),
            (if between { 9 * 60 + 30 + dice.below(60) } else { 0 }, between),
            (if between { 13 * 60 + 30 + dice.below(90) } else { 0 }, between),
        ];
        for (when, wanted) in times {
            if !wanted || dice.below(100) < 8 {
                continue;
            }
            let middle = at(day, when);
            let duration = Seconds::minutes(15 + 5 * dice.below(8));
            let half = Seconds::minutes(30);
            problem.visits.push(Visit {
                client: ClientIx(client),
                place: PlaceIx(size.groups + client),
                group: Some(GroupIx(group)),
                duration,
                hard_window: Window::new(middle - half - half, middle + half + half),
                preferred_window: Some(Window::new(middle - half, middle + half)),
                later_windows: Vec::new(),
                demand: 0,
                second: (doubles && dice.below(2) == 0).then_some(SecondWorker {
                    offset: Seconds(0),
                    duration,
                    allowed: None,
                }),
                allowed: Allowed::Only(if insulin { delegated.clone() } else { own.clone() }),
                preferred_workers: Vec::new(),
                worker_points: Vec::new(),
                priority: if insulin { 5 } else { 1 },
                lock: None,
                previous: None,
            });
        }
        if insulin && problem.visits.len() >= morning + 2 {
            problem.links.push(Link {
                before: VisitIx(morning),
                after: VisitIx(morning + 1),
                kind: LinkKind::EndToStart { min_gap: Seconds::hours(2), max_gap: None },
                different_workers: false,
                together: false,
            });
        }
    }
}
