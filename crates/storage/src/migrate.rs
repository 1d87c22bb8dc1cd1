//! The schema, in numbered steps inside the program; each is recorded with its name and hash.
//!
//! A step that has been released is never changed: a new one follows it. Steps only add, or are split over
//! releases (expand, then contract), so that data is never lost by an upgrade. All pending steps run in one
//! transaction: a database is of the old schema or of the new one, never between.

use sha2::{Digest, Sha256};

use crate::args::args;
use crate::db::{Db, Dialect, Tx};
use crate::error::StoreError;
use crate::open::{DatabaseUrl, OpenMode};

/// A step: its number, name, and statements for both engines and for each alone.
struct Migration {
    number: i64,
    name: &'static str,
    both: &'static str,
    lite: &'static str,
    pg: &'static str,
}

macro_rules! migration {
    ($number:literal, $name:literal) => {
        Migration {
            number: $number,
            name: $name,
            both: include_str!(concat!("migrations/", $name, ".sql")),
            lite: include_str!(concat!("migrations/", $name, ".sqlite.sql")),
            pg: include_str!(concat!("migrations/", $name, ".postgres.sql")),
        }
    };
}

const MIGRATIONS: &[Migration] = &[
    migration!(1, "001_first"),
    migration!(2, "002_ticks"),
    migration!(3, "003_phone"),
    migration!(4, "004_quarantine_reason"),
    migration!(5, "005_rollups"),
    migration!(6, "006_shifts_of_workers"),
];

/// The number of the newest step this program knows.
pub(crate) fn newest() -> i64 {
    MIGRATIONS.last().map_or(0, |migration| migration.number)
}

impl Migration {
    /// The statements for an engine. The common text is written with the types of PostgreSQL; SQLite has
    /// fewer, and its own words for tables stand in comments that PostgreSQL passes over.
    fn statements(&self, dialect: Dialect) -> String {
        match dialect {
            Dialect::Pg => format!("{}\n{}", self.both, self.pg),
            Dialect::Lite => {
                let both = self
                    .both
                    .replace("UUID", "BLOB")
                    .replace("BYTEA", "BLOB")
                    .replace("BIGINT", "INTEGER")
                    .replace("/* STRICT */", "STRICT")
                    .replace("/* STRICT, WITHOUT ROWID */", "STRICT, WITHOUT ROWID");
                format!("{both}\n{}", self.lite)
            }
        }
    }

    /// What the step is recognised by; covers all engines' texts so that it can be moved between them.
    fn hash(&self) -> String {
        let mut hash = Sha256::new();
        for text in [self.name, self.both, self.lite, self.pg] {
            hash.update(text.as_bytes());
            hash.update([0]);
        }
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Brings a database up to this program's schema.
pub(crate) async fn migrate(db: &Db, url: &DatabaseUrl, mode: OpenMode) -> Result<(), StoreError> {
    if is_there(db).await? {
        if pending(&applied(db).await?)?.is_empty() {
            return Ok(());
        }
    } else if mode == OpenMode::Existing {
        return Err(StoreError::NoDatabase { place: url.to_string() });
    }
    let mut tx = db.begin().await?;
    if tx.dialect() == Dialect::Pg {
        // Two programs that start at once would both make the tables.
        tx.execute("SELECT pg_advisory_xact_lock(7455116)", Vec::new()).await?;
    }
    tx.script(
        "CREATE TABLE IF NOT EXISTS schema_migration \
         (number BIGINT PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL)"
            .into(),
    )
    .await?;
    let done = tx.rows(APPLIED, Vec::new()).await?;
    for migration in pending(&done)? {
        run(&mut tx, migration).await?;
    }
    tx.commit().await
}

async fn run(tx: &mut Tx, migration: &Migration) -> Result<(), StoreError> {
    tracing::info!(number = migration.number, name = migration.name, "schema step");
    tx.script(migration.statements(tx.dialect())).await?;
    tx.execute(
        "INSERT INTO schema_migration (number, name, hash) VALUES ($1, $2, $3)",
        args![migration.number, migration.name, migration.hash()],
    )
    .await?;
    Ok(())
}

const APPLIED: &str = "SELECT number, name, hash FROM schema_migration ORDER BY number";

pub(crate) async fn is_there(db: &Db) -> Result<bool, StoreError> {
    let sql = match db.dialect() {
        Dialect::Lite => "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'schema_migration'",
        Dialect::Pg => {
            "SELECT COUNT(*) FROM information_schema.tables \
             WHERE table_schema = current_schema() AND table_name = 'schema_migration'"
        }
    };
    Ok(db.row::<(i64,)>(sql, Vec::new()).await?.is_some_and(|(count,)| count > 0))
}

/// The steps a database has had: number, name and hash.
pub(crate) async fn applied(db: &Db) -> Result<Vec<(i64, String, String)>, StoreError> {
    db.rows(APPLIED, Vec::new()).await
}

/// The steps a database still needs.
fn pending(done: &[(i64, String, String)]) -> Result<&'static [Migration], StoreError> {
    for (number, name, hash) in done {
        let Some(known) = MIGRATIONS.iter().find(|migration| migration.number == *number) else {
            return Err(StoreError::NewerSchema { found: *number, known: newest() });
        };
        if known.hash() != *hash {
            return Err(StoreError::OtherMigration { number: *number, name: name.clone() });
        }
    }
    Ok(&MIGRATIONS[done.len().min(MIGRATIONS.len())..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_numbered_without_gaps_and_named_by_their_number() {
        for (position, migration) in MIGRATIONS.iter().enumerate() {
            assert_eq!(migration.number, i64::try_from(position).unwrap() + 1);
            assert!(migration.name.starts_with(&format!("{:03}_", migration.number)));
        }
    }

    #[test]
    fn the_same_number_with_another_text_is_refused() {
        let done = vec![(1, "001_first".to_owned(), "another".to_owned())];
        assert!(matches!(pending(&done), Err(StoreError::OtherMigration { number: 1, .. })));
    }
}
