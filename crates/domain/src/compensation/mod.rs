//! Compensation (ersättning): how a provider is paid, as dated terms (S-100). What it comes to is reckoned in `economy`.

mod budget;
mod cost;
mod month;
mod parts;
mod price;
mod quality;
mod terms;

pub use budget::{BudgetRefused, GroupAmount, OvertimeRefused, OvertimeTold, UnitBudget, budget_of};
pub use cost::{CostRate, CostRateRefused, Handling, cost_rate_on};

pub use month::{Month, NotAMonth};
pub use parts::{
    AbsenceShare, Allowances, Cap, Counted, DeclinedShare, FixedGrant, GrantedTime, HistoryBasis, HistoryBudget,
    HistoryReading, MinuteRule, Part, PerformedTime, PersonLevel, PersonLevels, QualitySupplement, QualityTier,
    Rounding, RoundingWay,
};
pub use price::{Area, Clock, DayPart, Price, Priced, price};
pub use quality::{AssessedCriterion, AssessmentRefused, NotAThird, QualityAssessment, Third, assessed_for};
pub use terms::{CompensationModel, CompensationTerms, MonthClosing, Origin, Reading, TermsRefused, terms_on};
