//! What a model must hold together by, field by field.

use std::fmt;

use tillit_domain::catalogue::Category;
use tillit_domain::compensation::{
    Allowances, Area, Clock, CompensationModel, DayPart, FixedGrant, HistoryBudget, HistoryReading, Part, PersonLevels,
    Price, Priced, QualitySupplement, Rounding, price,
};
use tillit_domain::law::Law;
use tillit_domain::quantity::Ore;

/// A field that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which field, as written in the file: `parts[0].prices`.
    pub field: String,
    /// What is wrong with it.
    pub what: Wrong,
}

/// What may be wrong. Each says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// Nothing is written.
    #[error("is empty: write what it is")]
    Empty,
    /// No part.
    #[error("a model needs at least one part: add [[parts]] with a kind")]
    NoParts,
    /// Something has no price.
    #[error("no price holds for {0}: add one, or a last one without conditions")]
    PriceMissing(String),
    /// A percentage is above 100.
    #[error("is {0} percent: at most 100")]
    PercentAbove(u16),
    /// An amount is below zero.
    #[error("is below zero: amounts are öre from 0")]
    BelowZero,
    /// Parts of the day do not follow each other.
    #[error("day, evening and night begin in that order, from 00:00 to 24:00")]
    ClockOrder,
    /// Rounding to nothing.
    #[error("is 0: 1 leaves minutes as they are")]
    RoundingToZero,
    /// Levels are not in order.
    #[error("levels come with the lowest first, and only the last has no up_to_minutes")]
    LevelOrder,
    /// Days of an absence do not follow each other.
    #[error("from_day is 1 or later, and to_day not before it")]
    DaysOrder,
    /// Granted occasions are paid though they are declined.
    #[error("granted occasions are paid also when they are declined: take it away")]
    DeclinedWithGranted,
    /// A criterion is not listed.
    #[error("criterion {0} is not among criteria: number them from 1")]
    NoSuchCriterion(u8),
    /// Months are none or too many.
    #[error("is {0}: 1 to 60 months")]
    Months(u8),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.what)
    }
}

/// Everything that is wrong with a model.
#[must_use]
pub fn check(model: &CompensationModel) -> Vec<Problem> {
    let mut found = Found(Vec::new());
    if model.name.trim().is_empty() {
        found.add("name", Wrong::Empty);
    }
    if model.origin.source.trim().is_empty() {
        found.add("origin.source", Wrong::Empty);
    }
    found.percent("least_known_percent", u16::from(model.least_known_percent));
    if model.parts.is_empty() {
        found.add("parts", Wrong::NoParts);
    }
    for (number, part) in model.parts.iter().enumerate() {
        check_part(&format!("parts[{number}]"), part, &mut found);
    }
    found.0
}

struct Found(Vec<Problem>);

impl Found {
    fn add(&mut self, field: impl Into<String>, what: Wrong) {
        self.0.push(Problem { field: field.into(), what });
    }

    fn percent(&mut self, field: impl Into<String>, percent: u16) {
        if percent > 100 {
            self.add(field, Wrong::PercentAbove(percent));
        }
    }

    fn amount(&mut self, field: impl Into<String>, amount: Ore) {
        if amount < Ore::ZERO {
            self.add(field, Wrong::BelowZero);
        }
    }
}

fn check_part(at: &str, part: &Part, found: &mut Found) {
    match part {
        Part::Performed(terms) => {
            check_prices(at, &terms.only, &terms.prices, found);
            check_clock(at, terms.clock, found);
            check_rounding(at, terms.rounding, found);
            check_allowances(at, &terms.allowances, found);
        }
        Part::Granted(terms) => {
            check_prices(at, &terms.only, &terms.prices, found);
            check_clock(at, terms.clock, found);
            check_allowances(at, &terms.allowances, found);
            if !terms.allowances.declined.is_empty() {
                found.add(format!("{at}.allowances.declined"), Wrong::DeclinedWithGranted);
            }
        }
        Part::History(terms) => check_history(at, *terms, found),
        Part::Grant(FixedGrant { ore_per_year }) => found.amount(format!("{at}.ore_per_year"), *ore_per_year),
        Part::Levels(terms) => check_levels(at, terms, found),
        Part::Quality(terms) => check_quality(at, terms, found),
    }
}

const CATEGORIES: [Category; 5] =
    [Category::PersonalCare, Category::Service, Category::Relief, Category::Escort, Category::HealthCare];

