//! What each component of the objective costs.

use serde::{Deserialize, Serialize};

use super::Seconds;

/// Cost per unit of each component; see [`Components`](crate::Components) for the units. All are zero or more.
///
/// # The default order
///
/// 1. `unassigned` outweighs all else: a person without a visit is worse than any detour.
/// 2. `missed_break`: a worker without rest comes next; required breaks are hard anyway.
/// 3. `frame`: a visit outside its preferred window costs the person more than a detour of the same length costs the
///    worker, so a second of it weighs two seconds of travel.
/// 4. `continuity`: a new face weighs seven and a half minutes of travel. Meeting few people is what care receivers ask
///    for first, but not at the price of an unworkable day. On made-up groups over two weeks this gave about a quarter
///    fewer workers per person for two to three per cent more travel, and twice the weight nearly half for seven; see
///    `benchmarks/solver/RESULTS.md`.
/// 5. `stability` and `preference`: a change people must be told about, or a worker other than the preferred one,
///    weighs five minutes of travel; `lending` a worker to another group likewise.
/// 6. `travel` is the measure: a second costs 10.
/// 7. `waiting` and `balance` only tell equal plans apart.
///
/// `worst_frame`, `overtime` and `idle` are zero by default: they are for public benchmarks that price the single worst
/// delay, work after hours and the idlest worker. Overtime is always zero in a plan that passes the checker where shift
/// ends are hard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weights {
    /// Per priority point of a visit left out.
    pub unassigned: i64,
    /// Per break missed.
    pub missed_break: i64,
    /// Per second outside a preferred window, summed over visits.
    pub frame: i64,
    /// Per second of the one visit that is furthest outside its preferred window.
    pub worst_frame: i64,
    /// Per new worker that a client meets.
    pub continuity: i64,
    /// Per preference point.
    pub preference: i64,
    /// Per change against the previous plan.
    pub stability: i64,
    /// Per stop done for another group.
    pub lending: i64,
    /// Per second of travel.
    pub travel: i64,
    /// Per second of waiting between visits.
    pub waiting: i64,
    /// Per second of deviation from an equal share of work.
    pub balance: i64,
    /// Per second of work after shift end.
    pub overtime: i64,
    /// Per idle second of the worker who idles most.
    #[serde(default)]
    pub idle: i64,
    /// What an equal share of work is.
    #[serde(default)]
    pub balance_rule: BalanceRule,
    /// Time outside a preferred window counts in whole steps of this, rounded up for each visit; one for exact time.
    #[serde(default = "exact")]
    pub frame_step: Seconds,
    /// When workers leave for their first visit.
    #[serde(default)]
    pub leaving: Leaving,
    /// A start moved at most this much against the previous plan is no change.
    pub stability_tolerance: Seconds,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            unassigned: 1_000_000,
            missed_break: 50_000,
            frame: 20,
            worst_frame: 0,
            continuity: 4_500,
            preference: 3_000,
            stability: 3_000,
            lending: 3_000,
            travel: 10,
            waiting: 1,
            balance: 1,
            overtime: 0,
            idle: 0,
            balance_rule: BalanceRule::OfShiftTime,
            frame_step: exact(),
            leaving: Leaving::ForEarlyStarts,
            stability_tolerance: Seconds::minutes(15),
        }
    }
}

impl Weights {
    /// For a day that has begun or been told of. Every change must be told to somebody: one weighs more than any detour
    /// or an hour and a half outside a window, and less than a missed break, which weighs less than a visit left out.
    pub fn same_day() -> Self {
        Self { missed_break: 500_000, stability: 100_000, ..Self::default() }
    }

    /// All weights zero; a start for objectives with few components.
    pub const NONE: Self = Self {
        unassigned: 0,
        missed_break: 0,
        frame: 0,
        worst_frame: 0,
        continuity: 0,
        preference: 0,
        stability: 0,
        lending: 0,
        travel: 0,
        waiting: 0,
        balance: 0,
        overtime: 0,
        idle: 0,
        balance_rule: BalanceRule::OfShiftTime,
        frame_step: exact(),
        leaving: Leaving::ForEarlyStarts,
        stability_tolerance: Seconds(0),
    };
}

const fn exact() -> Seconds {
    Seconds(1)
}

/// What an equal share of work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum BalanceRule {
    /// In proportion to the worker's time; shares are rounded down to whole seconds.
    #[default]
    OfShiftTime,
    /// The same for every shift that can take visits; each difference is rounded up.
    EqualCeiling,
}

/// When a worker leaves for the first visit, which decides what is waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Leaving {
    /// Visits start as early as they can or wish to; time before the first one is not waiting.
    #[default]
    ForEarlyStarts,
    /// As late as possible without making any visit later than its window or any worker later home; time before the
    /// first visit is not waiting.
    JustInTime,
    /// At shift start: time before the first visit is waiting.
    AtShiftStart,
}
