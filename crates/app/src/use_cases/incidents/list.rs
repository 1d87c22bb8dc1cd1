//! Incidents of the user's units, those that wait first.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::incident::{Assessment, Incident, IncidentKind, Stage, Step, TakenStep};
use tillit_domain::person::Person;
use tillit_storage::{Filter, Versioned};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection;
use crate::use_cases::care::reach::{Organisation, records};
use crate::use_cases::shared::Named;

/// Which incidents.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct IncidentsAsked {
    /// Also those that are closed.
    pub closed: bool,
    /// Of one person.
    pub person: Option<Uuid>,
}

/// A step of handling as it is shown.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StepView {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// What kind of step.
    pub step: &'static str,
    /// What was said: the owner's name, the finding, what was done, the case number.
    pub words: String,
    /// How it was assessed, for an assessment.
    #[schema(value_type = Option<String>)]
    pub assessment: Option<Assessment>,
    /// The day that goes with it: by when, when it was reported, when it is followed up.
    pub day: Option<Date>,
}

/// An incident.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct IncidentView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back with a step.
    pub version: u32,
    /// How it was told.
    #[schema(value_type = String)]
    pub kind: IncidentKind,
    /// Whether it is handled under lex Sarah.
    pub lex_sarah: bool,
    /// How far the handling has come.
    #[schema(value_type = String)]
    pub stage: Stage,
    /// The unit that handles it.
    pub unit: Named,
    /// The group.
    pub group: Option<Named>,
    /// Whom it happened to.
    pub person: Option<Named>,
    /// When it happened.
    pub happened_at: Timestamp,
    /// When it was told.
    pub told_at: Timestamp,
    /// By whom.
    pub told_by: String,
    /// What happened.
    pub what: String,
    /// What was done at once.
    pub done_at_once: String,
    /// Who answers for it.
    pub owner: Option<String>,
    /// By when it shall be handled.
    pub due: Option<Date>,
    /// Whether that day has passed.
    pub overdue: bool,
    /// How it was assessed last.
    #[schema(value_type = Option<String>)]
    pub assessment: Option<Assessment>,
    /// When it shall be looked at whether what was done helped.
    pub follow_up_on: Option<Date>,
    /// How it was handled, oldest first.
    pub steps: Vec<StepView>,
}

/// Incidents.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Incidents {
    /// Those that nobody answers for first, then by when they shall be handled; closed ones last.
    pub incidents: Vec<IncidentView>,
}

/// Lists them.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: IncidentsAsked) -> Result<Incidents, AppError> {
    let permit = app.permit(session, UseCase::ReadIncidents, Scope::OwnUnits)?;
    let picks = |it: &Incident| {
        permit.covers(it.unit)
            && (asked.closed || it.stage() != Stage::Closed)
            && asked.person.is_none_or(|person| it.person.map(Id::uuid) == Some(person))
    };
    let mut found = app.store.list_where::<Incident>(picks).await?;
    found.sort_by_key(|it| {
        let stage = it.record.stage();
        let waits = if stage == Stage::Closed { 2 } else { u8::from(stage != Stage::Reported) };
        (waits, it.record.owner().map(|(_, due)| due), it.record.told.at, it.record.id)
    });
    permit.saw(found.iter().filter_map(|it| it.record.person));
    let organisation = Organisation::read(app).await?;
    let ids = found.iter().filter_map(|it| it.record.person).collect();
    let persons = records(app.store.list::<Person>(&Filter { persons: Some(ids), ..Filter::default() }).await?);
    let today = app.today();
    Ok(Incidents { incidents: found.iter().map(|it| view(session, &organisation, &persons, it, today)).collect() })
}

/// One incident as it is shown.
pub(super) async fn view_of(
    app: &App,
    session: &Session,
    organisation: &Organisation,
    incident: &Versioned<Incident>,
) -> Result<IncidentView, AppError> {
    let person = match incident.record.person {
        Some(person) => app.store.get::<Person>(person).await?.map(|it| it.record),
        None => None,
    };
    let persons: Vec<Person> = person.into_iter().collect();
    Ok(view(session, organisation, &persons, incident, app.today()))
}

fn view(
    session: &Session,
    organisation: &Organisation,
    persons: &[Person],
    incident: &Versioned<Incident>,
    today: Date,
) -> IncidentView {
    let it = &incident.record;
    let person = it.person.map(|id| {
        let known = persons.iter().find(|person| person.id == id);
        Named::new(id, known.map_or_else(String::new, |person| protection::person_name(session, person, &[it.unit])))
    });
    let (owner, due) = it.owner().map_or((None, None), |(owner, due)| (Some(owner.to_owned()), Some(due)));
    let stage = it.stage();
    IncidentView {
        id: it.id.uuid(),
        version: incident.version,
        kind: it.kind,
        lex_sarah: it.is_lex_sarah(),
        stage,
        unit: organisation.named_unit(it.unit),
        group: it.group.map(|group| organisation.named_group(group)),
        person,
        happened_at: it.happened_at,
        told_at: it.told.at,
        told_by: it.told.by.clone(),
        what: it.what.clone(),
        done_at_once: it.done_at_once.clone(),
        owner,
        due,
        overdue: stage != Stage::Closed && due.is_some_and(|due| due < today),
        assessment: it.assessment(),
        follow_up_on: it.follow_up_on(),
        steps: it.steps.iter().map(step).collect(),
    }
}

fn step(taken: &TakenStep) -> StepView {
    let (step, words, assessment, day) = match &taken.what {
        Step::Owner { owner, due } => ("owner", owner, None, Some(*due)),
        Step::Assessed { assessment, words } => ("assessed", words, Some(*assessment), None),
        Step::Investigated { words } => ("investigated", words, None, None),
        Step::ReportedToIvo { on, reference } => ("reported_to_ivo", reference, None, Some(*on)),
        Step::Measure { words, follow_up_on } => ("measure", words, None, *follow_up_on),
        Step::FollowedUp { words } => ("followed_up", words, None, None),
        Step::Closed { words } => ("closed", words, None, None),
    };
    StepView { at: taken.done.at, by: taken.done.by.clone(), step, words: words.clone(), assessment, day }
}
