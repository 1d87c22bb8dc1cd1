//! Taking in day events: each is judged by the handler of its kind, and what is taken is durable before the answer leaves.
//!
//! **Two ways in.** Events that register care are judged without writing anything else and are kept together in one
//! transaction, with the facts that follow from the fold (`tillit_domain::day`). Events that change the day
//! (`EventKind::changes_the_day`) are taken one by one after them by `changes`. One refused event never stops the others, and nothing
//! here can refuse care that was given: what contradicts something is kept and lies in the unit's queue (invariant 5).

pub(crate) mod changes;
mod deliver;
pub(crate) mod ground;
mod registering;

pub use deliver::{Answer, Answers, Events, Outcome, run};

use crate::words::InWords as _;
use crate::words::Language;
use crate::words::phone::EventReason;

/// What a handler says of an event, in the worker's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is kept, and stands; with words where there is something to know.
    Taken(Option<String>),
    /// It is kept, contradicts something, and lies with the unit.
    ToUnit(String),
    /// It can never be taken.
    Refused(String),
}

/// What the handler of a registering kind holds against an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Held {
    /// Nothing.
    Nothing,
    /// It is kept, contradicts something, and lies with the unit.
    ToUnit(EventReason),
    /// It can never be taken.
    Refused(EventReason),
}

impl Held {
    /// In words.
    pub(crate) fn verdict(self, language: Language) -> Verdict {
        match self {
            Self::Nothing => Verdict::Taken(None),
            Self::ToUnit(reason) => Verdict::ToUnit(reason.in_words(language)),
            Self::Refused(reason) => Verdict::Refused(reason.in_words(language)),
        }
    }
}
