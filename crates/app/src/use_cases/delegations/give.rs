//! Licensed staff gives a delegation: personal, for one kind of task, at most a year (SOSFS 1997:14; rules §11).

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::delegation::{Delegation, DelegationScope};
use tillit_domain::organisation::{Unit, UnitKind};
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Batch, Expect, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use super::list::shown;
use super::view::{DelegationView, person_of};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::care::{CareRefused, Remedy};

/// A delegation to give.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDelegation {
    /// Who may do the task.
    pub worker: Uuid,
    /// Which task.
    #[schema(value_type = String)]
    pub task: DelegatedTask,
    /// For this person; either person or unit.
    pub person: Option<Uuid>,
    /// For all persons of this unit; either person or unit.
    pub unit: Option<Uuid>,
    /// First day, today at the earliest.
    pub from: Date,
    /// Last day, within a year.
    pub to: Option<Date>,
}

/// Gives a delegation in the user's name.
///
/// # Errors
/// [`tillit_domain::delegation::DelegationRefused`], [`CareRefused::NotNamedWorker`], [`AppError::Invalid`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: NewDelegation) -> Result<DelegationView, AppError> {
    let permit = app.permit(session, UseCase::ChangeDelegations, Scope::OwnUnits)?;
    let (today, mut fields) = (app.today(), Fields::new(session.language));
    let worker = app.store.get::<Worker>(Id::from_uuid(input.worker)).await?;
    fields.check(worker.is_some(), "worker", Remedy::ChooseFromList);
    fields.check(today <= input.from, "from", Remedy::NotBefore(today));
    let (scope, person) = scope(app, &mut fields, &input).await?;
    fields.finish()?;
    let (worker, scope) = worker.zip(scope).ok_or(AppError::NotFound)?;
    if person.is_some_and(|person| !person.may_be_visited_by(worker.record.id)) {
        return Err(AppError::refused(&CareRefused::NotNamedWorker, session.language));
    }
    let delegation = Delegation {
        id: app.new_id(),
        worker: worker.record.id,
        task: input.task,
        scope,
        period: DayRange { from: input.from, to: input.to },
        given_by: session.display_name.clone(),
        withdrawn_from: None,
    };
    let delegation = delegation.checked().map_err(|refused| AppError::refused(&refused, session.language))?;
    permit.saw_workers([delegation.worker]);
    permit.saw(person_of(&delegation));
    let mut batch = Batch::new();
    batch.put(&delegation, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    shown(app, session, &Versioned { record: delegation, version: 1, external_id: None }).await
}

/// For whom, with the person if it is for one.
async fn scope(
    app: &App,
    fields: &mut Fields,
    input: &NewDelegation,
) -> Result<(Option<DelegationScope>, Option<Person>), AppError> {
    match (input.person, input.unit) {
        (Some(person), None) => {
            let person = app.store.get::<Person>(Id::from_uuid(person)).await?.map(|it| it.record);
            fields.check(person.is_some(), "person", Remedy::ChooseFromList);
            Ok((person.as_ref().map(|it| DelegationScope::Person { person: it.id }), person))
        }
        (None, Some(unit)) => {
            let unit = app.store.get::<Unit>(Id::from_uuid(unit)).await?.map(|it| it.record);
            let unit = unit.filter(|it| matches!(it.kind, UnitKind::HomeCare | UnitKind::NightPatrol));
            fields.check(unit.is_some(), "unit", Remedy::UnitThatPerforms);
            Ok((unit.map(|it| DelegationScope::Unit { unit: it.id }), None))
        }
        (Some(_), Some(_)) | (None, None) => {
            fields.wrong("person", Remedy::PersonOrUnit);
            Ok((None, None))
        }
    }
}
