//! What each shift would cost a visit: what a planner sees when dragging it.

use serde::{Deserialize, Serialize};

use super::ExplainError;
use super::ask::{load, nearby_shifts, prepare};
use super::refusal::{Refusal, refusal};
use crate::insertion::{Scope, insert_best};
use crate::objective::{Components, Cost};
use crate::problem::{Problem, Seconds, ShiftIx, VisitIx};
use crate::random::Random;
use crate::solution::Solution;
use crate::state::State;

/// A shift and what it says to the visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// The shift.
    pub shift: ShiftIx,
    /// The best place on it, or why there is none.
    pub answer: Result<Price, Refusal>,
}

/// The best place for a visit on one shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// When the visit would start.
    pub start: Seconds,
    /// The shift of the other worker, for a visit by two.
    pub with: Option<ShiftIx>,
    /// What changes against the solution as it stands. Other stops keep their shift and order but may move in time.
    pub change: Components,
    /// The change as cost; below zero is better than now.
    pub cost_change: Cost,
}

/// The price of laying the visit on each shift at about its time, whether it is in the plan already or left out.
/// Shifts at other times are not listed.
///
/// # Errors
/// [`ExplainError`] when problem, solution and visit do not belong together.
pub fn price_targets(problem: &Problem, solution: &Solution, visit: VisitIx) -> Result<Vec<Target>, ExplainError> {
    let data = prepare(problem, solution, visit)?;
    let mut state = load(&data, solution);
    let now = state.all_components();
    if state.is_placed(visit.0) && !(state.remove(visit.0) && state.finish()) {
        state.roll_back();
    }
    state.begin();
    Ok(nearby_shifts(&data, visit).into_iter().map(|shift| target(&mut state, visit, shift, now)).collect())
}

/// The answer of one shift to an absent visit, against components `now`.
pub(super) fn target(state: &mut State<'_, '_>, visit: VisitIx, shift: ShiftIx, now: Components) -> Target {
    if let Some(refusal) = refusal(state, visit, shift) {
        return Target { shift, answer: Err(refusal) };
    }
    state.begin();
    let scope = Scope { through: Some(shift.0 as u32), ..Scope::default() };
    let inserted = insert_best(state, visit.0, &scope, 8, &mut Random::new(0)) && state.finish();
    let answer = if inserted {
        let change = state.all_components() - now;
        let other = state.at[visit.0].iter().map(|&route| ShiftIx(route as usize)).find(|&route| route != shift);
        let position = state.position(visit.0, 0).unwrap_or(0);
        Ok(Price {
            start: Seconds(state.routes[state.at[visit.0][0] as usize].nodes[position].start),
            with: other.filter(|other| other.0 < state.routes.len()),
            change,
            cost_change: change.cost(&state.data.problem.weights),
        })
    } else if state.data.visits[visit.0].roles == 2 {
        Err(Refusal::OnlyOneFree)
    } else {
        Err(Refusal::NoRoom { blocking: Vec::new() })
    };
    state.roll_back();
    Target { shift, answer }
}
