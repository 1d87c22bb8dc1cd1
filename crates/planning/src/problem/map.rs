//! Which record each index of a problem stands for.

use std::collections::BTreeMap;

use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::shift::Shift;
use tillit_domain::visit::Visit;
use tillit_domain::worker::Worker;
use tillit_solver::problem::{ClientIx, ShiftIx, VisitIx, WorkerIx};

use super::axis::PlanAxis;

/// Ids in the order of a problem's indices, and the other way round.
#[derive(Debug, Clone)]
pub struct Ordered<T> {
    ids: Vec<Id<T>>,
    positions: BTreeMap<Id<T>, usize>,
}

impl<T> Ordered<T> {
    pub(super) fn of(ids: impl IntoIterator<Item = Id<T>>) -> Self {
        let mut ordered = Self { ids: Vec::new(), positions: BTreeMap::new() };
        for id in ids {
            ordered.positions.entry(id).or_insert_with(|| {
                ordered.ids.push(id);
                ordered.ids.len() - 1
            });
        }
        ordered
    }

    /// The position of an id, if the problem has it.
    #[must_use]
    pub fn position(&self, id: Id<T>) -> Option<usize> {
        self.positions.get(&id).copied()
    }

    /// The id at a position, if there is one.
    #[must_use]
    pub fn id(&self, position: usize) -> Option<Id<T>> {
        self.ids.get(position).copied()
    }

    /// All ids in order.
    #[must_use]
    pub fn ids(&self) -> &[Id<T>] {
        &self.ids
    }
}

/// What a problem's indices and seconds mean.
#[derive(Debug, Clone)]
pub struct Meaning {
    /// Its time line.
    pub axis: PlanAxis,
    /// Visits by [`VisitIx`].
    pub visits: Ordered<Visit>,
    /// Shifts by [`ShiftIx`].
    pub shifts: Ordered<Shift>,
    /// Workers by [`WorkerIx`].
    pub workers: Ordered<Worker>,
    /// Persons by [`ClientIx`].
    pub persons: Ordered<Person>,
    /// For each shift, which of its breaks each break of the problem is; there they are in order of time.
    pub breaks: Vec<Vec<u8>>,
}

impl Meaning {
    /// The index of a visit.
    #[must_use]
    pub fn visit(&self, id: Id<Visit>) -> Option<VisitIx> {
        self.visits.position(id).map(VisitIx)
    }

    /// The index of a shift.
    #[must_use]
    pub fn shift(&self, id: Id<Shift>) -> Option<ShiftIx> {
        self.shifts.position(id).map(ShiftIx)
    }

    /// The index of a worker.
    #[must_use]
    pub fn worker(&self, id: Id<Worker>) -> Option<WorkerIx> {
        self.workers.position(id).map(WorkerIx)
    }

    /// The index of a person.
    #[must_use]
    pub fn person(&self, id: Id<Person>) -> Option<ClientIx> {
        self.persons.position(id).map(ClientIx)
    }
}
