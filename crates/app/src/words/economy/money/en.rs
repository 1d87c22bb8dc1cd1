//! In English.

use tillit_domain::compensation::{AssessmentRefused, BudgetRefused, CostRateRefused, OvertimeRefused};
use tillit_domain::fee::{FeeBase, FeeRulesRefused, GroundRefused};
use tillit_economy::fee::Decided;
use tillit_economy::integrity::Check;

use super::{CheckWords, MoneyPhrase, RewardKind};

pub(super) fn money(phrase: &MoneyPhrase) -> String {
    match *phrase {
        MoneyPhrase::Budget(refused) => budget(refused).into(),
        MoneyPhrase::Rate(refused) => rate(refused).into(),
        MoneyPhrase::Overtime(refused) => overtime(refused).into(),
        MoneyPhrase::Assessment(refused) => assessment(refused),
        MoneyPhrase::FeeRules(refused) => fee_rules(refused).into(),
        MoneyPhrase::Ground(refused) => ground(refused).into(),
        MoneyPhrase::Months { most } => format!("Choose 1 to {most} months."),
        MoneyPhrase::BelowZero => "The amount cannot be below zero.".into(),
        MoneyPhrase::MonthsUnknown { missing, of } => format!(
            "{missing} of the {of} months are not known in hours. Choose fewer months, or planned time if the unit has it."
        ),
        MoneyPhrase::NoBudget => "No budget is decided for the year.".into(),
        MoneyPhrase::NoCostRate => "What a worked hour costs that month is not entered.".into(),
        MoneyPhrase::NoWork => "There are no shifts in the month.".into(),
        MoneyPhrase::PerformedUnknown => {
            "Performed time is assumed without minutes, so the cost of a performed hour cannot be reckoned.".into()
        }
        MoneyPhrase::PaidUndefined => "The compensation of the month cannot be reckoned.".into(),
        MoneyPhrase::TooFewToTell => {
            "Fewer than five persons or workers: the figures would be about somebody and are not shown.".into()
        }
        MoneyPhrase::AboutIntegrity => "What stands here is a reason to look and to ask, no proof. Much has a plain explanation. Nothing is counted or shown by worker.".into(),
        MoneyPhrase::AtDwellings { dwellings } => format!("At {dwellings} dwellings."),
        MoneyPhrase::AtFewDwellings => "At some dwellings, fewer than five.".into(),
        MoneyPhrase::OfRegistrations { count, of } => format!("{count} of {of} registrations."),
        MoneyPhrase::FewRegistrations => "Fewer than five persons or workers stand behind it, so the number is not shown.".into(),
        MoneyPhrase::NotAThird => "Choose a third of a year from the list.".into(),
        MoneyPhrase::HourOrLevels => "Give either a price an hour or levels.".into(),
        MoneyPhrase::SpouseMissing => "Fill in the spouse's income. Of two who are married it is added and halved.".into(),
        MoneyPhrase::NoFeeRules => "No rules of fees are decided that hold in the month.".into(),
        MoneyPhrase::FeesOver => "The month is over. Fees are reckoned from what is known now.".into(),
        MoneyPhrase::FeesSoFar => "The month is going on. Fees are reckoned as far as it has come.".into(),
        MoneyPhrase::FeesClosed => {
            "The month is closed. Fees are as they were invoiced; what becomes known later is corrected in a later month.".into()
        }
        MoneyPhrase::OnlyCorrection => "Only a correction of an earlier month.".into(),
        MoneyPhrase::FeeUndefined(FeeBase::Granted) => {
            "The fee is for granted time, and something that is granted has none. It cannot be reckoned.".into()
        }
        MoneyPhrase::FeeUndefined(FeeBase::Performed) => {
            "The fee is for performed time, and not all of it is known in minutes. It cannot be reckoned.".into()
        }
        MoneyPhrase::FeeDecided(Decided::Taxa) => "The tariff for the hours.".into(),
        MoneyPhrase::FeeDecided(Decided::Room) => "The room that income leaves.".into(),
        MoneyPhrase::FeeDecided(Decided::Highest) => "The highest fee.".into(),
        MoneyPhrase::RewardUnknown => "Cannot be said for this month.".into(),
        MoneyPhrase::Rewards { minutes, minutes_later, making, punishes_need } => {
            rewards(minutes, minutes_later, making, punishes_need)
        }
    }
}

fn rewards(minutes: bool, later: bool, making: bool, punishes_need: bool) -> String {
    let mut parts = Vec::new();
    parts.extend(minutes.then_some("more minutes pay more the same month"));
    parts.extend(later.then_some("more minutes give larger budgets to come"));
    parts.extend(making.then_some("a visit that is not made pays less"));
    parts.extend(punishes_need.then_some("whoever reports that a need has shrunk is paid less"));
    match parts.split_last() {
        None => "The payment is the same whatever is done this month.".into(),
        Some((only, [])) => sentence(only),
        Some((last, before)) => sentence(&format!("{} and {last}", before.join(", "))),
    }
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), letters.as_str()))
}

