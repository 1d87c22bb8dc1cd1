//! Time between two visits of a person on a day, as agreed in the care plan.

use std::collections::BTreeSet;

use jiff::civil::Date;
use tillit_domain::care_plan::CarePlanEntry;
use tillit_domain::id::Id;
use tillit_domain::visit::{Visit, VisitGap};

use super::visit_id;

/// The gap an occasion wants to the same occasion of the other agreed visit.
pub(super) fn wanted(entry: &CarePlanEntry, day: Date, occasion: u8) -> Option<VisitGap> {
    let gap = entry.gap.filter(|gap| gap.after != entry.id)?;
    Some(VisitGap { after: visit_id(gap.after, day, occasion), at_least: gap.at_least, at_most: gap.at_most })
}

/// Takes away gaps to visits that are not made that day.
pub(super) fn keep_only_gaps_to_visits_made(visits: &mut [Visit]) {
    let made: BTreeSet<Id<Visit>> = visits.iter().map(|visit| visit.id).collect();
    for visit in visits.iter_mut() {
        if visit.gap.is_some_and(|gap| !made.contains(&gap.after)) {
            visit.gap = None;
        }
    }
}
