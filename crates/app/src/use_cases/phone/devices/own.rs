//! This browser becomes a device of the worker, and is one no more at log-out.

use serde::{Deserialize, Serialize};
use tillit_domain::device::{Device, DeviceState};
use tillit_storage::StoredDevice;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::accounts::token::Token;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::phone::device;

/// A browser that is to become a device.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDevice {
    /// What the worker calls it; at most 80 signs are kept.
    pub label: String,
}

/// A device, and the token that delivers from it. The token is shown once.
#[derive(Clone, Serialize, ToSchema)]
pub struct RegisteredDevice {
    /// Which device.
    pub device: Uuid,
    /// What delivers; the database keeps its hash only.
    pub delivery_token: String,
}

/// Registers a device of the worker who is logged in.
///
/// # Errors
/// [`AppError::NotAllowed`] for an account that belongs to no worker.
#[crate::compiled_once]
pub async fn register(app: &App, session: &Session, input: NewDevice) -> Result<RegisteredDevice, AppError> {
    let permit = app.permit(session, UseCase::OwnDevices, Scope::Own)?;
    let worker = device::worker_of(app, session).await?;
    permit.saw_workers([worker.id]);
    let token = Token::new(app.random.as_ref());
    let label: String = input.label.trim().chars().take(80).collect();
    let new =
        Device { id: app.new_id(), worker: worker.id, label, registered_at: app.now(), state: DeviceState::Active };
    let answer = RegisteredDevice { device: new.id.uuid(), delivery_token: token.secret().to_owned() };
    app.store.add_device(&StoredDevice { device: new, user: session.user.as_str().to_owned() }, &token.hash()).await?;
    Ok(answer)
}

/// Ends the worker's own device at log-out; what it has not sent is still taken.
///
/// # Errors
/// [`AppError::NotFound`] for another worker's device.
#[crate::compiled_once]
pub async fn end(app: &App, session: &Session, token: &Token) -> Result<(), AppError> {
    app.permit(session, UseCase::OwnDevices, Scope::Own)?;
    let worker = device::worker_of(app, session).await?;
    let stored = device::of_token(app, token).await.map_err(|_| AppError::NotFound)?;
    if stored.device.worker != worker.id {
        return Err(AppError::NotFound);
    }
    let ended = StoredDevice { device: stored.device.end(app.now()), ..stored };
    app.store.put_device_state(&ended).await?;
    Ok(())
}
