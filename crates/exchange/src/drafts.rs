//! What a file holds once it is read: records with their external ids, ready to be applied in one transaction.

use tillit_domain::absence::{PersonAbsence, WorkerAbsence};
use tillit_domain::base_plan::BasePlan;
use tillit_domain::care_plan::CarePlan;
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::contact_person::ContactPerson;
use tillit_domain::decision::Decision;
use tillit_domain::delegation::Delegation;
use tillit_domain::household::Household;
use tillit_domain::order::Order;
use tillit_domain::organisation::{Group, Provider, Team, Unit};
use tillit_domain::person::Person;
use tillit_domain::registration::{Correction, Registration};
use tillit_domain::roster::Roster;
use tillit_domain::shift::Shift;
use tillit_domain::steering::SteeringDecision;
use tillit_domain::survey::round::SurveyRound;
use tillit_domain::technology::Technology;
use tillit_domain::visit::PlannedVisit;
use tillit_domain::worker::Worker;

/// A record from a file, or to be written to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft<T> {
    /// The row it stands in, the first if several; 0 where it comes from no file.
    pub row: u32,
    /// Its id in the system it comes from; none where the file names it by our own id.
    pub external_id: Option<String>,
    /// The record.
    pub record: T,
}

impl<T> Draft<T> {
    /// A record to be exported.
    pub const fn new(record: T, external_id: Option<String>) -> Self {
        Self { row: 0, external_id, record }
    }
}

macro_rules! drafts {
    ($($(#[$doc:meta])* $field:ident: $type:ty,)*) => {
        /// Records by kind. A file of one kind fills one list, or two: a file of decisions gives their orders too.
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct Drafts {
            $($(#[$doc])* pub $field: Vec<Draft<$type>>,)*
        }

        impl Drafts {
            /// How many records there are in all.
            #[must_use]
            pub fn len(&self) -> usize {
                0 $(+ self.$field.len())*
            }

            /// Whether there is none.
            #[must_use]
            pub fn is_empty(&self) -> bool {
                self.len() == 0
            }
        }
    };
}
drafts! {
    /// Providers.
    providers: Provider,
    /// Units.
    units: Unit,
    /// Groups.
    groups: Group,
    /// Teams.
    teams: Team,
    /// Service codes.
    service_codes: ServiceCode,
    /// Steering decisions.
    steering_decisions: SteeringDecision,
    /// Households.
    households: Household,
    /// Persons; also those that files of relatives and coordinates change.
    persons: Person,
    /// Contact persons.
    contact_persons: ContactPerson,
    /// Decisions.
    decisions: Decision,
    /// Orders, from decisions and from licensed staff.
    orders: Order,
    /// Care plans.
    care_plans: CarePlan,
    /// Absences of persons.
    person_absences: PersonAbsence,
    /// Technology.
    technology: Technology,
    /// Workers.
    workers: Worker,
    /// Absences of workers.
    worker_absences: WorkerAbsence,
    /// Delegations.
    delegations: Delegation,
    /// Rosters.
    rosters: Roster,
    /// Base plans.
    base_plans: BasePlan,
    /// Shifts.
    shifts: Shift,
    /// Planned visits.
    planned_visits: PlannedVisit,
    /// Registrations.
    registrations: Registration,
    /// Corrections.
    corrections: Correction,
    /// Surveys with their answers.
    survey_rounds: SurveyRound,
}
