//! A visit was not made. That it was cancelled already is no contradiction.

use tillit_domain::day_event::VisitNotMade;

use super::{EventReason, Ground, Verdict, about_visit};

pub(super) fn judge(ground: &Ground<'_>, it: &VisitNotMade) -> Verdict {
    match about_visit::judge(ground, Some(it.visit), Some(it.person)) {
        Verdict::ToUnit(EventReason::VisitCancelled) => Verdict::Taken,
        other => other,
    }
}
