//! A worker is in one place at a time, on whichever shifts.

use std::collections::BTreeMap;

use tillit_domain::time::seconds_between;

use super::view::{Stop, View};
use super::{Detail, Finding, RuleName};

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    // A vacant shift stands for one worker, whoever it will be.
    let mut by_worker: BTreeMap<_, Vec<&Stop<'_>>> = BTreeMap::new();
    for stop in &view.stops {
        let worker = view.worker(stop.shift);
        let who = (worker, worker.is_none().then_some(stop.shift));
        by_worker.entry(who).or_default().push(stop);
    }
    let mut found = Vec::new();
    for stops in by_worker.values() {
        let mut latest: Option<&Stop<'_>> = None;
        for &stop in stops {
            if let Some(ahead) = latest.filter(|ahead| stop.start < ahead.end && ahead.visit.id != stop.visit.id) {
                let detail = Detail::Overlaps { by: seconds_between(stop.start, ahead.end.min(stop.end)) };
                let finding = Finding::new(RuleName::Overlap, detail).visit(stop.visit).second_visit(ahead.visit.id);
                found.push(finding.shift(stop.shift).worker(view.worker(stop.shift)));
            }
            if latest.is_none_or(|ahead| stop.end > ahead.end) {
                latest = Some(stop);
            }
        }
    }
    found
}
