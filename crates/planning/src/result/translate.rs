//! A solution as draft visits and laid-out breaks.

use std::collections::BTreeMap;

use tillit_domain::plan::{DraftVisit, PlacedBreak};
use tillit_domain::visit::Placement;
use tillit_solver::problem::{ShiftIx, VisitIx};
use tillit_solver::{Role, Solution, Stop};

use crate::input::PlanningInput;
use crate::problem::{Built, KeptOut};

/// The draft with each visit where the solution has it. A visit that people have locked, or that was not asked about,
/// stays where it lies even if it breaks a rule there; the gate tells of it. Locks and revisions are as before; who writes it down raises
/// the revision of what has changed.
#[must_use]
pub fn draft(solution: &Solution, built: &Built, input: &PlanningInput) -> Vec<DraftVisit> {
    let mut stops: BTreeMap<VisitIx, [Option<(ShiftIx, Stop)>; 2]> = BTreeMap::new();
    for (index, route) in solution.routes.iter().enumerate() {
        for stop in &route.stops {
            let role = usize::from(stop.role == Role::Second);
            stops.entry(stop.visit).or_default()[role] = Some((ShiftIx(index), *stop));
        }
    }
    let kept_out: BTreeMap<_, _> = built.kept_out.iter().copied().collect();
    input
        .draft
        .iter()
        .map(|draft| {
            let placement = match (kept_out.get(&draft.visit.id), built.meaning.visit(draft.visit.id)) {
                (Some(KeptOut::PersonAbsent), _) => None,
                // What the solver could not keep, since it breaks a rule already, is for people to settle.
                (None, Some(_)) if built.stays.contains(&draft.visit.id) && !is_placed(draft, &stops, built) => {
                    draft.placement.clone()
                }
                (Some(_), _) | (None, None) => draft.placement.clone(),
                (None, Some(visit)) => stops.get(&visit).and_then(|stops| placement(stops, draft, built)),
            };
            DraftVisit { placement, ..draft.clone() }
        })
        .collect()
}

fn is_placed(draft: &DraftVisit, stops: &BTreeMap<VisitIx, [Option<(ShiftIx, Stop)>; 2]>, built: &Built) -> bool {
    built.meaning.visit(draft.visit.id).is_some_and(|visit| stops.contains_key(&visit))
}

fn placement(stops: &[Option<(ShiftIx, Stop)>; 2], draft: &DraftVisit, built: &Built) -> Option<Placement> {
    let (shift, stop) = stops[0]?;
    Some(Placement {
        shift: built.meaning.shifts.id(shift.0)?,
        start: built.meaning.axis.time_on(draft.visit.day, stop.start),
        second_shift: stops[1].and_then(|(shift, _)| built.meaning.shifts.id(shift.0)),
    })
}

/// The breaks of a solution by their shifts' own numbers, in order of shift and time.
#[must_use]
pub fn breaks(solution: &Solution, built: &Built, input: &PlanningInput) -> Vec<PlacedBreak> {
    let days: BTreeMap<_, _> = input.shifts.iter().map(|shift| (shift.id, shift.day)).collect();
    let mut breaks = Vec::new();
    for (index, route) in solution.routes.iter().enumerate() {
        let Some(shift) = built.meaning.shifts.id(index) else { continue };
        let Some(&day) = days.get(&shift) else { continue };
        breaks.extend(route.breaks.iter().filter_map(|placed| {
            let number = *built.meaning.breaks.get(index)?.get(placed.index)?;
            Some(PlacedBreak { shift, start: built.meaning.axis.time_on(day, placed.start), number })
        }));
    }
    breaks
}
