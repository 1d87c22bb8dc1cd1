//! Registration faults: what came in and cannot be believed is known; a staffed visit that left nothing is taken for one that
//! nobody registered, which is inferred, for it may have been missed.

use super::ledger::Ledger;
use super::{Cause, Certainty};

pub(super) fn take(ledger: &mut Ledger) {
    ledger.take_visits(Cause::RegistrationFault, Certainty::Known, |visit| !visit.performed && visit.registrations > 0);
    ledger.take_visits(Cause::RegistrationFault, Certainty::Inferred, |visit| {
        !visit.performed && visit.staffed && visit.cancelled.is_none() && visit.by_tag
    });
}
