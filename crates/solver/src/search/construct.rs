//! A first plan: what was given, then every other visit where it is cheapest, the hardest to place first.

use std::cmp::Reverse;

use super::annealer::{Leg, Run};
use super::record::{Record, rank};
use super::stop::IterationLimit;
use super::{Options, accept::Annealing, neighbours};
use crate::insertion::{Scope, insert_best};
use crate::problem::{Problem, ProblemError};
use crate::random::Random;
use crate::solution::Solution;
use crate::state::State;
use crate::state::compiled::{Compiled, CompiledVisit};

/// Places tried per visit when the first turns out impossible.
const TRIES: usize = 12;

/// How much a plan without search may be gone over: visits laid in all orders together, and moves after that. It takes
/// a few milliseconds for one group's day and is less, in relation, for more.
const VISITS_LAID: usize = 1_600;
const MOVES: u64 = 120;

/// In which order visits are laid out. Different orders suit different days.
#[derive(Debug, Clone, Copy)]
enum Order {
    /// Those with few places and little room in time first.
    Hardest,
    /// By the clock.
    ByTime,
    /// By the clock's end of their windows.
    ByDeadline,
    /// The longest first.
    Longest,
}

const ORDERS: [Order; 4] = [Order::Hardest, Order::ByTime, Order::ByDeadline, Order::Longest];

/// A quick plan with next to no search: some milliseconds for one group's day, for simulations and first looks. Visits of
/// `initial` that break no rule stay on their shifts in their order, and the rest is laid out around them; without an
/// initial plan a few orders of laying out are tried and the best plan gone over once.
///
/// # Errors
/// [`ProblemError`] when the problem contradicts itself.
pub fn construct(problem: &Problem, initial: Option<&Solution>) -> Result<Solution, ProblemError> {
    problem.validate()?;
    let data = Compiled::new(problem);
    let mut state = start(&data, initial);
    if initial.is_none() {
        state = best_order(state);
        go_over(&mut state);
    }
    Ok(state.export())
}

/// The best plan of those that other orders lead to.
fn best_order<'c, 'p>(first: State<'c, 'p>) -> State<'c, 'p> {
    let data = first.data;
    let orders = (VISITS_LAID / data.visits.len().max(1)).min(ORDERS.len());
    ORDERS.iter().take(orders).skip(1).fold(first, |best, &order| {
        let mut other = State::empty(data);
        fill(&mut other, order);
        if rank(&other) < rank(&best) { other } else { best }
    })
}

/// A few moves, none of them for the worse.
fn go_over(state: &mut State<'_, '_>) {
    let data = state.data;
    let neighbours = neighbours::neighbours(data);
    let stop = IterationLimit(MOVES);
    let run = Run { data, neighbours: &neighbours, options: Options::default(), stop: &stop, progress: &() };
    let mut record = Record::of(state);
    let leg = Leg { moves_max: MOVES, ..Leg::whole(Annealing::new(1)) };
    run.alone_from(state, &mut record, &leg);
    state.load(&record.nodes);
}

/// The plan that a search starts from.
pub(super) fn start<'c, 'p>(data: &'c Compiled<'p>, initial: Option<&Solution>) -> State<'c, 'p> {
    let mut state = State::empty(data);
    if let Some(initial) = initial {
        state.import(initial);
    }
    fill(&mut state, Order::Hardest);
    state
}

fn fill(state: &mut State<'_, '_>, order: Order) {
    let absent = state.absent.iter().map(|&visit| visit as usize).collect();
    fill_with(state, order, absent);
}

/// Lays these visits out on a plan, the hardest to place first.
pub(super) fn lay_out(state: &mut State<'_, '_>, visits: &[u32]) {
    fill_with(state, Order::Hardest, visits.iter().map(|&visit| visit as usize).collect());
}

fn fill_with(state: &mut State<'_, '_>, order: Order, mut visits: Vec<usize>) {
    let data = state.data;
    visits.sort_by_key(|&visit| {
        let compiled = &data.visits[visit];
        let first = (!compiled.locked, Reverse(compiled.priority), !compiled.coupled());
        (first, within(order, compiled), visit)
    });
    let scope = Scope::default();
    let mut random = Random::new(0);
    for visit in visits {
        if !state.is_placed(visit) && insert_best(state, visit, &scope, TRIES, &mut random) {
            state.secure();
        }
    }
    state.finish();
    state.begin();
}

/// The order among visits of the same importance.
fn within(order: Order, visit: &CompiledVisit) -> (i64, bool, i64) {
    match order {
        Order::Hardest => {
            let places = visit.candidates[0].len().div_ceil(8) as i64;
            (places, visit.late - visit.early > 2 * 3600, -visit.durations[0])
        }
        Order::ByTime => (visit.early, false, -visit.durations[0]),
        Order::ByDeadline => (visit.late, false, -visit.durations[0]),
        Order::Longest => (-visit.durations[0], false, visit.early),
    }
}
