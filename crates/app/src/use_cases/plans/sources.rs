//! What a group's visits are rolled out from: its own persons and those they live with, and not the whole municipality.

use std::collections::BTreeSet;

use tillit_domain::absence::PersonAbsence;
use tillit_domain::care_plan::CarePlan;
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::household::Household;
use tillit_domain::order::Order;
use tillit_domain::organisation::{Group, Unit, UnitKind};
use tillit_domain::person::Person;
use tillit_domain::steering::SteeringDecision;
use tillit_domain::technology::Technology;
use tillit_domain::time::DayRange;
use tillit_domain::{Id, organisation::GroupFrom};
use tillit_planning::rollout::RollOut;
use tillit_storage::{Filter, Store};

use super::desk::records;
use crate::error::AppError;

/// The records of a roll-out.
pub(crate) struct Sources {
    units: Vec<Unit>,
    groups: Vec<Group>,
    steering: Vec<SteeringDecision>,
    catalogue: Vec<ServiceCode>,
    pub(crate) persons: Vec<Person>,
    pub(crate) care_plans: Vec<CarePlan>,
    orders: Vec<Order>,
    absences: Vec<PersonAbsence>,
    technology: Vec<Technology>,
}

impl Sources {
    /// Reads those that decide what a group serves on some days.
    pub(crate) async fn of_group(
        store: &Store,
        units: &[Unit],
        groups: &[Group],
        group: Id<Group>,
        days: DayRange,
    ) -> Result<Self, AppError> {
        let unit = groups.iter().find(|it| it.id == group).and_then(|it| units.iter().find(|unit| unit.id == it.unit));
        let by_night = unit.is_some_and(|it| it.kind == UnitKind::NightPatrol);
        let persons = persons(store, group, days, by_night).await?;
        let of_them = Filter { persons: Some(persons.iter().map(|it| it.id).collect()), ..Filter::default() };
        let all = Filter::default();
        let (steering, catalogue, care_plans, orders, absences, technology) = tokio::try_join!(
            records::<SteeringDecision>(store, &all),
            records::<ServiceCode>(store, &all),
            records::<CarePlan>(store, &of_them),
            records::<Order>(store, &of_them),
            records::<PersonAbsence>(store, &of_them),
            records::<Technology>(store, &of_them),
        )?;
        let (units, groups) = (units.to_vec(), groups.to_vec());
        Ok(Self { units, groups, steering, catalogue, persons, care_plans, orders, absences, technology })
    }

    /// The roll-out from them.
    pub(crate) fn roll_out(&self) -> RollOut<'_> {
        RollOut {
            units: &self.units,
            groups: &self.groups,
            steering: &self.steering,
            catalogue: &self.catalogue,
            persons: &self.persons,
            care_plans: &self.care_plans,
            orders: &self.orders,
            absences: &self.absences,
            technology: &self.technology,
        }
    }
}

/// Whom a group serves on some days: who belongs to it then, by night whoever has visits by night; and those who share a
/// household with them, as shared service is planned once.
async fn persons(store: &Store, group: Id<Group>, days: DayRange, by_night: bool) -> Result<Vec<Person>, AppError> {
    let at_night: BTreeSet<Id<Person>> = if by_night {
        let plans = store.list_where::<CarePlan>(|it| {
            it.period.overlaps(days) && it.entries.iter().any(|entry| entry.by_night_patrol)
        });
        plans.await?.into_iter().map(|it| it.record.person).collect()
    } else {
        BTreeSet::new()
    };
    let served = |it: &Person| at_night.contains(&it.id) || belongs(&it.groups, group, days);
    let own = store.list_where::<Person>(served).await?;
    let households: BTreeSet<Id<Household>> = own.iter().filter_map(|it| it.record.household).collect();
    let lives_with = |it: &Person| !served(it) && it.household.is_some_and(|household| households.contains(&household));
    let others = store.list_where::<Person>(lives_with).await?;
    Ok(own.into_iter().chain(others).map(|it| it.record).collect())
}

/// Whether a history has the group on one of the days.
fn belongs(history: &[GroupFrom], group: Id<Group>, days: DayRange) -> bool {
    history.iter().enumerate().any(|(at, entry)| {
        let until = history.get(at + 1).map(|next| next.from);
        let begins_in_time = days.to.is_none_or(|last| entry.from <= last);
        entry.group == group && begins_in_time && until.is_none_or(|next| days.from < next)
    })
}
