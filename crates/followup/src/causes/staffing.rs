//! Nobody could come (S-091): the provider cancelled, or nobody was ever put on the visit.

use super::gather::Cancelled;
use super::ledger::Ledger;
use super::{Cause, Certainty};

pub(super) fn take(ledger: &mut Ledger) {
    ledger.take_visits(Cause::ShortStaffing, Certainty::Known, |visit| {
        !visit.performed && visit.cancelled == Some(Cancelled::Provider)
    });
    // A visit without anybody that has a registration all the same was made; what is wrong with that comes next.
    ledger.take_visits(Cause::ShortStaffing, Certainty::Known, |visit| {
        visit.in_plan && !visit.performed && visit.cancelled.is_none() && !visit.staffed && visit.registrations == 0
    });
}
