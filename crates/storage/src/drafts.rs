//! Plans being made: the plan, its visits, and proposals of the optimiser that wait for an answer.

use std::collections::{HashMap, HashSet};

use tillit_domain::Id;
use tillit_domain::plan::{DraftVisit, Plan};
use tillit_domain::visit::Visit;
use uuid::Uuid;

use crate::args::{args, id_list, version};
use crate::db::{Db, Tx};
use crate::error::StoreError;
use crate::shelf::Source;
use crate::store::{Actor, Expect, Store, Versioned};
use crate::tick;

fn to_json(kind: &'static str, value: &impl serde::Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::corrupt(kind, error))
}

fn from_json<T: serde::de::DeserializeOwned>(kind: &'static str, text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::corrupt(kind, format_args!("column {}", error.column())))
}

/// A proposal of the optimiser.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The plan it is for.
    pub plan: Id<Plan>,
    /// What it proposes, in the words of whoever saved it.
    pub body: serde_json::Value,
}

impl Store {
    /// Saves a plan; gives its version from now on.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if it is not as expected, and what the database says.
    pub async fn save_plan(&self, plan: &Plan, expect: Expect, actor: &Actor) -> Result<u32, StoreError> {
        let body = to_json("plan", plan)?;
        let mut tx = self.db.begin().await?;
        let current = plan_version(&mut tx, plan.id).await?;
        if !expect.met_by(current) {
            return Err(StoreError::Conflict { kind: "plan", id: plan.id.uuid(), current });
        }
        let next = current.unwrap_or(0) + 1;
        let sql = "INSERT INTO plan (id, version, group_id, first_day, recorded_at, recorded_by, body) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO UPDATE SET version = excluded.version, \
                   group_id = excluded.group_id, first_day = excluded.first_day, \
                   recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by, body = excluded.body \
                   WHERE plan.version < excluded.version";
        let args = args![plan.id, next, plan.group, plan.days.from, actor.at, actor.user.as_str(), body];
        if tx.execute(sql, args).await? == 0 {
            // Two on PostgreSQL read the same version; the other was first.
            return Err(StoreError::Conflict { kind: "plan", id: plan.id.uuid(), current: Some(next) });
        }
        tx.commit().await?;
        Ok(next)
    }

