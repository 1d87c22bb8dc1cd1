//! Temporary extensions (tillfällig utökning): more care for some days without a decision (S-018, S-019).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::decision::Decision;
use crate::id::Id;
use crate::person::Person;
use crate::quantity::Minutes;
use crate::time::DayRange;

/// How an extension ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ExtensionState {
    /// It goes on, or ran out by itself on its last day.
    Running,
    /// It was ended before its last day; the first day without it.
    Ended {
        /// The day.
        from: Date,
    },
    /// A decision took over on a day.
    Decided {
        /// The first day the decision holds.
        from: Date,
        /// Which.
        decision: Id<Decision>,
    },
}

/// More care for a person for some days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// Identifier.
    pub id: Id<Extension>,
    /// For whom.
    pub person: Id<Person>,
    /// The days it was made for; at most as many as the unit's rights say.
    pub days: DayRange,
    /// Minutes more in all.
    pub minutes: Minutes,
    /// Where it stands.
    pub state: ExtensionState,
}

impl Extension {
    /// The first day without it; none while it has no end.
    #[must_use]
    pub fn over_from(&self) -> Option<Date> {
        match self.state {
            ExtensionState::Running => self.days.to.and_then(|last| last.tomorrow().ok()),
            ExtensionState::Ended { from } | ExtensionState::Decided { from, .. } => Some(from),
        }
    }
}
