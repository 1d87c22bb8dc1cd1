//! A quick plan with next to no search: some milliseconds for a group's day, for simulations that lay out thousands of
//! days. Same rules and same weights as a proposal; only the search is left out.

use std::collections::BTreeSet;

use tillit_domain::id::Id;
use tillit_domain::plan::{DraftVisit, PlacedBreak};
use tillit_domain::visit::Visit;
use tillit_solver::{Components, construct};

use crate::input::PlanningInput;
use crate::problem::build;
use crate::propose::ProposeError;
use crate::result;

/// Whether what lies in the draft stays where it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Everything is laid out anew.
    Anew,
    /// What lies in the draft and breaks no rule stays on its shift in its order, and the rest goes in around it.
    AsItLies,
}

/// A day laid out quickly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    /// The draft with each visit where it lies.
    pub draft: Vec<DraftVisit>,
    /// Breaks laid out.
    pub breaks: Vec<PlacedBreak>,
    /// Visits that found no place.
    pub left_out: BTreeSet<Id<Visit>>,
    /// What the plan amounts to.
    pub components: Components,
}

/// Lays out the visits of a draft. The same input always gives the same plan.
///
/// # Errors
/// [`ProposeError`] if the data contradicts itself.
pub fn sketch(input: &PlanningInput, start: Start) -> Result<Sketch, ProposeError> {
    let built = build(input, None)?;
    let initial = (start == Start::AsItLies).then_some(&built.start);
    let solution = construct(&built.problem, initial)?;
    let draft = result::draft(&solution, &built, input);
    let left_out = draft.iter().filter(|it| it.placement.is_none()).map(|it| it.visit.id).collect();
    let components = tillit_solver::evaluate(&built.problem, &solution).unwrap_or_default();
    Ok(Sketch { breaks: result::breaks(&solution, &built, input), draft, left_out, components })
}
