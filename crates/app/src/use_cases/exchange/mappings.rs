//! Saved column mappings: how another system's file is read as one of ours.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tillit_exchange::{Kind, Mapping, example_mappings};
use utoipa::ToSchema;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// A mapping.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MappingView {
    /// Its name.
    pub name: String,
    /// Which kind of file it is for.
    pub kind: String,
    /// Our column name to the header in their file.
    #[serde(default)]
    pub columns: BTreeMap<String, String>,
    /// For a column of ours: their word to ours.
    #[serde(default)]
    pub values: BTreeMap<String, BTreeMap<String, String>>,
}

impl From<Mapping> for MappingView {
    fn from(mapping: Mapping) -> Self {
        Self {
            name: mapping.name,
            kind: mapping.kind.name().to_owned(),
            columns: mapping.columns,
            values: mapping.values,
        }
    }
}

/// Lists the saved mappings, and the examples that have not been replaced by one of the same name.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn list(app: &App, session: &Session) -> Result<Vec<MappingView>, AppError> {
    app.permit(session, UseCase::ImportData, Scope::Municipality)?;
    Ok(all(app).await?.into_iter().map(MappingView::from).collect())
}

/// Saves a mapping under its name.
///
/// # Errors
/// [`AppError::Invalid`] for a kind or columns that are not there.
#[crate::compiled_once]
pub async fn save(app: &App, session: &Session, name: &str, input: MappingView) -> Result<MappingView, AppError> {
    app.permit(session, UseCase::ImportData, Scope::Municipality)?;
    let kind: Kind =
        input.kind.parse().map_err(|it: tillit_exchange::UnknownKind| AppError::field("kind", it.to_string()))?;
    let mapping = Mapping { name: name.to_owned(), kind, columns: input.columns, values: input.values };
    let unknown = mapping.unknown_columns();
    if !unknown.is_empty() {
        return Err(AppError::field("columns", format!("{}?", unknown.join(", "))));
    }
    let body = serde_json::to_value(&mapping).map_err(AppError::internal)?;
    let stored = tillit_storage::Mapping { name: name.to_owned(), kind: kind.name().to_owned(), body };
    app.store.save_mapping(&stored, &app.actor(session)).await?;
    Ok(mapping.into())
}

/// Saved mappings first, then examples by other names.
pub(super) async fn all(app: &App) -> Result<Vec<Mapping>, AppError> {
    let saved = app.store.mappings().await?;
    let mut all: Vec<Mapping> = saved.into_iter().filter_map(|it| serde_json::from_value(it.body).ok()).collect();
    for example in example_mappings() {
        if !all.iter().any(|it| it.name == example.name) {
            all.push(example);
        }
    }
    Ok(all)
}
