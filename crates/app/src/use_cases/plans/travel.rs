//! Travel on a board: each way along each shift, as it will really be.

use tillit_domain::Id;
use tillit_planning::PlanningInput;
use tillit_planning::gate::{PlanToJudge, legs};

use super::view::TravelView;

/// Travel along all shifts of a draft. A dwelling that is not on the map counts as being at the office; the gate tells so.
pub(crate) fn along_shifts(input: &PlanningInput) -> Vec<TravelView> {
    let legs = legs(&PlanToJudge::draft(input));
    let views = legs.into_iter().map(|leg| TravelView {
        shift: leg.shift.uuid(),
        after_visit: leg.from.map(Id::uuid),
        before_visit: leg.to.map(Id::uuid),
        seconds: leg.travel.0,
    });
    views.collect()
}
