//! Who may make a visit.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use tillit_domain::care_plan::CarePlanEntry;
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::delegation::Delegation;
use tillit_domain::id::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::person::Person;
use tillit_domain::time::TimeOfDay;
use tillit_domain::visit::Visit;
use tillit_domain::worker::Worker;
use tillit_solver::problem::{Allowed, WorkerIx};

use super::map::Ordered;
use crate::input::PlanningInput;

/// Answers who may do what, looked up once for a whole problem.
pub(crate) struct Permissions<'a> {
    delegation_of_code: BTreeMap<&'a str, DelegatedTask>,
    delegations: BTreeMap<Id<Worker>, Vec<&'a Delegation>>,
    entries: BTreeMap<Id<CarePlanEntry>, &'a CarePlanEntry>,
    units: BTreeMap<Id<Group>, Id<Unit>>,
}

/// Why a worker may not make a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotAllowed {
    /// The person has protected identity and the worker is not among those named.
    NotNamed,
    /// The person does not want the worker.
    Unwanted,
    /// No delegation for a task that holds that day.
    NoDelegation(DelegatedTask),
}

impl<'a> Permissions<'a> {
    pub(crate) fn of(input: &'a PlanningInput) -> Self {
        let mut delegations: BTreeMap<Id<Worker>, Vec<&Delegation>> = BTreeMap::new();
        for delegation in &input.delegations {
            delegations.entry(delegation.worker).or_default().push(delegation);
        }
        let codes = input.catalogue.iter();
        let entries = input.care_plans.iter().flat_map(|plan| &plan.entries);
        Self {
            delegation_of_code: codes.filter_map(|code| Some((code.code.as_str(), code.delegation?))).collect(),
            delegations,
            entries: entries.map(|entry| (entry.id, entry)).collect(),
            units: input.groups.iter().map(|group| (group.id, group.unit)).collect(),
        }
    }

    /// The agreed visit that a visit comes from.
    pub(crate) fn entry(&self, visit: &Visit) -> Option<&'a CarePlanEntry> {
        self.entries.get(&visit.entry?).copied()
    }

    /// The tasks of a visit that ask for a delegation.
    pub(crate) fn delegated(&self, visit: &Visit) -> BTreeSet<DelegatedTask> {
        visit.tasks.iter().filter_map(|task| self.delegation_of_code.get(task.code.as_str()).copied()).collect()
    }

    /// Why a worker may not make a visit as its first worker; none if the worker may.
    pub(crate) fn refusal(&self, visit: &Visit, person: Option<&Person>, worker: Id<Worker>) -> Option<NotAllowed> {
        self.refusal_for(&self.delegated(visit), visit, person, worker)
    }

    /// The same when the visit's delegated tasks are at hand.
    pub(crate) fn refusal_for(
        &self,
        delegated: &BTreeSet<DelegatedTask>,
        visit: &Visit,
        person: Option<&Person>,
        worker: Id<Worker>,
    ) -> Option<NotAllowed> {
        self.refusal_as_helper(visit, person, worker).or_else(|| {
            delegated
                .iter()
                .find(|&&task| !self.has_delegation(visit, worker, task))
                .map(|&task| NotAllowed::NoDelegation(task))
        })
    }

    /// Why a worker may not help at a visit. The helper needs no delegation: the first worker does the task.
    pub(crate) fn refusal_as_helper(
        &self,
        visit: &Visit,
        person: Option<&Person>,
        worker: Id<Worker>,
    ) -> Option<NotAllowed> {
        if person.is_some_and(|person| !person.may_be_visited_by(worker)) {
            Some(NotAllowed::NotNamed)
        } else if self.entry(visit).is_some_and(|entry| entry.unwanted_workers.contains(&worker)) {
            Some(NotAllowed::Unwanted)
        } else {
            None
        }
    }

    /// Whether the worker has the delegation on every day the visit may fall on (a night visit may fall on two). It may
    /// be given for the unit that serves the visit or for the person's own.
    pub(crate) fn has_delegation(&self, visit: &Visit, worker: Id<Worker>, task: DelegatedTask) -> bool {
        let units = [visit.group, visit.home_group].map(|group| self.units.get(&group).copied());
        let own = self.delegations.get(&worker).map_or(&[][..], Vec::as_slice);
        [visit.earliest, visit.latest].into_iter().all(|time| {
            let day = calendar_day(visit.day, time);
            own.iter()
                .any(|delegation| units.iter().flatten().any(|&unit| delegation.allows(task, visit.person, unit, day)))
        })
    }

    /// The workers that `may` says may, as the solver is told.
    pub(crate) fn allowed(workers: &Ordered<Worker>, may: impl Fn(Id<Worker>) -> bool) -> Allowed {
        let only: Vec<WorkerIx> =
            workers.ids().iter().enumerate().filter(|(_, id)| may(**id)).map(|(index, _)| WorkerIx(index)).collect();
        if only.len() == workers.ids().len() { Allowed::Everyone } else { Allowed::Only(only) }
    }
}

/// The calendar day of a clock time that is counted from a day's midnight.
pub(crate) fn calendar_day(day: Date, time: TimeOfDay) -> Date {
    day.saturating_add(i64::from(time.0.div_euclid(24 * 3600)).days())
}
