//! What is known: values of `domain`, passed in by whoever keeps them.

mod inputs;

use jiff::Timestamp;
use tillit_domain::absence::{PersonAbsence, WorkerAbsence};
use tillit_domain::care_plan::CarePlan;
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::contact_person::ContactPerson;
use tillit_domain::day_event::Received;
use tillit_domain::decision::Decision;
use tillit_domain::delegation::Delegation;
use tillit_domain::extension::Extension;
use tillit_domain::need_change::NeedChange;
use tillit_domain::order::Order;
use tillit_domain::organisation::{Group, Team, Unit};
use tillit_domain::person::Person;
use tillit_domain::registration::{Correction, Registration};
use tillit_domain::shift::Shift;
use tillit_domain::steering::SteeringDecision;
use tillit_domain::technology::Technology;
use tillit_domain::visit::PlannedVisit;
use tillit_domain::worker::Worker;

pub use inputs::{Costs, Inhabitants, Overtime, ShiftTravel};

/// Something, and when it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted<T> {
    /// What.
    pub fact: T,
    /// When it was recorded.
    pub recorded_at: Timestamp,
}

/// Masters: as they stood, or as they were known at the cut-off.
#[derive(Debug, Clone, Copy, Default)]
pub struct Masters<'a> {
    /// Units.
    pub units: &'a [Unit],
    /// Groups.
    pub groups: &'a [Group],
    /// Teams.
    pub teams: &'a [Team],
    /// How units were steered, day by day.
    pub steering: &'a [SteeringDecision],
    /// The catalogue with its versions.
    pub codes: &'a [ServiceCode],
    /// Persons.
    pub persons: &'a [Person],
    /// Workers.
    pub workers: &'a [Worker],
    /// Decisions.
    pub decisions: &'a [Decision],
    /// Orders under both laws.
    pub orders: &'a [Order],
    /// Care plans, all versions.
    pub care_plans: &'a [CarePlan],
    /// Offers of a contact person.
    pub contact_persons: &'a [ContactPerson],
    /// When persons were away.
    pub absences: &'a [PersonAbsence],
    /// When workers were away.
    pub worker_absences: &'a [WorkerAbsence],
    /// Delegations.
    pub delegations: &'a [Delegation],
    /// Technology in homes.
    pub technology: &'a [Technology],
}

/// What nobody may have entered. None is not the same as an empty list: without it the figure is undefined.
#[derive(Debug, Clone, Copy, Default)]
pub struct Extra<'a> {
    /// Messages that needs have changed.
    pub need_changes: Option<&'a [NeedChange]>,
    /// Temporary extensions.
    pub extensions: Option<&'a [Extension]>,
    /// What care has cost.
    pub costs: Option<Costs>,
    /// Overtime as payroll knows it.
    pub overtime: Option<&'a [Overtime]>,
    /// How many live in the municipality.
    pub inhabitants: Option<Inhabitants>,
    /// Travel along shifts, as planned.
    pub travel: Option<&'a [ShiftTravel]>,
}

/// Facts of a run of days. Registrations of the day before and after belong to them, for what crosses midnight.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts<'a> {
    /// Masters.
    pub masters: Masters<'a>,
    /// Planned visits, all revisions.
    pub visits: &'a [Noted<PlannedVisit>],
    /// Registrations as they came in.
    pub registrations: &'a [Noted<Registration>],
    /// Corrections of them.
    pub corrections: &'a [Correction],
    /// What workers told of visits without clock times: not made, longer or shorter, what became of tasks.
    pub events: &'a [Received],
    /// Shifts.
    pub shifts: &'a [Shift],
    /// What may not be there.
    pub extra: Extra<'a>,
}
