//! Ordered, and not in the plan: occasions of days at home that no visit was ever laid for.

use super::ledger::Ledger;
use super::{Cause, Certainty};

pub(super) fn take(ledger: &mut Ledger) {
    for at in 0..ledger.lines.len() {
        let line = ledger.lines[at].of;
        // Of time by the month there are no occasions: all of it is missing where nothing is laid.
        let (missing, minutes) = if line.occasions == 0 {
            (1, if line.laid == 0 { line.net } else { 0 })
        } else {
            let done = line.laid + (line.occasions - line.laid).max(0).min(line.replaced);
            let missing = (line.occasions - done).max(0);
            (missing, line.net * missing / line.occasions)
        };
        if minutes > 0 {
            ledger.take_line(at, Cause::NotPlanned, Certainty::Known, -minutes, missing);
        }
    }
}
