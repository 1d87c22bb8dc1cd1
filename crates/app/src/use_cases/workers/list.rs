//! Workers of a group: who they are, how they travel, whether they have delegations. No figure about anybody's work.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::delegation::Delegation;
use tillit_domain::organisation::Group;
use tillit_domain::worker::{Title, TravelMode, Worker};
use tillit_storage::Filter;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection::worker_name;
use crate::use_cases::care::reach::{Organisation, records};
use crate::use_cases::delegations::view::{DelegationStands, stands};
use crate::use_cases::shared::Named;

/// Which workers.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct WorkersAsked {
    /// Whose home group this is; all groups of the user unless said.
    pub group: Option<Uuid>,
}

/// Workers.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Workers {
    /// By name; who is employed today.
    pub workers: Vec<WorkerView>,
}

/// A worker.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WorkerView {
    /// Identifier.
    pub id: Uuid,
    /// Name on screen; "Skyddad medarbetare" where it is protected from the user.
    pub name: String,
    /// Whether the identity is protected.
    pub protected: bool,
    /// Title.
    #[schema(value_type = String)]
    pub title: Title,
    /// Usual way to travel.
    #[schema(value_type = String)]
    pub travel: TravelMode,
    /// The home group today.
    pub group: Option<Named>,
    /// How many delegations hold, and how many of these end soon.
    pub delegations: DelegationCount,
}

/// How many delegations a worker has.
#[derive(Debug, Clone, Copy, Default, Serialize, ToSchema)]
pub struct DelegationCount {
    /// Hold today.
    pub valid: u32,
    /// Of these, end within 30 days.
    pub expiring: u32,
}

/// Lists workers.
///
/// # Errors
/// [`AppError::NotFound`] for a group that is not the user's, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: WorkersAsked) -> Result<Workers, AppError> {
    let organisation = Organisation::read(app).await?;
    let group: Option<Id<Group>> = asked.group.map(Id::from_uuid);
    let scope = match group {
        Some(group) => Scope::AnyOf(organisation.group(group).map(|group| group.unit).into_iter().collect()),
        None => Scope::OwnUnits,
    };
    let permit = app.permit(session, UseCase::ReadWorkers, scope)?;
    let today = app.today();
    let all = Filter::default();
    let mut counts: HashMap<Id<Worker>, DelegationCount> = HashMap::new();
    for delegation in records(app.store.list::<Delegation>(&all).await?) {
        let count = counts.entry(delegation.worker).or_default();
        let stands = stands(&delegation, today);
        count.valid += u32::from(matches!(stands, DelegationStands::Valid | DelegationStands::Expiring));
        count.expiring += u32::from(stands == DelegationStands::Expiring);
    }
    let mut workers: Vec<WorkerView> = Vec::new();
    for worker in records(app.store.list::<Worker>(&all).await?) {
        let own = worker.group_on(today);
        let unit = organisation.unit_of_worker(&worker, today);
        let listed = match group {
            Some(group) => own == Some(group),
            None => unit.is_some_and(|unit| permit.covers(unit)),
        };
        if listed && worker.employment.contains(today) {
            workers.push(WorkerView {
                id: worker.id.uuid(),
                name: worker_name(session, &worker, unit),
                protected: worker.protected.is_some(),
                title: worker.title,
                travel: worker.travel,
                group: own.map(|group| organisation.named_group(group)),
                delegations: counts.get(&worker.id).copied().unwrap_or_default(),
            });
        }
    }
    workers.sort_by_key(|worker| (worker.name.to_lowercase(), worker.id));
    permit.saw_workers(workers.iter().map(|worker| Id::from_uuid(worker.id)));
    Ok(Workers { workers })
}
