//! Items: what metrics count. Each belongs to one day, and to at most one group.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::TimeOfDay;
use tillit_domain::care_plan::{CarePlan, CarePlanEntry};
use tillit_domain::catalogue::Category;
use tillit_domain::decision::Decision;
use tillit_domain::extension::Extension;
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::order::OrderLine;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::quantity::Minutes;
use tillit_domain::registration::{Known, Registration};
use tillit_domain::shift::Shift;
use tillit_domain::steering::{RegistrationPolicy, SteeringMode};
use tillit_domain::technology::Technology;
use tillit_domain::visit::{CancelCause, Visit};
use tillit_domain::worker::Worker;

use crate::facts::{Costs, Inhabitants, Overtime};

/// What metrics count.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Occasions of an order line on a day (D).
    Expected(Expected),
    /// A visit, planned or performed or both (P and U).
    Visit(VisitItem),
    /// A registration, for what is asked about registrations themselves.
    Registration(RegistrationItem),
    /// A worked shift (A).
    Shift(ShiftItem),
    /// A person as it stands on the last day.
    Person(PersonItem),
    /// A version of a care plan, on the day it was made.
    CarePlan(CarePlanItem),
    /// A decision, on the day it was made.
    Decision(DecisionItem),
    /// Technology in use on a day.
    Technology(TechnologyItem),
    /// A message that a need has changed, on the day it was told.
    NeedChange(NeedChangeItem),
    /// A temporary extension, on its first day.
    Extension(ExtensionItem),
    /// Overtime of a group.
    Overtime(Overtime),
    /// What care has cost.
    Costs(Costs),
    /// How many live here.
    Inhabitants(Inhabitants),
}

/// An item with where it belongs.
#[derive(Debug, Clone, PartialEq)]
pub struct Laid {
    /// The day it counts on.
    pub day: Date,
    /// The group it counts for: the person's home group, or the worker's for what is about work (metrics §7).
    pub group: Option<Id<Group>>,
    /// In which registered filters its person is, a bit for each; all bits for what is about no person.
    pub filters: u8,
    /// The item.
    pub item: Item,
}

/// Occasions of an order line on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// Whose.
    pub person: Id<Person>,
    /// Which line.
    pub line: Id<OrderLine>,
    /// Its code.
    pub code: Arc<str>,
    /// Its law.
    pub law: Law,
    /// Whether it is done at a visit at all.
    pub needs_visit: bool,
    /// Occasions, absence or not (D_brutto).
    pub gross: u32,
    /// Occasions on days the person is at home (D_netto).
    pub net: u32,
    /// Of these, what technology in use replaces.
    pub replaced: u32,
    /// Minutes of the gross occasions; none where no time is ordered (invariant 2).
    pub gross_minutes: Option<Minutes>,
    /// Minutes of the net occasions.
    pub net_minutes: Option<Minutes>,
    /// The person is away without it being subtracted: has declined care for a time.
    pub declined: bool,
}

/// A task at a visit, with its share of the visit's minutes: an estimate, by ordered or standard minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskItem {
    /// The order line; none where no order of that day is known.
    pub line: Option<Id<OrderLine>>,
    /// The decision the line rests on.
    pub decision: Option<Id<Decision>>,
    /// Code.
    pub code: Arc<str>,
    /// Law.
    pub law: Law,
    /// Ordered minutes of one occasion that day.
    pub each: Option<Minutes>,
    /// Whether the line carries time that day, by occasion or by month.
    pub timed: bool,
    /// Share of the planned minutes.
    pub planned: Minutes,
    /// Share of the performed minutes.
    pub performed: Minutes,
    /// Whether it was done; none if the visit was not performed.
    pub done: Option<bool>,
    /// Whether whoever did it held a delegation, where one is needed and it was done.
    pub delegated: Option<bool>,
}

/// How a visit stands in the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanSide {
    /// Cancelled, and why; none if it stands.
    pub cancelled: Option<CancelCause>,
    /// The day its newest revision was recorded: for one that was cancelled, when that was told.
    pub told_on: Date,
    /// When it was to start.
    pub start: Option<TimeOfDay>,
    /// Earliest and latest start.
    pub window: (TimeOfDay, TimeOfDay),
    /// Whether the clock time matters.
    pub time_critical: bool,
    /// Planned minutes with the person.
    pub client: Minutes,
    /// The same summed over the workers.
    pub staff: Minutes,
    /// Whether two workers are needed.
    pub needs_two: bool,
    /// Ordered minutes of the visit.
    pub ordered: Option<Minutes>,
    /// Whether it was changed on its own day.
    pub changed_same_day: bool,
}

