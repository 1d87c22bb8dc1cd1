//! What holds for every event about a visit at a person's home.

use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_domain::visit::{PlannedState, Visit};

use super::{EventReason, Ground, Held};

/// A person nobody knows cannot have been visited; anything else is kept, and told where it contradicts the plan.
pub(super) fn judge(ground: &Ground<'_>, visit: Option<Id<Visit>>, person: Option<Id<Person>>) -> Held {
    if let Some(person) = person {
        let Some(person) = ground.person(person) else { return Held::Refused(EventReason::UnknownPerson) };
        if !person.may_be_visited_by(ground.worker) {
            return Held::ToUnit(EventReason::NotNamedForPerson);
        }
    }
    let Some(visit) = visit else { return Held::Nothing };
    match ground.visit(visit) {
        None if ground.is_unplanned(visit) => Held::Nothing,
        None => Held::ToUnit(EventReason::UnknownVisit),
        Some(planned) if person.is_some_and(|person| planned.visit.person != person) => {
            Held::ToUnit(EventReason::AnotherPersonsVisit)
        }
        Some(planned) if matches!(planned.state, PlannedState::Cancelled { .. }) => {
            Held::ToUnit(EventReason::VisitCancelled)
        }
        Some(_) => Held::Nothing,
    }
}
