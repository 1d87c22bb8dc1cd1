//! What an alternative would be paid and cost: lived days as the facts that compensation models look at, priced by each model.

mod cost;
mod months;
mod rewards;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tillit_domain::compensation::CompensationModel;
use tillit_domain::id::Id;
use tillit_domain::organisation::Provider;
use tillit_economy::input::MonthFacts;
use tillit_economy::line::{Standing, Undefined};
use tillit_economy::statement::statement;

pub use cost::{Cost, cost_of};
pub use months::Months;
pub(crate) use months::groups_of;
pub use rewards::{Reward, RewardKind, kind_said, rewards};

/// What a model pays a provider over a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Paid {
    /// Öre; none where a part of the model is not defined (invariant 2).
    pub ore: Option<i64>,
    /// Why not.
    pub undefined: Option<Why>,
    /// Months of units whose data are too poor to stand.
    pub preliminary: u32,
    /// Months of units.
    pub months: u32,
}

/// Why an amount is not defined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// No ordered time: the mode has none.
    NoOrderedTime,
    /// Nobody knows the minutes.
    MinutesUnknown,
    /// The months before are not known.
    NoHistory,
    /// Quality has not been assessed.
    NotAssessed,
    /// A price is missing.
    NoPrice,
}

impl From<Undefined> for Why {
    fn from(why: Undefined) -> Self {
        match why {
            Undefined::NoOrderedTime => Self::NoOrderedTime,
            Undefined::MinutesUnknown => Self::MinutesUnknown,
            Undefined::NoHistory => Self::NoHistory,
            Undefined::NotAssessed => Self::NotAssessed,
            Undefined::NoPrice => Self::NoPrice,
        }
    }
}

/// Prices the months of a run by a model, for each provider.
#[must_use]
pub fn price(model: &CompensationModel, months: &[MonthFacts]) -> BTreeMap<Id<Provider>, Paid> {
    let mut paid: BTreeMap<Id<Provider>, Paid> = BTreeMap::new();
    for facts in months {
        let found = statement(model, facts);
        let of = paid.entry(facts.payee.provider).or_insert(Paid { ore: Some(0), ..Paid::default() });
        of.months += 1;
        of.preliminary += u32::from(found.standing == Standing::Preliminary);
        of.undefined = of.undefined.or(found.undefined.first().map(|it| it.why.into()));
        of.ore = of.ore.zip(found.total()).map(|(sum, total)| sum + total.0);
    }
    paid
}
