//! Opening a database: its address, the pools, and what SQLite is asked for.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::SqlitePool;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use crate::db::{Db, is_busy};
use crate::error::StoreError;

/// Whether a database may be made where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenMode {
    /// Make one if there is none.
    Create,
    /// Only an existing one; so a mistyped directory never becomes an empty municipality.
    Existing,
}

/// The address of a database. `Debug` and `Display` leave out the password.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A file of SQLite.
    Sqlite(PathBuf),
    /// A database of PostgreSQL, as written.
    Postgres(String),
}

impl FromStr for DatabaseUrl {
    type Err = StoreError;

    fn from_str(text: &str) -> Result<Self, StoreError> {
        if let Some(file) = text.strip_prefix("sqlite://").or_else(|| text.strip_prefix("sqlite:")) {
            let path = file.split('?').next().unwrap_or(file);
            return if path.is_empty() || path == ":memory:" {
                Err(StoreError::BadUrl)
            } else {
                Ok(Self::Sqlite(PathBuf::from(path)))
            };
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        Err(StoreError::BadUrl)
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite://{}", path.display()),
            Self::Postgres(url) => {
                let (scheme, rest) = url.split_once("://").unwrap_or(("postgres", url));
                let rest = rest.split('?').next().unwrap_or(rest);
                match rest.rsplit_once('@') {
                    Some((user, host)) => {
                        write!(f, "{scheme}://{}@{host}", user.split(':').next().unwrap_or_default())
                    }
                    None => write!(f, "{scheme}://{rest}"),
                }
            }
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The address of a PostgreSQL database for its own programs, which must not get the password as an argument.
pub(crate) struct PgAddress {
    pub(crate) without_password: String,
    pub(crate) password: Option<String>,
}

impl PgAddress {
    fn of(url: &str) -> Self {
        let (scheme, rest) = url.split_once("://").unwrap_or(("postgres", url));
        let (address, query) = rest.split_once('?').unwrap_or((rest, ""));
        let mut password = None;
        let address = match address.rsplit_once('@') {
            Some((login, host)) => {
                let (user, secret) = login.split_once(':').map_or((login, None), |(u, p)| (u, Some(p)));
                password = secret.map(percent_decoded);
                format!("{user}@{host}")
            }
            None => address.to_owned(),
        };
        let mut kept = Vec::new();
        for parameter in query.split('&').filter(|parameter| !parameter.is_empty()) {
            match parameter.strip_prefix("password=") {
                Some(secret) => password = Some(percent_decoded(secret)),
                None => kept.push(parameter),
            }
        }
        let mark = if kept.is_empty() { "" } else { "?" };
        Self { without_password: format!("{scheme}://{address}{mark}{}", kept.join("&")), password }
    }
}

fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// The first SQLite without the WAL-reset corruption (3.7.0 to 3.51.2 have it).
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// Readers of SQLite at a time: as many as a small machine has use for.
const READERS: u32 = 4;

/// Connections to PostgreSQL.
const PG_CONNECTIONS: u32 = 12;

pub(crate) async fn connect(url: &DatabaseUrl, mode: OpenMode) -> Result<Db, StoreError> {
    match url {
        DatabaseUrl::Sqlite(file) => {
            if !file.exists() {
                if mode == OpenMode::Existing {
                    return Err(StoreError::NoDatabase { place: url.to_string() });
                }
                make_private(file)?;
            }
            connect_lite(file).await
        }
        DatabaseUrl::Postgres(text) => {
            let options = PgConnectOptions::from_str(text).map_err(|_| StoreError::BadUrl)?;
            let options = options.application_name("tillit").statement_cache_capacity(200);
            let pool = PgPoolOptions::new()
                .max_connections(PG_CONNECTIONS)
                .acquire_timeout(WAIT)
                .connect_with(options)
                .await?;
            Ok(Db::Pg { pool, address: Arc::new(PgAddress::of(text)) })
        }
    }
}

/// How long to wait for a connection or a lock before saying so.
pub(crate) const WAIT: Duration = Duration::from_secs(30);

async fn connect_lite(file: &Path) -> Result<Db, StoreError> {
    let common = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(false)
        .foreign_keys(true)
        .busy_timeout(WAIT)
        .statement_cache_capacity(200)
        // Each handing-over of rows costs a change of threads.
        .row_buffer_size(2_000)
        .pragma("temp_store", "MEMORY");
    let writer = common
        .clone()
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        // A writer waits for its turn in `Db::begin`, which asks more often than SQLite would.
        .busy_timeout(Duration::ZERO)
        .pragma("cache_size", "-32000")
        // What a large load has made of the write-ahead log is given back afterwards.
        .pragma("journal_size_limit", "67108864")
        .optimize_on_close(true, 400);
    let write = connect_writer(&writer).await?;
    let (found,): (String,) = sqlx::query_as("SELECT sqlite_version()").fetch_one(&write).await?;
    refuse_old(&found)?;
    let reader = common.pragma("query_only", "ON").pragma("cache_size", "-8000");
    let read = SqlitePoolOptions::new()
        .max_connections(READERS)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(WAIT)
        .connect_with(reader)
        .await?;
    Ok(Db::Lite { read, write })
}

/// How often the writing connection is tried, and how long after each other.
const WRITER_TRIES: u32 = 200;
const WRITER_PAUSE: Duration = Duration::from_millis(20);

/// Opens the writing connection. Of two programs that make a new file's write-ahead log at the same moment SQLite tells
/// one "busy" at once, without the wait that holds for everything else; that one tries again.
async fn connect_writer(options: &SqliteConnectOptions) -> Result<SqlitePool, sqlx::Error> {
    let mut tries = 1;
    loop {
        let opened = SqlitePoolOptions::new()
            .max_connections(1)
            .min_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .acquire_timeout(WAIT)
            .connect_with(options.clone())
            .await;
        match opened {
            Err(sqlx::Error::Database(error)) if is_busy(error.as_ref()) && tries < WRITER_TRIES => {
                tries += 1;
                tokio::time::sleep(WRITER_PAUSE).await;
            }
            other => return other,
        }
    }
}

fn refuse_old(found: &str) -> Result<(), StoreError> {
    let mut parts = found.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    if (next(), next(), next()) < OLDEST_SQLITE {
        return Err(StoreError::OldSqlite { found: found.to_owned() });
    }
    Ok(())
}

/// Makes an empty file that only its owner can read, and the directory around it.
pub(crate) fn make_private(file: &Path) -> Result<(), StoreError> {
    if let Some(directory) = file.parent().filter(|directory| !directory.as_os_str().is_empty()) {
        std::fs::create_dir_all(directory)?;
    }
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(file)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        for text in ["postgres://anna:hemligt@db.example/tillit?password=hemligt", "postgresql://anna:he@m@db/t"] {
            let url: DatabaseUrl = text.parse().unwrap();
            for shown in [format!("{url}"), format!("{url:?}")] {
                assert!(!shown.contains("he"), "{shown}");
                assert!(shown.contains("anna@db"), "{shown}");
            }
        }
    }

    #[test]
    fn programs_of_postgresql_get_the_password_apart_from_the_address() {
        let address = PgAddress::of("postgres://anna:h%40mligt@db.example:5433/tillit?sslmode=require&password=annat");
        assert_eq!(address.without_password, "postgres://anna@db.example:5433/tillit?sslmode=require");
        assert_eq!(address.password.as_deref(), Some("annat"));
        assert_eq!(PgAddress::of("postgres://anna:h%40mligt@db/t").password.as_deref(), Some("h@mligt"));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in ["tillit.db", "mysql://host/db", "sqlite://", "sqlite::memory:"] {
            assert!(text.parse::<DatabaseUrl>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_sqlite_that_can_corrupt_is_refused() {
        assert!(refuse_old("3.51.2").is_err());
        assert!(refuse_old("3.46.0").is_err());
        assert!(refuse_old("3.51.3").is_ok());
        assert!(refuse_old("3.53.0").is_ok());
        assert!(refuse_old("4.0.0").is_ok());
    }
}
