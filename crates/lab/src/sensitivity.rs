//! How much each assumption matters: the same days with its lower and its upper value, and what that does to the measures.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use tillit_domain::steering::SteeringMode;
use tillit_domain::time::DayRange;
use tillit_planning::ProposeError;

use crate::assumptions::Key;
use crate::outcome::{Measured, RUN_DAYS, Sums};
use crate::replay::Ground;
use crate::run::{ready, run};
use crate::scenario::{Alternative, TeamForm};

/// Measures whose change is told.
pub const TOLD: [Measured; 5] =
    [Measured::NeedsMet, Measured::InFrame, Measured::Workers14, Measured::BreaksKept, Measured::Overtime];
/// Seeds it is tried with.
const SEEDS: u64 = 2;

/// What another value of an assumption does to an alternative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    /// The assumption.
    pub assumption: String,
    /// The alternative.
    pub alternative: String,
    /// The value that was tried.
    pub value: i64,
    /// What it changes, thousandths, in the order of [`TOLD`]; none where a measure is undefined.
    pub changes: Vec<Option<i64>>,
}

/// Whether an assumption can matter for an alternative. Where each unit keeps its mode of today, all may.
fn matters(key: Key, of: &Alternative) -> bool {
    let (mode, team) = (of.mode, of.team);
    match key {
        Key::StrictGiveOrTake | Key::StrictPull => mode.is_none_or(|it| it == SteeringMode::Strict),
        Key::FlexibleLearns | Key::FlexibleCalm => mode.is_none_or(|it| it == SteeringMode::Flexible),
        Key::NoneLearns | Key::NoneServiceAnyTime | Key::NoneCalm => mode.is_none_or(|it| it == SteeringMode::None),
        Key::SmallTeam => team == TeamForm::SmallTeams,
        Key::RouteGroup => team == TeamForm::RouteGroups,
        Key::SelfPlanning => team == TeamForm::SelfPlanning,
        Key::Stretch | Key::TravelVariation => true,
        Key::PlannerTime | Key::HourCost | Key::OvertimeExtra | Key::OtherCosts => false,
    }
}

/// What is to be tried: assumption, alternative and value.
#[must_use]
pub fn trials<'a>(ground: &Ground<'_>, alternatives: &'a [Alternative]) -> Vec<(Key, &'a Alternative, i64)> {
    let mut trials = Vec::new();
    for key in Key::ALL.iter().copied().filter(|key| key.steers_days()) {
        let (low, high) = key.tried();
        for alternative in alternatives.iter().filter(|it| matters(key, it)) {
            let values = [low, high].into_iter().filter(|value| *value != ground.assumptions.get(key));
            trials.extend(values.map(|value| (key, alternative, value)));
        }
    }
    trials
}

/// Tries every assumption with both values over two weeks, on some threads. `go_on` is asked before each with how many have been
/// begun; what has been tried until it says no is handed back.
///
/// # Errors
/// [`ProposeError`] if the records contradict themselves.
pub fn sensitivity(
    ground: &Ground<'_>,
    alternatives: &[Alternative],
    threads: usize,
    go_on: &(dyn Fn(usize, usize) -> bool + Sync),
) -> Result<Vec<Effect>, ProposeError> {
    let short = ground.over(DayRange::days_from(ground.days.from, u16::try_from(RUN_DAYS).unwrap_or(14)));
    let trials = trials(ground, alternatives);
    // The days as they are come first; each trial is held against those of its alternative.
    let of_trials = trials.iter().map(|(key, alternative, value)| (*alternative, Some((*key, *value))));
    let asked: Vec<_> = alternatives.iter().map(|it| (it, None)).chain(of_trials).collect();
    let found: Mutex<Vec<Option<Sums>>> = Mutex::new(vec![None; asked.len()]);
    let failed: Mutex<Option<ProposeError>> = Mutex::new(None);
    let next = AtomicUsize::new(0);
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some((alternative, change)) = asked.get(at) else { return };
            if !go_on(at, asked.len()) || lock(&failed).is_some() {
                return;
            }
            let tried = change.map(|(key, value)| short.assuming(ground.assumptions.clone().with(key, value)));
            match lived(tried.as_ref().unwrap_or(&short), alternative) {
                Ok(sums) => lock(&found)[at] = Some(sums),
                Err(error) => *lock(&failed) = Some(error),
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads.max(1) {
            scope.spawn(work);
        }
        work();
    });
    if let Some(error) = lock(&failed).take() {
        return Err(error);
    }
    let found = lock(&found);
    let (usual, tried) = found.split_at(alternatives.len());
    let mut effects = Vec::new();
    for ((key, alternative, value), after) in trials.iter().zip(tried) {
        let before = alternatives.iter().position(|it| it.id == alternative.id).and_then(|at| usual[at]);
        let (Some(before), Some(after)) = (before, after) else { continue };
        let change = |measure: &Measured| Some(measure.value(after)? - measure.value(&before)?);
        effects.push(Effect {
            assumption: key.id().into(),
            alternative: alternative.id.clone(),
            value: *value,
            changes: TOLD.iter().map(change).collect(),
        });
    }
    Ok(effects)
}

fn lived(ground: &Ground<'_>, alternative: &Alternative) -> Result<Sums, ProposeError> {
    let mut ready = ready(ground, alternative)?;
    let mut sums = Sums::default();
    for seed in 1..=SEEDS {
        sums.merge(&run(ground, &mut ready, seed, |_, _, _| {})?.sums());
    }
    Ok(sums)
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}
