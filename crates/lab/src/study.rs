//! A study: every alternative of a scenario with every seed. Its points stand on their own, so that a study can be stopped and
//! taken up again; what is there already is not made twice.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use serde::{Deserialize, Serialize};
use tillit_domain::compensation::CompensationModel;
use tillit_domain::id::Id;
use tillit_domain::organisation::Provider;
use tillit_domain::steering::{RegistrationPolicy, SteeringMode};
use tillit_domain::time::DayRange;
use tillit_economy::input::MonthFacts;
use tillit_economy::presets;
use tillit_planning::ProposeError;

use crate::answer::Beside;
use crate::gap::gap;
use crate::pricing::{Months, Paid, Reward, price, rewards};
use crate::replay::Ground;
use crate::run::{Ready, Run, ready, run};
use crate::scenario::{Alternative, Scenario, Terms};
use crate::sensitivity::sensitivity;

/// Fewer persons or workers than this are never told about (invariant 3).
pub const FEW: usize = 5;

/// Moves of the full search that the quick planning is held against, a group's day.
const GAP_MOVES: u64 = 20_000;

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
        let (run, mut months) = self.lived(ready, seed)?;
        let mut paid = BTreeMap::new();
        for (id, model) in &self.models {
            let criteria = self.criteria(id);
            months.iter_mut().for_each(|month| month.criteria.clone_from(criteria));
            paid.insert(id.clone(), price(model, &months));
        }
        Ok(Point { run, paid })
    }

    /// The quality criteria that are taken to be met where a model asks.
    fn criteria(&self, model: &str) -> &Option<BTreeSet<u8>> {
        self.scenario.models.iter().find(|it| it.id == model).map_or(&None, |it| &it.criteria)
    }

    /// An alternative lived with a seed, and its months as models look at them.
    pub(crate) fn lived(&self, ready: &mut Ready, seed: u64) -> Result<(Run, Vec<MonthFacts>), ProposeError> {
        let alternative: Alternative = ready.alternative.clone();
        let mut months = Months::of(&self.ground, &alternative);
        let run = run(&self.ground, ready, seed, |group, day, shocks| months.take(group, day, shocks))?;
        Ok((run, months.months()))
    }

    /// What goes beside the points: what each model rewards in the first month of today, how much each assumption matters, and
    /// how far the quick planning lies from a full search. `go_on` is asked now and then.
    ///
    /// # Errors
    /// [`ProposeError`] if the records contradict themselves.
    pub fn beside(
        &self,
        threads: usize,
        go_on: &(dyn Fn(usize, usize) -> bool + Sync),
    ) -> Result<Beside, ProposeError> {
        let mut beside = Beside::default();
        if let Some(today) = self.scenario.alternatives.first() {
            beside.rewards = self.rewards(today)?;
        }
        beside.gap = Some(gap(&self.ground, GAP_MOVES)?);
        beside.effects = sensitivity(&self.ground, &self.scenario.alternatives, threads, go_on)?;
        Ok(beside)
    }

    /// What each model rewards in a month of the unit with most visits, tagged in and out: a minute that is only assumed cannot
    /// become another. A model that is not defined in the mode the unit has today is asked in flexible mode, where time is ordered.
    fn rewards(&self, today: &Alternative) -> Result<Vec<Reward>, ProposeError> {
        let first = self.ground.days.from;
        let month = DayRange::new(first, first.last_of_month());
        let short = Study { ground: self.ground.over(month), ..self.clone() };
        let month_of = |alternative: &Alternative| -> Result<Option<MonthFacts>, ProposeError> {
            let months = short.lived(&mut ready(&short.ground, alternative)?, 1)?.1;
            Ok(months.into_iter().max_by_key(|month| month.visits.len()))
        };
        let tagged = Alternative { policy: Some(RegistrationPolicy::Tag), ..today.clone() };
        let own = month_of(&tagged)?;
        let with_time = month_of(&Alternative { mode: Some(SteeringMode::Flexible), ..tagged })?;
        let mut all = Vec::new();
        for (id, model) in &self.models {
            let of = |month: &Option<MonthFacts>| {
                let month = month.as_ref()?;
                let asked = MonthFacts { criteria: self.criteria(id).clone(), ..month.clone() };
                Some(rewards(id, model, &asked))
            };
            let found = of(&own).filter(|found| found.iter().all(|it| it.undefined.is_none() && it.visits > 0));
            all.extend(found.or_else(|| of(&with_time)).unwrap_or_default());
        }
        Ok(all)
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

/// A model of a scenario is not known.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("model {id}: there is no preset {preset}; choose one of {}", known.join(", "))]
pub struct UnknownModel {
    /// The model in the scenario.
    pub id: String,
    /// What it asks for.
    pub preset: String,
    /// What there is.
    pub known: Vec<String>,
}

/// The models that a scenario names.
///
/// # Errors
/// [`UnknownModel`]: the first that is not there.
pub fn models_of(scenario: &Scenario) -> Result<Vec<(String, CompensationModel)>, UnknownModel> {
    scenario
        .models
        .iter()
        .map(|priced| {
            let preset = match &priced.terms {
                Terms::Own(model) => return Ok((priced.id.clone(), (**model).clone())),
                Terms::Preset(preset) => preset,
            };
            let found = presets::named(preset).and_then(|preset| preset.model().ok());
            found.map(|model| (priced.id.clone(), model)).ok_or_else(|| UnknownModel {
                id: priced.id.clone(),
                preset: preset.clone(),
                known: presets::ALL.iter().map(|it| it.name.to_owned()).collect(),
            })
        })
        .collect()
}

fn lock<T>(of: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    of.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