    /// A plan.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn plan(&self, id: Id<Plan>) -> Result<Option<Versioned<Plan>>, StoreError> {
        let sql = "SELECT version, body FROM plan WHERE id = $1";
        let row: Option<(i64, String)> = self.db.row(sql, args![id]).await?;
        row.map(|(number, body)| {
            Ok(Versioned { record: from_json("plan", &body)?, version: version(number)?, external_id: None })
        })
        .transpose()
    }

    /// All plans, by first day.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn plans(&self) -> Result<Vec<Versioned<Plan>>, StoreError> {
        let sql = "SELECT version, body FROM plan ORDER BY first_day, group_id";
        let rows: Vec<(i64, String)> = self.db.rows(sql, Vec::new()).await?;
        rows.into_iter()
            .map(|(number, body)| {
                Ok(Versioned { record: from_json("plan", &body)?, version: version(number)?, external_id: None })
            })
            .collect()
    }

    /// Puts visits in a plan's draft, all or none. The store counts the revisions: each written visit gets the
    /// one after the stored one, and they are given back with it, in the order given.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the revision of one is not as expected, [`StoreError::NotFound`] if there is no
    /// such plan, and what the database says; nothing has been written then.
    pub async fn put_draft_visits(
        &self,
        plan: Id<Plan>,
        visits: &[(DraftVisit, Expect)],
        actor: &Actor,
    ) -> Result<Vec<DraftVisit>, StoreError> {
        let mut tx = self.db.begin().await?;
        let written = put_in(&mut tx, plan, visits, actor).await?;
        tx.commit().await?;
        Ok(written)
    }

    /// Takes visits out of a draft, as when their order has ended.
    ///
    /// # Errors
    /// What the database says.
    pub async fn remove_draft_visits(&self, plan: Id<Plan>, visits: &[Id<Visit>]) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        remove_in(&mut tx, plan, visits).await?;
        tx.commit().await
    }

    /// The visits of a draft, by day and earliest start.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn draft_visits(&self, plan: Id<Plan>) -> Result<Vec<DraftVisit>, StoreError> {
        let held = self.shelves.of_draft::<DraftVisit>(plan.uuid()).current(&self.db, &Draft(plan)).await?;
        let mut visits: Vec<DraftVisit> = held.items().cloned().collect();
        visits.sort_by_key(|draft| (draft.visit.day, draft.visit.earliest, draft.visit.id));
        Ok(visits)
    }

    /// One visit of a draft.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn draft_visit(&self, plan: Id<Plan>, visit: Id<Visit>) -> Result<Option<DraftVisit>, StoreError> {
        let sql = "SELECT body FROM draft_visit WHERE plan = $1 AND visit = $2";
        let row: Option<(String,)> = self.db.row(sql, args![plan, visit]).await?;
        row.map(|(body,)| from_json("draft_visit", &body)).transpose()
    }

    /// Saves a proposal for a plan, in place of one with the same id.
    ///
    /// # Errors
    /// What the database says.
    pub async fn save_proposal(
        &self,
        id: Uuid,
        plan: Id<Plan>,
        body: &serde_json::Value,
        actor: &Actor,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        let sql = "INSERT INTO proposal (id, plan, recorded_at, recorded_by, body) VALUES ($1, $2, $3, $4, $5) \
                   ON CONFLICT (id) DO UPDATE SET plan = excluded.plan, recorded_at = excluded.recorded_at, \
                   recorded_by = excluded.recorded_by, body = excluded.body";
        tx.execute(sql, args![id, plan, actor.at, actor.user.as_str(), body.to_string()]).await?;
        tx.commit().await
    }

    /// A proposal.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn proposal(&self, id: Uuid) -> Result<Option<Proposal>, StoreError> {
        let row: Option<(Uuid, String)> =
            self.db.row("SELECT plan, body FROM proposal WHERE id = $1", args![id]).await?;
        row.map(|(plan, body)| Ok(Proposal { plan: Id::from_uuid(plan), body: from_json("proposal", &body)? }))
            .transpose()
    }

    /// Removes a proposal, once it is accepted or refused.
    ///
    /// # Errors
    /// What the database says.
    pub async fn remove_proposal(&self, id: Uuid) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        tx.execute("DELETE FROM proposal WHERE id = $1", args![id]).await?;
        tx.commit().await
    }
}

/// Puts visits in a draft within a transaction.
pub(crate) async fn put_in(
    tx: &mut Tx,
    plan: Id<Plan>,
    visits: &[(DraftVisit, Expect)],
    actor: &Actor,
) -> Result<Vec<DraftVisit>, StoreError> {
    if lock_plan(tx, plan).await?.is_none() {
        return Err(StoreError::NotFound { kind: "plan", id: plan.to_string() });
    }
    let revisions = revisions_of(tx, plan, visits.iter().map(|(draft, _)| draft.visit.id)).await?;
    let written_in = tick::next(tx, &tick_of(plan)).await?;
    let mut given = HashSet::new();
    let mut written = Vec::with_capacity(visits.len());
    let mut rows = Vec::with_capacity(visits.len());
    for (draft, expect) in visits {
        let id = draft.visit.id;
        let current = revisions.get(&id).copied();
        if !expect.met_by(current) {
            return Err(StoreError::Conflict { kind: "draft_visit", id: id.uuid(), current });
        }
        let draft = DraftVisit { revision: current.unwrap_or(0) + 1, ..draft.clone() };
        let body = to_json("draft_visit", &draft)?;
        if !given.insert(id) {
            // The same visit twice in one call: the second cannot have seen the first.
            return Err(StoreError::Conflict { kind: "draft_visit", id: id.uuid(), current });
        }
        rows.push(args![plan, id, draft.revision, written_in, actor.at, actor.user.as_str(), body]);
        written.push(draft);
    }
    let head = "INSERT INTO draft_visit (plan, visit, revision, written, recorded_at, recorded_by, body) VALUES";
    let tail = "ON CONFLICT (plan, visit) DO UPDATE SET revision = excluded.revision, \
                written = excluded.written, \
                recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by, body = excluded.body";
    tx.insert(head, 7, rows, tail).await?;
    Ok(written)
}

