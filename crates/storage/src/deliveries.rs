//! Deliveries of day events: kept as they came, with the facts that follow from them, in one transaction. An event that is
//! acknowledged and its registration stand or fall as one.
//!
//! Deliveries that come at the same time share a transaction ([`crate::queue`]): in the morning all phones of a municipality speak
//! at once. Those of one worker go one after the other, so that a start from one phone and a stop from another always meet.

use std::collections::{BTreeSet, HashMap, HashSet};

use tillit_domain::Id;
use tillit_domain::day::NewFacts;
use tillit_domain::day_event::{DayEvent, Received};
use tillit_domain::registration::{Correction, Registration};
use tillit_domain::worker::Worker;
use uuid::Uuid;

use crate::args::{Arg, args, id_list};
use crate::day_events::{COLUMNS, EventRow, TAKEN, received};
use crate::db::{Db, Dialect, Tx};
use crate::error::StoreError;
use crate::queue::Shared;
use crate::registrations;
use crate::rollup::stale;
use crate::store::{Actor, Store};

/// What is known of the registrations a delivery is about, its own events included.
#[derive(Debug, Default)]
pub struct KnownOf {
    /// All their events, but those kept apart.
    pub events: Vec<Received>,
    /// Those that are kept as facts.
    pub registrations: Vec<Registration>,
    /// Corrections of them.
    pub corrections: Vec<Correction>,
}

/// Says which facts to add, from all that is known of the registrations concerned.
pub type Fold = Box<dyn Fn(&KnownOf) -> NewFacts + Send + Sync>;

/// Events of one worker to be kept.
pub struct Delivery {
    /// Whose events.
    pub worker: Id<Worker>,
    /// The events; those that are kept already are passed over.
    pub events: Vec<Received>,
    /// Whether they are kept apart until the unit has answered: the device was revoked. No fact follows from them then.
    pub apart: bool,
    /// Registrations to look at besides those of the events: open ones whose shift has ended.
    pub also: Vec<Id<Registration>>,
    /// What follows.
    pub fold: Fold,
    /// In whose name, and when.
    pub actor: Actor,
}

impl Store {
    /// Keeps events and adds the facts that follow; gives which events were new.
    ///
    /// # Errors
    /// [`StoreError::Busy`] if too many wait already, and what the database says; nothing has been written then.
    pub async fn deliver(&self, delivery: Delivery) -> Result<HashSet<Id<DayEvent>>, StoreError> {
        self.deliveries.put(&self.db, delivery).await
    }
}

/// So many events go into one transaction: it must stay short (invariant 12).
const EVENTS_TOGETHER: usize = 300;

/// What deliveries that go together hold.
#[derive(Default)]
pub(crate) struct Gathered {
    events: usize,
    /// Workers and registrations, of those that wait on too: nobody goes before an earlier delivery of the same.
    subjects: HashSet<Uuid>,
}

impl Shared for Delivery {
    type Answer = HashSet<Id<DayEvent>>;
    type Gathered = Gathered;

    fn joins(&self, gathered: &mut Gathered) -> bool {
        let registrations =
            self.events.iter().filter_map(|it| it.event.what.registration()).chain(self.also.iter().copied());
        let subjects: HashSet<Uuid> = registrations.map(Id::uuid).chain([self.worker.uuid()]).collect();
        let is_first = gathered.events == 0 && gathered.subjects.is_empty();
        let is_small = gathered.events + self.events.len() <= EVENTS_TOGETHER;
        let joins = is_first || (is_small && gathered.subjects.is_disjoint(&subjects));
        gathered.subjects.extend(subjects);
        if joins {
            gathered.events += self.events.len();
        }
        joins
    }

    async fn write(db: &Db, some: &[&Self]) -> Result<Vec<Self::Answer>, StoreError> {
        let mut tx = db.begin().await?;
        // One order for all programs, so that two never wait for each other crosswise.
        let workers: BTreeSet<Id<Worker>> = some.iter().map(|it| it.worker).collect();
        for worker in workers {
            lock(&mut tx, worker).await?;
        }
        let mut there = kept(&mut tx, some.iter().flat_map(|it| &it.events)).await?;
        let (mut fresh, mut rows) = (Vec::with_capacity(some.len()), Vec::new());
        for delivery in some {
            let of: Vec<&Received> = delivery.events.iter().filter(|it| there.insert(it.event.id.uuid())).collect();
            for received in &of {
                rows.push(row(received, delivery.apart, &delivery.actor)?);
            }
            fresh.push(of);
        }
        let head = "INSERT INTO day_event (id, kind, worker, device, recorded_at, recorded_by, skew_seconds, at, visit, person, \
                    registration, apart, body) VALUES";
        tx.insert(head, 13, rows, "ON CONFLICT (id) DO NOTHING").await?;
        let (mut visits, mut about) = (BTreeSet::new(), Vec::new());
        for (delivery, fresh) in some.iter().zip(&fresh).filter(|(delivery, _)| !delivery.apart) {
            visits.extend(fresh.iter().filter_map(|it| it.event.what.visit()));
            about.push(About::of(delivery, fresh));
        }
        stale::by_visits(&mut tx, visits).await?;
        add_facts(&mut tx, &about).await?;
        tx.commit().await?;
        Ok(fresh.into_iter().map(|of| of.into_iter().map(|it| it.event.id).collect()).collect())
    }
}

