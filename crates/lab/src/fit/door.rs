//! What happens at the door and inside: visits that are declined, tasks that are left out.

use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::time::DayRange;
use tillit_domain::visit::{CancelCause, PlannedState};

use super::observed::Observed;
use crate::facts::LabFacts;

/// Visits declined at the door, and visits to persons who were not away, in numbers.
#[must_use]
pub(super) fn declined(facts: &LabFacts, days: DayRange) -> (usize, usize) {
    let away = |person: Id<Person>, day| facts.person_absences.iter().any(|it| it.person == person && it.covers(day));
    let mut counted = (0, 0);
    for planned in facts.visits.iter().filter(|it| days.contains(it.visit.day)) {
        match planned.state {
            PlannedState::Cancelled { cause: CancelCause::Declined }
                if !away(planned.visit.person, planned.visit.day) =>
            {
                counted.0 += 1;
                counted.1 += 1;
            }
            PlannedState::Staffed { .. } => counted.1 += 1,
            _ => {}
        }
    }
    counted
}

/// Visits with several tasks of which one or more were not ticked off, and all with several.
#[must_use]
pub(super) fn tasks_left_out(observed: &[Observed]) -> (usize, usize) {
    let several = observed.iter().filter(|seen| seen.planned_tasks > 1);
    several.fold((0, 0), |(left, all), seen| (left + usize::from(seen.done_tasks < seen.planned_tasks), all + 1))
}
