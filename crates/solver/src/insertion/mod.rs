//! Where an absent visit could go, and roughly what that costs.
//!
//! Feasibility is exact for a visit whose routes do not depend on others and nearly so otherwise; the caller applies a
//! choice with [`State::insert`], which decides. The cost guides the choice; the plan's own cost decides on keeping it.

pub(crate) mod beside;
mod cost;
mod double;
pub(crate) mod fit;
mod near;
mod single;
mod twins;

use crate::random::Random;
use crate::state::State;
use crate::state::edit::Part;
use double::Pair;

/// A place for a visit, or for two that belong together: one slot per worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Choice {
    parts: [Part; 2],
    count: usize,
    pub(crate) cost: i64,
}

impl Choice {
    pub(crate) fn parts(&self) -> &[Part] {
        &self.parts[..self.count]
    }
}

/// What a search for a place may use.
#[derive(Default)]
pub(crate) struct Scope<'a> {
    /// Shifts that may be changed; all when `None`.
    pub(crate) active: Option<&'a [bool]>,
    /// One of the slots must be on this shift.
    pub(crate) through: Option<u32>,
    /// Choices that failed when applied.
    pub(crate) banned: &'a [Choice],
    /// How many times in a thousand a shift is overlooked, for variety.
    pub(crate) blink_permille: usize,
    /// Whether places beside visits nearby are tried before any others, where all shifts are alike.
    pub(crate) near_first: bool,
}

impl Scope<'_> {
    fn admits(&self, shift: u32, random: &mut Random) -> bool {
        self.active.is_none_or(|active| active[shift as usize])
            && (self.blink_permille == 0 || !random.chance(self.blink_permille))
    }

    fn bans(&self, choice: &Choice) -> bool {
        self.banned.iter().any(|banned| banned.parts() == choice.parts())
    }
}

/// The cheapest place for an absent visit, if it has one; together with an absent visit linked to it when the link
/// leaves little choice.
fn best(
    state: &State<'_, '_>,
    visit: usize,
    pair: Option<Pair>,
    scope: &Scope<'_>,
    random: &mut Random,
) -> Option<Choice> {
    if state.data.visits[visit].roles == 2 {
        return double::best(state, Pair::of_roles(visit), scope, random);
    }
    match pair {
        Some(pair) => double::best(state, pair, scope, random),
        None => {
            let is_near = scope.near_first && state.data.has_like_shifts && scope.through.is_none();
            let near = is_near.then(|| near::best(state, visit, scope, random)).flatten();
            near.or_else(|| single::best(state, visit, scope, random))
        }
    }
}

/// Lays an absent visit where it is cheapest; tries the next best place when the first turns out impossible. Two linked
/// visits are laid out together when both are absent, else one by one unless they are to be planned together.
pub(crate) fn insert_best(
    state: &mut State<'_, '_>,
    visit: usize,
    scope: &Scope<'_>,
    tries: usize,
    random: &mut Random,
) -> bool {
    if state.is_placed(visit) {
        // It came along with the visit it is linked to.
        return true;
    }
    let pair = Pair::of_link(state, visit);
    if insert_as(state, visit, pair, scope, tries, random) {
        return true;
    }
    let torn = state.data.visits[visit].relations.iter().any(|relation| relation.together);
    pair.is_some() && !torn && insert_as(state, visit, None, scope, tries, random)
}

fn insert_as(
    state: &mut State<'_, '_>,
    visit: usize,
    pair: Option<Pair>,
    scope: &Scope<'_>,
    tries: usize,
    random: &mut Random,
) -> bool {
    let mut banned = Vec::new();
    for _ in 0..tries {
        let scope = Scope { banned: &banned, ..*scope };
        let Some(choice) = best(state, visit, pair, &scope, random) else { return false };
        if state.insert_parts(choice.parts()) {
            return true;
        }
        banned.push(choice);
    }
    false
}
