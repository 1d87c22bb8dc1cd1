//! How far the quick planning of the lab lies from a full search: the same days planned both ways.

use serde::{Deserialize, Serialize};
use tillit_domain::plan::{DraftVisit, Locks};
use tillit_domain::time::DayRange;
use tillit_planning::sketch::{Start, sketch};
use tillit_planning::stop::IterationLimit;
use tillit_planning::{ProposeError, ProposeOptions, propose};

use crate::replay::{Ground, Modes, TeamsOf, records};

/// Days that are planned both ways.
const DAYS: usize = 3;

/// Both ways, summed over the days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Gap {
    /// Group-days planned.
    pub days: u32,
    /// Visits.
    pub visits: u32,
    /// Moves that the full search tried a day.
    pub moves: u64,
    /// Travel of the quick plans, seconds.
    pub quick_travel: i64,
    /// Travel of the full ones.
    pub full_travel: i64,
    /// Visits left out by the quick plans.
    pub quick_left_out: u32,
    /// By the full ones.
    pub full_left_out: u32,
    /// Seconds outside preferred times, quick plans.
    pub quick_frame: i64,
    /// The same, full ones.
    pub full_frame: i64,
}

/// Plans some days of each group both ways.
///
/// # Errors
/// [`ProposeError`] if the records contradict themselves.
pub fn gap(ground: &Ground<'_>, moves: u64) -> Result<Gap, ProposeError> {
    let mut gap = Gap { moves, ..Gap::default() };
    let modes = Modes::of(ground);
    for group in ground.groups.iter().filter(|it| !it.night) {
        let mut input = records(ground, group, &TeamsOf::default());
        for (day, visits) in group.visits.iter().take(DAYS) {
            input.days = DayRange::day(*day);
            input.shifts = group.shifts.get(day).cloned().unwrap_or_default();
            let drafted = |visit| DraftVisit { visit, placement: None, locks: Locks::default(), revision: 1 };
            input.draft = visits.iter().map(|visit| drafted(modes.visit(visit, None).visit)).collect();
            let quick = sketch(&input, Start::Anew)?;
            let full = propose(&input, &ProposeOptions::default(), &IterationLimit(moves), &())?;
            let count = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
            gap.days += 1;
            gap.visits += count(visits.len());
            gap.quick_travel += quick.components.travel_seconds;
            gap.full_travel += full.after.travel_seconds;
            gap.quick_frame += quick.components.frame_seconds;
            gap.full_frame += full.after.frame_seconds;
            gap.quick_left_out += count(quick.left_out.len());
            gap.full_left_out += count(full.draft.iter().filter(|it| it.placement.is_none()).count());
        }
    }
    Ok(gap)
}
