//! The plan that a question is about.

use super::ExplainError;
use crate::evaluate::belongs;
use crate::problem::{Allowed, Problem, ShiftIx, VisitIx};
use crate::solution::Solution;
use crate::state::State;
use crate::state::compiled::Compiled;

/// Shifts further than this from a visit's window, in seconds, are of another time of day and not worth a word.
pub(super) const NEARBY_SECONDS: i64 = 4 * 3600;

/// Prepares the problem for a question about this visit.
pub(super) fn prepare<'p>(
    problem: &'p Problem,
    solution: &Solution,
    visit: VisitIx,
) -> Result<Compiled<'p>, ExplainError> {
    problem.validate()?;
    belongs(problem, solution)?;
    if visit.0 >= problem.visits.len() {
        return Err(ExplainError::UnknownVisit { visit });
    }
    Ok(Compiled::new(problem))
}

/// The solution as a plan that can be changed.
pub(super) fn load<'c, 'p>(data: &'c Compiled<'p>, solution: &Solution) -> State<'c, 'p> {
    let mut state = State::empty(data);
    state.import(solution);
    state
}

/// Shifts near the visit's window in time.
pub(super) fn nearby_shifts(data: &Compiled<'_>, visit: VisitIx) -> Vec<ShiftIx> {
    let compiled = &data.visits[visit.0];
    let near = |shift: &ShiftIx| {
        let shift = &data.shifts[shift.0];
        shift.start <= compiled.late + NEARBY_SECONDS && shift.end >= compiled.early - NEARBY_SECONDS
    };
    (0..data.shifts.len()).map(ShiftIx).filter(near).collect()
}

/// Whether the shift's worker may take this role; an open vacant shift may.
pub(super) fn is_allowed(problem: &Problem, visit: VisitIx, role: usize, shift: ShiftIx) -> bool {
    let stated = &problem.visits[visit.0];
    let second = stated.second.as_ref().filter(|_| role == 1).and_then(|second| second.allowed.as_ref());
    match (second.unwrap_or(&stated.allowed), problem.shifts[shift.0].worker) {
        (Allowed::Everyone, _) | (_, None) => true,
        (Allowed::Only(workers), Some(worker)) => workers.contains(&worker),
    }
}
