//! Published visits: a row for each revision, the newest of which holds.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use tillit_domain::care_plan::{CarePlanEntry, Staffing};
use tillit_domain::organisation::{FrameName, Group};
use tillit_domain::person::Person;
use tillit_domain::visit::{PlannedState, PlannedVisit, Task, Visit, VisitGap};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id, Minutes, TimeOfDay};
use uuid::Uuid;

use crate::answers::are_of_a_plan;
use crate::args::{Arg, args, day, id_list, timestamp, version};
use crate::content::{self, Contents};
use crate::db::{Db, Dialect, Tx, stored_row};
use crate::error::StoreError;
use crate::load::{DIRECT, Load, ROWS_PER_TRANSACTION, seen};
use crate::rollup::stale;
use crate::shifts::days_condition;
use crate::store::{Actor, Recorded, Store};
use crate::tick;

/// Which published visits to read. The default is all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VisitFilter {
    /// Served by one of these groups.
    pub groups: Option<Vec<Id<Group>>>,
    /// At one of these persons' homes.
    pub persons: Option<Vec<Id<Person>>>,
    /// Made by one of these workers, as first or second.
    pub workers: Option<Vec<Id<Worker>>>,
    /// On one of these days.
    pub days: Option<DayRange>,
    /// These visits.
    pub ids: Option<Vec<Id<Visit>>>,
    /// Only those that no worker is on, cancelled ones among them.
    pub without_worker: bool,
}

/// What is the same for a visit day after day.
#[derive(Serialize, Deserialize)]
struct VisitContent {
    entry: Option<Id<CarePlanEntry>>,
    home_group: Id<Group>,
    name: String,
    tasks: Vec<Task>,
    earliest: TimeOfDay,
    latest: TimeOfDay,
    frame: Option<FrameName>,
    time_critical: bool,
    ordered: Option<Minutes>,
    planned: Minutes,
    staffing: Staffing,
    gap: Option<GapContent>,
}

/// A gap without the visit it is from, which is another each day.
#[derive(Serialize, Deserialize)]
struct GapContent {
    at_least: Minutes,
    at_most: Option<Minutes>,
}

stored_row! {
    struct VisitRow {
        id: Uuid,
        revision: i64,
        recorded_at: i64,
        recorded_by: String,
        person: Uuid,
        group_id: Uuid,
        day: String,
        occasion: i64,
        content: Uuid,
        gap_after: Option<Uuid>,
        start_second: Option<i64>,
        worker: Option<Uuid>,
        second_worker: Option<Uuid>,
        shift: Option<Uuid>,
        second_shift: Option<Uuid>,
        not_made: Option<String>,
    }
}

pub(crate) const COLUMNS: &str = "SELECT v.id, v.revision, v.recorded_at, v.recorded_by, v.person, v.group_id, v.day, \
                       v.occasion, v.content, v.gap_after, v.start_second, v.worker, v.second_worker, v.shift, \
                       v.second_shift, v.not_made FROM planned_visit v";

impl Store {
    /// Publishes visits: first revisions, or the next ones of those that are published. All or none.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if a revision is not one more than the newest, and what the database says.
    pub async fn publish_visits(&self, visits: &[PlannedVisit], actor: &Actor) -> Result<(), StoreError> {
        if visits.len() <= ROWS_PER_TRANSACTION {
            let mut tx = self.db.begin().await?;
            return match write(&mut tx, visits, DIRECT, actor, &HashSet::new()).await {
                Ok(_) => tx.commit().await,
                Err(error) => {
                    drop(tx);
                    Err(tell_conflict(&self.db, visits, error).await)
                }
            };
        }
        let mut load = self.begin_load(actor).await?;
        let written = load.publish_visits(visits).await;
        load.end_with(written).await
    }

