//! Travel on a board: each way along each shift, as it will really be.

use std::collections::BTreeSet;

use tillit_domain::Id;
use tillit_domain::visit::Visit;
use tillit_planning::gate::{PlanToJudge, legs};

use super::desk::Desk;
use super::view::TravelView;

/// Travel along the shifts that are shown. A dwelling that is not on the map counts as being at the office; the gate tells
/// so. Of a way to somebody whom the reader may not know of nothing is told, not even how long it is.
pub(crate) fn shown(desk: &Desk) -> Vec<TravelView> {
    let mut legs = legs(&PlanToJudge::draft(&desk.input));
    let hidden: BTreeSet<Id<Visit>> =
        desk.input.draft.iter().filter(|it| desk.area.hides(it.visit.person)).map(|it| it.visit.id).collect();
    let known = |visit: Option<Id<Visit>>| visit.is_none_or(|it| !hidden.contains(&it));
    legs.retain(|it| desk.area.shows_shift(it.shift) && known(it.from) && known(it.to));
    let views = legs.into_iter().map(|leg| TravelView {
        shift: leg.shift.uuid(),
        after_visit: leg.from.map(Id::uuid),
        before_visit: leg.to.map(Id::uuid),
        seconds: leg.travel.0,
    });
    views.collect()
}
