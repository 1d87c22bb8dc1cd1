//! Which units a person belongs to, and so who may read and change what concerns the person.

use std::collections::HashMap;

use jiff::civil::Date;
use tillit_domain::Id;
use tillit_domain::care_plan::{CarePlan, care_plan_on};
use tillit_domain::order::Order;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;
use tillit_planning::rollout::serving_group;
use tillit_storage::{Filter, Versioned};

use super::protection::{self, Sight};
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::shared::Named;

/// Units and groups, read once for a request.
#[derive(Debug, Clone)]
pub(crate) struct Organisation {
    /// Units.
    pub(crate) units: Vec<Unit>,
    /// Groups.
    pub(crate) groups: Vec<Group>,
}

impl Organisation {
    /// Reads them.
    pub(crate) async fn read(app: &App) -> Result<Self, AppError> {
        let all = Filter::default();
        Ok(Self { units: records(app.store.list(&all).await?), groups: records(app.store.list(&all).await?) })
    }

    /// A group.
    pub(crate) fn group(&self, id: Id<Group>) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// A unit.
    pub(crate) fn unit(&self, id: Id<Unit>) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// A group by id and name.
    pub(crate) fn named_group(&self, id: Id<Group>) -> Named {
        self.group(id).map_or_else(|| Named::new(id, ""), Named::from)
    }

    /// A unit by id and name.
    pub(crate) fn named_unit(&self, id: Id<Unit>) -> Named {
        self.unit(id).map_or_else(|| Named::new(id, ""), Named::from)
    }

    /// The unit of a worker's home group on a day.
    pub(crate) fn unit_of_worker(&self, worker: &Worker, day: Date) -> Option<Id<Unit>> {
        worker.group_on(day).and_then(|group| self.group(group)).map(|group| group.unit)
    }

    /// A worker by id and, if the user may see it, name.
    pub(crate) fn named_worker(&self, session: &Session, worker: &Worker, day: Date) -> Named {
        Named::new(worker.id, protection::worker_name(session, worker, self.unit_of_worker(worker, day)))
    }

    /// The units a person belongs to on a day: the unit of the group, and that of the night patrol if the care plan of
    /// that day has visits by night. Who has no group yet belongs to the units that have received an order.
    pub(crate) fn units_of(
        &self,
        person: &Person,
        plan: Option<&CarePlan>,
        ordered_from: impl IntoIterator<Item = Id<Unit>>,
        day: Date,
    ) -> Vec<Id<Unit>> {
        let unit_of = |group: Id<Group>| self.group(group).map(|group| group.unit);
        let mut units: Vec<Id<Unit>> = match person.group_on(day) {
            None => ordered_from.into_iter().collect(),
            Some(home) => {
                let entries = plan.into_iter().flat_map(|plan| &plan.entries);
                let serving = entries.map(|entry| serving_group(entry, home, &self.groups, &self.units));
                std::iter::once(home).chain(serving).filter_map(unit_of).collect()
            }
        };
        units.sort_unstable();
        units.dedup();
        units
    }
}

/// Whose every person is today: for lists of many.
#[derive(Debug)]
pub(crate) struct Belonging {
    plans: HashMap<Id<Person>, CarePlan>,
    ordered_from: HashMap<Id<Person>, Vec<Id<Unit>>>,
    today: Date,
}

impl Belonging {
    /// Reads it.
    pub(crate) async fn read(app: &App) -> Result<Self, AppError> {
        Self::matching(app, &Filter::default()).await
    }

    /// Reads it for these persons alone.
    pub(crate) async fn of(app: &App, persons: &[Id<Person>]) -> Result<Self, AppError> {
        Self::matching(app, &Filter { persons: Some(persons.to_vec()), ..Filter::default() }).await
    }

