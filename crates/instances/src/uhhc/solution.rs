//! Reads and writes a solution.

use serde::{Deserialize, Serialize};
use serde_json::Number;

use crate::amount::Exact;
use crate::error::{ReadError, from_json};

/// The service that a lunch is written as.
pub(super) const LUNCH: &str = "lunch_break";

/// Who goes where, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Solution {
    /// One per carer; a carer without visits may be missing.
    pub routes: Vec<Route>,
}

/// What one carer does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// The carer.
    pub caregiver_id: String,
    /// The stops in any order: their times decide. `None` and none are the same.
    #[serde(default)]
    pub locations: Option<Vec<Location>>,
}

/// A service given, or a lunch. Times are minutes; a service and a lunch name them differently.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Location {
    /// To whom, or where the lunch is: a patient or a terminal point.
    pub patient: String,
    /// Which service; a stop without one says nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// Start of a service, in some files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_service_time: Option<Number>,
    /// Start of a service, after any waiting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arrival_time: Option<Number>,
    /// Start of a lunch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_time: Option<Number>,
    /// End of a service, in some files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_service_time: Option<Number>,
    /// End of a service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub departure_time: Option<Number>,
    /// End of a lunch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_time: Option<Number>,
}

impl Location {
    /// A service given.
    pub(super) fn service(patient: &str, service: &str, start: i64, end: i64) -> Self {
        Self {
            patient: patient.to_owned(),
            service: Some(service.to_owned()),
            arrival_time: Some(start.into()),
            departure_time: Some(end.into()),
            ..Self::default()
        }
    }

    /// A lunch.
    pub(super) fn lunch(place: &str, start: i64, end: i64) -> Self {
        Self {
            patient: place.to_owned(),
            service: Some(LUNCH.to_owned()),
            start_time: Some(start.into()),
            end_time: Some(end.into()),
            ..Self::default()
        }
    }

    /// When it starts, whatever the file calls it.
    pub(super) fn start(&self) -> Option<Exact> {
        number(self.start_service_time.as_ref().or(self.arrival_time.as_ref()).or(self.start_time.as_ref()))
    }

    /// When it ends, whatever the file calls it.
    pub(super) fn end(&self) -> Option<Exact> {
        number(self.end_service_time.as_ref().or(self.departure_time.as_ref()).or(self.end_time.as_ref()))
    }
}

fn number(stated: Option<&Number>) -> Option<Exact> {
    stated.and_then(Number::as_f64).and_then(Exact::of)
}

impl Solution {
    /// Reads the JSON of a solution.
    ///
    /// # Errors
    /// [`ReadError`] naming the field that is missing or of the wrong kind.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let solution: Self = from_json(text)?;
        for (position, route) in solution.routes.iter().enumerate() {
            for (stop, location) in route.locations.iter().flatten().enumerate() {
                if location.service.is_some() && (location.start().is_none() || location.end().is_none()) {
                    let place = format!("routes[{position}].locations[{stop}]");
                    return Err(ReadError::new(place, "it has no start or no end, or one too large to be a time"));
                }
            }
        }
        Ok(solution)
    }

    /// The JSON of the solution.
    ///
    /// # Errors
    /// [`ReadError`] when a time is no number, which no solution that was read or made here has.
    pub fn write(&self) -> Result<String, ReadError> {
        serde_json::to_string_pretty(self).map_err(|error| ReadError::new("the solution", error.to_string()))
    }
}
