use std::sync::atomic::{AtomicBool, Ordering};

use super::{Status, StopCriterion, Verdict};

/// Stops when somebody sets the flag.
#[derive(Debug, Clone, Copy)]
pub struct Cancelled<'a>(pub &'a AtomicBool);

impl StopCriterion for Cancelled<'_> {
    fn consult(&self, _: &Status) -> Verdict {
        if self.0.load(Ordering::Relaxed) { Verdict::Stop } else { Verdict::Continue { used_permille: 0 } }
    }
}
