//! A unit's budget: proposed from history, decided by people, followed up by month; what work costs, and overtime (S-105 … S-107,
//! S-115, S-116, M25, M26). All of it is sums of a unit or a group, and nothing is told of who worked.

pub mod cost_rates;
pub mod decide;
pub mod outcome;
pub mod over_employment;
pub mod overtime;
pub mod propose;
pub mod read;
mod view;

pub use view::{BudgetAsked, BudgetView, CostRateView, GroupBudgetView, OvertimeView, OvertimeYearView, ProposalTerms};
