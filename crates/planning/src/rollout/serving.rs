//! Which group makes a visit: the person's own, or by night the night patrol that serves it (S-040).

use tillit_domain::care_plan::CarePlanEntry;
use tillit_domain::id::Id;
use tillit_domain::organisation::{Group, Unit, UnitKind};

/// The group that serves an agreed visit of a person whose home group is `home`.
///
/// A night visit goes to the night patrol of the same provider; where there are several, to the one with the lowest
/// id. Without any night patrol it stays with the home group, so that it is seen and not lost.
#[must_use]
pub fn serving_group(entry: &CarePlanEntry, home: Id<Group>, groups: &[Group], units: &[Unit]) -> Id<Group> {
    if !entry.by_night_patrol {
        return home;
    }
    let unit_of = |group: &Group| units.iter().find(|unit| unit.id == group.unit);
    let provider = groups.iter().find(|group| group.id == home).and_then(unit_of).map(|unit| unit.provider);
    let patrol = groups
        .iter()
        .filter_map(|group| unit_of(group).filter(|unit| unit.kind == UnitKind::NightPatrol).map(|unit| (group, unit)))
        .min_by_key(|(group, unit)| (Some(unit.provider) != provider, group.id));
    patrol.map_or(home, |(group, _)| group.id)
}
