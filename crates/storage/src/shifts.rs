//! Shifts, with their history.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};
use tillit_domain::organisation::Group;
use tillit_domain::shift::{Break, Shift};
use tillit_domain::worker::{TravelMode, Worker};
use tillit_domain::{DayRange, Id, Minutes, TimeOfDay};
use uuid::Uuid;

use crate::answers::are_of_a_plan;
use crate::args::{Arg, args, day, id_list, timestamp, version};
use crate::content::{self, Contents};
use crate::db::Tx;
use crate::error::StoreError;
use crate::load::{DIRECT, Load, ROWS_PER_TRANSACTION, seen};
use crate::rollup::stale;
use crate::store::{Actor, Expect, Recorded, Store, Versioned};
use crate::tick;

/// Which shifts to read. The default is all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShiftFilter {
    /// That serve one of these groups.
    pub groups: Option<Vec<Id<Group>>>,
    /// Of one of these workers; vacant shifts are left out then.
    pub workers: Option<Vec<Id<Worker>>>,
    /// That begin on one of these days.
    pub days: Option<DayRange>,
}

/// What is the same for a shift week after week.
#[derive(Serialize, Deserialize)]
struct ShiftContent {
    start: TimeOfDay,
    end: TimeOfDay,
    travel: TravelMode,
    breaks: Vec<Break>,
    support_start: Minutes,
    support_end: Minutes,
}

pub(crate) type ShiftRow = (Uuid, i64, Uuid, String, Option<Uuid>, Option<Uuid>, Option<Uuid>, i64, String);

pub(crate) const COLUMNS: &str = "SELECT v.id, v.version, v.group_id, v.day, v.worker, v.tour, v.content, v.recorded_at, \
                       v.recorded_by FROM shift_version v";

impl Store {
    /// Puts shifts: new ones, or other versions of those that are there. All or none; an identical one stays as it is.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if one is not as expected, and what the database says.
    pub async fn put_shifts(&self, shifts: &[(Shift, Expect)], actor: &Actor) -> Result<(), StoreError> {
        let changes: Vec<_> = shifts.iter().map(|(shift, expect)| (shift.id, Some(shift), *expect)).collect();
        self.change_shifts(&changes, actor).await
    }

    /// Takes shifts away; their history stays. All or none.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if one is not as expected, and what the database says.
    pub async fn end_shifts(&self, shifts: &[(Id<Shift>, Expect)], actor: &Actor) -> Result<(), StoreError> {
        let changes: Vec<_> = shifts.iter().map(|(id, expect)| (*id, None, *expect)).collect();
        self.change_shifts(&changes, actor).await
    }

    async fn change_shifts(&self, changes: &[ShiftChange<'_>], actor: &Actor) -> Result<(), StoreError> {
        if changes.len() <= ROWS_PER_TRANSACTION {
            let mut tx = self.db.begin().await?;
            write(&mut tx, changes, DIRECT, actor, &HashSet::new()).await?;
            return tx.commit().await;
        }
        let mut load = self.begin_load(actor).await?;
        let written = load.change_shifts(changes).await;
        load.end_with(written).await
    }

    /// Shifts as they stand, by day, start and id.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn shifts(&self, filter: &ShiftFilter) -> Result<Vec<Versioned<Shift>>, StoreError> {
        if filter.is_of_a_plan() {
            return Ok(self.shifts_asked.to(&self.db, filter, self.read_shifts(filter)).await?.to_vec());
        }
        self.read_shifts(filter).await
    }

    async fn read_shifts(&self, filter: &ShiftFilter) -> Result<Vec<Versioned<Shift>>, StoreError> {
        let (condition, args) = filter.condition(self.db.dialect());
        let sql = format!(
            "{COLUMNS} WHERE v.content IS NOT NULL AND {} AND NOT EXISTS (SELECT 1 FROM shift_version n \
             WHERE n.id = v.id AND n.version > v.version AND {}){condition}",
            seen("v"),
            seen("n")
        );
        let rows: Vec<ShiftRow> = self.db.rows(sql, args).await?;
        let mut shifts = Vec::with_capacity(rows.len());
        for recorded in self.with_contents(rows).await? {
            if let Some(record) = recorded.record {
                shifts.push(Versioned { record, version: recorded.version, external_id: None });
            }
        }
        shifts.sort_by_key(|shift| (shift.record.day, shift.record.start, shift.record.id));
        Ok(shifts)
    }

