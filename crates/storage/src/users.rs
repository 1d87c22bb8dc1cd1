//! Local accounts, with the history of who changed their rights.

use std::fmt;

use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::organisation::Unit;
use tillit_domain::worker::Worker;

use crate::args::{args, timestamp, version};
use crate::error::StoreError;
use crate::store::{Actor, Expect, Recorded, Store};

/// A local account.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// What is typed to log in; never changed.
    pub name: String,
    /// Name on screen.
    pub display_name: String,
    /// The password's hash as argon2 writes it. Only the one in use is kept, and `Debug` leaves it out.
    #[serde(skip)]
    pub password_hash: String,
    /// Roles by name, each for one unit or for all.
    pub roles: Vec<(String, Option<Id<Unit>>)>,
    /// The worker who logs in with it.
    pub worker: Option<Id<Worker>>,
    /// Language on screen, such as `sv`.
    pub language: String,
    /// Whether it may log in.
    pub active: bool,
}

impl fmt::Debug for User {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("User").field("name", &self.name).field("active", &self.active).finish_non_exhaustive()
    }
}

const NEWEST: &str = "SELECT v.body, s.password_hash FROM user_version v JOIN user_secret s ON s.name = v.name \
                      WHERE NOT EXISTS (SELECT 1 FROM user_version n WHERE n.name = v.name AND n.version > v.version)";

fn user((body, password_hash): (String, String)) -> Result<User, StoreError> {
    let user: User = serde_json::from_str(&body).map_err(|error| StoreError::corrupt("user", error))?;
    Ok(User { password_hash, ..user })
}

impl Store {
    /// All accounts, by name.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn users(&self) -> Result<Vec<User>, StoreError> {
        let rows: Vec<(String, String)> = self.db.rows(format!("{NEWEST} ORDER BY v.name"), Vec::new()).await?;
        rows.into_iter().map(user).collect()
    }

    /// An account.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn user(&self, name: &str) -> Result<Option<User>, StoreError> {
        let row: Option<(String, String)> = self.db.row(format!("{NEWEST} AND v.name = $1"), args![name]).await?;
        row.map(user).transpose()
    }

    /// All versions of an account without their password hashes, oldest first: who gave which rights, and when.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn user_history(&self, name: &str) -> Result<Vec<Recorded<User>>, StoreError> {
        let sql = "SELECT version, body, recorded_at, recorded_by FROM user_version WHERE name = $1 ORDER BY version";
        let rows: Vec<(i64, String, i64, String)> = self.db.rows(sql, args![name]).await?;
        rows.into_iter()
            .map(|(number, body, at, by)| {
                let record = Some(user((body, String::new()))?);
                Ok(Recorded { record, version: version(number)?, at: timestamp(at)?, by })
            })
            .collect()
    }

    /// Makes or changes an account. Its sessions are ended if it is no longer active or its password is another.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if it is not as expected, and what the database says.
    pub async fn put_user(&self, user: &User, expect: Expect, actor: &Actor) -> Result<u32, StoreError> {
        let body = serde_json::to_string(user).map_err(|error| StoreError::corrupt("user", error))?;
        let mut tx = self.db.begin().await?;
        let sql = "SELECT version, body FROM user_version WHERE name = $1 ORDER BY version DESC LIMIT 1";
        let before: Option<(i64, String)> = tx.row(sql, args![user.name.as_str()]).await?;
        let current = before.as_ref().map(|(number, _)| version(*number)).transpose()?;
        let conflict = || StoreError::Conflict { kind: "user", id: uuid::Uuid::nil(), current };
        if !expect.met_by(current) {
            return Err(conflict());
        }
        let mut now = current.unwrap_or(0);
        if before.is_none_or(|(_, before)| before != body) {
            now += 1;
            let sql = "INSERT INTO user_version (name, version, recorded_at, recorded_by, body) \
                       VALUES ($1, $2, $3, $4, $5)";
            let args = args![user.name.as_str(), now, actor.at, actor.user.as_str(), body];
            let inserted = tx.execute(sql, args).await;
            inserted.map_err(|error| if error.is_unique_violation() { conflict() } else { error })?;
        }
        let sql = "INSERT INTO user_secret (name, password_hash) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE \
                   SET password_hash = excluded.password_hash \
                   WHERE user_secret.password_hash <> excluded.password_hash";
        let changed = tx.execute(sql, args![user.name.as_str(), user.password_hash.as_str()]).await?;
        if changed > 0 || !user.active {
            tx.execute("DELETE FROM session WHERE user_name = $1", args![user.name.as_str()]).await?;
        }
        tx.commit().await?;
        Ok(now)
    }
}
