//! The best pair of places for two parts by different workers: the two roles of a visit, or two linked visits.
//!
//! Both parts are tried everywhere alone, then joined where the starts they allow agree with the gap between them.

use super::cost::Pricer;
use super::fit::{fits, held, start_bounds, worker_is_apart};
use super::twins::Twins;
use super::{Choice, Part, Scope};
use crate::random::Random;
use crate::state::State;
use crate::state::compiled::FAR;
use crate::state::edit::Slot;

/// Two parts and the bounds of the second visit's start less the first's.
#[derive(Clone, Copy)]
pub(super) struct Pair {
    pub(super) visits: [usize; 2],
    pub(super) roles: [usize; 2],
    min: i64,
    max: i64,
    different_workers: bool,
}

impl Pair {
    pub(super) fn of_roles(visit: usize) -> Self {
        Self { visits: [visit; 2], roles: [0, 1], min: 0, max: 0, different_workers: true }
    }

    /// Two visits by one worker each that are linked, or `None` when the link is too loose to matter.
    pub(super) fn of_link(state: &State<'_, '_>, visit: usize) -> Option<Self> {
        let compiled = &state.data.visits[visit];
        let relation = compiled.relations.iter().find(|relation| {
            let partner = &state.data.visits[relation.partner];
            (relation.together || relation.max < FAR || relation.min > -FAR && relation.different_workers)
                && partner.roles == 1
                && !state.is_placed(relation.partner)
        })?;
        let (min, max, different_workers) = (relation.min, relation.max, relation.different_workers);
        (compiled.roles == 1).then_some(Self {
            visits: [visit, relation.partner],
            roles: [0; 2],
            min,
            max,
            different_workers,
        })
    }

    fn is_one_visit(&self) -> bool {
        self.visits[0] == self.visits[1]
    }
}

/// A place for one of the parts.
struct Half {
    slot: Slot,
    hold: i64,
    early: i64,
    late: i64,
    /// What it costs at least, and of that what does not depend on the start.
    least: i64,
    fixed: i64,
}

impl Half {
    fn pushed(&self, pricer: &Pricer<'_, '_, '_>, pair: &Pair, part: usize, start: i64, limit: i64) -> i64 {
        let (shift, gap) = (self.slot.shift as usize, self.slot.gap as usize);
        pricer.pushed(pair.visits[part], pair.roles[part], shift, gap, start, limit)
    }

    fn pushed_least(&self, pricer: &Pricer<'_, '_, '_>, pair: &Pair, part: usize, start: i64) -> i64 {
        let (shift, gap) = (self.slot.shift as usize, self.slot.gap as usize);
        pricer.pushed_least(pair.visits[part], pair.roles[part], shift, gap, start)
    }
}

pub(super) fn best(state: &State<'_, '_>, pair: Pair, scope: &Scope<'_>, random: &mut Random) -> Option<Choice> {
    let pricer = Pricer::new(state);
    let mut firsts = halves(&pricer, &pair, 0, scope, random)?;
    let mut seconds = halves(&pricer, &pair, 1, scope, random)?;
    let (first, second) = (firsts.iter().min_by_key(|half| rank(half))?, seconds.iter().min_by_key(|half| rank(half))?);
    let (least_first, least_second) = (first.least, second.least);
    let mut cheapest = CheapestPair { pricer: &pricer, pair: &pair, scope, choice: None };
    // A good pair to begin with: with its cost for a limit, few places are left to be put in order.
    seconds.iter().for_each(|second| cheapest.offer(first, second));
    firsts.iter().for_each(|first| cheapest.offer(first, second));
    let limit = cheapest.limit();
    firsts.retain(|first| first.least + least_second < limit);
    seconds.retain(|second| least_first + second.least < limit);
    firsts.sort_unstable_by_key(rank);
    seconds.sort_unstable_by_key(rank);
    for first in &firsts {
        if first.least + least_second >= cheapest.limit() {
            break;
        }
        for second in &seconds {
            if first.least + second.least >= cheapest.limit() {
                break;
            }
            cheapest.offer(first, second);
        }
    }
    cheapest.choice
}

/// The cheapest first; ties in order of place.
fn rank(half: &Half) -> (i64, u32, u32) {
    (half.least, half.slot.shift, half.slot.gap)
}

/// The cheapest of the pairs of places offered.
struct CheapestPair<'a, 'c, 'p> {
    pricer: &'a Pricer<'a, 'c, 'p>,
    pair: &'a Pair,
    scope: &'a Scope<'a>,
    choice: Option<Choice>,
}

