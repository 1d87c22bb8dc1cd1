//! Why a visit is where it is.

use serde::{Deserialize, Serialize};

use super::ExplainError;
use super::ask::{load, nearby_shifts, prepare};
use super::prices::{Price, target};
use crate::objective::{Components, Cost};
use crate::problem::{Problem, Seconds, ShiftIx, VisitIx};
use crate::solution::{Role, Solution};

/// Where a visit stands and what it costs there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    /// Its shifts, the first worker's first.
    pub shifts: Vec<ShiftIx>,
    /// When it starts.
    pub start: Seconds,
    /// What the plan has more, or less, because the visit stands here and not nowhere; `unassigned_points` is
    /// negative by its priority.
    pub components: Components,
    /// The same as cost.
    pub cost: Cost,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhyHere {
    /// The visit asked about.
    pub visit: VisitIx,
    /// Where it stands.
    pub current: Placement,
    /// The cheapest place on another shift, with what would change; `None` when no other shift can take it as things
    /// stand. For a visit by two at least one of the shifts is another.
    pub next_best: Option<(ShiftIx, Price)>,
}

/// Why a visit is where it is: what its place costs, and the next best one.
///
/// # Errors
/// [`ExplainError::NotPlaced`] when the visit is not in the plan; others when problem, solution and visit do not
/// belong together.
pub fn why_here(problem: &Problem, solution: &Solution, visit: VisitIx) -> Result<WhyHere, ExplainError> {
    let data = prepare(problem, solution, visit)?;
    let mut stops = solution.stops_of(visit);
    stops.sort_by_key(|(_, stop)| stop.role);
    let first = stops.iter().find(|(_, stop)| stop.role == Role::First);
    let Some(&(_, first)) = first else { return Err(ExplainError::NotPlaced { visit }) };
    let shifts: Vec<ShiftIx> = stops.iter().map(|&(shift, _)| shift).collect();
    let mut state = load(&data, solution);
    let now = state.all_components();
    if !state.is_placed(visit.0) || !state.remove(visit.0) || !state.finish() {
        return Err(ExplainError::NotPlaced { visit });
    }
    state.begin();
    let components = now - state.all_components();
    let cost = components.cost(&problem.weights);
    let mut next_best: Option<(ShiftIx, Price)> = None;
    for shift in nearby_shifts(&data, visit).into_iter().filter(|shift| !shifts.contains(shift)) {
        if let Ok(price) = target(&mut state, visit, shift, now).answer
            && next_best.is_none_or(|(_, best)| price.cost_change < best.cost_change)
        {
            next_best = Some((shift, price));
        }
    }
    let current = Placement { shifts, start: first.start, components, cost };
    Ok(WhyHere { visit, current, next_best })
}
