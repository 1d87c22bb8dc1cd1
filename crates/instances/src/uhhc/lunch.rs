//! Where a lunch of a plan is written: the set knows lunches at a place only.

use tillit_solver::{Route, Seconds};

use super::solution::Location;
use super::{Caregiver, Instance, LunchRule};

impl Instance {
    /// The lunch of a carer who visits nobody, at the terminal point; `None` when it has no room in the shift, or when the
    /// carer would have to travel.
    pub(super) fn lunch_alone(&self, carer: &Caregiver, rule: LunchRule) -> Option<Location> {
        let start = rule.start.max(carer.shift.map_or(0, |(from, _)| from));
        let end = start + rule.duration;
        let until = if self.windows_at_start { start } else { end };
        let fits = until <= rule.end && carer.shift.is_none_or(|(_, to)| end <= to);
        let stays = self.distances[carer.from][carer.from] == 0 && self.distances[carer.from][carer.to] == 0;
        (fits && stays && !self.leaves_at_once).then(|| Location::lunch(&carer.from_name, start, end))
    }

    /// The lunch that a carer takes at this time on a route, as a stop at the place before or after it.
    pub(super) fn lunch_stop(&self, carer: &Caregiver, route: &Route, start: Seconds, rule: LunchRule) -> Location {
        let (start, end) = (start.0, start.0 + rule.duration);
        let after = route.stops.iter().position(|stop| stop.start.0 >= end);
        let name = |stop: usize| self.visit(self.visits[route.stops[stop].visit.0]).0.id.as_str();
        let before = after.unwrap_or(route.stops.len()).checked_sub(1);
        let Some(before) = before else {
            // Before the first visit: at the departing point, if the way from there still fits after it.
            let first = &self.visit(self.visits[route.stops[0].visit.0]).0;
            let fits = end + self.distances[carer.from][first.row] <= route.stops[0].start.0;
            return Location::lunch(if fits { &carer.from_name } else { &first.id }, start, end);
        };
        let (patient, required) = self.visit(self.visits[route.stops[before].visit.0]);
        let free = route.stops[before].start.0 + required.duration;
        match after {
            Some(next) => {
                let to = self.visit(self.visits[route.stops[next].visit.0]).0.row;
                let stays = end + self.distances[patient.row][to] <= route.stops[next].start.0;
                Location::lunch(name(if stays { before } else { next }), start, end)
            }
            None if carer.from == carer.to && start >= free + self.distances[patient.row][carer.to] => {
                Location::lunch(&carer.to_name, start, end)
            }
            None => Location::lunch(&patient.id, start, end),
        }
    }
}
