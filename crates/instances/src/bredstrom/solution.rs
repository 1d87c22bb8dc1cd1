//! Reads and writes a solution.

use serde::{Deserialize, Serialize};

use crate::error::{ReadError, from_json};

/// The visits of each carer in order. Starts are not stated: the earliest that are possible are meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Solution {
    /// One list per carer, in the order of carers; empty for one who stays.
    pub routes: Vec<Vec<i64>>,
}

impl Solution {
    /// Reads the JSON of a solution.
    ///
    /// # Errors
    /// [`ReadError`] naming what is missing or of the wrong kind.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        from_json(text)
    }

    /// The JSON of the solution.
    ///
    /// # Errors
    /// [`ReadError`] when it cannot be told in JSON, which does not happen.
    pub fn write(&self) -> Result<String, ReadError> {
        serde_json::to_string(self).map_err(|error| ReadError::new("the solution", error.to_string()))
    }
}
