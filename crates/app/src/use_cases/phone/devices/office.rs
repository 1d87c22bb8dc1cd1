//! The phones of a unit's workers: which there are, and taking the right of a lost one away. Nothing here tells what a phone has
//! registered or when it was last heard of.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::device::{Device, DeviceState};
use tillit_domain::worker::Worker;
use tillit_storage::{Filter, StoredDevice};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::protection;
use crate::use_cases::care::reach::{Organisation, records};
use crate::use_cases::shared::Named;

/// Whose phones.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DevicesAsked {
    /// One unit; all of the user's unless said.
    pub unit: Option<Uuid>,
}

/// Phones.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Devices {
    /// By worker's name.
    pub devices: Vec<DeviceView>,
}

/// Where a phone stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeviceStands {
    /// In use.
    Active,
    /// Logged out of.
    Ended,
    /// Its right was taken away.
    Revoked,
}

/// A phone.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = PhoneDevice)]
pub struct DeviceView {
    /// Which.
    pub id: Uuid,
    /// Whose.
    pub worker: Named,
    /// What the worker calls it.
    pub label: String,
    /// When it was registered.
    #[schema(value_type = String)]
    pub registered_at: Timestamp,
    /// Where it stands.
    pub state: DeviceStands,
    /// When its right was taken away.
    #[schema(value_type = Option<String>)]
    pub revoked_at: Option<Timestamp>,
    /// By whom.
    pub revoked_by: Option<String>,
    /// Why.
    pub revoked_reason: Option<String>,
}

/// Why a phone's right is taken away.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Revocation {
    /// Why.
    pub reason: String,
}

/// The phones of workers of the user's units.
///
/// # Errors
/// [`AppError::NotFound`] for another's unit, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn list(app: &App, session: &Session, asked: DevicesAsked) -> Result<Devices, AppError> {
    let scope = asked.unit.map_or(Scope::OwnUnits, |unit| Scope::Unit(Id::from_uuid(unit)));
    let permit = app.permit(session, UseCase::KeepDevices, scope)?;
    let (organisation, today) = (Organisation::read(app).await?, app.today());
    let workers: Vec<Worker> = records(app.store.list(&Filter::default()).await?);
    let mine = workers.into_iter().filter(|it| {
        let unit = organisation.unit_of_worker(it, today);
        unit.is_some_and(|unit| permit.covers(unit) && asked.unit.is_none_or(|asked| asked == unit.uuid()))
            || unit.is_none() && permit.covers_all() && asked.unit.is_none()
    });
    let mine: Vec<Worker> = mine.collect();
    let stored = app.store.devices(&mine.iter().map(|it| it.id).collect::<Vec<_>>()).await?;
    let mut devices: Vec<DeviceView> = stored
        .iter()
        .filter_map(|it| Some(view(session, &organisation, mine.iter().find(|w| w.id == it.device.worker)?, it, today)))
        .collect();
    devices.sort_by(|a, b| (&a.worker.name, a.registered_at).cmp(&(&b.worker.name, b.registered_at)));
    Ok(Devices { devices })
}

/// Takes a phone's right away: its sessions end, it gets no day any more and wipes when it asks, and what it has not sent is kept
/// apart when it comes.
///
/// # Errors
/// [`AppError::NotFound`] for a phone of another unit's worker, [`AppError::Invalid`] without a reason.
#[crate::compiled_once]
pub async fn revoke(app: &App, session: &Session, id: Id<Device>, input: Revocation) -> Result<DeviceView, AppError> {
    let (stored, worker, organisation, _permit) = permitted(app, session, id).await?;
    let mut fields = Fields::new(session.language);
    fields.says_something(&input.reason, "reason");
    fields.finish()?;
    let device = stored.device.revoke(app.now(), session.user.as_str().to_owned(), input.reason.trim().to_owned());
    let revoked = StoredDevice { device, ..stored };
    app.store.put_device_state(&revoked).await?;
    Ok(view(session, &organisation, &worker, &revoked, app.today()))
}

async fn permitted(
    app: &App,
    session: &Session,
    id: Id<Device>,
) -> Result<(StoredDevice, Worker, Organisation, Permit), AppError> {
    let stored = app.store.device(id).await?;
    let worker = match &stored {
        Some(stored) => app.store.get::<Worker>(stored.device.worker).await?.map(|it| it.record),
        None => None,
    };
    let organisation = Organisation::read(app).await?;
    let unit = worker.as_ref().and_then(|it| organisation.unit_of_worker(it, app.today()));
    let permit = app.permit(session, UseCase::KeepDevices, Scope::AnyOf(unit.into_iter().collect()))?;
    let (Some(stored), Some(worker)) = (stored, worker) else { return Err(AppError::NotFound) };
    permit.saw_workers([worker.id]);
    Ok((stored, worker, organisation, permit))
}

fn view(
    session: &Session,
    organisation: &Organisation,
    worker: &Worker,
    stored: &StoredDevice,
    today: jiff::civil::Date,
) -> DeviceView {
    let device = &stored.device;
    let name = protection::worker_name(session, worker, organisation.unit_of_worker(worker, today));
    let (state, revoked) = match &device.state {
        DeviceState::Active => (DeviceStands::Active, None),
        DeviceState::Ended { .. } => (DeviceStands::Ended, None),
        DeviceState::Revoked { at, by, reason } => (DeviceStands::Revoked, Some((*at, by.clone(), reason.clone()))),
    };
    let (revoked_at, revoked_by, revoked_reason) =
        revoked.map_or((None, None, None), |(at, by, reason)| (Some(at), Some(by), Some(reason)));
    DeviceView {
        id: device.id.uuid(),
        worker: Named::new(worker.id, name),
        label: device.label.clone(),
        registered_at: device.registered_at,
        state,
        revoked_at,
        revoked_by,
        revoked_reason,
    }
}
