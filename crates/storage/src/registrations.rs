//! Registrations as they came in, and corrections beside them; neither is ever changed.

use std::collections::HashSet;

use jiff::Timestamp;
use tillit_domain::day::NewFacts;
use tillit_domain::person::Person;
use tillit_domain::registration::{Correction, Registration};
use tillit_domain::time::instant;
use tillit_domain::visit::Visit;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id, TimeOfDay};
use uuid::Uuid;

use crate::args::{Arg, args, id_list, text_list, timestamp};
use crate::db::{Dialect, Tx};
use crate::error::StoreError;
use crate::load::{DIRECT, FACTS_PER_TRANSACTION, Load, Loaded, seen};
use crate::rollup::stale;
use crate::store::{Actor, Store};

/// Which registrations to read. The default is all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegistrationFilter {
    /// At one of these persons' homes.
    pub persons: Option<Vec<Id<Person>>>,
    /// By one of these workers.
    pub workers: Option<Vec<Id<Worker>>>,
    /// That begin on one of these Swedish days.
    pub days: Option<DayRange>,
}

/// How many facts were new, and how many were there already.
pub type Added = Loaded;

type RegistrationRow = (Uuid, Option<Uuid>, Uuid, Uuid, i64, Option<i64>, String, String);

/// A registration and when it was recorded.
pub(crate) type RecordedRow = (Uuid, Option<Uuid>, Uuid, Uuid, i64, Option<i64>, String, String, i64);

const COLUMNS: &str = "SELECT v.id, v.visit, v.person, v.worker, v.start_at, v.stop_at, v.method, v.tasks \
                       FROM registration v";

impl Store {
    /// Adds registrations, each with its id in the system it came from. One whose id or external id is there
    /// already is passed over, so that a phone or a file may send the same again. All or none.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_registrations(
        &self,
        registrations: Vec<(Registration, Option<String>)>,
        actor: &Actor,
    ) -> Result<Added, StoreError> {
        if registrations.len() <= FACTS_PER_TRANSACTION {
            let mut tx = self.db.begin().await?;
            let added = write(&mut tx, &new(&registrations, actor), DIRECT).await?;
            tx.commit().await?;
            return Ok(added);
        }
        let mut load = self.begin_load(actor).await?;
        let written = load.add_registrations(registrations).await;
        load.end_with(written).await
    }

    /// Registrations as they came in, by start.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn registrations(&self, filter: &RegistrationFilter) -> Result<Vec<Registration>, StoreError> {
        let (condition, args) = filter.condition(self.db.dialect());
        let sql = format!("{COLUMNS} WHERE {}{condition} ORDER BY v.start_at, v.id", seen("v"));
        let rows: Vec<RegistrationRow> = self.db.rows(sql, args).await?;
        rows.into_iter().map(registration).collect()
    }

    /// A registration as it came in.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn registration(&self, id: Id<Registration>) -> Result<Option<Registration>, StoreError> {
        let sql = format!("{COLUMNS} WHERE v.id = $1 AND {}", seen("v"));
        let row: Option<RegistrationRow> = self.db.row(sql, args![id]).await?;
        row.map(registration).transpose()
    }

    /// Adds corrections; one whose id is there already is passed over.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] if a registration is not there, and what the database says.
    pub async fn add_corrections(&self, corrections: &[Correction], actor: &Actor) -> Result<Added, StoreError> {
        let mut tx = self.db.begin().await?;
        let wanted: HashSet<Uuid> = corrections.iter().map(|correction| correction.registration.uuid()).collect();
        let sql =
            format!("SELECT v.id FROM registration v WHERE {} AND {}", tx.dialect().among_ids("v.id", 1), seen("v"));
        let found: Vec<(Uuid,)> = tx.rows(sql, vec![id_list(wanted.iter().copied())]).await?;
        let found: HashSet<Uuid> = found.into_iter().map(|(id,)| id).collect();
        if let Some(missing) = wanted.difference(&found).next() {
            return Err(StoreError::NotFound { kind: "registration", id: missing.to_string() });
        }
        let all: Vec<_> = corrections.iter().map(|it| (it, actor)).collect();
        let new = write_corrections(&mut tx, &all).await?;
        tx.commit().await?;
        Ok(Added { new, already: corrections.len() as u64 - new })
    }

    /// Corrections of registrations, in the order they were recorded.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn corrections(&self, registrations: &[Id<Registration>]) -> Result<Vec<Correction>, StoreError> {
        let among = self.db.dialect().among_ids("registration", 1);
        let sql = format!("SELECT body FROM correction WHERE {among} ORDER BY recorded_at, id");
        let rows: Vec<(String,)> = self.db.rows(sql, vec![id_list(registrations.iter().map(|id| id.uuid()))]).await?;
        rows.iter()
            .map(|(body,)| serde_json::from_str(body).map_err(|e| StoreError::corrupt("correction", e.column())))
            .collect()
    }

    /// The visits that have a registration begun on these days; for telling what is not registered yet.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn registered_visits(&self, days: DayRange) -> Result<HashSet<Id<Visit>>, StoreError> {
        let filter = RegistrationFilter { days: Some(days), ..RegistrationFilter::default() };
        let (condition, args) = filter.condition(self.db.dialect());
        let sql = format!("SELECT v.visit FROM registration v WHERE v.visit IS NOT NULL AND {}{condition}", seen("v"));
        let rows: Vec<(Uuid,)> = self.db.rows(sql, args).await?;
        Ok(rows.into_iter().map(|(visit,)| Id::from_uuid(visit)).collect())
    }
}

