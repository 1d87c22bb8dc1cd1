//! Workers who may be chosen for a person: as contact person, as responsible for the care plan, as somebody to meet rather.

use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_domain::worker::{Title, Worker};
use tillit_storage::Filter;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::{self, records};
use crate::use_cases::shared::Named;

/// Workers to choose from.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WorkerChoices {
    /// By name; those of the person's units who are employed today.
    pub workers: Vec<WorkerChoice>,
}

/// A worker to choose.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WorkerChoice {
    /// Identifier.
    pub id: Uuid,
    /// Name on screen.
    pub name: String,
    /// Title.
    #[schema(value_type = String)]
    pub title: Title,
    /// The home group.
    pub group: Option<Named>,
    /// Whether the worker may visit the person: everybody, unless the identity is protected and others are named.
    pub may_visit: bool,
    /// Whether the worker may be appointed permanent care contact: an undersköterska who may visit.
    pub may_be_contact: bool,
}

/// Lists the workers.
///
/// # Errors
/// As told at `reach::person`.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, person: Id<Person>) -> Result<WorkerChoices, AppError> {
    let reached = reach::person(app, session, UseCase::ChooseWorkers, person).await?;
    let today = app.today();
    let workers: Vec<Worker> = records(app.store.list(&Filter::default()).await?);
    let of_unit = |worker: &&Worker| {
        let unit = reached.organisation.unit_of_worker(worker, today);
        worker.employment.contains(today) && unit.is_some_and(|unit| reached.units.contains(&unit))
    };
    let mut choices: Vec<WorkerChoice> = workers
        .iter()
        .filter(of_unit)
        .map(|worker| {
            let may_visit = reached.person.record.may_be_visited_by(worker.id);
            let Named { id, name } = reached.organisation.named_worker(session, worker, today);
            WorkerChoice {
                id,
                name,
                title: worker.title,
                group: worker.group_on(today).map(|group| reached.organisation.named_group(group)),
                may_visit,
                may_be_contact: may_visit && worker.title == Title::Underskoterska,
            }
        })
        .collect();
    choices.sort_by_key(|worker| (worker.name.to_lowercase(), worker.id));
    reached.permit.saw_workers(choices.iter().map(|worker| Id::from_uuid(worker.id)));
    Ok(WorkerChoices { workers: choices })
}
