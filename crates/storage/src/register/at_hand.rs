//! Records of a kind at hand: how a shelf of them is filled, and how a filter picks from it.

use std::collections::HashSet;
use std::hash::Hash;
use std::marker::PhantomData;

use tillit_domain::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::person::Person;
use tillit_domain::record::{Keys, Record};
use tillit_domain::worker::Worker;
use uuid::Uuid;

use super::Filter;
use super::read::{parse, standing};
use crate::args::{args, id_list, version};
use crate::db::Db;
use crate::error::StoreError;
use crate::shelf::Source;
use crate::store::Versioned;

/// The name of the tick of a kind.
pub(crate) fn tick_of(kind: &str) -> String {
    format!("register/{kind}")
}

/// A kind of record as what a shelf is filled from.
pub(crate) struct Kind<R>(PhantomData<fn() -> R>);

impl<R> Kind<R> {
    pub(crate) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<R: Record> Source for Kind<R> {
    type Item = Versioned<R>;

    fn tick_name(&self) -> String {
        tick_of(R::KIND)
    }

    async fn standing(&self, db: &Db) -> Result<Vec<(Uuid, i64)>, StoreError> {
        let sql = format!("SELECT v.id, v.version FROM record_version v WHERE v.kind = $1 AND {}", standing());
        db.rows(sql, args![R::KIND]).await
    }

    async fn read(&self, db: &Db, ids: Option<Vec<Uuid>>) -> Result<Vec<(Uuid, i64, Versioned<R>)>, StoreError> {
        let mut args = args![R::KIND];
        let mut sql = format!(
            "SELECT v.id, v.version, v.body, v.external_id FROM record_version v WHERE v.kind = $1 AND {}",
            standing()
        );
        if let Some(ids) = ids {
            args.push(id_list(ids));
            sql.push_str(" AND ");
            sql.push_str(&db.dialect().among_ids("v.id", args.len()));
        }
        let rows: Vec<(Uuid, i64, String, Option<String>)> = db.rows(sql, args).await?;
        rows.into_iter()
            .map(|(id, number, body, external_id)| {
                let versioned = Versioned { record: parse(&body)?, version: version(number)?, external_id };
                Ok((id, number, versioned))
            })
            .collect()
    }
}

/// A filter made ready to be asked about many records.
pub(super) struct Asked {
    persons: Option<HashSet<Id<Person>>>,
    workers: Option<HashSet<Id<Worker>>>,
    worker: Option<Id<Worker>>,
    group: Option<Id<Group>>,
    unit: Option<Id<Unit>>,
}

impl Asked {
    pub(super) fn of(filter: &Filter) -> Self {
        Self {
            persons: set(filter.persons.as_deref()),
            workers: set(filter.workers.as_deref()),
            worker: filter.worker,
            group: filter.group,
            unit: filter.unit,
        }
    }

    /// Whether a record with these keys is asked for; the same as the filter's condition in SQL.
    pub(super) fn takes(&self, keys: &Keys) -> bool {
        among(self.persons.as_ref(), keys.person)
            && among(self.workers.as_ref(), keys.worker)
            && self.worker.is_none_or(|worker| keys.worker == Some(worker))
            && self.group.is_none_or(|group| keys.group == Some(group))
            && self.unit.is_none_or(|unit| keys.unit == Some(unit))
    }
}

fn set<T: Copy + Eq + Hash>(ids: Option<&[T]>) -> Option<HashSet<T>> {
    ids.map(|ids| ids.iter().copied().collect())
}

fn among<T: Eq + Hash>(asked: Option<&HashSet<T>>, key: Option<T>) -> bool {
    asked.is_none_or(|asked| key.is_some_and(|key| asked.contains(&key)))
}
