//! The system owner adds a version to a code; what has held is never rewritten (S-007 … S-012, invariant 6).

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::Minutes;
use tillit_domain::catalogue::{CatalogueVersion, Level, ServiceCode};
use tillit_domain::law::Law;
use tillit_storage::{Batch, Expect, Filter, StoreError, Versioned};
use utoipa::ToSchema;

use super::list::CodeView;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::frequency::Often;
use crate::words::care::Remedy;

/// A version to add.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCodeVersion {
    /// The version of the code that was read.
    pub expected_version: u32,
    /// First day, today at the earliest.
    pub from: Date,
    /// Levels from the least help.
    pub levels: Vec<NewLevel>,
    /// How often, where the code itself says it.
    pub frequency: Option<Often>,
    /// Default minutes of an HSL code; none unless the municipality sets them.
    pub default_minutes: Option<i64>,
}

/// A level.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewLevel {
    /// Name on screen.
    pub name: String,
    /// Average minutes for an occasion; none where the municipality sets none.
    pub standard_time: Option<i64>,
}

/// Adds a version to a code.
///
/// # Errors
/// [`tillit_domain::catalogue::VersionRefused`], [`AppError::Conflict`] with the code as it is, [`AppError::Invalid`],
/// [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, code: &str, input: NewCodeVersion) -> Result<CodeView, AppError> {
    app.permit(session, UseCase::ChangeCatalogue, Scope::Municipality)?;
    let before = find(app, code).await?;
    if before.version != input.expected_version {
        return Err(conflict(app, session, &before)?);
    }
    let today = app.today();
    let mut fields = Fields::new(session.language);
    let version = version_of(input, before.record.law, today, &mut fields);
    fields.finish()?;
    let changed = before.record.clone().with_version(version);
    let changed = changed.map_err(|refused| AppError::refused(&refused, session.language))?;
    let mut batch = Batch::new();
    batch.put(&changed, None, Expect::Version(before.version));
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => Ok(CodeView::of(&find(app, code).await?, today, session.language)),
        Err(StoreError::Conflict { .. }) => Err(conflict(app, session, &find(app, code).await?)?),
        Err(error) => Err(error.into()),
    }
}

/// The version that was sent; what is wrong with it is told to `fields`.
pub(super) fn version_of(input: NewCodeVersion, law: Law, today: Date, fields: &mut Fields) -> CatalogueVersion {
    fields.check(today <= input.from, "from", Remedy::NotBefore(today));
    for (at, level) in input.levels.iter().enumerate() {
        fields.says_something(&level.name, format!("levels[{at}].name"));
        let sensible = level.standard_time.is_none_or(|minutes| minutes > 0);
        fields.check(sensible, format!("levels[{at}].standard_time"), Remedy::AtLeastOne);
    }
    if let Some(often) = &input.frequency {
        often.check(fields, "frequency");
    }
    let may_default = input.default_minutes.is_none() || law == Law::Hsl;
    fields.check(may_default, "default_minutes", Remedy::DefaultMinutesUnderHsl);
    fields.check(input.default_minutes.is_none_or(|it| it > 0), "default_minutes", Remedy::AtLeastOne);
    let level = |(rank, level): (u8, NewLevel)| Level {
        rank,
        name: level.name.trim().to_owned(),
        standard_time: level.standard_time.map(Minutes),
    };
    CatalogueVersion {
        from: input.from,
        levels: (1_u8..).zip(input.levels).map(level).collect(),
        frequency: input.frequency.as_ref().map(Into::into),
        default_minutes: input.default_minutes.map(Minutes),
    }
}

pub(super) async fn find(app: &App, code: &str) -> Result<Versioned<ServiceCode>, AppError> {
    let codes = app.store.list::<ServiceCode>(&Filter::default()).await?;
    codes.into_iter().find(|it| it.record.code == code).ok_or(AppError::NotFound)
}

fn conflict(app: &App, session: &Session, now: &Versioned<ServiceCode>) -> Result<AppError, AppError> {
    let current = serde_json::to_value(CodeView::of(now, app.today(), session.language));
    Ok(AppError::Conflict { current: Some(current.map_err(AppError::internal)?) })
}
