//! What is known already: the records that a file's references are looked up among, and that exports name.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use tillit_domain::Id;
use tillit_domain::absence::{PersonAbsence, WorkerAbsence};
use tillit_domain::base_plan::BasePlan;
use tillit_domain::care_plan::CarePlan;
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::contact_person::ContactPerson;
use tillit_domain::decision::Decision;
use tillit_domain::delegation::Delegation;
use tillit_domain::household::Household;
use tillit_domain::order::Order;
use tillit_domain::organisation::{Group, Provider, Team, Unit};
use tillit_domain::person::Person;
use tillit_domain::record::Record;
use tillit_domain::roster::Roster;
use tillit_domain::steering::SteeringDecision;
use tillit_domain::survey::round::SurveyRound;
use tillit_domain::technology::Technology;
use tillit_domain::worker::Worker;

/// A record that files refer to, by its external id, its own id, or another name people use.
pub trait Filed: Record {
    /// Other names, such as the name of a group or a person's number. One that fits two records fits none.
    fn other_names(&self) -> Vec<String> {
        Vec::new()
    }
}

/// The records of one kind, found by any of their names.
#[derive(Debug, Clone)]
pub struct Shelf<R: Filed> {
    records: Vec<(R, Option<String>)>,
    by_id: HashMap<Id<R>, usize>,
    by_name: HashMap<String, Option<usize>>,
}

impl<R: Filed> Default for Shelf<R> {
    fn default() -> Self {
        Self { records: Vec::new(), by_id: HashMap::new(), by_name: HashMap::new() }
    }
}

/// A reference leads nowhere, or to several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lost {
    Nowhere,
    Ambiguous,
}

impl<R: Filed> Shelf<R> {
    /// Puts a record on the shelf with its external id, if it has one.
    pub fn insert(&mut self, record: R, external_id: Option<String>) {
        let index = self.records.len();
        self.by_id.insert(record.id(), index);
        if let Some(external_id) = &external_id {
            // An external id is unique and goes before any other name.
            self.by_name.insert(external_id.clone(), Some(index));
        }
        for name in record.other_names() {
            match self.by_name.entry(name) {
                Entry::Vacant(free) => {
                    free.insert(Some(index));
                }
                Entry::Occupied(mut taken) => {
                    let holder = *taken.get();
                    let is_external = holder.is_some_and(|held| {
                        self.records.get(held).is_some_and(|(_, id)| id.as_ref() == Some(taken.key()))
                    });
                    if holder != Some(index) && !is_external {
                        taken.insert(None);
                    }
                }
            }
        }
        self.records.push((record, external_id));
    }

    /// The record with an id.
    #[must_use]
    pub fn get(&self, id: Id<R>) -> Option<&R> {
        self.by_id.get(&id).map(|index| &self.records[*index].0)
    }

    /// All records.
    pub fn iter(&self) -> impl Iterator<Item = &R> {
        self.records.iter().map(|(record, _)| record)
    }

    /// The external id of a record, if it has one.
    #[must_use]
    pub fn external_id(&self, id: Id<R>) -> Option<&str> {
        self.by_id.get(&id).and_then(|index| self.records[*index].1.as_deref())
    }

    /// How exports refer to a record: by external id, else by its own.
    pub(crate) fn name_of(&self, id: Id<R>) -> String {
        self.external_id(id).map_or_else(|| id.to_string(), str::to_owned)
    }

    /// The record a text refers to.
    pub(crate) fn find(&self, text: &str) -> Result<&R, Lost> {
        match self.by_name.get(text) {
            Some(Some(index)) => return Ok(&self.records[*index].0),
            Some(None) => return Err(Lost::Ambiguous),
            None => {}
        }
        text.parse().ok().and_then(|id| self.get(id)).ok_or(Lost::Nowhere)
    }

    /// The id that a record with this external id has or will have: that of the record known by it, one of ours
    /// written out, else one that follows from the text, so that the same file twice gives the same ids.
    pub(crate) fn id_for(&self, text: &str) -> Id<R> {
        let known = match self.by_name.get(text) {
            Some(Some(index)) if self.records[*index].1.as_deref() == Some(text) => Some(self.records[*index].0.id()),
            _ => None,
        };
        known.unwrap_or_else(|| import_id(R::KIND, text))
    }
}

/// The id of something imported under an external id; a text that is an id of ours is taken as it is.
pub(crate) fn import_id<T>(kind: &str, external_id: &str) -> Id<T> {
    external_id.parse().unwrap_or_else(|_| Id::derived("import", &[kind, external_id]))
}

macro_rules! filed {
    ($($type:ty $(: |$it:ident| $names:expr)?;)*) => {
        $(impl Filed for $type {
            $(fn other_names(&self) -> Vec<String> { let $it = self; $names })?
        })*
    };
}
filed! {
    Provider: |it| vec![it.name.clone()];
    Unit: |it| vec![it.name.clone()];
    Group: |it| vec![it.name.clone()];
    Team: |it| vec![it.name.clone()];
    ServiceCode: |it| vec![it.code.clone()];
    SteeringDecision;
    Household: |it| vec![it.label.clone()];
    Person: |it| vec![it.number.as_written().to_owned(), it.number.as_written().replace('-', "")];
    ContactPerson;
    Decision;
    Order;
    CarePlan;
    PersonAbsence;
    Technology;
    Worker: |it| vec![it.full_name()];
    WorkerAbsence;
    Delegation;
    Roster;
    BasePlan;
    SurveyRound;
}

macro_rules! registers {
    ($($(#[$doc:meta])* $field:ident: $type:ty,)*) => {
        /// The records that references are looked up among. Leave out what a kind does not refer to; see docs/import.md.
        #[derive(Debug, Clone, Default)]
        pub struct Known {
            $($(#[$doc])* pub $field: Shelf<$type>,)*
        }
    };
}
registers! {
    /// Providers.
    providers: Provider,
    /// Units.
    units: Unit,
    /// Groups.
    groups: Group,
    /// Teams.
    teams: Team,
    /// The catalogue.
    service_codes: ServiceCode,
    /// Steering decisions; they decide what time an order line carries.
    steering_decisions: SteeringDecision,
    /// Households.
    households: Household,
    /// Persons.
    persons: Person,
    /// Contact persons.
    contact_persons: ContactPerson,
    /// Decisions.
    decisions: Decision,
    /// Orders.
    orders: Order,
    /// Care plans.
    care_plans: CarePlan,
    /// Absences of persons.
    person_absences: PersonAbsence,
    /// Technology.
    technology: Technology,
    /// Workers.
    workers: Worker,
    /// Absences of workers.
    worker_absences: WorkerAbsence,
    /// Delegations.
    delegations: Delegation,
    /// Rosters.
    rosters: Roster,
    /// Base plans.
    base_plans: BasePlan,
    /// Surveys; a file that says something else than before is a correction.
    survey_rounds: SurveyRound,
}
