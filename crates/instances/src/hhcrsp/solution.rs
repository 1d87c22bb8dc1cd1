//! Reads and writes a solution.

use serde::{Deserialize, Serialize};

use crate::error::{ReadError, from_json};

/// Who goes where, and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Solution {
    /// One per carer; a carer without visits may be missing.
    pub routes: Vec<Route>,
}

/// What one carer does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Route {
    /// The carer.
    pub caregiver_id: String,
    /// The stops in order; `None` and none are the same.
    #[serde(default)]
    pub locations: Option<Vec<Location>>,
}

/// One service given. Times are minutes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Location {
    /// To whom.
    pub patient: String,
    /// Which service.
    pub service: String,
    /// When the service starts, after any waiting, whatever the name says.
    pub arrival_time: f64,
    /// When it ends.
    pub departure_time: f64,
}

impl Solution {
    /// Reads the JSON of a solution.
    ///
    /// # Errors
    /// [`ReadError`] naming the field that is missing or of the wrong kind.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        from_json(text)
    }

    /// The JSON of the solution.
    ///
    /// # Errors
    /// [`ReadError`] when a time is no number, which no solution that was read or made here has.
    pub fn write(&self) -> Result<String, ReadError> {
        serde_json::to_string_pretty(self).map_err(|error| ReadError::new("the solution", error.to_string()))
    }
}
