//! Handles an incident: one step at a time, none of which is ever taken away.

use serde::Deserialize;
use serde_json::Value;
use tillit_domain::Id;
use tillit_domain::incident::{Incident, Step, TakenStep};
use tillit_domain::shortage::Done;
use tillit_storage::{Batch, Expect, Versioned};
use utoipa::ToSchema;

use super::list::{IncidentView, view_of};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::{AppError, ReadFault};
use crate::use_cases::care::reach::Organisation;

/// A step to take.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeStep {
    /// The version that was read.
    pub version: u32,
    /// The step: `{"step": "owner", "owner": …, "due": …}`, `assessed`, `investigated`, `reported_to_ivo`, `measure`, `followed_up`,
    /// `closed`.
    #[schema(value_type = Object)]
    pub what: Value,
}

/// Takes a step.
///
/// # Errors
/// [`tillit_domain::incident::IncidentRefused`] by name; [`AppError::Conflict`] with the incident as it is now if somebody has taken one since;
/// [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<Incident>, input: TakeStep) -> Result<IncidentView, AppError> {
    let Some(stored) = app.store.get::<Incident>(id).await? else {
        app.permit(session, UseCase::HandleIncidents, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    let permit = app.permit(session, UseCase::HandleIncidents, Scope::Unit(stored.record.unit))?;
    permit.saw(stored.record.person);
    let organisation = Organisation::read(app).await?;
    let unreadable = |_| AppError::Unreadable { field: "what".to_owned(), fault: ReadFault::Malformed };
    let what: Step = serde_json::from_value(input.what).map_err(unreadable)?;
    if stored.version != input.version {
        let now = view_of(app, session, &organisation, &stored).await?;
        return Err(AppError::Conflict { current: serde_json::to_value(now).ok() });
    }
    let done = Done { at: app.now(), by: session.display_name.clone() };
    let step = TakenStep { done, what };
    let after = stored.record.take(step, app.today()).map_err(|why| AppError::refused(&why, session.language))?;
    let mut batch = Batch::new();
    batch.put(&after, None, Expect::Version(stored.version));
    app.store.apply(batch, &app.actor(session)).await?;
    let now = Versioned { record: after, version: stored.version + 1, external_id: None };
    view_of(app, session, &organisation, &now).await
}
