//! A visit nobody had planned.

use tillit_domain::day_event::UnplannedVisit;

use super::{EventReason, Ground, Verdict, about_visit};

pub(super) fn judge(ground: &Ground<'_>, it: &UnplannedVisit) -> Verdict {
    if ground.visit(it.visit).is_some() {
        return Verdict::ToUnit(EventReason::VisitIsPlanned);
    }
    about_visit::judge(ground, None, Some(it.person))
}
