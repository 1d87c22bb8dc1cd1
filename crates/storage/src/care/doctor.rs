//! The doctor: looks for what is wrong in a database, and changes nothing.

use tillit_domain::record::{KindVisitor, Record, visit_kinds};

use crate::access_log::Verified;
use crate::args::args;
use crate::db::Dialect;
use crate::error::StoreError;
use crate::load::seen;
use crate::migrate;
use crate::register::{parse, standing};
use crate::store::Store;

/// What the doctor looked at, and found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Whether it is as it should be.
    pub ok: bool,
    /// What was looked at and found, without any personal data.
    pub found: Found,
}

/// What the doctor finds; put into words by whoever shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// How far the schema has come.
    Schema {
        /// The newest step the database has had.
        step: i64,
        /// The newest step this program knows.
        newest: i64,
    },
    /// Which database it is.
    Engine {
        /// Its name.
        name: &'static str,
        /// Its version.
        version: String,
    },
    /// What SQLite says of its file; nothing if it is sound.
    Integrity(Vec<String>),
    /// So many rows refer to what is not there.
    DanglingReferences(i64),
    /// So many records lack a version.
    MissingVersions(i64),
    /// So many external ids belong to several records.
    SharedExternalIds(i64),
    /// Records that could be read, and the kinds of those that could not with where in them.
    Records {
        /// How many could be read.
        read: usize,
        /// What is wrong with the others.
        unreadable: Vec<String>,
    },
    /// So many visits and shifts lack their content.
    MissingContents(i64),
    /// So many loads are under way or were broken off. They are unseen and do no harm.
    OpenLoads(i64),
    /// Whether the rows of the access log hang together.
    AccessLog(Verified),
}

impl From<Found> for Check {
    fn from(found: Found) -> Self {
        let ok = match &found {
            Found::Schema { step, newest } => step == newest,
            Found::Engine { .. } | Found::OpenLoads(_) => true,
            Found::Integrity(words) => words.is_empty(),
            Found::DanglingReferences(wrong)
            | Found::MissingVersions(wrong)
            | Found::SharedExternalIds(wrong)
            | Found::MissingContents(wrong) => *wrong == 0,
            Found::Records { unreadable, .. } => unreadable.is_empty(),
            Found::AccessLog(verified) => matches!(verified, Verified::Ok { .. }),
        };
        Self { ok, found }
    }
}

impl Store {
    /// Looks for what is wrong, and changes nothing. Reads the whole database; best when few are at work.
    ///
    /// # Errors
    /// What the database says when it cannot be read at all.
    pub async fn doctor(&self) -> Result<Vec<Check>, StoreError> {
        let mut found = vec![self.schema().await?];
        match self.db.dialect() {
            Dialect::Lite => found.extend(self.sqlite_itself().await?),
            Dialect::Pg => found.push(self.engine_version("PostgreSQL", "SHOW server_version").await?),
        }
        found.push(self.missing_versions().await?);
        found.push(self.shared_external_ids().await?);
        found.push(self.unreadable_records().await?);
        found.push(self.missing_contents().await?);
        found.push(Found::OpenLoads(self.count("SELECT COUNT(*) FROM load WHERE open = 1").await?));
        found.push(Found::AccessLog(self.verify_log().await?));
        Ok(found.into_iter().map(Check::from).collect())
    }

    async fn count(&self, sql: impl Into<String>) -> Result<i64, StoreError> {
        Ok(self.db.row::<(i64,)>(sql, Vec::new()).await?.map_or(0, |(count,)| count))
    }

    async fn schema(&self) -> Result<Found, StoreError> {
        let done = migrate::applied(&self.db).await?;
        Ok(Found::Schema { step: done.last().map_or(0, |(number, ..)| *number), newest: migrate::newest() })
    }

    async fn engine_version(&self, name: &'static str, sql: &str) -> Result<Found, StoreError> {
        let row: Option<(String,)> = self.db.row(sql, Vec::new()).await?;
        Ok(Found::Engine { name, version: row.unwrap_or_default().0 })
    }

    async fn sqlite_itself(&self) -> Result<[Found; 3], StoreError> {
        let engine = self.engine_version("SQLite", "SELECT sqlite_version()").await?;
        let said: Vec<(String,)> = self.db.rows("PRAGMA integrity_check(20)", Vec::new()).await?;
        let words: Vec<String> = said.into_iter().map(|(line,)| line).filter(|line| line != "ok").collect();
        let dangling = self.count("SELECT COUNT(*) FROM pragma_foreign_key_check").await?;
        Ok([engine, Found::Integrity(words), Found::DanglingReferences(dangling)])
    }

    /// Every record has all its versions, 1, 2, 3 …
    async fn missing_versions(&self) -> Result<Found, StoreError> {
        let sql = format!(
            "SELECT COUNT(*) FROM (SELECT 1 AS one FROM record_version v WHERE {} GROUP BY kind, id \
             HAVING MIN(version) <> 1 OR MAX(version) <> COUNT(*)) AS wrong",
            seen("v")
        );
        Ok(Found::MissingVersions(self.count(sql).await?))
    }

    /// No two living records of a kind have the same external id.
    async fn shared_external_ids(&self) -> Result<Found, StoreError> {
        let sql = format!(
            "SELECT COUNT(*) FROM (SELECT 1 AS one FROM record_version v WHERE v.external_id IS NOT NULL \
             AND v.body IS NOT NULL AND {} AND NOT EXISTS (SELECT 1 FROM record_version n WHERE n.kind = v.kind \
             AND n.id = v.id AND n.version > v.version AND {}) \
             GROUP BY v.kind, v.external_id HAVING COUNT(*) > 1) AS wrong",
            seen("v"),
            seen("n")
        );
        Ok(Found::SharedExternalIds(self.count(sql).await?))
    }

    /// Every record can be read as what it should be. Looks at the rows themselves: what is kept in memory was read
    /// long ago.
    async fn unreadable_records(&self) -> Result<Found, StoreError> {
        let sql = format!("SELECT v.body FROM record_version v WHERE v.kind = $1 AND {}", standing());
        let mut readers = Readers::default();
        visit_kinds(&mut readers);
        let (mut read, mut unreadable) = (0, Vec::new());
        for (kind, reads) in readers.0 {
            let rows: Vec<(String,)> = self.db.rows(sql.as_str(), args![kind]).await?;
            match rows.iter().try_for_each(|(body,)| reads(body)) {
                Ok(()) => read += rows.len(),
                Err(error) => unreadable.push(error.to_string()),
            }
        }
        Ok(Found::Records { read, unreadable })
    }

    /// Every published visit and shift has its content.
    async fn missing_contents(&self) -> Result<Found, StoreError> {
        let sql = "SELECT (SELECT COUNT(*) FROM planned_visit v WHERE NOT EXISTS \
                   (SELECT 1 FROM content c WHERE c.id = v.content)) + (SELECT COUNT(*) FROM shift_version v \
                   WHERE v.content IS NOT NULL AND NOT EXISTS (SELECT 1 FROM content c WHERE c.id = v.content))";
        Ok(Found::MissingContents(self.count(sql).await?))
    }
}

/// How a record of each kind is read; says only whether it can be.
#[derive(Default)]
struct Readers(Vec<(&'static str, fn(&str) -> Result<(), StoreError>)>);

impl KindVisitor for Readers {
    fn visit<R: Record>(&mut self) {
        self.0.push((R::KIND, |body| parse::<R>(body).map(drop)));
    }
}
