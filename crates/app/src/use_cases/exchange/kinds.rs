//! What can be brought in, with the columns of each kind.

use serde::Serialize;
use tillit_exchange::Kind;
use utoipa::ToSchema;

use super::file_language;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// A kind of file.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct KindView {
    /// Its name in addresses and on the command line.
    pub kind: &'static str,
    /// Its name on screen.
    pub title: &'static str,
    /// Its columns.
    pub columns: Vec<ColumnView>,
}

/// A column.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ColumnView {
    /// Its name in the header.
    pub name: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What it holds.
    pub description: &'static str,
    /// A made-up cell.
    pub example: &'static str,
}

/// Lists the kinds, in the order they are best brought in.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session) -> Result<Vec<KindView>, AppError> {
    app.permit(session, UseCase::ImportData, Scope::Municipality)?;
    let language = file_language(session.language);
    let view = |kind: Kind| KindView {
        kind: kind.name(),
        title: kind.title(language),
        columns: kind
            .columns()
            .iter()
            .map(|column| ColumnView {
                name: column.name,
                required: column.required,
                description: column.description(language),
                example: column.example,
            })
            .collect(),
    };
    Ok(Kind::ALL.into_iter().map(view).collect())
}
