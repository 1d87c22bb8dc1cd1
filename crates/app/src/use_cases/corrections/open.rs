//! One case opened: what was planned, what was registered and by whom, what phones told, what has been answered.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::day::{Case, CaseAnswer, CaseOutcome, LATER_EVENTS, Standing};
use tillit_domain::day_event::{Happening, How, NotMadeCause, Note, Place, Received};
use tillit_domain::device::Device;
use tillit_domain::person::Person;
use tillit_domain::registration::{Known as MinutesKnown, Method, Registration};
use tillit_domain::time::{day_of, instant};
use tillit_domain::visit::{CancelCause, PlannedState, PlannedVisit, Visit};
use tillit_domain::worker::Worker;
use tillit_domain::{Id, Minutes};
use tillit_storage::EventFilter;
use utoipa::ToSchema;
use uuid::Uuid;

use super::queue::FindingView;
use super::reading::{Known, Whose, around, uuid_of};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection;
use crate::use_cases::care::reach::{self, Reached};
use crate::use_cases::shared::Named;

/// A case opened.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = OpenedCorrection)]
pub struct OpenedCase {
    /// The visit, or the registration where none is known.
    pub id: Uuid,
    /// To be given back with the answer.
    pub version: u32,
    /// At whose home.
    pub person: Named,
    /// The day.
    pub day: Date,
    /// What is wrong and not answered, what matters most first; empty when nothing waits any more.
    pub findings: Vec<FindingView>,
    /// What was planned.
    pub planned: Option<PlannedSide>,
    /// What was registered.
    pub registrations: Vec<OpenedRegistration>,
    /// What phones told, in order.
    pub events: Vec<CaseEvent>,
    /// What the unit has answered.
    pub answers: Vec<CaseAnswered>,
}

/// What was planned.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = CorrectionPlanned)]
pub struct PlannedSide {
    /// What the visit is called.
    pub name: String,
    /// When it was to start.
    #[schema(value_type = Option<String>)]
    pub start: Option<Timestamp>,
    /// When it was to end.
    #[schema(value_type = Option<String>)]
    pub stop: Option<Timestamp>,
    /// Who was to make it.
    pub workers: Vec<Named>,
    /// Why it was cancelled, if it was.
    #[schema(value_type = Option<String>)]
    pub cancelled_because: Option<CancelCause>,
}

/// A registration with all that has been corrected of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = CorrectionRegistration)]
pub struct OpenedRegistration {
    /// Which.
    pub id: Uuid,
    /// By whom.
    pub worker: Named,
    /// How.
    #[schema(value_type = String)]
    pub method: Method,
    /// Where.
    #[schema(value_type = Option<String>)]
    pub place: Option<Place>,
    /// When it began, as it came in.
    #[schema(value_type = String)]
    pub original_start: Timestamp,
    /// When it ended, as it came in.
    #[schema(value_type = Option<String>)]
    pub original_stop: Option<Timestamp>,
    /// When it began, as it stands.
    #[schema(value_type = String)]
    pub start: Timestamp,
    /// When it ended, as it stands.
    #[schema(value_type = Option<String>)]
    pub stop: Option<Timestamp>,
    /// How its minutes are known as they stand.
    #[schema(value_type = String)]
    pub known: MinutesKnown,
    /// A correction says that it did not happen.
    pub withdrawn: bool,
    /// Corrections, the oldest first.
    pub corrections: Vec<MadeCorrection>,
}

/// A correction that was made.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MadeCorrection {
    /// When.
    #[schema(value_type = String)]
    pub at: Timestamp,
    /// By whom: a user's name.
    pub by: String,
    /// Why; none where later events of the phone said more.
    pub reason: Option<String>,
    /// The start it gives.
    #[schema(value_type = String)]
    pub start: Timestamp,
    /// The stop it gives.
    #[schema(value_type = String)]
    pub stop: Timestamp,
}

