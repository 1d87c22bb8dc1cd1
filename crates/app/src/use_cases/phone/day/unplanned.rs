//! Persons whom the worker visits without a plan, or may.

use std::collections::{BTreeMap, BTreeSet};

use tillit_domain::Id;
use tillit_domain::day_event::{Happening, Received};
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;

use super::view::{PhoneDoor, UnplannedFor};
use super::visits::address;
use crate::use_cases::shared::Named;

/// Those whom the worker has told an unplanned visit to.
pub(super) fn persons(events: &[Received]) -> impl Iterator<Item = Id<Person>> + use<> {
    let told = events.iter().filter_map(|it| match &it.event.what {
        Happening::UnplannedVisit(it) => Some(it.person),
        _ => None,
    });
    told.collect::<BTreeSet<_>>().into_iter()
}

/// Whom an unplanned visit may be for without asking the server: those of the day's visits, and those whom one was told to, whose door the
/// worker stands at.
pub(super) fn known(
    worker: Id<Worker>,
    of_day: &BTreeMap<Id<Person>, Person>,
    alarmed: &BTreeMap<Id<Person>, Person>,
    at_work: bool,
) -> Vec<UnplannedFor> {
    let named = |it: &&Person| it.may_be_visited_by(worker);
    let one = |it: &Person, door| UnplannedFor { person: Named::new(it.id, it.full_name()), door };
    let planned = of_day.values().filter(named).map(|it| one(it, None));
    planned.chain(alarmed.values().filter(named).map(|it| one(it, Some(door(it, at_work))))).collect()
}

fn door(person: &Person, at_work: bool) -> PhoneDoor {
    let said = |text: String| Some(text).filter(|it| !it.is_empty());
    PhoneDoor {
        matters: person.what_matters.clone(),
        address: said(address(person)),
        door_code: said(person.access.clone()).filter(|_| at_work),
        phone: said(person.telephone.clone()),
    }
}
