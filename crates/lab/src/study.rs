//! A study: every alternative of a scenario with every seed. Its points stand on their own, so that a study can be stopped and
//! taken up again; what is there already is not made twice.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use serde::{Deserialize, Serialize};
use tillit_domain::compensation::CompensationModel;
use tillit_domain::id::Id;
use tillit_domain::organisation::Provider;
use tillit_economy::input::MonthFacts;
use tillit_planning::ProposeError;

use crate::pricing::{Months, Paid, price};
use crate::replay::Ground;
use crate::run::{Ready, Run, ready, run};
use crate::scenario::{Alternative, Scenario};

/// Fewer persons or workers than this are never told about (invariant 3).
pub const FEW: usize = 5;

/// A scenario on a ground, with its models.
#[derive(Debug, Clone)]
pub struct Study<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The ground.
    pub ground: Ground<'a>,
    /// Its models by their names in the scenario.
    pub models: Vec<(String, CompensationModel)>,
}

/// What an alternative and a seed came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// The days.
    pub run: Run,
    /// What each model pays each provider.
    pub paid: BTreeMap<String, BTreeMap<Id<Provider>, Paid>>,
}

/// A study cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StudyError {
    /// Nothing to replay.
    #[error("no group has both visits and shifts in these days")]
    NothingToReplay,
    /// A figure would be about somebody.
    #[error("fewer than five persons or workers: a figure would be about somebody")]
    TooFew,
    /// The records contradict themselves.
    #[error(transparent)]
    Records(#[from] ProposeError),
}

impl<'a> Study<'a> {
    /// A study, if there is something to replay and it is not about a few.
    ///
    /// # Errors
    /// [`StudyError`], by name.
    pub fn new(
        scenario: &'a Scenario,
        ground: Ground<'a>,
        models: Vec<(String, CompensationModel)>,
    ) -> Result<Self, StudyError> {
        let persons: BTreeSet<_> = ground.groups.iter().flat_map(|it| &it.persons).map(|it| it.id).collect();
        let workers: BTreeSet<_> = ground.groups.iter().flat_map(|it| &it.workers).map(|it| it.id).collect();
        if ground.groups.is_empty() {
            Err(StudyError::NothingToReplay)
        } else if persons.len() < FEW || workers.len() < FEW {
            Err(StudyError::TooFew)
        } else {
            Ok(Self { scenario, ground, models })
        }
    }

    /// How many points there are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.scenario.alternatives.len() * usize::from(self.scenario.seeds)
    }

    /// Makes one point.
    ///
    /// # Errors
    /// [`ProposeError`] if the records contradict themselves.
    pub fn point(&self, ready: &mut Ready, seed: u64) -> Result<Point, ProposeError> {
        let (run, months) = self.lived(ready, seed)?;
        let paid = self.models.iter().map(|(id, model)| (id.clone(), price(model, &months))).collect();
        Ok(Point { run, paid })
    }

    /// An alternative lived with a seed, and its months as models look at them.
    pub(crate) fn lived(&self, ready: &mut Ready, seed: u64) -> Result<(Run, Vec<MonthFacts>), ProposeError> {
        let alternative: Alternative = ready.alternative.clone();
        let mut months = Months::of(&self.ground, &alternative);
        let run = run(&self.ground, ready, seed, |group, day, shocks| months.take(group, day, shocks))?;
        Ok((run, months.months()))
    }

    /// Makes the points that are missing in `made`, on some threads, until all are there or `go_on` says no. It is asked after
    /// each point, with how many there are.
    ///
    /// # Errors
    /// [`StudyError::Records`] if the records contradict themselves.
    pub fn run(
        &self,
        made: Vec<Point>,
        threads: usize,
        go_on: &(dyn Fn(&Point, usize) -> bool + Sync),
    ) -> Result<Vec<Point>, StudyError> {
        let have: BTreeSet<(String, u64)> =
            made.iter().map(|point| (point.run.alternative.clone(), point.run.seed)).collect();
        let (next, stopped) = (AtomicUsize::new(0), AtomicBool::new(false));
        let points = Mutex::new(made);
        let failed: Mutex<Option<ProposeError>> = Mutex::new(None);
        let work = || {
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(alternative) = self.scenario.alternatives.get(at) else { return };
                let missing: Vec<u64> = (1..=u64::from(self.scenario.seeds))
                    .filter(|seed| !have.contains(&(alternative.id.clone(), *seed)))
                    .collect();
                if missing.is_empty() {
                    continue;
                }
                let outcome = ready(&self.ground, alternative).and_then(|mut ready| {
                    for seed in missing {
                        if stopped.load(Ordering::Relaxed) {
                            return Ok(());
                        }
                        let point = self.point(&mut ready, seed)?;
                        let mut points = lock(&points);
                        if !go_on(&point, points.len() + 1) {
                            stopped.store(true, Ordering::Relaxed);
                        }
                        points.push(point);
                    }
                    Ok(())
                });
                if let Err(error) = outcome {
                    stopped.store(true, Ordering::Relaxed);
                    *lock(&failed) = Some(error);
                    return;
                }
            }
        };
        std::thread::scope(|scope| {
            for _ in 1..threads.max(1) {
                scope.spawn(work);
            }
            work();
        });
        if let Some(error) = failed.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner) {
            return Err(error.into());
        }
        let mut points = points.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        let order: BTreeMap<&str, usize> =
            self.scenario.alternatives.iter().enumerate().map(|(at, it)| (it.id.as_str(), at)).collect();
        points.sort_by_key(|point| (order.get(point.run.alternative.as_str()).copied(), point.run.seed));
        Ok(points)
    }
}

fn lock<T>(of: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    of.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