/// Minutes by how they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct KnownMinutes {
    /// By tag or app at both ends.
    pub measured: i64,
    /// Typed or corrected.
    pub stated: i64,
    /// In a drawn period.
    pub sampled: i64,
    /// As planned unless told otherwise.
    pub assumed: i64,
}

impl KnownMinutes {
    /// Adds minutes known in a way.
    pub const fn add(&mut self, known: Known, minutes: Minutes) {
        match known {
            Known::Measured => self.measured += minutes.0,
            Known::Stated => self.stated += minutes.0,
            Known::Sampled => self.sampled += minutes.0,
            Known::Assumed => self.assumed += minutes.0,
        }
    }

    /// Adds another split.
    pub const fn merge(&mut self, other: Self) {
        self.measured += other.measured;
        self.stated += other.stated;
        self.sampled += other.sampled;
        self.assumed += other.assumed;
    }

    /// All of them.
    #[must_use]
    pub const fn total(self) -> i64 {
        self.measured + self.stated + self.sampled + self.assumed
    }
}

/// How a visit was performed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Performed {
    /// How its minutes are known: the least certain of its registrations.
    pub known: Known,
    /// Minutes with the person; none where they are assumed in mode ingen.
    pub client: Option<Minutes>,
    /// The same summed over the workers.
    pub staff: Option<Minutes>,
    /// When it began; none where it is assumed.
    pub start: Option<Timestamp>,
    /// Who was there.
    pub workers: Vec<Presence>,
    /// Two registrations by different workers overlapped for at least 80 % of the shorter.
    pub together: bool,
}

/// Somebody who was at a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presence {
    /// Who; only counted, never told.
    pub worker: Id<Worker>,
    /// Counts as a face: home-care staff, not a nurse of the home health care.
    pub home_care: bool,
    /// The person's contact person that day.
    pub contact: bool,
    /// Of the team of the person's contact person; none if there is no such team.
    pub own_team: Option<bool>,
}

/// A visit, planned or performed or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitItem {
    /// Which; none for one that no plan has.
    pub visit: Option<Id<Visit>>,
    /// The agreed visit of the care plan it was rolled out from.
    pub entry: Option<Id<CarePlanEntry>>,
    /// At whose home.
    pub person: Id<Person>,
    /// The group or night patrol that serves it, which is whom it is paid to; the home group counts it.
    pub served_by: Option<Id<Group>>,
    /// The person is not at home that day, as far as is recorded: nothing is ordered (D net).
    pub away: bool,
    /// How the unit that serves it is steered that day.
    pub mode: SteeringMode,
    /// How it registers.
    pub policy: RegistrationPolicy,
    /// More than an alarm or a meal brought.
    pub is_care: bool,
    /// Tasks.
    pub tasks: Vec<TaskItem>,
    /// The plan's side; none for one that was not planned.
    pub plan: Option<PlanSide>,
    /// What was performed and can be believed.
    pub performed: Option<Performed>,
    /// Registrations, believable or not.
    pub registrations: u32,
    /// One of them has a start and a stop by tag or app.
    pub electronic: bool,
    /// When it first became known that it was performed.
    pub confirmed_at: Option<Timestamp>,
}

/// A registration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationItem {
    /// Which.
    pub id: Id<Registration>,
    /// At whose home.
    pub person: Id<Person>,
    /// Days from the registration to its first correction, if it was corrected.
    pub corrected_after_days: Option<i64>,
    /// Cannot be believed as it stands after corrections.
    pub faulty: bool,
    /// Start and stop by tag or app, as it came in.
    pub electronic: bool,
}