/// One delivery of a worker at a time. SQLite has one writer anyway.
pub(crate) async fn lock(tx: &mut Tx, worker: Id<Worker>) -> Result<(), StoreError> {
    if tx.dialect() == Dialect::Pg {
        tx.execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 7455117))", args![worker.to_string()]).await?;
    }
    Ok(())
}

async fn kept(tx: &mut Tx, events: impl Iterator<Item = &Received>) -> Result<HashSet<Uuid>, StoreError> {
    let sql = format!("SELECT id FROM day_event WHERE {}", tx.dialect().among_ids("id", 1));
    let rows: Vec<(Uuid,)> = tx.rows(sql, vec![id_list(events.map(|it| it.event.id.uuid()))]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Registrations of one worker that something has been told of, and what is to be made of it.
pub(crate) struct About<'d> {
    /// Whose.
    pub(crate) worker: Id<Worker>,
    /// Which; none is in two of them.
    pub(crate) registrations: BTreeSet<Id<Registration>>,
    /// What follows.
    pub(crate) fold: &'d (dyn Fn(&KnownOf) -> NewFacts + Send + Sync),
    /// In whose name, and when.
    pub(crate) actor: &'d Actor,
}

impl<'d> About<'d> {
    fn of(delivery: &'d Delivery, fresh: &[&Received]) -> Self {
        let told = fresh.iter().filter_map(|it| it.event.what.registration());
        Self {
            worker: delivery.worker,
            registrations: told.chain(delivery.also.iter().copied()).collect(),
            fold: &delivery.fold,
            actor: &delivery.actor,
        }
    }
}

/// Adds the facts that follow.
pub(crate) async fn add_facts(tx: &mut Tx, about: &[About<'_>]) -> Result<(), StoreError> {
    let place: HashMap<Id<Registration>, usize> = about
        .iter()
        .enumerate()
        .flat_map(|(at, one)| one.registrations.iter().map(move |registration| (*registration, at)))
        .collect();
    if place.is_empty() {
        return Ok(());
    }
    let ids = || id_list(place.keys().map(|id| id.uuid()));
    let mut known: Vec<KnownOf> = about.iter().map(|_| KnownOf::default()).collect();
    let among = tx.dialect().among_ids("v.registration", 1);
    let sql = format!("{COLUMNS} WHERE {among} AND {TAKEN} ORDER BY v.at, v.id");
    let rows: Vec<EventRow> = tx.rows(sql, vec![ids()]).await?;
    for row in rows {
        let received = received(row)?;
        let at = received.event.what.registration().and_then(|id| place.get(&id)).copied();
        if let Some(at) = at.filter(|at| about[*at].worker == received.worker) {
            known[at].events.push(received);
        }
    }
    for registration in registrations::of_ids(tx, ids()).await? {
        if let Some(at) = place.get(&registration.id) {
            known[*at].registrations.push(registration);
        }
    }
    for correction in registrations::corrections_in(tx, ids()).await? {
        if let Some(at) = place.get(&correction.registration) {
            known[*at].corrections.push(correction);
        }
    }
    let new = about.iter().zip(&known).map(|(one, known)| ((one.fold)(known), one.actor));
    registrations::write_facts(tx, new.collect()).await
}

fn row(received: &Received, apart: bool, actor: &Actor) -> Result<Vec<Arg>, StoreError> {
    let event = &received.event;
    let body = serde_json::to_string(event).map_err(|error| StoreError::corrupt("day_event", error))?;
    Ok(args![
        event.id,
        event.what.kind().name(),
        received.worker,
        received.device,
        received.received_at,
        actor.user.as_str(),
        received.skew.0,
        received.at(),
        event.what.visit(),
        event.what.person(),
        event.what.registration(),
        apart,
        body,
    ])
}
