//! What is to be planned: visits, shifts, travel and what counts as good.
//!
//! A [`Problem`] is plain data. It holds no labels, no law and no dates: everything is an index or a number of
//! [`Seconds`] from the start of a horizon that may span many days. Who may serve whom, which windows hold and what a
//! lock means has already been decided by the caller.

mod error;
mod index;
mod link;
mod matrix;
mod seconds;
mod shift;
mod validate;
mod visit;
mod weights;

pub use error::ProblemError;
pub use index::{ClientIx, GroupIx, LinkIx, MatrixIx, PlaceIx, ShiftIx, VisitIx, WorkerIx};
pub use link::{Link, LinkKind};
pub use matrix::TravelMatrix;
pub use seconds::{Seconds, Window};
pub use shift::{Break, Shift, VacantUse};
pub use visit::{Allowed, Client, Lock, Previous, SecondWorker, Visit};
pub use weights::{BalanceRule, Leaving, Weights};

use serde::{Deserialize, Serialize};

use crate::objective::ComponentKind;

/// A planning problem: immutable input of every function in this crate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The time the plan covers. Shifts and windows lie inside it.
    pub horizon: Window,
    /// One travel matrix per way of travelling, all over the same places.
    pub matrices: Vec<TravelMatrix>,
    /// How many workers there are; a [`WorkerIx`] is below this number.
    pub worker_count: usize,
    /// Those who are visited.
    pub clients: Vec<Client>,
    /// The shifts that visits can be laid on. A [`ShiftIx`] is a position here.
    pub shifts: Vec<Shift>,
    /// The visits to lay out. A [`VisitIx`] is a position here.
    pub visits: Vec<Visit>,
    /// Hard time relations between two visits.
    pub links: Vec<Link>,
    /// What each component of the objective costs.
    pub weights: Weights,
    /// When not empty, plans are compared by these components in this order before their cost, and the weights steer
    /// the search between plans.
    #[serde(default)]
    pub lexicographic: Vec<ComponentKind>,
}

impl Problem {
    /// The visit with this index, or `None` when the index is not of this problem.
    pub fn visit(&self, visit: VisitIx) -> Option<&Visit> {
        self.visits.get(visit.0)
    }

    /// The shift with this index, or `None` when the index is not of this problem.
    pub fn shift(&self, shift: ShiftIx) -> Option<&Shift> {
        self.shifts.get(shift.0)
    }

    /// All visit indices in order.
    pub fn visit_indices(&self) -> impl Iterator<Item = VisitIx> + use<> {
        (0..self.visits.len()).map(VisitIx)
    }

    /// All shift indices in order.
    pub fn shift_indices(&self) -> impl Iterator<Item = ShiftIx> + use<> {
        (0..self.shifts.len()).map(ShiftIx)
    }
}
