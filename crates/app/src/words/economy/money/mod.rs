//! Words for budgets, integrity, fees, assessments and what models reward.

mod en;
mod sv;

use tillit_domain::compensation::{AssessmentRefused, BudgetRefused, CostRateRefused, OvertimeRefused};
use tillit_domain::fee::{FeeBase, FeeRulesRefused, GroundRefused};
use tillit_economy::fee::Decided;
use tillit_economy::incentive::RewardKind;
use tillit_economy::integrity::Check;

use super::{InWords, Language};

/// Something said about money beside statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MoneyPhrase {
    /// A budget is refused.
    Budget(BudgetRefused),
    /// A cost rate is refused.
    Rate(CostRateRefused),
    /// Overtime is refused.
    Overtime(OvertimeRefused),
    /// An assessment is refused.
    Assessment(AssessmentRefused),
    /// Rules of fees are refused.
    FeeRules(FeeRulesRefused),
    /// What a person tells is refused.
    Ground(GroundRefused),
    /// So many months back and no more.
    Months {
        /// The most.
        most: u8,
    },
    /// An amount is below zero.
    BelowZero,
    /// Months a proposal looks back on are not known.
    MonthsUnknown {
        /// How many.
        missing: usize,
        /// Of how many.
        of: u8,
    },
    /// No budget is decided for the year.
    NoBudget,
    /// What work costs is not entered.
    NoCostRate,
    /// No worked time is known.
    NoWork,
    /// Performed time is not known in minutes.
    PerformedUnknown,
    /// What the unit is paid is not defined for the month.
    PaidUndefined,
    /// About fewer than five persons or workers.
    TooFewToTell,
    /// What findings are and are not.
    AboutIntegrity,
    /// A finding at dwellings.
    AtDwellings {
        /// How many.
        dwellings: u32,
    },
    /// A finding at fewer than five dwellings.
    AtFewDwellings,
    /// A finding of a unit.
    OfRegistrations {
        /// How many.
        count: u32,
        /// Of how many.
        of: u32,
    },
    /// A finding that fewer than five stand behind.
    FewRegistrations,
    /// Not a third of a year.
    NotAThird,
    /// Neither or both of an hourly taxa and levels.
    HourOrLevels,
    /// The spouse's income is missing.
    SpouseMissing,
    /// No rules of fees hold.
    NoFeeRules,
    /// The month's fees can be invoiced.
    FeesOver,
    /// The month is going on.
    FeesSoFar,
    /// The month has been charged.
    FeesClosed,
    /// The person has no fee of the month, and a correction of an earlier one.
    OnlyCorrection,
    /// A fee cannot be reckoned, for its time is not known.
    FeeUndefined(FeeBase),
    /// Which of the three decided.
    FeeDecided(Decided),
    /// What a model rewards cannot be said.
    RewardUnknown,
    /// What a model rewards.
    Rewards {
        /// A minute more this month.
        minutes: bool,
        /// A minute more in budgets to come.
        minutes_later: bool,
        /// That visits are made.
        making: bool,
        /// Less for whoever reports that a need has shrunk.
        punishes_need: bool,
    },
}

impl MoneyPhrase {
    /// The field a refusal of a budget is told at.
    pub(crate) const fn field_of_budget(refused: BudgetRefused) -> &'static str {
        match refused {
            BudgetRefused::NobodyDecided => "decided_by",
            BudgetRefused::NoGroups | BudgetRefused::GroupNotOfUnit | BudgetRefused::BelowZero => "groups",
            BudgetRefused::PercentAbove => "overtime_percent",
        }
    }

    /// The field a refusal of a cost rate is told at.
    pub(crate) const fn field_of_rate(refused: CostRateRefused) -> &'static str {
        match refused {
            CostRateRefused::NobodyDecided => "decided_by",
            CostRateRefused::NoSource => "source",
            CostRateRefused::WorkedHourFree | CostRateRefused::BelowZero => "worked_hour_ore",
            CostRateRefused::PayAboveWhole => "pay_hour_ore",
        }
    }

    /// The field a refusal of overtime is told at.
    pub(crate) const fn field_of_overtime(refused: OvertimeRefused) -> &'static str {
        match refused {
            OvertimeRefused::NotOver => "month",
            OvertimeRefused::BelowZero => "minutes",
            OvertimeRefused::NoSource => "source",
        }
    }

    /// The field a refusal of an assessment is told at.
    pub(crate) fn field_of_assessment(refused: AssessmentRefused) -> String {
        match refused {
            AssessmentRefused::NobodyAssessed => "assessed_by".into(),
            AssessmentRefused::NotOver => "third".into(),
            AssessmentRefused::NotTheCriteria => "criteria".into(),
            AssessmentRefused::NoEvidence(number) => format!("criteria[{}].evidence", usize::from(number) - 1),
        }
    }

    /// The field a refusal of fee rules is told at.
    pub(crate) const fn field_of_rules(refused: FeeRulesRefused) -> &'static str {
        match refused {
            FeeRulesRefused::NobodyDecided => "decided_by",
            FeeRulesRefused::NoPriceBase => "price_base_ore",
            FeeRulesRefused::AboveTheLaw => "highest_share",
            FeeRulesRefused::BelowZero => "ore_per_hour",
            FeeRulesRefused::LevelOrder | FeeRulesRefused::LevelShare => "levels",
        }
    }

    /// The field a refusal of what a person tells is told at.
    pub(crate) const fn field_of_ground(refused: GroundRefused) -> &'static str {
        match refused {
            GroundRefused::BelowZero => "own",
            GroundRefused::NotYet => "told_on",
        }
    }
}

/// A check of registrations in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CheckWords {
    /// What was found.
    Name(Check),
    /// What it may innocently be.
    MayBe(Check),
    /// What to do.
    ToDo(Check),
}

in_words! {
    MoneyPhrase => money,
    CheckWords => check,
    RewardKind => reward,
}
