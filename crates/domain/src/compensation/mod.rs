//! Compensation (ersättning): how a provider is paid, as dated terms (S-100). What it comes to is reckoned in `economy`.

mod month;
mod parts;
mod price;
mod terms;

pub use month::{Month, NotAMonth};
pub use parts::{
    AbsenceShare, Allowances, Cap, Counted, DeclinedShare, FixedGrant, GrantedTime, HistoryBasis, HistoryBudget,
    HistoryReading, MinuteRule, Part, PerformedTime, PersonLevel, PersonLevels, QualitySupplement, QualityTier,
    Rounding, RoundingWay,
};
pub use price::{Area, Clock, DayPart, Price, Priced, price};
pub use terms::{
    CompensationModel, CompensationTerms, CostRate, MonthClosing, Origin, Reading, TermsRefused, cost_rate_on, terms_on,
};
