//! A care plan as fronts write it.

use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::care_plan_view::{GapShape, ParticipationShape, StaffingShape, WhenShape};
use crate::use_cases::care::frequency::Often;

/// A new version of a care plan, made with the person.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCarePlan {
    /// The newest version that was read; none if there was no plan.
    pub expected_version: Option<u32>,
    /// First day it holds; the version before ends the day before.
    pub from: Date,
    /// When it was made with the person; today unless said.
    pub made_on: Option<Date>,
    /// Who at the provider is responsible: a worker.
    pub responsible: Uuid,
    /// Who took part, and how.
    pub participation: ParticipationShape,
    /// The goals, in words.
    pub goals: String,
    /// When it is to be followed up.
    pub follow_up_on: Option<Date>,
    /// The visits agreed.
    pub entries: Vec<NewEntry>,
}

/// An agreed visit.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewEntry {
    /// The visit of the version before that it goes on from; none for a new one.
    pub id: Option<Uuid>,
    /// What it is called.
    pub name: String,
    /// The tasks, in the order the person wants them.
    pub tasks: Vec<NewTask>,
    /// How often.
    pub recurrence: Often,
    /// When on the day.
    pub when: WhenShape,
    /// Minutes it usually takes, where agreed.
    pub length: Option<i64>,
    /// How many workers.
    pub staffing: StaffingShape,
    /// Time from another visit that stays in the plan.
    pub gap: Option<GapShape>,
    /// Workers the person would rather meet.
    #[serde(default)]
    pub preferred_workers: Vec<Uuid>,
    /// Workers the person does not want.
    #[serde(default)]
    pub unwanted_workers: Vec<Uuid>,
    /// At night, by the night patrol.
    #[serde(default)]
    pub by_night_patrol: bool,
    /// Other wishes.
    #[serde(default)]
    pub wishes: String,
}

/// A task at an agreed visit.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTask {
    /// The order line it carries out.
    pub line: Uuid,
    /// How the person wants it done.
    #[serde(default)]
    pub how: String,
}
