//! What each model rewards: the same months priced as they are and as they would be after a change. Computed, never written.

use serde::{Deserialize, Serialize};
use tillit_domain::compensation::CompensationModel;
use tillit_economy::incentive::incentives;
use tillit_economy::input::MonthFacts;

use super::Why;
use crate::fit::Said;

/// Visits of a month that are changed, one at a time.
const VISITS_CHANGED: usize = 120;

/// A change that is priced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RewardKind {
    /// A visit takes a minute more.
    OneMoreMinute,
    /// It is finished five minutes early.
    FinishEarly,
    /// It is moved to the day after, as a walk on a rainy day.
    Moved,
    /// The person declines.
    Declined,
    /// It is not made.
    NotMade,
    /// It is reported that the need has shrunk by a tenth.
    NeedReported,
    /// A minute more, over the months in which it counts as history.
    OneMoreMinuteLater,
}

impl RewardKind {
    /// All, in the order they are told.
    pub const ALL: [Self; 7] = [
        Self::OneMoreMinute,
        Self::FinishEarly,
        Self::Moved,
        Self::Declined,
        Self::NotMade,
        Self::NeedReported,
        Self::OneMoreMinuteLater,
    ];

    /// In words.
    #[must_use]
    pub fn said(self) -> Said {
        let (sv, en) = match self {
            Self::OneMoreMinute => ("Ett besök tar en minut till", "A visit takes a minute more"),
            Self::FinishEarly => {
                ("Ett besök blir klart fem minuter tidigare", "A visit is finished five minutes early")
            }
            Self::Moved => (
                "Promenaden flyttas till dagen efter för att det regnar",
                "The walk is moved to the day after because of rain",
            ),
            Self::Declined => ("Brukaren tackar nej till besöket", "The person declines the visit"),
            Self::NotMade => ("Besöket blir inte av", "The visit is not made"),
            Self::NeedReported => (
                "Utföraren anmäler att behovet minskat med en tiondel",
                "The provider reports that the need has shrunk by a tenth",
            ),
            Self::OneMoreMinuteLater => {
                ("En minut till, sammanlagt i kommande budgetar", "A minute more, summed over budgets to come")
            }
        };
        Said::new(sv, en)
    }
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
    let visits = found.visits;
    let of = [
        found.one_more_minute,
        found.finish_early,
        found.moved,
        found.declined,
        found.not_made,
        found.need_reported,
        found.one_more_minute_later,
    ];
    RewardKind::ALL
        .into_iter()
        .zip(of)
        .map(|(kind, found)| Reward {
            model: id.to_owned(),
            kind,
            undefined: found.as_ref().err().and_then(|why| why.first()).map(|it| it.why.into()),
            hundredths: found.ok(),
            visits,
        })
        .collect()
}
