//! Time between a person's visits of a day.

use tillit_domain::plan::DraftVisit;
use tillit_solver::Seconds;
use tillit_solver::problem::{Link, LinkKind};

use super::map::Meaning;

/// The gaps between visits that are both in the problem.
pub(super) fn of<'a>(drafts: impl Iterator<Item = &'a DraftVisit>, meaning: &Meaning) -> Vec<Link> {
    drafts
        .filter_map(|draft| {
            let gap = draft.visit.gap?;
            let (before, after) = (meaning.visit(gap.after)?, meaning.visit(draft.visit.id)?);
            let at_least = Seconds(gap.at_least.seconds().0);
            let at_most = gap.at_most.map(|most| Seconds(most.seconds().0).max(at_least));
            (before != after).then_some(Link {
                before,
                after,
                kind: LinkKind::EndToStart { min_gap: at_least, max_gap: at_most },
                different_workers: false,
            })
        })
        .collect()
}
