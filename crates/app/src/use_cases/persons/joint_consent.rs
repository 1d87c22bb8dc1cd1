//! Consent to a joint view of SoL and HSL: given, withdrawn, and asked for where somebody of one law wants to see the other.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::joint_consent::{ConsentForm, JointConsent};
use tillit_domain::person::Person;
use tillit_storage::{Batch, Expect, Filter, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach;
use crate::words::care::{CareRefused, Remedy};

/// A consent.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct JointConsentView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back when it is withdrawn.
    pub version: u32,
    /// When it was given.
    pub given_on: Date,
    /// How.
    #[schema(value_type = String)]
    pub form: ConsentForm,
    /// By whom.
    pub given_by: String,
    /// What was told and what it covers.
    pub account: String,
    /// Who asked.
    pub received_by: String,
    /// First day it no longer holds.
    pub withdrawn_on: Option<Date>,
    /// Whether it holds today.
    pub holds: bool,
}

/// A consent to record.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewJointConsent {
    /// When it was given; today unless said.
    pub given_on: Option<Date>,
    /// How.
    #[schema(value_type = String)]
    pub form: ConsentForm,
    /// By whom: the person, or who may speak for the person.
    pub given_by: String,
    /// What was told and what it covers.
    pub account: String,
}

/// A consent to withdraw.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConsentWithdrawal {
    /// The version that was read.
    pub expected_version: u32,
    /// First day it no longer holds; today unless said.
    pub on: Option<Date>,
}

/// Records a consent.
///
/// # Errors
/// [`tillit_domain::joint_consent::ConsentRefused`], [`CareRefused::ConsentHolds`], [`AppError::Invalid`].
#[crate::compiled_once]
pub async fn give(
    app: &App,
    session: &Session,
    person: Id<Person>,
    input: NewJointConsent,
) -> Result<JointConsentView, AppError> {
    reach::person(app, session, UseCase::ChangeJointConsent, person).await?;
    let today = app.today();
    let mut fields = Fields::new(session.language);
    fields.says_something(&input.given_by, "given_by");
    fields.says_something(&input.account, "account");
    fields.finish()?;
    if newest(app, person).await?.is_some_and(|it| it.record.holds_on(today)) {
        return Err(AppError::refused(&CareRefused::ConsentHolds, session.language));
    }
    let consent = JointConsent {
        id: app.new_id(),
        person,
        given_on: input.given_on.unwrap_or(today),
        form: input.form,
        given_by: input.given_by.trim().to_owned(),
        account: input.account.trim().to_owned(),
        received_by: session.display_name.clone(),
        withdrawn_on: None,
    };
    let consent = consent.checked(today).map_err(|refused| AppError::refused(&refused, session.language))?;
    let mut batch = Batch::new();
    batch.put(&consent, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    Ok(view(&Versioned { record: consent, version: 1, external_id: None }, today))
}

/// Withdraws a consent; what has been seen is not undone, and nothing more is opened.
///
/// # Errors
/// [`tillit_domain::joint_consent::ConsentRefused`], [`AppError::Conflict`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn withdraw(
    app: &App,
    session: &Session,
    consent: Id<JointConsent>,
    input: ConsentWithdrawal,
) -> Result<JointConsentView, AppError> {
    let Some(before) = app.store.get::<JointConsent>(consent).await? else {
        app.permit(session, UseCase::ChangeJointConsent, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    reach::person(app, session, UseCase::ChangeJointConsent, before.record.person).await?;
    let today = app.today();
    if before.version != input.expected_version {
        let current = serde_json::to_value(view(&before, today)).map_err(AppError::internal)?;
        return Err(AppError::Conflict { current: Some(current) });
    }
    let on = input.on.unwrap_or(today);
    let mut fields = Fields::new(session.language);
    fields.check(today <= on, "on", Remedy::NotBefore(today));
    fields.finish()?;
    let withdrawn = before.record.withdraw(on).map_err(|refused| AppError::refused(&refused, session.language))?;
    let mut batch = Batch::new();
    batch.put(&withdrawn, None, Expect::Version(before.version));
    app.store.apply(batch, &app.actor(session)).await?;
    let now = app.store.get(consent).await?.ok_or(AppError::NotFound)?;
    Ok(view(&now, today))
}

/// The consent given last, whether it holds or not.
pub(super) async fn newest(app: &App, person: Id<Person>) -> Result<Option<Versioned<JointConsent>>, AppError> {
    let all = app.store.list::<JointConsent>(&Filter::person(person)).await?;
    Ok(all.into_iter().max_by_key(|it| (it.record.withdrawn_on.is_none(), it.record.given_on, it.record.id)))
}

/// A consent as it is shown.
pub(super) fn view(consent: &Versioned<JointConsent>, today: Date) -> JointConsentView {
    let it = &consent.record;
    JointConsentView {
        id: it.id.uuid(),
        version: consent.version,
        given_on: it.given_on,
        form: it.form,
        given_by: it.given_by.clone(),
        account: it.account.clone(),
        received_by: it.received_by.clone(),
        withdrawn_on: it.withdrawn_on,
        holds: it.holds_on(today),
    }
}
