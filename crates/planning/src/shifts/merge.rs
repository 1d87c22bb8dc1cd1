//! Rosters are rolled out and changed by the day: what is stored wins.

use std::collections::BTreeMap;

use tillit_domain::id::Id;
use tillit_domain::roster::Roster;
use tillit_domain::shift::Shift;
use tillit_domain::time::DayRange;

/// The rosters' shifts on these days, with every stored shift in place of the rostered one with its id. An open range
/// of days gives only what is stored.
pub(super) fn rostered_and_stored(rosters: &[Roster], stored: &[Shift], days: DayRange) -> Vec<Shift> {
    let rostered = rosters.iter().flat_map(|roster| roster.roll_out(days));
    let mut shifts: BTreeMap<Id<Shift>, Shift> = rostered.map(|shift| (shift.id, shift)).collect();
    // A stored shift may have been moved to another day: then it is not worked on the rostered one either.
    for shift in stored {
        shifts.remove(&shift.id);
        if days.contains(shift.day) {
            shifts.insert(shift.id, shift.clone());
        }
    }
    shifts.into_values().collect()
}
