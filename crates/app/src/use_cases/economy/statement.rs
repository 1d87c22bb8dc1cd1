//! What a unit is paid with in a run of months, and what it is held against (`tillit report compensation`).

use super::asking::Input;
use super::priced::price;
use super::view::StatementView;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Reckons the months, oldest first.
///
/// # Errors
/// [`AppError::NotAllowed`], [`AppError::NotFound`] for a unit of others, [`AppError::Invalid`] for what cannot be asked.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Input) -> Result<Vec<StatementView>, AppError> {
    let question = input.understand(app, session, UseCase::ReadCompensation).await?;
    let mut found = Vec::new();
    for month in &question.months {
        found.push(match price(app, &question, *month).await? {
            Some(priced) => StatementView::of(&question, &priced, session.language),
            None => StatementView::without_terms(&question, &month.to_string(), session.language),
        });
    }
    Ok(found)
}
