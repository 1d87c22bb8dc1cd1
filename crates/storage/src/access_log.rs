//! The access log: who saw or changed whose data, when and why (invariant 10).
//!
//! Append-only and chained: each row's hash covers the hash of the row before it, so that a row changed,
//! removed or put between is found by [`Store::verify_log`]. Rows of requests that come at the same time are
//! written together, and nobody gets an answer before the own row is safe.

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use tillit_domain::Id;
use tillit_domain::organisation::Unit;
use tillit_domain::worker::Worker;
use uuid::Uuid;

use crate::args::{Arg, args, timestamp};
use crate::db::{Db, Dialect, stored_row};
use crate::error::StoreError;
use crate::queue::Shared;
use crate::store::Store;

/// A row of the log: one request, with all the persons and workers it named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRow {
    /// When.
    pub at: Timestamp,
    /// Who: a user's name.
    pub user: String,
    /// In which role.
    pub role: String,
    /// For which unit; none for all.
    pub unit: Option<Id<Unit>>,
    /// What was done: the use case's name.
    pub action: String,
    /// The persons whose data was seen or changed.
    pub persons: Vec<Uuid>,
    /// The workers whose registrations were seen or changed.
    pub workers: Vec<Id<Worker>>,
    /// Why, where a reason is asked for.
    pub purpose: Option<String>,
}

/// A row as it stands in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedRow {
    /// Its place in the chain, from 1.
    pub seq: i64,
    /// What it says.
    pub row: LogRow,
}

/// Which rows to read, newest first. The default is all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogFilter {
    /// Naming this person or worker.
    pub named: Option<Uuid>,
    /// Of this user.
    pub user: Option<String>,
    /// From this instant on.
    pub from: Option<Timestamp>,
    /// Before this instant.
    pub before: Option<Timestamp>,
    /// At most so many.
    pub limit: Option<u32>,
}

/// What a check of the log found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verified {
    /// All rows hang together.
    Ok {
        /// How many there are.
        rows: i64,
    },
    /// The first row that does not follow from the one before it.
    Broken {
        /// Its place in the chain.
        at: i64,
    },
}

impl Shared for Vec<LogRow> {
    type Answer = ();
    type Gathered = ();

    fn joins(&self, (): &mut ()) -> bool {
        true
    }

    async fn write(db: &Db, some: &[&Self]) -> Result<Vec<()>, StoreError> {
        let rows: Vec<&LogRow> = some.iter().flat_map(|rows| rows.iter()).collect();
        write(db, &rows).await?;
        Ok(vec![(); some.len()])
    }
}

impl Store {
    /// Adds rows to the log, and comes back when they are safe. Calls at the same time share a write.
    ///
    /// # Errors
    /// What the database says; then the answer must not leave either.
    pub async fn append_log(&self, rows: Vec<LogRow>) -> Result<(), StoreError> {
        if rows.is_empty() {
            return Ok(());
        }
        self.log.put(&self.db, rows).await
    }

    /// Rows of the log, newest first.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn log(&self, filter: &LogFilter) -> Result<Vec<LoggedRow>, StoreError> {
        let (mut sql, mut args) = (format!("{COLUMNS} WHERE 1 = 1"), Vec::<Arg>::new());
        if let Some(named) = filter.named {
            args.push(named.into());
            sql.push_str(&format!(" AND seq IN (SELECT seq FROM access_log_named WHERE named = ${})", args.len()));
        }
        if let Some(user) = &filter.user {
            args.push(user.as_str().into());
            sql.push_str(&format!(" AND user_name = ${}", args.len()));
        }
        if let Some(from) = filter.from {
            args.push(from.into());
            sql.push_str(&format!(" AND at >= ${}", args.len()));
        }
        if let Some(before) = filter.before {
            args.push(before.into());
            sql.push_str(&format!(" AND at < ${}", args.len()));
        }
        sql.push_str(" ORDER BY seq DESC");
        if let Some(limit) = filter.limit {
            args.push(limit.into());
            sql.push_str(&format!(" LIMIT ${}", args.len()));
        }
        let rows: Vec<StoredRow> = self.db.rows(sql, args).await?;
        rows.into_iter().map(|row| Ok(LoggedRow { seq: row.seq, row: row.read()? })).collect()
    }

    /// Checks that every row of the log follows from the one before it.
    ///
    /// # Errors
    /// What the database says.
    pub async fn verify_log(&self) -> Result<Verified, StoreError> {
        let mut last = (0_i64, Vec::new());
        loop {
            let sql = format!("{COLUMNS} WHERE seq > $1 ORDER BY seq LIMIT 5000");
            let rows: Vec<StoredRow> = self.db.rows(sql, args![last.0]).await?;
            if rows.is_empty() {
                return Ok(Verified::Ok { rows: last.0 });
            }
            for row in rows {
                if row.seq != last.0 + 1 || row.hash != row.hash_after(&last.1) {
                    return Ok(Verified::Broken { at: last.0 + 1 });
                }
                last = (row.seq, row.hash);
            }
        }
    }
}

