//! A visit was told afterwards.

use tillit_domain::day_event::{Received, VisitStated};

use super::{EventReason, Ground, Verdict, about_visit};

pub(super) fn judge(ground: &Ground<'_>, received: &Received, it: &VisitStated) -> Verdict {
    let latest = received.received_at.max(received.at());
    if it.start > latest || it.stop > latest {
        return Verdict::ToUnit(EventReason::InTheFuture);
    }
    if it.stop <= it.start {
        return Verdict::ToUnit(EventReason::StopBeforeStart);
    }
    about_visit::judge(ground, it.visit, Some(it.person))
}
