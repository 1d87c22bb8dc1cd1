//! Workers: those who give care.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::organisation::{Group, GroupFrom, group_on};
use crate::person::ProtectedIdentity;
use crate::time::DayRange;

/// Professional title, as far as rules ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Title {
    /// Undersköterska with the protected title.
    Underskoterska,
    /// Vårdbiträde.
    Vardbitrade,
    /// Sjuksköterska.
    Nurse,
    /// Other.
    Other,
}

/// How a worker travels between persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TravelMode {
    /// On foot.
    Walk,
    /// By bicycle.
    Bike,
    /// By car.
    Car,
}

/// Whoever gives care (medarbetare).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worker {
    /// Identifier.
    pub id: Id<Worker>,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Title.
    pub title: Title,
    /// Usual way to travel.
    pub travel: TravelMode,
    /// Protected identity: name only where needed, never in exports or on the person's link.
    pub protected: Option<ProtectedIdentity>,
    /// Days of employment.
    pub employment: DayRange,
    /// Home group by day, oldest first; lending keeps it (S-034).
    pub groups: Vec<GroupFrom>,
    /// Share of full time in percent.
    pub percent: u8,
    /// Work telephone.
    pub telephone: String,
}

impl Worker {
    /// The home group on a day.
    #[must_use]
    pub fn group_on(&self, day: Date) -> Option<Id<Group>> {
        group_on(&self.groups, day)
    }

    /// Name as written on screens.
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }
}
