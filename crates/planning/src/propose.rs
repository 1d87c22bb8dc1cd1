//! A proposal: what the optimiser suggests. Nothing of it is a plan before a person accepts and publishes (invariant 4).

use tillit_domain::id::Id;
use tillit_domain::plan::{DraftVisit, PlacedBreak};
use tillit_domain::visit::Visit;
use tillit_solver::search::stop::StopCriterion;
use tillit_solver::{Components, Cost, Options, ProblemError, Progress};

use crate::input::PlanningInput;
use crate::problem::build;
use crate::result::{self, Change, LeftOut};

/// How to search for a proposal. With a stop after a number of moves, the same input, seed and threads give the same
/// proposal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProposeOptions {
    /// Seed and threads.
    pub search: Options,
    /// Move only these visits; the others stay where they lie. None moves all that is not locked.
    pub only: Option<Vec<Id<Visit>>>,
}

/// What the optimiser suggests for a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The whole draft as it would be.
    pub draft: Vec<DraftVisit>,
    /// Breaks as they would lie.
    pub breaks: Vec<PlacedBreak>,
    /// What changes against the draft as it stands, in order of day and time.
    pub changes: Vec<Change>,
    /// Visits without a place, with reasons.
    pub left_out: Vec<LeftOut>,
    /// What the draft amounts to as it stands.
    pub before: Components,
    /// What the proposal amounts to.
    pub after: Components,
    /// Its cost; only comparable within the same input.
    pub cost: Cost,
    /// Moves tried.
    pub iterations: u64,
}

/// A proposal cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProposeError {
    /// The data contradicts itself so that no problem can be stated.
    #[error("the draft cannot be planned: {0}")]
    Problem(#[from] ProblemError),
}

/// Proposes a plan: starts from the draft as it stands, searches until `stop` says so, and tells what it came to.
///
/// # Errors
/// [`ProposeError`] if the data contradicts itself.
pub fn propose(
    input: &PlanningInput,
    options: &ProposeOptions,
    stop: &dyn StopCriterion,
    progress: &dyn Progress,
) -> Result<Proposal, ProposeError> {
    let built = build(input, options.only.as_deref())?;
    let outcome = tillit_solver::solve(&built.problem, Some(&built.start), &options.search, stop, progress)?;
    let draft = result::draft(&outcome.solution, &built, input);
    let before = tillit_solver::evaluate(&built.problem, &built.start).unwrap_or_default();
    Ok(Proposal {
        changes: result::changes(&input.draft, &draft, input),
        breaks: result::breaks(&outcome.solution, &built, input),
        left_out: result::left_out(&outcome.solution, &built, input),
        draft,
        before,
        after: outcome.components,
        cost: outcome.cost,
        iterations: outcome.iterations,
    })
}