    /// Published visits as they stand, by day, person and occasion.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn planned_visits(&self, filter: &VisitFilter) -> Result<Vec<PlannedVisit>, StoreError> {
        if filter.is_of_a_plan() {
            return Ok(self.visits_asked.to(&self.db, filter, self.read_visits(filter)).await?.to_vec());
        }
        self.read_visits(filter).await
    }

    async fn read_visits(&self, filter: &VisitFilter) -> Result<Vec<PlannedVisit>, StoreError> {
        let (condition, args) = filter.condition(self.db.dialect());
        let sql = format!(
            "{COLUMNS} WHERE {} AND NOT EXISTS (SELECT 1 FROM planned_visit n \
             WHERE n.id = v.id AND n.revision > v.revision AND {}){condition}",
            seen("v"),
            seen("n")
        );
        let rows: Vec<VisitRow> = self.db.rows(sql, args).await?;
        let read = self.visits_with_contents(rows).await?;
        let mut visits: Vec<_> = read.into_iter().filter_map(|recorded| recorded.record).collect();
        visits
            .sort_by_key(|planned| (planned.visit.day, planned.visit.person, planned.visit.earliest, planned.visit.id));
        Ok(visits)
    }

    /// All revisions of a published visit, oldest first.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn visit_history(&self, id: Id<Visit>) -> Result<Vec<Recorded<PlannedVisit>>, StoreError> {
        let sql = format!("{COLUMNS} WHERE v.id = $1 AND {} ORDER BY v.revision", seen("v"));
        let rows: Vec<VisitRow> = self.db.rows(sql, args![id]).await?;
        self.visits_with_contents(rows).await
    }

    pub(crate) async fn visits_with_contents(
        &self,
        rows: Vec<VisitRow>,
    ) -> Result<Vec<Recorded<PlannedVisit>>, StoreError> {
        let contents = content::read::<VisitContent>(&self.db, rows.iter().map(|row| row.content)).await?;
        rows.into_iter()
            .map(|row| {
                let content = content::of(&contents, row.content)?;
                let (revision, at, by) = (version(row.revision)?, timestamp(row.recorded_at)?, row.recorded_by.clone());
                Ok(Recorded { record: Some(planned(row, content)?), version: revision, at, by })
            })
            .collect()
    }
}

/// Raised with each visit that is published.
pub(crate) const TICK: &str = "visits";

impl VisitFilter {
    /// Whether it asks for days of one plan, which are asked for again and again.
    fn is_of_a_plan(&self) -> bool {
        are_of_a_plan(self.days)
            && self.groups.as_ref().is_some_and(|groups| groups.len() == 1)
            && self.persons.is_none()
            && self.ids.is_none()
    }

    pub(crate) fn condition(&self, dialect: Dialect) -> (String, Vec<Arg>) {
        let (mut sql, mut args) = (String::new(), Vec::new());
        if let Some(days) = self.days {
            days_condition(days, &mut sql, &mut args);
        }
        if let Some(ids) = &self.ids {
            args.push(id_list(ids.iter().map(|id| id.uuid())));
            sql.push_str(&format!(" AND {}", dialect.among_ids("v.id", args.len())));
        }
        if let Some(groups) = &self.groups {
            args.push(id_list(groups.iter().map(|group| group.uuid())));
            sql.push_str(&format!(" AND {}", dialect.among_ids("v.group_id", args.len())));
        }
        if let Some(persons) = &self.persons {
            args.push(id_list(persons.iter().map(|person| person.uuid())));
            sql.push_str(&format!(" AND {}", dialect.among_ids("v.person", args.len())));
        }
        if let Some(workers) = &self.workers {
            args.push(id_list(workers.iter().map(|worker| worker.uuid())));
            let first = dialect.among_ids("v.worker", args.len());
            let second = dialect.among_ids("v.second_worker", args.len());
            sql.push_str(&format!(" AND ({first} OR {second})"));
        }
        if self.without_worker {
            sql.push_str(" AND v.worker IS NULL");
        }
        (sql, args)
    }
}

