//! A shift takes a tour; the tour says where visits lie before anybody has planned.

use std::collections::BTreeMap;

use tillit_domain::base_plan::{BasePlan, Tour, TourStop};
use tillit_domain::care_plan::CarePlanEntry;
use tillit_domain::id::Id;
use tillit_domain::shift::Shift;
use tillit_domain::visit::{Placement, Visit};

/// Puts a shift on the tour it takes on its own day.
///
/// A roster and a base plan may have cycles of different length. A roster names a tour of one day of the base plan's
/// cycle; on another day of it the tour with the same name is meant, and none if that day has no such tour.
pub(super) fn put_on_todays_tour(shift: &mut Shift, base_plans: &[BasePlan]) {
    let Some(named) = shift.tour else { return };
    let found =
        base_plans.iter().find_map(|plan| plan.tours.iter().find(|tour| tour.id == named).map(|tour| (plan, tour)));
    let Some((plan, tour)) = found else { return };
    let of_that_day = |plan: &BasePlan| {
        let mut tours: Vec<&Tour> = plan.tours_on(shift.day).collect();
        tours.sort_by_key(|it| (it.id != named, it.name != tour.name));
        tours.first().filter(|it| it.id == named || it.name == tour.name).map(|it| it.id)
    };
    // The tour may belong to a base plan that has been followed by another one for the same group.
    let same_group = base_plans.iter().filter(|other| other.group == plan.group);
    shift.tour = of_that_day(plan).or_else(|| same_group.filter_map(of_that_day).next());
}

/// An agreed visit's occasion on a day.
type Occasion = (Id<CarePlanEntry>, u8, jiff::civil::Date);

/// Where the base plan has each visit: on the shift that takes its tour that day.
///
/// A visit that needs two workers lies on two tours; who starts first is the first of the two. Visits that no shift's
/// tour has are not in the answer.
#[must_use]
pub fn starting_placements(
    visits: &[Visit],
    shifts: &[Shift],
    base_plans: &[BasePlan],
) -> BTreeMap<Id<Visit>, Placement> {
    let tours: BTreeMap<Id<Tour>, &Tour> =
        base_plans.iter().flat_map(|plan| &plan.tours).map(|tour| (tour.id, tour)).collect();
    let mut stops: BTreeMap<Occasion, Vec<(TourStop, Id<Shift>)>> = BTreeMap::new();
    for shift in shifts {
        for stop in shift.tour.and_then(|tour| tours.get(&tour)).map_or(&[][..], |tour| &tour.stops) {
            stops.entry((stop.entry, stop.occasion, shift.day)).or_default().push((*stop, shift.id));
        }
    }
    for at in stops.values_mut() {
        at.sort_by_key(|(stop, shift)| (stop.start, *shift));
    }
    visits
        .iter()
        .filter_map(|visit| {
            let at = stops.get(&(visit.entry?, visit.occasion, visit.day))?;
            let (first, shift) = at.first()?;
            let second_shift = at.get(1).filter(|_| crate::staffing::second_part(visit).is_some()).map(|(_, it)| *it);
            Some((visit.id, Placement { shift: *shift, start: first.start, second_shift }))
        })
        .collect()
}
