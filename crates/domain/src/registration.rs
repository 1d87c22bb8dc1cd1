//! Registrations (registreringar): what was done, how it is known, and corrections that leave the original (S-076 … S-082).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::person::Person;
use crate::quantity::Minutes;
use crate::time::seconds_between;
use crate::visit::Visit;
use crate::worker::Worker;

/// How it was registered (S-080).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// A tag at the dwelling, both ends.
    Tag,
    /// A button in the app, both ends.
    App,
    /// Typed afterwards.
    Manual,
    /// Told by telephone to the office.
    Telephone,
}

/// How a performed minute is known (metrics §0).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// By tag or app at both ends.
    Measured,
    /// Typed or corrected by a worker.
    Stated,
    /// In a drawn period.
    Sampled,
    /// As planned unless told otherwise; carries no clock times of its own.
    Assumed,
}

/// A registration as it came in; never changed afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// Identifier, made where it was registered.
    pub id: Id<Registration>,
    /// The planned visit it answers, if known.
    pub visit: Option<Id<Visit>>,
    /// At whose home.
    pub person: Id<Person>,
    /// By whom.
    pub worker: Id<Worker>,
    /// Start.
    pub start: Timestamp,
    /// Stop; none if it was never registered.
    pub stop: Option<Timestamp>,
    /// How.
    pub method: Method,
    /// Service codes ticked off.
    pub tasks_done: Vec<String>,
}

/// A correction of a registration: what should have stood there, who says so and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Identifier.
    pub id: Id<Correction>,
    /// Of which registration.
    pub registration: Id<Registration>,
    /// Corrected start.
    pub start: Timestamp,
    /// Corrected stop.
    pub stop: Timestamp,
    /// Who corrected: a worker's or user's name.
    pub by: String,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Timestamp,
}

impl Correction {
    /// The times that say nothing was performed at all: it ends when it begins. A registration so corrected counts nowhere.
    #[must_use]
    pub fn says_it_did_not_happen(&self) -> bool {
        self.start == self.stop
    }
}

impl Registration {
    /// How its minutes are known: measured by tag or app, else stated.
    #[must_use]
    pub const fn known(&self) -> Known {
        match self.method {
            Method::Tag | Method::App => Known::Measured,
            Method::Manual | Method::Telephone => Known::Stated,
        }
    }

    /// Whole minutes from start to stop; none without a stop.
    #[must_use]
    pub fn minutes(&self) -> Option<Minutes> {
        Some(seconds_between(self.start, self.stop?).whole_minutes())
    }
}
