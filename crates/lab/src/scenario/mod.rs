//! A scenario: a question, the ways of steering that are set side by side, and what is assumed.

mod read;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::compensation::CompensationModel;
use tillit_domain::steering::{RegistrationPolicy, SteeringMode};

use crate::assumptions::Assumptions;

pub use read::{ScenarioError, read};

/// Who plans and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TeamForm {
    /// From the unit's own base plan, by whoever plans today.
    AsToday,
    /// One planner lays all of a group's visits.
    Central,
    /// Route groups: persons who live near each other and the workers who mostly come to them (S-037).
    RouteGroups,
    /// Small teams of seven or eight persons with workers of their own, as in Skönsmo (S-036).
    SmallTeams,
    /// The unit's teams plan their own days (S-038, S-143).
    SelfPlanning,
}

/// A way of steering.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternative {
    /// A short name that stays the same.
    pub id: String,
    /// Name in reports.
    pub name: String,
    /// The mode; none for each unit's own of today.
    pub mode: Option<SteeringMode>,
    /// Who plans.
    pub team: TeamForm,
    /// How performed care becomes known; none for each unit's own of today.
    pub policy: Option<RegistrationPolicy>,
    /// The compensation model that goes with it, by its name among the scenario's models.
    pub model: Option<String>,
}

/// A compensation model to price all alternatives with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priced {
    /// A short name that stays the same.
    pub id: String,
    /// Name in reports; the preset's own where none is given.
    pub name: Option<String>,
    /// Where its terms stand.
    pub terms: Terms,
    /// Quality criteria that the provider is taken to meet, by number; none where nobody has said, and then a supplement for
    /// quality is not defined.
    pub criteria: Option<BTreeSet<u8>>,
}

/// Where the terms of a model stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Terms {
    /// In a preset, by its name.
    Preset(String),
    /// In the scenario itself.
    Own(Box<CompensationModel>),
}

/// At which level models pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PriceLevel {
    /// With the amounts that stand in their files.
    #[default]
    AsWritten,
    /// Raised or lowered as a whole, so that each model covers the cost of the alternative that the others are held against. What
    /// a model pays for stays; only how much is the same for all, so that an example of a price decides nothing.
    CoversCost,
}

/// A scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// A short name that stays the same.
    pub id: String,
    /// Title of the report.
    pub title: String,
    /// The question that is to be answered.
    pub question: String,
    /// Where the question was asked.
    pub source: String,
    /// Whole months to replay, the last ones before today or before `until`.
    pub months: u8,
    /// The day after the last day to replay; none for today.
    pub until: Option<Date>,
    /// How many times each alternative is lived through.
    pub seeds: u16,
    /// The group names to replay; empty for all.
    pub groups: Vec<String>,
    /// The ways of steering, the one of today first.
    pub alternatives: Vec<Alternative>,
    /// The alternative that the others are held against, by its short name; none for the first.
    pub against: Option<String>,
    /// At which level models pay.
    pub price_level: PriceLevel,
    /// The models.
    pub models: Vec<Priced>,
    /// What is assumed.
    pub assumptions: Assumptions,
}

impl Scenario {
    /// The alternative that the others are held against.
    #[must_use]
    pub fn reference(&self) -> Option<&Alternative> {
        let named = self.alternatives.iter().find(|it| self.against.as_ref() == Some(&it.id));
        named.or_else(|| self.alternatives.first())
    }
}
