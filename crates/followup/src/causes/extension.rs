//! A temporary extension (S-018): what was done beyond the plan on its days; and, where the plan was made longer by it, what the
//! plan has beyond the order, up to the minutes that it was made for.

use jiff::civil::Date;

use super::gather::OfPerson;
use super::ledger::Ledger;
use super::{Cause, Certainty};

pub(super) fn take(ledger: &mut Ledger, person: &OfPerson, month: Date) {
    let covers = |day| person.extensions.iter().any(|it| it.covers(day));
    let before = ledger.rest();
    ledger.take_visits(Cause::Extension, Certainty::Known, |visit| {
        visit.performed && covers(visit.day) && (!visit.in_plan || visit.minutes > visit.planned)
    });
    let made_for: i64 = person.extensions.iter().map(|it| it.minutes_in(month)).sum();
    let mut left = made_for - (before - ledger.rest());
    for at in 0..ledger.lines.len() {
        let minutes = ledger.lines[at].left.min(left);
        if minutes > 0 {
            ledger.take_line(at, Cause::Extension, Certainty::Known, minutes, 1);
            left -= minutes;
        }
    }
}
