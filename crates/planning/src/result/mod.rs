//! From the solver's answer to a plan that people can read.

mod changes;
mod left_out;
mod translate;

pub use changes::{Change, ChangeReason, SMALL_MOVE, Side, changes};
pub use left_out::{LeftOut, LeftOutReason, Remedy};
pub use translate::{breaks, draft};

pub(crate) use left_out::{left_out, of_kept_out, reasons, why_left_out};
