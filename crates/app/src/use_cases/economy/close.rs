//! A month is closed: it is paid with what is known now, and what is learned later becomes an adjustment (invariant 8).

use serde::{Deserialize, Serialize};
use tillit_domain::compensation::{Month, MonthClosing};
use tillit_domain::quantity::Ore;
use tillit_economy::line::Standing;
use tillit_storage::{Batch, Expect, StoreError};
use utoipa::ToSchema;

use super::asking::Input;
use super::priced::price;
use super::view::StatementView;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::InWords;
use crate::words::economy::EconomyPhrase;

/// A month to close.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = MonthToClose)]
#[serde(deny_unknown_fields)]
pub struct ToClose {
    /// The unit, by name or id.
    pub unit: String,
    /// The month, `2025-06`.
    pub month: String,
    /// The total that whoever closes has seen; another one in between is told as a conflict.
    pub seen_total_ore: i64,
}

/// Closes a month.
///
/// # Errors
/// [`AppError::Conflict`] with the statement as it is, where it has changed or was closed already; [`AppError::Invalid`] for a
/// month that is not over, has no terms or is not defined; [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: ToClose) -> Result<StatementView, AppError> {
    app.permit(session, UseCase::CloseMonth, Scope::OwnUnits)?;
    let wrong = |phrase: EconomyPhrase| AppError::field("month", phrase.in_words(session.language));
    let month: Month = input.month.parse().map_err(|_| wrong(EconomyPhrase::NotAMonth))?;
    let asked = Input { unit: Some(input.unit), from: Some(month.first()), ..Input::default() };
    let question = asked.understand(app, session, UseCase::CloseMonth).await?;
    if app.today() <= month.last() {
        return Err(wrong(EconomyPhrase::NotOver));
    }
    // The instant is fixed before anything is read, so that nothing recorded meanwhile is lost between two months.
    let closed_at = app.now();
    let priced = price(app, &question, month).await?.ok_or_else(|| wrong(EconomyPhrase::NoTerms))?;
    let terms = priced.terms.ok_or_else(|| wrong(EconomyPhrase::NoTerms))?;
    let now = StatementView::of(&question, &priced, session.language);
    let total = priced.statement.total().ok_or_else(|| wrong(EconomyPhrase::Undefined))?;
    if priced.closing.is_some() || total != Ore(input.seen_total_ore) {
        return Err(conflict(&now)?);
    }
    let closing = MonthClosing {
        id: MonthClosing::id_of(question.unit.id, month),
        unit: question.unit.id,
        month,
        closed_at,
        by: session.display_name.clone(),
        terms,
        paid: total,
        preliminary: priced.statement.standing == Standing::Preliminary,
    };
    let mut batch = Batch::new();
    batch.put(&closing, None, Expect::New);
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => Ok(StatementView { closed_at: Some(closed_at), paid_ore: Some(total.0), ..now }),
        Err(StoreError::Conflict { .. }) => Err(conflict(&now)?),
        Err(error) => Err(error.into()),
    }
}

fn conflict(now: &StatementView) -> Result<AppError, AppError> {
    Ok(AppError::Conflict { current: Some(serde_json::to_value(now).map_err(AppError::internal)?) })
}
