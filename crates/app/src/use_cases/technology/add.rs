//! Technology is put in a person's home, once the person has consented (S-147, S-148).

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::care_plan::care_plan_on;
use tillit_domain::person::Person;
use tillit_domain::technology::{Consent, Technology, TechnologyKind};
use tillit_domain::{DayRange, Id};
use tillit_storage::{Batch, Expect};
use utoipa::ToSchema;
use uuid::Uuid;

use super::list::{self, TechnologyAsked, TechnologyList};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::{self, cloned};
use crate::words::care::Remedy;

/// Technology to put in a home.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTechnology {
    /// What.
    #[schema(value_type = String)]
    pub kind: TechnologyKind,
    /// First day, not before the consent.
    pub from: Date,
    /// Last day.
    pub to: Option<Date>,
    /// When the person consented; not in the future.
    pub consent_given_on: Date,
    /// To whom and how.
    pub consent_account: String,
    /// Agreed visits it replaces, of the care plan that holds on the first day.
    pub replaces: Vec<Uuid>,
}

/// Adds technology; the visits it replaces are no longer planned from its first day on.
///
/// # Errors
/// [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    person: Id<Person>,
    input: NewTechnology,
) -> Result<TechnologyList, AppError> {
    let reached = reach::person(app, session, UseCase::KeepTechnology, person).await?;
    let (today, mut fields) = (app.today(), Fields::new(session.language));
    fields.check(input.consent_given_on <= today, "consent_given_on", Remedy::NotAfter(today));
    fields.says_something(&input.consent_account, "consent_account");
    let earliest = input.consent_given_on.max(today);
    fields.check(earliest <= input.from, "from", Remedy::NotBefore(earliest));
    fields.check(input.to.is_none_or(|to| input.from <= to), "to", Remedy::EndAfterBeginning);
    let plans = cloned(&reached.plans);
    let plan = care_plan_on(&plans, person, input.from);
    let known = |id: &Uuid| plan.is_some_and(|plan| plan.entries.iter().any(|it| it.id.uuid() == *id));
    fields.check(input.replaces.iter().all(known), "replaces", Remedy::EntryOfPerson);
    fields.finish()?;
    let technology = Technology {
        id: app.new_id(),
        person,
        kind: input.kind,
        consent: Consent {
            given_on: input.consent_given_on,
            account: input.consent_account.trim().to_owned(),
            withdrawn_on: None,
        },
        period: DayRange { from: input.from, to: input.to },
        replaces: input.replaces.into_iter().map(Id::from_uuid).collect(),
    };
    let mut batch = Batch::new();
    batch.put(&technology, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    list::run(app, session, TechnologyAsked { person: Some(person.uuid()) }).await
}