const COLUMNS: &str = "SELECT seq, at, user_name, role, unit, action, persons, workers, purpose, hash FROM access_log";

stored_row! {
    struct StoredRow {
        seq: i64,
        at: i64,
        user_name: String,
        role: String,
        unit: Option<Uuid>,
        action: String,
        persons: String,
        workers: String,
        purpose: Option<String>,
        hash: Vec<u8>,
    }
}

impl StoredRow {
    fn of(row: &LogRow, seq: i64, before: &[u8]) -> Result<Self, StoreError> {
        let json = |text: Result<String, serde_json::Error>| text.map_err(|e| StoreError::corrupt("access log", e));
        let mut stored = Self {
            seq,
            at: row.at.as_microsecond(),
            user_name: row.user.clone(),
            role: row.role.clone(),
            unit: row.unit.map(Id::uuid),
            action: row.action.clone(),
            persons: json(serde_json::to_string(&row.persons))?,
            workers: json(serde_json::to_string(&row.workers))?,
            purpose: row.purpose.clone(),
            hash: Vec::new(),
        };
        stored.hash = stored.hash_after(before);
        Ok(stored)
    }

    /// The hash over the row before and all that this row says. Lengths stand before texts, so that two rows
    /// that say different things never give the same bytes.
    fn hash_after(&self, before: &[u8]) -> Vec<u8> {
        let mut hash = Sha256::new();
        hash.update(before);
        hash.update(self.seq.to_be_bytes());
        hash.update(self.at.to_be_bytes());
        hash.update(self.unit.unwrap_or_default().as_bytes());
        let purpose = self.purpose.as_deref();
        let texts = [&self.user_name, &self.role, &self.action, &self.persons, &self.workers];
        for text in texts.into_iter().map(String::as_str).chain(purpose) {
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text.as_bytes());
        }
        hash.finalize().to_vec()
    }

    fn read(self) -> Result<LogRow, StoreError> {
        let corrupt = |error: serde_json::Error| StoreError::corrupt("access log", error);
        Ok(LogRow {
            at: timestamp(self.at)?,
            user: self.user_name,
            role: self.role,
            unit: self.unit.map(Id::from_uuid),
            action: self.action,
            persons: serde_json::from_str(&self.persons).map_err(corrupt)?,
            workers: serde_json::from_str(&self.workers).map_err(corrupt)?,
            purpose: self.purpose,
        })
    }
}

async fn write(db: &Db, rows: &[&LogRow]) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    if tx.dialect() == Dialect::Pg {
        // The chain has one end; several programs take turns at it.
        tx.execute("SELECT pg_advisory_xact_lock(7455117)", Vec::new()).await?;
    }
    let last: Option<(i64, Vec<u8>)> =
        tx.row("SELECT seq, hash FROM access_log ORDER BY seq DESC LIMIT 1", Vec::new()).await?;
    let (mut seq, mut hash) = last.unwrap_or_default();
    let (mut logged, mut named) = (Vec::with_capacity(rows.len()), Vec::new());
    for row in rows {
        seq += 1;
        let mut names: Vec<Uuid> = row.persons.iter().copied().chain(row.workers.iter().map(|w| w.uuid())).collect();
        names.sort_unstable();
        names.dedup();
        named.extend(names.into_iter().map(|name| args![name, seq]));
        let row = StoredRow::of(row, seq, &hash)?;
        hash.clone_from(&row.hash);
        logged.push(args![
            row.seq,
            row.at,
            row.user_name,
            row.role,
            row.unit,
            row.action,
            row.persons,
            row.workers,
            row.purpose,
            row.hash,
        ]);
    }
    let head =
        "INSERT INTO access_log (seq, at, user_name, role, unit, action, persons, workers, purpose, hash) VALUES";
    tx.insert(head, 10, logged, "").await?;
    tx.insert("INSERT INTO access_log_named (named, seq) VALUES", 2, named, "").await?;
    tx.commit().await
}