impl RegistrationFilter {
    pub(crate) fn condition(&self, dialect: Dialect) -> (String, Vec<Arg>) {
        let (mut sql, mut args) = (String::new(), Vec::<Arg>::new());
        if let Some(days) = self.days {
            args.push(instant(days.from, TimeOfDay(0)).into());
            sql.push_str(&format!(" AND v.start_at >= ${}", args.len()));
            if let Some(to) = days.to {
                args.push(instant(to, TimeOfDay::hm(24, 0)).into());
                sql.push_str(&format!(" AND v.start_at < ${}", args.len()));
            }
        }
        if let Some(persons) = &self.persons {
            args.push(id_list(persons.iter().map(|person| person.uuid())));
            sql.push_str(&format!(" AND {}", dialect.among_ids("v.person", args.len())));
        }
        if let Some(workers) = &self.workers {
            args.push(id_list(workers.iter().map(|worker| worker.uuid())));
            sql.push_str(&format!(" AND {}", dialect.among_ids("v.worker", args.len())));
        }
        (sql, args)
    }
}

impl Load {
    /// Stages registrations; they are seen when the load is finished. Best in the order they happened.
    ///
    /// # Errors
    /// What the database says; the load is then best discarded.
    pub async fn add_registrations(
        &mut self,
        registrations: Vec<(Registration, Option<String>)>,
    ) -> Result<Added, StoreError> {
        let mut added = Added::default();
        self.stale.extend(registrations.iter().flat_map(|(registration, _)| stale::around(registration.start)));
        for chunk in registrations.chunks(self.facts_per_transaction) {
            let mut tx = self.begin().await?;
            let part = write(&mut tx, &new(chunk, &self.actor), self.number).await?;
            tx.commit().await?;
            added.new += part.new;
            added.already += part.already;
        }
        self.sum.new += added.new;
        self.sum.already += added.already;
        Ok(added)
    }
}

/// Adds what follows from day events, within their transaction.
pub(crate) async fn write_facts(tx: &mut Tx, facts: Vec<(NewFacts, &Actor)>) -> Result<(), StoreError> {
    let registrations = facts.iter().flat_map(|(facts, actor)| {
        facts.registrations.iter().map(|registration| New { registration, external_id: None, actor })
    });
    write(tx, &registrations.collect::<Vec<_>>(), DIRECT).await?;
    let corrections = facts.iter().flat_map(|(facts, actor)| facts.corrections.iter().map(|it| (it, *actor)));
    write_corrections(tx, &corrections.collect::<Vec<_>>()).await?;
    Ok(())
}

/// Registrations by their ids, within a transaction.
pub(crate) async fn of_ids(tx: &mut Tx, ids: Arg) -> Result<Vec<Registration>, StoreError> {
    let sql = format!("{COLUMNS} WHERE {} AND {}", tx.dialect().among_ids("v.id", 1), seen("v"));
    let rows: Vec<RegistrationRow> = tx.rows(sql, vec![ids]).await?;
    rows.into_iter().map(registration).collect()
}

/// Corrections of registrations, within a transaction.
pub(crate) async fn corrections_in(tx: &mut Tx, registrations: Arg) -> Result<Vec<Correction>, StoreError> {
    let among = tx.dialect().among_ids("registration", 1);
    let sql = format!("SELECT body FROM correction WHERE {among} ORDER BY recorded_at, id");
    let rows: Vec<(String,)> = tx.rows(sql, vec![registrations]).await?;
    rows.iter()
        .map(|(body,)| serde_json::from_str(body).map_err(|e| StoreError::corrupt("correction", e.column())))
        .collect()
}

