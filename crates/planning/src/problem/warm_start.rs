//! The draft as the solution a search starts from.

use tillit_domain::plan::DraftVisit;
use tillit_solver::{PlacedBreak, Problem, Role, Seconds, Solution, Stop};

use super::map::Meaning;
use crate::input::PlanningInput;
use crate::staffing::second_part;

/// Where the draft has its visits and breaks. It may break rules: the solver leaves out what does.
pub(super) fn of<'a>(
    drafts: impl Iterator<Item = &'a DraftVisit>,
    input: &PlanningInput,
    problem: &Problem,
    meaning: &Meaning,
) -> Solution {
    let mut solution = Solution::empty(problem);
    for draft in drafts {
        let (Some(placement), Some(visit)) = (&draft.placement, meaning.visit(draft.visit.id)) else { continue };
        let start = meaning.axis.clock(draft.visit.day, placement.start);
        let second = second_part(&draft.visit).zip(placement.second_shift);
        let stops = [
            Some((placement.shift, Stop { visit, start, role: Role::First })),
            second.map(|((after, _), shift)| {
                (shift, Stop { visit, start: start + Seconds(after.seconds().0), role: Role::Second })
            }),
        ];
        for (shift, stop) in stops.into_iter().flatten() {
            let Some(shift) = meaning.shift(shift) else { continue };
            solution.routes[shift.0].stops.push(stop);
            solution.unassigned.retain(|&left| left != visit);
        }
    }
    for (route, shift) in solution.routes.iter_mut().zip(meaning.shifts.ids()) {
        route.stops.sort_by_key(|stop| (stop.start, stop.visit));
        let index = meaning.shift(*shift).map_or(0, |shift| shift.0);
        let day = input.shifts.iter().find(|it| it.id == *shift).map(|it| it.day);
        let placed = input.breaks.iter().filter(|placed| placed.shift == *shift && !route.stops.is_empty());
        route.breaks = placed
            .filter_map(|placed| {
                let position = meaning.breaks[index].iter().position(|&number| number == placed.number)?;
                Some(PlacedBreak { index: position, start: meaning.axis.clock(day?, placed.start) })
            })
            .collect();
        route.breaks.sort_by_key(|placed| placed.index);
    }
    solution
}
