//! Answers about one visit: what each shift says to it, why it is where it is, and what would make it possible.

use jiff::civil::Date;
use tillit_domain::id::Id;
use tillit_domain::plan::Locks;
use tillit_domain::shift::Shift;
use tillit_domain::time::TimeOfDay;
use tillit_domain::visit::Visit;
use tillit_domain::worker::Worker;
use tillit_solver::problem::VisitIx;
use tillit_solver::{Components, Cost, ProblemError, explain};

use crate::input::PlanningInput;
use crate::problem::workers::Permissions;
use crate::problem::{Built, build};
use crate::result::{self, LeftOut, LeftOutReason};

/// A shift and what it says to a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The shift.
    pub shift: Id<Shift>,
    /// Who works it.
    pub worker: Option<Id<Worker>>,
    /// The best place on it, or why there is none.
    pub answer: Result<Price, Vec<LeftOutReason>>,
}

/// The best place for a visit on a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Price {
    /// When it would start.
    pub start: TimeOfDay,
    /// The shift of the other worker, where two are needed.
    pub second_shift: Option<Id<Shift>>,
    /// What would change in the plan.
    pub change: Components,
    /// The same as cost; below zero is better than now.
    pub cost: Cost,
}

/// Why a visit is where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reasons {
    /// It is in the plan.
    Placed {
        /// What the plan has more, or less, because it stands here.
        here: Components,
        /// The same as cost.
        cost: Cost,
        /// The cheapest place on another shift, with what would change; none if no other shift can take it.
        next_best: Option<(Id<Shift>, Price)>,
    },
    /// It lies where rules are broken, so that the optimiser would not have it there; the gate tells which.
    PlacedAgainstRules,
    /// It lies in the tray.
    InTray(LeftOut),
}

/// A question that has no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExplainError {
    /// The data contradicts itself.
    #[error("the draft cannot be planned: {0}")]
    Problem(#[from] ProblemError),
    /// The draft has no such visit.
    #[error("the draft has no such visit")]
    UnknownVisit,
    /// The solver could not answer.
    #[error("no answer: {0}")]
    Solver(#[from] explain::ExplainError),
}

/// What laying a visit on each shift at about its time would cost, and why some shifts cannot take it; the best first,
/// then those that refuse. A visit that is locked is asked about as if it were not.
///
/// # Errors
/// [`ExplainError`], by name.
pub fn targets(input: &PlanningInput, visit: Id<Visit>) -> Result<Vec<Target>, ExplainError> {
    let (built, index, day) = unlocked(input, visit)?;
    let permissions = Permissions::of(input);
    let told = explain::price_targets(&built.problem, &built.start, index)?;
    let mut targets: Vec<Target> = told
        .iter()
        .filter_map(|target| {
            let shift = built.meaning.shifts.id(target.shift.0)?;
            let worker = built.problem.shifts[target.shift.0].worker.and_then(|it| built.meaning.workers.id(it.0));
            let answer = match &target.answer {
                Ok(price) => Ok(self::price(price, &built, day)),
                Err(refusal) => {
                    let refusals = std::iter::once((target.shift, refusal));
                    Err(result::reasons(index, refusals, &built, input, &permissions))
                }
            };
            Some(Target { shift, worker, answer })
        })
        .collect();
    targets.sort_by_key(|target| match &target.answer {
        Ok(price) => (false, price.cost, target.shift),
        Err(_) => (true, Cost(0), target.shift),
    });
    Ok(targets)
}

/// Why a visit is where it is, or why it is in the tray and what would make it possible.
///
/// # Errors
/// [`ExplainError`], by name.
pub fn reasons(input: &PlanningInput, visit: Id<Visit>) -> Result<Reasons, ExplainError> {
    let draft = input.draft.iter().find(|draft| draft.visit.id == visit).ok_or(ExplainError::UnknownVisit)?;
    let built = build(input, None)?;
    if let Some((_, why)) = built.kept_out.iter().find(|(id, _)| *id == visit) {
        return Ok(Reasons::InTray(result::of_kept_out(visit, *why)));
    }
    let index = built.meaning.visit(visit).ok_or(ExplainError::UnknownVisit)?;
    if draft.placement.is_none() {
        return Ok(Reasons::InTray(result::why_left_out(index, &built.start, &built, input)?));
    }
    match explain::why_here(&built.problem, &built.start, index) {
        Ok(why) => Ok(Reasons::Placed {
            here: why.current.components,
            cost: why.current.cost,
            next_best: why.next_best.and_then(|(shift, price)| {
                Some((built.meaning.shifts.id(shift.0)?, self::price(&price, &built, draft.visit.day)))
            }),
        }),
        Err(explain::ExplainError::NotPlaced { .. }) => Ok(Reasons::PlacedAgainstRules),
        Err(other) => Err(other.into()),
    }
}

/// The problem with the index and day of the visit asked about, as if it were not locked.
fn unlocked(input: &PlanningInput, visit: Id<Visit>) -> Result<(Built, VisitIx, Date), ExplainError> {
    let draft = input.draft.iter().find(|draft| draft.visit.id == visit).ok_or(ExplainError::UnknownVisit)?;
    let built = if draft.locks == Locks::default() {
        build(input, None)?
    } else {
        let mut free = input.clone();
        for own in free.draft.iter_mut().filter(|it| it.visit.id == visit) {
            own.locks = Locks::default();
        }
        build(&free, None)?
    };
    let index = built.meaning.visit(visit).ok_or(ExplainError::UnknownVisit)?;
    Ok((built, index, draft.visit.day))
}

fn price(price: &explain::Price, built: &Built, day: Date) -> Price {
    Price {
        start: built.meaning.axis.time_on(day, price.start),
        second_shift: price.with.and_then(|shift| built.meaning.shifts.id(shift.0)),
        change: price.change,
        cost: price.cost_change,
    }
}
