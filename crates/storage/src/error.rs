//! What can go wrong in storage.

use uuid::Uuid;

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else changed it first; nothing was written.
    #[error("{kind} {id} has been changed: it is now at version {current:?}")]
    Conflict {
        /// The kind of thing, as in the register.
        kind: &'static str,
        /// Which one.
        id: Uuid,
        /// The version it has now; none if it is not there (any more).
        current: Option<u32>,
    },
    /// Another living record of the kind has that external id; nothing was written.
    #[error("the external id {external_id} belongs to another {kind}")]
    ExternalIdTaken {
        /// The kind of thing.
        kind: &'static str,
        /// The external id.
        external_id: String,
    },
    /// Something that was referred to is not there.
    #[error("there is no {kind} {id}")]
    NotFound {
        /// The kind of thing.
        kind: &'static str,
        /// Which one.
        id: String,
    },
    /// The database was made by a newer Tillit.
    #[error("the database is of schema {found}, but this program knows none newer than {known}; use a newer program")]
    NewerSchema {
        /// The number of the newest migration in the database.
        found: i64,
        /// The number of the newest migration in this program.
        known: i64,
    },
    /// A migration in the database is not the one this program knows by that number.
    #[error("migration {number} {name} in the database is another than this program's")]
    OtherMigration {
        /// Its number.
        number: i64,
        /// Its name in the database.
        name: String,
    },
    /// The SQLite in the program is older than the first without the WAL-reset corruption.
    #[error("SQLite {found} can corrupt a database (WAL reset); 3.51.3 or newer is needed")]
    OldSqlite {
        /// Its version.
        found: String,
    },
    /// There is no database, and none was to be made.
    #[error("there is no Tillit database at {place}; `tillit migrate` or `tillit demo` makes one")]
    NoDatabase {
        /// Where it was looked for, without any password.
        place: String,
    },
    /// There is a database already, where a new one was to be put.
    #[error("there is a database at {place} already; nothing was overwritten")]
    DatabaseExists {
        /// Where, without any password.
        place: String,
    },
    /// The address of the database cannot be understood.
    #[error("not the address of a database: write sqlite://DIR/tillit.db or postgres://USER@HOST/NAME")]
    BadUrl,
    /// What is stored cannot be read as what it should be.
    #[error("stored {kind} cannot be read: {reason}")]
    Corrupt {
        /// The kind of thing.
        kind: &'static str,
        /// What is wrong, without any personal data.
        reason: String,
    },
    /// A file could not be read or written.
    #[error("file: {0}")]
    File(#[from] std::io::Error),
    /// A program of PostgreSQL (`pg_dump`, `pg_restore`) failed.
    #[error("{program}: {words}")]
    Program {
        /// Which.
        program: &'static str,
        /// What it said.
        words: String,
    },
    /// The database has more to do than it manages; nothing was written, and the same may be tried again.
    #[error("the database is busy")]
    Busy,
    /// The database refused.
    #[error("database: {0}")]
    Database(sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::PoolTimedOut => Self::Busy,
            other => Self::Database(other),
        }
    }
}

impl StoreError {
    pub(crate) fn corrupt(kind: &'static str, reason: impl std::fmt::Display) -> Self {
        Self::Corrupt { kind, reason: reason.to_string() }
    }

    /// Whether two writers met on the same key, which only a unique index can tell on PostgreSQL.
    pub(crate) fn is_unique_violation(&self) -> bool {
        matches!(self, Self::Database(sqlx::Error::Database(error)) if error.is_unique_violation())
    }
}
