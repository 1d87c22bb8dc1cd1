//! What planning reads about a group and some days: domain records and nothing else.

use tillit_domain::absence::{PersonAbsence, WorkerAbsence};
use tillit_domain::care_plan::CarePlan;
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::contact_person::ContactPerson;
use tillit_domain::delegation::Delegation;
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::plan::{DraftVisit, PlacedBreak};
use tillit_domain::quantity::Minutes;
use tillit_domain::shift::Shift;
use tillit_domain::shortage::CareOrder;
use tillit_domain::time::DayRange;
use tillit_domain::visit::PlannedVisit;
use tillit_domain::worker::Worker;
use tillit_travel::TravelSettings;

/// How many days before a plan are asked for who met whom: with the day itself two weeks, as continuity is counted.
pub const MET_DAYS: u16 = 13;

/// How many days around a plan shifts are needed for, so that rest between them can be judged.
pub const REST_DAYS: u16 = 7;

/// All that a plan of a group and some days is made from and judged by.
///
/// Lists may hold more than is needed (other groups' persons, older delegations); nothing may be missing.
#[derive(Debug, Clone)]
pub struct PlanningInput {
    /// The group or night patrol that is planned.
    pub group: Id<Group>,
    /// The days that are planned, with an end.
    pub days: DayRange,
    /// All groups: their offices and units.
    pub groups: Vec<Group>,
    /// Persons with visits in the draft.
    pub persons: Vec<Person>,
    /// Their care plans: wished-for and unwanted workers.
    pub care_plans: Vec<CarePlan>,
    /// Absences of persons.
    pub person_absences: Vec<PersonAbsence>,
    /// Workers of the shifts.
    pub workers: Vec<Worker>,
    /// Absences of workers.
    pub worker_absences: Vec<WorkerAbsence>,
    /// Delegations of the workers.
    pub delegations: Vec<Delegation>,
    /// The catalogue: which code needs which delegation.
    pub catalogue: Vec<ServiceCode>,
    /// Contact persons.
    pub contact_persons: Vec<ContactPerson>,
    /// The group's shifts on the planned days, and all shifts of the same workers [`REST_DAYS`] around them, whichever
    /// group they serve.
    pub shifts: Vec<Shift>,
    /// The draft as it stands: the visits, where they lie, what people have locked.
    pub draft: Vec<DraftVisit>,
    /// Breaks laid out in the draft.
    pub breaks: Vec<PlacedBreak>,
    /// What is published for these days, so that a new plan changes little that people have been told.
    pub published: Vec<PlannedVisit>,
    /// Who met whom in the [`MET_DAYS`] days before the plan.
    pub met: Vec<(Id<Person>, Id<Worker>)>,
    /// How the group travels.
    pub travel: TravelSettings,
    /// How strict planning is where law leaves room.
    pub settings: PlanningSettings,
}

/// What a group may set about its planning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanningSettings {
    /// How far outside its frame a visit may be laid when nothing else goes; the gate tells of each one. A clock time
    /// is never left.
    pub frame_slack: Minutes,
    /// Whether visits may be laid on vacant shifts as if somebody will come. Such a plan cannot be published before
    /// somebody has the shift.
    pub plan_vacant_shifts: bool,
    /// In which order care gives way when people are short, strictly; none weighs visits against each other as on any day.
    pub gives_way: Option<CareOrder>,
}

impl Default for PlanningSettings {
    fn default() -> Self {
        Self { frame_slack: Minutes(60), plan_vacant_shifts: false, gives_way: None }
    }
}

/// The longest work without a break: 5 hours (arbetstidslagen 15 §; rules §12). Travel and waiting are work.
pub const WORK_WITHOUT_BREAK_MAX: Minutes = Minutes(5 * 60);

/// The shortest daily rest: 11 hours in each 24 (rules §12).
pub const DAILY_REST_MIN: Minutes = Minutes(11 * 60);

impl PlanningInput {
    /// The shifts that are planned: the group's own, on the planned days.
    pub fn planned_shifts(&self) -> impl Iterator<Item = &Shift> {
        self.shifts.iter().filter(|shift| shift.group == self.group && self.days.contains(shift.day))
    }
}
