//! Gives the visits of one client, over the whole horizon, to one worker where that worker is at work. What lies there
//! now looks for another place.

use super::squeeze::{Where, force, settle_elsewhere};
use super::{Context, Move, routes_of};
use crate::state::State;
use crate::state::compiled::NONE;

/// Most visits given at once.
const MOST: usize = 12;

pub(super) struct Gather;

impl Move for Gather {
    fn attempt(&self, state: &mut State<'_, '_>, context: &mut Context<'_>) -> bool {
        let Some(seed) = context.pick_placed(state) else { return false };
        let data = state.data;
        let mut visits = data.visits_of_client[data.visits[seed].client].clone();
        context.random.shuffle(&mut visits);
        // Most often somebody the client meets anyway; now and then anyone.
        let met = visits.iter().map(|&visit| state.at[visit as usize][0]).find(|&route| route != NONE);
        let anyone = context.random.pick(&data.visits[seed].candidates[0]).map(|candidate| candidate.shift);
        let shift = if context.random.chance(800) { met } else { anyone };
        let Some(worker) = shift.map(|shift| data.shifts[shift as usize].worker_key) else { return false };
        let is_with = |state: &State<'_, '_>, visit: usize| {
            routes_of(state, visit).any(|route| data.shifts[route].worker_key == worker)
        };
        let by_force = context.random.chance(500);
        let (mut homeless, mut given) = (Vec::new(), 0);
        for visit in visits.into_iter().map(|visit| visit as usize) {
            if given >= MOST || is_with(state, visit) || !context.may_move(state, visit) {
                continue;
            }
            let candidates = data.visits[visit].candidates[0].iter().map(|candidate| candidate.shift);
            let own: Vec<u32> = candidates.filter(|&shift| data.shifts[shift as usize].worker_key == worker).collect();
            if own.is_empty() {
                continue;
            }
            let (mut removed, mut dirty) = (Vec::new(), Vec::new());
            context.take_out(state, visit, &mut removed, &mut dirty);
            if !state.settle(&dirty) {
                return false;
            }
            let only = Some(own.as_slice());
            let laid = match by_force {
                true => force(state, context, visit, Where { only, bounds: None }, &mut homeless),
                false => Ok(own.iter().any(|&shift| {
                    let scope = crate::insertion::Scope { through: Some(shift), ..context.scope(0) };
                    context.is_active(shift as usize)
                        && crate::insertion::insert_best(state, visit, &scope, 1, &mut context.random)
                })),
            };
            match laid {
                Ok(laid) => given += usize::from(laid),
                Err(_) => return false,
            }
            homeless.append(&mut removed);
        }
        given > 0 && settle_elsewhere(state, context, homeless).is_ok()
    }
}