/// A worked shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftItem {
    /// Which.
    pub shift: Id<Shift>,
    /// The group it is worked for; the item lies with the worker's own.
    pub serves: Id<Group>,
    /// Who; none while vacant. Only counted, and for rest rules.
    pub worker: Option<Id<Worker>>,
    /// When it begins and ends.
    pub instants: (Timestamp, Timestamp),
    /// Clock times it begins and ends, from the midnight that begins its day.
    pub clock: (TimeOfDay, TimeOfDay),
    /// Minutes worked: its length without breaks.
    pub worked: Minutes,
    /// The longest stretch without a break that cannot be avoided.
    pub stretch: Minutes,
    /// Minutes with persons, by how they are known.
    pub direct: KnownMinutes,
    /// Minutes with persons cannot be known: assumed in mode ingen.
    pub direct_unknown: bool,
    /// Minutes planned for planning, handing over and documentation.
    pub support: Minutes,
    /// Minutes of travel, as planned; none without a map.
    pub travel: Option<Minutes>,
    /// Visits on it.
    pub visits: u32,
    /// Planned minutes with persons.
    pub planned: Minutes,
    /// Planned minutes with persons by hour of the day, 0 to 47.
    pub planned_by_hour: Vec<(u8, i64)>,
    /// Nobody works it, or who should is away.
    pub absent: bool,
}

/// A person as it stands on the last day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonItem {
    /// Who.
    pub person: Id<Person>,
    /// Has home care under SoL.
    pub sol: bool,
    /// Has orders under HSL.
    pub hsl: bool,
    /// Age.
    pub age: i32,
    /// Lives in ordinary housing.
    pub ordinary: bool,
    /// Was in the own home on each of the last 14 days.
    pub at_home: bool,
    /// The contact: none was offered, or what came of it.
    pub contact: ContactStanding,
    /// The first day with home care.
    pub started: Option<Date>,
    /// The day the first care plan was made.
    pub first_plan: Option<Date>,
    /// The day the newest care plan that holds was made.
    pub newest_plan: Option<Date>,
}

/// How a person stands to a contact person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactStanding {
    /// Accepted, and an undersköterska.
    Valid,
    /// Obviously unneeded.
    Unneeded,
    /// Anything else.
    Without,
}

/// A version of a care plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CarePlanItem {
    /// Which.
    pub plan: Id<CarePlan>,
    /// Whose.
    pub person: Id<Person>,
    /// The person took part.
    pub took_part: bool,
}

/// A decision that grants something that needs visits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionItem {
    /// Which.
    pub decision: Id<Decision>,
    /// Whose.
    pub person: Id<Person>,
}

/// Technology in use on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TechnologyItem {
    /// Which.
    pub technology: Id<Technology>,
    /// At whose home.
    pub person: Id<Person>,
    /// Visits it replaces that day.
    pub visits: u32,
    /// What these would have taken, where the care plan or the order says it.
    pub minutes: Minutes,
}

/// A message that a need has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedChangeItem {
    /// Whose.
    pub person: Id<Person>,
    /// More is needed.
    pub increased: bool,
    /// Days to the new decision, if one has come.
    pub decided_after_days: Option<i64>,
    /// Days to the answer, whatever it was.
    pub answered_after_days: Option<i64>,
    /// Nobody has answered.
    pub open: bool,
}

/// A temporary extension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtensionItem {
    /// Which.
    pub extension: Id<Extension>,
    /// Whose.
    pub person: Id<Person>,
    /// Minutes in all.
    pub minutes: Minutes,
    /// Days it was made for.
    pub made_for_days: i64,
    /// Days it lasted; none while it goes on.
    pub days: Option<i64>,
    /// A decision took over.
    pub decided: bool,
}

/// Whether a category is more than an alarm or a meal brought (M01).
pub(crate) const fn is_care(category: Category) -> bool {
    !matches!(category, Category::Alarm | Category::MealDelivery)
}

impl Item {
    /// Whom it is about; none for work, accounts and inhabitants.
    #[must_use]
    pub const fn person(&self) -> Option<Id<Person>> {
        match self {
            Self::Expected(it) => Some(it.person),
            Self::Visit(it) => Some(it.person),
            Self::Registration(it) => Some(it.person),
            Self::Person(it) => Some(it.person),
            Self::CarePlan(it) => Some(it.person),
            Self::Decision(it) => Some(it.person),
            Self::Technology(it) => Some(it.person),
            Self::NeedChange(it) => Some(it.person),
            Self::Extension(it) => Some(it.person),
            Self::Shift(_) | Self::Overtime(_) | Self::Costs(_) | Self::Inhabitants(_) => None,
        }
    }
}
