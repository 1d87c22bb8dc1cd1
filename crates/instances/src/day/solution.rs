//! Reads and writes a solution.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Number, Value};

use crate::error::{ReadError, from_json};

/// Who goes where, and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Solution {
    /// The name of the format, `homecare-solution/1`.
    #[serde(default)]
    pub format: String,
    /// The day it is for.
    #[serde(default)]
    pub instance: String,
    /// Who made it.
    #[serde(default)]
    pub solver: String,
    /// What else is worth saying.
    #[serde(default)]
    pub info: Map<String, Value>,
    /// One per carer with visits.
    pub routes: Vec<Route>,
}

/// What one carer does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Route {
    /// The carer.
    pub carer: i64,
    /// When the break starts.
    #[serde(default)]
    pub r#break: Option<Number>,
    /// The visits in order.
    pub stops: Vec<Stop>,
}

/// One visit by one carer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stop {
    /// Which.
    pub visit: i64,
    /// When it starts; a whole number of seconds, or the solution is wrong.
    pub start: Number,
}

impl Solution {
    /// A solution by this program.
    pub(super) fn new(instance: &str, routes: Vec<Route>) -> Self {
        let (format, solver) = ("homecare-solution/1".to_owned(), "tillit".to_owned());
        Self { format, instance: instance.to_owned(), solver, info: Map::new(), routes }
    }

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
    /// [`ReadError`] when it cannot be told in JSON, which does not happen.
    pub fn write(&self) -> Result<String, ReadError> {
        serde_json::to_string(self).map_err(|error| ReadError::new("the solution", error.to_string()))
    }
}
