//! Loads: long work staged in short transactions, then flipped by one small write.
//!
//! Every row a load writes carries its number, and readers pass over rows of loads that are open. So a million
//! registrations come in a few thousand at a time, other writers get their turn between, and the whole is seen
//! at once or never.

use std::collections::{BTreeSet, HashSet};

use jiff::Timestamp;
use uuid::Uuid;

use crate::args::{args, id_list};
use crate::db::{TURN_PAUSE, Tx};
use crate::error::StoreError;
use crate::rollup::stale;
use crate::store::{Actor, Store};
use crate::tick;

/// The load number of rows that were written directly.
pub(crate) const DIRECT: i64 = 0;

/// Rows that one write transaction holds: it must stay under 50 ms on SQLite (invariant 12).
pub(crate) const ROWS_PER_TRANSACTION: usize = 400;

/// Facts are narrow, so more of them go into one transaction.
pub(crate) const FACTS_PER_TRANSACTION: usize = 1_000;

/// As [`FACTS_PER_TRANSACTION`], where no other writer waits.
const FACTS_PER_TRANSACTION_ALONE: usize = 20_000;

/// The condition that a row of an alias is seen: it was written directly, or by a load that is finished.
pub(crate) fn seen(alias: &str) -> String {
    format!("{alias}.load NOT IN (SELECT id FROM load WHERE open = 1)")
}

/// A load under way. Finish it, or discard it; one that is merely dropped stays unseen until
/// [`Store::discard_stale_loads`] removes it.
#[derive(Debug)]
#[must_use = "a load that is not finished is never seen"]
pub struct Load {
    pub(crate) store: Store,
    pub(crate) number: i64,
    pub(crate) actor: Actor,
    pub(crate) sum: Loaded,
    /// Contents that are known to be stored, so that they are not sent again and again.
    pub(crate) contents: HashSet<Uuid>,
    pub(crate) facts_per_transaction: usize,
    /// The ticks of what is staged; raised when it is seen.
    pub(crate) ticks: BTreeSet<String>,
    /// What is stale when it is seen.
    pub(crate) stale: BTreeSet<stale::Marked>,
}

/// How much a load brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Loaded {
    /// Facts that were not there.
    pub new: u64,
    /// Facts that were there already.
    pub already: u64,
}

impl Store {
    /// Begins a load.
    ///
    /// # Errors
    /// What the database says.
    pub async fn begin_load(&self, actor: &Actor) -> Result<Load, StoreError> {
        let mut tx = self.db.begin().await?;
        if let Some(lock) = tx.dialect().lock("load") {
            tx.execute(lock, Vec::new()).await?;
        }
        let sql = "INSERT INTO load (id, open, started_at, started_by) \
                   SELECT COALESCE(MAX(id), 0) + 1, 1, $1, $2 FROM load RETURNING id";
        let row: Option<(i64,)> = tx.row(sql, args![actor.at, actor.user.as_str()]).await?;
        tx.commit().await?;
        let (number,) = row.ok_or_else(|| StoreError::corrupt("load", "no number"))?;
        let contents = HashSet::new();
        Ok(Load {
            store: self.clone(),
            number,
            actor: actor.clone(),
            sum: Loaded::default(),
            contents,
            facts_per_transaction: FACTS_PER_TRANSACTION,
            ticks: BTreeSet::new(),
            stale: BTreeSet::new(),
        })
    }

    /// Removes what loads have left that were begun before an instant and never finished, as after a crash.
    /// Gives how many there were.
    ///
    /// # Errors
    /// What the database says.
    pub async fn discard_stale_loads(&self, begun_before: Timestamp) -> Result<usize, StoreError> {
        let sql = "SELECT id FROM load WHERE open = 1 AND started_at < $1 ORDER BY id";
        let stale: Vec<(i64,)> = self.db.rows(sql, args![begun_before]).await?;
        for &(number,) in &stale {
            self.remove_load(number).await?;
        }
        Ok(stale.len())
    }

    async fn remove_load(&self, number: i64) -> Result<(), StoreError> {
        for table in ["record_version", "shift_version", "planned_visit", "registration"] {
            let sql = format!("SELECT id FROM {table} WHERE load = $1");
            let rows: Vec<(Uuid,)> = self.db.rows(sql, args![number]).await?;
            for chunk in rows.chunks(FACTS_PER_TRANSACTION) {
                let mut tx = self.db.begin().await?;
                let among = tx.dialect().among_ids("id", 2);
                // In the register an id alone is no key; with its kind, which the subquery finds, it is quick.
                let kind = if table == "record_version" {
                    "kind IN (SELECT DISTINCT kind FROM record_version) AND "
                } else {
                    ""
                };
                let sql = format!("DELETE FROM {table} WHERE {kind}load = $1 AND {among}");
                tx.execute(sql, vec![number.into(), id_list(chunk.iter().map(|(id,)| *id))]).await?;
                tx.commit().await?;
            }
        }
        let mut tx = self.db.begin().await?;
        tx.execute("UPDATE load SET open = 0 WHERE id = $1", args![number]).await?;
        tx.commit().await
    }
}

impl Load {
    /// From here on, what is loaded counts as recorded at this instant: for history that was recorded elsewhere.
    pub fn recorded_at(&mut self, at: Timestamp) {
        self.actor.at = at;
    }

    /// Says that nobody else writes to the database meanwhile, as when it has just been made: facts then go in by
    /// large transactions that do not wait for the disk, which is quicker and would keep others waiting. What was
    /// loaded is on the disk when the load is finished.
    ///
    /// # Errors
    /// What the database says.
    pub async fn alone(self) -> Result<Self, StoreError> {
        self.store.db.wait_for_disk(false).await?;
        Ok(Self { facts_per_transaction: FACTS_PER_TRANSACTION_ALONE, ..self })
    }

    const fn is_alone(&self) -> bool {
        self.facts_per_transaction == FACTS_PER_TRANSACTION_ALONE
    }

    /// Begins the next of its transactions, so long after the one before that another program which waits to write
    /// has had its turn.
    pub(crate) async fn begin(&self) -> Result<Tx, StoreError> {
        if !self.is_alone() {
            tokio::time::sleep(2 * TURN_PAUSE).await;
        }
        self.store.db.begin().await
    }

    /// Makes all that was loaded seen, at once.
    ///
    /// # Errors
    /// What the database says.
    pub async fn finish(self) -> Result<Loaded, StoreError> {
        let alone = self.is_alone();
        let mut tx = self.store.db.begin().await?;
        tick::raise(&mut tx, self.ticks).await?;
        stale::mark(&mut tx, self.stale).await?;
        tx.execute("UPDATE load SET open = 0 WHERE id = $1", args![self.number]).await?;
        tx.commit().await?;
        if alone {
            self.store.db.wait_for_disk(true).await?;
        }
        Ok(self.sum)
    }

    /// Removes all that was loaded.
    ///
    /// # Errors
    /// What the database says.
    pub async fn discard(self) -> Result<(), StoreError> {
        let removed = self.store.remove_load(self.number).await;
        if self.is_alone() {
            self.store.db.wait_for_disk(true).await?;
        }
        removed
    }

    /// Finishes the load if its work went well, and discards it otherwise.
    pub(crate) async fn end_with<T>(self, outcome: Result<T, StoreError>) -> Result<T, StoreError> {
        match outcome {
            Ok(value) => self.finish().await.map(|_| value),
            Err(error) => {
                if let Err(second) = self.discard().await {
                    tracing::warn!(%second, "a failed load could not be discarded; it stays unseen");
                }
                Err(error)
            }
        }
    }
}
