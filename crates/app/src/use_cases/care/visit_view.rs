//! Planned visits of a person as answers show them.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::law::Law;
use tillit_domain::organisation::FrameName;
use tillit_domain::visit::{CancelCause, PlannedState, PlannedVisit};
use tillit_domain::worker::Worker;
use utoipa::ToSchema;
use uuid::Uuid;

use super::order_view::Catalogue;
use crate::access::Permit;
use crate::use_cases::shared::Named;

/// A task at a visit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TaskView {
    /// Service code.
    pub code: String,
    /// The code's name.
    pub name: String,
    /// The law it is ordered under.
    #[schema(value_type = String)]
    pub law: Law,
}

/// Where a published visit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum VisitStands {
    /// Somebody will come.
    Staffed,
    /// Nobody yet.
    Unstaffed,
    /// It will not be made.
    Cancelled,
}

/// A published visit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PlannedVisitView {
    /// Identifier.
    pub id: Uuid,
    /// At whose home.
    pub person: Named,
    /// The day.
    pub day: Date,
    /// Name on screen.
    pub name: String,
    /// When it starts, if that is planned.
    pub start: Option<String>,
    /// Earliest start.
    pub earliest: String,
    /// Latest start.
    pub latest: String,
    /// The frame's name, if it lies in one.
    #[schema(value_type = Option<String>)]
    pub frame: Option<FrameName>,
    /// What is to be done, as far as the user may see.
    pub tasks: Vec<TaskView>,
    /// Who comes.
    pub workers: Vec<Named>,
    /// Where it stands.
    pub state: VisitStands,
    /// Why it will not be made.
    #[schema(value_type = Option<String>)]
    pub cancelled_because: Option<CancelCause>,
}

impl PlannedVisitView {
    /// A visit as it is shown; none if all its tasks lie under a law the user may not see.
    pub(crate) fn of(
        planned: &PlannedVisit,
        person: Named,
        catalogue: &Catalogue,
        workers: &HashMap<Id<Worker>, Named>,
        permit: &Permit,
    ) -> Option<Self> {
        let visit = &planned.visit;
        let seen = visit.tasks.iter().filter(|task| permit.may_see(task.law));
        let tasks: Vec<TaskView> = seen
            .map(|task| TaskView { code: task.code.clone(), name: catalogue.name(&task.code), law: task.law })
            .collect();
        if tasks.is_empty() && !visit.tasks.is_empty() {
            return None;
        }
        let (start, state, cancelled_because) = match planned.state {
            PlannedState::Staffed { start, .. } => (Some(start.to_string()), VisitStands::Staffed, None),
            PlannedState::Unstaffed => (None, VisitStands::Unstaffed, None),
            PlannedState::Cancelled { cause } => (None, VisitStands::Cancelled, Some(cause)),
        };
        Some(Self {
            id: visit.id.uuid(),
            person,
            day: visit.day,
            name: visit.name.clone(),
            start,
            earliest: visit.earliest.to_string(),
            latest: visit.latest.to_string(),
            frame: visit.frame,
            tasks,
            workers: planned.workers().iter().filter_map(|worker| workers.get(worker).cloned()).collect(),
            state,
            cancelled_because,
        })
    }
}
