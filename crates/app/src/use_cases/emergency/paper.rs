//! What was noted on paper, entered afterwards by the office: a registration that is stated, with the worker whose note it was.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tillit_domain::DayRange;
use tillit_domain::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::registration::{Method, Registration};
use tillit_domain::time::day_of;
use tillit_domain::visit::{PlannedVisit, Visit};
use tillit_domain::worker::Worker;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;
use crate::words::freedom::PaperRefused;

/// The longest visit that is taken from paper without being looked at.
const LONGEST: tillit_domain::Minutes = tillit_domain::facts::LONGEST_VALID;

/// A visit noted on paper.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PaperVisit {
    /// The planned visit that it answers.
    pub visit: Uuid,
    /// Who made it; whoever it was planned for unless said.
    pub worker: Option<Uuid>,
    /// When it began.
    pub start: Timestamp,
    /// When it ended.
    pub stop: Timestamp,
    /// Service codes that were done; all planned ones unless said.
    pub tasks_done: Option<Vec<String>>,
}

/// What was entered.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EnteredVisit {
    /// The registration.
    pub registration: Uuid,
}

/// Enters it.
///
/// # Errors
/// [`PaperRefused`] by name for a visit that is registered already; [`AppError::Invalid`]; [`AppError::NotFound`] for a visit of another unit.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: PaperVisit) -> Result<EnteredVisit, AppError> {
    let visit = Id::<Visit>::from_uuid(input.visit);
    let planned = app.store.visit_history(visit).await?.pop().and_then(|it| it.record);
    let group = match &planned {
        Some(it) => app.store.get::<Group>(it.visit.group).await?.map(|it| it.record),
        None => None,
    };
    let scope = Scope::AnyOf(group.iter().map(|it| it.unit).collect());
    let permit = app.permit(session, UseCase::EnterFromPaper, scope)?;
    let PlannedVisit { visit: planned, state, .. } = planned.ok_or(AppError::NotFound)?;
    permit.saw([planned.person]);
    let person = app.store.get::<Person>(planned.person).await?.ok_or(AppError::NotFound)?.record;
    let own = PlannedVisit { visit: planned.clone(), revision: 1, state }.workers().first().copied();
    let worker = input.worker.map(Id::<Worker>::from_uuid).or(own);
    let mut fields = Fields::new(session.language);
    let known = match worker {
        Some(worker) => app.store.get::<Worker>(worker).await?.map(|it| it.record),
        None => None,
    };
    fields.check(known.is_some(), "worker", Remedy::ChooseOne);
    if let Some(known) = &known {
        fields.check(person.may_be_visited_by(known.id), "worker", Remedy::NamedWorker);
    }
    fields.check(input.start < input.stop, "stop", Remedy::EndAfterBeginning);
    fields.check(input.stop <= app.now(), "stop", Remedy::NotAfter(app.today()));
    let length = tillit_domain::time::seconds_between(input.start, input.stop);
    fields.check(length <= LONGEST.seconds(), "stop", Remedy::EndAfterBeginning);
    let far = (day_of(input.start) - planned.day).get_days().abs();
    fields.check(far <= 1, "start", Remedy::NotBefore(planned.day));
    let is_planned = |code: &String| planned.tasks.iter().any(|it| it.code == *code);
    fields.check(input.tasks_done.iter().flatten().all(is_planned), "tasks_done", Remedy::ChooseOne);
    fields.finish()?;
    let Some(worker) = known else { return Err(AppError::NotFound) };
    permit.saw_workers([worker.id]);
    let around =
        DayRange::new(planned.day.yesterday().unwrap_or(planned.day), planned.day.tomorrow().unwrap_or(planned.day));
    if app.store.registered_visits(around).await?.contains(&visit) {
        return Err(AppError::refused(&PaperRefused::Registered, session.language));
    }
    let planned_codes = || planned.tasks.iter().map(|it| it.code.clone()).collect();
    let registration = Registration {
        id: app.new_id(),
        visit: Some(visit),
        person: planned.person,
        worker: worker.id,
        start: input.start,
        stop: Some(input.stop),
        method: Method::Manual,
        tasks_done: input.tasks_done.unwrap_or_else(planned_codes),
    };
    let id = registration.id;
    app.store.add_registrations(vec![(registration, None)], &app.actor(session)).await?;
    Ok(EnteredVisit { registration: id.uuid() })
}
