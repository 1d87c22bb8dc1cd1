//! The shape of a plan as fronts show it.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::law::Law;
use tillit_domain::organisation::FrameName;
use tillit_domain::steering::SteeringMode;
use tillit_domain::worker::TravelMode;
use utoipa::ToSchema;
use uuid::Uuid;

pub use super::names::PersonName;
pub use super::part::PlanRights;
use crate::use_cases::shared::Named;

/// A group's plan for a run of days.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PlanView {
    /// The plan itself.
    pub plan: PlanHead,
    /// How the unit is steered on the first day.
    #[schema(value_type = String)]
    pub mode: SteeringMode,
    /// Shifts by day and start.
    pub shifts: Vec<ShiftView>,
    /// Visits by day and earliest start.
    pub visits: Vec<VisitView>,
    /// Travel between stops, by shift and time.
    pub travel: Vec<TravelView>,
    /// What the gate finds.
    pub findings: Vec<FindingView>,
    /// Sums over the plan; none about a worker.
    pub totals: Totals,
}

/// What a plan is and how far it has come.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PlanHead {
    /// Identifier.
    pub id: Uuid,
    /// Whose.
    pub group: Named,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// `draft` until it has been published once.
    pub state: PlanStateName,
    /// When it was last published.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub published_at: Option<Timestamp>,
    /// Visits that lie otherwise than published.
    pub changed_since_published: usize,
    /// Version of the plan, to be sent along when publishing.
    pub version: u32,
    /// The team whose rows are shown; none where the whole plan is.
    pub team: Option<Named>,
    /// What the reader may do with it.
    pub rights: PlanRights,
}

/// How far a plan has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanStateName {
    /// Nobody has opened the week.
    None,
    /// Being worked on.
    Draft,
    /// Published.
    Published,
}

/// A shift on the board.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShiftView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be sent along when its worker is changed.
    pub version: u32,
    /// Who works it; none while vacant.
    pub worker: Option<Named>,
    /// The day it begins.
    pub day: Date,
    /// When it begins.
    pub start: String,
    /// When it ends; from 24:00 on in the night after.
    pub end: String,
    /// How the worker travels.
    #[schema(value_type = String)]
    pub travel: TravelMode,
    /// Breaks; without a start while they have not been laid out.
    pub breaks: Vec<BreakView>,
    /// Planned support time at the start, in minutes.
    pub support_start_minutes: i64,
    /// Planned support time at the end, in minutes.
    pub support_end_minutes: i64,
    /// The tour it takes.
    pub tour: Option<Named>,
    /// The worker's home group, when lent from another.
    pub lent_from: Option<Named>,
}

/// A break on the board.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BreakView {
    /// When it starts.
    pub start: Option<String>,
    /// How long.
    pub minutes: i64,
}

/// A visit on the board.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VisitView {
    /// Identifier.
    pub id: Uuid,
    /// To be sent along with a change.
    pub revision: u32,
    /// At whose home.
    pub person: PersonName,
    /// The day its frame lies in.
    pub day: Date,
    /// What it is called.
    pub name: String,
    /// When it starts, if it has a place.
    pub start: Option<String>,
    /// Planned length in minutes: for planning, never a target.
    pub minutes: i64,
    /// Earliest start.
    pub earliest: String,
    /// Latest start.
    pub latest: String,
    /// The frame it lies in.
    #[schema(value_type = Option<String>)]
    pub frame: Option<FrameName>,
    /// Whether the clock time matters.
    pub time_critical: bool,
    /// Workers needed.
    pub workers_needed: u8,
    /// The part that needs a second worker, when not all of it.
    pub second_part: Option<SecondPart>,
    /// The shift it lies on.
    pub shift: Option<Uuid>,
    /// The second worker's shift.
    pub second_shift: Option<Uuid>,
    /// What is locked.
    pub locks: LocksView,
    /// What is to be done.
    pub tasks: Vec<TaskView>,
    /// Ordered minutes; none where no time is ordered.
    pub ordered_minutes: Option<i64>,
    /// Which of the plan's findings are about it.
    pub findings: Vec<usize>,
}

/// The part of a visit that needs a second worker.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct SecondPart {
    /// Minutes after the start.
    pub after_minutes: i64,
    /// Its length in minutes.
    pub minutes: i64,
}

/// What the optimiser must leave as it is.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct LocksView {
    /// The worker stays.
    pub worker: bool,
    /// The start stays.
    pub time: bool,
}

/// A task of a visit.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = PlannedTask)]
pub struct TaskView {
    /// Service code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Law it was ordered under.
    #[schema(value_type = String)]
    pub law: Law,
    /// The delegation a worker needs for it.
    #[schema(value_type = Option<String>)]
    pub delegation: Option<DelegatedTask>,
}

/// Travel on a shift.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TravelView {
    /// On which shift.
    pub shift: Uuid,
    /// From the visit before; from the shift's start place if none.
    pub after_visit: Option<Uuid>,
    /// To the visit; to the shift's end place if none.
    pub before_visit: Option<Uuid>,
    /// How long, in seconds.
    pub seconds: i64,
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FindingSeverity {
    /// Stops publishing.
    Hard,
    /// Can be accepted knowingly.
    Soft,
}

/// What the gate finds, in words.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FindingView {
    /// Stable within this answer.
    pub id: usize,
    /// The rule's name, for programs.
    pub rule: String,
    /// How much it weighs.
    pub severity: FindingSeverity,
    /// What is found, in the reader's language.
    pub words: String,
    /// What can be done.
    pub remedies: Vec<String>,
    /// The visit it is about.
    pub visit: Option<Uuid>,
    /// The shift it is about.
    pub shift: Option<Uuid>,
}

/// Sums over a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Totals {
    /// Visits.
    pub visits: usize,
    /// Those that have a place.
    pub placed: usize,
    /// Those in the tray.
    pub unplaced: usize,
    /// Travel in minutes.
    pub travel_minutes: i64,
    /// Hard findings.
    pub hard: usize,
    /// Soft findings.
    pub soft: usize,
}

/// What a change of some visits answers with.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ChangeView {
    /// The visits that changed.
    pub visits: Vec<VisitView>,
    /// Breaks of the shifts that were touched, as they lie now.
    pub shifts: Vec<ShiftView>,
    /// Travel of the whole plan as it is now.
    pub travel: Vec<TravelView>,
    /// All findings as they are now.
    pub findings: Vec<FindingView>,
    /// Sums as they are now.
    pub totals: Totals,
}
