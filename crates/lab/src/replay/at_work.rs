//! Who is at work on the day itself: the roster, less those who are ill, plus those who step in.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use tillit_domain::id::Id;
use tillit_domain::shift::Shift;
use tillit_domain::time::TimeOfDay;
use tillit_domain::worker::Worker;
use tillit_planning::input::DAILY_REST_MIN;

use super::ground::{Ground, GroupGround};
use super::shocks::Shocks;

/// Whose shifts somebody may step in on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    /// Shifts that are vacant when the plan is made: leave, training, rows without a worker.
    Beforehand,
    /// Shifts whose worker is ill that day.
    Ill,
}

/// Takes those who are missing off a day's shifts and puts on those who step in. Tells whether anything changed.
pub(super) fn at_work(
    ground: &Ground<'_>,
    group: &GroupGround,
    day: Date,
    shifts: &mut [Shift],
    missing: Missing,
    shocks: &Shocks,
) -> bool {
    let mut changed = false;
    let mut busy: BTreeSet<Id<Worker>> = shifts.iter().filter_map(|shift| shift.worker).collect();
    let rested = Rested::around(group, day);
    for shift in shifts {
        let is_missing = match missing {
            Missing::Beforehand => shift.worker.is_none(),
            Missing::Ill => shift.worker.is_some_and(|worker| shocks.is_ill(worker, day)),
        };
        if !is_missing {
            continue;
        }
        changed = true;
        shift.worker = None;
        if !shocks.steps_in(shift.id) {
            continue;
        }
        let may = |worker: &&Worker| {
            worker.employment.contains(day)
                && worker.group_on(day) == Some(group.group.id)
                && !busy.contains(&worker.id)
                && !shocks.is_ill(worker.id, day)
                && !ground.facts.worker_absences.iter().any(|it| {
                    it.worker == worker.id
                        && it.period.contains(day)
                        && it.cause != tillit_domain::absence::WorkerAbsenceCause::Ill
                })
                && rested.may_work(worker.id, shift)
        };
        let key = |worker: &&Worker| (rested.rostered.contains(&worker.id), mixed(worker.id, shift.id), worker.id);
        if let Some(found) = group.workers.iter().filter(may).min_by_key(key) {
            shift.worker = Some(found.id);
            shift.travel = found.travel;
            busy.insert(found.id);
            changed = true;
        }
    }
    changed
}

/// An order among those who could step in that follows the shift, so that it is not always the same one who is asked.
fn mixed(worker: Id<Worker>, shift: Id<Shift>) -> u64 {
    let (worker, shift) = (worker.uuid().as_u64_pair(), shift.uuid().as_u64_pair());
    (worker.0 ^ shift.1).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// When those who are rostered end the day before and begin the day after.
struct Rested {
    rostered: BTreeSet<Id<Worker>>,
    ended: BTreeMap<Id<Worker>, TimeOfDay>,
    begins: BTreeMap<Id<Worker>, TimeOfDay>,
}

impl Rested {
    fn around(group: &GroupGround, day: Date) -> Self {
        let on = |day: Result<Date, jiff::Error>| day.ok().and_then(|day| group.shifts.get(&day)).into_iter().flatten();
        let ended = on(day.yesterday()).filter_map(|shift| Some((shift.worker?, shift.end))).collect();
        let begins = on(day.tomorrow()).filter_map(|shift| Some((shift.worker?, shift.start))).collect();
        let rostered = group.shifts.values().flatten().filter_map(|shift| shift.worker).collect();
        Self { rostered, ended, begins }
    }

    fn may_work(&self, worker: Id<Worker>, shift: &Shift) -> bool {
        let (rest, whole_day) = (DAILY_REST_MIN.seconds().0, 86_400);
        let before = self.ended.get(&worker).is_none_or(|end| i64::from(shift.start.0 - end.0) + whole_day >= rest);
        let after = self.begins.get(&worker).is_none_or(|start| i64::from(start.0 - shift.end.0) + whole_day >= rest);
        before && after
    }
}
