//! Answers a message: with the decision that came of it, or with a reasoned no (S-015).

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::decision::Decision;
use tillit_domain::need_change::NeedChange;
use tillit_storage::{Batch, Expect};
use utoipa::ToSchema;
use uuid::Uuid;

use super::list::{self, NeedChanges, answers};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach;
use crate::words::care::Remedy;

/// An answer: a decision, or why there is none.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedChangeAnswer {
    /// The version that was read.
    pub expected_version: u32,
    /// The decision that came of it: one about the person, made since the message.
    pub decision: Option<Uuid>,
    /// Why there is no new decision.
    #[serde(default)]
    pub reason: String,
}

/// Answers it.
///
/// # Errors
/// [`tillit_domain::need_change::AnswerRefused`], [`AppError::Invalid`] for a decision about somebody else or from before,
/// [`AppError::Conflict`] if somebody else was faster, [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    id: Id<NeedChange>,
    input: NeedChangeAnswer,
) -> Result<NeedChanges, AppError> {
    let Some(case) = app.store.get::<NeedChange>(id).await? else {
        app.permit(session, UseCase::AnswerNeedChange, crate::access::Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    reach::person(app, session, UseCase::AnswerNeedChange, case.record.person).await?;
    let on = app.today();
    let answered = match input.decision {
        Some(decision) => {
            let found = app.store.get::<Decision>(Id::from_uuid(decision)).await?;
            let fits = found.filter(|it| answers(&it.record, &case.record));
            let mut fields = Fields::new(session.language);
            fields.check(fits.is_some(), "decision", Remedy::ChooseFromList);
            fields.finish()?;
            case.record.decide(on, Id::from_uuid(decision))
        }
        None => case.record.close(on, input.reason.trim().to_owned()),
    };
    let answered = answered.map_err(|refused| AppError::refused(&refused, session.language))?;
    let mut batch = Batch::new();
    batch.put(&answered, None, Expect::Version(input.expected_version));
    app.store.apply(batch, &app.actor(session)).await?;
    list::run(app, session).await
}
