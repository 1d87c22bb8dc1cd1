//! Who looked at the user's own registrations (invariant 10).

use super::list::{LogQuestion, LogRowView, filter};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Rows that name the worker whom the user is; the persons in them are left out, since they are not about the worker.
///
/// # Errors
/// [`AppError::NotFound`] for a user who is no worker.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, question: LogQuestion) -> Result<Vec<LogRowView>, AppError> {
    app.permit(session, UseCase::ReadOwnAccessLog, Scope::Own)?;
    let worker = session.worker.ok_or(AppError::NotFound)?;
    let question = LogQuestion { person: Some(worker.uuid()), ..question };
    let rows = app.store.log(&filter(question)).await?.into_iter().map(LogRowView::from);
    Ok(rows.map(|row| LogRowView { persons: Vec::new(), workers: vec![worker.uuid()], ..row }).collect())
}
