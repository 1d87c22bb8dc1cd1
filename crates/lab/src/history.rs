//! Hours of a month by group, for models that look back (S-105). Only what was measured or stated counts as performed, and what is
//! registered by exception alone counts as planned; without minutes nobody knows.

use std::collections::{BTreeMap, BTreeSet};

use tillit_domain::compensation::Month;
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::quantity::Minutes;
use tillit_domain::steering::{RegistrationPolicy, SteeringMode};
use tillit_domain::time::DayRange;
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
    let mut by_group: BTreeMap<Id<Group>, (Option<Minutes>, Minutes)> = BTreeMap::new();
    for planned in visits.values().filter(|it| matches!(it.state, PlannedState::Staffed { .. })) {
        let visit = &planned.visit;
        let held = by_group.entry(visit.home_group).or_insert((Some(Minutes::ZERO), Minutes::ZERO));
        held.1 += visit.planned;
        let known = performed.get(&visit.id).copied();
        let minutes = match facts.steered(visit.group, visit.day) {
            _ if known.is_some() => known,
            // What was not registered is not known to have been performed.
            (_, RegistrationPolicy::Tag) => Some(Minutes::ZERO),
            (SteeringMode::None, _) => None,
            (_, RegistrationPolicy::ExceptionOnly | RegistrationPolicy::Sample) => Some(visit.planned),
        };
        held.0 = held.0.zip(minutes).map(|(sum, minutes)| sum + minutes);
    }
    by_group
        .into_iter()
        .filter_map(|(group, (performed, planned))| {
            let unit = facts.groups.iter().find(|it| it.id == group)?.unit;
            Some(HistoryMonth { group, unit, month, performed, planned: Some(planned) })
        })
        .collect()
}

/// The months that models look back on from any of the days that are replayed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookedBack {
    /// Every group and month, without a gap.
    pub months: Vec<HistoryMonth>,
    /// Months before the days in which the hours of every group are known.
    pub known: usize,
}

/// Most months that a model looks back.
pub const MONTHS_BACK: i32 = 18;

/// Fills the months that are not known, and the replayed ones themselves, with the mean of a group's known months: a budget is
/// decided before its months begin, and on what there is. None where a group has no known month at all.
#[must_use]
pub fn looked_back(known: &[HistoryMonth], days: DayRange) -> Option<LookedBack> {
    let (first, last) = (Month::of(days.from), Month::of(days.to.unwrap_or(days.from)));
    let groups: BTreeSet<_> = known.iter().map(|it| (it.group, it.unit)).collect();
    let span: Vec<Month> = (1..=MONTHS_BACK).map(|back| first.plus(-back)).collect();
    let replayed = std::iter::successors(Some(first), |month| Some(month.plus(1))).take_while(|month| *month <= last);
    let all: Vec<Month> = span.iter().copied().chain(replayed).collect();
    let mut months = Vec::new();
    for (group, unit) in &groups {
        let own: BTreeMap<Month, &HistoryMonth> =
            known.iter().filter(|it| it.group == *group).map(|it| (it.month, it)).collect();
        let mean = |of: fn(&HistoryMonth) -> Option<Minutes>| {
            let found: Vec<i64> = own.values().filter_map(|it| of(it)).map(|it| it.0).collect();
            i64::try_from(found.len())
                .ok()
                .filter(|count| *count > 0)
                .map(|count| Minutes(found.iter().sum::<i64>() / count))
        };
        let (performed, planned) = (mean(|it| it.performed)?, mean(|it| it.planned)?);
        months.extend(all.iter().map(|month| {
            let of = own.get(month).filter(|_| *month < first);
            HistoryMonth {
                group: *group,
                unit: *unit,
                month: *month,
                performed: Some(of.and_then(|it| it.performed).unwrap_or(performed)),
                planned: Some(of.and_then(|it| it.planned).unwrap_or(planned)),
            }
        }));
    }
    let is_known = |month: &&Month| {
        groups.iter().all(|(group, _)| {
            known.iter().any(|it| it.group == *group && it.month == **month && it.performed.is_some())
        })
    };
    (!groups.is_empty()).then(|| LookedBack { months, known: span.iter().filter(is_known).count() })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn month(number: i8, performed: Option<i64>) -> HistoryMonth {
        HistoryMonth {
            group: Id::derived("group", &["a"]),
            unit: Id::derived("unit", &["a"]),
            month: Month::of(date(2025, number, 1)),
            performed: performed.map(Minutes),
            planned: Some(Minutes(1000)),
        }
    }

    #[test]
    fn months_that_nobody_knows_are_as_the_known_ones_were_and_that_is_told() {
        let days = DayRange::new(date(2025, 4, 1), date(2025, 6, 30));
        let found = looked_back(&[month(1, Some(900)), month(2, None), month(3, Some(700))], days).unwrap();
        assert_eq!((found.known, found.months.len()), (2, 18 + 3));
        let of = |number: i8| {
            let month = Month::of(date(2025, number, 1));
            found.months.iter().find(|it| it.month == month).and_then(|it| it.performed).unwrap().0
        };
        assert_eq!((of(1), of(2), of(3), of(5)), (900, 800, 700, 800));
        assert!(looked_back(&[month(1, None)], days).is_none());
    }
}