    /// A shift as it stands.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn shift(&self, id: Id<Shift>) -> Result<Option<Versioned<Shift>>, StoreError> {
        let newest = self.shift_history(id).await?.pop();
        Ok(newest.and_then(|newest| {
            newest.record.map(|record| Versioned { record, version: newest.version, external_id: None })
        }))
    }

    /// All versions of a shift, oldest first.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn shift_history(&self, id: Id<Shift>) -> Result<Vec<Recorded<Shift>>, StoreError> {
        let sql = format!("{COLUMNS} WHERE v.id = $1 AND {} ORDER BY v.version", seen("v"));
        let rows: Vec<ShiftRow> = self.db.rows(sql, args![id]).await?;
        self.with_contents(rows).await
    }

    pub(crate) async fn with_contents(&self, rows: Vec<ShiftRow>) -> Result<Vec<Recorded<Shift>>, StoreError> {
        let contents = content::read::<ShiftContent>(&self.db, rows.iter().filter_map(|row| row.6)).await?;
        rows.into_iter()
            .map(|(id, number, group, on, worker, tour, content, at, by)| {
                let record = match content {
                    None => None,
                    Some(content) => {
                        let content = content::of(&contents, content)?;
                        Some(Shift {
                            id: Id::from_uuid(id),
                            group: Id::from_uuid(group),
                            day: day(&on)?,
                            start: content.start,
                            end: content.end,
                            worker: worker.map(Id::from_uuid),
                            travel: content.travel,
                            breaks: content.breaks.clone(),
                            tour: tour.map(Id::from_uuid),
                            support_start: content.support_start,
                            support_end: content.support_end,
                        })
                    }
                };
                Ok(Recorded { record, version: version(number)?, at: timestamp(at)?, by })
            })
            .collect()
    }
}

/// Raised with each change of a shift.
pub(crate) const TICK: &str = "shifts";

impl ShiftFilter {
    /// Whether it asks for what lies about one plan, which is asked for again and again.
    fn is_of_a_plan(&self) -> bool {
        are_of_a_plan(self.days) && (self.groups.is_some() || self.workers.is_some())
    }

    pub(crate) fn condition(&self, dialect: crate::db::Dialect) -> (String, Vec<Arg>) {
        let (mut sql, mut args) = (String::new(), Vec::new());
        if let Some(days) = self.days {
            days_condition(days, &mut sql, &mut args);
        }
        if let Some(groups) = &self.groups {
            args.push(id_list(groups.iter().map(|group| group.uuid())));
            sql.push_str(&format!(" AND {}", dialect.among_ids("v.group_id", args.len())));
        }
        if let Some(workers) = &self.workers {
            args.push(id_list(workers.iter().map(|worker| worker.uuid())));
            sql.push_str(&format!(" AND {}", dialect.among_ids("v.worker", args.len())));
        }
        (sql, args)
    }
}

/// The condition that `v.day` lies in a range of days; ISO days sort as text.
pub(crate) fn days_condition(days: DayRange, sql: &mut String, args: &mut Vec<Arg>) {
    args.push(days.from.into());
    sql.push_str(&format!(" AND v.day >= ${}", args.len()));
    if let Some(to) = days.to {
        args.push(to.into());
        sql.push_str(&format!(" AND v.day <= ${}", args.len()));
    }
}

impl Load {
    /// Stages shifts; they are seen when the load is finished.
    ///
    /// # Errors
    /// As [`Store::put_shifts`]; the load is then best discarded.
    pub async fn put_shifts(&mut self, shifts: &[(Shift, Expect)]) -> Result<(), StoreError> {
        let changes: Vec<_> = shifts.iter().map(|(shift, expect)| (shift.id, Some(shift), *expect)).collect();
        self.change_shifts(&changes).await
    }

    async fn change_shifts(&mut self, changes: &[ShiftChange<'_>]) -> Result<(), StoreError> {
        for chunk in changes.chunks(ROWS_PER_TRANSACTION) {
            let mut tx = self.begin().await?;
            let (stored, stale) = write(&mut tx, chunk, self.number, &self.actor, &self.contents).await?;
            tx.commit().await?;
            self.stale.extend(stale);
            self.ticks.insert(TICK.to_owned());
            self.contents.extend(stored);
        }
        Ok(())
    }
}

/// A shift to put, or to take away.
type ShiftChange<'a> = (Id<Shift>, Option<&'a Shift>, Expect);

/// What is stored of a shift's newest version.
#[derive(PartialEq, Eq, Clone, Copy)]
struct Newest {
    version: u32,
    recorded_at: i64,
    row: Columns,
}

/// The columns that say what a shift is.
#[derive(PartialEq, Eq, Clone, Copy)]
struct Columns {
    group: Uuid,
    day: jiff::civil::Date,
    worker: Option<Uuid>,
    tour: Option<Uuid>,
    content: Option<Uuid>,
}

