//! Hospital or away, beyond the days that are subtracted already: visits cancelled for it on days without a recorded absence,
//! and visits that were made although the person was to be away.

use super::gather::Cancelled;
use super::ledger::Ledger;
use super::{Cause, Certainty};

pub(super) fn take(ledger: &mut Ledger) {
    ledger.take_visits(Cause::HospitalOrAway, Certainty::Known, |visit| {
        !visit.performed && visit.cancelled == Some(Cancelled::Away)
    });
    ledger.take_visits(Cause::HospitalOrAway, Certainty::Inferred, |visit| visit.away && visit.performed);
}
