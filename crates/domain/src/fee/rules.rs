//! Rules of fees from a month on: the price base amount, the taxa, and how amounts are rounded.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::compensation::Month;
use crate::id::Id;
use crate::quantity::{Minutes, Ore};

/// Which time a fee is for (S-113).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeeBase {
    /// Granted time (as in Sigtuna).
    Granted,
    /// Performed time (as in Håbo).
    Performed,
}

/// How amounts of the law are rounded to whole kronor. Municipalities print 2 575 and 2 574 for the same 2 574,68.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KronorRounding {
    /// To the nearest.
    Nearest,
    /// Down.
    Down,
}

/// What hours cost before anything else is looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Taxa {
    /// By the hour.
    Hourly {
        /// Öre an hour.
        ore_per_hour: Ore,
    },
    /// By level of hours a month.
    Levels {
        /// Levels, the lowest first; the last has no end.
        levels: Vec<TaxaLevel>,
    },
}

/// A level of a taxa.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaxaLevel {
    /// Minutes a month up to and including this; none for the highest.
    pub up_to_minutes: Option<Minutes>,
    /// Hundredths of a percent of a twelfth of the price base amount.
    pub share: u16,
}

/// Rules from a month on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeRules {
    /// Identifier; follows from the month.
    pub id: Id<FeeRules>,
    /// The first month.
    pub from: Month,
    /// Prisbasbelopp of the year.
    pub price_base: Ore,
    /// The highest fee, in hundredths of a percent of a twelfth of the price base amount: 53,92 %.
    pub highest_share: u16,
    /// Minimibelopp of a person who lives alone, in hundredths of a percent of a twelfth of the price base amount.
    pub minimum_alone: u32,
    /// Minimibelopp of each of two who live together.
    pub minimum_together: u32,
    /// Under this age the minimibelopp is a tenth higher. Texts differ: 65 or 61.
    pub younger_than: i32,
    /// The taxa.
    pub taxa: Taxa,
    /// Which time.
    pub base: FeeBase,
    /// An absence told so many days ahead takes time off; being in hospital always does. Botkyrka has 5.
    pub told_days: u16,
    /// Öre for a visit that was not called off in time; zero for none. Mönsterås has 150 kr in 2026.
    pub not_called_off: Ore,
    /// Öre for a meal, outside the highest fee.
    pub meal: Ore,
    /// How amounts of the law are rounded.
    pub rounding: KronorRounding,
    /// Who decided.
    pub decided_by: String,
    /// When.
    pub decided_on: Date,
}

/// The highest share of a twelfth of the price base amount that the law allows, in hundredths of a percent.
pub const HIGHEST_BY_LAW: u16 = 5392;

/// Rules are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FeeRulesRefused {
    /// It does not say who decided.
    #[error("who decided must be named")]
    NobodyDecided,
    /// No price base amount.
    #[error("the price base amount is more than nothing")]
    NoPriceBase,
    /// The highest fee is above the law's.
    #[error("the highest fee is at most 53.92 percent of a twelfth of the price base amount")]
    AboveTheLaw,
    /// An amount is below zero.
    #[error("amounts are not below zero")]
    BelowZero,
    /// Levels do not follow each other, or none is without end.
    #[error("levels come with the lowest first, and only the last is without end")]
    LevelOrder,
    /// A level costs more than the highest fee, or less than the one before.
    #[error("a level costs no less than the one before and no more than the highest fee")]
    LevelShare,
}

impl FeeRules {
    /// The id of the rules from a month on.
    #[must_use]
    pub fn id_of(from: Month) -> Id<Self> {
        Id::derived("fee_rules", &[&from.to_string()])
    }

    /// A share, in hundredths of a percent, of a twelfth of the price base amount, in whole kronor.
    #[must_use]
    pub fn of_twelfth(&self, share: impl Into<i64>) -> Ore {
        let kronor = match self.rounding {
            KronorRounding::Nearest => self.price_base.part(share.into(), 12 * 10_000 * 100).unwrap_or(Ore::ZERO).0,
            KronorRounding::Down => self.price_base.0 * share.into() / (12 * 10_000 * 100),
        };
        Ore::kronor(kronor)
    }

    /// The highest fee (maxavgift).
    #[must_use]
    pub fn highest(&self) -> Ore {
        self.of_twelfth(self.highest_share)
    }

