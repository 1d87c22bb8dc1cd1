//! The register of masters: every version of every record, with who recorded it and when.

mod at_hand;
mod read;
mod write;

pub(crate) use read::{parse, standing};
pub(crate) use write::write_batch;

use std::collections::HashMap;

use tillit_domain::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::person::Person;
use tillit_domain::record::{Keys, Record};
use tillit_domain::worker::Worker;
use uuid::Uuid;

use crate::args::{Arg, id_list};
use crate::db::Dialect;
use crate::store::Expect;

/// Which records to read, by the keys they carry (`tillit_domain::record::Keys`). The default is all of a kind.
///
/// A record that does not carry a key asked for is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Concerning one of these persons.
    pub persons: Option<Vec<Id<Person>>>,
    /// Concerning this worker.
    pub worker: Option<Id<Worker>>,
    /// Concerning one of these workers.
    pub workers: Option<Vec<Id<Worker>>>,
    /// Belonging to this group.
    pub group: Option<Id<Group>>,
    /// Belonging to this unit.
    pub unit: Option<Id<Unit>>,
}

impl Filter {
    /// What concerns a person.
    #[must_use]
    pub fn person(person: Id<Person>) -> Self {
        Self { persons: Some(vec![person]), ..Self::default() }
    }

    /// What concerns a worker.
    #[must_use]
    pub fn worker(worker: Id<Worker>) -> Self {
        Self { worker: Some(worker), ..Self::default() }
    }

    /// What belongs to a group.
    #[must_use]
    pub fn group(group: Id<Group>) -> Self {
        Self { group: Some(group), ..Self::default() }
    }

    /// What belongs to a unit.
    #[must_use]
    pub fn unit(unit: Id<Unit>) -> Self {
        Self { unit: Some(unit), ..Self::default() }
    }

    /// The condition on `v`, beginning with ` AND`, and its values after those in `args`.
    fn condition(&self, dialect: Dialect, args: &mut Vec<Arg>) -> String {
        let mut sql = String::new();
        if let Some(persons) = &self.persons {
            args.push(id_list(persons.iter().map(|person| person.uuid())));
            sql.push_str(" AND ");
            sql.push_str(&dialect.among_ids("v.person", args.len()));
        }
        if let Some(workers) = &self.workers {
            args.push(id_list(workers.iter().map(|worker| worker.uuid())));
            sql.push_str(" AND ");
            sql.push_str(&dialect.among_ids("v.worker", args.len()));
        }
        let keys = [
            ("worker", self.worker.map(Id::uuid)),
            ("group_id", self.group.map(Id::uuid)),
            ("unit", self.unit.map(Id::uuid)),
        ];
        for (column, key) in keys {
            if let Some(key) = key {
                args.push(key.into());
                sql.push_str(&format!(" AND v.{column} = ${}", args.len()));
            }
        }
        sql
    }
}

/// Changes to the register that are made together or not at all.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    pub(crate) changes: Vec<Change>,
}

/// A change to one record.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    pub(crate) kind: &'static str,
    pub(crate) id: Uuid,
    /// None to end it.
    pub(crate) body: Option<Result<String, String>>,
    /// None to keep the one it has.
    pub(crate) external_id: Option<String>,
    pub(crate) keys: Keys,
    pub(crate) expect: Expect,
}

impl Batch {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a record in the register: a new one, or the next version of one that is there.
    ///
    /// Without an external id the record keeps the one it has. If nothing is different no version is made.
    pub fn put<R: Record>(&mut self, record: &R, external_id: Option<&str>, expect: Expect) -> &mut Self {
        self.changes.push(Change {
            kind: R::KIND,
            id: record.id().uuid(),
            body: Some(serde_json::to_string(record).map_err(|error| error.to_string())),
            external_id: external_id.map(str::to_owned),
            keys: record.keys(),
            expect,
        });
        self
    }

    /// Ends a record: it is no longer listed, and its history stays. Ending one that is not there is nothing.
    pub fn end<R: Record>(&mut self, id: Id<R>, expect: Expect) -> &mut Self {
        self.changes.push(Change {
            kind: R::KIND,
            id: id.uuid(),
            body: None,
            external_id: None,
            keys: Keys::default(),
            expect,
        });
        self
    }

    /// How many changes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.changes.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}

/// What became of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Applied {
    /// Records that were not there.
    pub new: u64,
    /// Records that got another version, or ended.
    pub changed: u64,
    /// Records that were as they should be already.
    pub unchanged: u64,
}

/// By external id: the record's id and version.
pub type ExternalIds<R> = HashMap<String, (Id<R>, u32)>;
