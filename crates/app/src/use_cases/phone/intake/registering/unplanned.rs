//! A visit nobody had planned.

use tillit_domain::day_event::UnplannedVisit;

use super::{EventReason, Ground, Held, about_visit};

pub(super) fn judge(ground: &Ground<'_>, it: &UnplannedVisit) -> Held {
    if ground.visit(it.visit).is_some() {
        return Held::ToUnit(EventReason::VisitIsPlanned);
    }
    about_visit::judge(ground, None, Some(it.person))
}
