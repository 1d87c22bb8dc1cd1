//! What the lab reads: a municipality's records and the facts of some of its months, as values of `domain`.

use tillit_domain::absence::{PersonAbsence, WorkerAbsence};
use tillit_domain::base_plan::BasePlan;
use tillit_domain::care_plan::CarePlan;
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::contact_person::ContactPerson;
use tillit_domain::decision::Decision;
use tillit_domain::delegation::Delegation;
use tillit_domain::extension::Extension;
use tillit_domain::id::Id;
use tillit_domain::order::Order;
use tillit_domain::organisation::{Group, Provider, Team, Unit, UnitKind};
use tillit_domain::person::Person;
use tillit_domain::registration::{Correction, Registration};
use tillit_domain::roster::Roster;
use tillit_domain::shift::Shift;
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, SteeringMode, steering_on};
use tillit_domain::technology::Technology;
use tillit_domain::time::DayRange;
use tillit_domain::visit::PlannedVisit;
use tillit_domain::worker::Worker;
use tillit_economy::input::HistoryMonth;
use tillit_planning::TravelSettings;
use tillit_planning::rollout::DEFAULT_MODE;

/// Records and facts of a run of days. Lists may hold more than the days asked for; nothing may be missing.
#[derive(Debug, Clone, Default)]
pub struct LabFacts {
    /// Providers.
    pub providers: Vec<Provider>,
    /// Units.
    pub units: Vec<Unit>,
    /// Groups.
    pub groups: Vec<Group>,
    /// Teams.
    pub teams: Vec<Team>,
    /// How units are and were steered.
    pub steering: Vec<SteeringDecision>,
    /// The catalogue.
    pub catalogue: Vec<ServiceCode>,
    /// Persons.
    pub persons: Vec<Person>,
    /// Decisions.
    pub decisions: Vec<Decision>,
    /// Orders.
    pub orders: Vec<Order>,
    /// Care plans, all versions.
    pub care_plans: Vec<CarePlan>,
    /// Offers of a contact person.
    pub contact_persons: Vec<ContactPerson>,
    /// When persons were away.
    pub person_absences: Vec<PersonAbsence>,
    /// Technology in homes.
    pub technology: Vec<Technology>,
    /// Workers.
    pub workers: Vec<Worker>,
    /// When workers were away.
    pub worker_absences: Vec<WorkerAbsence>,
    /// Delegations.
    pub delegations: Vec<Delegation>,
    /// Rosters.
    pub rosters: Vec<Roster>,
    /// Base plans.
    pub base_plans: Vec<BasePlan>,
    /// Temporary extensions; none where the unit does not write them down.
    pub extensions: Option<Vec<Extension>>,
    /// Planned visits in their latest revision.
    pub visits: Vec<PlannedVisit>,
    /// Registrations as they came in.
    pub registrations: Vec<Registration>,
    /// Corrections of them.
    pub corrections: Vec<Correction>,
    /// Shifts as they were worked, vacant ones too.
    pub shifts: Vec<Shift>,
    /// Hours of the months before, by group, for models that look back; none where they are not known.
    pub history: Option<Vec<HistoryMonth>>,
    /// How long travel takes.
    pub travel: TravelSettings,
}

impl LabFacts {
    /// How a group is steered on a day, and how it registers.
    #[must_use]
    pub fn steered(&self, group: Id<Group>, day: jiff::civil::Date) -> (SteeringMode, RegistrationPolicy) {
        let unit = self.groups.iter().find(|it| it.id == group).map(|it| it.unit);
        unit.and_then(|unit| steering_on(&self.steering, unit, day))
            .map_or((DEFAULT_MODE, RegistrationPolicy::Tag), |it| (it.mode, it.policy))
    }

    /// Whether a group is a night patrol, which serves all groups and is steered by none of the alternatives.
    #[must_use]
    pub fn is_night(&self, group: Id<Group>) -> bool {
        let unit = self.groups.iter().find(|it| it.id == group).map(|it| it.unit);
        self.units.iter().any(|it| Some(it.id) == unit && it.kind == UnitKind::NightPatrol)
    }

    /// Groups that give home care or night care on some of these days.
    #[must_use]
    pub fn groups_at_work(&self, days: DayRange) -> Vec<&Group> {
        let gives_care = |unit: &Unit| matches!(unit.kind, UnitKind::HomeCare | UnitKind::NightPatrol);
        self.groups
            .iter()
            .filter(|group| self.units.iter().any(|unit| unit.id == group.unit && gives_care(unit)))
            .filter(|group| !group.is_closed_on(days.from))
            .collect()
    }
}
