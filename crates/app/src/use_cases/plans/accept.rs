//! Accepts a proposal, whole or for some visits; what is not accepted can be accepted later.

use std::collections::BTreeSet;

use serde::Deserialize;
use tillit_domain::plan::DraftVisit;
use tillit_storage::{Expect, StoreError};
use utoipa::ToSchema;
use uuid::Uuid;

use super::board::plan_view;
use super::desk::{Depth, Desk, PlanKey, permitted};
use super::difference::Kept;
use super::gate::findings;
use super::view::PlanView;
use crate::access::UseCase;
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
pub async fn run(
    app: &App,
    session: &Session,
    key: PlanKey,
    proposal: Uuid,
    input: Input,
) -> Result<PlanView, AppError> {
    let (group, permit) = permitted(app, session, UseCase::ChangePlan, key.group).await?;
    let stored = app.store.proposal(proposal).await?.filter(|it| it.plan == key.plan()).ok_or(AppError::NotFound)?;
    let kept: Kept = serde_json::from_value(stored.body).map_err(AppError::internal)?;
    let chosen: Option<BTreeSet<Uuid>> = input.visits.map(|visits| visits.into_iter().collect());
    let (accepted, rest): (Vec<DraftVisit>, Vec<DraftVisit>) = kept
        .visits
        .into_iter()
        .partition(|it| chosen.as_ref().is_none_or(|chosen| chosen.contains(&it.visit.id.uuid())));
    let put: Vec<(DraftVisit, Expect)> = accepted
        .into_iter()
        .map(|it| {
            let read = it.revision;
            (it, Expect::Version(read))
        })
        .collect();
    match app.store.put_draft_visits(key.plan(), &put, &app.actor(session)).await {
        Ok(_) => {}
        Err(StoreError::Conflict { .. }) => {
            let desk = Desk::lay_out(app, session, group, key, Depth::Judge).await?;
            desk.seen_by(&permit);
            let found = findings(&desk, session.language);
            return Err(AppError::Conflict { current: serde_json::to_value(plan_view(&desk, found)).ok() });
        }
        Err(other) => return Err(other.into()),
    }
    let mut desk = Desk::lay_out(app, session, group, key, Depth::Judge).await?;
    desk.seen_by(&permit);
    if rest.is_empty() {
        desk.input.breaks.clone_from(&kept.breaks);
    }
    let touched: Vec<_> = desk.input.planned_shifts().map(|shift| shift.id).collect();
    super::breaks::lay_out(app, session, &mut desk, &touched).await?;
    if rest.is_empty() {
        app.store.remove_proposal(proposal).await?;
    } else {
        let rest = serde_json::to_value(Kept { visits: rest, breaks: kept.breaks }).map_err(AppError::internal)?;
        app.store.save_proposal(proposal, key.plan(), &rest, &app.actor(session)).await?;
    }
    let findings = findings(&desk, session.language);
    Ok(plan_view(&desk, findings))
}
