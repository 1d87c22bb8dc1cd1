//! How much each assumption matters: the same days with its lower and its upper value, and what that does to the measures.

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

/// Tries every assumption with both values over two weeks. `go_on` is asked before each with how many have been tried; what has
/// been tried until it says no is handed back.
///
/// # Errors
/// [`ProposeError`] if the records contradict themselves.
pub fn sensitivity(
    ground: &Ground<'_>,
    alternatives: &[Alternative],
    go_on: &dyn Fn(usize, usize) -> bool,
) -> Result<Vec<Effect>, ProposeError> {
    let short = ground.over(DayRange::days_from(ground.days.from, u16::try_from(RUN_DAYS).unwrap_or(14)));
    let trials = trials(ground, alternatives);
    let mut usual: Vec<(String, Sums)> = Vec::new();
    let mut effects = Vec::new();
    for (at, (key, alternative, value)) in trials.iter().enumerate() {
        if !go_on(at, trials.len()) {
            break;
        }
        let before = match usual.iter().find(|(id, _)| *id == alternative.id) {
            Some((_, sums)) => *sums,
            None => {
                let sums = lived(&short, alternative)?;
                usual.push((alternative.id.clone(), sums));
                sums
            }
        };
        let after = lived(&short.assuming(ground.assumptions.clone().with(*key, *value)), alternative)?;
        let change = |measure: &Measured| Some(measure.value(&after)? - measure.value(&before)?);
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
