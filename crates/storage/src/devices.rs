//! Devices: which browser is whose, found by the hash of its delivery token.

use tillit_domain::Id;
use tillit_domain::device::{Device, DeviceState};
use tillit_domain::worker::Worker;
use uuid::Uuid;

use crate::args::{Arg, args, id_list, timestamp};
use crate::db::stored_row;
use crate::error::StoreError;
use crate::store::Store;

/// A device with the account that registered it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDevice {
    /// The device.
    pub device: Device,
    /// The account: its name is written with what the device delivers, its sessions end when the device is revoked.
    pub user: String,
}

stored_row! {
    struct DeviceRow {
        id: Uuid,
        worker: Uuid,
        user_name: String,
        label: String,
        registered_at: i64,
        ended_at: Option<i64>,
        revoked_at: Option<i64>,
        revoked_by: Option<String>,
        revoked_reason: Option<String>,
    }
}

const COLUMNS: &str =
    "SELECT id, worker, user_name, label, registered_at, ended_at, revoked_at, revoked_by, revoked_reason FROM device";

impl Store {
    /// Registers a device.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_device(&self, stored: &StoredDevice, token_hash: &[u8]) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        let sql = "INSERT INTO device (id, worker, user_name, token_hash, label, registered_at) \
                   VALUES ($1, $2, $3, $4, $5, $6)";
        let StoredDevice { device, user } = stored;
        let (hash, label) = (token_hash.to_vec(), device.label.as_str());
        tx.execute(sql, args![device.id, device.worker, user.as_str(), hash, label, device.registered_at]).await?;
        tx.commit().await
    }

    /// The device with a token's hash, whatever state it is in.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn device_by_token(&self, token_hash: &[u8]) -> Result<Option<StoredDevice>, StoreError> {
        self.one_device("token_hash = $1", args![token_hash.to_vec()]).await
    }

    /// A device.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn device(&self, id: Id<Device>) -> Result<Option<StoredDevice>, StoreError> {
        self.one_device("id = $1", args![id]).await
    }

    /// Devices of workers, newest first.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn devices(&self, workers: &[Id<Worker>]) -> Result<Vec<StoredDevice>, StoreError> {
        let among = self.db.dialect().among_ids("worker", 1);
        let sql = format!("{COLUMNS} WHERE {among} ORDER BY registered_at DESC, id");
        let rows: Vec<DeviceRow> = self.db.rows(sql, vec![id_list(workers.iter().map(|it| it.uuid()))]).await?;
        rows.into_iter().map(stored).collect()
    }

    /// Puts a device in another state. Revoking also ends every session of its account, in the same transaction: whoever
    /// holds a lost phone must not go on reading.
    ///
    /// # Errors
    /// What the database says.
    pub async fn put_device_state(&self, stored: &StoredDevice) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        match &stored.device.state {
            DeviceState::Active => {}
            DeviceState::Ended { at } => {
                let sql = "UPDATE device SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
                tx.execute(sql, args![stored.device.id, *at]).await?;
            }
            DeviceState::Revoked { at, by, reason } => {
                let sql = "UPDATE device SET revoked_at = $2, revoked_by = $3, revoked_reason = $4 \
                           WHERE id = $1 AND revoked_at IS NULL";
                tx.execute(sql, args![stored.device.id, *at, by.as_str(), reason.as_str()]).await?;
                tx.execute("DELETE FROM session WHERE user_name = $1", args![stored.user.as_str()]).await?;
            }
        }
        tx.commit().await
    }

    async fn one_device(&self, condition: &str, args: Vec<Arg>) -> Result<Option<StoredDevice>, StoreError> {
        let row: Option<DeviceRow> = self.db.row(format!("{COLUMNS} WHERE {condition}"), args).await?;
        row.map(stored).transpose()
    }
}

fn stored(row: DeviceRow) -> Result<StoredDevice, StoreError> {
    let state = match (row.revoked_at, row.ended_at) {
        (Some(at), _) => DeviceState::Revoked {
            at: timestamp(at)?,
            by: row.revoked_by.unwrap_or_default(),
            reason: row.revoked_reason.unwrap_or_default(),
        },
        (None, Some(at)) => DeviceState::Ended { at: timestamp(at)? },
        (None, None) => DeviceState::Active,
    };
    let device = Device {
        id: Id::from_uuid(row.id),
        worker: Id::<Worker>::from_uuid(row.worker),
        label: row.label,
        registered_at: timestamp(row.registered_at)?,
        state,
    };
    Ok(StoredDevice { device, user: row.user_name })
}
