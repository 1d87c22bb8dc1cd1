//! A temporary extension (S-018): what was done beyond the plan on its days.

use super::gather::OfPerson;
use super::ledger::Ledger;
use super::{Cause, Certainty};

pub(super) fn take(ledger: &mut Ledger, person: &OfPerson) {
    let covers = |day| person.extensions.iter().any(|(from, to)| *from <= day && day <= *to);
    ledger.take_visits(Cause::Extension, Certainty::Known, |visit| {
        visit.performed && covers(visit.day) && (!visit.in_plan || visit.minutes > visit.planned)
    });
}
