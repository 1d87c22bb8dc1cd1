//! Where an absent visit could go, and roughly what that costs.
//!
//! Feasibility is exact for a visit whose routes do not depend on others and nearly so otherwise; the caller applies a
//! choice with [`State::insert`], which decides. The cost guides the choice; the plan's own cost decides on keeping it.

mod cost;
mod double;
pub(crate) mod fit;
mod single;

use crate::random::Random;
use crate::state::State;
use crate::state::edit::Slot;

/// A place for a visit: one slot per role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Choice {
    slots: [Slot; 2],
    roles: usize,
    pub(crate) cost: i64,
}

impl Choice {
    pub(crate) fn slots(&self) -> &[Slot] {
        &self.slots[..self.roles]
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
}

impl Scope<'_> {
    fn admits(&self, shift: u32, random: &mut Random) -> bool {
        self.active.is_none_or(|active| active[shift as usize])
            && (self.blink_permille == 0 || !random.chance(self.blink_permille))
    }

    fn bans(&self, slots: &[Slot]) -> bool {
        self.banned.iter().any(|choice| choice.slots() == slots)
    }
}

/// The cheapest place for an absent visit, if it has one.
pub(crate) fn best(state: &State<'_, '_>, visit: usize, scope: &Scope<'_>, random: &mut Random) -> Option<Choice> {
    if state.data.visits[visit].roles == 1 {
        single::best(state, visit, scope, random)
    } else {
        double::best(state, visit, scope, random)
    }
}

/// Lays an absent visit where it is cheapest; tries the next best place when the first turns out impossible.
pub(crate) fn insert_best(
    state: &mut State<'_, '_>,
    visit: usize,
    scope: &Scope<'_>,
    tries: usize,
    random: &mut Random,
) -> bool {
    let mut banned = Vec::new();
    for _ in 0..tries {
        let scope = Scope { banned: &banned, ..*scope };
        let Some(choice) = best(state, visit, &scope, random) else { return false };
        if state.insert(visit, choice.slots()) {
            return true;
        }
        banned.push(choice);
    }
    false
}
