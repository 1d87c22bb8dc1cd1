//! How each visit stands for each worker.

use std::collections::{BTreeMap, BTreeSet};

use super::registering::fold;
use super::told::{Went, told};
use crate::day_event::{NotMadeCause, Received};
use crate::id::Id;
use crate::visit::Visit;
use crate::worker::Worker;

/// How a visit stands for a worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VisitState {
    /// Nothing has been heard.
    NotBegun,
    /// Begun and not ended. It stands in nobody's way: others may be begun meanwhile.
    GoingOn,
    /// Made, by a registration or because it was said.
    Done,
    /// Told as not made.
    NotMade(NotMadeCause),
    /// Nothing was said and the shift is over: as planned, where the unit only tells exceptions.
    Assumed,
}

/// How visits stand for the workers who said something about them, or are expected there.
///
/// `expected` are the planned pairs of visit and worker; `assumed` tells whether silence about a visit means that it went as
/// planned by now: exception only, and the shift over.
#[must_use]
pub fn states<'e>(
    events: impl IntoIterator<Item = &'e Received> + Clone,
    expected: &BTreeSet<(Id<Visit>, Id<Worker>)>,
    assumed: &dyn Fn(Id<Visit>, Id<Worker>) -> bool,
) -> BTreeMap<(Id<Visit>, Id<Worker>), VisitState> {
    let mut by_worker: BTreeMap<Id<Worker>, Vec<&Received>> = BTreeMap::new();
    for received in events {
        by_worker.entry(received.worker).or_default().push(received);
    }
    let mut all: BTreeMap<_, _> = expected
        .iter()
        .map(|&(visit, worker)| {
            let silent = if assumed(visit, worker) { VisitState::Assumed } else { VisitState::NotBegun };
            ((visit, worker), silent)
        })
        .collect();
    for (worker, events) in by_worker {
        for (visit, told) in told(events.iter().copied()) {
            let said = match told.went {
                Some(Went::NotMade(cause)) => VisitState::NotMade(cause),
                Some(Went::AsPlanned | Went::Longer(_)) => VisitState::Done,
                None => continue,
            };
            all.insert((visit, worker), said);
        }
        let mut begun: BTreeMap<Id<Visit>, VisitState> = BTreeMap::new();
        for registration in fold(events.iter().copied()).into_values() {
            let (Some(visit), Some(_)) = (registration.visit, registration.start) else { continue };
            // One finished registration is a visit made, whatever another phone still shows as going on.
            let state = if registration.stop.is_some() { VisitState::Done } else { VisitState::GoingOn };
            let held = begun.entry(visit).or_insert(state);
            if state == VisitState::Done {
                *held = state;
            }
        }
        // A registration says more than a word: that it was also told as not made is a finding, not a state.
        all.extend(begun.into_iter().map(|(visit, state)| ((visit, worker), state)));
    }
    all
}
