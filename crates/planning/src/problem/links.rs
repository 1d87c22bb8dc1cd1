//! Time between a person's visits of a day.

use tillit_domain::plan::DraftVisit;
use tillit_solver::Seconds;
use tillit_solver::problem::{self, Link, LinkKind};

use super::map::Meaning;

/// The gaps between visits that are both in the problem.
///
/// On the night that is an hour longer than its clock, the longest gap is kept an hour shorter on the time line, so
/// that it is not too long in real time.
pub(super) fn of(visits: &[problem::Visit], drafts: &[&DraftVisit], meaning: &Meaning) -> Vec<Link> {
    let link = |draft: &&DraftVisit| {
        let gap = draft.visit.gap?;
        let (before, after) = (meaning.visit(gap.after)?, meaning.visit(draft.visit.id)?);
        let (from, to) = (visits.get(before.0)?.hard_window.earliest, visits.get(after.0)?.hard_window.latest);
        let hidden = if meaning.axis.hides_an_hour_between(from, to) { Seconds::hours(1) } else { Seconds::ZERO };
        let at_least = Seconds(gap.at_least.seconds().0);
        let at_most = gap.at_most.map(|most| (Seconds(most.seconds().0) - hidden).max(at_least));
        (before != after).then_some(Link {
            before,
            after,
            kind: LinkKind::EndToStart { min_gap: at_least, max_gap: at_most },
            different_workers: false,
            together: false,
        })
    };
    drafts.iter().filter_map(link).collect()
}
