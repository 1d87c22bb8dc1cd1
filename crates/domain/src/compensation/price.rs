//! What an hour is paid with: by what it is, when, where and by whom it is done.

use serde::{Deserialize, Serialize};

use crate::catalogue::Category;
use crate::law::Law;
use crate::quantity::Ore;
use crate::time::TimeOfDay;

/// The part of a day an occasion begins in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayPart {
    /// Dag.
    Day,
    /// Kväll.
    Evening,
    /// Natt.
    Night,
}

/// When the parts of the day begin. An occasion is paid whole with the price of the part it begins in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Day begins.
    pub day_from: TimeOfDay,
    /// Evening begins.
    pub evening_from: TimeOfDay,
    /// Night begins.
    pub night_from: TimeOfDay,
}

impl Default for Clock {
    fn default() -> Self {
        Self { day_from: TimeOfDay::hm(7, 0), evening_from: TimeOfDay::hm(18, 0), night_from: TimeOfDay::hm(22, 0) }
    }
}

impl Clock {
    /// The part of the day a clock time lies in.
    #[must_use]
    pub fn part(self, at: TimeOfDay) -> DayPart {
        let at = TimeOfDay(at.0.rem_euclid(24 * 3600));
        if at < self.day_from || at >= self.night_from {
            DayPart::Night
        } else if at >= self.evening_from {
            DayPart::Evening
        } else {
            DayPart::Day
        }
    }
}

/// Where a person lives, as prices tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Tätort.
    Urban,
    /// Glesbygd.
    Rural,
}

/// A price and when it holds: each condition that is left out holds always. Of several that hold the first one counts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// Only this kind of insats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
    /// Only this code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Only this level of the code (S-103).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// Only under this law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<Law>,
    /// Only when it begins in this part of the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<DayPart>,
    /// Only on Saturdays, Sundays and public holidays (true), or only on other days (false).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holiday: Option<bool>,
    /// Only where the person lives there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// Only private providers (true), or only the municipality's own (false).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub private: Option<bool>,
    /// Öre an hour.
    pub ore_per_hour: Ore,
}

/// What a price is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Priced<'a> {
    /// The kind of insats.
    pub category: Category,
    /// Its code.
    pub code: &'a str,
    /// Its level.
    pub level: u8,
    /// Its law.
    pub law: Law,
    /// When it begins.
    pub part: DayPart,
    /// On a Saturday, Sunday or public holiday.
    pub holiday: bool,
    /// Where.
    pub area: Area,
    /// By a private provider.
    pub private: bool,
}

impl Price {
    /// Whether it holds.
    #[must_use]
    pub fn holds(&self, asked: Priced<'_>) -> bool {
        self.category.is_none_or(|it| it == asked.category)
            && self.code.as_ref().is_none_or(|it| it == asked.code)
            && self.level.is_none_or(|it| it == asked.level)
            && self.law.is_none_or(|it| it == asked.law)
            && self.part.is_none_or(|it| it == asked.part)
            && self.holiday.is_none_or(|it| it == asked.holiday)
            && self.area.is_none_or(|it| it == asked.area)
            && self.private.is_none_or(|it| it == asked.private)
    }
}

/// The price that holds: the first in the list that does.
#[must_use]
pub fn price<'a>(prices: &'a [Price], asked: Priced<'_>) -> Option<&'a Price> {
    prices.iter().find(|price| price.holds(asked))
}
