//! What each model rewards: the same months priced as they are and as they would be after a change. Computed, never written.

use serde::{Deserialize, Serialize};
use tillit_domain::compensation::CompensationModel;
pub use tillit_economy::incentive::RewardKind;
use tillit_economy::incentive::incentives;
use tillit_economy::input::MonthFacts;

use super::Why;
use crate::fit::Said;

/// Visits of a month that are changed, one at a time.
const VISITS_CHANGED: usize = 120;

/// A change in words, as a report tells it.
#[must_use]
pub fn kind_said(kind: RewardKind) -> Said {
    let (sv, en) = match kind {
        RewardKind::OneMoreMinute => ("Ett besök tar en minut till", "A visit takes a minute more"),
        RewardKind::FinishEarly => {
            ("Ett besök blir klart fem minuter tidigare", "A visit is finished five minutes early")
        }
        RewardKind::Moved => (
            "Promenaden flyttas till dagen efter för att det regnar",
            "The walk is moved to the day after because of rain",
        ),
        RewardKind::Declined => ("Brukaren tackar nej till besöket", "The person declines the visit"),
        RewardKind::NotMade => ("Besöket blir inte av", "The visit is not made"),
        RewardKind::NeedReported => (
            "Utföraren anmäler att behovet minskat med en tiondel",
            "The provider reports that the need has shrunk by a tenth",
        ),
        RewardKind::OneMoreMinuteLater => {
            ("En minut till, sammanlagt i kommande budgetar", "A minute more, summed over budgets to come")
        }
    };
    Said::new(sv, en)
}

/// What a change gives or takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reward {
    /// The model's name in the scenario.
    pub model: String,
    /// The change.
    pub kind: RewardKind,
    /// Hundredths of an öre for one visit in the mean; none where the model is not defined.
    pub hundredths: Option<i64>,
    /// Why not.
    pub undefined: Option<Why>,
    /// Visits that were changed.
    pub visits: usize,
}

/// What a model rewards in a month.
#[must_use]
pub fn rewards(id: &str, model: &CompensationModel, month: &MonthFacts) -> Vec<Reward> {
    let found = incentives(model, month, VISITS_CHANGED);
    let told = |kind: RewardKind| {
        let reward = found.of(kind);
        Reward {
            model: id.to_owned(),
            kind,
            undefined: reward.as_ref().err().and_then(|why| why.first()).map(|it| it.why.into()),
            hundredths: reward.as_ref().ok().copied(),
            visits: found.visits,
        }
    };
    RewardKind::ALL.into_iter().map(told).collect()
}
