//! Providers, units, groups and teams (S-029 … S-040).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::place::Coordinates;
use crate::time::TimeOfDay;
use crate::worker::Worker;

/// Who performs care: the municipality itself or a private provider under LOV (S-032, S-033).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provider {
    /// Identifier.
    pub id: Id<Provider>,
    /// Name on screen.
    pub name: String,
    /// Egen regi or private.
    pub private: bool,
}

/// What a unit does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// Home care by day and evening.
    HomeCare,
    /// Night patrol, serving all groups (S-040).
    NightPatrol,
    /// Needs assessors (beställare under SoL).
    Assessment,
    /// Licensed staff (beställare under HSL, S-024).
    HealthCare,
}

/// A unit (enhet): what steering mode, rights and managers belong to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Identifier.
    pub id: Id<Unit>,
    /// Name on screen.
    pub name: String,
    /// What it does.
    pub kind: UnitKind,
    /// Whose it is.
    pub provider: Id<Provider>,
    /// Who may plan and change lengths (S-038, S-143, S-159).
    pub rights: PlanningRights,
    /// Whether needs follow the IBIC areas (S-140, S-141).
    pub uses_ibic: bool,
    /// First day it is no more; what it was before that day stays readable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_from: Option<Date>,
}

impl Unit {
    /// Whether it is closed on a day.
    #[must_use]
    pub fn is_closed_on(&self, day: Date) -> bool {
        self.closed_from.is_some_and(|closed| closed <= day)
    }
}

/// Who in a unit may do what with the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanningRights {
    /// Who plans.
    pub plans: PlansBy,
    /// Who may change how long a visit is (S-143, S-159).
    #[serde(default)]
    pub lengths: PlansBy,
    /// Who may publish.
    #[serde(default)]
    pub publishes: PlansBy,
    /// Days a temporary extension may last without a decision (S-018).
    pub extension_days_max: u8,
}

impl Default for PlanningRights {
    fn default() -> Self {
        let planner = PlansBy::GroupPlanner;
        Self { plans: planner, lengths: planner, publishes: planner, extension_days_max: 7 }
    }
}

/// Where planning is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlansBy {
    /// A central planner for several groups.
    CentralPlanner,
    /// A planner of the group.
    #[default]
    GroupPlanner,
    /// The team itself.
    Team,
}

/// A home-care group (hemtjänstgrupp).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Identifier.
    pub id: Id<Group>,
    /// Name on screen.
    pub name: String,
    /// The unit it belongs to.
    pub unit: Id<Unit>,
    /// Where tours begin and end unless said otherwise.
    pub office: Coordinates,
    /// Postal codes of its area, for placing new persons (S-031).
    pub postal_codes: Vec<String>,
    /// First day it is no more; what it was before that day stays readable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_from: Option<Date>,
}

impl Group {
    /// Whether it is closed on a day.
    #[must_use]
    pub fn is_closed_on(&self, day: Date) -> bool {
        self.closed_from.is_some_and(|closed| closed <= day)
    }
}

/// A team (arbetslag) within a group (S-035, S-036).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// Identifier.
    pub id: Id<Team>,
    /// Name on screen.
    pub name: String,
    /// The group it is part of.
    pub group: Id<Group>,
    /// Its workers.
    pub workers: Vec<Id<Worker>>,
}

/// A named part of the day in which a visit may start (tidsram).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FrameName {
    /// Morgon.
    Morning,
    /// Förmiddag.
    Forenoon,
    /// Lunch.
    Lunch,
    /// Eftermiddag.
    Afternoon,
    /// Middag (the meal).
    Dinner,
    /// Kväll.
    Evening,
    /// Natt.
    Night,
    /// Hela dagen.
    Day,
}

/// When a visit may start (tidsram): a name and the clock times it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TimeFrame {
    /// What it is called.
    pub name: FrameName,
    /// Earliest start.
    pub earliest: TimeOfDay,
    /// Latest start, not before the earliest.
    pub latest: TimeOfDay,
}

impl FrameName {
    /// The usual clock times of the frame; a municipality or a care plan may set others.
    #[must_use]
    pub const fn usual(self) -> TimeFrame {
        let (earliest, latest) = match self {
            Self::Morning => (TimeOfDay::hm(7, 0), TimeOfDay::hm(10, 0)),
            Self::Forenoon => (TimeOfDay::hm(9, 0), TimeOfDay::hm(11, 30)),
            Self::Lunch => (TimeOfDay::hm(11, 30), TimeOfDay::hm(13, 30)),
            Self::Afternoon => (TimeOfDay::hm(13, 0), TimeOfDay::hm(16, 0)),
            Self::Dinner => (TimeOfDay::hm(16, 0), TimeOfDay::hm(18, 30)),
            Self::Evening => (TimeOfDay::hm(18, 30), TimeOfDay::hm(21, 15)),
            Self::Night => (TimeOfDay::hm(22, 0), TimeOfDay::hm(30, 0)),
            Self::Day => (TimeOfDay::hm(8, 0), TimeOfDay::hm(16, 0)),
        };
        TimeFrame { name: self, earliest, latest }
    }
}

/// Something that belongs to a group from a day on (group follows area, can be overridden, with history; S-031).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupFrom {
    /// First day.
    pub from: Date,
    /// The group.
    pub group: Id<Group>,
    /// Chosen by a person rather than by area.
    pub chosen: bool,
}

/// The group that holds on a day, from a history ordered by first day.
#[must_use]
pub fn group_on(history: &[GroupFrom], day: Date) -> Option<Id<Group>> {
    history.iter().rev().find(|entry| entry.from <= day).map(|entry| entry.group)
}
