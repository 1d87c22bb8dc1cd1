//! Opening and restoring databases, before there is an application to ask.

use std::path::Path;
use std::sync::Arc;

pub use tillit_storage::{Check, Found, OpenMode};
use tillit_storage::{Store, restore as restore_store};

use crate::app::{App, Settings};
use crate::clock::{Clock, SystemRandom};
use crate::error::AppError;

/// Opens the application on a database, and brings its schema up to this program's.
///
/// # Errors
/// [`AppError::Store`], worded for whoever starts the program: no database there, a newer program's, a wrong address.
#[crate::compiled_once]
pub async fn open(url: &str, mode: OpenMode, clock: Arc<dyn Clock>, settings: Settings) -> Result<App, AppError> {
    let store = Store::open(url, mode).await?;
    Ok(App::new(store, clock, Arc::new(SystemRandom), settings))
}

/// Puts a backup where there is no database yet, and looks whether all is well there.
///
/// # Errors
/// [`AppError::Store`]: there is a database already, or the file is no backup.
#[crate::compiled_once]
pub async fn restore(backup: &Path, url: &str) -> Result<Vec<Check>, AppError> {
    Ok(restore_store(backup, url).await?)
}
