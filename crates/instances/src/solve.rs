//! From the text of an instance to the text of a solution.

use thiserror::Error;
use tillit_solver::search::stop::StopCriterion;
use tillit_solver::{Options, ProblemError, Progress};

use crate::error::ReadError;
use crate::instance::Instance;
use crate::verdict::Verdict;

/// A solution that was found.
#[derive(Debug, Clone)]
pub struct Solved {
    /// In the set's own format.
    pub text: String,
    /// Judged by the set's own rules.
    pub verdict: Verdict,
    /// Moves that were tried.
    pub iterations: u64,
}

/// Why an instance cannot be solved.
#[derive(Debug, Error)]
pub enum SolveError {
    /// It contradicts itself.
    #[error("the instance contradicts itself: {0}")]
    Problem(#[from] ProblemError),
    /// The solution cannot be told.
    #[error("{0}")]
    Write(#[from] ReadError),
}

/// Solves an instance until `stop` says so.
///
/// # Errors
/// [`SolveError`] when the instance contradicts itself.
pub fn solve(
    instance: &Instance,
    options: &Options,
    stop: &dyn StopCriterion,
    progress: &dyn Progress,
) -> Result<Solved, SolveError> {
    let problem = instance.problem()?;
    let outcome = tillit_solver::solve(&problem, None, options, stop, progress)?;
    let (text, verdict) = instance.write(&outcome.solution)?;
    Ok(Solved { text, verdict, iterations: outcome.iterations })
}
