//! The plan of an alternative as it is published, before anything has happened.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use jiff::civil::Date;
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::plan::{DraftVisit, Locks, PlacedBreak};
use tillit_domain::quantity::Minutes;
use tillit_domain::shift::Shift;
use tillit_domain::time::DayRange;
use tillit_domain::visit::Placement;
use tillit_domain::worker::Worker;
use tillit_planning::input::MET_DAYS;
use tillit_planning::shifts::starting_placements;
use tillit_planning::sketch::{Start, sketch};
use tillit_planning::{PlanningInput, ProposeError};

use super::at_work::{Missing, at_work};
use super::form::{TeamsOf, teams_of};
use super::ground::{Ground, GroupGround};
use super::input::{own_rows_only, records};
use super::mode::{Moded, Modes};
use super::shocks::Shocks;
use crate::assumptions::Key;
use crate::scenario::{Alternative, TeamForm};

/// A day as published.
#[derive(Debug, Clone)]
pub struct PublishedDay {
    /// The visits.
    pub visits: Vec<Arc<Moded>>,
    /// Where they lie, in the same order.
    pub draft: Vec<DraftVisit>,
    /// Breaks.
    pub breaks: Vec<PlacedBreak>,
    /// Shifts.
    pub shifts: Vec<Shift>,
}

/// The published days of a group under an alternative.
#[derive(Debug, Clone)]
pub struct Published {
    /// Day by day.
    pub days: BTreeMap<Date, PublishedDay>,
    /// Who belongs to whom.
    pub teams: TeamsOf,
    /// Minutes a shift that teams use for planning their own days.
    pub own_planning: Minutes,
    /// What planning is asked with on the day itself.
    pub(super) records: PlanningInput,
}

/// Publishes the days of a group under an alternative. No chance is in it: every seed starts from the same plan.
///
/// # Errors
/// [`ProposeError`] if the records contradict themselves.
pub fn publish(ground: &Ground<'_>, group: &GroupGround, alternative: &Alternative) -> Result<Published, ProposeError> {
    let teams = teams_of(ground, group, alternative.team);
    let own_planning =
        if teams.plans_itself { Minutes(ground.assumptions.get(Key::SelfPlanning)) } else { Minutes::ZERO };
    let mode = alternative.mode.filter(|_| !group.night);
    let modes = Modes::of(ground);
    let mut input = records(ground, group, &teams);
    // Who steps in on a shift known to be vacant is settled before the plan is made, the same in every run.
    let beforehand = Shocks::none(ground);
    let mut met: VecDeque<BTreeSet<(Id<Person>, Id<Worker>)>> = VecDeque::new();
    let mut days = BTreeMap::new();
    for day in ground.days.days() {
        let visits: Vec<Arc<Moded>> =
            group.visits.get(&day).into_iter().flatten().map(|visit| Arc::new(modes.visit(visit, mode))).collect();
        let mut shifts = group.shifts.get(&day).cloned().unwrap_or_default();
        at_work(ground, group, day, &mut shifts, Missing::Beforehand, &beforehand);
        for shift in &mut shifts {
            shift.support_start += own_planning;
        }
        let placements = if alternative.team == TeamForm::AsToday || group.night {
            let plain: Vec<_> = visits.iter().map(|it| it.visit.clone()).collect();
            starting_placements(&plain, &shifts, &ground.facts.base_plans)
        } else {
            BTreeMap::new()
        };
        input.days = DayRange::day(day);
        input.met = met.iter().flatten().copied().collect();
        input.draft = visits.iter().map(|it| drafted(it, placements.get(&it.visit.id).cloned())).collect();
        input.breaks = Vec::new();
        input.shifts = shifts;
        let start = if placements.is_empty() { Start::Anew } else { Start::AsItLies };
        let plan = laid(&mut input, &teams, start, ground.assumptions.get(Key::Stretch))?;
        met.push_back(faces(&plan.0, &input.shifts));
        if met.len() > usize::from(MET_DAYS) {
            met.pop_front();
        }
        days.insert(
            day,
            PublishedDay { visits, draft: plan.0, breaks: plan.1, shifts: std::mem::take(&mut input.shifts) },
        );
    }
    Ok(Published { days, teams, own_planning, records: input })
}

fn drafted(moded: &Moded, placement: Option<Placement>) -> DraftVisit {
    DraftVisit { visit: moded.visit.clone(), placement, locks: Locks::default(), revision: 1 }
}

/// Lays a day: a team's own rows first where teams plan, then everything, then what found no place further outside its frame.
pub(super) fn laid(
    input: &mut PlanningInput,
    teams: &TeamsOf,
    mut start: Start,
    stretch_minutes: i64,
) -> Result<(Vec<DraftVisit>, Vec<PlacedBreak>), ProposeError> {
    if teams.plans_itself && start == Start::Anew {
        let open = own_rows_only(&input.care_plans, teams, &input.shifts);
        let all = std::mem::replace(&mut input.care_plans, open);
        // Before a visit leaves its frame, the team asks another one.
        let slack = std::mem::replace(&mut input.settings.frame_slack, Minutes::ZERO);
        let own = sketch(input, Start::Anew)?;
        input.settings.frame_slack = slack;
        input.care_plans = all;
        (input.draft, input.breaks) = (own.draft, own.breaks);
        start = Start::AsItLies;
    }
    let mut plan = sketch(input, start)?;
    if !plan.left_out.is_empty() {
        let more = Minutes(stretch_minutes).seconds();
        let stated: Vec<_> = plan.draft.iter().map(|it| (it.visit.earliest, it.visit.latest, it.visit.frame)).collect();
        for draft in plan.draft.iter_mut().filter(|it| plan.left_out.contains(&it.visit.id) && !it.visit.time_critical)
        {
            draft.visit.earliest = draft.visit.earliest.plus(-more);
            draft.visit.latest = draft.visit.latest.plus(more);
        }
        (input.draft, input.breaks) = (plan.draft, plan.breaks);
        plan = sketch(input, Start::AsItLies)?;
        for (draft, (earliest, latest, frame)) in plan.draft.iter_mut().zip(stated) {
            (draft.visit.earliest, draft.visit.latest, draft.visit.frame) = (earliest, latest, frame);
        }
    }
    Ok((plan.draft, plan.breaks))
}

/// Who meets whom in a plan.
fn faces(draft: &[DraftVisit], shifts: &[Shift]) -> BTreeSet<(Id<Person>, Id<Worker>)> {
    let workers: BTreeMap<Id<Shift>, Id<Worker>> =
        shifts.iter().filter_map(|shift| Some((shift.id, shift.worker?))).collect();
    draft
        .iter()
        .flat_map(|it| {
            let shifts = it.placement.iter().flat_map(|at| [Some(at.shift), at.second_shift]).flatten();
            shifts.filter_map(|shift| Some((it.visit.person, *workers.get(&shift)?))).collect::<Vec<_>>()
        })
        .collect()
}
