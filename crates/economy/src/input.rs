//! What models may look at: facts of a unit's month. Nothing here names a worker.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use tillit_domain::TimeOfDay;
use tillit_domain::absence::PersonAbsenceCause;
use tillit_domain::catalogue::Category;
use tillit_domain::compensation::{Area, Month};
use tillit_domain::decision::Decision;
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::order::OrderLine;
use tillit_domain::organisation::{Group, Provider, Unit};
use tillit_domain::person::Person;
use tillit_domain::quantity::{Minutes, Ore};
use tillit_domain::registration::Known;
use tillit_domain::steering::SteeringMode;
use tillit_domain::visit::{CancelCause, Visit};

/// Who is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Payee {
    /// The provider.
    pub provider: Id<Provider>,
    /// A private provider.
    pub private: bool,
    /// The unit of it.
    pub unit: Id<Unit>,
}

/// A unit's month.
#[derive(Debug, Clone, PartialEq)]
pub struct MonthFacts {
    /// Which month.
    pub month: Month,
    /// Who is paid.
    pub payee: Payee,
    /// Visits of its persons that were planned or made, by day and time.
    pub visits: Vec<VisitFact>,
    /// Decided and ordered occasions, a row for each order line and day.
    pub granted: Vec<GrantedFact>,
    /// Persons the unit cares for.
    pub persons: BTreeMap<Id<Person>, PersonFact>,
    /// Hours of months before, for all groups of the municipality; none where they are not known.
    pub history: Option<Vec<HistoryMonth>>,
    /// Quality criteria that were met in the month's third of the year, by number; none while not assessed.
    pub criteria: Option<BTreeSet<u8>>,
    /// Work of the month; none where it is not known. No model is paid by it: it is what compensation is held against.
    pub work: Option<Work>,
}

/// A visit: what was ordered, planned and performed, kept apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitFact {
    /// Which; none for one that no plan has.
    pub visit: Option<Id<Visit>>,
    /// At whose home.
    pub person: Id<Person>,
    /// The person's home group.
    pub group: Option<Id<Group>>,
    /// The day it counts on.
    pub day: Date,
    /// When it began; where that is not known, when it was planned to.
    pub start: Option<TimeOfDay>,
    /// How the unit that serves it is steered that day.
    pub mode: SteeringMode,
    /// What was to be done. A visit without any known task is paid as personal care under SoL.
    pub tasks: Vec<TaskFact>,
    /// Planned minutes with the person; none for a visit that no plan has, and in mode ingen, where they are an estimate.
    pub planned: Option<Minutes>,
    /// How many workers it needs.
    pub needs: u8,
    /// What came of it.
    pub outcome: Outcome,
}

/// A task of a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskFact {
    /// The order line.
    pub line: Option<Id<OrderLine>>,
    /// The decision it rests on.
    pub decision: Option<Id<Decision>>,
    /// Its code.
    pub code: Arc<str>,
    /// What it is.
    pub category: Category,
    /// Its level.
    pub level: u8,
    /// Its law.
    pub law: Law,
    /// Ordered minutes of one occasion; none where no time is ordered (invariant 2), and where it is ordered by month.
    pub ordered: Option<Minutes>,
    /// Whether it was done; none if the visit was not made. A task nobody ticked on a visit without ticks counts as done.
    pub done: Option<bool>,
    /// Its time is ordered by month (avlösning, ledsagning).
    pub by_month: bool,
    /// What it weighs when the visit's minutes are shared over its tasks: ordered minutes, else standard time. A task that
    /// weighs nothing known weighs as the mean of the others.
    pub weight: Option<Minutes>,
}

/// What came of a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was made.
    Performed {
        /// How its minutes are known.
        known: Known,
        /// Minutes with the person; none where they are assumed in mode ingen.
        client: Option<Minutes>,
        /// The same summed over those who were there.
        staff: Option<Minutes>,
    },
    /// It was called off.
    Cancelled {
        /// Why.
        cause: CancelCause,
        /// The day it was told; none if that is not known, and then it counts as told on the visit's day.
        told_on: Option<Date>,
    },
    /// It was planned, and nothing that can be believed is registered.
    Unknown {
        /// There are registrations that wait to be corrected.
        to_correct: bool,
    },
}

/// Occasions of an order line on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantedFact {
    /// Whose.
    pub person: Id<Person>,
    /// The person's home group.
    pub group: Option<Id<Group>>,
    /// The day.
    pub day: Date,
    /// Which line.
    pub line: Id<OrderLine>,
    /// The decision it rests on; none under HSL.
    pub decision: Option<Id<Decision>>,
    /// Its code.
    pub code: Arc<str>,
    /// What it is.
    pub category: Category,
    /// Its level.
    pub level: u8,
    /// Its law.
    pub law: Law,
    /// When such an occasion usually begins; none where nothing says it, and then it is paid as by day.
    pub usual_start: Option<TimeOfDay>,
    /// How the unit is steered that day.
    pub mode: SteeringMode,
    /// Occasions, absence or not.
    pub gross: u32,
    /// Occasions if the person is at home.
    pub net: u32,
    /// Minutes of the gross occasions; none where no time is ordered (invariant 2).
    pub gross_minutes: Option<Minutes>,
    /// Minutes of the net occasions.
    pub net_minutes: Option<Minutes>,
    /// The absence that took occasions away, where one did.
    pub away: Option<Away>,
}

/// An absence, as seen on one of its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Away {
    /// Why; none if the person has died.
    pub cause: Option<PersonAbsenceCause>,
    /// Which day of it, 1 for the first.
    pub day_number: u16,
    /// How many days before its first day it was told; none or negative if it was not told ahead.
    pub told_days_ahead: Option<i32>,
}

/// A person, as models ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonFact {
    /// Where the person lives.
    pub area: Area,
    /// The group that has the person on the last day of care of the month.
    pub group: Option<Id<Group>>,
    /// The first day with personal care ever; counts as new in the month it lies in.
    pub personal_care_since: Option<Date>,
    /// Days of the month on which something is granted.
    pub granted_days: u16,
    /// Of these, days the person is away.
    pub away_days: u16,
}

/// A group's hours of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HistoryMonth {
    /// The group.
    pub group: Id<Group>,
    /// The unit it belongs to.
    pub unit: Id<Unit>,
    /// The month.
    pub month: Month,
    /// Performed minutes; none where they are not known.
    pub performed: Option<Minutes>,
    /// Planned minutes; none where they are not known.
    pub planned: Option<Minutes>,
}

/// Work of a unit's month, summed over its workers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    /// Minutes worked, breaks left out.
    pub worked: Minutes,
    /// Minutes with persons, staff-minutes.
    pub direct: Minutes,
    /// Overtime, as payroll knows it; none where it does not say.
    pub overtime: Option<Minutes>,
    /// All that the month cost, öre; none where no cost is known.
    pub cost: Option<Ore>,
}

impl VisitFact {
    /// Ordered minutes of the visit: of its tasks with ordered time; none if one of them has none, or there is none.
    #[must_use]
    pub fn ordered(&self) -> Option<Minutes> {
        if self.tasks.is_empty() {
            return None;
        }
        self.tasks.iter().map(|task| task.ordered).sum::<Option<Minutes>>()
    }
}

impl MonthFacts {
    /// A month in which nothing has happened.
    #[must_use]
    pub const fn empty(month: Month, payee: Payee) -> Self {
        Self {
            month,
            payee,
            visits: Vec::new(),
            granted: Vec::new(),
            persons: BTreeMap::new(),
            history: None,
            criteria: None,
            work: None,
        }
    }
}
