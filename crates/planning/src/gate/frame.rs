//! A visit starts inside its frame, or inside its clock time where that is not critical.

use tillit_domain::quantity::Seconds;

use super::view::{View, outside_time};
use super::{Detail, Finding, RuleName};

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    let outside = view.stops.iter().filter(|stop| !stop.second && !stop.visit.time_critical).filter_map(|stop| {
        let by = outside_time(stop.visit, stop.start);
        (by != Seconds::ZERO).then(|| {
            let finding = Finding::new(RuleName::Frame, Detail::OutsideTime { by }).visit(stop.visit);
            finding.shift(stop.shift)
        })
    });
    outside.collect()
}
