//! Technology in use does what visits did (S-149): ordered occasions that it replaces and that no visit is planned for.

use super::ledger::Ledger;
use super::{Cause, Certainty};

pub(super) fn take(ledger: &mut Ledger) {
    for at in 0..ledger.lines.len() {
        let line = ledger.lines[at].of;
        let without_visit = (line.occasions - line.laid).max(0).min(line.replaced);
        if without_visit > 0 {
            let minutes = line.net * without_visit / line.occasions;
            ledger.take_line(at, Cause::Technology, Certainty::Known, -minutes, without_visit);
        }
    }
}
