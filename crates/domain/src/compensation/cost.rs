//! What work costs a unit, by date: what compensation and budgets are held against, and never what a provider is paid by.

use serde::{Deserialize, Serialize};

use super::month::Month;
use crate::id::Id;
use crate::organisation::Unit;
use crate::quantity::{Ore, Seconds};

/// How long handling registrations takes, as a municipality has measured or assumes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handling {
    /// Tagging in and out at a visit, one worker.
    pub tag: Seconds,
    /// Typing a visit afterwards.
    pub typed: Seconds,
    /// Correcting a registration.
    pub correction: Seconds,
}

impl Default for Handling {
    /// Assumed until a municipality has measured it.
    fn default() -> Self {
        Self { tag: Seconds(20), typed: Seconds(60), correction: Seconds(180) }
    }
}

/// What work costs a unit from a month on, as the accounts say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostRate {
    /// Identifier.
    pub id: Id<CostRate>,
    /// The unit.
    pub unit: Id<Unit>,
    /// The first month.
    pub from: Month,
    /// All that a worked hour costs: pay, employer's contributions, support time, premises, administration (S-106), öre.
    pub worked_hour: Ore,
    /// Of that, pay with employer's contributions, öre.
    pub pay_hour: Ore,
    /// What an hour of overtime costs, öre.
    pub overtime_hour: Ore,
    /// What an hour of a substitute costs, öre.
    pub substitute_hour: Ore,
    /// Where the amounts come from.
    pub source: String,
    /// How long registering takes, where the unit has measured it.
    #[serde(default)]
    pub handling: Option<Handling>,
    /// Who decided that these amounts are used.
    #[serde(default)]
    pub decided_by: String,
}

/// A cost rate is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CostRateRefused {
    /// It does not say who decided.
    #[error("who decided must be named")]
    NobodyDecided,
    /// It does not say where the amounts come from.
    #[error("the source of the amounts must be named")]
    NoSource,
    /// An hour that costs nothing.
    #[error("a worked hour costs more than nothing")]
    WorkedHourFree,
    /// Pay is part of what a worked hour costs, and cannot be more.
    #[error("pay is part of the cost of a worked hour")]
    PayAboveWhole,
    /// An amount or a time is below zero.
    #[error("amounts and times are not below zero")]
    BelowZero,
}

impl CostRate {
    /// The id of a unit's rate from a month on.
    #[must_use]
    pub fn id_of(unit: Id<Unit>, from: Month) -> Id<Self> {
        Id::derived("cost_rate", &[&unit.to_string(), &from.to_string()])
    }

    /// The rate if its amounts hold together.
    ///
    /// # Errors
    /// [`CostRateRefused`], by name.
    pub fn checked(self) -> Result<Self, CostRateRefused> {
        if self.decided_by.trim().is_empty() {
            return Err(CostRateRefused::NobodyDecided);
        }
        if self.source.trim().is_empty() {
            return Err(CostRateRefused::NoSource);
        }
        if self.worked_hour <= Ore::ZERO {
            return Err(CostRateRefused::WorkedHourFree);
        }
        if self.pay_hour > self.worked_hour {
            return Err(CostRateRefused::PayAboveWhole);
        }
        let amounts = [self.pay_hour, self.overtime_hour, self.substitute_hour];
        let times = self.handling.map_or([Seconds::ZERO; 3], |it| [it.tag, it.typed, it.correction]);
        if amounts.iter().any(|it| *it < Ore::ZERO) || times.iter().any(|it| *it < Seconds::ZERO) {
            return Err(CostRateRefused::BelowZero);
        }
        Ok(self)
    }
}

/// The cost rate that holds for a unit in a month.
#[must_use]
pub fn cost_rate_on(rates: &[CostRate], unit: Id<Unit>, month: Month) -> Option<&CostRate> {
    rates.iter().filter(|it| it.unit == unit && it.from <= month).max_by_key(|it| (it.from, it.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate() -> CostRate {
        let (unit, from) = (Id::derived("unit", &["Norr"]), "2025-01".parse().unwrap());
        CostRate {
            id: CostRate::id_of(unit, from),
            unit,
            from,
            worked_hour: Ore::kronor(385),
            pay_hour: Ore::kronor(262),
            overtime_hour: Ore::kronor(545),
            substitute_hour: Ore::kronor(285),
            source: "bokslut 2024".into(),
            handling: None,
            decided_by: "ekonomichefen".into(),
        }
    }

    #[test]
    fn a_rate_says_who_decided_and_from_where_and_pay_is_no_more_than_the_whole_hour() {
        assert!(rate().checked().is_ok());
        let refused = |changed: CostRate| changed.checked().unwrap_err();
        assert_eq!(refused(CostRate { decided_by: " ".into(), ..rate() }), CostRateRefused::NobodyDecided);
        assert_eq!(refused(CostRate { source: String::new(), ..rate() }), CostRateRefused::NoSource);
        assert_eq!(refused(CostRate { worked_hour: Ore::ZERO, ..rate() }), CostRateRefused::WorkedHourFree);
        assert_eq!(refused(CostRate { pay_hour: Ore::kronor(386), ..rate() }), CostRateRefused::PayAboveWhole);
        assert_eq!(refused(CostRate { overtime_hour: Ore(-1), ..rate() }), CostRateRefused::BelowZero);
    }

    #[test]
    fn the_newest_rate_that_has_begun_holds() {
        let later = CostRate { from: "2025-07".parse().unwrap(), worked_hour: Ore::kronor(400), ..rate() };
        let rates = [later, rate()];
        let of = |month: &str| cost_rate_on(&rates, rate().unit, month.parse().unwrap()).map(|it| it.worked_hour);
        assert_eq!(
            [of("2024-12"), of("2025-06"), of("2025-07")],
            [None, Some(Ore::kronor(385)), Some(Ore::kronor(400))]
        );
    }
}
