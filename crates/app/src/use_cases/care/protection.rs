//! Who sees a protected identity (skyddade personuppgifter; rules §14: few people, traceable, no address in lists).
//!
//! The decision, in one place:
//! * **The name** of a protected person is seen by planners and unit managers of a unit that has the person (they must
//!   send somebody), by assessors (the decision is made in that name) and by the workers who are named for the person.
//!   All others see "Skyddad person", and a search by name or number does not find them.
//! * **Where the person lives** – address, telephone, relatives, household, which each give the place away – is seen by
//!   unit managers of that unit, who name the workers, and by those workers. Planners do without: travel times need no address.
//! * **The name of a protected worker** is seen by planners and unit managers of the worker's own unit.
//! * How to get in (`Person::access`) is shown on no page of the office at all.

use tillit_domain::Id;
use tillit_domain::organisation::Unit;
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;

use crate::access::Role;
use crate::accounts::session::Session;
use crate::words::InWords;
use crate::words::care::Hidden;

/// How much of a person's identity somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sight {
    /// Name, number and age.
    pub name: bool,
    /// Address, telephone, relatives and household.
    pub place: bool,
}

/// What a user sees of a person that belongs to these units.
#[must_use]
pub fn sight(session: &Session, person: &Person, units: &[Id<Unit>]) -> Sight {
    let named = session.worker.is_some_and(|worker| person.named_workers.contains(&worker));
    if person.protected.is_none() || named {
        return Sight { name: true, place: true };
    }
    let manager = has_for(session, Role::UnitManager, units);
    Sight { name: manager || session.has(Role::Assessor) || has_for(session, Role::Planner, units), place: manager }
}

/// The person's name, or that it is protected.
#[must_use]
pub fn person_name(session: &Session, person: &Person, units: &[Id<Unit>]) -> String {
    if sight(session, person, units).name { person.full_name() } else { Hidden::Person.in_words(session.language) }
}

/// The worker's name, or that it is protected; `unit` is the unit of the worker's home group.
#[must_use]
pub fn worker_name(session: &Session, worker: &Worker, unit: Option<Id<Unit>>) -> String {
    let own = session.worker == Some(worker.id);
    let leads = unit
        .is_some_and(|unit| has_for(session, Role::Planner, &[unit]) || has_for(session, Role::UnitManager, &[unit]));
    if worker.protected.is_none() || own || leads {
        worker.full_name()
    } else {
        Hidden::Worker.in_words(session.language)
    }
}

/// Whether a user has a role for one of these units, or for all units.
fn has_for(session: &Session, role: Role, units: &[Id<Unit>]) -> bool {
    let covers = |unit: Option<Id<Unit>>| unit.is_none_or(|unit| units.contains(&unit));
    session.roles.iter().any(|grant| grant.role == role && covers(grant.unit))
}
