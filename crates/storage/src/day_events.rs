//! Day events as they came: read, and answered where they were kept apart. How they come in: [`crate::deliveries`].

use std::collections::HashSet;

use jiff::Timestamp;
use tillit_domain::day::NewFacts;
use tillit_domain::day_event::{DayEvent, EventKind, Received};
use tillit_domain::device::Device;
use tillit_domain::quantity::Seconds;
use tillit_domain::registration::Registration;
use tillit_domain::visit::Visit;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id, TimeOfDay};
use uuid::Uuid;

use crate::args::{Arg, args, id_list, text_list, timestamp};
use crate::db::Dialect;
use crate::deliveries::{About, KnownOf, add_facts, lock};
use crate::error::StoreError;
use crate::rollup::stale;
use crate::store::{Actor, Store};

/// Which events to read. The default is all that are not kept apart.
#[derive(Debug, Clone, Default)]
pub struct EventFilter {
    /// By these workers.
    pub workers: Option<Vec<Id<Worker>>>,
    /// About these visits.
    pub visits: Option<Vec<Id<Visit>>>,
    /// Of these registrations.
    pub registrations: Option<Vec<Id<Registration>>>,
    /// That happened on one of these Swedish days, by our clock.
    pub days: Option<DayRange>,
    /// About a visit planned on one of these days, however late they were told.
    pub visit_days: Option<DayRange>,
    /// Of these kinds.
    pub kinds: Option<&'static [EventKind]>,
    /// That had reached us by then.
    pub known_at: Option<Timestamp>,
    /// Those kept apart and not answered, instead of the others.
    pub apart: bool,
}

pub(crate) type EventRow = (String, Uuid, Uuid, i64, i64);

pub(crate) const COLUMNS: &str = "SELECT v.body, v.worker, v.device, v.recorded_at, v.skew_seconds FROM day_event v";

/// The events that count: not kept apart, or taken in since.
pub(crate) const TAKEN: &str =
    "(v.apart = 0 OR EXISTS (SELECT 1 FROM day_event_answer a WHERE a.event = v.id AND a.taken = 1))";

/// The events that wait for the unit.
const WAITING: &str = "v.apart = 1 AND NOT EXISTS (SELECT 1 FROM day_event_answer a WHERE a.event = v.id)";

impl Store {
    /// Which of some events are kept, those kept apart included, and whether each was kept apart and by whom it was made.
    ///
    /// # Errors
    /// What the database says.
    pub async fn kept_events(&self, ids: &[Id<DayEvent>]) -> Result<Vec<(Id<DayEvent>, Id<Worker>, bool)>, StoreError> {
        let sql = format!("SELECT id, worker, apart FROM day_event WHERE {}", self.db.dialect().among_ids("id", 1));
        let rows: Vec<(Uuid, Uuid, i64)> = self.db.rows(sql, vec![id_list(ids.iter().map(|id| id.uuid()))]).await?;
        Ok(rows.into_iter().map(|(id, worker, apart)| (Id::from_uuid(id), Id::from_uuid(worker), apart == 1)).collect())
    }

    /// Which of some registrations are another worker's, by its events or as they came in.
    ///
    /// # Errors
    /// What the database says.
    pub async fn registrations_of_others(
        &self,
        ids: &[Id<Registration>],
        worker: Id<Worker>,
    ) -> Result<HashSet<Id<Registration>>, StoreError> {
        if ids.is_empty() {
            return Ok(HashSet::new());
        }
        let dialect = self.db.dialect();
        let sql = format!(
            "SELECT registration FROM day_event WHERE worker <> $1 AND {} \
             UNION SELECT id FROM registration WHERE worker <> $1 AND {}",
            dialect.among_ids("registration", 2),
            dialect.among_ids("id", 2)
        );
        let args = vec![worker.into(), id_list(ids.iter().map(|id| id.uuid()))];
        let rows: Vec<(Uuid,)> = self.db.rows(sql, args).await?;
        Ok(rows.into_iter().map(|(id,)| Id::from_uuid(id)).collect())
    }

