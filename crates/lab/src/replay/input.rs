//! What planning is asked with: a group's records, with the wishes that follow from its teams.

use std::collections::BTreeSet;

use tillit_domain::care_plan::CarePlan;
use tillit_domain::id::Id;
use tillit_domain::quantity::Minutes;
use tillit_domain::shift::Shift;
use tillit_domain::time::DayRange;
use tillit_domain::worker::Worker;
use tillit_planning::{PlanningInput, PlanningSettings};

use super::form::TeamsOf;
use super::ground::{Ground, GroupGround};

/// Records of a group for planning one day after another; the day's own lists are put in later.
pub(crate) fn records(ground: &Ground<'_>, group: &GroupGround, teams: &TeamsOf) -> PlanningInput {
    let facts = ground.facts;
    let workers: BTreeSet<Id<Worker>> = group.workers.iter().map(|worker| worker.id).collect();
    PlanningInput {
        group: group.group.id,
        days: DayRange::day(ground.days.from),
        groups: facts.groups.iter().filter(|it| it.id == group.group.id).cloned().collect(),
        persons: group.persons.clone(),
        care_plans: group.care_plans.iter().map(|plan| wishing(plan, teams)).collect(),
        person_absences: Vec::new(),
        workers: group.workers.clone(),
        worker_absences: Vec::new(),
        delegations: facts.delegations.iter().filter(|it| workers.contains(&it.worker)).cloned().collect(),
        catalogue: facts.catalogue.clone(),
        contact_persons: facts.contact_persons.iter().filter(|it| it.period.overlaps(ground.days)).cloned().collect(),
        shifts: Vec::new(),
        draft: Vec::new(),
        breaks: Vec::new(),
        published: Vec::new(),
        met: Vec::new(),
        travel: facts.travel,
        settings: PlanningSettings { frame_slack: Minutes(60), plan_vacant_shifts: false, gives_way: None },
    }
}

/// The plan with the person's team as wished for, beside those the person wishes for already.
fn wishing(plan: &CarePlan, teams: &TeamsOf) -> CarePlan {
    let mut plan = plan.clone();
    if let Some(team) = teams.of_person.get(&plan.person).and_then(|team| teams.workers.get(*team)) {
        for entry in &mut plan.entries {
            entry.preferred_workers = team.iter().copied().collect();
        }
    }
    plan
}

/// The plans with everybody outside the person's team kept away; for a team that lays its own rows first.
pub(super) fn own_rows_only(plans: &[CarePlan], teams: &TeamsOf, at_work: &[Shift]) -> Vec<CarePlan> {
    let today: BTreeSet<Id<Worker>> = at_work.iter().filter_map(|shift| shift.worker).collect();
    plans
        .iter()
        .map(|plan| {
            let mut plan = plan.clone();
            if let Some(team) = teams.of_person.get(&plan.person).and_then(|team| teams.workers.get(*team)) {
                for entry in &mut plan.entries {
                    entry.unwanted_workers.extend(today.iter().filter(|worker| !team.contains(worker)));
                }
            }
            plan
        })
        .collect()
}