/// What a phone told.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = CorrectionEvent)]
pub struct CaseEvent {
    /// Its kind.
    pub kind: &'static str,
    /// When, by our clock.
    #[schema(value_type = String)]
    pub at: Timestamp,
    /// How many seconds the phone's clock was wrong, where it was corrected.
    pub clock_corrected_seconds: Option<i64>,
    /// The registration it belongs to.
    pub registration: Option<Uuid>,
    /// By tag or button, or typed; of starts and stops.
    pub how: Option<&'static str>,
    /// Who told it.
    pub worker: Named,
    /// Which of the phones that have told something here: 1 for the one that told first.
    pub phone: usize,
    /// The start it states, where it states times.
    #[schema(value_type = Option<String>)]
    pub start: Option<Timestamp>,
    /// The stop it states.
    #[schema(value_type = Option<String>)]
    pub stop: Option<Timestamp>,
    /// Why the visit was not made.
    #[schema(value_type = Option<String>)]
    pub cause: Option<NotMadeCause>,
    /// How many minutes longer than planned it is said to have been, shorter if negative.
    pub minutes_more: Option<i64>,
    /// What the worker wrote.
    pub note: Option<String>,
}

/// An answer of the unit.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = CorrectionAnswer)]
pub struct CaseAnswered {
    /// When.
    #[schema(value_type = String)]
    pub at: Timestamp,
    /// By whom: a user's name.
    pub by: String,
    /// What was done.
    #[schema(value_type = String)]
    pub outcome: CaseOutcome,
    /// Why.
    pub reason: String,
}

/// Opens a case; logged as reading the person and the workers of that visit.
///
/// # Errors
/// [`AppError::NotFound`] for what does not exist or is another unit's, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Uuid) -> Result<OpenedCase, AppError> {
    Ok(Opening::read(app, session, UseCase::ReadCorrections, id).await?.view(app, session).await?)
}

/// A case with what is needed to show and to answer it.
pub(super) struct Opening {
    pub(super) id: Uuid,
    pub(super) reached: Reached,
    pub(super) day: Date,
    pub(super) planned: Option<PlannedVisit>,
    pub(super) case: Option<Case>,
    pub(super) known: Known,
    pub(super) answers: Vec<CaseAnswer>,
}

impl Opening {
    pub(super) async fn read(app: &App, session: &Session, use_case: UseCase, id: Uuid) -> Result<Self, AppError> {
        let Some((person, day)) = place_of(app, id).await? else {
            app.permit(session, use_case, Scope::AnyOf(Vec::new()))?;
            return Err(AppError::NotFound);
        };
        let reached = reach::person(app, session, use_case, person).await?;
        let at_home = Known::read(app, Whose::Persons(vec![person]), around(day)).await?;
        let workers: BTreeSet<Id<Worker>> = of_subject(&at_home, id).map(|it| it.original.worker).collect();
        let workers: Vec<_> = workers.into_iter().collect();
        // Whether it overlaps is seen beside what the same workers registered elsewhere; nothing of that is shown.
        let beside = Known::read(app, Whose::Workers(workers.clone()), around(day)).await?;
        let found = |known: &Known| known.all_cases().into_iter().find(|it| uuid_of(it.subject) == id);
        let case = match (found(&at_home), found(&beside)) {
            (Some(mut case), Some(other)) => {
                case.findings.extend(other.findings);
                Some(case)
            }
            (one, other) => one.or(other),
        };
        let answers = app.store.case_answers(&[id]).await?.remove(&id).unwrap_or_default();
        let planned = at_home.visits.get(&Id::<Visit>::from_uuid(id)).cloned();
        Ok(Self { id, reached, day, planned, case, known: at_home, answers })
    }

    /// Registrations of the case.
    pub(super) fn registrations(&self) -> impl Iterator<Item = &Standing> {
        of_subject(&self.known, self.id)
    }

