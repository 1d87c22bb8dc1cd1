//! What one request did with people's data, gathered until it ends and then written as one row.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tillit_domain::Id;
use tillit_domain::organisation::Unit;
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;

use super::role::Role;
use super::table::Domains;
use super::use_case::UseCase;

/// One permit asked for.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) use_case: UseCase,
    pub(crate) role: Option<Role>,
    pub(crate) unit: Option<Id<Unit>>,
    pub(crate) purpose: Option<&'static str>,
    pub(crate) refused: bool,
}

impl Entry {
    pub(crate) const fn granted(use_case: UseCase, role: Role, unit: Option<Id<Unit>>, domains: Domains) -> Self {
        let purpose = match domains {
            Domains::Joint(purpose) => Some(purpose.name()),
            Domains::Neither | Domains::Sol | Domains::Hsl => None,
        };
        Self { use_case, role: Some(role), unit, purpose, refused: false }
    }

    pub(crate) const fn refused(use_case: UseCase, role: Option<Role>) -> Self {
        Self { use_case, role, unit: None, purpose: None, refused: true }
    }
}

/// What a request has asked for and whom it has seen.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    pub(crate) entries: Vec<Entry>,
    pub(crate) persons: BTreeSet<Id<Person>>,
    pub(crate) workers: BTreeSet<Id<Worker>>,
}

impl Gathered {
    /// Whether it leaves a row: when somebody was seen, something refused, or the use case always does.
    pub(crate) fn leaves_a_row(&self) -> bool {
        !self.persons.is_empty()
            || !self.workers.is_empty()
            || self.entries.iter().any(|entry| entry.refused || entry.use_case.always_logged())
    }

    /// The action in the log: the use cases asked for, the refused ones marked.
    pub(crate) fn action(&self) -> String {
        let mut names: Vec<String> = Vec::new();
        for entry in &self.entries {
            let name = entry.use_case.name();
            let name = if entry.refused { format!("refused:{name}") } else { name.to_owned() };
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join("+")
    }
}

/// The trail of one request; clones are the same trail.
#[derive(Debug, Clone, Default)]
pub struct Trail {
    gathered: Arc<Mutex<Gathered>>,
}

impl Trail {
    fn lock(&self) -> MutexGuard<'_, Gathered> {
        self.gathered.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn add(&self, entry: Entry) {
        self.lock().entries.push(entry);
    }

    pub(crate) fn saw_persons(&self, persons: impl IntoIterator<Item = Id<Person>>) {
        self.lock().persons.extend(persons);
    }

    pub(crate) fn saw_workers(&self, workers: impl IntoIterator<Item = Id<Worker>>) {
        self.lock().workers.extend(workers);
    }

    /// Takes what was gathered and leaves the trail empty.
    pub(crate) fn take(&self) -> Gathered {
        std::mem::take(&mut *self.lock())
    }
}
