//! Service that those who live together share is planned once a day (issue 2, point 4; rules §8: couples share).

use std::collections::BTreeMap;

use tillit_domain::catalogue::ServiceCode;
use tillit_domain::household::Household;
use tillit_domain::id::Id;
use tillit_domain::person::Person;

use super::Candidate;

/// Takes shared service away from all members of a household but the one whose agreed visit sorts first that day.
pub(super) fn count_shared_service_once(candidates: &mut [Candidate<'_>], codes: &BTreeMap<&str, &ServiceCode>) {
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by_key(|&index| (candidates[index].entry.id, candidates[index].person.id));
    let mut planned_for: BTreeMap<(Id<Household>, String), Id<Person>> = BTreeMap::new();
    for index in order {
        let candidate = &mut candidates[index];
        let Some(household) = candidate.person.household else { continue };
        let person = candidate.person.id;
        candidate.tasks.retain(|task| {
            let shared = codes.get(task.code.as_str()).is_some_and(|code| code.shared_in_household);
            !shared || *planned_for.entry((household, task.code.clone())).or_insert(person) == person
        });
    }
}
