//! The catalogue: every code with its levels and standard times by date.

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::catalogue::{CatalogueVersion, Category, DelegatedTask, ServiceCode};
use tillit_domain::law::Law;
use tillit_storage::{Filter, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::frequency::Often;
use crate::words::{InWords, Language};

/// The catalogue.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CatalogueView {
    /// Codes by law and code.
    pub codes: Vec<CodeView>,
}

/// A service code.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CodeView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back when it is changed.
    pub version: u32,
    /// The code.
    pub code: String,
    /// Name on screen.
    pub name: String,
    /// The law it is ordered under.
    #[schema(value_type = String)]
    pub law: Law,
    /// What it is.
    #[schema(value_type = String)]
    pub category: Category,
    /// The delegation a worker needs to do it.
    #[schema(value_type = Option<String>)]
    pub delegation: Option<DelegatedTask>,
    /// Whether a household shares it.
    pub shared_in_household: bool,
    /// Whether it must be done at its clock time.
    pub time_critical: bool,
    /// Versions by date, newest first.
    pub versions: Vec<CodeVersionView>,
}

/// What a code holds from a day on.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CodeVersionView {
    /// First day.
    pub from: Date,
    /// Whether it is the one that holds today.
    pub now: bool,
    /// Levels from the least help.
    pub levels: Vec<LevelView>,
    /// How often, where the code itself says it.
    pub frequency: Option<Often>,
    /// How often, in words.
    pub frequency_words: Option<String>,
    /// Default minutes of an HSL code.
    pub default_minutes: Option<i64>,
}

/// A level.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LevelView {
    /// 1 for the least help.
    pub rank: u8,
    /// Name on screen.
    pub name: String,
    /// Average minutes for an occasion; none where the municipality sets none.
    pub standard_time: Option<i64>,
}

/// Lists the catalogue.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session) -> Result<CatalogueView, AppError> {
    app.permit(session, UseCase::ReadCatalogue, Scope::Municipality)?;
    let mut codes = app.store.list::<ServiceCode>(&Filter::default()).await?;
    codes.sort_by(|a, b| (a.record.law, &a.record.code).cmp(&(b.record.law, &b.record.code)));
    Ok(CatalogueView { codes: codes.iter().map(|code| CodeView::of(code, app.today(), session.language)).collect() })
}

impl CodeView {
    /// A code as it is shown.
    pub(super) fn of(code: &Versioned<ServiceCode>, today: Date, language: Language) -> Self {
        let it = &code.record;
        let holds = it.version_on(today).map(|version| version.from);
        let version = |version: &CatalogueVersion| CodeVersionView {
            from: version.from,
            now: Some(version.from) == holds,
            levels: version
                .levels
                .iter()
                .map(|level| LevelView {
                    rank: level.rank,
                    name: level.name.clone(),
                    standard_time: level.standard_time.map(|minutes| minutes.0),
                })
                .collect(),
            frequency: version.frequency.map(Into::into),
            frequency_words: version.frequency.map(|frequency| frequency.in_words(language)),
            default_minutes: version.default_minutes.map(|minutes| minutes.0),
        };
        Self {
            id: it.id.uuid(),
            version: code.version,
            code: it.code.clone(),
            name: it.name.clone(),
            law: it.law,
            category: it.category,
            delegation: it.delegation,
            shared_in_household: it.shared_in_household,
            time_critical: it.time_critical,
            versions: it.versions.iter().rev().map(version).collect(),
        }
    }
}