fn check_prices(at: &str, only: &[Category], prices: &[Price], found: &mut Found) {
    let field = format!("{at}.prices");
    for (number, one) in prices.iter().enumerate() {
        found.amount(format!("{field}[{number}].ore_per_hour"), one.ore_per_hour);
    }
    let asked = CATEGORIES.into_iter().filter(|category| only.is_empty() || only.contains(category));
    for category in asked {
        let law = if category == Category::HealthCare { Law::Hsl } else { Law::Sol };
        if let Some(missing) = first_without_price(prices, category, law) {
            found.add(&field, Wrong::PriceMissing(missing));
        }
    }
}

/// A word as it stands in the file, so that it can be copied from there.
fn written(word: &impl serde::Serialize) -> String {
    serde_json::to_string(word).unwrap_or_default()
}

/// The first combination of a category that has no price, in the words of the file.
fn first_without_price(prices: &[Price], category: Category, law: Law) -> Option<String> {
    for private in [false, true] {
        for area in [Area::Urban, Area::Rural] {
            for holiday in [false, true] {
                for part in [DayPart::Day, DayPart::Evening, DayPart::Night] {
                    let asked = Priced { category, code: "", level: 1, law, part, holiday, area, private };
                    if price(prices, asked).is_none() {
                        return Some(format!(
                            "category = {}, part = {}, holiday = {holiday}, area = {}, private = {private}",
                            written(&category),
                            written(&part),
                            written(&area),
                        ));
                    }
                }
            }
        }
    }
    None
}

fn check_clock(at: &str, clock: Clock, found: &mut Found) {
    let in_order = clock.day_from < clock.evening_from && clock.evening_from <= clock.night_from;
    if !in_order || clock.day_from.0 < 0 || clock.night_from.0 > 24 * 3600 {
        found.add(format!("{at}.clock"), Wrong::ClockOrder);
    }
}

fn check_rounding(at: &str, rounding: Rounding, found: &mut Found) {
    if rounding.to_minutes == 0 {
        found.add(format!("{at}.rounding.to_minutes"), Wrong::RoundingToZero);
    }
}

fn check_allowances(at: &str, allowances: &Allowances, found: &mut Found) {
    for (number, share) in allowances.declined.iter().enumerate() {
        found.percent(format!("{at}.allowances.declined[{number}].percent"), share.percent);
    }
    for (number, share) in allowances.absence.iter().enumerate() {
        let field = format!("{at}.allowances.absence[{number}]");
        found.percent(format!("{field}.percent"), share.percent);
        if share.from_day == 0 || share.to_day < share.from_day {
            found.add(field, Wrong::DaysOrder);
        }
    }
}

fn check_history(at: &str, terms: HistoryBudget, found: &mut Found) {
    if !(1..=60).contains(&terms.months) {
        found.add(format!("{at}.months"), Wrong::Months(terms.months));
    }
    match terms.reading {
        HistoryReading::ShareOfFrame { ore_per_year } => {
            found.amount(format!("{at}.reading.share_of_frame.ore_per_year"), ore_per_year);
        }
        HistoryReading::AllInHour { ore_per_hour } => {
            found.amount(format!("{at}.reading.all_in_hour.ore_per_hour"), ore_per_hour);
        }
    }
}

fn check_levels(at: &str, terms: &PersonLevels, found: &mut Found) {
    let field = format!("{at}.levels");
    let mut last = None;
    let mut in_order = !terms.levels.is_empty();
    for (number, level) in terms.levels.iter().enumerate() {
        found.amount(format!("{field}[{number}].ore_per_month"), level.ore_per_month);
        in_order &= match level.up_to_minutes {
            Some(most) => last.is_none_or(|last| last < most) && number + 1 < terms.levels.len(),
            None => number + 1 == terms.levels.len(),
        };
        last = level.up_to_minutes;
    }
    if !in_order {
        found.add(field, Wrong::LevelOrder);
    }
}

fn check_quality(at: &str, terms: &QualitySupplement, found: &mut Found) {
    for (number, tier) in terms.tiers.iter().enumerate() {
        let field = format!("{at}.tiers[{number}]");
        found.amount(format!("{field}.ore_per_hour"), tier.ore_per_hour);
        let listed = |criterion: u8| criterion >= 1 && usize::from(criterion) <= terms.criteria.len();
        if tier.criteria.is_empty() {
            found.add(format!("{field}.criteria"), Wrong::Empty);
        }
        for criterion in tier.criteria.iter().flatten().filter(|it| !listed(**it)) {
            found.add(format!("{field}.criteria"), Wrong::NoSuchCriterion(*criterion));
        }
    }
}
