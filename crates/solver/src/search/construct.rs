//! A first plan: what was given, then every other visit where it is cheapest, the hardest to place first.

use crate::insertion::{Scope, insert_best};
use crate::problem::{Problem, ProblemError};
use crate::random::Random;
use crate::solution::Solution;
use crate::state::State;
use crate::state::compiled::Compiled;

/// Places tried per visit when the first turns out impossible.
const TRIES: usize = 12;

/// A quick plan without search: a few milliseconds for one group's day. Visits of `initial` that break no rule stay on
/// their shifts in their order; the rest is laid out around them.
///
/// # Errors
/// [`ProblemError`] when the problem contradicts itself.
pub fn construct(problem: &Problem, initial: Option<&Solution>) -> Result<Solution, ProblemError> {
    problem.validate()?;
    let data = Compiled::new(problem);
    Ok(start(&data, initial).export())
}

/// The plan that a search starts from.
pub(super) fn start<'c, 'p>(data: &'c Compiled<'p>, initial: Option<&Solution>) -> State<'c, 'p> {
    let mut state = State::empty(data);
    if let Some(initial) = initial {
        state.import(initial);
    }
    fill(&mut state);
    state
}

fn fill(state: &mut State<'_, '_>) {
    let data = state.data;
    let mut order: Vec<usize> = state.absent.iter().map(|&visit| visit as usize).collect();
    order.sort_by_key(|&visit| {
        let compiled = &data.visits[visit];
        let places = compiled.candidates[0].len();
        (
            !compiled.locked,
            std::cmp::Reverse(compiled.priority),
            !compiled.coupled(),
            places.div_ceil(8),
            compiled.late - compiled.early > 2 * 3600,
            std::cmp::Reverse(compiled.durations[0]),
            visit,
        )
    });
    let scope = Scope::default();
    let mut random = Random::new(0);
    for visit in order {
        if !state.is_placed(visit) && insert_best(state, visit, &scope, TRIES, &mut random) {
            state.secure();
        }
    }
    state.finish();
    state.begin();
}