/// Writes shifts; gives the contents that are stored now, and what a load makes stale when it is finished.
async fn write(
    tx: &mut Tx,
    changes: &[ShiftChange<'_>],
    load: i64,
    actor: &Actor,
    known: &HashSet<Uuid>,
) -> Result<(Vec<Uuid>, Vec<stale::Marked>), StoreError> {
    let mut newest = newest_of(tx, changes, load).await?;
    let mut contents = Contents::default();
    let mut rows = Vec::new();
    let mut days = BTreeSet::new();
    for (id, shift, expect) in changes {
        let before = newest.get(id).copied();
        let living = before.filter(|before| before.row.content.is_some()).map(|before| before.version);
        if !expect.met_by(living) {
            return Err(conflict(*id, living));
        }
        let columns = match (shift, before) {
            (Some(shift), _) => columns_of(shift, &mut contents)?,
            (None, Some(before)) => Columns { content: None, ..before.row },
            (None, None) => continue,
        };
        if before.is_some_and(|before| before.row == columns) {
            continue;
        }
        let next = Newest {
            version: before.map_or(0, |before| before.version) + 1,
            recorded_at: before.map_or(i64::MIN, |b| b.recorded_at).max(actor.at.as_microsecond()),
            row: columns,
        };
        days.extend(before.map(|before| before.row.day).into_iter().chain([columns.day]));
        rows.push(args![
            *id,
            next.version,
            load,
            next.recorded_at,
            actor.user.as_str(),
            columns.group,
            columns.day,
            columns.worker,
            columns.tour,
            columns.content,
        ]);
        newest.insert(*id, next);
    }
    let stored = contents.store(tx, known).await?;
    let head = "INSERT INTO shift_version (id, version, load, recorded_at, recorded_by, group_id, day, worker, \
                tour, content) VALUES";
    let inserted = tx.insert(head, 10, rows, "").await;
    inserted.map_err(|error| match changes.first() {
        Some((id, ..)) if error.is_unique_violation() => conflict(*id, None),
        _ => error,
    })?;
    let marks = days.into_iter().flat_map(stale::beside);
    if load == DIRECT {
        tick::raise(tx, [TICK.to_owned()]).await?;
        stale::mark(tx, marks).await?;
        return Ok((stored, Vec::new()));
    }
    Ok((stored, marks.collect()))
}

/// When a shift begins and ends, from what is stored of it.
pub(crate) fn hours(body: &str) -> Result<(TimeOfDay, TimeOfDay), StoreError> {
    let content: ShiftContent = serde_json::from_str(body).map_err(|e| StoreError::corrupt("content", e.column()))?;
    Ok((content.start, content.end))
}

fn conflict(id: Id<Shift>, current: Option<u32>) -> StoreError {
    StoreError::Conflict { kind: "shift", id: id.uuid(), current }
}

fn columns_of(shift: &Shift, contents: &mut Contents) -> Result<Columns, StoreError> {
    let Shift { id: _, group, day, start, end, worker, travel, breaks, tour, support_start, support_end } = shift;
    let content = contents.add(&ShiftContent {
        start: *start,
        end: *end,
        travel: *travel,
        breaks: breaks.clone(),
        support_start: *support_start,
        support_end: *support_end,
    })?;
    Ok(Columns {
        group: group.uuid(),
        day: *day,
        worker: worker.map(Id::uuid),
        tour: tour.map(Id::uuid),
        content: Some(content),
    })
}

type NewestRow = (Uuid, i64, i64, i64, Uuid, String, Option<Uuid>, Option<Uuid>, Option<Uuid>, i64);

async fn newest_of(
    tx: &mut Tx,
    changes: &[ShiftChange<'_>],
    load: i64,
) -> Result<HashMap<Id<Shift>, Newest>, StoreError> {
    let sql = format!(
        "SELECT v.id, v.version, v.load, v.recorded_at, v.group_id, v.day, v.worker, v.tour, v.content, \
         CAST(CASE WHEN {} THEN 0 ELSE 1 END AS BIGINT) FROM shift_version v WHERE {} AND NOT EXISTS \
         (SELECT 1 FROM shift_version n WHERE n.id = v.id AND n.version > v.version)",
        seen("v"),
        tx.dialect().among_ids("v.id", 1)
    );
    let rows: Vec<NewestRow> = tx.rows(sql, vec![id_list(changes.iter().map(|(id, ..)| id.uuid()))]).await?;
    let mut newest = HashMap::new();
    for (id, number, of_load, recorded_at, group, on, worker, tour, content, staged) in rows {
        let (id, version) = (Id::from_uuid(id), version(number)?);
        if staged == 1 && of_load != load {
            return Err(conflict(id, None));
        }
        let row = Columns { group, day: day(&on)?, worker, tour, content };
        newest.insert(id, Newest { version, recorded_at, row });
    }
    Ok(newest)
}