    /// Events, by when they happened.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn day_events(&self, filter: &EventFilter) -> Result<Vec<Received>, StoreError> {
        let (condition, args) = filter.condition(self.db.dialect());
        let sql = format!("{COLUMNS} WHERE {condition} ORDER BY v.at, v.id");
        let rows: Vec<EventRow> = self.db.rows(sql, args).await?;
        rows.into_iter().map(received).collect()
    }

    /// The persons and visits named by an event that was kept apart are in its body; here is whose answer it still wants.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn event_apart(&self, id: Id<DayEvent>) -> Result<Option<Received>, StoreError> {
        let row: Option<EventRow> = self.db.row(format!("{COLUMNS} WHERE v.id = $1 AND {WAITING}"), args![id]).await?;
        row.map(received).transpose()
    }

    /// Answers an event that was kept apart, with the reason; taken in, its facts are added in the same transaction.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if somebody else has answered it, and what the database says.
    pub async fn answer_apart(
        &self,
        event: &Received,
        (taken, reason): (bool, &str),
        fold: &(dyn Fn(&KnownOf) -> NewFacts + Send + Sync),
        actor: &Actor,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        lock(&mut tx, event.worker).await?;
        let sql = "INSERT INTO day_event_answer (event, recorded_at, recorded_by, taken, reason) VALUES ($1, $2, $3, $4, $5) \
                   ON CONFLICT (event) DO NOTHING";
        let id = event.event.id;
        if tx.execute(sql, args![id, actor.at, actor.user.as_str(), taken, reason]).await? == 0 {
            return Err(StoreError::Conflict { kind: "day_event", id: id.uuid(), current: None });
        }
        if taken {
            stale::by_visits(&mut tx, event.event.what.visit()).await?;
            let registrations = event.event.what.registration().into_iter().collect();
            add_facts(&mut tx, &[About { worker: event.worker, registrations, fold, actor }]).await?;
        }
        tx.commit().await
    }
}

impl EventFilter {
    fn condition(&self, dialect: Dialect) -> (String, Vec<Arg>) {
        let (mut sql, mut args) = (if self.apart { WAITING } else { TAKEN }.to_owned(), Vec::<Arg>::new());
        if let Some(days) = self.days {
            args.push(tillit_domain::time::instant(days.from, TimeOfDay(0)).into());
            sql.push_str(&format!(" AND v.at >= ${}", args.len()));
            if let Some(to) = days.to {
                args.push(tillit_domain::time::instant(to, TimeOfDay::hm(24, 0)).into());
                sql.push_str(&format!(" AND v.at < ${}", args.len()));
            }
        }
        if let Some(days) = self.visit_days {
            args.push(days.from.into());
            sql.push_str(&format!(" AND v.visit IN (SELECT p.id FROM planned_visit p WHERE p.day >= ${}", args.len()));
            if let Some(to) = days.to {
                args.push(to.into());
                sql.push_str(&format!(" AND p.day <= ${}", args.len()));
            }
            sql.push(')');
        }
        if let Some(at) = self.known_at {
            args.push(at.into());
            sql.push_str(&format!(" AND v.recorded_at <= ${}", args.len()));
        }
        let mut among = |column: &str, ids: Vec<Uuid>| {
            args.push(id_list(ids));
            sql.push_str(&format!(" AND {}", dialect.among_ids(column, args.len())));
        };
        if let Some(workers) = &self.workers {
            among("v.worker", workers.iter().map(|it| it.uuid()).collect());
        }
        if let Some(visits) = &self.visits {
            among("v.visit", visits.iter().map(|it| it.uuid()).collect());
        }
        if let Some(registrations) = &self.registrations {
            among("v.registration", registrations.iter().map(|it| it.uuid()).collect());
        }
        if let Some(kinds) = self.kinds {
            args.push(text_list(kinds.iter().map(|kind| kind.name())));
            sql.push_str(&format!(" AND {}", dialect.among_texts("v.kind", args.len())));
        }
        (sql, args)
    }
}

pub(crate) fn received((body, worker, device, at, skew): EventRow) -> Result<Received, StoreError> {
    Ok(Received {
        event: serde_json::from_str(&body).map_err(|error| StoreError::corrupt("day_event", error.column()))?,
        worker: Id::from_uuid(worker),
        device: Id::<Device>::from_uuid(device),
        received_at: timestamp(at)?,
        skew: Seconds(skew),
    })
}
