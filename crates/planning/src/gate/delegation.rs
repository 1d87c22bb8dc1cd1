//! A delegated task is done by a worker whose delegation for it holds that day, for that person or unit.

use std::collections::BTreeMap;

use jiff::civil::Date;
use tillit_domain::catalogue::{DelegatedTask, ServiceCode};
use tillit_domain::delegation::{Delegation, DelegationScope};
use tillit_domain::id::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::time::{day_of, instant};
use tillit_domain::visit::{PlannedState, PlannedVisit, Visit};
use tillit_domain::worker::Worker;

use super::view::View;
use super::{Detail, Finding, RuleName};

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    let input = view.plan.input;
    let mut found = Vec::new();
    for stop in view.stops.iter().filter(|stop| !stop.second) {
        let Some(worker) = view.worker(stop.shift) else { continue };
        let day = day_of(stop.start);
        let units = [stop.visit.group, stop.visit.home_group].map(|group| view.group(group).map(|group| group.unit));
        for task in delegated(stop.visit, &input.catalogue) {
            let own = input.delegations.iter().filter(|it| it.worker == worker && it.task == task);
            let own: Vec<&Delegation> = own.filter(|it| concerns(it, stop.visit, &units)).collect();
            if own.iter().any(|delegation| delegation.holds_on(day)) {
                continue;
            }
            let detail = Detail::DelegationMissing {
                task,
                day,
                withdrawn_from: own.iter().filter_map(|it| it.withdrawn_from).filter(|from| *from <= day).max(),
                ran_out: own.iter().filter_map(|it| it.period.to).filter(|to| *to < day).max(),
            };
            let finding = Finding::new(RuleName::Delegation, detail).visit(stop.visit).shift(stop.shift);
            found.push(finding.worker(Some(worker)));
        }
    }
    found
}

/// The tasks of a visit that ask for a delegation, each once.
fn delegated(visit: &Visit, catalogue: &[ServiceCode]) -> Vec<DelegatedTask> {
    let code = |task: &str| catalogue.iter().find(|code| code.code == task);
    let mut tasks: Vec<_> = visit.tasks.iter().filter_map(|task| code(&task.code)?.delegation).collect();
    tasks.sort_unstable();
    tasks.dedup();
    tasks
}

/// Whether a delegation is for this person, or for the unit that serves the visit or the person's own.
fn concerns(delegation: &Delegation, visit: &Visit, units: &[Option<Id<Unit>>]) -> bool {
    match delegation.scope {
        DelegationScope::Person { person } => person == visit.person,
        DelegationScope::Unit { unit } => units.contains(&Some(unit)),
    }
}

/// The published visits that reopen when a delegation is withdrawn or runs out: those its worker was to make from
/// `from` on with that task, and for which the worker's `delegations`, as they are now, no longer hold.
#[must_use]
pub fn reopened_by(
    worker: Id<Worker>,
    task: DelegatedTask,
    from: Date,
    published: &[PlannedVisit],
    delegations: &[Delegation],
    catalogue: &[ServiceCode],
    groups: &[Group],
) -> Vec<Id<Visit>> {
    let unit_of: BTreeMap<Id<Group>, Id<Unit>> = groups.iter().map(|group| (group.id, group.unit)).collect();
    let own: Vec<&Delegation> = delegations.iter().filter(|it| it.worker == worker && it.task == task).collect();
    published
        .iter()
        .filter(|planned| {
            let PlannedState::Staffed { start, worker: by, .. } = planned.state else { return false };
            let visit = &planned.visit;
            let day = day_of(instant(visit.day, start));
            let units = [visit.group, visit.home_group].map(|group| unit_of.get(&group).copied());
            by == worker
                && day >= from
                && delegated(visit, catalogue).contains(&task)
                && !own.iter().any(|it| concerns(it, visit, &units) && it.holds_on(day))
        })
        .map(|planned| planned.visit.id)
        .collect()
}
