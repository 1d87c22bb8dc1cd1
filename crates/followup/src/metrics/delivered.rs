//! What was performed of what was ordered and planned: the parts that M11 to M16 share.

use tillit_domain::law::Law;
use tillit_domain::steering::RegistrationPolicy;

use super::Tally;
use super::merge::Merge;
use crate::item::{TaskItem, VisitItem};

/// The key of a law's part.
pub(super) const fn key(law: Law) -> &'static str {
    match law {
        Law::Sol => "sol",
        Law::Hsl => "hsl",
    }
}

/// Both laws, in order.
pub(super) const LAWS: [Law; 2] = [Law::Sol, Law::Hsl];

/// Tasks of a visit whose line carries time that day.
pub(super) fn timed(visit: &VisitItem) -> impl Iterator<Item = &TaskItem> {
    visit.tasks.iter().filter(|task| task.timed)
}

/// Whether a visit stands in the plan.
pub(super) fn stands(visit: &VisitItem) -> bool {
    visit.plan.as_ref().is_some_and(|plan| plan.cancelled.is_none())
}

/// Counts a visit that should have a registration that can be believed, and whether it has.
pub(super) fn count_missing<S: Merge>(tally: &mut Tally<S>, visit: &VisitItem) {
    if stands(visit) && visit.policy == RegistrationPolicy::Tag || visit.registrations > 0 {
        tally.missing.count(visit.performed.is_none());
    }
}
