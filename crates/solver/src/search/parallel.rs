//! Several threads. Days that do not depend on each other are searched side by side and put together again; when there
//! are too few such days, each thread searches the whole plan from its own seed and the best is taken.

use super::annealer::{Leg, Run, WHOLE, annealing, movable, usable_shifts};
use super::moves::Context;
use super::partition::{parts_of_days, parts_of_visits};
use super::record::{Record, rank};
use super::stop::{Status, Verdict};
use crate::random::Random;
use crate::state::{Node, State};

/// Moves of each thread between two times of putting together.
const MOVES_PER_ROUND: u64 = 4_000;

/// The whole run; the number of moves over all threads.
pub(super) fn run(run: &Run<'_, '_>, state: &mut State<'_, '_>, record: &mut Record) -> u64 {
    let threads = run.options.threads;
    let annealing = annealing(state);
    let mut made = 0;
    let mut random = Random::new(run.options.seed);
    loop {
        let status = Status { iteration: made, best_cost: record.rank.cost, best_components: record.components };
        if run.stop.consult(&status) == Verdict::Stop {
            return made;
        }
        let parts = parts_of_days(state, threads, random.below(1 << 20));
        let whole = parts.is_none();
        let part_of_shift = parts.unwrap_or_default();
        let part_of_visit = if whole { Vec::new() } else { parts_of_visits(state, &part_of_shift) };
        let moves_max = if whole { u64::MAX } else { MOVES_PER_ROUND };
        let leg = Leg { moves_max, before: made, stride: threads as u64, permille: WHOLE, annealing };
        let parts: Vec<Part> = (0..threads)
            .map(|part| {
                if whole {
                    Part::whole(run, random.next())
                } else {
                    Part::of(run, part, &part_of_shift, &part_of_visit, random.next())
                }
            })
            .collect();
        let results: Vec<Searched> = std::thread::scope(|scope| {
            let handles: Vec<_> = parts
                .iter()
                .map(|part| {
                    let mut own = state.clone();
                    let mut best = Record::of(&own);
                    let leg = &leg;
                    scope.spawn(move || {
                        let mut context = part.context(run);
                        let made = run.leg(&mut own, &mut best, &mut context, leg);
                        let current = own.routes.iter().map(|route| route.nodes.clone()).collect();
                        Searched { current, best, made }
                    })
                })
                .collect();
            // A thread that panicked has found nothing; the others' work is kept.
            handles.into_iter().filter_map(|handle| handle.join().ok()).collect()
        });
        made += results.iter().map(|result| result.made).sum::<u64>();
        if whole {
            for result in results {
                if result.best.rank < record.rank {
                    *record = result.best;
                }
            }
            return made;
        }
        if results.len() < threads || results.iter().all(|result| result.made == 0) {
            return made;
        }
        let best = join(&part_of_shift, results.iter().map(|result| &result.best.nodes).collect());
        let current = join(&part_of_shift, results.iter().map(|result| &result.current).collect());
        for nodes in [best, current] {
            if state.load(&nodes) && rank(state) < record.rank {
                *record = Record::of(state);
            }
        }
    }
}

/// What a thread found.
struct Searched {
    current: Vec<Vec<Node>>,
    best: Record,
    made: u64,
}

/// Each part's routes as that part left them.
fn join(part_of_shift: &[usize], plans: Vec<&Vec<Vec<Node>>>) -> Vec<Vec<Node>> {
    part_of_shift.iter().enumerate().map(|(route, &part)| plans[part][route].clone()).collect()
}

/// What one thread may change.
struct Part {
    active: Option<Vec<bool>>,
    visits: Vec<u32>,
    is_mine: Vec<bool>,
    shifts: Vec<u32>,
    seed: u64,
}

impl Part {
    fn whole(run: &Run<'_, '_>, seed: u64) -> Self {
        let count = run.data.visits.len();
        Self {
            active: None,
            visits: movable(run.data),
            is_mine: vec![true; count],
            shifts: usable_shifts(run.data),
            seed,
        }
    }

    fn of(run: &Run<'_, '_>, part: usize, part_of_shift: &[usize], part_of_visit: &[Option<usize>], seed: u64) -> Self {
        let is_mine: Vec<bool> = part_of_visit.iter().map(|&of| of == Some(part)).collect();
        let active: Vec<bool> = part_of_shift.iter().map(|&of| of == part).collect();
        Self {
            visits: (0..is_mine.len() as u32).filter(|&visit| is_mine[visit as usize]).collect(),
            shifts: usable_shifts(run.data).into_iter().filter(|&shift| active[shift as usize]).collect(),
            active: Some(active),
            is_mine,
            seed,
        }
    }

    fn context<'a>(&'a self, run: &'a Run<'_, '_>) -> Context<'a> {
        Context {
            random: Random::new(self.seed),
            neighbours: run.neighbours,
            active: self.active.as_deref(),
            visits: &self.visits,
            is_mine: &self.is_mine,
            shifts: &self.shifts,
            failures: vec![0; self.is_mine.len()],
        }
    }
}
