//! Column mappings of imports, and settings of the municipality.

use crate::args::args;
use crate::error::StoreError;
use crate::store::{Actor, Store};

/// How the columns of a file are read, saved under a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Mapping {
    /// The name it is asked for by.
    pub name: String,
    /// The kind of import it is for.
    pub kind: String,
    /// The mapping itself, as `exchange` writes it.
    pub body: serde_json::Value,
}

fn parse(kind: &'static str, text: &str) -> Result<serde_json::Value, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::corrupt(kind, error))
}

impl Store {
    /// Saves a mapping, in place of one of the same name.
    ///
    /// # Errors
    /// What the database says.
    pub async fn save_mapping(&self, mapping: &Mapping, actor: &Actor) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        let sql = "INSERT INTO mapping (name, kind, recorded_at, recorded_by, body) VALUES ($1, $2, $3, $4, $5) \
                   ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, recorded_at = excluded.recorded_at, \
                   recorded_by = excluded.recorded_by, body = excluded.body";
        let Mapping { name, kind, body } = mapping;
        let args = args![name.as_str(), kind.as_str(), actor.at, actor.user.as_str(), body.to_string()];
        tx.execute(sql, args).await?;
        tx.commit().await
    }

    /// All mappings, by name.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn mappings(&self) -> Result<Vec<Mapping>, StoreError> {
        let sql = "SELECT name, kind, body FROM mapping ORDER BY name";
        let rows: Vec<(String, String, String)> = self.db.rows(sql, Vec::new()).await?;
        rows.into_iter().map(|(name, kind, body)| Ok(Mapping { name, kind, body: parse("mapping", &body)? })).collect()
    }

    /// A mapping.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn mapping(&self, name: &str) -> Result<Option<Mapping>, StoreError> {
        let row: Option<(String, String)> =
            self.db.row("SELECT kind, body FROM mapping WHERE name = $1", args![name]).await?;
        row.map(|(kind, body)| Ok(Mapping { name: name.to_owned(), kind, body: parse("mapping", &body)? })).transpose()
    }

    /// A setting of the municipality, such as its name or the demo's date.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn setting(&self, name: &str) -> Result<Option<serde_json::Value>, StoreError> {
        let row: Option<(String,)> = self.db.row("SELECT body FROM setting WHERE name = $1", args![name]).await?;
        row.map(|(body,)| parse("setting", &body)).transpose()
    }

    /// Saves a setting.
    ///
    /// # Errors
    /// What the database says.
    pub async fn put_setting(&self, name: &str, body: &serde_json::Value) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        let sql = "INSERT INTO setting (name, body) VALUES ($1, $2) \
                   ON CONFLICT (name) DO UPDATE SET body = excluded.body";
        tx.execute(sql, args![name, body.to_string()]).await?;
        tx.commit().await
    }
}
