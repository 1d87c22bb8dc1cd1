//! A dwelling that is not on the map is told: travel there is counted as if it were at the office.

use std::collections::BTreeSet;

use super::view::View;
use super::{Detail, Finding, RuleName};

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    let visited: BTreeSet<_> = view.plan.visits.iter().map(|draft| draft.visit.person).collect();
    let off_map =
        visited.into_iter().filter(|person| view.persons.get(person).is_none_or(|it| it.coordinates.is_none()));
    off_map.map(|person| Finding::new(RuleName::Coordinates, Detail::NotOnMap).person(person)).collect()
}
