//! Devices: the browser on a phone that delivers a worker's day events.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::worker::Worker;

/// A phone's browser that belongs to a worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Identifier.
    pub id: Id<Device>,
    /// Whose.
    pub worker: Id<Worker>,
    /// What the worker calls it.
    pub label: String,
    /// When it was registered.
    pub registered_at: Timestamp,
    /// Where it stands.
    pub state: DeviceState,
}

/// Where a device stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum DeviceState {
    /// In use.
    Active,
    /// Its worker logged out of it. What it has not sent yet is still taken: it was registered before.
    Ended {
        /// When.
        at: Timestamp,
    },
    /// The office has taken its right away, as when it is lost. What it sends is kept apart until the unit has looked at it.
    Revoked {
        /// When.
        at: Timestamp,
        /// By whom: a user's name.
        by: String,
        /// Why.
        reason: String,
    },
}

impl Device {
    /// Whether its right was taken away.
    #[must_use]
    pub const fn is_revoked(&self) -> bool {
        matches!(self.state, DeviceState::Revoked { .. })
    }

    /// The device once its worker has logged out; one that is revoked stays so.
    #[must_use]
    pub fn end(self, at: Timestamp) -> Self {
        let state = if self.state == DeviceState::Active { DeviceState::Ended { at } } else { self.state };
        Self { state, ..self }
    }

    /// The device once the office has taken its right away; the first revocation stands.
    #[must_use]
    pub fn revoke(self, at: Timestamp, by: String, reason: String) -> Self {
        let state = if self.is_revoked() { self.state } else { DeviceState::Revoked { at, by, reason } };
        Self { state, ..self }
    }
}
