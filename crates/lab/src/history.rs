//! Hours of a month by group, for models that look back (S-105). Only what was measured or stated counts as performed.

use std::collections::BTreeMap;

use tillit_domain::compensation::Month;
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::quantity::Minutes;
use tillit_domain::visit::{PlannedState, PlannedVisit, Visit};
use tillit_economy::input::HistoryMonth;

use crate::facts::LabFacts;
use crate::fit::corrected;

/// A month's performed and planned minutes with persons, by home group. A visit by two workers counts once.
#[must_use]
pub fn history_month(facts: &LabFacts, month: Month) -> Vec<HistoryMonth> {
    let days = month.days();
    let visits: BTreeMap<Id<Visit>, &PlannedVisit> =
        facts.visits.iter().filter(|it| days.contains(it.visit.day)).map(|it| (it.visit.id, it)).collect();
    let mut performed: BTreeMap<Id<Visit>, Minutes> = BTreeMap::new();
    for (registration, valid) in corrected(facts) {
        let Some(visit) = registration.visit.filter(|visit| valid && visits.contains_key(visit)) else { continue };
        let minutes = registration.minutes().unwrap_or_default();
        let held = performed.entry(visit).or_default();
        *held = (*held).max(minutes);
    }
    let mut by_group: BTreeMap<Id<Group>, (Minutes, Minutes)> = BTreeMap::new();
    for planned in visits.values() {
        if matches!(planned.state, PlannedState::Staffed { .. }) {
            by_group.entry(planned.visit.home_group).or_default().1 += planned.visit.planned;
        }
    }
    for (visit, minutes) in performed {
        by_group.entry(visits[&visit].visit.home_group).or_default().0 += minutes;
    }
    by_group
        .into_iter()
        .filter_map(|(group, (performed, planned))| {
            let unit = facts.groups.iter().find(|it| it.id == group)?.unit;
            Some(HistoryMonth { group, unit, month, performed: Some(performed), planned: Some(planned) })
        })
        .collect()
}