    /// How many answers and corrections there are; a later answer is refused if there are others by then.
    pub(super) fn version(&self) -> u32 {
        let of: BTreeSet<Id<Registration>> = self.registrations().map(|it| it.original.id).collect();
        let corrections = self.known.corrections.iter().filter(|it| of.contains(&it.registration)).count();
        u32::try_from(corrections + self.answers.len()).unwrap_or(u32::MAX)
    }

    /// The planned start and end.
    pub(super) fn planned_times(&self) -> Option<(Timestamp, Timestamp)> {
        let planned = self.planned.as_ref()?;
        let PlannedState::Staffed { start, .. } = planned.state else { return None };
        let end = start.plus(planned.visit.planned.seconds());
        Some((instant(planned.visit.day, start), instant(planned.visit.day, end)))
    }

    pub(super) async fn view(self, app: &App, session: &Session) -> Result<OpenedCase, AppError> {
        let mut workers = Vec::new();
        let theirs = self.registrations().map(|it| it.original.worker);
        let planned = self.planned.iter().flat_map(PlannedVisit::workers);
        for id in theirs.chain(planned).chain(self.told().map(|it| it.worker)).collect::<BTreeSet<_>>() {
            workers.extend(app.store.get::<Worker>(id).await?.map(|it| it.record));
        }
        self.reached.permit.saw_workers(workers.iter().map(|it| it.id));
        let organisation = &self.reached.organisation;
        let named = |id: Id<Worker>| {
            let worker = workers.iter().find(|it| it.id == id);
            let name = worker.map(|it| protection::worker_name(session, it, organisation.unit_of_worker(it, self.day)));
            Named::new(id, name.unwrap_or_default())
        };
        let settled: BTreeSet<_> = self.answers.iter().flat_map(|it| it.settles.iter().copied()).collect();
        let waiting = self.case.iter().flat_map(|it| it.findings.difference(&settled));
        Ok(OpenedCase {
            id: self.id,
            version: self.version(),
            person: self.reached.named(session),
            day: self.day,
            findings: waiting.map(|it| FindingView::of(*it, session)).collect(),
            planned: self.planned.as_ref().map(|it| {
                let times = self.planned_times();
                PlannedSide {
                    name: it.visit.name.clone(),
                    start: times.map(|(start, _)| start),
                    stop: times.map(|(_, stop)| stop),
                    workers: it.workers().into_iter().map(named).collect(),
                    cancelled_because: match it.state {
                        PlannedState::Cancelled { cause } => Some(cause),
                        PlannedState::Staffed { .. } | PlannedState::Unstaffed => None,
                    },
                }
            }),
            registrations: self.registrations().map(|it| self.registration(it, named(it.original.worker))).collect(),
            events: self.events(&named),
            answers: self
                .answers
                .iter()
                .map(|it| CaseAnswered { at: it.at, by: it.by.clone(), outcome: it.outcome, reason: it.reason.clone() })
                .collect(),
        })
    }

    fn registration(&self, it: &Standing, worker: Named) -> OpenedRegistration {
        let of = self.known.corrections.iter().filter(|made| made.registration == it.original.id);
        OpenedRegistration {
            id: it.original.id.uuid(),
            worker,
            method: it.original.method,
            place: self.known.folded.get(&it.original.id).map(|it| it.place),
            original_start: it.original.start,
            original_stop: it.original.stop,
            start: it.start,
            stop: it.stop,
            known: if it.corrected { MinutesKnown::Stated } else { it.original.known() },
            withdrawn: it.withdrawn,
            corrections: of
                .map(|made| MadeCorrection {
                    at: made.at,
                    by: made.by.clone(),
                    reason: (made.reason != LATER_EVENTS).then(|| made.reason.clone()),
                    start: made.start,
                    stop: made.stop,
                })
                .collect(),
        }
    }

