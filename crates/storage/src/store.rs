//! The store and the words all its parts share.

use std::sync::Arc;

use jiff::Timestamp;
use tillit_domain::shift::Shift;
use tillit_domain::visit::PlannedVisit;

use crate::access_log::LogRow;
use crate::answers::Answers;
use crate::db::Db;
use crate::deliveries::Delivery;
use crate::error::StoreError;
use crate::open::{DatabaseUrl, OpenMode};
use crate::queue::Queue;
use crate::shelf::Shelves;
use crate::shifts::ShiftFilter;
use crate::visits::VisitFilter;
use crate::{shifts, visits};

/// A database of Tillit. Cheap to clone; all clones share the connections.
#[derive(Clone)]
pub struct Store {
    pub(crate) db: Db,
    pub(crate) log: Arc<Queue<Vec<LogRow>>>,
    pub(crate) deliveries: Arc<Queue<Delivery>>,
    pub(crate) shelves: Arc<Shelves>,
    pub(crate) shifts_asked: Arc<Answers<ShiftFilter, Versioned<Shift>>>,
    pub(crate) visits_asked: Arc<Answers<VisitFilter, PlannedVisit>>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("engine", &self.engine()).finish_non_exhaustive()
    }
}

impl Store {
    /// Opens a database, and brings its schema up to this program's.
    ///
    /// # Errors
    /// [`StoreError::NoDatabase`] unless `mode` lets one be made, [`StoreError::NewerSchema`] if a newer program
    /// made it, [`StoreError::OldSqlite`], [`StoreError::BadUrl`], and what the database says.
    pub async fn open(url: &str, mode: OpenMode) -> Result<Self, StoreError> {
        let url: DatabaseUrl = url.parse()?;
        let db = crate::open::connect(&url, mode).await?;
        crate::migrate::migrate(&db, &url, mode).await?;
        Ok(Self {
            db,
            log: Arc::default(),
            deliveries: Arc::default(),
            shelves: Arc::default(),
            shifts_asked: Arc::new(Answers::under(shifts::TICK)),
            visits_asked: Arc::new(Answers::under(visits::TICK)),
        })
    }

    /// The engine's name, `sqlite` or `postgres`.
    #[must_use]
    pub const fn engine(&self) -> &'static str {
        match self.db {
            Db::Lite { .. } => "sqlite",
            Db::Pg { .. } => "postgres",
        }
    }

    /// Whether the database answers; for health checks.
    ///
    /// # Errors
    /// What the database says.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.db.row::<(i64,)>("SELECT CAST(1 AS BIGINT)", Vec::new()).await.map(drop)
    }

    /// Closes all connections, after the writes that are under way.
    pub async fn close(&self) {
        match &self.db {
            Db::Lite { read, write, .. } => {
                read.close().await;
                write.close().await;
            }
            Db::Pg { pool, .. } => pool.close().await,
        }
    }
}

/// Who writes, and when; recorded with every row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The user's name.
    pub user: String,
    /// When.
    pub at: Timestamp,
}

/// What a writer believes is there; keeps a later writer from overwriting an earlier one unseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    /// Nothing, or something that has ended.
    New,
    /// This version.
    Version(u32),
    /// Anything.
    Any,
}

impl Expect {
    /// Whether what is there now (none if nothing, or ended) is as expected.
    pub(crate) fn met_by(self, current: Option<u32>) -> bool {
        match self {
            Self::New => current.is_none(),
            Self::Version(version) => current == Some(version),
            Self::Any => true,
        }
    }
}

/// A record as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versioned<R> {
    /// The record.
    pub record: R,
    /// 1 for the first, one more with each change.
    pub version: u32,
    /// Its id in the system it was imported from.
    pub external_id: Option<String>,
}

/// A version in a history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded<R> {
    /// The record from then on; none if it ended.
    pub record: Option<R>,
    /// 1 for the first, one more with each change.
    pub version: u32,
    /// When it was recorded.
    pub at: Timestamp,
    /// By whom: a user's name.
    pub by: String,
}
