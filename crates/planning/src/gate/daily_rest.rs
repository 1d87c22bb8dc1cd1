//! Eleven hours of rest in the 24 hours from the start of work.
//!
//! A worker's 24 hours begin with the first shift after a daily rest, so that a divided shift (morning and evening)
//! is judged as one day. The rest must begin early enough to be whole within those 24 hours: all work of that day
//! ends within 13 hours. Shifts in other groups count, and so do the days around the plan.

use std::collections::BTreeMap;

use jiff::Timestamp;
use tillit_domain::id::Id;
use tillit_domain::quantity::Seconds;
use tillit_domain::shift::Shift;
use tillit_domain::time::seconds_between;
use tillit_domain::worker::Worker;

use super::view::{View, later};
use super::{Detail, Finding, RuleName};
use crate::input::DAILY_REST_MIN;

const DAY: Seconds = Seconds(24 * 3600);

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    let mut by_worker: BTreeMap<Id<Worker>, Vec<&Shift>> = BTreeMap::new();
    for shift in &view.plan.input.shifts {
        if let Some(worker) = shift.worker {
            by_worker.entry(worker).or_default().push(shift);
        }
    }
    let mut found = Vec::new();
    for (worker, mut shifts) in by_worker {
        shifts.sort_by_key(|shift| (shift.instants(), shift.id));
        for (shift, since, longest) in breaches(&shifts) {
            if view.planned_shift(shift.id).is_some() || view.planned_shift(since.id).is_some() {
                let detail = Detail::RestTooShort { longest, since: since.id };
                found.push(Finding::new(RuleName::DailyRest, detail).shift(shift.id).worker(Some(worker)));
            }
        }
    }
    found
}

/// Each shift of a worker that reaches too far into the 24 hours, with the shift these began with and the longest rest
/// in them up to that shift's end.
fn breaches<'a>(shifts: &[&'a Shift]) -> Vec<(&'a Shift, &'a Shift, Seconds)> {
    let mut found = Vec::new();
    let mut first: Option<&Shift> = None;
    let mut worked_until = Timestamp::MIN;
    let mut longest = Seconds::ZERO;
    for &shift in shifts {
        let (start, end) = shift.instants();
        let rest = first.map_or(DAY, |_| seconds_between(worked_until, start));
        let begins_day = rest >= DAILY_REST_MIN.seconds();
        if begins_day {
            (first, longest) = (Some(shift), Seconds::ZERO);
        } else {
            longest = longest.max(rest);
        }
        if let Some(since) = first {
            let day_ends = later(since.instants().0, DAY);
            let left = seconds_between(end, day_ends);
            if left < DAILY_REST_MIN.seconds() {
                found.push((shift, since, longest.max(left).max(Seconds::ZERO)));
                // Told once: what follows is judged from this shift on.
                (first, longest) = (Some(shift), Seconds::ZERO);
            }
        }
        worked_until = worked_until.max(end);
    }
    found
}
