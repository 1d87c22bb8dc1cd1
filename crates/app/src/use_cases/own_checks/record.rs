//! Records a check with what was found and what follows from it.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::own_check::{CheckAction, CheckKind, OwnCheck};
use tillit_storage::{Batch, Expect};
use utoipa::ToSchema;
use uuid::Uuid;

use super::read::{self, ChecksAsked, OwnChecks};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;

/// A check as it is written down.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewOwnCheck {
    /// The unit.
    pub unit: Uuid,
    /// What was checked.
    #[schema(value_type = String)]
    pub kind: CheckKind,
    /// A day of the month it is about; the last whole month unless said.
    pub month: Option<Date>,
    /// How many were looked at.
    pub looked_at: u32,
    /// How many were as they should be.
    pub as_should: u32,
    /// What was found. Without names: whom it is about stands in the journal.
    #[serde(default)]
    pub found: String,
    /// What follows from it.
    #[serde(default)]
    pub actions: Vec<NewAction>,
}

/// What shall be done.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAction {
    /// What.
    pub what: String,
    /// Who sees to it.
    pub owner: String,
    /// Until when.
    pub due: Date,
}

/// Records it.
///
/// # Errors
/// [`tillit_domain::own_check::CheckRefused`], [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: NewOwnCheck) -> Result<OwnChecks, AppError> {
    let unit = read::kept(app, session, Id::from_uuid(input.unit)).await?;
    let today = app.today();
    let mut fields = Fields::new(session.language);
    for (at, action) in input.actions.iter().enumerate() {
        fields.says_something(&action.what, format!("actions[{at}].what"));
        fields.says_something(&action.owner, format!("actions[{at}].owner"));
        fields.check(today <= action.due, format!("actions[{at}].due"), Remedy::NotBefore(today));
    }
    fields.finish()?;
    let month = input.month.unwrap_or_else(|| today.saturating_sub(1.month())).first_of_month();
    let action = |it: NewAction| CheckAction {
        what: it.what.trim().to_owned(),
        owner: it.owner.trim().to_owned(),
        due: it.due,
        done_on: None,
        came_of_it: String::new(),
    };
    let check = OwnCheck {
        id: app.new_id(),
        unit: unit.id,
        group: None,
        kind: input.kind,
        month,
        made_on: today,
        by: session.display_name.clone(),
        looked_at: input.looked_at,
        as_should: input.as_should,
        found: input.found.trim().to_owned(),
        actions: input.actions.into_iter().map(action).collect(),
    };
    let check = check.checked(today).map_err(|refused| AppError::refused(&refused, session.language))?;
    let mut batch = Batch::new();
    batch.put(&check, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    read::run(app, session, ChecksAsked { month: Some(month) }).await
}
