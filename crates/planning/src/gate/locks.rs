//! What people have locked in the draft stays in whatever is made of it (invariant 4).

use std::collections::BTreeMap;

use tillit_domain::visit::Placement;

use super::view::View;
use super::{Detail, Finding, RuleName};

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    let input = view.plan.input;
    let now: BTreeMap<_, _> = view.plan.visits.iter().map(|draft| (draft.visit.id, draft.placement.as_ref())).collect();
    let mut found = Vec::new();
    for locked in input.draft.iter().filter(|draft| draft.locks.worker || draft.locks.time) {
        // A visit that is not in the plan any more (the order has ended) is nothing to keep.
        let (Some(before), Some(now)) = (&locked.placement, now.get(&locked.visit.id)) else { continue };
        let away = |day| input.person_absences.iter().any(|it| it.person == locked.visit.person && it.covers(day));
        let died = view.persons.get(&locked.visit.person).and_then(|person| person.died);
        if now.is_none() && (away(locked.visit.day) || died.is_some_and(|died| died < locked.visit.day)) {
            continue;
        }
        let tell = |detail| Finding::new(RuleName::Locks, detail).visit(&locked.visit).shift(before.shift);
        // Who is locked stays on the visit; that a second worker joins, or the two change parts, is no breach.
        let is_on = |shift, at: &Placement| at.shift == shift || at.second_shift == Some(shift);
        let stays = |now: &Placement| is_on(before.shift, now) && before.second_shift.is_none_or(|it| is_on(it, now));
        if locked.locks.worker && !now.is_some_and(stays) {
            found.push(tell(Detail::LockedWorkerChanged));
        }
        if locked.locks.time && now.is_none_or(|now| now.start != before.start) {
            found.push(tell(Detail::LockedTimeChanged));
        }
    }
    found
}
