//! The worker corrected an own registration. Whose it is has been looked at before.

use tillit_domain::day_event::Corrected;

use super::{EventReason, Held};

pub(super) fn judge(it: &Corrected) -> Held {
    if it.stop <= it.start { Held::ToUnit(EventReason::StopBeforeStart) } else { Held::Nothing }
}
