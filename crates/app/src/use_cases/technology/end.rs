//! Technology is taken away, or the person withdraws the consent: the visits it replaced come back from that day on.

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::technology::Technology;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Batch, Expect, StoreError};
use utoipa::ToSchema;

use super::list::{self, TechnologyAsked, TechnologyList};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach;
use crate::words::care::Remedy;
use crate::words::org::OrgRefused;

/// How it ends.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TechnologyEnd {
    /// The version that was read.
    pub expected_version: u32,
    /// First day without it, today at the earliest.
    pub from: Date,
    /// Whether the person withdrew the consent; else it is taken away for another reason.
    pub consent_withdrawn: bool,
}

/// Ends technology.
///
/// # Errors
/// [`OrgRefused::TechnologyEnded`], [`AppError::Conflict`] with the person's technology as it is, [`AppError::Invalid`],
/// [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    id: Id<Technology>,
    input: TechnologyEnd,
) -> Result<TechnologyList, AppError> {
    let Some(before) = app.store.get::<Technology>(id).await? else {
        app.permit(session, UseCase::KeepTechnology, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    let person = before.record.person;
    reach::person(app, session, UseCase::KeepTechnology, person).await?;
    let (today, from, it) = (app.today(), input.from, before.record);
    let mut fields = Fields::new(session.language);
    fields.check(today <= from, "from", Remedy::NotBefore(today));
    fields.finish()?;
    let asked = TechnologyAsked { person: Some(person.uuid()) };
    let conflict = async || {
        let current = serde_json::to_value(list::run(app, session, asked).await?).map_err(AppError::internal)?;
        Ok::<_, AppError>(AppError::Conflict { current: Some(current) })
    };
    if before.version != input.expected_version {
        return Err(conflict().await?);
    }
    if it.consent.withdrawn_on.is_some() || it.period.to.is_some_and(|last| last < from) {
        return Err(AppError::refused(&OrgRefused::TechnologyEnded, session.language));
    }
    let mut ended = it;
    if input.consent_withdrawn {
        ended.consent.withdrawn_on = Some(from);
    } else {
        let last = from.yesterday().map_err(AppError::internal)?;
        // Taken away before it came: it was in use on no day, which a period cannot say, so consent ends it.
        if last < ended.period.from {
            ended.consent.withdrawn_on = Some(from);
        } else {
            ended.period = DayRange::new(ended.period.from, last);
        }
    }
    let mut batch = Batch::new();
    batch.put(&ended, None, Expect::Version(before.version));
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => list::run(app, session, asked).await,
        Err(StoreError::Conflict { .. }) => Err(conflict().await?),
        Err(error) => Err(error.into()),
    }
}
