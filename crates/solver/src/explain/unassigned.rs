//! Why a visit was left out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ExplainError;
use super::ask::{load, nearby_shifts, prepare};
use super::refusal::{Refusal, RefusalKind, refusal};
use super::remedy::{Remedy, remedies};
use crate::insertion::{Scope, insert_best};
use crate::problem::{Problem, ShiftIx, VisitIx};
use crate::random::Random;
use crate::solution::Solution;

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unassigned {
    /// The visit asked about.
    pub visit: VisitIx,
    /// Why each shift at about the visit's time cannot take it, in order of shift.
    pub refusals: Vec<(ShiftIx, Refusal)>,
    /// How many shifts refuse for each reason, the most frequent first.
    pub summary: Vec<(RefusalKind, usize)>,
    /// How many shifts are at other times or on other days.
    pub shifts_at_other_times: usize,
    /// Single changes that would make it possible, the least far-reaching first.
    pub remedies: Vec<Remedy>,
}

/// Why a visit is left out of the solution, and what would make it possible.
///
/// # Errors
/// [`ExplainError::NotLeftOut`] when the visit is in the plan; others when problem, solution and visit do not belong
/// together.
pub fn why_unassigned(problem: &Problem, solution: &Solution, visit: VisitIx) -> Result<Unassigned, ExplainError> {
    let data = prepare(problem, solution, visit)?;
    if solution.routes.iter().any(|route| route.stops.iter().any(|stop| stop.visit == visit)) {
        return Err(ExplainError::NotLeftOut { visit });
    }
    let mut state = load(&data, solution);
    let nearby = nearby_shifts(&data, visit);
    let mut random = Random::new(0);
    let (mut refusals, mut found) = (Vec::new(), Vec::new());
    for &shift in &nearby {
        let refused = match refusal(&mut state, visit, shift) {
            Some(refusal) => refusal,
            None => {
                state.begin();
                let scope = Scope { through: Some(shift.0 as u32), ..Scope::default() };
                let inserted = insert_best(&mut state, visit.0, &scope, 8, &mut random) && state.finish();
                state.roll_back();
                if inserted {
                    found.push(Remedy::FitsNow { shift });
                    continue;
                }
                if data.visits[visit.0].roles == 2 {
                    Refusal::OnlyOneFree
                } else {
                    Refusal::NoRoom { blocking: vec![] }
                }
            }
        };
        found.extend(remedies(&state, visit, shift, &refused));
        refusals.push((shift, refused));
    }
    found.sort_by_key(Remedy::effort);
    let mut counts: BTreeMap<RefusalKind, usize> = BTreeMap::new();
    refusals.iter().for_each(|(_, refusal)| *counts.entry(refusal.kind()).or_default() += 1);
    let mut summary: Vec<(RefusalKind, usize)> = counts.into_iter().collect();
    summary.sort_by_key(|&(kind, count)| (std::cmp::Reverse(count), kind));
    Ok(Unassigned {
        visit,
        refusals,
        summary,
        shifts_at_other_times: problem.shifts.len() - nearby.len(),
        remedies: found,
    })
}
