//! The search: construct a plan, then change it for as long as the caller allows.
//!
//! Ruin and recreate under simulated annealing, with a few direct exchanges beside it. One kind of move serves all
//! problems: what belongs together is taken out together, and every visit, or linked pair, goes back where it is
//! cheapest, anywhere in any route. Plans that only grow at the ends of routes cannot express every optimum.
//!
//! A place is priced in three steps, each only when the one before leaves it a chance: travel and the visit's own
//! lateness; the float of the gap, which bounds from below what later visits lose; and a walk along the route and one
//! coupled route further. The plan's own cost, from exact times, decides whether a move is kept.
//!
//! Where the problem orders its components, the weights steer which plans are tried next and the order decides which
//! is remembered: strict order alone would forbid every detour.

mod accept;
mod annealer;
mod construct;
mod days;
mod moves;
mod neighbours;
mod parallel;
mod partition;
mod record;
pub mod stop;

pub use construct::construct;

use serde::{Deserialize, Serialize};

use crate::objective::{Components, Cost};
use crate::problem::{Problem, ProblemError};
use crate::solution::Solution;
use crate::state::State;
use crate::state::compiled::Compiled;
use record::Record;
use stop::{Status, StopCriterion};

/// How to search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Seed of all chance in the run.
    pub seed: u64,
    /// How many threads to use, at least 1. The plan depends on it: a run is repeatable for a given number.
    pub threads: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { seed: 1, threads: 1 }
    }
}

/// Hears of every better plan. `()` hears nothing.
pub trait Progress: Sync {
    /// A better plan has been found. Called from the thread that found it.
    fn improved(&self, status: &Status);
}

impl Progress for () {
    fn improved(&self, _: &Status) {}
}

/// What a search hands back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The best plan found. It passes [`check`](crate::check()).
    pub solution: Solution,
    /// What it amounts to; equals [`evaluate`](crate::evaluate).
    pub components: Components,
    /// What it costs.
    pub cost: Cost,
    /// Moves tried, over all threads.
    pub iterations: u64,
}

/// Plans as well as it can until `stop` says so, from `initial` when one is given.
///
/// Visits of the initial plan that break a rule are left out of it and laid out anew; locked choices in it stay. The
/// plan handed back is never worse than the initial plan without those visits.
///
/// # Errors
/// [`ProblemError`] when the problem contradicts itself; nothing is searched then.
pub fn solve(
    problem: &Problem,
    initial: Option<&Solution>,
    options: &Options,
    stop: &dyn StopCriterion,
    progress: &dyn Progress,
) -> Result<Outcome, ProblemError> {
    problem.validate()?;
    let data = Compiled::new(problem);
    let mut state = construct::start(&data, initial);
    let neighbours = neighbours::neighbours(&data);
    let run = annealer::Run { data: &data, neighbours: &neighbours, options: *options, stop, progress };
    let mut record = Record::of(&state);
    let iterations = if options.threads <= 1 && initial.is_none() && data.prices_faces_over_days() {
        days::run(&run, &mut state, &mut record)
    } else if options.threads <= 1 {
        run.alone(&mut state, &mut record)
    } else {
        parallel::run(&run, &mut state, &mut record)
    };
    Ok(outcome(state, &record, iterations))
}

fn outcome(mut state: State<'_, '_>, record: &Record, iterations: u64) -> Outcome {
    // The record was a settled plan, so loading it cannot fail; the current plan would be valid too.
    state.load(&record.nodes);
    debug_assert_eq!(state.cost(), record.rank.cost, "the record is what the search thought it was");
    let components = state.all_components();
    Outcome { solution: state.export(), components, cost: components.cost(&state.data.problem.weights), iterations }
}
