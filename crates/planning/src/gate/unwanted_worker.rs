//! Nobody is sent whom the person has said no to.

use std::collections::BTreeMap;

use super::view::View;
use super::{Detail, Finding, RuleName};

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    let entries = view.plan.input.care_plans.iter().flat_map(|plan| &plan.entries);
    let unwanted: BTreeMap<_, _> = entries.map(|entry| (entry.id, &entry.unwanted_workers)).collect();
    let refused = view.stops.iter().filter_map(|stop| {
        let worker = view.worker(stop.shift)?;
        unwanted.get(&stop.visit.entry?)?.contains(&worker).then(|| {
            let finding = Finding::new(RuleName::UnwantedWorker, Detail::Unwanted).visit(stop.visit);
            finding.shift(stop.shift).worker(Some(worker))
        })
    });
    refused.collect()
}
