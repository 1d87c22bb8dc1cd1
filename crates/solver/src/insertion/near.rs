//! The best place beside the visits nearby, for a visit by one worker where all shifts are alike. A good place has a near
//! visit before it or after it, or is a shift of its own, and the way to try these does not grow with the plan.

use super::cost::Pricer;
use super::fit::{Leg, fit_alone, fit_beside, start_bounds, worker_is_apart};
use super::single::Cheapest;
use super::{Choice, Scope};
use crate::random::Random;
use crate::state::State;
use crate::state::compiled::{Candidate, NONE};

/// The cheapest such place. `None` when there is none; a place far from all others may exist still.
pub(super) fn best(state: &State<'_, '_>, visit: usize, scope: &Scope<'_>, random: &mut Random) -> Option<Choice> {
    let data = state.data;
    let bounds = start_bounds(state, visit);
    if bounds.0 > bounds.1 {
        return None;
    }
    let pricer = Pricer::new(state);
    let mut cheapest = Cheapest::new(&pricer, visit, scope);
    let demand = data.visits[visit].demand;
    let near = &data.beside()[visit];
    for (others, is_before, least) in [(&near.before, true, near.onward), (&near.after, false, near.there)] {
        for beside in others {
            let other = beside.visit as usize;
            for (role, &shift) in state.at[other].iter().enumerate().filter(|&(_, &shift)| shift != NONE) {
                let Some(position) = state.position(other, role) else { continue };
                let (here, gap) = (shift as usize, position + usize::from(is_before));
                let leg = Leg { is_before, travel: i64::from(beside.travel), least };
                let Some(fit) =
                    fit_beside(state, visit, (here, gap), bounds, leg, |travel| cheapest.has_chance(0, travel))
                else {
                    continue;
                };
                let has_room = state.routes[here].load.saturating_add(demand) <= data.shifts[here].capacity;
                if has_room && scope.admits(shift, random) && worker_is_apart(state, visit, shift) {
                    cheapest.offer(shift, pricer.on_shift(visit, 0, Candidate { shift, fixed_cost: 0 }), fit);
                }
            }
        }
    }
    // A shift of its own, when that can be cheaper; the first at hand, since all are alike.
    let candidates = &data.visits[visit].candidates[0];
    let first = candidates.first()?;
    if let Some(fit) = fit_alone(state, visit, first.shift as usize, bounds)
        && cheapest.has_chance(0, fit.travel)
    {
        let from = random.below(candidates.len());
        let (before, after) = candidates.split_at(from);
        let empty = |candidate: &&Candidate| {
            let route = &state.routes[candidate.shift as usize];
            route.stops == 0 && scope.active.is_none_or(|active| active[candidate.shift as usize])
        };
        if let Some(own) = after.iter().chain(before).find(empty) {
            cheapest.offer(own.shift, pricer.on_shift(visit, 0, *own), fit);
        }
    }
    cheapest.choice
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deliveries::deliveries;
    use crate::insertion::{insert_best, single};
    use crate::state::compiled::Compiled;

    #[test]
    fn where_every_visit_is_near_the_place_is_as_cheap_as_the_cheapest_of_all() {
        let mut priced = 0;
        for seed in 0..60 {
            let problem = deliveries(seed);
            let data = Compiled::new(&problem);
            assert!(data.has_like_shifts);
            let mut state = State::empty(&data);
            let mut random = Random::new(seed);
            while let Some(visit) = random.pick(&state.absent).map(|visit| visit as usize) {
                let scope = Scope::default();
                let near = best(&state, visit, &scope, &mut random).map(|choice| choice.cost);
                let all = single::best(&state, visit, &scope, &mut random).map(|choice| choice.cost);
                assert_eq!(near, all, "visit {visit}, seed {seed}");
                priced += usize::from(near.is_some());
                if !insert_best(&mut state, visit, &scope, 1, &mut random) {
                    break;
                }
            }
        }
        assert!(priced > 600, "{priced}");
    }
}
