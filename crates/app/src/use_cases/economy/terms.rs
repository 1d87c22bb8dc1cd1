//! By which terms a unit is paid, by date, and new ones from a month on (S-100, S-101).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::compensation::{CompensationTerms, Month, MonthClosing};
use tillit_domain::organisation::Unit;
use tillit_storage::{Batch, Expect, Filter, StoreError};
use utoipa::ToSchema;

use super::asking::Input;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::plans::desk::records;
use crate::words::InWords;
use crate::words::care::Remedy;
use crate::words::economy::EconomyPhrase;

/// Terms of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = CompensationTermsView)]
pub struct TermsView {
    /// The first month, `2025-01`.
    pub from: String,
    /// The model's name.
    pub model: String,
    /// Where it comes from.
    pub origin: String,
    /// Who decided.
    pub decided_by: String,
    /// When.
    pub decided_on: Date,
    /// They are the whole provider's.
    pub of_provider: bool,
}

/// New terms.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTerms {
    /// The unit, by name or id.
    pub unit: String,
    /// The first month, `2025-09`.
    pub from: String,
    /// A preset by name.
    pub model: Option<String>,
    /// A model as a file's text, instead of a preset.
    pub model_text: Option<String>,
    /// Postal codes that count as sparsely populated.
    #[serde(default)]
    pub rural_postal_codes: Vec<String>,
    /// Who decided.
    pub decided_by: String,
    /// When; not in the future.
    pub decided_on: Date,
}

/// The terms that hold or held for a unit, newest first.
///
/// # Errors
/// As [`super::statement::run`].
#[crate::compiled_once]
pub async fn list(app: &App, session: &Session, unit: Option<String>) -> Result<Vec<TermsView>, AppError> {
    let question = Input { unit, ..Input::default() }.understand(app, session, UseCase::ReadCompensation).await?;
    let own = |it: &&CompensationTerms| {
        it.provider == question.provider.id && it.unit.is_none_or(|unit| unit == question.unit.id)
    };
    let mut found: Vec<&CompensationTerms> = question.terms.iter().filter(own).collect();
    found.sort_by_key(|it| std::cmp::Reverse((it.from, it.unit.is_some())));
    Ok(found
        .into_iter()
        .map(|it| TermsView {
            from: it.from.to_string(),
            model: it.model.name.clone(),
            origin: EconomyPhrase::Origin(it.model.origin.clone()).in_words(session.language),
            decided_by: it.decided_by.clone(),
            decided_on: it.decided_on,
            of_provider: it.unit.is_none(),
        })
        .collect())
}

/// Records terms of a unit.
///
/// # Errors
/// [`AppError::Invalid`] by field, for a model that does not hold together too; [`AppError::Conflict`] where somebody else has
/// decided for the same month; [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn decide(app: &App, session: &Session, input: NewTerms) -> Result<Vec<TermsView>, AppError> {
    let asked = Input {
        unit: Some(input.unit.clone()),
        model: input.model.clone(),
        model_text: input.model_text.clone(),
        ..Input::default()
    };
    let question = asked.understand(app, session, UseCase::DecideCompensation).await?;
    let wrong = |field: &str, phrase: EconomyPhrase| AppError::field(field, phrase.in_words(session.language));
    let from: Month = input.from.parse().map_err(|_| wrong("from", EconomyPhrase::NotAMonth))?;
    let model = question.chosen.clone().ok_or_else(|| wrong("model", EconomyPhrase::ChooseModel))?;
    let mut fields = Fields::new(session.language);
    fields.check(input.decided_on <= app.today(), "decided_on", Remedy::NotAfter(app.today()));
    fields.finish()?;
    let closings: Vec<MonthClosing> = records(&app.store, &Filter::unit(question.unit.id)).await?;
    let unit: Id<Unit> = question.unit.id;
    let terms = CompensationTerms {
        id: Id::derived("compensation_terms", &[&unit.to_string(), &from.to_string()]),
        provider: question.provider.id,
        unit: Some(unit),
        from,
        model,
        rural_postal_codes: input.rural_postal_codes,
        decided_by: input.decided_by.trim().to_owned(),
        decided_on: input.decided_on,
    };
    let terms = terms
        .checked(closings.iter().map(|it| it.month).max())
        .map_err(|refused| wrong(EconomyPhrase::field_of(refused), EconomyPhrase::Refused(refused)))?;
    let mut batch = Batch::new();
    batch.put(&terms, None, Expect::New);
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => list(app, session, Some(unit.to_string())).await,
        Err(StoreError::Conflict { .. }) => Err(AppError::Conflict { current: None }),
        Err(error) => Err(error.into()),
    }
}