impl Load {
    /// Stages published visits; they are seen when the load is finished.
    ///
    /// # Errors
    /// As [`Store::publish_visits`]; the load is then best discarded.
    pub async fn publish_visits(&mut self, visits: &[PlannedVisit]) -> Result<(), StoreError> {
        self.stale.extend(visits.iter().flat_map(|planned| stale::beside(planned.visit.day)));
        self.ticks.insert(TICK.to_owned());
        for chunk in visits.chunks(self.facts_per_transaction) {
            let mut tx = self.begin().await?;
            let stored = match write(&mut tx, chunk, self.number, &self.actor, &self.contents).await {
                Ok(stored) => stored,
                Err(error) => {
                    drop(tx);
                    return Err(tell_conflict(&self.store.db, chunk, error).await);
                }
            };
            tx.commit().await?;
            self.contents.extend(stored);
            self.sum.new += chunk.len() as u64;
        }
        Ok(())
    }
}

/// Writes revisions; gives the contents that are stored now.
pub(crate) async fn write(
    tx: &mut Tx,
    visits: &[PlannedVisit],
    load: i64,
    actor: &Actor,
    known: &HashSet<Uuid>,
) -> Result<Vec<Uuid>, StoreError> {
    // A first revision needs no look at what is there: the key refuses a second one.
    let later: Vec<_> = visits.iter().filter(|planned| planned.revision != 1).collect();
    let mut newest = newest_of(tx, &later).await?;
    let mut contents = Contents::default();
    let mut rows = Vec::with_capacity(visits.len());
    for planned in visits {
        let id = planned.visit.id;
        if planned.revision != 1 {
            let current = newest.get(&id).copied();
            if planned.revision != current.unwrap_or(0) + 1 {
                return Err(conflict(id, current));
            }
        }
        let of_id = newest.entry(id).or_default();
        *of_id = planned.revision.max(*of_id);
        rows.push(row(planned, load, actor, &mut contents)?);
    }
    let stored = contents.store(tx, known).await?;
    let head = "INSERT INTO planned_visit (id, revision, load, recorded_at, recorded_by, person, group_id, day, \
                occasion, content, gap_after, start_second, worker, second_worker, shift, second_shift, not_made) \
                VALUES";
    tx.insert(head, 17, rows, "").await?;
    if load == DIRECT {
        tick::raise(tx, [TICK.to_owned()]).await?;
        stale::mark(tx, visits.iter().flat_map(|planned| stale::beside(planned.visit.day))).await?;
    }
    Ok(stored)
}

/// Says which visit a revision was already published of, after the database has refused it as the second.
pub(crate) async fn tell_conflict(db: &Db, visits: &[PlannedVisit], error: StoreError) -> StoreError {
    if !error.is_unique_violation() {
        return error;
    }
    let newest = match newest_in(db, visits).await {
        Ok(newest) => newest,
        Err(error) => return error,
    };
    let refused = visits.iter().find(|planned| newest.get(&planned.visit.id).is_some_and(|n| *n >= planned.revision));
    match refused.or(visits.first()) {
        Some(planned) => conflict(planned.visit.id, newest.get(&planned.visit.id).copied()),
        None => error,
    }
}

fn conflict(id: Id<Visit>, current: Option<u32>) -> StoreError {
    StoreError::Conflict { kind: "planned_visit", id: id.uuid(), current }
}

fn newest_sql(dialect: Dialect) -> String {
    format!("SELECT id, MAX(revision) FROM planned_visit WHERE {} GROUP BY id", dialect.among_ids("id", 1))
}

fn newest_by_id(rows: Vec<(Uuid, i64)>) -> Result<HashMap<Id<Visit>, u32>, StoreError> {
    rows.into_iter().map(|(id, revision)| Ok((Id::from_uuid(id), version(revision)?))).collect()
}

async fn newest_of(tx: &mut Tx, visits: &[&PlannedVisit]) -> Result<HashMap<Id<Visit>, u32>, StoreError> {
    if visits.is_empty() {
        return Ok(HashMap::new());
    }
    let ids = id_list(visits.iter().map(|planned| planned.visit.id.uuid()));
    newest_by_id(tx.rows(newest_sql(tx.dialect()), vec![ids]).await?)
}

