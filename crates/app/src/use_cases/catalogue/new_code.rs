//! The system owner adds a code to the catalogue, with what it holds from its first day on (S-007).

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::catalogue::{Category, DelegatedTask, ServiceCode};
use tillit_domain::law::Law;
use tillit_storage::{Batch, Expect, Filter, StoreError};
use utoipa::ToSchema;

use super::list::CodeView;
use super::new_version::{NewCodeVersion, find, version_of};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;
use crate::words::org::OrgRefused;

/// A code to add.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCode {
    /// The code as it will stand in orders.
    pub code: String,
    /// Name on screen.
    pub name: String,
    /// The law it is ordered under; never changed.
    #[schema(value_type = String)]
    pub law: Law,
    /// What it is.
    #[schema(value_type = String)]
    pub category: Category,
    /// The delegation a worker needs to do it; HSL only.
    #[schema(value_type = Option<String>)]
    pub delegation: Option<DelegatedTask>,
    /// Whether a household shares it.
    pub shared_in_household: bool,
    /// Whether it must be done at its clock time.
    pub time_critical: bool,
    /// What it holds from its first day; `expected_version` is 0.
    pub first: NewCodeVersion,
}

/// Adds a code.
///
/// # Errors
/// [`OrgRefused::CodeTaken`], [`tillit_domain::catalogue::VersionRefused`], [`AppError::Invalid`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: NewCode) -> Result<CodeView, AppError> {
    app.permit(session, UseCase::ChangeCatalogue, Scope::Municipality)?;
    let (code, today, mut fields) = (input.code.trim().to_uppercase(), app.today(), Fields::new(session.language));
    fields.says_something(&code, "code");
    fields.says_something(&input.name, "name");
    fields.check(input.delegation.is_none() || input.law == Law::Hsl, "delegation", Remedy::ChooseFromList);
    let version = version_of(input.first, input.law, today, &mut fields);
    fields.finish()?;
    let taken = || AppError::refused(&OrgRefused::CodeTaken, session.language);
    let codes = app.store.list::<ServiceCode>(&Filter::default()).await?;
    if codes.iter().any(|it| it.record.code.to_uppercase() == code) {
        return Err(taken());
    }
    let added = ServiceCode {
        // It follows from the code, so that two who add it at once meet on it.
        id: Id::derived("service-code", &[&code]),
        code,
        name: input.name.trim().to_owned(),
        law: input.law,
        category: input.category,
        delegation: input.delegation,
        shared_in_household: input.shared_in_household,
        time_critical: input.time_critical,
        versions: Vec::new(),
    };
    let added = added.with_version(version).map_err(|refused| AppError::refused(&refused, session.language))?;
    let mut batch = Batch::new();
    batch.put(&added, None, Expect::New);
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => Ok(CodeView::of(&find(app, &added.code).await?, today, session.language)),
        Err(StoreError::Conflict { .. }) => Err(taken()),
        Err(error) => Err(error.into()),
    }
}
