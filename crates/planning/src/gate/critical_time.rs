//! What must be done at its clock time (insulin, meals with medicine) is. Only for these is punctuality asked (S-156).

use tillit_domain::quantity::Seconds;

use super::view::{View, outside_time};
use super::{Detail, Finding, RuleName};

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    let late = view.stops.iter().filter(|stop| !stop.second && stop.visit.time_critical).filter_map(|stop| {
        let by = outside_time(stop.visit, stop.start);
        (by != Seconds::ZERO).then(|| {
            let finding = Finding::new(RuleName::CriticalTime, Detail::OutsideTime { by }).visit(stop.visit);
            finding.shift(stop.shift).worker(view.worker(stop.shift))
        })
    });
    late.collect()
}
