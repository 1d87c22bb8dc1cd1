//! Visits lie inside their shift without its support time, and somebody works it.

use tillit_domain::time::seconds_between;

use super::view::{View, plannable};
use super::{Detail, Finding, RuleName};

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for stop in &view.stops {
        let mut tell = |detail| {
            let finding = Finding::new(RuleName::ShiftBounds, detail).visit(stop.visit);
            found.push(finding.shift(stop.shift).worker(view.worker(stop.shift)));
        };
        let Some(shift) = view.planned_shift(stop.shift) else {
            tell(Detail::ShiftUnknown);
            continue;
        };
        if shift.worker.is_none() {
            tell(Detail::ShiftVacant);
        }
        let (from, to) = plannable(shift);
        if stop.start < from {
            tell(Detail::BeforeShift { by: seconds_between(stop.start, from) });
        }
        if stop.end > to {
            tell(Detail::AfterShift { by: seconds_between(to, stop.end) });
        }
    }
    found
}
