//! Masters for follow-up: as they stand, or as they were known at an instant.

use jiff::Timestamp;
use tillit_domain::absence::{PersonAbsence, WorkerAbsence};
use tillit_domain::care_plan::CarePlan;
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::contact_person::ContactPerson;
use tillit_domain::decision::Decision;
use tillit_domain::delegation::Delegation;
use tillit_domain::extension::Extension;
use tillit_domain::need_change::NeedChange;
use tillit_domain::order::Order;
use tillit_domain::organisation::{Group, Team, Unit};
use tillit_domain::person::Person;
use tillit_domain::record::Record;
use tillit_domain::steering::SteeringDecision;
use tillit_domain::technology::Technology;
use tillit_domain::told_extension::ToldExtension;
use tillit_domain::worker::Worker;
use tillit_followup::facts::Masters;
use tillit_storage::{Filter, Store};

use crate::error::AppError;

/// Masters of the municipality.
pub(crate) struct Held {
    pub(crate) units: Vec<Unit>,
    pub(crate) groups: Vec<Group>,
    pub(crate) teams: Vec<Team>,
    pub(crate) steering: Vec<SteeringDecision>,
    pub(crate) codes: Vec<ServiceCode>,
    pub(crate) persons: Vec<Person>,
    pub(crate) workers: Vec<Worker>,
    pub(crate) decisions: Vec<Decision>,
    pub(crate) orders: Vec<Order>,
    pub(crate) care_plans: Vec<CarePlan>,
    pub(crate) contacts: Vec<ContactPerson>,
    pub(crate) absences: Vec<PersonAbsence>,
    pub(crate) worker_absences: Vec<WorkerAbsence>,
    pub(crate) delegations: Vec<Delegation>,
    pub(crate) technology: Vec<Technology>,
    /// Messages that needs have changed.
    pub(crate) need_changes: Vec<NeedChange>,
    /// Temporary extensions that workers have told of.
    pub(crate) extensions: Vec<Extension>,
}

impl Held {
    /// Reads them; as known at an instant if one is given. A register that began later than that, by a first import, is
    /// read as it stands: its records have dates of their own.
    pub(crate) async fn read(store: &Store, known_at: Option<Timestamp>) -> Result<Self, AppError> {
        let known_at = match known_at {
            Some(at) if store.list_as_known::<Person>(&Filter::default(), at).await?.is_empty() => None,
            other => other,
        };
        let from = Source { store, known_at };
        Ok(Self {
            units: from.all().await?,
            groups: from.all().await?,
            teams: from.all().await?,
            steering: from.all().await?,
            codes: from.all().await?,
            persons: from.all().await?,
            workers: from.all().await?,
            decisions: from.all().await?,
            orders: from.all().await?,
            care_plans: from.all().await?,
            contacts: from.all().await?,
            absences: from.all().await?,
            worker_absences: from.all().await?,
            delegations: from.all().await?,
            technology: from.all().await?,
            need_changes: from.all().await?,
            extensions: from.all::<ToldExtension>().await?.into_iter().map(|told| told.extension).collect(),
        })
    }

    pub(crate) fn view(&self) -> Masters<'_> {
        Masters {
            units: &self.units,
            groups: &self.groups,
            teams: &self.teams,
            steering: &self.steering,
            codes: &self.codes,
            persons: &self.persons,
            workers: &self.workers,
            decisions: &self.decisions,
            orders: &self.orders,
            care_plans: &self.care_plans,
            contact_persons: &self.contacts,
            absences: &self.absences,
            worker_absences: &self.worker_absences,
            delegations: &self.delegations,
            technology: &self.technology,
        }
    }
}

struct Source<'s> {
    store: &'s Store,
    known_at: Option<Timestamp>,
}

impl Source<'_> {
    async fn all<R: Record>(&self) -> Result<Vec<R>, AppError> {
        all_known(self.store, self.known_at).await
    }
}

/// All records of a kind: as they were known at an instant if one is given, else as they stand.
pub(crate) async fn all_known<R: Record>(store: &Store, known_at: Option<Timestamp>) -> Result<Vec<R>, AppError> {
    let all = Filter::default();
    let found = match known_at {
        Some(at) => store.list_as_known::<R>(&all, at).await?,
        None => store.list::<R>(&all).await?,
    };
    Ok(found.into_iter().map(|it| it.record).collect())
}
