//! The day as a fold of events: whatever the order they come in, however often, from however many phones, the same set of
//! events gives the same state (invariants 5 and 8).
//!
//! `registering` folds the events of a registration, `told` those of a visit that carry no clock times, `visits` says how a visit
//! stands for a worker, `facts` what is to be kept for good, and `findings` what the unit must look at.

pub mod facts;
pub mod findings;
pub mod registering;
pub mod standing;
pub mod told;
pub mod visits;

pub use facts::{LATER_EVENTS, NewFacts, facts_of};
pub use findings::{Case, CaseAnswer, CaseOutcome, Circumstances, Finding, Subject, cases};
pub use registering::{Conflict, Folded, fold};
pub use standing::{Standing, standing};
pub use told::{Told, told};
pub use visits::{VisitState, states};
