//! Runs that have been made, kept while the server runs: whoever asks the same question again, with more runs or after having stopped
//! it, goes on from there. A run is sums of groups and names nobody.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tillit_lab::study::Point;

use super::run::Resumed;

/// Scenarios whose runs are kept; the one that has been untouched the longest is let go of.
const SCENARIOS_KEPT: usize = 8;

/// The runs, by the name of scenario, days and records they are of.
#[derive(Debug, Default)]
pub(crate) struct KeptRuns(Mutex<Vec<(String, BTreeMap<(String, u64), Point>)>>);

impl KeptRuns {
    fn lock(&self) -> MutexGuard<'_, Vec<(String, BTreeMap<(String, u64), Point>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// All that are kept.
    pub(super) fn all(&self) -> Vec<Resumed> {
        let of = |(of, points): &(String, BTreeMap<_, Point>)| Resumed {
            of: of.clone(),
            points: points.values().cloned().collect(),
        };
        self.lock().iter().map(of).collect()
    }

    /// Keeps a run.
    pub(super) fn keep(&self, of: &str, point: &Point) {
        let mut kept = self.lock();
        let mut own = match kept.iter().position(|(name, _)| name == of) {
            Some(at) => kept.remove(at).1,
            None => BTreeMap::new(),
        };
        own.insert((point.run.alternative.clone(), point.run.seed), point.clone());
        kept.push((of.to_owned(), own));
        let many = kept.len().saturating_sub(SCENARIOS_KEPT);
        kept.drain(..many);
    }
}
