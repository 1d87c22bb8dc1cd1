//! Planned visits as they were known: the newest revision, and whether it was changed on its own day.

use std::collections::HashMap;

use jiff::Timestamp;
use tillit_domain::care_plan::Staffing;
use tillit_domain::id::Id;
use tillit_domain::quantity::Minutes;
use tillit_domain::shift::Shift;
use tillit_domain::time::day_of;
use tillit_domain::visit::{PlannedState, PlannedVisit, Visit};
use tillit_domain::worker::Worker;

use crate::facts::Noted;
use crate::item::PlanSide;

/// A planned visit.
pub(super) struct Plan<'a> {
    pub(super) visit: &'a Visit,
    pub(super) side: PlanSide,
    /// Who was to make it, and on which shift.
    pub(super) staffed: Vec<(Id<Worker>, Option<Id<Shift>>)>,
}

/// Minutes of the second worker at a visit.
pub(super) fn second_minutes(visit: &Visit) -> Minutes {
    match visit.staffing {
        Staffing::One => Minutes::ZERO,
        Staffing::Two => visit.planned,
        Staffing::TwoForPart { length, .. } => Minutes(length.0.min(visit.planned.0)),
    }
}

/// The visits with what was recorded until the cut-off, in order of id.
pub(super) fn as_known(visits: &[Noted<PlannedVisit>], cut_off: Timestamp) -> Vec<Plan<'_>> {
    let mut newest: HashMap<Id<Visit>, (&Noted<PlannedVisit>, bool)> = HashMap::new();
    for noted in visits.iter().filter(|it| it.recorded_at <= cut_off) {
        let planned = &noted.fact;
        let same_day = planned.revision > 1 && day_of(noted.recorded_at) == planned.visit.day;
        let held = newest.entry(planned.visit.id).or_insert((noted, false));
        if held.0.fact.revision < planned.revision {
            held.0 = noted;
        }
        held.1 |= same_day;
    }
    let mut plans: Vec<Plan<'_>> = newest.into_values().map(|(noted, changed)| plan(noted, changed)).collect();
    plans.sort_by_key(|plan| plan.visit.id);
    plans
}

fn plan(noted: &Noted<PlannedVisit>, changed_same_day: bool) -> Plan<'_> {
    let planned = &noted.fact;
    let visit = &planned.visit;
    let (cancelled, start, staffed) = match planned.state {
        PlannedState::Staffed { start, worker, second, shift, second_shift } => {
            let second = second.map(|second| (second, second_shift));
            (None, Some(start), std::iter::once((worker, shift)).chain(second).collect())
        }
        PlannedState::Unstaffed => (None, None, Vec::new()),
        PlannedState::Cancelled { cause } => (Some(cause), None, Vec::new()),
    };
    let side = PlanSide {
        cancelled,
        told_on: day_of(noted.recorded_at),
        start,
        window: (visit.earliest, visit.latest),
        time_critical: visit.time_critical,
        client: visit.planned,
        staff: visit.planned + second_minutes(visit),
        needs_two: visit.staffing != Staffing::One,
        ordered: visit.ordered,
        changed_same_day,
    };
    Plan { visit, side, staffed }
}