const fn budget(refused: BudgetRefused) -> &'static str {
    match refused {
        BudgetRefused::NobodyDecided => "Write who has decided.",
        BudgetRefused::NoGroups => "Write an amount for at least one group.",
        BudgetRefused::GroupNotOfUnit => "Each group of the unit stands once. Load the page again.",
        BudgetRefused::BelowZero => "An amount cannot be below zero.",
        BudgetRefused::PercentAbove => "Write 0 to 100 percent.",
    }
}

const fn rate(refused: CostRateRefused) -> &'static str {
    match refused {
        CostRateRefused::NobodyDecided => "Write who has decided.",
        CostRateRefused::NoSource => "Write where the amounts come from, such as the accounts.",
        CostRateRefused::WorkedHourFree => "A worked hour costs more than nothing. Write the whole cost.",
        CostRateRefused::PayAboveWhole => "Pay is a part of what the hour costs, and cannot be more.",
        CostRateRefused::BelowZero => "Amounts and times cannot be below zero.",
    }
}

const fn overtime(refused: OvertimeRefused) -> &'static str {
    match refused {
        OvertimeRefused::NotOver => "The month is not over. Choose one that has been.",
        OvertimeRefused::BelowZero => "Time and cost cannot be below zero.",
        OvertimeRefused::NoSource => "Write where it comes from, such as payroll's report.",
    }
}

fn assessment(refused: AssessmentRefused) -> String {
    match refused {
        AssessmentRefused::NobodyAssessed => "Write who has assessed.".into(),
        AssessmentRefused::NotOver => {
            "Quality is assessed when the third of the year is over. Choose an earlier one.".into()
        }
        AssessmentRefused::NotTheCriteria => "Assess each criterion of the model once. Load the page again.".into(),
        AssessmentRefused::NoEvidence(number) => format!("Write what the assessment of criterion {number} stands on."),
    }
}

const fn fee_rules(refused: FeeRulesRefused) -> &'static str {
    match refused {
        FeeRulesRefused::NobodyDecided => "Write who has decided.",
        FeeRulesRefused::NoPriceBase => "Write the year's price base amount.",
        FeeRulesRefused::AboveTheLaw => {
            "The highest fee is at most 53.92 percent of a twelfth of the price base amount."
        }
        FeeRulesRefused::BelowZero => "Amounts cannot be below zero.",
        FeeRulesRefused::LevelOrder => "Write the lowest level first, and leave the hours empty on the last alone.",
        FeeRulesRefused::LevelShare => {
            "A level costs no less than the one before, and never more than the highest fee."
        }
    }
}

const fn ground(refused: GroundRefused) -> &'static str {
    match refused {
        GroundRefused::BelowZero => "Income and housing cannot be below zero.",
        GroundRefused::NotYet => "It cannot have been told on a day to come.",
    }
}

pub(super) fn check(words: &CheckWords) -> &'static str {
    match *words {
        CheckWords::Name(Check::ExactlyAsOrdered) => "Many visits last exactly the ordered time",
        CheckWords::MayBe(Check::ExactlyAsOrdered) => {
            "It may be a routine that has become as long as the order, or that somebody waits the time out because minutes are paid."
        }
        CheckWords::ToDo(Check::ExactlyAsOrdered) => {
            "Take it up with the team: what makes visits end on the minute? See whether the time in the plan or the order needs changing."
        }
        CheckWords::Name(Check::Typed) => "Much is typed or corrected afterwards",
        CheckWords::MayBe(Check::Typed) => {
            "It may be phones that do not work, tags that are missing, poor coverage or new workers."
        }
        CheckWords::ToDo(Check::Typed) => {
            "See at which dwellings it happens, replace tags and phones, and show how registering is done."
        }
        CheckWords::Name(Check::CorrectedLonger) => "Corrections nearly always make visits longer",
        CheckWords::MayBe(Check::CorrectedLonger) => {
            "It may be that tagging in on time is what is forgotten most, so that corrections rightly add."
        }
        CheckWords::ToDo(Check::CorrectedLonger) => {
            "Read the reasons for the corrections, and see whether tagging in or out can be made easier."
        }
        CheckWords::Name(Check::SameSeconds) => "The same length to the second again and again at a dwelling",
        CheckWords::MayBe(Check::SameSeconds) => {
            "It may be a phone or a system that rounds, or data read in from another system."
        }
        CheckWords::ToDo(Check::SameSeconds) => {
            "Check how the times have come in at the dwelling. Ask the team, and the person how visits are made."
        }
        CheckWords::Name(Check::InPassing) => "Very short visits by tag at a dwelling",
        CheckWords::MayBe(Check::InPassing) => {
            "It may be a look-in that is quick, somebody who declines at the door, or a tag that is read twice."
        }
        CheckWords::ToDo(Check::InPassing) => {
            "See what is planned for the visits. Ask the person whether they are made as they are meant to be."
        }
    }
}

pub(super) const fn reward(name: &RewardKind) -> &'static str {
    match name {
        RewardKind::OneMoreMinute => "A visit takes a minute more",
        RewardKind::FinishEarly => "A visit is finished five minutes early",
        RewardKind::Moved => "A visit is moved to the day after, because of rain",
        RewardKind::Declined => "The person declines the same day",
        RewardKind::NotMade => "The visit is not made",
        RewardKind::NeedReported => "It is reported that the need has shrunk by a tenth",
        RewardKind::OneMoreMinuteLater => "A minute more, summed over budgets to come",
    }
}
