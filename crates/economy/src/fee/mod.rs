//! Fees (avgift): what a person pays for a month. `min(taxa, avgiftsutrymme, maxavgift)`, each step kept so that an invoice can
//! say it in words (32 kap. SoL 2025:400; rules §7).

mod room;
mod time;

pub use room::{FeeGround, Housed, room};
pub use tillit_domain::fee::{FeeBase, FeeRules, KronorRounding, Taxa, TaxaLevel, rules_on};
pub use time::{FeeTime, counted, fee_time};

use tillit_domain::compensation::Month;
use tillit_domain::quantity::{Minutes, Ore};

/// Which of the three the fee came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Decided {
    /// The taxa for the hours.
    Taxa,
    /// What the person's income leaves room for.
    Room,
    /// The highest fee by law.
    Highest,
}

/// A row of an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeeLine {
    /// Hours by the taxa.
    Hours {
        /// Minutes that are paid for.
        minutes: Minutes,
        /// Öre an hour.
        price: Ore,
        /// Granted or performed.
        base: FeeBase,
        /// What they come to.
        amount: Ore,
    },
    /// A level of the taxa.
    Level {
        /// Minutes that put the person there.
        minutes: Minutes,
        /// Hundredths of a percent of a twelfth of the price base amount.
        share: u16,
        /// Granted or performed.
        base: FeeBase,
        /// What it comes to.
        amount: Ore,
    },
    /// Minutes that are not paid for because the person was away.
    Away {
        /// Minutes.
        minutes: Minutes,
        /// Days.
        days: u16,
    },
    /// Visits that were not called off in time.
    NotCalledOff {
        /// How many.
        visits: u16,
        /// Öre each.
        each: Ore,
        /// What they come to.
        amount: Ore,
    },
    /// Taken off: income does not leave room for more.
    RoomReduction {
        /// The room.
        room: Ore,
        /// What is taken off, below zero.
        amount: Ore,
    },
    /// Taken off: the highest fee by law is reached.
    HighestReduction {
        /// The highest fee.
        highest: Ore,
        /// The price base amount it follows from.
        price_base: Ore,
        /// What is taken off, below zero.
        amount: Ore,
    },
    /// What was learned about a month after it had been charged.
    Correction {
        /// Which month.
        month: Month,
        /// What has been charged for it.
        charged: Ore,
        /// What it comes to as known now.
        due: Ore,
        /// The difference; below zero where too much was charged.
        amount: Ore,
    },
    /// Meals, which are outside the highest fee.
    Meals {
        /// How many.
        meals: u16,
        /// Öre each.
        each: Ore,
        /// What they come to.
        amount: Ore,
    },
}

impl FeeLine {
    /// What it adds to the invoice; below zero where it takes off.
    #[must_use]
    pub const fn amount(self) -> Ore {
        match self {
            Self::Hours { amount, .. }
            | Self::Level { amount, .. }
            | Self::NotCalledOff { amount, .. }
            | Self::RoomReduction { amount, .. }
            | Self::HighestReduction { amount, .. }
            | Self::Correction { amount, .. }
            | Self::Meals { amount, .. } => amount,
            Self::Away { .. } => Ore::ZERO,
        }
    }
}

/// What is counted for a person's month, besides time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counted {
    /// Visits that were not called off in time.
    pub not_called_off: u16,
    /// Meals brought.
    pub meals: u16,
}

/// An invoice of a person's month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoice {
    /// The month.
    pub month: Month,
    /// Which of the three decided.
    pub decided: Decided,
    /// Its rows; they sum to the total.
    pub lines: Vec<FeeLine>,
}

impl Invoice {
    /// What the person pays.
    #[must_use]
    pub fn total(&self) -> Ore {
        self.lines.iter().map(|line| line.amount()).sum()
    }
}

/// Reckons the fee of a month. Without a ground, when the person has not told of the income, only taxa and highest fee count.
#[must_use]
pub fn invoice(month: Month, time: FeeTime, counted: Counted, rules: &FeeRules, ground: Option<&FeeGround>) -> Invoice {
    let mut lines = vec![by_taxa(time, rules)];
    if time.away > Minutes::ZERO {
        lines.push(FeeLine::Away { minutes: time.away, days: time.away_days });
    }
    if counted.not_called_off > 0 && rules.not_called_off > Ore::ZERO {
        let amount = rules.not_called_off * i64::from(counted.not_called_off);
        lines.push(FeeLine::NotCalledOff { visits: counted.not_called_off, each: rules.not_called_off, amount });
    }
    let taxa: Ore = lines.iter().map(|line| line.amount()).sum();
    let highest = rules.highest();
    let room = ground.map(|ground| room(ground, rules).max(Ore::ZERO));
    let mut decided = Decided::Taxa;
    let mut left = taxa;
    if let Some(room) = room.filter(|room| *room < left && *room <= highest) {
        lines.push(FeeLine::RoomReduction { room, amount: room - left });
        (decided, left) = (Decided::Room, room);
    }
    if highest < left {
        let (price_base, amount) = (rules.price_base, highest - left);
        lines.push(FeeLine::HighestReduction { highest, price_base, amount });
        decided = Decided::Highest;
    }
    if counted.meals > 0 {
        let amount = rules.meal * i64::from(counted.meals);
        lines.push(FeeLine::Meals { meals: counted.meals, each: rules.meal, amount });
    }
    Invoice { month, decided, lines }
}

/// The row of a later month for a month that was charged before all was known; none where nothing differs. It stands outside that
/// later month's highest fee, for it belongs to another month's.
#[must_use]
pub fn correction(month: Month, charged: Ore, due: Ore) -> Option<FeeLine> {
    (charged != due).then(|| FeeLine::Correction { month, charged, due, amount: due - charged })
}

fn by_taxa(time: FeeTime, rules: &FeeRules) -> FeeLine {
    let (minutes, base) = (time.paid, rules.base);
    match &rules.taxa {
        Taxa::Hourly { ore_per_hour } => {
            let amount = ore_per_hour.part(minutes.0, 60).unwrap_or(Ore::ZERO);
            FeeLine::Hours { minutes, price: *ore_per_hour, base, amount }
        }
        Taxa::Levels { levels } => {
            let level = levels.iter().find(|level| level.up_to_minutes.is_none_or(|most| minutes <= most));
            let share = level.filter(|_| minutes > Minutes::ZERO).map_or(0, |level| level.share);
            let amount = rules.of_twelfth(share);
            FeeLine::Level { minutes, share, base, amount }
        }
    }
}