async fn newest_in(db: &Db, visits: &[PlannedVisit]) -> Result<HashMap<Id<Visit>, u32>, StoreError> {
    let ids = id_list(visits.iter().map(|planned| planned.visit.id.uuid()));
    newest_by_id(db.rows(newest_sql(db.dialect()), vec![ids]).await?)
}

fn row(planned: &PlannedVisit, load: i64, actor: &Actor, contents: &mut Contents) -> Result<Vec<Arg>, StoreError> {
    let PlannedVisit { visit, revision, state } = planned;
    let content = contents.add(&content_of(visit))?;
    let (start, worker, second, shift, second_shift, not_made) = match state {
        PlannedState::Staffed { start, worker, second, shift, second_shift } => {
            (Some(i64::from(start.0)), Some(*worker), *second, *shift, *second_shift, None)
        }
        PlannedState::Unstaffed | PlannedState::Cancelled { .. } => {
            let text = serde_json::to_string(state).map_err(|error| StoreError::corrupt("planned_visit", error))?;
            (None, None, None, None, None, Some(text))
        }
    };
    Ok(args![
        visit.id,
        *revision,
        load,
        actor.at,
        actor.user.as_str(),
        visit.person,
        visit.group,
        visit.day,
        i64::from(visit.occasion),
        content,
        visit.gap.map(|gap| gap.after),
        start,
        worker,
        second,
        shift,
        second_shift,
        not_made,
    ])
}

fn content_of(visit: &Visit) -> VisitContent {
    // Every field is named, so that a new one is not forgotten here.
    let Visit {
        id: _,
        person: _,
        group: _,
        home_group,
        day: _,
        entry,
        occasion: _,
        name,
        tasks,
        earliest,
        latest,
        frame,
        time_critical,
        ordered,
        planned,
        staffing,
        gap,
    } = visit;
    VisitContent {
        entry: *entry,
        home_group: *home_group,
        name: name.clone(),
        tasks: tasks.clone(),
        earliest: *earliest,
        latest: *latest,
        frame: *frame,
        time_critical: *time_critical,
        ordered: *ordered,
        planned: *planned,
        staffing: *staffing,
        gap: gap.map(|gap| GapContent { at_least: gap.at_least, at_most: gap.at_most }),
    }
}

fn planned(row: VisitRow, content: &VisitContent) -> Result<PlannedVisit, StoreError> {
    let state = match (row.not_made, row.worker, row.start_second) {
        (Some(text), ..) => serde_json::from_str(&text).map_err(|e| StoreError::corrupt("planned_visit", e))?,
        (None, Some(worker), Some(start)) => PlannedState::Staffed {
            start: TimeOfDay(i32::try_from(start).map_err(|e| StoreError::corrupt("planned_visit", e))?),
            worker: Id::from_uuid(worker),
            second: row.second_worker.map(Id::from_uuid),
            shift: row.shift.map(Id::from_uuid),
            second_shift: row.second_shift.map(Id::from_uuid),
        },
        _ => return Err(StoreError::corrupt("planned_visit", "neither staffed nor said why not")),
    };
    let gap = content.gap.as_ref().zip(row.gap_after).map(|(gap, after)| VisitGap {
        after: Id::from_uuid(after),
        at_least: gap.at_least,
        at_most: gap.at_most,
    });
    let visit = Visit {
        id: Id::from_uuid(row.id),
        person: Id::from_uuid(row.person),
        group: Id::from_uuid(row.group_id),
        home_group: content.home_group,
        day: day(&row.day)?,
        entry: content.entry,
        occasion: u8::try_from(row.occasion).map_err(|e| StoreError::corrupt("planned_visit", e))?,
        name: content.name.clone(),
        tasks: content.tasks.clone(),
        earliest: content.earliest,
        latest: content.latest,
        frame: content.frame,
        time_critical: content.time_critical,
        ordered: content.ordered,
        planned: content.planned,
        staffing: content.staffing,
        gap,
    };
    Ok(PlannedVisit { visit, revision: version(row.revision)?, state })
}
