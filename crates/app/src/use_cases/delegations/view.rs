//! A delegation as answers show it.

use std::collections::HashMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::delegation::{Delegation, DelegationScope};
use tillit_domain::organisation::Unit;
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;
use tillit_storage::{Filter, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection::person_name;
use crate::use_cases::care::reach::{Belonging, Organisation, records};
use crate::use_cases::shared::Named;

/// So many days before its end a delegation is said to expire (rules §11).
pub const EXPIRING_DAYS: u16 = 30;

/// Where a delegation stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DelegationStands {
    /// It holds.
    Valid,
    /// It holds, and ends or is withdrawn within 30 days.
    Expiring,
    /// It begins later.
    Coming,
    /// It has ended.
    Expired,
    /// It has been withdrawn.
    Withdrawn,
}

/// A delegation.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DelegationView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back when it is withdrawn.
    pub version: u32,
    /// Who may do the task.
    pub worker: Named,
    /// The worker's home group today.
    pub group: Option<Named>,
    /// Which task.
    #[schema(value_type = String)]
    pub task: DelegatedTask,
    /// The person it is for; none when it is for a unit.
    pub person: Option<Named>,
    /// The unit it is for; none when it is for one person.
    pub unit: Option<Named>,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Option<Date>,
    /// Who gave it.
    pub given_by: String,
    /// First day it no longer holds, if withdrawn.
    pub withdrawn_from: Option<Date>,
    /// Where it stands today.
    pub state: DelegationStands,
}

/// Where a delegation stands on a day.
#[must_use]
pub fn stands(delegation: &Delegation, today: Date) -> DelegationStands {
    let last = delegation.period.to.into_iter();
    let last = last.chain(delegation.withdrawn_from.and_then(|day| day.yesterday().ok())).min();
    if delegation.withdrawn_from.is_some_and(|day| day <= today) {
        DelegationStands::Withdrawn
    } else if last.is_some_and(|last| last < today) {
        DelegationStands::Expired
    } else if today < delegation.period.from {
        DelegationStands::Coming
    } else if last.is_some_and(|last| last <= today.saturating_add(i64::from(EXPIRING_DAYS).days())) {
        DelegationStands::Expiring
    } else {
        DelegationStands::Valid
    }
}

/// What showing delegations takes.
pub(super) struct Shows<'a> {
    pub(super) session: &'a Session,
    pub(super) organisation: Organisation,
    pub(super) workers: HashMap<Id<Worker>, Worker>,
    persons: HashMap<Id<Person>, Person>,
    belonging: Belonging,
    pub(super) today: Date,
}

impl<'a> Shows<'a> {
    pub(super) async fn read(app: &App, session: &'a Session) -> Result<Self, AppError> {
        let all = Filter::default();
        let workers = records(app.store.list::<Worker>(&all).await?);
        let persons = records(app.store.list::<Person>(&all).await?);
        Ok(Self {
            session,
            organisation: Organisation::read(app).await?,
            workers: workers.into_iter().map(|worker| (worker.id, worker)).collect(),
            persons: persons.into_iter().map(|person| (person.id, person)).collect(),
            belonging: Belonging::read(app).await?,
            today: app.today(),
        })
    }

    /// The unit of a worker's home group today.
    pub(super) fn unit_of(&self, worker: Id<Worker>) -> Option<Id<Unit>> {
        self.workers.get(&worker).and_then(|worker| self.organisation.unit_of_worker(worker, self.today))
    }

    /// A person by id and, if the user may see it, name.
    pub(super) fn person(&self, id: Id<Person>) -> Named {
        let name = self
            .persons
            .get(&id)
            .map(|person| person_name(self.session, person, &self.belonging.units_of(person, &self.organisation)));
        Named::new(id, name.unwrap_or_default())
    }

    pub(super) fn delegation(&self, delegation: &Versioned<Delegation>) -> DelegationView {
        let Delegation { id, worker, task, scope, period, given_by, withdrawn_from } = &delegation.record;
        let (person, unit) = match *scope {
            DelegationScope::Person { person } => (Some(self.person(person)), None),
            DelegationScope::Unit { unit } => (None, Some(self.organisation.named_unit(unit))),
        };
        let record = self.workers.get(worker);
        let group = record.and_then(|worker| worker.group_on(self.today));
        let named = record.map(|worker| self.organisation.named_worker(self.session, worker, self.today));
        DelegationView {
            id: id.uuid(),
            version: delegation.version,
            worker: named.unwrap_or_else(|| Named::new(*worker, "")),
            group: group.map(|group| self.organisation.named_group(group)),
            task: *task,
            person,
            unit,
            from: period.from,
            to: period.to,
            given_by: given_by.clone(),
            withdrawn_from: *withdrawn_from,
            state: stands(&delegation.record, self.today),
        }
    }
}

/// The person a delegation is for, if it is for one.
pub(super) const fn person_of(delegation: &Delegation) -> Option<Id<Person>> {
    match delegation.scope {
        DelegationScope::Person { person } => Some(person),
        DelegationScope::Unit { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use tillit_domain::DayRange;

    #[test]
    fn a_delegation_warns_thirty_days_before_it_ends_and_when_its_withdrawal_comes_near() {
        let delegation = Delegation {
            id: Id::derived("test", &["d"]),
            worker: Id::derived("test", &["w"]),
            task: DelegatedTask::Insulin,
            scope: DelegationScope::Unit { unit: Id::derived("test", &["u"]) },
            period: DayRange::new(date(2025, 1, 10), date(2025, 12, 31)),
            given_by: "Påhittad Sjuksköterska".into(),
            withdrawn_from: None,
        };
        assert_eq!(stands(&delegation, date(2025, 1, 9)), DelegationStands::Coming);
        assert_eq!(stands(&delegation, date(2025, 11, 30)), DelegationStands::Valid);
        assert_eq!(stands(&delegation, date(2025, 12, 1)), DelegationStands::Expiring);
        assert_eq!(stands(&delegation, date(2026, 1, 1)), DelegationStands::Expired);
        let withdrawn = Delegation { withdrawn_from: Some(date(2025, 6, 15)), ..delegation };
        assert_eq!(stands(&withdrawn, date(2025, 6, 1)), DelegationStands::Expiring);
        assert_eq!(stands(&withdrawn, date(2025, 6, 15)), DelegationStands::Withdrawn);
    }
}