/// Takes visits out of a draft within a transaction.
pub(crate) async fn remove_in(tx: &mut Tx, plan: Id<Plan>, visits: &[Id<Visit>]) -> Result<(), StoreError> {
    let sql = format!("DELETE FROM draft_visit WHERE plan = $1 AND {}", tx.dialect().among_ids("visit", 2));
    tx.execute(sql, vec![plan.into(), id_list(visits.iter().map(|visit| visit.uuid()))]).await?;
    tick::raise(tx, [tick_of(plan)]).await
}

/// A plan's draft as what a shelf is filled from.
struct Draft(Id<Plan>);

/// The name of the tick of a plan's draft.
fn tick_of(plan: Id<Plan>) -> String {
    format!("draft/{plan}")
}

impl Source for Draft {
    type Item = DraftVisit;

    fn tick_name(&self) -> String {
        tick_of(self.0)
    }

    async fn standing(&self, db: &Db) -> Result<Vec<(Uuid, i64)>, StoreError> {
        db.rows("SELECT visit, written FROM draft_visit WHERE plan = $1", args![self.0]).await
    }

    async fn read(&self, db: &Db, ids: Option<Vec<Uuid>>) -> Result<Vec<(Uuid, i64, DraftVisit)>, StoreError> {
        let mut args = args![self.0];
        let mut sql = "SELECT visit, written, body FROM draft_visit WHERE plan = $1".to_owned();
        if let Some(ids) = ids {
            args.push(id_list(ids));
            sql.push_str(" AND ");
            sql.push_str(&db.dialect().among_ids("visit", args.len()));
        }
        let rows: Vec<(Uuid, i64, String)> = db.rows(sql, args).await?;
        rows.into_iter().map(|(id, written, body)| Ok((id, written, from_json("draft_visit", &body)?))).collect()
    }
}

async fn plan_version(tx: &mut Tx, plan: Id<Plan>) -> Result<Option<u32>, StoreError> {
    let row: Option<(i64,)> = tx.row("SELECT version FROM plan WHERE id = $1", args![plan]).await?;
    row.map(|(number,)| version(number)).transpose()
}

/// As [`plan_version`], and keeps other writers of its visits waiting until the transaction ends.
async fn lock_plan(tx: &mut Tx, plan: Id<Plan>) -> Result<Option<u32>, StoreError> {
    let sql = match tx.dialect() {
        crate::db::Dialect::Lite => "SELECT version FROM plan WHERE id = $1",
        crate::db::Dialect::Pg => "SELECT version FROM plan WHERE id = $1 FOR UPDATE",
    };
    let row: Option<(i64,)> = tx.row(sql, args![plan]).await?;
    row.map(|(number,)| version(number)).transpose()
}

async fn revisions_of(
    tx: &mut Tx,
    plan: Id<Plan>,
    visits: impl Iterator<Item = Id<Visit>>,
) -> Result<HashMap<Id<Visit>, u32>, StoreError> {
    let among = tx.dialect().among_ids("visit", 2);
    let sql = format!("SELECT visit, revision FROM draft_visit WHERE plan = $1 AND {among}");
    let rows: Vec<(Uuid, i64)> = tx.rows(sql, vec![plan.into(), id_list(visits.map(Id::uuid))]).await?;
    rows.into_iter().map(|(visit, number)| Ok((Id::from_uuid(visit), version(number)?))).collect()
}
