//! The municipality as records, and what only its world knows.

use std::collections::BTreeMap;

use jiff::civil::Date;
use tillit_domain::Id;
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
use tillit_domain::population::PopulationFacts;
use tillit_domain::roster::Roster;
use tillit_domain::steering::SteeringDecision;
use tillit_domain::survey::feedback::SurveyFeedback;
use tillit_domain::survey::risk::RiskAction;
use tillit_domain::survey::round::SurveyRound;
use tillit_domain::technology::Technology;
use tillit_domain::worker::Worker;
use tillit_world::{Random, WorldParameters};

use crate::history::History;
use crate::planning_care::Base;
use crate::workers::Workforce;

/// The made-up municipality: every master record, and a history that is made month by month on request.
#[derive(Debug, Clone)]
pub struct Municipality {
    /// Its name.
    pub name: String,
    /// The demo's today.
    pub date: Date,
    /// Providers: its own, no private one.
    pub providers: Vec<Provider>,
    /// Three home-care units, the night patrol, the assessors and the licensed staff.
    pub units: Vec<Unit>,
    /// Three home-care groups and the night patrol.
    pub groups: Vec<Group>,
    /// Teams within the groups.
    pub teams: Vec<Team>,
    /// The catalogue.
    pub service_codes: Vec<ServiceCode>,
    /// How the units are and were steered.
    pub steering_decisions: Vec<SteeringDecision>,
    /// Households of two.
    pub households: Vec<Household>,
    /// Everyone who has or had care since the history began.
    pub persons: Vec<Person>,
    /// Decisions, earlier ones and refusals among them.
    pub decisions: Vec<Decision>,
    /// Orders under both laws.
    pub orders: Vec<Order>,
    /// Care plans, all versions.
    pub care_plans: Vec<CarePlan>,
    /// Offers of a contact person.
    pub contact_persons: Vec<ContactPerson>,
    /// When persons were or are away.
    pub person_absences: Vec<PersonAbsence>,
    /// Technology in homes.
    pub technology: Vec<Technology>,
    /// Workers, those who have left among them.
    pub workers: Vec<Worker>,
    /// When workers were or are away.
    pub worker_absences: Vec<WorkerAbsence>,
    /// Delegations.
    pub delegations: Vec<Delegation>,
    /// Rosters, one after another for each group; the last is open.
    pub rosters: Vec<Roster>,
    /// Base plans, likewise.
    pub base_plans: Vec<BasePlan>,
    /// Surveys of two years.
    pub survey_rounds: Vec<SurveyRound>,
    /// When workplaces heard of them.
    pub survey_feedback: Vec<SurveyFeedback>,
    /// What follows from them.
    pub risk_actions: Vec<RiskAction>,
    pub(crate) unseen: Unseen,
}

/// What steers the generator and is written nowhere.
#[derive(Debug, Clone)]
pub(crate) struct Unseen {
    pub(crate) history_from: Date,
    pub(crate) random: Random,
    pub(crate) parameters: WorldParameters,
    pub(crate) base: Base,
    pub(crate) needs: BTreeMap<Id<Person>, TrueNeed>,
    pub(crate) force: Workforce,
}

/// How much of the standard time a person really needs, and from which day it is something else.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TrueNeed {
    pub(crate) factor: f64,
    pub(crate) changed: Option<(Date, f64)>,
}

impl TrueNeed {
    /// The factor of a day.
    pub(crate) fn on(self, day: Date) -> f64 {
        match self.changed {
            Some((from, factor)) if from <= day => self.factor * factor,
            _ => self.factor,
        }
    }
}

impl Municipality {
    /// What the registered population filters are computed from.
    #[must_use]
    pub fn population_facts(&self) -> PopulationFacts<'_> {
        PopulationFacts {
            persons: &self.persons,
            decisions: &self.decisions,
            orders: &self.orders,
            codes: &self.service_codes,
        }
    }

    /// How much of the standard time a person really needs on a day. It is on no record: tests of what follow-up concludes
    /// compare with it.
    #[must_use]
    pub fn true_need(&self, person: Id<Person>, day: Date) -> Option<f64> {
        self.unseen.needs.get(&person).map(|need| need.on(day))
    }

    /// The history, a month at a time, oldest first, up to the day before the demo's today.
    #[must_use]
    pub fn history(&self) -> History<'_> {
        History::new(self)
    }
}
