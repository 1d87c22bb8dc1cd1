//! A unit's budget of a year, its cost rates and its overtime.

use std::collections::BTreeMap;

use tillit_domain::compensation::{CostRate, Month, OvertimeTold, UnitBudget, cost_rate_on};
use tillit_domain::organisation::Group;
use tillit_economy::overtime::{OvertimeMonth, by_year};
use tillit_storage::{Filter, Versioned};

use super::super::asking::{Input, Question};
use super::view::{BudgetAsked, BudgetView, CostRateView, GroupBudgetView, OvertimeView, OvertimeYearView};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::shared::Named;

/// What is filled by overtime until a budget says otherwise: half.
const OVERTIME_PERCENT: u8 = 50;

/// Reads it.
///
/// # Errors
/// [`AppError::NotAllowed`], [`AppError::NotFound`] for a unit of others, [`AppError::Invalid`] for one that is not there.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: BudgetAsked) -> Result<BudgetView, AppError> {
    let input = Input { unit: asked.unit, ..Input::default() };
    let question = input.understand(app, session, UseCase::ReadBudget).await?;
    of(app, &question, asked.year.unwrap_or_else(|| app.today().year())).await
}

/// The view of a unit that was asked for and allowed.
pub(super) async fn of(app: &App, question: &Question, year: i16) -> Result<BudgetView, AppError> {
    let own = Filter::unit(question.unit.id);
    let budget = app.store.get::<UnitBudget>(UnitBudget::id_of(question.unit.id, year)).await?;
    let mut groups: Vec<Group> = app.store.list::<Group>(&own).await?.into_iter().map(|it| it.record).collect();
    groups.sort_by(|a, b| a.name.cmp(&b.name));
    let total = budget.as_ref().map(|it| it.record.total());
    let amounts: BTreeMap<_, _> =
        budget.iter().flat_map(|it| &it.record.groups).map(|part| (part.group, *part)).collect();
    let groups = groups
        .iter()
        .map(|group| {
            let part = amounts.get(&group.id);
            let share = part.zip(total).and_then(|(part, total)| (part.ore_per_year.0 * 1000).checked_div(total.0));
            GroupBudgetView {
                group: Named::from(group),
                ore_per_year: part.map(|it| it.ore_per_year.0),
                share_thousandths: share,
                minutes: part.and_then(|it| it.minutes).map(|it| it.0),
            }
        })
        .collect();
    let overtime = app.store.list::<OvertimeTold>(&own).await?;
    Ok(BudgetView {
        unit: Named::from(&question.unit),
        year,
        version: budget.as_ref().map_or(0, |it| it.version),
        groups,
        total_ore: total.map(|it| it.0),
        proposed_by: budget.as_ref().and_then(|it| it.record.proposed_by).map(Into::into),
        overtime_percent: budget.as_ref().map_or(OVERTIME_PERCENT, |it| it.record.overtime_percent),
        decided_by: budget.as_ref().map(|it| it.record.decided_by.clone()),
        decided_on: budget.as_ref().map(|it| it.record.decided_on),
        rates: rates(app, question).await?,
        overtime_years: years(&overtime),
        overtime: months(overtime),
    })
}

async fn rates(app: &App, question: &Question) -> Result<Vec<CostRateView>, AppError> {
    let mut found = app.store.list::<CostRate>(&Filter::unit(question.unit.id)).await?;
    found.sort_by_key(|it| std::cmp::Reverse(it.record.from));
    let all: Vec<CostRate> = found.iter().map(|it| it.record.clone()).collect();
    let now = cost_rate_on(&all, question.unit.id, Month::of(app.today())).map(|it| it.id);
    let view = |it: Versioned<CostRate>| {
        let rate = it.record;
        CostRateView {
            from: rate.from.to_string(),
            version: it.version,
            worked_hour_ore: rate.worked_hour.0,
            pay_hour_ore: rate.pay_hour.0,
            overtime_hour_ore: rate.overtime_hour.0,
            substitute_hour_ore: rate.substitute_hour.0,
            tag_seconds: rate.handling.map(|it| it.tag.0),
            typed_seconds: rate.handling.map(|it| it.typed.0),
            correction_seconds: rate.handling.map(|it| it.correction.0),
            source: rate.source,
            decided_by: rate.decided_by,
            now: now == Some(rate.id),
        }
    };
    Ok(found.into_iter().map(view).collect())
}

fn months(mut told: Vec<Versioned<OvertimeTold>>) -> Vec<OvertimeView> {
    told.sort_by_key(|it| std::cmp::Reverse(it.record.month));
    let view = |it: Versioned<OvertimeTold>| OvertimeView {
        month: it.record.month.to_string(),
        version: it.version,
        minutes: it.record.minutes.0,
        cost_ore: it.record.cost.0,
        source: it.record.source,
    };
    told.into_iter().map(view).collect()
}

fn years(told: &[Versioned<OvertimeTold>]) -> Vec<OvertimeYearView> {
    let months: Vec<OvertimeMonth> = told
        .iter()
        .map(|it| OvertimeMonth { month: it.record.month, minutes: it.record.minutes, cost: it.record.cost })
        .collect();
    let view = |it: tillit_economy::overtime::OvertimeYear| OvertimeYearView {
        year: it.year,
        months: it.months,
        minutes: it.minutes.0,
        cost_ore: it.cost.0,
    };
    by_year(&months).into_iter().map(view).collect()
}
