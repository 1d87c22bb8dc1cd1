//! The contact person comes at least once when at work in the group on these days (rules §2).

use std::collections::BTreeSet;

use tillit_domain::contact_person::ContactOutcome;
use tillit_domain::person::Person;
use tillit_domain::time::DayRange;

use super::view::View;
use super::{Detail, Finding, RuleName};

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    let input = view.plan.input;
    let met: BTreeSet<_> =
        view.stops.iter().filter_map(|stop| Some((stop.visit.person, view.worker(stop.shift)?))).collect();
    let visited: BTreeSet<tillit_domain::Id<Person>> = met.iter().map(|(person, _)| *person).collect();
    let at_work = |worker, period: DayRange| {
        input.planned_shifts().any(|shift| shift.worker == Some(worker) && period.contains(shift.day))
    };
    let never = input.contact_persons.iter().filter_map(|contact| {
        let ContactOutcome::Accepted { worker, .. } = contact.outcome else { return None };
        let concerns = visited.contains(&contact.person) && contact.period.overlaps(input.days);
        (concerns && at_work(worker, contact.period) && !met.contains(&(contact.person, worker))).then(|| {
            let finding = Finding::new(RuleName::ContactPerson, Detail::ContactNeverComes);
            finding.person(contact.person).worker(Some(worker))
        })
    });
    never.collect()
}
