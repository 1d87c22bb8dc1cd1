//! The unit answers a case: sets the times, says it went as planned or did not happen, or lets it stand. The original stays.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::day::{CaseAnswer, CaseOutcome, Finding, Standing};
use tillit_domain::facts::own_fault;
use tillit_domain::registration::Correction;
use tillit_storage::StoreError;
use utoipa::ToSchema;
use uuid::Uuid;

use super::open::{OpenedCase, Opening};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;
use crate::words::phone::PhoneRefused;

/// What is done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CorrectionAction {
    /// Set start and stop.
    SetTimes,
    /// Set the planned start and stop.
    AsPlanned,
    /// It did not happen.
    DidNotHappen,
    /// Let it stand.
    LetStand,
}

/// An answer.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectionInput {
    /// The version that was read.
    pub expected_version: u32,
    /// Which registration; may be left out where the case has one only, or when it is let stand.
    pub registration: Option<Uuid>,
    /// What is done.
    pub action: CorrectionAction,
    /// The start to set.
    #[schema(value_type = Option<String>)]
    pub start: Option<Timestamp>,
    /// The stop to set.
    #[schema(value_type = Option<String>)]
    pub stop: Option<Timestamp>,
    /// Why.
    pub reason: String,
}

/// Answers a case.
///
/// # Errors
/// [`AppError::Invalid`], [`PhoneRefused::NothingPlanned`], [`AppError::Conflict`] with the case as it is, [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Uuid, input: CorrectionInput) -> Result<OpenedCase, AppError> {
    let opening = Opening::read(app, session, UseCase::CorrectRegistration, id).await?;
    if opening.version() != input.expected_version {
        return Err(conflict(app, session, id).await?);
    }
    let mut fields = Fields::new(session.language);
    fields.says_something(&input.reason, "reason");
    let registration = chosen(&opening, &input);
    if registration.is_none() && input.action != CorrectionAction::LetStand {
        fields.wrong("registration", Remedy::ChooseFromList);
    }
    let times = times(&opening, &input, registration, &mut fields);
    fields.finish()?;
    if input.action == CorrectionAction::AsPlanned && times.is_none() {
        return Err(AppError::refused(&PhoneRefused::NothingPlanned, session.language));
    }
    let now = app.now();
    let (by, reason) = (session.user.as_str().to_owned(), input.reason.trim().to_owned());
    let corrections: Vec<Correction> = times
        .zip(registration)
        .map(|((start, stop), of)| Correction {
            id: app.new_id(),
            registration: of.original.id,
            start,
            stop,
            by: by.clone(),
            reason: reason.clone(),
            at: now,
        })
        .into_iter()
        .collect();
    let findings = opening.case.iter().flat_map(|it| it.findings.iter().copied());
    let let_stand = input.action == CorrectionAction::LetStand;
    // What other times take away goes by itself, and comes back if they do not.
    let settles: BTreeSet<Finding> = findings.filter(|it| let_stand || !it.follows_from_times()).collect();
    let outcome = match input.action {
        CorrectionAction::SetTimes => CaseOutcome::TimesSet,
        CorrectionAction::AsPlanned => CaseOutcome::AsPlanned,
        CorrectionAction::DidNotHappen => CaseOutcome::DidNotHappen,
        CorrectionAction::LetStand => CaseOutcome::LetStand,
    };
    let answer = CaseAnswer { id: app.new_id(), outcome, settles, by, reason, at: now };
    let of: Vec<Uuid> = opening.registrations().map(|it| it.original.id.uuid()).collect();
    let seen = input.expected_version;
    match app.store.answer_case(id, &of, seen, &answer, &corrections, &app.actor(session)).await {
        Ok(()) => super::open::run(app, session, id).await,
        Err(StoreError::Conflict { .. }) => Err(conflict(app, session, id).await?),
        Err(error) => Err(error.into()),
    }
}

async fn conflict(app: &App, session: &Session, id: Uuid) -> Result<AppError, AppError> {
    let current = super::open::run(app, session, id).await?;
    Ok(AppError::Conflict { current: Some(serde_json::to_value(current).map_err(AppError::internal)?) })
}

fn chosen<'o>(opening: &'o Opening, input: &CorrectionInput) -> Option<&'o Standing> {
    let mut of = opening.registrations();
    match input.registration {
        Some(id) => of.find(|it| it.original.id == Id::from_uuid(id)),
        None => of.next().filter(|_| of.next().is_none()),
    }
}

/// The times an answer gives the registration; none where it gives none.
fn times(
    opening: &Opening,
    input: &CorrectionInput,
    registration: Option<&Standing>,
    fields: &mut Fields,
) -> Option<(Timestamp, Timestamp)> {
    match input.action {
        CorrectionAction::LetStand => None,
        CorrectionAction::AsPlanned => opening.planned_times(),
        // A registration that ends when it begins says that nothing was done.
        CorrectionAction::DidNotHappen => registration.map(|it| (it.start, it.start)),
        CorrectionAction::SetTimes => {
            let (start, stop) = (input.start, input.stop);
            fields.check(start.is_some(), "start", Remedy::SaySomething);
            fields.check(stop.is_some(), "stop", Remedy::SaySomething);
            let (start, stop) = start.zip(stop)?;
            fields.check(own_fault(start, Some(stop)).is_none(), "stop", Remedy::EndAfterBeginning);
            Some((start, stop))
        }
    }
}
