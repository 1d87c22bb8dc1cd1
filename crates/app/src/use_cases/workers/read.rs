//! One worker: title, way to travel, groups by date. No figure about anybody's work.

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::organisation::Unit;
use tillit_domain::person::ProtectedIdentity;
use tillit_domain::worker::{Title, TravelMode, Worker};
use tillit_storage::Versioned;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::permit::would_allow;
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection::worker_name;
use crate::use_cases::care::reach::Organisation;
use crate::use_cases::shared::Named;

/// A worker.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WorkerPage {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back when the worker is changed.
    pub version: u32,
    /// Name on screen; "Skyddad medarbetare" where it is protected from the user.
    pub name: String,
    /// Title.
    #[schema(value_type = String)]
    pub title: Title,
    /// Usual way to travel.
    #[schema(value_type = String)]
    pub travel: TravelMode,
    /// Whether the identity is protected.
    pub protected: bool,
    /// Home groups by first day, newest first; lending keeps them.
    pub groups: Vec<HomeGroup>,
    /// What only those who employ see; none for others.
    pub employment: Option<Employment>,
}

/// A home group from a day on.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HomeGroup {
    /// First day.
    pub from: Date,
    /// The group.
    pub group: Named,
    /// Whether it is the home group today.
    pub now: bool,
}

/// How a worker is employed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Employment {
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// How the identity is protected.
    #[schema(value_type = Option<String>)]
    pub protected: Option<ProtectedIdentity>,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Option<Date>,
    /// Share of full time in percent, as employed.
    pub percent: u8,
    /// Work telephone.
    pub telephone: String,
}

/// A worker the user may act on.
pub(super) struct ReachedWorker {
    pub(super) worker: Versioned<Worker>,
    pub(super) organisation: Organisation,
}

/// Reads a worker.
///
/// # Errors
/// [`AppError::NotFound`] for who does not exist or belongs to other units, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<Worker>) -> Result<WorkerPage, AppError> {
    let (reached, _) = reach(app, session, UseCase::ReadWorkers, id).await?;
    Ok(view(app, session, &reached))
}

/// The worker, if the user may do this with the worker. Whoever has left belongs to the last home group.
pub(super) async fn reach(
    app: &App,
    session: &Session,
    use_case: UseCase,
    id: Id<Worker>,
) -> Result<(ReachedWorker, Permit), AppError> {
    let worker = app.store.get::<Worker>(id).await?;
    let organisation = Organisation::read(app).await?;
    let unit = worker.as_ref().and_then(|it| unit_of(&organisation, &it.record, app.today()));
    let permit = app.permit(session, use_case, Scope::AnyOf(unit.into_iter().collect()))?;
    let worker = worker.ok_or(AppError::NotFound)?;
    permit.saw_workers([id]);
    Ok((ReachedWorker { worker, organisation }, permit))
}

/// The unit of the home group today, or of the first one for who has not begun yet.
fn unit_of(organisation: &Organisation, worker: &Worker, today: Date) -> Option<Id<Unit>> {
    let first = || worker.groups.first().and_then(|it| organisation.group(it.group)).map(|group| group.unit);
    organisation.unit_of_worker(worker, today).or_else(first)
}

/// A worker as shown.
pub(super) fn view(app: &App, session: &Session, reached: &ReachedWorker) -> WorkerPage {
    let (it, today) = (&reached.worker.record, app.today());
    let unit = unit_of(&reached.organisation, it, today);
    let employs =
        unit.is_some_and(|unit| would_allow(&session.roles, UseCase::ChangeWorkers, &Scope::Unit(unit)).is_ok());
    let home = it.groups.iter().rposition(|entry| entry.from <= today);
    let groups = it.groups.iter().enumerate().rev().map(|(at, entry)| HomeGroup {
        from: entry.from,
        group: reached.organisation.named_group(entry.group),
        now: Some(at) == home,
    });
    WorkerPage {
        id: it.id.uuid(),
        version: reached.worker.version,
        name: worker_name(session, it, unit),
        title: it.title,
        travel: it.travel,
        protected: it.protected.is_some(),
        groups: groups.collect(),
        employment: employs.then(|| Employment {
            given_name: it.given_name.clone(),
            family_name: it.family_name.clone(),
            protected: it.protected,
            from: it.employment.from,
            to: it.employment.to,
            percent: it.percent,
            telephone: it.telephone.clone(),
        }),
    }
}
