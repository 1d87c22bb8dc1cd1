//! The access log: one row per request that touched people's data, written before the answer leaves (invariant 10).
//!
//! Storage writes rows that wait at the same time in one transaction, and chains them by hashes so that a later change
//! is seen.

use std::sync::Arc;

use tillit_domain::Id;
use tillit_storage::{LogRow, Store};

use crate::accounts::session::Session;
use crate::clock::Clock;
use crate::error::AppError;

/// The writer of the access log; clones are the same writer.
#[derive(Clone)]
pub struct AccessLog {
    store: Store,
    clock: Arc<dyn Clock>,
}

impl AccessLog {
    /// A writer to a store.
    #[must_use]
    pub fn new(store: Store, clock: Arc<dyn Clock>) -> Self {
        Self { store, clock }
    }

    /// Writes the row of a request, if it leaves one, and comes back when it is safe on disk.
    ///
    /// Call it when the request is done and before its answer leaves; an answer whose row cannot be written must not leave.
    ///
    /// # Errors
    /// [`AppError::Store`] if the row could not be written.
    pub async fn close(&self, session: &Session) -> Result<(), AppError> {
        match self.row(session) {
            Some(row) => Ok(self.store.append_log(vec![row]).await?),
            None => Ok(()),
        }
    }

    fn row(&self, session: &Session) -> Option<LogRow> {
        let gathered = session.trail().take();
        if !gathered.leaves_a_row() {
            return None;
        }
        let action = gathered.action();
        let first = gathered.entries.first();
        Some(LogRow {
            at: self.clock.now(),
            user: session.user.as_str().to_owned(),
            role: first.and_then(|entry| entry.role).map_or_else(String::new, |role| role.name().to_owned()),
            unit: first.and_then(|entry| entry.unit),
            action,
            persons: gathered.persons.into_iter().map(Id::uuid).collect(),
            workers: gathered.workers.into_iter().collect(),
            purpose: first.and_then(|entry| entry.purpose).map(str::to_owned),
        })
    }
}
