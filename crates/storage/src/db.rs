//! The two engines behind one door: typed pools, one SQL text where it can be.

use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, FromRow, PgPool, Postgres, Sqlite, SqlitePool, Transaction};

use crate::args::{Arg, bind, bind_as};
use crate::error::StoreError;
use crate::open::{PgAddress, WAIT};

/// A database: SQLite with many readers and one writer, or PostgreSQL.
#[derive(Clone)]
pub(crate) enum Db {
    Lite { read: SqlitePool, write: SqlitePool },
    Pg { pool: PgPool, address: Arc<PgAddress> },
}

/// A row both engines can give.
pub(crate) trait Row:
    for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin + 'static
{
}
impl<T> Row for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin + 'static {}

/// The SQL dialect, for the few places where one text cannot serve both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    Lite,
    Pg,
}

impl Dialect {
    /// `column IN (the ids bound as one JSON text at $place)`; see [`crate::args::id_list`].
    pub(crate) fn among_ids(self, column: &str, place: usize) -> String {
        match self {
            Self::Lite => format!("{column} IN (SELECT unhex(value) FROM json_each(${place}))"),
            Self::Pg => {
                format!("{column} = ANY (ARRAY(SELECT json_array_elements_text(${place}::json)::uuid))")
            }
        }
    }

    /// `column IN (the texts bound as one JSON text at $place)`; see [`crate::args::text_list`].
    pub(crate) fn among_texts(self, column: &str, place: usize) -> String {
        match self {
            Self::Lite => format!("{column} IN (SELECT value FROM json_each(${place}))"),
            Self::Pg => format!("{column} = ANY (ARRAY(SELECT json_array_elements_text(${place}::json)))"),
        }
    }

    /// What must run first where a transaction reads and then writes what others may write at the same time.
    /// SQLite has one writer anyway.
    pub(crate) fn lock(self, table: &str) -> Option<String> {
        match self {
            Self::Lite => None,
            Self::Pg => Some(format!("LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")),
        }
    }

    /// The places of `rows` rows of `columns` values each. SQLite gets nameless ones: it looks named ones up one by one.
    pub(crate) fn places(self, rows: usize, columns: usize) -> String {
        let mut text = String::with_capacity(rows * columns * 5);
        for row in 0..rows {
            text.push_str(if row == 0 { "(" } else { ",(" });
            for column in 0..columns {
                if column > 0 {
                    text.push(',');
                }
                match self {
                    Self::Lite => text.push('?'),
                    Self::Pg => text.push_str(&format!("${}", row * columns + column + 1)),
                }
            }
            text.push(')');
        }
        text
    }
}

impl Db {
    pub(crate) const fn dialect(&self) -> Dialect {
        match self {
            Self::Lite { .. } => Dialect::Lite,
            Self::Pg { .. } => Dialect::Pg,
        }
    }

    /// All rows of a reading statement.
    pub(crate) async fn rows<T: Row>(&self, sql: impl Into<String>, args: Vec<Arg>) -> Result<Vec<T>, StoreError> {
        let sql = AssertSqlSafe(sql.into());
        Ok(match self {
            Self::Lite { read, .. } => bind_as(sqlx::query_as::<Sqlite, T>(sql), args).fetch_all(read).await?,
            Self::Pg { pool, .. } => bind_as(sqlx::query_as::<Postgres, T>(sql), args).fetch_all(pool).await?,
        })
    }

    /// The only row of a reading statement, if there is one.
    pub(crate) async fn row<T: Row>(&self, sql: impl Into<String>, args: Vec<Arg>) -> Result<Option<T>, StoreError> {
        Ok(self.rows(sql, args).await?.pop())
    }

    /// Begins a write. On SQLite it waits for its turn here, and from then on nobody else writes:
    /// await nothing but the transaction's own statements until it is committed.
    pub(crate) async fn begin(&self) -> Result<Tx, StoreError> {
        Ok(match self {
            Self::Lite { write, .. } => Tx::Lite(take_turn(write).await?),
            Self::Pg { pool, .. } => Tx::Pg(pool.begin().await?),
        })
    }

    /// Whether what SQLite commits from here on is on the disk when it says so; all that was committed before is, when
    /// this comes back with the wait turned on. PostgreSQL keeps to its own settings.
    pub(crate) async fn wait_for_disk(&self, wait: bool) -> Result<(), StoreError> {
        let sql = if wait {
            "PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)"
        } else {
            "PRAGMA synchronous = OFF"
        };
        if let Self::Lite { write, .. } = self {
            sqlx::raw_sql(sql).execute(write).await?;
        }
        Ok(())
    }
}

/// How often a writer looks whether another program has finished its write. SQLite's own waiting asks more and more
/// seldom, up to ten times a second, so that a program which writes all the time would hardly ever be interrupted.
pub(crate) const TURN_PAUSE: Duration = Duration::from_millis(2);

