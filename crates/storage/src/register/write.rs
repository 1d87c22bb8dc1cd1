//! Writing to the register: a batch is applied whole or not at all.

use std::collections::HashMap;

use uuid::Uuid;

use super::at_hand::tick_of;
use super::{Applied, Batch, Change};
use crate::args::{Arg, args, id_list, text_list, version};
use crate::db::Tx;
use crate::error::StoreError;
use crate::load::{DIRECT, Load, ROWS_PER_TRANSACTION, seen};
use crate::rollup::stale::{Marked, by_record, mark};
use crate::store::{Actor, Store};
use crate::tick;

/// The newest version of a record, seen or not.
#[derive(Debug, Clone)]
struct Newest {
    version: u32,
    recorded_at: i64,
    /// None if it has ended.
    body: Option<String>,
    external_id: Option<String>,
    /// Whether another load has written it and is not finished.
    staged_elsewhere: bool,
}

impl Newest {
    fn living_version(&self) -> Option<u32> {
        self.body.is_some().then_some(self.version)
    }
}

impl Store {
    /// Applies a batch, whole or not at all. A large one is staged in short transactions and then flipped,
    /// so that other writers are not kept waiting.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if a record is not as expected, [`StoreError::ExternalIdTaken`], and what the
    /// database says; nothing has been written then.
    pub async fn apply(&self, batch: Batch, actor: &Actor) -> Result<Applied, StoreError> {
        if batch.len() <= ROWS_PER_TRANSACTION {
            let mut tx = self.db.begin().await?;
            let applied = write_batch(&mut tx, &batch, actor).await?;
            tx.commit().await?;
            return Ok(applied);
        }
        let mut load = self.begin_load(actor).await?;
        let written = load.apply(batch).await;
        load.end_with(written).await
    }
}

impl Load {
    /// Stages a batch; it is seen when the load is finished.
    ///
    /// # Errors
    /// As [`Store::apply`]; the load is then best discarded.
    pub async fn apply(&mut self, batch: Batch) -> Result<Applied, StoreError> {
        let mut sum = Applied::default();
        self.ticks.extend(kinds_of(&batch.changes));
        for changes in batch.changes.chunks(ROWS_PER_TRANSACTION) {
            let mut tx = self.begin().await?;
            let (applied, stale) = write_or_tell(&mut tx, changes, self.number, &self.actor).await?;
            tx.commit().await?;
            self.stale.extend(stale);
            sum.new += applied.new;
            sum.changed += applied.changed;
            sum.unchanged += applied.unchanged;
        }
        Ok(sum)
    }
}

/// Writes a batch within a transaction that does more.
pub(crate) async fn write_batch(tx: &mut Tx, batch: &Batch, actor: &Actor) -> Result<Applied, StoreError> {
    write_or_tell(tx, &batch.changes, DIRECT, actor).await.map(|(applied, _)| applied)
}

/// As [`write`]; on PostgreSQL two writers of the same version meet only in the index, and the later is told so.
async fn write_or_tell(
    tx: &mut Tx,
    changes: &[Change],
    load: i64,
    actor: &Actor,
) -> Result<(Applied, Vec<Marked>), StoreError> {
    write(tx, changes, load, actor).await.map_err(|error| match changes.first() {
        Some(first) if error.is_unique_violation() => {
            StoreError::Conflict { kind: first.kind, id: first.id, current: None }
        }
        _ => error,
    })
}

/// Gives what came of it, and what a load makes stale when it is finished.
async fn write(
    tx: &mut Tx,
    changes: &[Change],
    load: i64,
    actor: &Actor,
) -> Result<(Applied, Vec<Marked>), StoreError> {
    let mut newest = newest_of(tx, changes, load).await?;
    let mut owners = owners_of_external_ids(tx, changes).await?;
    let mut rows = Vec::new();
    let mut applied = Applied::default();
    let mut stale = Vec::new();
    for change in changes {
        let key = (change.kind, change.id);
        let before = newest.get(&key);
        let living = before.and_then(Newest::living_version);
        if before.is_some_and(|before| before.staged_elsewhere) || !change.expect.met_by(living) {
            return Err(StoreError::Conflict { kind: change.kind, id: change.id, current: living });
        }
        let body = change.body.clone().transpose().map_err(|error| StoreError::corrupt(change.kind, error))?;
        let external_id = change.external_id.clone().or_else(|| before.and_then(|b| b.external_id.clone()));
        let same = match before {
            Some(before) => before.body == body && (body.is_none() || before.external_id == external_id),
            None => body.is_none(),
        };
        if same {
            applied.unchanged += 1;
            continue;
        }
        if body.is_some()
            && let Some(external_id) = &external_id
        {
            let owner = owners.entry((change.kind, external_id.clone())).or_insert(change.id);
            if *owner != change.id {
                return Err(StoreError::ExternalIdTaken { kind: change.kind, external_id: external_id.clone() });
            }
        }
        if living.is_none() {
            applied.new += 1
        } else {
            applied.changed += 1
        }
        let next = Newest {
            version: before.map_or(0, |before| before.version) + 1,
            // A clock that goes backwards must not make a later version look earlier.
            recorded_at: before.map_or(i64::MIN, |b| b.recorded_at).max(actor.at.as_microsecond()),
            body,
            external_id,
            staged_elsewhere: false,
        };
        let was = before.and_then(|before| before.body.as_deref());
        stale.extend(by_record(change.kind, change.id, was, next.body.as_deref()));
        rows.push(row(change, &next, load, actor));
        newest.insert(key, next);
    }
    if load == DIRECT {
        tick::raise(tx, kinds_of(changes)).await?;
        mark(tx, std::mem::take(&mut stale)).await?;
    }
    tx.insert(
        "INSERT INTO record_version (kind, id, version, load, recorded_at, recorded_by, external_id, \
         person, worker, group_id, unit, body) VALUES",
        12,
        rows,
        "",
    )
    .await?;
    Ok((applied, stale))
}

