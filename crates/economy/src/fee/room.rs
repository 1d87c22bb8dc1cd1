//! Avgiftsutrymme: what a person's income leaves when living has been paid.

use tillit_domain::fee::{FeeGroundTold, FeeRules, Income, Living};
use tillit_domain::quantity::Ore;

/// How a person lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Housed {
    /// Alone.
    Alone,
    /// With a spouse or partner.
    Together,
}

/// What a person has told of income and costs, a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeeGround {
    /// Income after tax.
    pub net_income: Ore,
    /// Bostadstillägg.
    pub housing_supplement: Ore,
    /// Cost of housing.
    pub housing_cost: Ore,
    /// Individual addition to the minimum (costs that last, at least 200 kr a month), or deduction below zero.
    pub individual: Ore,
    /// How the person lives.
    pub housed: Housed,
    /// Age.
    pub age: i32,
}

impl FeeGround {
    /// The ground of a person of an age, from what was told; of one who is married halved with the other's.
    #[must_use]
    pub fn of_told(told: &FeeGroundTold, age: i32) -> Self {
        let of = |income: Income, individual: Ore, housed: Housed| Self {
            net_income: income.net_income,
            housing_supplement: income.housing_supplement,
            housing_cost: income.housing_cost,
            individual,
            housed,
            age,
        };
        match told.living {
            Living::Alone => of(told.own, told.individual, Housed::Alone),
            Living::Together => of(told.own, told.individual, Housed::Together),
            Living::Married { spouse } => {
                let own = of(told.own, told.individual, Housed::Together);
                let [own, _] = own.of_spouses(of(spouse, Ore::ZERO, Housed::Together));
                own
            }
        }
    }

    /// The grounds of two who are married: incomes and housing are added and halved. Who only live together are reckoned apart.
    #[must_use]
    pub fn of_spouses(self, other: Self) -> [Self; 2] {
        let halves = |a: Ore, b: Ore| {
            let sum = (a + b).0;
            [Ore(sum - sum / 2), Ore(sum / 2)]
        };
        let net = halves(self.net_income, other.net_income);
        let supplement = halves(self.housing_supplement, other.housing_supplement);
        let cost = halves(self.housing_cost, other.housing_cost);
        let of = |own: Self, at: usize| Self {
            net_income: net[at],
            housing_supplement: supplement[at],
            housing_cost: cost[at],
            housed: Housed::Together,
            ..own
        };
        [of(self, 0), of(other, 1)]
    }
}

/// Income and supplement less housing and the minimum a person is to keep. Zero or below: no fee. Wealth does not count.
#[must_use]
pub fn room(ground: &FeeGround, rules: &FeeRules) -> Ore {
    let share = match ground.housed {
        Housed::Alone => rules.minimum_alone,
        Housed::Together => rules.minimum_together,
    };
    let minimum = rules.of_twelfth(share);
    let minimum = if ground.age < rules.younger_than { minimum + Ore(minimum.0 / 10) } else { minimum };
    ground.net_income + ground.housing_supplement - ground.housing_cost - minimum - ground.individual
}
