//! A visit was told afterwards.

use tillit_domain::day_event::{Received, VisitStated};

use super::{EventReason, Ground, Held, about_visit};

pub(super) fn judge(ground: &Ground<'_>, received: &Received, it: &VisitStated) -> Held {
    let latest = received.received_at.max(received.at());
    if it.start > latest || it.stop > latest {
        return Held::ToUnit(EventReason::InTheFuture);
    }
    if it.stop <= it.start {
        return Held::ToUnit(EventReason::StopBeforeStart);
    }
    about_visit::judge(ground, it.visit, Some(it.person))
}
