//! What a world is made of, as plain numbers: invented for the demo, fitted to a unit's own months in the lab.

use serde::{Deserialize, Serialize};

use tillit_domain::Minutes;

/// How long visits take around what the person needs that day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LengthParameters {
    /// Spread of one visit around its mean, as the deviation of its logarithm.
    pub visit_sigma: f64,
    /// Spread of travel around its estimate, likewise.
    pub travel_sigma: f64,
    /// Behind by more than this, workers begin to hurry.
    pub hurried_after: Minutes,
    /// Length of a hurried visit in thousandths of an unhurried one.
    pub hurried_permille: u32,
    /// Most minutes that a worker comes before the planned start.
    pub early_at_most: Minutes,
}

/// What happens at the door and inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoorParameters {
    /// Visits declined at the door, in a thousand.
    pub declined_permille: u32,
    /// Visits where one of several tasks is left out, in a thousand.
    pub task_left_out_permille: u32,
}

/// How what happened gets registered, and how that goes wrong. All are shares in a thousand registrations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisteringParameters {
    /// Typed afterwards.
    pub manual_permille: u32,
    /// With a button in the app instead of the tag.
    pub app_permille: u32,
    /// Told by telephone.
    pub telephone_permille: u32,
    /// Not registered at all.
    pub none_permille: u32,
    /// Without a stop.
    pub missing_stop_permille: u32,
    /// Stopped long after, beyond what can be believed.
    pub overlong_permille: u32,
    /// Stopped only once the next visit had begun.
    pub overlap_permille: u32,
    /// Faults that somebody corrects within days.
    pub corrected_permille: u32,
    /// Phones that were without coverage, so that the registration arrived hours later.
    pub late_permille: u32,
    /// Under the policy "exception only": difference from the plan that is worth telling.
    pub exception_from: Minutes,
}

/// How often somebody is away and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpellParameters {
    /// Spells in a thousand years of one person's time.
    pub per_thousand_years: u32,
    /// Shortest, in days.
    pub days_least: u16,
    /// Longest, in days.
    pub days_most: u16,
}

/// All of them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WorldParameters {
    /// Lengths.
    pub length: LengthParameters,
    /// At the door.
    pub door: DoorParameters,
    /// Registering.
    pub registering: RegisteringParameters,
}

impl Default for WorldParameters {
    /// Invented values of a plausible size; none is taken from a real municipality.
    fn default() -> Self {
        Self {
            length: LengthParameters {
                visit_sigma: 0.24,
                travel_sigma: 0.18,
                hurried_after: Minutes(15),
                hurried_permille: 840,
                early_at_most: Minutes(8),
            },
            door: DoorParameters { declined_permille: 8, task_left_out_permille: 18 },
            registering: RegisteringParameters {
                manual_permille: 45,
                app_permille: 60,
                telephone_permille: 4,
                none_permille: 20,
                missing_stop_permille: 20,
                overlong_permille: 5,
                overlap_permille: 5,
                corrected_permille: 620,
                late_permille: 30,
                exception_from: Minutes(10),
            },
        }
    }
}
