//! Only named workers visit a person with protected identity.

use super::view::View;
use super::{Detail, Finding, RuleName};

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    let refused = view.stops.iter().filter_map(|stop| {
        let worker = view.worker(stop.shift)?;
        let person = view.persons.get(&stop.visit.person)?;
        (!person.may_be_visited_by(worker)).then(|| {
            let finding = Finding::new(RuleName::ProtectedIdentity, Detail::NotNamed).visit(stop.visit);
            finding.shift(stop.shift).worker(Some(worker))
        })
    });
    refused.collect()
}
