//! Taking in day events: each is judged by the handler of its kind, and what is taken is durable before the answer leaves.
//!
//! **Two ways in.** Events that register care are judged without writing anything else and are kept together in one
//! transaction, with the facts that follow from the fold (`tillit_domain::day`). Events that change the day
//! (`EventKind::changes_the_day`) are taken one by one after them: `changes::take` judges one against the day as it stands and
//! gives the records, drafts and revisions to be written *with* the event; if somebody else was faster it is asked again.
//! One refused event never stops the others, and nothing here can refuse care that was given: what contradicts something is
//! kept and lies in the unit's queue (invariant 5).

pub(crate) mod changes;
mod deliver;
pub(crate) mod ground;
mod registering;

pub use deliver::{Answer, Answers, Events, Outcome, run};

use crate::words::phone::EventReason;

/// What a handler says of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is kept, and stands.
    Taken,
    /// It is kept, contradicts something, and lies with the unit.
    ToUnit(EventReason),
    /// It can never be taken.
    Refused(EventReason),
}
