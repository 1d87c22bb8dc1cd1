//! A worker gets another home group from a day on; days that have passed keep theirs. To work a shift in another group
//! without moving is lending: the shift says which group it serves (S-034).

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::organisation::GroupFrom;
use tillit_domain::worker::Worker;
use tillit_storage::Expect;
use utoipa::ToSchema;
use uuid::Uuid;

use super::input::store;
use super::read::{WorkerPage, reach, view};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;
use crate::words::org::OrgRefused;

/// Which group, from when.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HomeGroupChange {
    /// The version that was read.
    pub expected_version: u32,
    /// The group.
    pub group: Uuid,
    /// First day, today at the earliest.
    pub from: Date,
}

/// Moves a worker.
///
/// # Errors
/// [`OrgRefused`], [`AppError::Conflict`] with the worker as it is, [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<Worker>, input: HomeGroupChange) -> Result<WorkerPage, AppError> {
    let (reached, _) = reach(app, session, UseCase::ChangeWorkers, id).await?;
    let (today, from, mut fields) = (app.today(), input.from, Fields::new(session.language));
    fields.check(today <= from, "from", Remedy::NotBefore(today));
    let group = reached.organisation.group(Id::from_uuid(input.group));
    fields.check(group.is_some(), "group", Remedy::ChooseFromList);
    fields.finish()?;
    let refuse = |why: OrgRefused| AppError::refused(&why, session.language);
    let group = group.ok_or(AppError::NotFound)?;
    if group.is_closed_on(from) {
        return Err(refuse(OrgRefused::GroupClosed));
    }
    let mut moved = reached.worker.record.clone();
    if moved.employment.to.is_some_and(|last| last < from) {
        return Err(refuse(OrgRefused::NotEmployed));
    }
    if reached.worker.version != input.expected_version {
        let current = serde_json::to_value(view(app, session, &reached)).map_err(AppError::internal)?;
        return Err(AppError::Conflict { current: Some(current) });
    }
    moved.groups.retain(|entry| entry.from < from);
    moved.groups.push(GroupFrom { from, group: group.id, chosen: true });
    store(app, session, &moved, Expect::Version(input.expected_version)).await
}
