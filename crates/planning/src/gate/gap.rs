//! The agreed time passes between a person's visits.

use std::collections::BTreeMap;

use tillit_domain::time::seconds_between;

use super::view::View;
use super::{Detail, Finding, RuleName};

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    let first = view.stops.iter().filter(|stop| !stop.second).map(|stop| (stop.visit.id, stop));
    let placed: BTreeMap<_, _> = first.collect();
    let mut found = Vec::new();
    for stop in view.stops.iter().filter(|stop| !stop.second) {
        let Some((gap, ahead)) = stop.visit.gap.and_then(|gap| Some((gap, placed.get(&gap.after)?))) else { continue };
        let is = seconds_between(ahead.end, stop.start);
        let at_least = gap.at_least.seconds();
        let detail = if is < at_least {
            Some(Detail::GapTooShort { is, at_least })
        } else {
            let at_most = gap.at_most.map(|most| most.seconds().max(at_least));
            at_most.filter(|&most| is > most).map(|at_most| Detail::GapTooLong { is, at_most })
        };
        if let Some(detail) = detail {
            let finding = Finding::new(RuleName::Gap, detail).visit(stop.visit).second_visit(ahead.visit.id);
            found.push(finding.shift(stop.shift));
        }
    }
    found
}
