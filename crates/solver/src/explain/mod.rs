//! Reasons: why a visit is where it is, what else it could cost, and why it was left out. Data, not prose; the caller
//! words it.
//!
//! Each question loads the solution anew. Stops of it that break a rule are set aside first, so ask about plans that
//! pass [`check`](crate::check()).

mod ask;
mod here;
mod prices;
mod refusal;
mod remedy;
mod unassigned;

pub use here::{Placement, WhyHere, why_here};
pub use prices::{Price, Target, price_targets};
pub use refusal::{Refusal, RefusalKind};
pub use remedy::Remedy;
pub use unassigned::{Unassigned, why_unassigned};

use thiserror::Error;

use crate::evaluate::ForeignSolution;
use crate::problem::{ProblemError, VisitIx};

/// A question that has no answer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ExplainError {
    /// The problem contradicts itself.
    #[error(transparent)]
    Problem(#[from] ProblemError),
    /// The solution is of another problem.
    #[error(transparent)]
    Foreign(#[from] ForeignSolution),
    /// The problem has no such visit.
    #[error("the problem has no visit {}", visit.0)]
    UnknownVisit {
        /// The visit asked about.
        visit: VisitIx,
    },
    /// The question is about a visit in the plan, and this one is left out.
    #[error("visit {} is not in the plan", visit.0)]
    NotPlaced {
        /// The visit asked about.
        visit: VisitIx,
    },
    /// The question is about a visit left out, and this one is in the plan.
    #[error("visit {} is in the plan", visit.0)]
    NotLeftOut {
        /// The visit asked about.
        visit: VisitIx,
    },
}
