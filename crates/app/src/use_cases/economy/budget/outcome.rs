//! A budget against what months came to, with what a performed hour cost and how much of worked time had to be performed (M25, M26).

use serde::Serialize;
use tillit_domain::compensation::{Month, OvertimeTold, UnitBudget};
use tillit_domain::quantity::Ore;
use tillit_economy::budget::against;
use tillit_economy::models::of_year;
use tillit_economy::statement;
use tillit_storage::Filter;
use utoipa::ToSchema;

use super::super::asking::{Input, Question};
use super::super::history;
use super::super::priced::{At, facts_of};
use super::super::view::CostView;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::plans::desk::records;
use crate::words::economy::MoneyPhrase;
use crate::words::{InWords, Language};

/// A month of a budget.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct BudgetMonth {
    /// The month, `2025-06`.
    pub month: String,
    /// It is over; until then it is as far as it has come.
    pub over: bool,
    /// What was budgeted, öre.
    pub budget_ore: Option<i64>,
    /// What is left, öre; below zero where it cost more.
    pub left_ore: Option<i64>,
    /// Cost in thousandths of the budget.
    pub used_thousandths: Option<i64>,
    /// What the month cost, what was paid for it and what a performed hour cost.
    pub cost: CostView,
    /// What the unit was paid by its terms, öre; none where it has no terms or they are not defined for the month.
    pub compensation_ore: Option<i64>,
    /// Overtime, as payroll told it.
    pub overtime_minutes: Option<i64>,
    /// What it cost, öre.
    pub overtime_cost_ore: Option<i64>,
    /// What is not known and why, in words.
    pub unknown: Vec<String>,
}

/// Reckons the months, oldest first.
///
/// # Errors
/// [`AppError::NotAllowed`], [`AppError::NotFound`] for a unit of others, [`AppError::Invalid`] for what cannot be asked.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Input) -> Result<Vec<BudgetMonth>, AppError> {
    let question = input.understand(app, session, UseCase::ReadBudget).await?;
    let own = Filter::unit(question.unit.id);
    let budgets: Vec<UnitBudget> = records(&app.store, &own).await?;
    let overtime: Vec<OvertimeTold> = records(&app.store, &own).await?;
    let mut found = Vec::new();
    for month in &question.months {
        let budget = budgets.iter().find(|it| it.year == month.first().year());
        let told = overtime.iter().find(|it| it.month == *month);
        found.push(of(app, &question, *month, (budget, told), session.language).await?);
    }
    Ok(found)
}

async fn of(
    app: &App,
    question: &Question,
    month: Month,
    (budget, told): (Option<&UnitBudget>, Option<&OvertimeTold>),
    language: Language,
) -> Result<BudgetMonth, AppError> {
    let model = question.model(month).map(|(model, _)| model);
    let back = model.and_then(history::months_back);
    let read = facts_of(app, question, month, back, At { cut_off: app.now(), known: false }).await?;
    let paid = model.and_then(|model| statement(model, &read.facts).total());
    let cost = CostView::held(&read.facts, read.handled, read.rate.as_ref(), paid);
    let budgeted: Option<Ore> = budget.map(|it| it.groups.iter().map(|group| of_year(group.ore_per_year, month)).sum());
    let outturn = budgeted.zip(cost.cost_ore).map(|(budget, cost)| against(budget, Ore(cost)));
    let mut unknown = Vec::new();
    let mut say = |missing: bool, phrase: MoneyPhrase| {
        if missing {
            unknown.push(phrase.in_words(language));
        }
    };
    say(budget.is_none(), MoneyPhrase::NoBudget);
    say(read.rate.is_none(), MoneyPhrase::NoCostRate);
    say(read.facts.work.is_none(), MoneyPhrase::NoWork);
    say(cost.performed_minutes.is_none(), MoneyPhrase::PerformedUnknown);
    say(model.is_some() && paid.is_none(), MoneyPhrase::PaidUndefined);
    Ok(BudgetMonth {
        month: month.to_string(),
        over: month.last() < app.today(),
        budget_ore: budgeted.map(|it| it.0),
        left_ore: outturn.map(|it| it.left.0),
        used_thousandths: outturn.and_then(|it| it.used_thousandths),
        cost,
        compensation_ore: paid.map(|it| it.0),
        overtime_minutes: told.map(|it| it.minutes.0),
        overtime_cost_ore: told.map(|it| it.cost.0),
        unknown,
    })
}
