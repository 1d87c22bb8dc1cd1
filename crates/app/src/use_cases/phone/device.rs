//! Which device speaks, by its delivery token, and in whose name.

use tillit_domain::worker::Worker;
use tillit_storage::StoredDevice;

use crate::access::Role;
use crate::accounts::session::{Grant, Session, UserName};
use crate::accounts::token::Token;
use crate::app::App;
use crate::error::AppError;
use crate::words::Language;

/// The device of a token, in whatever state it is.
///
/// # Errors
/// [`AppError::NotSignedIn`] for a token nobody has given out.
pub(crate) async fn of_token(app: &App, token: &Token) -> Result<StoredDevice, AppError> {
    app.store.device_by_token(&token.hash()).await?.ok_or(AppError::NotSignedIn)
}

/// A session in the name of the device's worker, which can do what a token can: deliver. The account may be closed since;
/// what was registered before must still come in.
pub(crate) async fn session_of(app: &App, device: &StoredDevice) -> Result<Session, AppError> {
    let user = app.store.user(&device.user).await?;
    let language = user.as_ref().map_or(Language::Sv, |user| Language::tagged(&user.language));
    let name = user.map_or_else(String::new, |user| user.display_name);
    let roles = vec![Grant { role: Role::CareWorker, unit: None }];
    Ok(Session::new(UserName::new(&device.user), name, roles, Some(device.device.worker), language))
}

/// The worker of a session.
///
/// # Errors
/// [`AppError::NotAllowed`] for an account that belongs to no worker.
pub(crate) async fn worker_of(app: &App, session: &Session) -> Result<Worker, AppError> {
    let id = session.worker.ok_or(AppError::NotAllowed)?;
    Ok(app.store.get::<Worker>(id).await?.ok_or(AppError::NotAllowed)?.record)
}
