//! Writing what was read at a version.

use serde::Serialize;
use tillit_domain::record::Record;
use tillit_storage::{Batch, Expect, StoreError};

use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Writes a record that was read at a version, 0 for a new one, and gives what `stands` then. Where somebody else has written it
/// since, nothing is written, and what stands is told with the conflict.
///
/// # Errors
/// [`AppError::Conflict`], and what the database says.
pub(super) async fn put<R: Record, V: Serialize>(
    app: &App,
    session: &Session,
    record: &R,
    expected_version: u32,
    stands: impl Future<Output = Result<V, AppError>> + Send,
) -> Result<V, AppError> {
    let expect = if expected_version == 0 { Expect::New } else { Expect::Version(expected_version) };
    let mut batch = Batch::new();
    batch.put(record, None, expect);
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => stands.await,
        Err(StoreError::Conflict { .. }) => {
            let current = serde_json::to_value(stands.await?).map_err(AppError::internal)?;
            Err(AppError::Conflict { current: Some(current) })
        }
        Err(error) => Err(error.into()),
    }
}
