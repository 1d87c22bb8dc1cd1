//! What workers change of the day themselves (S-018, S-019, S-056, S-057): the effect first, then the change, or the question to the
//! planner or a colleague where it is not theirs alone.
//!
//! `ground` reads the day, `weigh` says what a change leads to and whose it is, `take` writes it. The same three serve the phone that
//! asks before and the event that arrives hours later, so that both get the same answer.

pub mod answer;
pub mod effect;
pub mod extensions;
mod ground;
pub(crate) mod intake;
pub mod lasting;
pub(crate) mod open_visits;
pub mod requests;
pub mod swaps;
mod take;
mod weigh;

pub(crate) use ground::Who;
