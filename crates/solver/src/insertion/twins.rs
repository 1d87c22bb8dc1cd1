//! Empty routes that are alike: only one of them needs trying.

use crate::state::State;

/// The kinds of empty routes seen in one search for a place, with the cost of being there.
#[derive(Default)]
pub(super) struct Twins {
    seen: Vec<(u32, i64)>,
}

impl Twins {
    /// Whether the route is empty and one just like it, at the same cost, has been seen.
    pub(super) fn seen(&mut self, state: &State<'_, '_>, shift: usize, cost: i64) -> bool {
        if state.routes[shift].stops > 0 {
            return false;
        }
        let kind = (state.data.shifts[shift].kind, cost);
        let seen = self.seen.contains(&kind);
        if !seen {
            self.seen.push(kind);
        }
        seen
    }
}
