//! The parts compensation models are put together from, each with what a municipality decides about it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::price::{Clock, Price};
use crate::absence::PersonAbsenceCause;
use crate::catalogue::Category;
use crate::quantity::{Minutes, Ore};

/// A part of a model. Its amount is reckoned on its own, and the parts' amounts are added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Part {
    /// A: performed minutes (S-104).
    Performed(PerformedTime),
    /// B: standard time of decided occasions (S-102, S-103).
    Granted(GrantedTime),
    /// C: a budget from history; ordered time is no input (S-105 … S-107).
    History(HistoryBudget),
    /// D: a fixed grant (anslag).
    Grant(FixedGrant),
    /// E: an amount for each person by level.
    Levels(PersonLevels),
    /// F: more for each performed hour where quality criteria are met.
    Quality(QualitySupplement),
}

/// How minutes of a visit are rounded before they are paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rounding {
    /// To a whole number of so many minutes; 1 leaves them as they are.
    pub to_minutes: u16,
    /// Which way.
    pub way: RoundingWay,
}

impl Default for Rounding {
    fn default() -> Self {
        Self { to_minutes: 1, way: RoundingWay::Down }
    }
}

/// Which way something is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundingWay {
    /// Down.
    Down,
    /// To the nearest, halves up.
    Nearest,
    /// Up: a started step is paid.
    Up,
}

impl Rounding {
    /// Minutes as they are paid.
    #[must_use]
    pub fn of(self, minutes: Minutes) -> Minutes {
        let step = i64::from(self.to_minutes.max(1));
        let added = match self.way {
            RoundingWay::Down => 0,
            RoundingWay::Nearest => step / 2,
            RoundingWay::Up => step - 1,
        };
        Minutes((minutes.0 + added).div_euclid(step) * step)
    }
}

/// How much of performed time is paid at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cap {
    /// All of it.
    #[default]
    None,
    /// A visit's ordered minutes.
    PerVisit,
    /// A person's ordered minutes of the month, and so many percent more.
    #[serde(rename_all = "snake_case")]
    PerMonth {
        /// Percent above.
        tolerance_percent: u16,
    },
}

/// How minutes are paid that no tag or app has measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MinuteRule {
    /// Like measured ones.
    #[default]
    Full,
    /// At most what was planned.
    UpToPlanned,
    /// So many percent.
    Share {
        /// Percent.
        percent: u16,
    },
    /// Not at all.
    Nothing,
}

/// Whose minutes are counted where two are needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Each worker's.
    #[default]
    Staff,
    /// The person's, once.
    Client,
}

/// A share of ordered time that is paid though nothing was done.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeclinedShare {
    /// Only this kind of insats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
    /// Only this code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Percent of the price.
    pub percent: u16,
}

/// A share of ordered time that is paid on days of an absence that was not told in time.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AbsenceShare {
    /// Only this kind of insats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
    /// Only for this cause; without one also when the person has died.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<PersonAbsenceCause>,
    /// From this day of the absence, 1 for the first.
    pub from_day: u16,
    /// To this day of it.
    pub to_day: u16,
    /// Percent of the price.
    pub percent: u16,
}

/// What is paid beside care that was done: for what could not be, and for beginning.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Allowances {
    /// Visits the person declined: the first share that holds.
    pub declined: Vec<DeclinedShare>,
    /// A visit that was declined so many days ahead or more is not paid.
    pub declined_told_days: Option<u16>,
    /// Days the person is away: the first share that holds.
    pub absence: Vec<AbsenceShare>,
    /// An absence told so many days ahead or more is planned, and not paid.
    pub absence_told_days: Option<u16>,
    /// Minutes for a person who begins with personal care, once.
    pub new_person_minutes: Option<Minutes>,
}

/// Model A: `Σ min(performed, cap) / 60 × price`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PerformedTime {
    /// Only these kinds of insats; all if none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Category>,
    /// Prices.
    pub prices: Vec<Price>,
    /// Minutes that are paid for each time something of a code is done, whatever it took (a paid standard time).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub minutes: BTreeMap<String, Minutes>,
    /// Parts of the day.
    #[serde(default)]
    pub clock: Clock,
    /// Rounding of each visit.
    #[serde(default)]
    pub rounding: Rounding,
    /// The most that is paid.
    #[serde(default)]
    pub cap: Cap,
    /// Typed or corrected minutes.
    #[serde(default)]
    pub stated: MinuteRule,
    /// Minutes taken as planned.
    #[serde(default)]
    pub assumed: MinuteRule,
    /// Visits by two.
    #[serde(default)]
    pub counted: Counted,
    /// What is paid beside it.
    #[serde(default)]
    pub allowances: Allowances,
}

/// Model B: `Σ standard time × decided occasions, net of absence, / 60 × price`. The same whatever is performed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrantedTime {
    /// Only these kinds of insats; all if none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Category>,
    /// Prices, by level where levels have prices of their own.
    pub prices: Vec<Price>,
    /// Parts of the day.
    #[serde(default)]
    pub clock: Clock,
    /// Minutes that are paid for an occasion of a code, before the catalogue's.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub minutes: BTreeMap<String, Minutes>,
    /// What is paid beside it.
    #[serde(default)]
    pub allowances: Allowances,
}

/// Which hours a budget looks back on. The source says "planerad tid (utförd tid)", and so a municipality must choose (S-105).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HistoryBasis {
    /// Performed hours.
    #[default]
    Performed,
    /// Planned hours.
    Planned,
}

/// How hours become money: the source does not say which of the two is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HistoryReading {
    /// The group's share of a frame for the whole year: `(H_group / ΣH) × frame`.
    ShareOfFrame {
        /// The frame, öre a year.
        ore_per_year: Ore,
    },
    /// The group's hours a year at an all-in cost: `H_group / months × 12 × cost`.
    AllInHour {
        /// All that an hour costs, support time and administration included (S-106), öre.
        ore_per_hour: Ore,
    },
}

/// Model C.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryBudget {
    /// How many whole months back; Bräcke has 18.
    pub months: u8,
    /// Which hours.
    #[serde(default)]
    pub basis: HistoryBasis,
    /// How they become money.
    pub reading: HistoryReading,
}

/// Model D.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FixedGrant {
    /// Öre a year. Twelve months sum to it exactly.
    pub ore_per_year: Ore,
}

/// The amount of a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonLevel {
    /// Granted minutes a month up to and including this; none for the highest level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to_minutes: Option<Minutes>,
    /// Öre a month.
    pub ore_per_month: Ore,
}

/// Model E.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonLevels {
    /// Levels, the lowest first.
    pub levels: Vec<PersonLevel>,
    /// Whether a person who begins, ends or is away part of the month is paid for the days of care only.
    pub by_day: bool,
}

/// A tier of a quality supplement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QualityTier {
    /// Öre for each performed hour.
    pub ore_per_hour: Ore,
    /// Sets of criteria, by number: one whole set is enough.
    pub criteria: Vec<Vec<u8>>,
}

/// Model F. Assessed afterwards for a third of the year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QualitySupplement {
    /// Tiers; the highest that is reached is paid.
    pub tiers: Vec<QualityTier>,
    /// What the criteria are, by number from 1.
    pub criteria: Vec<String>,
}
