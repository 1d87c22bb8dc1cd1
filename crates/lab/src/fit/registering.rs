//! How the unit registers, and how that goes wrong.

use std::collections::{BTreeMap, BTreeSet};

use tillit_domain::facts::{Fault, faults_of_worker};
use tillit_domain::id::Id;
use tillit_domain::registration::{Method, Registration};
use tillit_domain::steering::RegistrationPolicy;
use tillit_domain::time::DayRange;
use tillit_domain::visit::{PlannedState, Visit};
use tillit_domain::worker::Worker;
use tillit_world::parameters::RegisteringParameters;

use crate::facts::LabFacts;

/// Fewer registrations than this tell nothing.
const ENOUGH: usize = 200;

/// The shares, and how many registrations they stand on; none with too few.
#[must_use]
pub(super) fn fit_registering(
    facts: &LabFacts,
    days: DayRange,
    otherwise: RegisteringParameters,
) -> Option<(RegisteringParameters, usize)> {
    let tagged = |group, day| facts.steered(group, day).1 != RegistrationPolicy::ExceptionOnly;
    let expected: BTreeSet<Id<Visit>> = facts
        .visits
        .iter()
        .filter(|it| days.contains(it.visit.day) && tagged(it.visit.group, it.visit.day))
        .filter(|it| matches!(it.state, PlannedState::Staffed { .. }))
        .map(|it| it.visit.id)
        .collect();
    let of_days: Vec<&Registration> =
        facts.registrations.iter().filter(|it| it.visit.is_some_and(|visit| expected.contains(&visit))).collect();
    let n = of_days.len();
    if n < ENOUGH {
        return None;
    }
    let seen: BTreeSet<Id<Visit>> = of_days.iter().filter_map(|it| it.visit).collect();
    let mut by_worker: BTreeMap<Id<Worker>, Vec<Registration>> = BTreeMap::new();
    for registration in &of_days {
        by_worker.entry(registration.worker).or_default().push((*registration).clone());
    }
    let faults: Vec<Option<Fault>> = by_worker.values().flat_map(|all| faults_of_worker(all)).collect();
    let faulty = |fault| faults.iter().filter(|it| **it == Some(fault)).count();
    let by = |method| of_days.iter().filter(|it| it.method == method).count();
    let corrected: BTreeSet<_> = facts.corrections.iter().map(|it| it.registration).collect();
    let set_right = of_days.iter().filter(|it| corrected.contains(&it.id)).count();
    let slips = faulty(Fault::MissingStop) + faulty(Fault::Overlong) + faulty(Fault::Overlap) / 2;
    let permille = |hits: usize, of: usize| u32::try_from((hits * 1000 + of / 2) / of.max(1)).unwrap_or(0);
    let parameters = RegisteringParameters {
        manual_permille: permille(by(Method::Manual), n),
        app_permille: permille(by(Method::App), n),
        telephone_permille: permille(by(Method::Telephone), n),
        none_permille: permille(expected.len() - seen.len(), expected.len()),
        missing_stop_permille: permille(faulty(Fault::MissingStop), n),
        overlong_permille: permille(faulty(Fault::Overlong), n),
        overlap_permille: permille(faulty(Fault::Overlap) / 2, n),
        corrected_permille: permille(set_right, slips).min(1000),
        ..otherwise
    };
    Some((parameters, n))
}
