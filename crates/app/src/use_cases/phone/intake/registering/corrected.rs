//! The worker corrected an own registration. Whose it is has been looked at before.

use tillit_domain::day_event::Corrected;

use super::{EventReason, Verdict};

pub(super) fn judge(it: &Corrected) -> Verdict {
    if it.stop <= it.start { Verdict::ToUnit(EventReason::StopBeforeStart) } else { Verdict::Taken }
}
