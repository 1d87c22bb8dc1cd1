//! Shapes of budgets in answers and questions.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::compensation::{HistoryBasis, HistoryBudget, HistoryReading};
use tillit_domain::quantity::Ore;
use utoipa::ToSchema;

use crate::use_cases::shared::Named;

/// Which unit and year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BudgetAsked {
    /// A unit, by name or id.
    pub unit: Option<String>,
    /// The calendar year; the one it is if none is given.
    pub year: Option<i16>,
}

/// How history becomes a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = BudgetProposalTerms)]
#[serde(deny_unknown_fields)]
pub struct ProposalTerms {
    /// How many whole months back, 1 to 60; Bräcke has 18.
    #[schema(minimum = 1, maximum = 60)]
    pub months: u8,
    /// Which hours.
    pub basis: ProposalBasis,
    /// How they become money.
    pub reading: ProposalReading,
    /// Öre an hour for `all_in_hour`, öre a year for `share_of_frame`.
    pub ore: i64,
}

/// Which hours a proposal looks back on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProposalBasis {
    /// Performed hours.
    Performed,
    /// Planned hours.
    Planned,
}

/// How hours become money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProposalReading {
    /// Each hour at all that an hour costs.
    AllInHour,
    /// The group's share of a frame for all groups.
    ShareOfFrame,
}

impl From<ProposalTerms> for HistoryBudget {
    fn from(terms: ProposalTerms) -> Self {
        Self {
            months: terms.months,
            basis: match terms.basis {
                ProposalBasis::Performed => HistoryBasis::Performed,
                ProposalBasis::Planned => HistoryBasis::Planned,
            },
            reading: match terms.reading {
                ProposalReading::AllInHour => HistoryReading::AllInHour { ore_per_hour: Ore(terms.ore) },
                ProposalReading::ShareOfFrame => HistoryReading::ShareOfFrame { ore_per_year: Ore(terms.ore) },
            },
        }
    }
}

impl From<HistoryBudget> for ProposalTerms {
    fn from(terms: HistoryBudget) -> Self {
        let (reading, ore) = match terms.reading {
            HistoryReading::AllInHour { ore_per_hour } => (ProposalReading::AllInHour, ore_per_hour),
            HistoryReading::ShareOfFrame { ore_per_year } => (ProposalReading::ShareOfFrame, ore_per_year),
        };
        let basis = match terms.basis {
            HistoryBasis::Performed => ProposalBasis::Performed,
            HistoryBasis::Planned => ProposalBasis::Planned,
        };
        Self { months: terms.months, basis, reading, ore: ore.0 }
    }
}

/// A unit's budget of a year, what work costs it and its overtime.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = UnitBudgetView)]
pub struct BudgetView {
    /// The unit.
    pub unit: Named,
    /// The calendar year.
    pub year: i16,
    /// The version that stands; 0 while nothing is decided.
    pub version: u32,
    /// The unit's groups with their parts.
    pub groups: Vec<GroupBudgetView>,
    /// The whole, öre; none while nothing is decided.
    pub total_ore: Option<i64>,
    /// How history became the proposal, where it did.
    pub proposed_by: Option<ProposalTerms>,
    /// Of hours that are lacking on a day, how many percent are filled by overtime.
    pub overtime_percent: u8,
    /// Who decided.
    pub decided_by: Option<String>,
    /// When.
    pub decided_on: Option<Date>,
    /// What work costs, newest first.
    pub rates: Vec<CostRateView>,
    /// Overtime by month, newest first.
    pub overtime: Vec<OvertimeView>,
    /// Overtime by year, oldest first.
    pub overtime_years: Vec<OvertimeYearView>,
}

/// A group's part of a budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = GroupBudget)]
pub struct GroupBudgetView {
    /// The group.
    pub group: Named,
    /// Öre a year; none while nothing is decided for it.
    pub ore_per_year: Option<i64>,
    /// Its share of the unit's budget, thousandths.
    pub share_thousandths: Option<i64>,
    /// Minutes of history that its proposal stood on.
    pub minutes: Option<i64>,
}

/// What work costs from a month on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CostRateView {
    /// The first month, `2025-01`.
    pub from: String,
    /// The version that stands.
    pub version: u32,
    /// All that a worked hour costs, öre.
    pub worked_hour_ore: i64,
    /// Of that, pay with employer's contributions, öre.
    pub pay_hour_ore: i64,
    /// An hour of overtime, öre.
    pub overtime_hour_ore: i64,
    /// An hour of a substitute, öre.
    pub substitute_hour_ore: i64,
    /// Seconds to tag in and out, where it has been measured.
    pub tag_seconds: Option<i64>,
    /// Seconds to type a visit.
    pub typed_seconds: Option<i64>,
    /// Seconds to correct a registration.
    pub correction_seconds: Option<i64>,
    /// Where the amounts come from.
    pub source: String,
    /// Who decided that they are used.
    pub decided_by: String,
    /// It is the one that holds this month.
    pub now: bool,
}

/// Overtime of a month, as payroll told it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = OvertimeMonthView)]
pub struct OvertimeView {
    /// The month, `2025-06`.
    pub month: String,
    /// The version that stands.
    pub version: u32,
    /// How much.
    pub minutes: i64,
    /// What it cost, öre.
    pub cost_ore: i64,
    /// Where it comes from.
    pub source: String,
}

/// Overtime of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct OvertimeYearView {
    /// The year.
    pub year: i16,
    /// Months that are known.
    pub months: u8,
    /// How much.
    pub minutes: i64,
    /// What it cost, öre.
    pub cost_ore: i64,
}
