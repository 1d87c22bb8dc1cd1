//! Free text about people: kept, but never printed by accident.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What somebody wrote in own words: a reason, a note. It does not show in logs.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Note(pub String);

impl Note {
    /// The words without space around them.
    #[must_use]
    pub fn words(&self) -> &str {
        self.0.trim()
    }

    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words().is_empty()
    }
}

impl fmt::Debug for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} signs>", self.0.chars().count())
    }
}