/// Begins a write on SQLite as soon as no other program writes.
async fn take_turn(write: &SqlitePool) -> Result<Transaction<'static, Sqlite>, sqlx::Error> {
    let begin = async {
        loop {
            match write.begin_with("BEGIN IMMEDIATE").await {
                Err(sqlx::Error::Database(error)) if is_busy(error.as_ref()) => tokio::time::sleep(TURN_PAUSE).await,
                other => return other,
            }
        }
    };
    tokio::time::timeout(WAIT, begin).await.unwrap_or(Err(sqlx::Error::PoolTimedOut))
}

/// Whether SQLite says that another program holds what is asked for.
pub(crate) fn is_busy(error: &dyn sqlx::error::DatabaseError) -> bool {
    // The extended codes of SQLITE_BUSY have it as their lowest byte.
    error.code().and_then(|code| code.parse::<u32>().ok()).is_some_and(|code| code & 0xff == 5)
}

/// A write transaction; rolled back unless committed.
pub(crate) enum Tx {
    Lite(Transaction<'static, Sqlite>),
    Pg(Transaction<'static, Postgres>),
}

impl Tx {
    pub(crate) const fn dialect(&self) -> Dialect {
        match self {
            Self::Lite(_) => Dialect::Lite,
            Self::Pg(_) => Dialect::Pg,
        }
    }

    /// Runs a statement; gives how many rows it touched.
    pub(crate) async fn execute(&mut self, sql: impl Into<String>, args: Vec<Arg>) -> Result<u64, StoreError> {
        let sql = AssertSqlSafe(sql.into());
        Ok(match self {
            Self::Lite(tx) => bind(sqlx::query::<Sqlite>(sql), args).execute(&mut **tx).await?.rows_affected(),
            Self::Pg(tx) => bind(sqlx::query::<Postgres>(sql), args).execute(&mut **tx).await?.rows_affected(),
        })
    }

    /// Runs several statements without values, as migrations have them.
    pub(crate) async fn script(&mut self, sql: String) -> Result<(), StoreError> {
        match self {
            Self::Lite(tx) => sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut **tx).await.map(drop)?,
            Self::Pg(tx) => sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut **tx).await.map(drop)?,
        }
        Ok(())
    }

    pub(crate) async fn rows<T: Row>(&mut self, sql: impl Into<String>, args: Vec<Arg>) -> Result<Vec<T>, StoreError> {
        let sql = AssertSqlSafe(sql.into());
        Ok(match self {
            Self::Lite(tx) => bind_as(sqlx::query_as::<Sqlite, T>(sql), args).fetch_all(&mut **tx).await?,
            Self::Pg(tx) => bind_as(sqlx::query_as::<Postgres, T>(sql), args).fetch_all(&mut **tx).await?,
        })
    }

    pub(crate) async fn row<T: Row>(
        &mut self,
        sql: impl Into<String>,
        args: Vec<Arg>,
    ) -> Result<Option<T>, StoreError> {
        Ok(self.rows(sql, args).await?.pop())
    }

    /// Inserts rows, several to a statement. `head` ends with `VALUES`, `tail` is what follows the values.
    /// Gives how many rows went in.
    pub(crate) async fn insert(
        &mut self,
        head: &str,
        columns: usize,
        rows: Vec<Vec<Arg>>,
        tail: &str,
    ) -> Result<u64, StoreError> {
        let mut written = 0;
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let chunk: Vec<Vec<Arg>> = rows.by_ref().take(ROWS_PER_STATEMENT).collect();
            debug_assert!(chunk.iter().all(|row| row.len() == columns), "a value for each column");
            let sql = format!("{head} {} {tail}", self.dialect().places(chunk.len(), columns));
            written += self.execute(sql, chunk.into_iter().flatten().collect()).await?;
        }
        Ok(written)
    }

    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        match self {
            Self::Lite(tx) => tx.commit().await?,
            Self::Pg(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

/// Rows of one multi-row insert: enough to spread the cost of a statement, few enough to prepare quickly.
const ROWS_PER_STATEMENT: usize = 200;

/// A struct whose fields are columns of the same names, for rows too wide for a tuple.
macro_rules! stored_row {
    (struct $name:ident { $($field:ident: $type:ty),* $(,)? }) => {
        pub(crate) struct $name {
            $($field: $type),*
        }

        impl<'r, R> sqlx::FromRow<'r, R> for $name
        where
            R: sqlx::Row,
            &'static str: sqlx::ColumnIndex<R>,
            i64: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
            String: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
            uuid::Uuid: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
            Vec<u8>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
        {
            fn from_row(row: &'r R) -> Result<Self, sqlx::Error> {
                Ok(Self { $($field: row.try_get(stringify!($field))?),* })
            }
        }
    };
}
pub(crate) use stored_row;
