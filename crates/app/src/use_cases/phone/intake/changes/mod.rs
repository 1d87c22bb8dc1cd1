//! Events that change the day, one at a time. The seam between taking in events and the rules of the worker's own freedom:
//! intake asks [`take`] about one event and writes what it gives together with the event, in one transaction. If a record,
//! draft or revision is no longer as `take` saw it, nothing is written and `take` is asked again with fresh eyes.

use tillit_domain::Id;
use tillit_domain::day_event::Received;
use tillit_domain::plan::{DraftVisit, Plan};
use tillit_domain::visit::PlannedVisit;
use tillit_storage::{Batch, Expect};

use super::Verdict;
use super::ground::Ground;
use crate::error::AppError;

/// What an event that changes the day leads to.
#[derive(Debug)]
pub(crate) struct Change {
    /// What is said of it. A refused one is not kept, and nothing below is written.
    pub(crate) verdict: Verdict,
    /// Records that are written with it.
    pub(crate) records: Batch,
    /// Draft visits of a plan that are written with it.
    pub(crate) drafts: Vec<(Id<Plan>, Vec<(DraftVisit, Expect)>)>,
    /// Revisions that are published with it.
    pub(crate) published: Vec<PlannedVisit>,
}

impl Change {
    /// Only a verdict.
    pub(crate) fn only(verdict: Verdict) -> Self {
        Self { verdict, records: Batch::new(), drafts: Vec::new(), published: Vec::new() }
    }
}

/// Judges an event of one of the kinds that change the day.
pub(crate) async fn take(ground: &Ground<'_>, received: &Received) -> Result<Change, AppError> {
    crate::use_cases::freedom::intake::take(ground, received).await
}
