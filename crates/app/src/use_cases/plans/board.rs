//! From the desk to the shape that fronts show.

use std::collections::BTreeMap;

use tillit_domain::Id;
use tillit_domain::care_plan::Staffing;
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::plan::{DraftVisit, Plan, PlanState};
use tillit_domain::shift::Shift;
use tillit_domain::visit::{PlannedVisit, Visit};
use tillit_planning::shifts::published_placement;
use tillit_planning::staffing::second_part;
use tillit_storage::Versioned;

use super::desk::Desk;
use super::names::Names;
use super::travel;
use super::view::{
    BreakView, ChangeView, FindingSeverity, FindingView, LocksView, PlanHead, PlanStateName, PlanView, SecondPart,
    ShiftView, TaskView, Totals, TravelView, VisitView,
};
use crate::use_cases::shared::Named;

/// The whole plan.
pub(crate) fn plan_view(desk: &Desk, findings: Vec<FindingView>) -> PlanView {
    let board = Board::of(desk);
    let travel = travel::shown(desk);
    let shifts = desk.stored_shifts.iter().filter(|it| desk.area.shows_shift(it.record.id));
    PlanView {
        plan: head(desk),
        mode: desk.mode,
        shifts: shifts.map(|shift| board.shift(shift)).collect(),
        visits: desk.shown().map(|draft| board.visit(draft, &findings)).collect(),
        totals: totals(desk, &travel, &findings),
        travel,
        findings,
    }
}

/// What a change of some visits shows: those visits, the shifts they touch, and what holds for all.
pub(crate) fn change_view(
    desk: &Desk,
    changed: &[Id<Visit>],
    touched: &[Id<Shift>],
    findings: Vec<FindingView>,
) -> ChangeView {
    let board = Board::of(desk);
    let travel = travel::shown(desk);
    let visits = desk.input.draft.iter().filter(|it| changed.contains(&it.visit.id));
    let own = desk.stored_shifts.iter().filter(|it| desk.area.shows_shift(it.record.id));
    let shifts = own.filter(|it| touched.contains(&it.record.id));
    ChangeView {
        visits: visits.map(|draft| board.visit(draft, &findings)).collect(),
        shifts: shifts.map(|shift| board.shift(shift)).collect(),
        totals: totals(desk, &travel, &findings),
        travel,
        findings,
    }
}

/// How far a plan has come.
pub(crate) const fn plan_state(plan: &Plan) -> PlanStateName {
    match plan.state {
        PlanState::Draft => PlanStateName::Draft,
        PlanState::Published { .. } => PlanStateName::Published,
    }
}

fn head(desk: &Desk) -> PlanHead {
    let plan = &desk.plan.record;
    let whole = match &plan.state {
        PlanState::Draft => None,
        PlanState::Published { at, .. } => Some(*at),
    };
    let team = desk.area.team();
    let part = team.and_then(|team| plan.parts.iter().filter(|it| it.team == team.id).map(|it| it.at).max());
    let published_at = whole.max(part);
    PlanHead {
        id: plan.id.uuid(),
        group: Named::from(&desk.group),
        from: plan.days.from,
        to: plan.days.to.unwrap_or(plan.days.from),
        state: if part.is_some() { PlanStateName::Published } else { plan_state(plan) },
        published_at,
        changed_since_published: if published_at.is_some() { changed_since_published(desk) } else { 0 },
        version: desk.plan.version,
        team: team.map(|team| Named::new(team.id, &team.name)),
        rights: desk.rights.clone(),
    }
}

/// Visits whose place or content is another than published.
fn changed_since_published(desk: &Desk) -> usize {
    let published: BTreeMap<Id<Visit>, &PlannedVisit> =
        desk.input.published.iter().map(|it| (it.visit.id, it)).collect();
    let changed = desk.shown().filter(|draft| {
        published
            .get(&draft.visit.id)
            .is_none_or(|it| it.visit != draft.visit || published_placement(it) != draft.placement)
    });
    changed.count()
}

fn totals(desk: &Desk, travel: &[TravelView], findings: &[FindingView]) -> Totals {
    let visits = desk.shown().count();
    let placed = desk.shown().filter(|it| it.placement.is_some()).count();
    let hard = findings.iter().filter(|it| it.severity == FindingSeverity::Hard).count();
    Totals {
        visits,
        placed,
        unplaced: visits - placed,
        travel_minutes: travel.iter().map(|it| it.seconds).sum::<i64>() / 60,
        hard,
        soft: findings.len() - hard,
    }
}

