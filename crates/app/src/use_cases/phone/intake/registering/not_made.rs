//! A visit was not made. That it was cancelled already is no contradiction.

use tillit_domain::day_event::VisitNotMade;

use super::{EventReason, Ground, Held, about_visit};

pub(super) fn judge(ground: &Ground<'_>, it: &VisitNotMade) -> Held {
    match about_visit::judge(ground, Some(it.visit), Some(it.person)) {
        Held::ToUnit(EventReason::VisitCancelled) => Held::Nothing,
        other => other,
    }
}
