//! Rules of fees from a day on: the price base amount, the taxa, and how they are rounded.

use jiff::civil::Date;
use tillit_domain::compensation::Month;
use tillit_domain::quantity::{Minutes, Ore};

/// Which time a fee is for (S-113).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FeeBase {
    /// Granted time (as in Sigtuna).
    Granted,
    /// Performed time (as in Håbo).
    Performed,
}

/// How amounts of the law are rounded to whole kronor. Municipalities print 2 575 and 2 574 for the same 2 574,68.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KronorRounding {
    /// To the nearest.
    Nearest,
    /// Down.
    Down,
}

/// What hours cost before anything else is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaxaLevel {
    /// Minutes a month up to and including this; none for the highest.
    pub up_to_minutes: Option<Minutes>,
    /// Hundredths of a percent of a twelfth of the price base amount.
    pub share: u16,
}

/// Rules from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeeRules {
    /// The first day.
    pub from: Date,
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
}

impl FeeRules {
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

    /// The rules of 2024 with an hourly taxa and what else is common; a municipality changes what it has decided.
    #[must_use]
    pub fn usual(from: Date, price_base: Ore, taxa: Taxa) -> Self {
        Self {
            from,
            price_base,
            highest_share: 5392,
            minimum_alone: 14_790,
            minimum_together: 12_067,
            younger_than: 65,
            taxa,
            base: FeeBase::Granted,
            told_days: 5,
            not_called_off: Ore::ZERO,
            meal: Ore::ZERO,
            rounding: KronorRounding::Nearest,
        }
    }
}

/// The rules that hold in a month: the newest that had begun on its first day.
#[must_use]
pub fn rules_on(rules: &[FeeRules], month: Month) -> Option<&FeeRules> {
    rules.iter().filter(|it| it.from <= month.first()).max_by_key(|it| it.from)
}
