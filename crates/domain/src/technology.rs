//! Welfare technology: robots, cameras, alarms, with consent and the visits they replace (S-147 … S-149).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::care_plan::CarePlanEntry;
use crate::id::Id;
use crate::person::Person;
use crate::time::DayRange;

/// What kind of technology.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TechnologyKind {
    /// Trygghetslarm.
    Alarm,
    /// Medicinrobot.
    MedicineRobot,
    /// Tillsynskamera.
    Camera,
    /// GPS-klocka.
    GpsWatch,
}

/// The person's consent; without it there is no technology.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// When it was given.
    pub given_on: Date,
    /// To whom and how.
    pub account: String,
    /// When it was withdrawn.
    pub withdrawn_on: Option<Date>,
}

/// Technology in a person's home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Technology {
    /// Identifier.
    pub id: Id<Technology>,
    /// At whose home.
    pub person: Id<Person>,
    /// What.
    pub kind: TechnologyKind,
    /// Consent.
    pub consent: Consent,
    /// Days it is in use.
    pub period: DayRange,
    /// Care-plan visits it replaces.
    pub replaces: Vec<Id<CarePlanEntry>>,
}

impl Technology {
    /// Whether it is in use on a day: within its period and with consent that day.
    #[must_use]
    pub fn in_use_on(&self, day: Date) -> bool {
        self.period.contains(day)
            && self.consent.given_on <= day
            && self.consent.withdrawn_on.is_none_or(|withdrawn| day < withdrawn)
    }
}
