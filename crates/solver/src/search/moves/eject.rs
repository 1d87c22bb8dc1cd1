//! Lays a visit that is left out in place of others, which look for another place in their turn (Nagata and Bräysy's
//! ejection). Those that have often been left out are the last to give way.

use super::squeeze::{Where, force, settle_elsewhere};
use super::{Context, Move};
use crate::state::State;

pub(super) struct Eject;

impl Move for Eject {
    fn attempt(&self, state: &mut State<'_, '_>, context: &mut Context<'_>) -> bool {
        let absent = context.random.pick(&state.absent).map(|visit| visit as usize);
        let Some(visit) = absent.filter(|&visit| context.is_mine[visit]) else { return false };
        context.failures[visit] = context.failures[visit].saturating_add(1);
        let mut homeless = Vec::new();
        matches!(force(state, context, visit, Where::default(), &mut homeless), Ok(true))
            && settle_elsewhere(state, context, homeless).is_ok()
    }
}
