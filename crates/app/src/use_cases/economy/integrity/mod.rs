//! Whether a unit's registrations look wrong: findings for the unit and for dwellings, never by worker (invariant 3). A finding is a
//! reason to look and to ask, and says what it may innocently be. `read` tells nobody apart; `open` shows the visits, logged.

mod facts;
pub mod open;
pub mod read;

pub use read::{FindingView, IntegrityView};
