//! When and for how long the second worker of a visit is there.

use tillit_domain::care_plan::Staffing;
use tillit_domain::quantity::Minutes;
use tillit_domain::visit::Visit;

/// Minutes after the start when the second worker comes, and for how long; none where one worker is enough.
#[must_use]
pub const fn second_part(visit: &Visit) -> Option<(Minutes, Minutes)> {
    match visit.staffing {
        Staffing::One => None,
        Staffing::Two => Some((Minutes::ZERO, visit.planned)),
        Staffing::TwoForPart { after, length } => Some((after, length)),
    }
}
