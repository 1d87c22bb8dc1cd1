//! The day in the shape the phone keeps. Everything here is wiped from it when the shift is over.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tillit_domain::law::Law;
use tillit_domain::steering::{RegistrationPolicy, SteeringMode};
use tillit_domain::visit::CancelCause;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::use_cases::freedom::requests::PhoneOffer;
use crate::use_cases::shared::Named;

/// How a worker sees the day; always the worker's own choice (S-059).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Display {
    /// Every visit with start, stop and length.
    Times,
    /// Time frames only.
    Frames,
    /// The visits, no times.
    Visits,
}

impl Display {
    /// What a steering mode shows until the worker chooses.
    #[must_use]
    pub const fn usual(mode: SteeringMode) -> Self {
        match mode {
            SteeringMode::Strict => Self::Times,
            SteeringMode::Flexible => Self::Frames,
            SteeringMode::None => Self::Visits,
        }
    }
}

/// A worker's day.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PhoneDay {
    /// The day.
    pub day: Date,
    /// Our clock.
    #[schema(value_type = String)]
    pub server_now: Timestamp,
    /// Whose day.
    pub worker: PhoneWorker,
    /// The unit.
    pub unit: Named,
    /// The group.
    pub group: Named,
    /// How the unit is steered that day.
    #[schema(value_type = String)]
    pub steering_mode: SteeringMode,
    /// How the unit registers that day.
    #[schema(value_type = String)]
    pub policy: RegistrationPolicy,
    /// Whether the day is drawn, where the unit registers by sample.
    pub sampled: bool,
    /// Whether support time is asked for.
    pub support_time: bool,
    /// Days an extension may last without a decision.
    pub extension_days: u8,
    /// How the worker sees the day.
    pub display: Display,
    /// Whether the worker has chosen that.
    pub display_chosen: bool,
    /// How far the worker's own freedom reaches: `ask`, `inside_frames` or `free`.
    #[schema(value_type = String)]
    pub freedom: tillit_domain::freedom::Freedom,
    /// The worker's shifts.
    pub shifts: Vec<PhoneShift>,
    /// After this the phone wipes the day.
    #[schema(value_type = String)]
    pub keep_until: Timestamp,
    /// The visits, by start; then those of today that nobody makes and the worker could take over, with what it takes to decide.
    pub visits: Vec<PhoneVisit>,
    /// Persons whom an unplanned visit may be registered for without asking the server.
    pub unplanned_for: Vec<UnplannedFor>,
    /// Colleagues at work in the group that day.
    pub colleagues: Vec<Colleague>,
    /// Visits that wait for the worker's answer.
    pub offers: Vec<PhoneOffer>,
    /// Events of the worker's own day without a visit, as the phone made them; of incidents only that there is one.
    #[schema(value_type = Vec<Object>)]
    pub events: Vec<Value>,
    /// Service codes a task may be exchanged for.
    pub codes_to_exchange: Vec<Coded>,
    /// Reasons to choose from.
    pub reasons: Reasons,
}

/// Whose day.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PhoneWorker {
    /// Who.
    pub id: Uuid,
    /// First name.
    pub first_name: String,
}

/// A shift.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PhoneShift {
    /// Which.
    pub id: Uuid,
    /// When it begins.
    #[schema(value_type = String)]
    pub starts_at: Timestamp,
    /// When it ends.
    #[schema(value_type = String)]
    pub ends_at: Timestamp,
    /// `day`, `evening` or `night`, by when it begins.
    pub kind: &'static str,
}

/// Where a visit stands in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PhoneVisitState {
    /// It will be made.
    Planned,
    /// It will not.
    Cancelled,
    /// Nobody makes it, and the worker could.
    Unstaffed,
}

/// A visit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PhoneVisit {
    /// Which.
    pub id: Uuid,
    /// Its revision.
    pub revision: u32,
    /// At whose home.
    pub person: Named,
    /// Where it stands.
    pub state: PhoneVisitState,
    /// Why it will not be made.
    #[schema(value_type = Option<String>)]
    pub cancelled_cause: Option<CancelCause>,
    /// When it is planned to start.
    #[schema(value_type = Option<String>)]
    pub starts_at: Option<Timestamp>,
    /// How long it is planned; none where no lengths are told.
    pub length_minutes: Option<i64>,
    /// Earliest start.
    pub earliest: String,
    /// Latest start.
    pub latest: String,
    /// The frame by name.
    pub frame: Option<PhoneFrame>,
    /// Whether the clock time matters.
    pub time_critical: bool,
    /// What it is called.
    pub name: String,
    /// What is to be done.
    pub tasks: Vec<PhoneTask>,
    /// How, from the care plan.
    pub how: String,
    /// What matters to the person.
    pub matters: String,
    /// Where.
    pub address: Option<String>,
    /// How to get in; only around the shift.
    pub door_code: Option<String>,
    /// The person's telephone.
    pub phone: Option<String>,
    /// Floor and the like; kept with the door code here, so always none.
    pub floor_etc: Option<String>,
    /// Who else comes.
    pub partner: Option<Partner>,
    /// Visits of the day at others of the household.
    pub household: Vec<Uuid>,
    /// What is new since last time.
    pub changed: Vec<String>,
    /// The temporary extension that gives the visit more time that day.
    pub extension: Option<RunningExtension>,
    /// Whether some of it is documented and signed in the care record.
    pub hsl_in_care_record: bool,
    /// Whether the person's identity is protected.
    pub protected: bool,
    /// SHA-256 of `device:code` for each tag of the dwelling: enough to know one that is read, not to make one.
    pub tags: Vec<String>,
    /// The worker's own events about the visit, as the phone made them.
    #[schema(value_type = Vec<Object>)]
    pub events: Vec<Value>,
}

/// A temporary extension of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct RunningExtension {
    /// Which.
    pub id: Uuid,
    /// Its last day.
    pub last: Option<Date>,
    /// Whether it ends soon and nobody has said what then.
    pub ending: bool,
    /// Whether somebody has said that it should last.
    pub should_last: bool,
}

/// A time frame.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PhoneFrame {
    /// What it is called.
    pub name: String,
}

/// A task.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PhoneTask {
    /// The order line.
    pub line: Uuid,
    /// Service code.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// The law it is ordered under.
    #[schema(value_type = String)]
    pub law: Law,
}

/// Who else comes to a visit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Partner {
    /// First name; empty for a protected colleague.
    pub first_name: String,
    /// Whether for the whole of it.
    pub whole: bool,
}

/// A colleague at work.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Colleague {
    /// Who.
    pub worker: Uuid,
    /// First name.
    pub first_name: String,
}

/// A person for whom an unplanned visit may be registered.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UnplannedFor {
    /// Who.
    pub person: Named,
    /// What to know at the door, where the worker is not there by the plan and has told an unplanned visit.
    pub door: Option<PhoneDoor>,
}

/// What to know at a door.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PhoneDoor {
    /// What matters to the person.
    pub matters: String,
    /// Where.
    pub address: Option<String>,
    /// How to get in; only around the shift.
    pub door_code: Option<String>,
    /// The person's telephone.
    pub phone: Option<String>,
}

/// A code with its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Coded {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
}

/// Reasons to choose from.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Reasons {
    /// Why a task was not done.
    pub not_done: Vec<Coded>,
    /// Why a visit was not made.
    pub not_made: Vec<Coded>,
    /// What support time was for.
    pub support: Vec<Coded>,
}
