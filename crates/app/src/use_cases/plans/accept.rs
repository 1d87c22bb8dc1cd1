//! Accepts a proposal, whole or for some visits; what is not accepted can be accepted later.

use std::collections::BTreeSet;

use serde::Deserialize;
use tillit_domain::plan::DraftVisit;
use tillit_storage::{Expect, StoreError};
use utoipa::ToSchema;
use uuid::Uuid;

use super::board::plan_view;
use super::desk::{Depth, Desk, PlanKey};
use super::difference::Kept;
use super::gate::findings;
use super::part::{Ask, allowed};
use super::view::PlanView;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// What to accept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AcceptProposal)]
pub struct Input {
    /// Only these visits; the whole proposal if left out.
    #[serde(default)]
    pub visits: Option<Vec<Uuid>>,
}

/// Makes the proposed changes in the draft, all of them or none, and lays the breaks that go with them. The rest of the
/// proposal stays until it is accepted or discarded too.
///
/// # Errors
/// [`AppError::NotFound`] if the proposal is not there any more; [`AppError::Conflict`] with the plan as it is now if
/// somebody has changed one of its visits since it was made.
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    key: PlanKey,
    proposal: Uuid,
    input: Input,
) -> Result<PlanView, AppError> {
    let allowed = allowed(app, session, Ask::Change, key).await?;
    let kept = kept(app, key, proposal).await?;
    let chosen: Option<BTreeSet<Uuid>> = input.visits.map(|visits| visits.into_iter().collect());
    let (accepted, rest): (Vec<DraftVisit>, Vec<DraftVisit>) = kept
        .visits
        .into_iter()
        .partition(|it| chosen.as_ref().is_none_or(|chosen| chosen.contains(&it.visit.id.uuid())));
    let mut desk = Desk::of(app, session, &allowed, key, Depth::Judge).await?;
    for taken in &accepted {
        if desk.area.hides(taken.visit.person) {
            return Err(AppError::NotFound);
        }
        // One that has gone meanwhile is told of as any other change since.
        if let Ok(lies) = desk.visit(taken.visit.id) {
            desk.refuse_unless_own(session, lies, taken.placement.as_ref())?;
        }
    }
    let put: Vec<(DraftVisit, Expect)> = accepted
        .into_iter()
        .map(|it| {
            let read = it.revision;
            (it, Expect::Version(read))
        })
        .collect();
    match app.store.put_draft_visits(key.plan(), &put, &app.actor(session)).await {
        Ok(written) => desk.replace(&written),
        Err(StoreError::Conflict { .. }) => {
            let desk = Desk::of(app, session, &allowed, key, Depth::Judge).await?;
            desk.seen_by(&allowed.permit);
            let found = findings(&desk, session.language);
            return Err(AppError::Conflict { current: serde_json::to_value(plan_view(&desk, found)).ok() });
        }
        Err(other) => return Err(other.into()),
    }
    desk.seen_by(&allowed.permit);
    if rest.is_empty() {
        let area = &desk.area;
        desk.input.breaks.retain(|it| !area.shows_shift(it.shift));
        desk.input.breaks.extend(kept.breaks.iter().filter(|it| area.shows_shift(it.shift)));
    }
    let touched: Vec<_> =
        desk.input.planned_shifts().map(|shift| shift.id).filter(|it| desk.area.shows_shift(*it)).collect();
    super::breaks::lay_out(app, session, &mut desk, &touched).await?;
    settle(app, session, key, proposal, Kept { visits: rest, breaks: kept.breaks }).await?;
    let findings = findings(&desk, session.language);
    Ok(plan_view(&desk, findings))
}

/// What is kept of a plan's proposal.
pub(crate) async fn kept(app: &App, key: PlanKey, proposal: Uuid) -> Result<Kept, AppError> {
    let stored = app.store.proposal(proposal).await?.filter(|it| it.plan == key.plan()).ok_or(AppError::NotFound)?;
    serde_json::from_value(stored.body).map_err(AppError::internal)
}

/// Keeps what is left of a proposal, until it is accepted or discarded too.
pub(crate) async fn settle(
    app: &App,
    session: &Session,
    key: PlanKey,
    proposal: Uuid,
    rest: Kept,
) -> Result<(), AppError> {
    if rest.visits.is_empty() {
        return Ok(app.store.remove_proposal(proposal).await?);
    }
    let rest = serde_json::to_value(rest).map_err(AppError::internal)?;
    Ok(app.store.save_proposal(proposal, key.plan(), &rest, &app.actor(session)).await?)
}
