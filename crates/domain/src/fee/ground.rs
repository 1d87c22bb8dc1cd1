//! What a person has told of income and housing. It is the person's own to tell or not: without it only taxa and the highest
//! fee count.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::compensation::Month;
use crate::id::Id;
use crate::person::Person;
use crate::quantity::Ore;

/// Income and housing, öre a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Income {
    /// Income after tax.
    pub net_income: Ore,
    /// Bostadstillägg.
    pub housing_supplement: Ore,
    /// Cost of housing.
    pub housing_cost: Ore,
}

/// How a person lives, as fees tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Living {
    /// Alone.
    Alone,
    /// With a partner (sambo): reckoned apart.
    Together,
    /// Married: incomes and housing of both are added and halved.
    Married {
        /// The other's.
        spouse: Income,
    },
}

/// What a person has told, from a month on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeGroundTold {
    /// Identifier; follows from person and month.
    pub id: Id<FeeGroundTold>,
    /// Whose.
    pub person: Id<Person>,
    /// The first month it holds.
    pub from: Month,
    /// The person's own.
    pub own: Income,
    /// How the person lives.
    pub living: Living,
    /// Costs that last beside the minimum (at least 200 kr a month), or a deduction below zero; öre a month.
    pub individual: Ore,
    /// The day it was told.
    pub told_on: Date,
    /// By whom it was entered.
    pub by: String,
}

/// What was told cannot be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GroundRefused {
    /// An amount that cannot be below zero is.
    #[error("income and housing are not below zero")]
    BelowZero,
    /// It was told on a day to come.
    #[error("it was told today or before")]
    NotYet,
}

impl FeeGroundTold {
    /// The id of a person's ground from a month on: a correction is a new version.
    #[must_use]
    pub fn id_of(person: Id<Person>, from: Month) -> Id<Self> {
        Id::derived("fee_ground", &[&person.to_string(), &from.to_string()])
    }

    /// The ground if it can be so.
    ///
    /// # Errors
    /// [`GroundRefused`], by name.
    pub fn checked(self, today: Date) -> Result<Self, GroundRefused> {
        let spouse = match self.living {
            Living::Married { spouse } => spouse,
            Living::Alone | Living::Together => Income::default(),
        };
        let below =
            |it: Income| [it.net_income, it.housing_supplement, it.housing_cost].iter().any(|it| *it < Ore::ZERO);
        if below(self.own) || below(spouse) {
            return Err(GroundRefused::BelowZero);
        }
        if self.told_on > today {
            return Err(GroundRefused::NotYet);
        }
        Ok(self)
    }
}

/// What a person had told that holds in a month; none where nothing was told.
#[must_use]
pub fn ground_on(all: &[FeeGroundTold], person: Id<Person>, month: Month) -> Option<&FeeGroundTold> {
    all.iter().filter(|it| it.person == person && it.from <= month).max_by_key(|it| it.from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn income_is_not_below_zero_and_is_not_told_tomorrow() {
        let person = Id::derived("person", &["Asta"]);
        let from: Month = "2025-01".parse().unwrap();
        let told = FeeGroundTold {
            id: FeeGroundTold::id_of(person, from),
            person,
            from,
            own: Income { net_income: Ore::kronor(14_000), ..Income::default() },
            living: Living::Alone,
            individual: Ore::kronor(-100),
            told_on: date(2025, 1, 10),
            by: "Avgiftshandläggaren".into(),
        };
        let today = date(2025, 1, 10);
        assert!(told.clone().checked(today).is_ok(), "a deduction may be below zero");
        assert_eq!(told.clone().checked(date(2025, 1, 9)), Err(GroundRefused::NotYet));
        let spouse = Income { housing_cost: Ore(-1), ..Income::default() };
        let married = FeeGroundTold { living: Living::Married { spouse }, ..told };
        assert_eq!(married.checked(today), Err(GroundRefused::BelowZero));
    }
}