/// What views of shifts and visits look things up in.
struct Board<'a> {
    desk: &'a Desk,
    names: Names<'a>,
    codes: BTreeMap<&'a str, &'a ServiceCode>,
}

impl<'a> Board<'a> {
    fn of(desk: &'a Desk) -> Self {
        Self {
            desk,
            names: Names::of(&desk.input),
            codes: desk.input.catalogue.iter().map(|it| (it.code.as_str(), it)).collect(),
        }
    }

    fn shift(&self, stored: &Versioned<Shift>) -> ShiftView {
        // What is stored has the version; what is laid out has absences taken off and the day's tour put on.
        let shift = self.desk.shift(stored.record.id).unwrap_or(&stored.record);
        ShiftView {
            id: shift.id.uuid(),
            version: stored.version,
            worker: shift.worker.map(|worker| self.names.worker_named(worker)),
            day: shift.day,
            start: shift.start.to_string(),
            end: shift.end.to_string(),
            travel: shift.travel,
            breaks: self.breaks(shift),
            support_start_minutes: shift.support_start.0,
            support_end_minutes: shift.support_end.0,
            tour: shift.tour.and_then(|id| Some(Named::new(id, self.desk.tours.get(&id)?))),
            lent_from: self.lent_from(shift),
        }
    }

    fn breaks(&self, shift: &Shift) -> Vec<BreakView> {
        let placed = |number: usize| {
            let found =
                self.desk.input.breaks.iter().find(|it| it.shift == shift.id && usize::from(it.number) == number);
            found.map(|it| it.start.to_string())
        };
        let breaks = shift.breaks.iter().enumerate();
        breaks.map(|(number, it)| BreakView { start: placed(number), minutes: it.length.0 }).collect()
    }

    /// The worker's home group, when it is another than the one served.
    fn lent_from(&self, shift: &Shift) -> Option<Named> {
        let worker = self.desk.input.workers.iter().find(|it| Some(it.id) == shift.worker)?;
        let home = worker.group_on(shift.day).filter(|home| *home != shift.group)?;
        self.desk.input.groups.iter().find(|it| it.id == home).map(Named::from)
    }

    fn visit(&self, draft: &DraftVisit, findings: &[FindingView]) -> VisitView {
        let visit = &draft.visit;
        let id = visit.id.uuid();
        let about = findings.iter().enumerate().filter(|(_, finding)| finding.visit == Some(id));
        VisitView {
            id,
            revision: draft.revision,
            person: self.names.person_name(visit.person),
            day: visit.day,
            name: visit.name.clone(),
            start: draft.placement.as_ref().map(|it| it.start.to_string()),
            minutes: visit.planned.0,
            earliest: visit.earliest.to_string(),
            latest: visit.latest.to_string(),
            frame: visit.frame,
            time_critical: visit.time_critical,
            workers_needed: if visit.staffing == Staffing::One { 1 } else { 2 },
            second_part: part_for_two(visit),
            shift: draft.placement.as_ref().map(|it| it.shift.uuid()),
            second_shift: draft.placement.as_ref().and_then(|it| it.second_shift).map(Id::uuid),
            locks: LocksView { worker: draft.locks.worker, time: draft.locks.time },
            tasks: self.tasks(visit),
            ordered_minutes: visit.ordered.map(|it| it.0),
            findings: about.map(|(index, _)| index).collect(),
        }
    }

    fn tasks(&self, visit: &Visit) -> Vec<TaskView> {
        let tasks = visit.tasks.iter().map(|task| {
            let known = self.codes.get(task.code.as_str());
            TaskView {
                code: task.code.clone(),
                name: known.map_or_else(|| task.code.clone(), |it| it.name.clone()),
                law: task.law,
                delegation: known.and_then(|it| it.delegation),
            }
        });
        tasks.collect()
    }
}

/// The part for two, where it is not the whole visit.
fn part_for_two(visit: &Visit) -> Option<SecondPart> {
    let (after, minutes) = second_part(visit).filter(|_| visit.staffing != Staffing::Two)?;
    Some(SecondPart { after_minutes: after.0, minutes: minutes.0 })
}
