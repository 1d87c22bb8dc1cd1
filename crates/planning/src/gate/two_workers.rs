//! Two workers come where two are needed; they start together, or the second comes for the part that needs two.
//!
//! A placement has one start, and the second worker's part follows from it. What can be wrong is that there is no
//! second worker, or no other.

use super::view::View;
use super::{Detail, Finding, RuleName};
use crate::staffing::second_part;

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for draft in view.plan.visits {
        let Some(placement) = &draft.placement else { continue };
        let tell = |detail| {
            let finding = Finding::new(RuleName::TwoWorkers, detail).visit(&draft.visit).shift(placement.shift);
            finding.worker(view.worker(placement.shift))
        };
        match placement.second_shift {
            None if second_part(&draft.visit).is_some() => found.push(tell(Detail::SecondMissing)),
            Some(second) => {
                let workers = (view.worker(placement.shift), view.worker(second));
                let same = second == placement.shift || (workers.0.is_some() && workers.0 == workers.1);
                if same {
                    found.push(tell(Detail::SameWorkerTwice));
                }
            }
            None => {}
        }
    }
    found
}
