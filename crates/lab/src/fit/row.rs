//! The table that shows what was fitted: each value with its interval and how much it stands on.

use serde::Serialize;

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    /// In Swedish.
    pub sv: String,
    /// In English.
    pub en: String,
}

impl Said {
    /// A text in both languages.
    pub fn new(sv: impl Into<String>, en: impl Into<String>) -> Self {
        Self { sv: sv.into(), en: en.into() }
    }
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Seconds.
    Seconds,
    /// Thousandths.
    Permille,
    /// Spells in a thousand years of somebody's time.
    PerThousandYears,
    /// Tenths of a day.
    TenthDays,
}

/// A fitted value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FitRow {
    /// A short name that stays the same.
    pub id: String,
    /// What it is.
    pub name: Said,
    /// What it counts.
    pub measure: Measure,
    /// The value.
    pub value: i64,
    /// The lower end of its interval (95 %).
    pub low: i64,
    /// The upper end.
    pub high: i64,
    /// How many observations it stands on.
    pub n: usize,
}

/// What the months could not tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotFitted {
    /// A short name that stays the same.
    pub id: String,
    /// What is missing and what stands in for it.
    pub why: Said,
}
