//! Names on a board: of persons and workers, as far as the reader may know them.

use std::collections::BTreeMap;

use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;
use tillit_planning::PlanningInput;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::use_cases::shared::Named;

/// A person as named on a board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PersonName {
    /// Identifier.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Whether the identity is protected: only named workers go there, and the address is shown nowhere.
    pub protected: bool,
}

/// The names a plan's words and views are made with.
pub(crate) struct Names<'a> {
    persons: BTreeMap<Id<Person>, &'a Person>,
    workers: BTreeMap<Id<Worker>, &'a Worker>,
}

impl<'a> Names<'a> {
    pub(crate) fn of(input: &'a PlanningInput) -> Self {
        Self {
            persons: input.persons.iter().map(|it| (it.id, it)).collect(),
            workers: input.workers.iter().map(|it| (it.id, it)).collect(),
        }
    }

    /// A person's name; a dash for one that is not known any more.
    pub(crate) fn person(&self, id: Id<Person>) -> String {
        self.persons.get(&id).map_or_else(|| "–".to_owned(), |it| it.full_name().trim_end().to_owned())
    }

    /// A worker's name; a dash for one that is not known any more.
    pub(crate) fn worker(&self, id: Id<Worker>) -> String {
        self.workers.get(&id).map_or_else(|| "–".to_owned(), |it| it.full_name().trim_end().to_owned())
    }

    /// A person with a sign of protected identity.
    pub(crate) fn person_name(&self, id: Id<Person>) -> PersonName {
        let protected = self.persons.get(&id).is_some_and(|it| it.protected.is_some());
        PersonName { id: id.uuid(), name: self.person(id), protected }
    }

    /// A worker with id.
    pub(crate) fn worker_named(&self, id: Id<Worker>) -> Named {
        Named::new(id, self.worker(id))
    }
}
