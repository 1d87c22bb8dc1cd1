//! Events that register care: a handler for each kind.

mod about_visit;
mod corrected;
mod differed;
mod not_made;
mod started;
mod stated;
mod stopped;
mod support_time;
mod tasks_told;
mod unplanned;

use tillit_domain::day_event::{Happening, Received};

use super::Held;
use super::ground::Ground;
use crate::words::phone::EventReason;

/// Judges an event of one of the kinds that register care.
pub(super) fn judge(ground: &Ground<'_>, received: &Received) -> Held {
    if received.event.what.registration().is_some_and(|id| ground.is_foreign(id)) {
        return Held::Refused(EventReason::AnotherWorkers);
    }
    match &received.event.what {
        Happening::VisitStarted(it) => started::judge(ground, received, it),
        Happening::VisitStopped(_) => stopped::judge(),
        Happening::VisitStated(it) => stated::judge(ground, received, it),
        Happening::TasksTold(it) => tasks_told::judge(ground, it),
        Happening::VisitNotMade(it) => not_made::judge(ground, it),
        Happening::AsPlanned(it) => about_visit::judge(ground, Some(it.visit), None),
        Happening::Differed(it) => differed::judge(ground, it),
        Happening::SupportTime(it) => support_time::judge(it),
        Happening::Corrected(it) => corrected::judge(it),
        Happening::UnplannedVisit(it) => unplanned::judge(ground, it),
        Happening::Reordered(_)
        | Happening::Moved(_)
        | Happening::Handed(_)
        | Happening::OfferAnswered(_)
        | Happening::Swapped(_)
        | Happening::TakenOver(_)
        | Happening::AskedMoreTime(_)
        | Happening::Extension(_)
        | Happening::ExtensionLasts(_)
        | Happening::Incident(_)
        | Happening::ShiftWish(_) => Held::Refused(EventReason::Unreadable),
    }
}
