//! The person declined, as somebody wrote when the visit was cancelled.

use super::gather::Cancelled;
use super::ledger::Ledger;
use super::{Cause, Certainty};

pub(super) fn take(ledger: &mut Ledger) {
    ledger.take_visits(Cause::Declined, Certainty::Known, |visit| {
        !visit.performed && visit.cancelled == Some(Cancelled::Declined)
    });
}
