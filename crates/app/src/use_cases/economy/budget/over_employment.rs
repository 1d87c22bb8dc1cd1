//! What more positions than the roster needs would have cost over a month, against filling with overtime and substitutes (S-115).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::compensation::{CostRate, UnitBudget, budget_of, cost_rate_on};
use tillit_domain::quantity::Minutes;
use tillit_economy::overtime::{DayNeed, OverEmployment, best_over_employment, over_employment};
use tillit_followup::Asked;
use tillit_followup::staffing::needs;
use tillit_storage::Filter;
use utoipa::ToSchema;

use super::super::asking::Input;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::use_cases::follow_up::ground::Ground;
use crate::use_cases::follow_up::masters::Held;
use crate::use_cases::plans::desk::records;
use crate::words::InWords;
use crate::words::economy::{EconomyPhrase, MoneyPhrase};

/// Minutes of work of a position on a day it is at work: what a step adds each day.
const STEP: Minutes = Minutes(240);
/// How many steps are shown at most.
const STEPS_MOST: i64 = 6;
/// Filled by overtime until a budget says otherwise.
const OVERTIME_PERCENT: u8 = 50;

/// Over-employment over a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct OverEmploymentView {
    /// The month.
    pub month: String,
    /// Days that are counted.
    pub days: usize,
    /// Days on which more work was asked for than was rostered.
    pub short_days: usize,
    /// Of what is lacking, percent that are filled by overtime; the rest by substitutes.
    pub overtime_percent: u8,
    /// So many minutes more each day, from none.
    pub steps: Vec<OverEmploymentStep>,
    /// Why nothing can be said, in words.
    pub unknown: Option<String>,
}

/// So much more each day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct OverEmploymentStep {
    /// Minutes more each day.
    pub extra_minutes: i64,
    /// What they would have cost in the month, öre.
    pub extra_cost_ore: i64,
    /// What would still have been filled with overtime and substitutes, öre.
    pub filled_cost_ore: i64,
    /// Both, öre.
    pub total_ore: i64,
    /// Minutes of the month that no day would have needed.
    pub idle_minutes: i64,
    /// It would have cost least.
    pub least: bool,
}

/// Reckons it for one month.
///
/// # Errors
/// As [`super::outcome::run`]; [`AppError::Invalid`] for several months.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Input) -> Result<OverEmploymentView, AppError> {
    let question = input.understand(app, session, UseCase::ReadBudget).await?;
    let [month] = question.months[..] else {
        return Err(AppError::field("to", EconomyPhrase::OneMonth.in_words(session.language)));
    };
    let own = Filter::unit(question.unit.id);
    let rates: Vec<CostRate> = records(&app.store, &own).await?;
    let budgets: Vec<UnitBudget> = records(&app.store, &own).await?;
    let budget = budget_of(&budgets, question.unit.id, month.first().year());
    let overtime_percent = budget.map_or(OVERTIME_PERCENT, |it| it.overtime_percent);
    let rate = cost_rate_on(&rates, question.unit.id, month).cloned();
    let asked = Asked { from: month.first(), to: month.last(), cut_off: app.now() };
    let held = Held::read(&app.store, None).await?;
    let ground = Ground::read_days(app, held, asked, month.days(), None).await?;
    let unit = question.unit.id;
    let days = blocking(move || day_needs(&ground, unit, asked)).await?;
    let unknown = match (&days, &rate) {
        (None, _) => Some(MoneyPhrase::TooFewToTell),
        (_, None) => Some(MoneyPhrase::NoCostRate),
        (Some(days), _) if days.is_empty() => Some(MoneyPhrase::NoWork),
        _ => None,
    };
    let days = days.unwrap_or_default();
    let steps = match (&rate, &unknown) {
        (Some(rate), None) => steps(&days, rate, overtime_percent),
        _ => Vec::new(),
    };
    Ok(OverEmploymentView {
        month: month.to_string(),
        days: days.len(),
        short_days: days.iter().filter(|it| it.needed > it.present).count(),
        overtime_percent,
        steps,
        unknown: unknown.map(|it| it.in_words(session.language)),
    })
}

/// What the unit's groups together needed and had by day; none where it would be about fewer than five.
fn day_needs(
    ground: &Ground,
    unit: tillit_domain::Id<tillit_domain::organisation::Unit>,
    asked: Asked,
) -> Option<Vec<DayNeed>> {
    let groups: Vec<_> = ground.held.groups.iter().filter(|it| it.unit == unit).map(|it| it.id).collect();
    let needs = needs(&ground.items, tillit_domain::DayRange::new(asked.from, asked.last_over()));
    let own: Vec<_> = groups.iter().filter_map(|id| needs.get(id)).collect();
    if own.iter().any(|it| !it.whole().may_be_told()) {
        return None;
    }
    let mut days: BTreeMap<Date, DayNeed> = BTreeMap::new();
    for need in own {
        for (day, counted) in need.by_day() {
            let of = days.entry(day).or_insert(DayNeed { needed: Minutes::ZERO, present: Minutes::ZERO });
            of.needed += Minutes(counted.cell.needed());
            of.present += Minutes(counted.cell.rostered);
        }
    }
    Some(days.into_values().collect())
}

fn steps(days: &[DayNeed], rate: &CostRate, overtime_percent: u8) -> Vec<OverEmploymentStep> {
    let least = best_over_employment(days, STEP, rate, overtime_percent).map_or(Minutes::ZERO, |it| it.extra_minutes);
    let last = (least.0 / STEP.0 + 2).min(STEPS_MOST).max(2);
    let mut shown: Vec<Minutes> = (0..=last).map(|times| Minutes(times * STEP.0)).collect();
    if !shown.contains(&least) {
        shown.push(least);
    }
    let step = |it: OverEmployment| OverEmploymentStep {
        extra_minutes: it.extra_minutes.0,
        extra_cost_ore: it.extra_cost.0,
        filled_cost_ore: it.filled_cost.0,
        total_ore: it.cost().0,
        idle_minutes: it.idle.0,
        least: it.extra_minutes == least,
    };
    shown.into_iter().map(|extra| step(over_employment(days, extra, rate, overtime_percent))).collect()
}