    /// The rules of 2024 with what is common; a municipality changes what it has decided.
    #[must_use]
    pub fn usual(from: Month, price_base: Ore, taxa: Taxa) -> Self {
        Self {
            id: Self::id_of(from),
            from,
            price_base,
            highest_share: HIGHEST_BY_LAW,
            minimum_alone: 14_790,
            minimum_together: 12_067,
            younger_than: 65,
            taxa,
            base: FeeBase::Granted,
            told_days: 5,
            not_called_off: Ore::ZERO,
            meal: Ore::ZERO,
            rounding: KronorRounding::Nearest,
            decided_by: String::new(),
            decided_on: from.first(),
        }
    }

    /// The rules if they keep to the law and hold together.
    ///
    /// # Errors
    /// [`FeeRulesRefused`], by name.
    pub fn checked(self) -> Result<Self, FeeRulesRefused> {
        if self.decided_by.trim().is_empty() {
            return Err(FeeRulesRefused::NobodyDecided);
        }
        if self.price_base <= Ore::ZERO {
            return Err(FeeRulesRefused::NoPriceBase);
        }
        if self.highest_share > HIGHEST_BY_LAW {
            return Err(FeeRulesRefused::AboveTheLaw);
        }
        let hour = match &self.taxa {
            Taxa::Hourly { ore_per_hour } => *ore_per_hour,
            Taxa::Levels { levels } => {
                check_levels(levels, self.highest_share)?;
                Ore::ZERO
            }
        };
        if [hour, self.not_called_off, self.meal].iter().any(|it| *it < Ore::ZERO) {
            return Err(FeeRulesRefused::BelowZero);
        }
        Ok(self)
    }
}

fn check_levels(levels: &[TaxaLevel], highest: u16) -> Result<(), FeeRulesRefused> {
    let Some((last, before)) = levels.split_last() else { return Err(FeeRulesRefused::LevelOrder) };
    let ends: Vec<Option<Minutes>> = before.iter().map(|it| it.up_to_minutes).collect();
    let known = ends.iter().all(Option::is_some) && last.up_to_minutes.is_none();
    if !known || !ends.is_sorted_by(|a, b| a < b) {
        return Err(FeeRulesRefused::LevelOrder);
    }
    if !levels.is_sorted_by_key(|it| it.share) || last.share > highest {
        return Err(FeeRulesRefused::LevelShare);
    }
    Ok(())
}

/// The rules that hold in a month: the newest that had begun.
#[must_use]
pub fn rules_on(rules: &[FeeRules], month: Month) -> Option<&FeeRules> {
    rules.iter().filter(|it| it.from <= month).max_by_key(|it| it.from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(levels: &[(Option<i64>, u16)]) -> FeeRules {
        let levels =
            levels.iter().map(|(end, share)| TaxaLevel { up_to_minutes: end.map(Minutes), share: *share }).collect();
        let from = "2025-01".parse().unwrap();
        FeeRules {
            decided_by: "Kommunfullmäktige".into(),
            ..FeeRules::usual(from, Ore::kronor(58_800), Taxa::Levels { levels })
        }
    }

    #[test]
    fn a_taxa_in_levels_rises_and_ends_without_end_and_keeps_under_the_highest_fee() {
        assert!(levels(&[(Some(120), 700), (Some(480), 1500), (None, 5392)]).checked().is_ok());
        let refused = |rules: FeeRules| rules.checked().unwrap_err();
        assert_eq!(refused(levels(&[])), FeeRulesRefused::LevelOrder);
        assert_eq!(refused(levels(&[(Some(480), 700), (Some(120), 900), (None, 5392)])), FeeRulesRefused::LevelOrder);
        assert_eq!(refused(levels(&[(Some(120), 700)])), FeeRulesRefused::LevelOrder);
        assert_eq!(refused(levels(&[(Some(120), 900), (None, 700)])), FeeRulesRefused::LevelShare);
        assert_eq!(refused(levels(&[(None, 5393)])), FeeRulesRefused::LevelShare);
    }

    #[test]
    fn the_highest_fee_is_not_above_the_laws_and_somebody_has_decided() {
        let rules = levels(&[(None, 0)]);
        let refused = |rules: FeeRules| rules.checked().unwrap_err();
        assert_eq!(refused(FeeRules { highest_share: 5393, ..rules.clone() }), FeeRulesRefused::AboveTheLaw);
        assert_eq!(refused(FeeRules { decided_by: " ".into(), ..rules.clone() }), FeeRulesRefused::NobodyDecided);
        assert_eq!(refused(FeeRules { price_base: Ore::ZERO, ..rules.clone() }), FeeRulesRefused::NoPriceBase);
        assert_eq!(refused(FeeRules { meal: Ore(-1), ..rules }), FeeRulesRefused::BelowZero);
    }
}
