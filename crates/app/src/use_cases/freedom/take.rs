//! Writes what has changed of the day: a new revision of each visit that lies otherwise, and the same in the planner's draft, so that the
//! next publishing does not take the change back.

use std::collections::BTreeMap;

use tillit_domain::plan::{DraftVisit, PlacedBreak, Plan};
use tillit_domain::visit::{Placement, PlannedState, PlannedVisit, Visit};
use tillit_domain::{Id, Minutes};
use tillit_planning::day_change::Laid;
use tillit_planning::shifts::published_placement;
use tillit_storage::{Actor, Batch, Expect, StoreError, Together};

use super::ground::DayGround;
use crate::app::App;

/// What becomes of the day.
#[derive(Debug, Clone, Default)]
pub(super) struct Change {
    /// Visits that lie otherwise.
    pub(super) laid: Laid,
    /// Visits that are planned to be so long.
    pub(super) lengths: BTreeMap<Id<Visit>, Minutes>,
    /// The breaks of the days, where they are laid otherwise.
    pub(super) breaks: Option<Vec<PlacedBreak>>,
    /// Records that are written with it.
    pub(super) records: Batch,
}

/// Rows to be written: revisions that are published, and draft visits of the planner's plan.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rows {
    /// The plan they lie in, where there is one.
    pub(super) plan: Option<Id<Plan>>,
    pub(super) published: Vec<PlannedVisit>,
    pub(super) drafts: Vec<(Id<Plan>, Vec<(DraftVisit, Expect)>)>,
}

impl Change {
    /// The rows it leads to on a ground.
    pub(super) fn rows(&self, ground: &DayGround) -> Rows {
        let mut rows = Rows { plan: ground.plan.as_ref().map(|it| it.record.id), ..Rows::default() };
        let mut put = Vec::new();
        let touched = self.laid.keys().chain(self.lengths.keys().filter(|it| !self.laid.contains_key(it)));
        for visit in touched {
            let Some(before) = ground.published.get(visit) else { continue };
            let after = revised(ground, before, self.laid.get(visit), self.lengths.get(visit).copied());
            if after.state == before.state && after.visit == before.visit {
                continue;
            }
            put.extend(in_draft(ground, before, &after));
            rows.published.push(after);
        }
        if let Some(plan) = ground.plan.as_ref().filter(|_| !put.is_empty()) {
            rows.drafts.push((plan.record.id, put));
        }
        rows
    }
}

/// Writes it, all or nothing.
///
/// # Errors
/// [`StoreError::Conflict`] if somebody has changed one of the visits or records since the ground was read.
pub(super) async fn write(app: &App, ground: &DayGround, change: &Change, actor: &Actor) -> Result<(), StoreError> {
    write_rows(app, &change.rows(ground), &change.records, actor).await?;
    let Some(plan) = &ground.plan else { return Ok(()) };
    if let Some(breaks) = change.breaks.as_ref().filter(|it| differ(it, &plan.record.breaks)) {
        // Breaks follow from where the visits lie; the board lays them again whenever it is opened.
        let plan = Plan { breaks: breaks.clone(), ..plan.record.clone() };
        app.store.save_plan(&plan, Expect::Any, actor).await?;
    }
    Ok(())
}

/// Writes rows and the records that go with them. What lies in one plan is all or nothing; an extension that reaches into a second
/// week is written week by week.
///
/// # Errors
/// As [`write`].
pub(super) async fn write_rows(app: &App, rows: &Rows, records: &Batch, actor: &Actor) -> Result<(), StoreError> {
    let Some(plan) = rows.plan else {
        app.store.publish_visits(&rows.published, actor).await?;
        return app.store.apply(records.clone(), actor).await.map(drop);
    };
    let own = rows.drafts.iter().find(|(of, _)| *of == plan).map_or(&[][..], |(_, put)| put.as_slice());
    let what = Together { records, plan, put: own, gone: &[], published: &rows.published };
    app.store.write_together(&what, actor).await?;
    for (other, put) in rows.drafts.iter().filter(|(of, _)| *of != plan) {
        app.store.put_draft_visits(*other, put, actor).await?;
    }
    Ok(())
}

fn differ(new: &[PlacedBreak], old: &[PlacedBreak]) -> bool {
    let sorted = |breaks: &[PlacedBreak]| {
        let mut keys: Vec<_> = breaks.iter().map(|it| (it.shift, it.number, it.start)).collect();
        keys.sort_unstable();
        keys
    };
    sorted(new) != sorted(old)
}

/// The next revision of a visit.
fn revised(
    ground: &DayGround,
    before: &PlannedVisit,
    laid: Option<&Placement>,
    length: Option<Minutes>,
) -> PlannedVisit {
    let works = |shift: Id<_>| ground.shift(shift).and_then(|it| it.worker);
    let state = match laid {
        None => before.state.clone(),
        Some(it) => works(it.shift).map_or(PlannedState::Unstaffed, |worker| PlannedState::Staffed {
            start: it.start,
            worker,
            second: it.second_shift.and_then(works),
            shift: Some(it.shift),
            second_shift: it.second_shift,
        }),
    };
    let visit = Visit { planned: length.unwrap_or(before.visit.planned), ..before.visit.clone() };
    PlannedVisit { visit, revision: before.revision + 1, state }
}

/// The same in the draft, as far as the draft says what is published: what a planner has laid otherwise there and not published
/// yet is the planner's, and the comparison of the board shows both.
fn in_draft(ground: &DayGround, before: &PlannedVisit, after: &PlannedVisit) -> Option<(DraftVisit, Expect)> {
    let draft = ground.drafts.get(&before.visit.id)?;
    let as_published = draft.placement == published_placement(before);
    let placement = if as_published { published_placement(after) } else { draft.placement.clone() };
    let visit = Visit { planned: after.visit.planned, ..draft.visit.clone() };
    let changed = DraftVisit { visit, placement, ..draft.clone() };
    (changed != *draft).then_some((changed, Expect::Version(draft.revision)))
}
