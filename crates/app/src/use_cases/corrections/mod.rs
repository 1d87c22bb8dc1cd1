//! The queue of corrections (S-081, S-082): what matters first, one visit opened at a time, never a list by worker.

mod answer;
mod open;
mod queue;
mod reading;

pub use answer::{CorrectionAction, CorrectionInput, run as answer};
pub use open::{CaseEvent, OpenedCase, OpenedRegistration, PlannedSide, run as open};
pub use queue::{CaseRow, Corrections, CorrectionsAsked, FindingView, Uncorrected, run as list};