    /// What phones told of the case.
    fn told(&self) -> impl Iterator<Item = &Received> {
        let of: BTreeSet<Id<Registration>> = self.registrations().map(|it| it.original.id).collect();
        let about = move |what: &Happening| {
            what.visit().is_some_and(|it| it.uuid() == self.id)
                || what.registration().is_some_and(|it| of.contains(&it) || it.uuid() == self.id)
        };
        self.known.events.iter().filter(move |it| about(&it.event.what))
    }

    fn events(&self, named: &dyn Fn(Id<Worker>) -> Named) -> Vec<CaseEvent> {
        let mut phones: Vec<Id<Device>> = Vec::new();
        let mut number = |device: Id<Device>| {
            let known = phones.iter().position(|it| *it == device).unwrap_or_else(|| {
                phones.push(device);
                phones.len() - 1
            });
            known + 1
        };
        self.told()
            .map(|it| {
                let Said { start, stop, cause, minutes_more, note } = Said::of(&it.event.what);
                CaseEvent {
                    kind: it.event.what.kind().name(),
                    at: it.at(),
                    clock_corrected_seconds: (it.skew.0 != 0).then_some(it.skew.0),
                    registration: it.event.what.registration().map(Id::uuid),
                    how: it.event.what.how().map(How::name),
                    worker: named(it.worker),
                    phone: number(it.device),
                    start,
                    stop,
                    cause,
                    minutes_more,
                    note,
                }
            })
            .collect()
    }
}

/// What an event says besides that it happened.
#[derive(Default)]
struct Said {
    start: Option<Timestamp>,
    stop: Option<Timestamp>,
    cause: Option<NotMadeCause>,
    minutes_more: Option<i64>,
    note: Option<String>,
}

impl Said {
    fn of(what: &Happening) -> Self {
        let words = |note: &Note| Some(note.words().to_owned()).filter(|it| !it.trim().is_empty());
        let optional = |note: &Option<Note>| note.as_ref().and_then(words);
        let stated =
            |start, stop, reason| Self { start: Some(start), stop: Some(stop), note: words(reason), ..Self::default() };
        match what {
            Happening::VisitStated(it) => stated(it.start, it.stop, &it.reason),
            Happening::Corrected(it) => stated(it.start, it.stop, &it.reason),
            Happening::VisitNotMade(it) => Self { cause: Some(it.cause), note: optional(&it.note), ..Self::default() },
            Happening::Differed(it) => {
                let more = it.minutes_more.or(it.minutes_less.map(|less| Minutes(-less.0)));
                Self { minutes_more: more.map(|it| it.0), note: optional(&it.note), ..Self::default() }
            }
            Happening::UnplannedVisit(it) => Self { note: words(&it.reason), ..Self::default() },
            _ => Self::default(),
        }
    }
}

fn of_subject(known: &Known, id: Uuid) -> impl Iterator<Item = &Standing> {
    known
        .standing
        .iter()
        .filter(move |it| it.original.visit.map_or_else(|| it.original.id.uuid() == id, |visit| visit.uuid() == id))
}

/// At whose home and on which day a case lies: a published visit, a registration, or what a phone told of either.
async fn place_of(app: &App, id: Uuid) -> Result<Option<(Id<Person>, Date)>, AppError> {
    let visit = Id::<Visit>::from_uuid(id);
    if let Some(planned) = app.store.visit_history(visit).await?.pop().and_then(|it| it.record) {
        return Ok(Some((planned.visit.person, planned.visit.day)));
    }
    let registration = Id::<Registration>::from_uuid(id);
    if let Some(kept) = app.store.registration(registration).await? {
        return Ok(Some((kept.person, day_of(kept.start))));
    }
    let about = EventFilter { visits: Some(vec![visit]), ..EventFilter::default() };
    let mut events = app.store.day_events(&about).await?;
    if events.is_empty() {
        let about = EventFilter { registrations: Some(vec![registration]), ..EventFilter::default() };
        events = app.store.day_events(&about).await?;
    }
    Ok(events.iter().find_map(|it| Some((it.event.what.person()?, day_of(it.at())))))
}