pub(crate) async fn write_corrections(tx: &mut Tx, corrections: &[(&Correction, &Actor)]) -> Result<u64, StoreError> {
    let mut rows = Vec::with_capacity(corrections.len());
    for (correction, actor) in corrections {
        let body = serde_json::to_string(correction).map_err(|error| StoreError::corrupt("correction", error))?;
        rows.push(args![correction.id, correction.registration, actor.at, actor.user.as_str(), body]);
    }
    stale::by_corrections(tx, &corrections.iter().map(|(correction, _)| *correction).collect::<Vec<_>>()).await?;
    let head = "INSERT INTO correction (id, registration, recorded_at, recorded_by, body) VALUES";
    tx.insert(head, 5, rows, "ON CONFLICT (id) DO NOTHING").await
}

/// A registration to be written.
struct New<'r> {
    registration: &'r Registration,
    external_id: Option<&'r str>,
    actor: &'r Actor,
}

fn new<'r>(registrations: &'r [(Registration, Option<String>)], actor: &'r Actor) -> Vec<New<'r>> {
    let one = |(registration, external_id): &'r (Registration, Option<String>)| New {
        registration,
        external_id: external_id.as_deref(),
        actor,
    };
    registrations.iter().map(one).collect()
}

async fn write(tx: &mut Tx, registrations: &[New<'_>], load: i64) -> Result<Added, StoreError> {
    let mut rows = Vec::with_capacity(registrations.len());
    for one in registrations {
        rows.push(row(one, load)?);
    }
    let head = "INSERT INTO registration (id, load, recorded_at, recorded_by, external_id, visit, person, worker, \
                start_at, stop_at, method, tasks) VALUES";
    let mut new = tx.insert(head, 12, rows, "ON CONFLICT DO NOTHING").await?;
    let all = registrations.len() as u64;
    if load == DIRECT {
        stale::by_registrations(tx, registrations.iter().map(|it| it.registration)).await?;
    }
    if new < all && load == DIRECT {
        new += adopt(tx, registrations).await?;
    }
    Ok(Added { new, already: all - new })
}

/// Keeps for good what an open load has brought and somebody else has brought too: should the load be
/// discarded, the other's registration must not go with it.
async fn adopt(tx: &mut Tx, registrations: &[New<'_>]) -> Result<u64, StoreError> {
    let dialect = tx.dialect();
    let sql = format!(
        "UPDATE registration SET load = 0 WHERE ({} OR {}) AND load IN (SELECT id FROM load WHERE open = 1)",
        dialect.among_ids("id", 1),
        dialect.among_texts("external_id", 2)
    );
    let ids = id_list(registrations.iter().map(|it| it.registration.id.uuid()));
    let external_ids = text_list(registrations.iter().filter_map(|it| it.external_id));
    tx.execute(sql, vec![ids, external_ids]).await
}

fn row(New { registration, external_id, actor }: &New<'_>, load: i64) -> Result<Vec<Arg>, StoreError> {
    // Every field is named, so that a new one is not forgotten here.
    let Registration { id, visit, person, worker, start, stop, method, tasks_done } = registration;
    let to_json = |value: Result<String, serde_json::Error>| value.map_err(|e| StoreError::corrupt("registration", e));
    Ok(args![
        *id,
        load,
        actor.at,
        actor.user.as_str(),
        external_id.map(ToOwned::to_owned),
        *visit,
        *person,
        *worker,
        *start,
        *stop,
        to_json(serde_json::to_string(method))?,
        to_json(serde_json::to_string(tasks_done))?,
    ])
}

fn registration(row: RegistrationRow) -> Result<Registration, StoreError> {
    let (id, visit, person, worker, start, stop, method, tasks) = row;
    let corrupt = |error: serde_json::Error| StoreError::corrupt("registration", format_args!("{id}: {error}"));
    Ok(Registration {
        id: Id::from_uuid(id),
        visit: visit.map(Id::from_uuid),
        person: Id::from_uuid(person),
        worker: Id::from_uuid(worker),
        start: timestamp(start)?,
        stop: stop.map(timestamp).transpose()?,
        method: serde_json::from_str(&method).map_err(corrupt)?,
        tasks_done: serde_json::from_str(&tasks).map_err(corrupt)?,
    })
}

/// A registration with when it was recorded.
pub(crate) fn recorded(row: RecordedRow) -> Result<(Registration, Timestamp), StoreError> {
    let (id, visit, person, worker, start, stop, method, tasks, at) = row;
    Ok((registration((id, visit, person, worker, start, stop, method, tasks))?, timestamp(at)?))
}
