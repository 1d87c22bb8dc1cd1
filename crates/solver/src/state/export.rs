//! From the plan under change to a solution with stated times.

use super::State;
use super::score::role_of;
use crate::problem::{Seconds, VisitIx};
use crate::solution::{PlacedBreak, Route, Solution, Stop};

impl State<'_, '_> {
    /// The plan as plain data.
    pub(crate) fn export(&self) -> Solution {
        let routes = self.routes.iter().map(|route| {
            let mut exported = Route::default();
            for node in route.nodes.iter().filter(|_| route.stops > 0) {
                let start = Seconds(node.start);
                if node.is_break() {
                    exported.breaks.push(PlacedBreak { index: node.visit(), start });
                } else {
                    exported.stops.push(Stop { visit: VisitIx(node.visit()), start, role: role_of(node.role) });
                }
            }
            exported
        });
        let mut unassigned: Vec<VisitIx> = self.absent.iter().map(|&visit| VisitIx(visit as usize)).collect();
        let routes = routes.collect();
        unassigned.sort();
        Solution { routes, unassigned }
    }
}
