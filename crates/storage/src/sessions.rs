//! Sessions and log-in attempts.

use std::fmt;

use jiff::Timestamp;

use crate::args::{args, timestamp};
use crate::error::StoreError;
use crate::store::Store;

/// A session as it is stored: the token itself is only in the browser.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredSession {
    /// Hash of the token in the cookie.
    pub token_hash: Vec<u8>,
    /// Whose.
    pub user: String,
    /// What a changing request must carry besides the cookie.
    pub csrf_token: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
}

impl fmt::Debug for StoredSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoredSession").field("user", &self.user).finish_non_exhaustive()
    }
}

/// An attempt to log in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoginAttempt {
    /// The name that was typed.
    pub user: String,
    /// Where it came from.
    pub address: String,
    /// When.
    pub at: Timestamp,
    /// Whether the password was right.
    pub succeeded: bool,
}

impl Store {
    /// Begins a session.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_session(&self, session: &StoredSession) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        let sql = "INSERT INTO session (token_hash, user_name, csrf_token, created_at, expires_at) \
                   VALUES ($1, $2, $3, $4, $5)";
        let StoredSession { token_hash, user, csrf_token, created_at, expires_at } = session;
        tx.execute(sql, args![token_hash.clone(), user.as_str(), csrf_token.as_str(), *created_at, *expires_at])
            .await?;
        tx.commit().await
    }

    /// The session with a token's hash, unless it has ended.
    ///
    /// # Errors
    /// What the database says.
    pub async fn session(&self, token_hash: &[u8], now: Timestamp) -> Result<Option<StoredSession>, StoreError> {
        let sql = "SELECT user_name, csrf_token, created_at, expires_at FROM session \
                   WHERE token_hash = $1 AND expires_at > $2";
        let row: Option<(String, String, i64, i64)> = self.db.row(sql, args![token_hash.to_vec(), now]).await?;
        row.map(|(user, csrf_token, created_at, expires_at)| {
            Ok(StoredSession {
                token_hash: token_hash.to_vec(),
                user,
                csrf_token,
                created_at: timestamp(created_at)?,
                expires_at: timestamp(expires_at)?,
            })
        })
        .transpose()
    }

    /// Lets a session last until another instant.
    ///
    /// # Errors
    /// What the database says.
    pub async fn prolong_session(&self, token_hash: &[u8], expires_at: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        let sql = "UPDATE session SET expires_at = $2 WHERE token_hash = $1";
        tx.execute(sql, args![token_hash.to_vec(), expires_at]).await?;
        tx.commit().await
    }

    /// Ends a session.
    ///
    /// # Errors
    /// What the database says.
    pub async fn end_session(&self, token_hash: &[u8]) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        tx.execute("DELETE FROM session WHERE token_hash = $1", args![token_hash.to_vec()]).await?;
        tx.commit().await
    }

    /// Removes sessions that have ended and attempts older than an instant.
    ///
    /// # Errors
    /// What the database says.
    pub async fn tidy_sessions(&self, now: Timestamp, attempts_before: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        tx.execute("DELETE FROM session WHERE expires_at <= $1", args![now]).await?;
        tx.execute("DELETE FROM login_attempt WHERE at < $1", args![attempts_before]).await?;
        tx.commit().await
    }

    /// Records an attempt to log in.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_login_attempt(&self, attempt: &LoginAttempt) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        let sql = "INSERT INTO login_attempt (user_name, address, at, succeeded) VALUES ($1, $2, $3, $4)";
        let LoginAttempt { user, address, at, succeeded } = attempt;
        tx.execute(sql, args![user.as_str(), address.as_str(), *at, *succeeded]).await?;
        tx.commit().await
    }

    /// Attempts with a user's name or from an address since an instant, oldest first; for throttling.
    ///
    /// # Errors
    /// What the database says.
    pub async fn login_attempts(
        &self,
        user: &str,
        address: &str,
        since: Timestamp,
    ) -> Result<Vec<LoginAttempt>, StoreError> {
        let sql = "SELECT user_name, address, at, succeeded FROM login_attempt \
                   WHERE (user_name = $1 OR address = $2) AND at >= $3 ORDER BY at";
        let rows: Vec<(String, String, i64, i64)> = self.db.rows(sql, args![user, address, since]).await?;
        rows.into_iter()
            .map(|(user, address, at, succeeded)| {
                Ok(LoginAttempt { user, address, at: timestamp(at)?, succeeded: succeeded == 1 })
            })
            .collect()
    }
}
