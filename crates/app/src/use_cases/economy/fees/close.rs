//! A month of fees is closed when its invoices go out: what is learned later becomes a correction (invariant 8).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use tillit_domain::compensation::Month;
use tillit_domain::fee::FeeClosing;
use tillit_domain::quantity::Ore;
use tillit_storage::{Batch, Expect, StoreError};
use utoipa::ToSchema;

use super::invoices::{FeeMonth, month_as_known};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::InWords;
use crate::words::economy::{EconomyPhrase, MoneyPhrase};

/// A month of fees to close.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = FeesToClose)]
#[serde(deny_unknown_fields)]
pub struct ToClose {
    /// The month, `2025-06`.
    pub month: String,
    /// The total that whoever closes has seen; another one in between is told as a conflict.
    pub seen_total_ore: i64,
}

/// Closes a month; logged as reading everybody in it.
///
/// # Errors
/// [`AppError::Conflict`] with the month as it is, where it has changed or was closed already; [`AppError::Invalid`] for a month
/// that is not over or has no rules; [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: ToClose) -> Result<FeeMonth, AppError> {
    let permit = app.permit(session, UseCase::CloseFees, Scope::Municipality)?;
    let language = session.language;
    let wrong = |words: String| AppError::field("month", words);
    let month: Month = input.month.parse().map_err(|_| wrong(EconomyPhrase::NotAMonth.in_words(language)))?;
    if app.today() <= month.last() {
        return Err(wrong(EconomyPhrase::NotOver.in_words(language)));
    }
    // The instant is fixed before anything is read, so that nothing recorded meanwhile is lost between two months.
    let closed_at = app.now();
    let found = month_as_known(app, language, month, closed_at).await?;
    permit.saw(found.invoices.iter().map(|it| crate::id(it.person.id)).collect::<BTreeSet<_>>());
    if found.rules_from.is_none() {
        return Err(wrong(MoneyPhrase::NoFeeRules.in_words(language)));
    }
    if found.closed_at.is_some() || found.total_ore != input.seen_total_ore {
        return Err(conflict(&found)?);
    }
    let closing = FeeClosing {
        id: FeeClosing::id_of(month),
        month,
        closed_at,
        by: session.display_name.clone(),
        charged: Ore(found.total_ore),
    };
    let mut batch = Batch::new();
    batch.put(&closing, None, Expect::New);
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => {
            Ok(FeeMonth { closed_at: Some(closed_at), in_words: MoneyPhrase::FeesClosed.in_words(language), ..found })
        }
        Err(StoreError::Conflict { .. }) => Err(conflict(&month_as_known(app, language, month, app.now()).await?)?),
        Err(error) => Err(error.into()),
    }
}

fn conflict(now: &FeeMonth) -> Result<AppError, AppError> {
    Ok(AppError::Conflict { current: Some(serde_json::to_value(now).map_err(AppError::internal)?) })
}