    async fn matching(app: &App, filter: &Filter) -> Result<Self, AppError> {
        let today = app.today();
        let mut plans: HashMap<Id<Person>, CarePlan> = HashMap::new();
        for plan in records(app.store.list::<CarePlan>(filter).await?) {
            let newer = plans.get(&plan.person).is_none_or(|other| other.version < plan.version);
            if newer && plan.period.contains(today) {
                plans.insert(plan.person, plan);
            }
        }
        let mut ordered_from: HashMap<Id<Person>, Vec<Id<Unit>>> = HashMap::new();
        for order in records(app.store.list::<Order>(filter).await?) {
            ordered_from.entry(order.person).or_default().push(order.unit);
        }
        Ok(Self { plans, ordered_from, today })
    }

    /// The units a person belongs to today.
    pub(crate) fn units_of(&self, person: &Person, organisation: &Organisation) -> Vec<Id<Unit>> {
        let ordered_from = self.ordered_from.get(&person.id).into_iter().flatten().copied();
        organisation.units_of(person, self.plans.get(&person.id), ordered_from, self.today)
    }
}

/// A person the user may act on, with what decides that.
#[derive(Debug)]
pub(crate) struct Reached {
    /// The person as it stands.
    pub(crate) person: Versioned<Person>,
    /// Units and groups.
    pub(crate) organisation: Organisation,
    /// All care plans of the person.
    pub(crate) plans: Vec<Versioned<CarePlan>>,
    /// All orders for the person, whatever the law.
    pub(crate) orders: Vec<Versioned<Order>>,
    /// The units the person belongs to today.
    pub(crate) units: Vec<Id<Unit>>,
    /// The permit; it has been told that the person was seen.
    pub(crate) permit: Permit,
}

impl Reached {
    /// What the user sees of the person's identity.
    pub(crate) fn sight(&self, session: &Session) -> Sight {
        protection::sight(session, &self.person.record, &self.units)
    }

    /// The person by id and, if the user may see it, name.
    pub(crate) fn named(&self, session: &Session) -> Named {
        Named::new(self.person.record.id, protection::person_name(session, &self.person.record, &self.units))
    }
}

/// The person, if the user may do this with the person.
///
/// # Errors
/// [`AppError::NotFound`] for who does not exist or belongs to other units, [`AppError::NotAllowed`].
pub(crate) async fn person(
    app: &App,
    session: &Session,
    use_case: UseCase,
    id: Id<Person>,
) -> Result<Reached, AppError> {
    let Some(person) = app.store.get::<Person>(id).await? else {
        app.permit(session, use_case, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    let organisation = Organisation::read(app).await?;
    let about = Filter::person(id);
    let plans = app.store.list::<CarePlan>(&about).await?;
    let orders = app.store.list::<Order>(&about).await?;
    let today = app.today();
    let known_plans = cloned(&plans);
    let plan = care_plan_on(&known_plans, id, today);
    let units = organisation.units_of(&person.record, plan, orders.iter().map(|order| order.record.unit), today);
    let permit = app.permit(session, use_case, Scope::AnyOf(units.clone()))?;
    permit.saw([id]);
    Ok(Reached { person, organisation, plans, orders, units, permit })
}

/// The group with the organisation around it, if the user may do this there.
///
/// # Errors
/// [`AppError::NotFound`] for a group that does not exist or belongs to other units, [`AppError::NotAllowed`].
pub(crate) async fn group(
    app: &App,
    session: &Session,
    use_case: UseCase,
    id: Id<Group>,
) -> Result<(Group, Organisation, Permit), AppError> {
    let organisation = Organisation::read(app).await?;
    let group = organisation.group(id).cloned();
    let scope = Scope::AnyOf(group.iter().map(|it| it.unit).collect());
    let permit = app.permit(session, use_case, scope)?;
    Ok((group.ok_or(AppError::NotFound)?, organisation, permit))
}

/// The records without their versions.
pub(crate) fn records<R>(versioned: Vec<Versioned<R>>) -> Vec<R> {
    versioned.into_iter().map(|it| it.record).collect()
}

/// Copies of the records without their versions.
pub(crate) fn cloned<R: Clone>(versioned: &[Versioned<R>]) -> Vec<R> {
    versioned.iter().map(|it| it.record.clone()).collect()
}
