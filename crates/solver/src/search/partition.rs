//! Which days can be searched apart.

use super::moves::fully_locked;
use crate::state::State;
use crate::state::compiled::NONE;

/// Splits the days among `parts` so that no visit by two and no link joins two parts in the current plan. `None` when
/// there are fewer separate days with something to change than parts. Which days go together changes with `turn`.
pub(super) fn parts_of_days(state: &State<'_, '_>, parts: usize, turn: usize) -> Option<Vec<usize>> {
    let data = state.data;
    let mut days: Vec<u32> = data.shifts.iter().filter(|shift| shift.usable).map(|shift| shift.day).collect();
    days.sort_unstable();
    days.dedup();
    let day_of = |route: u32| days.binary_search(&data.shifts[route as usize].day).ok();
    let mut root: Vec<usize> = (0..days.len()).collect();
    for (index, visit) in data.visits.iter().enumerate().filter(|(_, visit)| visit.coupled()) {
        let partners = visit.relations.iter().map(|relation| relation.partner).chain([index]);
        let mut joined = partners.flat_map(|visit| state.at[visit]).filter(|&route| route != NONE).filter_map(day_of);
        if let Some(first) = joined.next() {
            for other in joined {
                let (low, high) = (find(&root, first), find(&root, other));
                root[low.max(high)] = low.min(high);
            }
        }
    }
    let mut heads: Vec<usize> = (0..days.len()).filter(|&day| root[day] == day).collect();
    // Days on which all is locked are no work to share.
    let mut has_work = vec![false; days.len()];
    for visit in (0..data.visits.len()).filter(|&visit| !fully_locked(data, visit)) {
        let shifts = data.visits[visit].candidates[0].iter().map(|candidate| candidate.shift);
        shifts.filter_map(day_of).for_each(|day| has_work[find(&root, day)] = true);
    }
    if heads.iter().filter(|&&head| has_work[head]).count() < parts {
        return None;
    }
    let shift = turn % heads.len();
    heads.rotate_left(shift);
    let mut part_of_head = vec![0; days.len()];
    for (position, &head) in heads.iter().enumerate() {
        part_of_head[head] = position * parts / heads.len();
    }
    let part_of = |day: u32| days.binary_search(&day).map_or(0, |day| part_of_head[find(&root, day)]);
    Some(data.shifts.iter().map(|shift| part_of(shift.day)).collect())
}

fn find(root: &[usize], mut day: usize) -> usize {
    while root[day] != day {
        day = root[day];
    }
    day
}

/// The part each visit belongs to: that of its routes or its linked visits, or of its first possible shift. `None` for
/// visits that no part may touch.
pub(super) fn parts_of_visits(state: &State<'_, '_>, part_of_shift: &[usize]) -> Vec<Option<usize>> {
    let data = state.data;
    let mut parts: Vec<Option<usize>> = Vec::with_capacity(data.visits.len());
    for (index, visit) in data.visits.iter().enumerate() {
        let partners = visit.relations.iter().map(|relation| relation.partner);
        let mut routes = partners.chain([index]).flat_map(|visit| state.at[visit]).filter(|&route| route != NONE);
        let placed = routes.next().map(|route| part_of_shift[route as usize]);
        // Linked visits that are all absent must end up in the same part: the smallest index decides.
        let least = visit.relations.iter().map(|relation| relation.partner).chain([index]).min().unwrap_or(index);
        let first = data.visits[least].candidates[0].first().or(visit.candidates[0].first());
        parts.push(placed.or_else(|| first.map(|candidate| part_of_shift[candidate.shift as usize])));
    }
    parts
}