/// The ticks of the kinds in a batch.
fn kinds_of(changes: &[Change]) -> impl Iterator<Item = String> {
    changes.iter().map(|change| tick_of(change.kind))
}

fn row(change: &Change, next: &Newest, load: i64, actor: &Actor) -> Vec<Arg> {
    args![
        change.kind,
        change.id,
        next.version,
        load,
        next.recorded_at,
        actor.user.as_str(),
        next.external_id.clone(),
        change.keys.person,
        change.keys.worker,
        change.keys.group,
        change.keys.unit,
        next.body.clone(),
    ]
}

/// The kinds in a batch, each with its changes.
fn by_kind(changes: &[Change]) -> HashMap<&'static str, Vec<&Change>> {
    let mut kinds: HashMap<&'static str, Vec<&Change>> = HashMap::new();
    for change in changes {
        kinds.entry(change.kind).or_default().push(change);
    }
    kinds
}

type NewestRow = (Uuid, i64, i64, i64, Option<String>, Option<String>, i64);

async fn newest_of(
    tx: &mut Tx,
    changes: &[Change],
    load: i64,
) -> Result<HashMap<(&'static str, Uuid), Newest>, StoreError> {
    let sql = format!(
        "SELECT v.id, v.version, v.load, v.recorded_at, v.body, v.external_id, \
         CAST(CASE WHEN {} THEN 0 ELSE 1 END AS BIGINT) FROM record_version v \
         WHERE v.kind = $1 AND {} AND NOT EXISTS (SELECT 1 FROM record_version n \
         WHERE n.kind = v.kind AND n.id = v.id AND n.version > v.version)",
        seen("v"),
        tx.dialect().among_ids("v.id", 2)
    );
    let mut newest = HashMap::new();
    for (kind, changes) in by_kind(changes) {
        let ids = id_list(changes.iter().map(|change| change.id));
        let rows: Vec<NewestRow> = tx.rows(sql.clone(), vec![kind.into(), ids]).await?;
        for (id, number, of_load, recorded_at, body, external_id, staged) in rows {
            let staged_elsewhere = staged == 1 && of_load != load;
            let version = version(number)?;
            newest.insert((kind, id), Newest { version, recorded_at, body, external_id, staged_elsewhere });
        }
    }
    Ok(newest)
}

/// Which living record has each of the external ids of a batch. Those staged by a load count: they are taken.
async fn owners_of_external_ids(
    tx: &mut Tx,
    changes: &[Change],
) -> Result<HashMap<(&'static str, String), Uuid>, StoreError> {
    let sql = format!(
        "SELECT v.external_id, v.id FROM record_version v WHERE v.kind = $1 AND {} AND v.body IS NOT NULL \
         AND NOT EXISTS (SELECT 1 FROM record_version n \
         WHERE n.kind = v.kind AND n.id = v.id AND n.version > v.version)",
        tx.dialect().among_texts("v.external_id", 2)
    );
    let mut owners = HashMap::new();
    for (kind, changes) in by_kind(changes) {
        let external_ids: Vec<&str> = changes.iter().filter_map(|change| change.external_id.as_deref()).collect();
        if external_ids.is_empty() {
            continue;
        }
        let rows: Vec<(String, Uuid)> = tx.rows(sql.clone(), vec![kind.into(), text_list(external_ids)]).await?;
        owners.extend(rows.into_iter().map(|(external_id, id)| ((kind, external_id), id)));
    }
    Ok(owners)
}