impl CheapestPair<'_, '_, '_> {
    /// What a pair must be cheaper than.
    fn limit(&self) -> i64 {
        self.choice.map_or(i64::MAX, |choice| choice.cost)
    }

    fn offer(&mut self, first: &Half, second: &Half) {
        let (pricer, pair, limit) = (self.pricer, self.pair, self.limit());
        if first.least + second.least >= limit {
            return;
        }
        let late_enough = second.early.max(first.early + pair.min);
        let starts = [first.early.max(late_enough - pair.max), late_enough];
        let possible = starts[0] <= first.late && starts[1] <= second.late;
        if !possible || !may_pair(pricer.state, pair, first, second, self.scope) {
            return;
        }
        let mut cost = first.fixed + second.fixed + own(pricer, pair, starts, first.late, second.late);
        let halves = [first, second];
        let least_pushed = |part: usize| halves[part].pushed_least(pricer, pair, part, starts[part]);
        if cost + least_pushed(0) + least_pushed(1) >= limit {
            return;
        }
        for (part, half) in halves.iter().enumerate() {
            if cost < limit {
                cost += half.pushed(pricer, pair, part, starts[part], limit.saturating_sub(cost));
            }
        }
        if cost < limit {
            let part = |part: usize, half: &Half| {
                let hold = if pair.is_one_visit() { first.hold.max(second.hold) } else { half.hold };
                Part { visit: pair.visits[part], role: pair.roles[part], slot: half.slot, hold }
            };
            let choice = Choice { parts: [part(0, first), part(1, second)], count: 2, cost };
            if !self.scope.bans(&choice) {
                self.choice = Some(choice);
            }
        }
    }
}

fn own(pricer: &Pricer<'_, '_, '_>, pair: &Pair, starts: [i64; 2], first_late: i64, second_late: i64) -> i64 {
    if pair.is_one_visit() {
        return pricer.own(pair.visits[0], starts[0], first_late.min(second_late));
    }
    pricer.own(pair.visits[0], starts[0], starts[0]) + pricer.own(pair.visits[1], starts[1], starts[1])
}

fn may_pair(state: &State<'_, '_>, pair: &Pair, first: &Half, second: &Half, scope: &Scope<'_>) -> bool {
    let (one, other) = (first.slot.shift, second.slot.shift);
    let through = scope.through.is_none_or(|shift| shift == one || shift == other);
    if pair.is_one_visit() {
        let accepts = state.data.visits[pair.visits[0]].lock_accepts(one, Some(other));
        return through && accepts && state.apart(one as usize, other as usize);
    }
    // Two stops put into one route would shift each other; that is left to two insertions.
    let apart = if pair.different_workers { state.apart(one as usize, other as usize) } else { one != other };
    let accepts = |part: usize, shift| state.data.visits[pair.visits[part]].lock_accepts(shift, None);
    through && apart && accepts(0, one) && accepts(1, other)
}

/// Every place for one part alone.
fn halves(
    pricer: &Pricer<'_, '_, '_>,
    pair: &Pair,
    part: usize,
    scope: &Scope<'_>,
    random: &mut Random,
) -> Option<Vec<Half>> {
    let state = pricer.state;
    let (visit, role) = (pair.visits[part], pair.roles[part]);
    let bounds = start_bounds(state, visit);
    if bounds.0 > bounds.1 {
        return None;
    }
    let mut halves = Vec::new();
    let mut twins = Twins::default();
    for &candidate in &state.data.visits[visit].candidates[role] {
        if !scope.admits(candidate.shift, random) || !worker_is_apart(state, visit, candidate.shift) {
            continue;
        }
        let shift = candidate.shift as usize;
        let here = pricer.on_shift(visit, role, candidate);
        // Of two alike one goes to each part.
        if part == 0 && scope.through.is_none() && twins.seen(state, shift, here) {
            continue;
        }
        fits(state, visit, role, shift, bounds, |fit| {
            let slot = Slot { shift: candidate.shift, gap: fit.gap as u32 };
            for (hold, fit) in held(&state.data.visits[visit], fit) {
                let fixed = here + pricer.in_gap(visit, role, shift, &fit);
                let least = if pair.is_one_visit() && part == 1 { 0 } else { pricer.own_least(visit, fit.early) };
                let least = fixed + least + pricer.pushed_least(visit, role, shift, fit.gap, fit.early);
                halves.push(Half { slot, hold, early: fit.early, late: fit.late, least, fixed });
            }
        });
    }
    Some(halves)
}
