//! A decision as it is read afterwards.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_domain::shortage::{CareClass, Dropped, Hearer, Instead, Lies, Moved, Shortage, Telling};
use tillit_domain::worker::Worker;
use tillit_storage::{Filter, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::Permit;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection;
use crate::use_cases::care::reach::{Organisation, records};
use crate::use_cases::shared::Named;
use crate::words::InWords as _;

/// A decision of a day when people were short.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShortageView {
    /// Identifier.
    pub id: Uuid,
    /// To be sent along with a change.
    pub version: u32,
    /// Whose day.
    pub group: Named,
    /// The day.
    pub day: Date,
    /// When it was decided.
    #[schema(value_type = String, format = DateTime)]
    pub decided_at: Timestamp,
    /// The name of who decided.
    pub decided_by: String,
    /// Why.
    pub reason: String,
    /// In which order care gave way, the class that gives way last first, in words.
    pub order: Vec<String>,
    /// Workers who were missing.
    pub away: Vec<Named>,
    /// What was moved.
    pub moved: Vec<MovedView>,
    /// What was dropped.
    pub dropped: Vec<DroppedView>,
    /// Visits that somebody goes on looking for.
    pub still_open: Vec<Uuid>,
    /// Who is to be told.
    pub tellings: Vec<TellingView>,
}

/// How a visit lies.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LiesView {
    /// Who makes it.
    pub worker: Option<Named>,
    /// When it starts.
    pub start: Option<String>,
}

/// A visit that was moved.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MovedView {
    /// The visit.
    pub visit: Uuid,
    /// At whose home.
    pub person: Named,
    /// What it is called.
    pub name: String,
    /// How it lay.
    pub before: LiesView,
    /// How it lies.
    pub after: LiesView,
}

/// A visit that was dropped.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DroppedView {
    /// The visit.
    pub visit: Uuid,
    /// At whose home.
    pub person: Named,
    /// What it is called.
    pub name: String,
    /// Earliest start.
    pub earliest: String,
    /// Latest start.
    pub latest: String,
    /// What it was, in words.
    pub class: String,
    /// How the need is met instead.
    #[schema(value_type = String)]
    pub instead: Instead,
    /// More about that.
    pub note: String,
    /// When it was taken back into the plan.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub taken_back_at: Option<Timestamp>,
}

/// Somebody who is to be told.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TellingView {
    /// The person or worker.
    pub who: Named,
    /// Whether it is a worker.
    pub worker: bool,
    /// When it was told; none until then.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub told_at: Option<Timestamp>,
    /// By whom.
    pub told_by: Option<String>,
    /// Who was told or how, if it says so.
    pub note: String,
}

/// Names of persons and workers as far as the reader may see them, of one day.
pub(super) struct Names {
    persons: BTreeMap<Id<Person>, String>,
    workers: BTreeMap<Id<Worker>, String>,
}

impl Names {
    /// Reads them: of these persons, and of all workers.
    pub(super) async fn read(
        app: &App,
        session: &Session,
        persons: Vec<Id<Person>>,
        day: Date,
    ) -> Result<Self, AppError> {
        let organisation = Organisation::read(app).await?;
        let of_persons = Filter { persons: Some(persons), ..Filter::default() };
        let persons = records(app.store.list::<Person>(&of_persons).await?);
        let workers = records(app.store.list::<Worker>(&Filter::default()).await?);
        let name = |person: &Person| {
            let group = person.group_on(day).and_then(|group| organisation.group(group));
            let units: Vec<_> = group.map(|group| group.unit).into_iter().collect();
            protection::person_name(session, person, &units)
        };
        Ok(Self {
            persons: persons.iter().map(|it| (it.id, name(it))).collect(),
            workers: workers.iter().map(|it| (it.id, organisation.named_worker(session, it, day).name)).collect(),
        })
    }

    pub(super) fn person(&self, id: Id<Person>) -> Named {
        Named::new(id, self.persons.get(&id).cloned().unwrap_or_else(|| "–".to_owned()))
    }

    pub(super) fn worker(&self, id: Id<Worker>) -> Named {
        Named::new(id, self.workers.get(&id).cloned().unwrap_or_else(|| "–".to_owned()))
    }
}

/// The decision with names, once the permit is there; the permit is told who is in it.
pub(super) async fn of(
    app: &App,
    session: &Session,
    permit: &Permit,
    stored: Versioned<Shortage>,
) -> Result<ShortageView, AppError> {
    let shortage = stored.record;
    let hearers = shortage.tellings.iter().map(|it| it.hearer);
    let persons: Vec<Id<Person>> =
        hearers.clone().filter_map(|it| if let Hearer::Person(id) = it { Some(id) } else { None }).collect();
    let workers = hearers.filter_map(|it| if let Hearer::Worker(id) = it { Some(id) } else { None });
    permit.saw(persons.iter().copied());
    permit.saw_workers(workers.chain(shortage.away.iter().copied()));
    let names = Names::read(app, session, persons, shortage.day).await?;
    let group = Organisation::read(app).await?.named_group(shortage.group);
    let class = |class: &CareClass| class.in_words(session.language);
    Ok(ShortageView {
        id: shortage.id.uuid(),
        version: stored.version,
        group,
        day: shortage.day,
        decided_at: shortage.decided.at,
        decided_by: shortage.decided.by,
        reason: shortage.reason,
        order: shortage.order.classes().iter().map(class).collect(),
        away: shortage.away.iter().map(|it| names.worker(*it)).collect(),
        moved: shortage.moved.iter().map(|it| moved(it, &names)).collect(),
        dropped: shortage.dropped.iter().map(|it| dropped(it, &names, class(&it.class))).collect(),
        still_open: shortage.still_open.iter().map(|it| it.uuid()).collect(),
        tellings: shortage.tellings.iter().map(|it| telling(it, &names)).collect(),
    })
}

fn moved(moved: &Moved, names: &Names) -> MovedView {
    let lies = |lies: &Lies| LiesView {
        worker: lies.worker.map(|it| names.worker(it)),
        start: lies.start.map(|it| it.to_string()),
    };
    MovedView {
        visit: moved.visit.uuid(),
        person: names.person(moved.person),
        name: moved.name.clone(),
        before: lies(&moved.before),
        after: lies(&moved.after),
    }
}

fn dropped(dropped: &Dropped, names: &Names, class: String) -> DroppedView {
    DroppedView {
        visit: dropped.visit.id.uuid(),
        person: names.person(dropped.visit.person),
        name: dropped.visit.name.clone(),
        earliest: dropped.visit.earliest.to_string(),
        latest: dropped.visit.latest.to_string(),
        class,
        instead: dropped.instead,
        note: dropped.note.clone(),
        taken_back_at: dropped.taken_back.as_ref().map(|it| it.at),
    }
}

fn telling(telling: &Telling, names: &Names) -> TellingView {
    let (who, worker) = match telling.hearer {
        Hearer::Person(id) => (names.person(id), false),
        Hearer::Worker(id) => (names.worker(id), true),
    };
    TellingView {
        who,
        worker,
        told_at: telling.told.as_ref().map(|it| it.at),
        told_by: telling.told.as_ref().map(|it| it.by.clone()),
        note: telling.note.clone(),
    }
}
