//! What is wrong with a file, and where.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use thiserror::Error;

/// A file that cannot be read as what it is said to be.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{place}: {problem}")]
pub struct ReadError {
    /// Where: a path of fields and positions (counted from 0) in JSON, a line (counted from 1) in text.
    pub place: String,
    /// What is wrong there.
    pub problem: String,
}

impl ReadError {
    pub(crate) fn new(place: impl Into<String>, problem: impl Into<String>) -> Self {
        Self { place: place.into(), problem: problem.into() }
    }

    pub(crate) fn line(number: usize, problem: impl Into<String>) -> Self {
        Self::new(format!("line {number}"), problem)
    }
}

/// Reads JSON text.
pub(crate) fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        let place = if path == "." { "the file".to_owned() } else { path };
        ReadError::new(place, error.into_inner().to_string())
    })?;
    reader.end().map_err(|error| ReadError::new("after the end", error.to_string()))?;
    Ok(value)
}

/// That no two of a list have the same name.
pub(crate) fn different<'a>(list: &str, ids: impl Iterator<Item = &'a str>) -> Result<(), ReadError> {
    let mut seen = BTreeMap::new();
    for (position, id) in ids.enumerate() {
        if let Some(first) = seen.insert(id, position) {
            let words = format!("{id} is the name of {list}[{first}] too");
            return Err(ReadError::new(format!("{list}[{position}].id"), words));
        }
    }
    Ok(())
}
