//! A unit's month priced, as known when it was closed or now, with adjustments of months closed before.

use std::collections::BTreeSet;

use jiff::Timestamp;
use tillit_domain::compensation::{
    CompensationModel, CompensationTerms, CostRate, Month, MonthClosing, QualityAssessment, assessed_for, cost_rate_on,
};
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_economy::adjustment::adjustments;
use tillit_economy::input::{MonthFacts, Payee};
use tillit_economy::line::Line;
use tillit_economy::registering::Handled;
use tillit_economy::{Statement, statement};
use tillit_followup::Asked;
use tillit_storage::Filter;

use super::asking::Question;
use super::facts::Sources;
use super::history;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::use_cases::follow_up::ground::Ground;
use crate::use_cases::follow_up::masters::{Held, all_known};
use crate::use_cases::plans::desk::records;

/// Months closed before one that may still be adjusted in it.
const ADJUSTED_MONTHS: i32 = 3;

/// A month priced.
pub(super) struct Priced {
    pub(super) statement: Statement,
    pub(super) facts: MonthFacts,
    pub(super) handled: Handled,
    pub(super) held: Held,
    pub(super) rate: Option<CostRate>,
    pub(super) model: CompensationModel,
    pub(super) terms: Option<Id<CompensationTerms>>,
    pub(super) closing: Option<MonthClosing>,
}

/// Prices a month; none where no terms hold and no model was asked for.
pub(super) async fn price(app: &App, question: &Question, month: Month) -> Result<Option<Priced>, AppError> {
    let Some((model, terms)) = question.model(month) else { return Ok(None) };
    let closings: Vec<MonthClosing> = records(&app.store, &Filter::unit(question.unit.id)).await?;
    let closing = closings.iter().find(|it| it.month == month).cloned();
    let cut_off = closing.as_ref().map_or_else(|| app.now(), |it| it.closed_at);
    let at = At { cut_off, known: closing.is_some() };
    let read = facts_of(app, question, month, history::months_back(model), at).await?;
    let mut found = statement(model, &read.facts);
    if question.chosen.is_none() {
        let adjusting = adjusting(app, question, month, &closings, cut_off).await?;
        found = found.with_adjustments(adjusting);
    }
    let Read { facts, handled, held, rate } = read;
    Ok(Some(Priced { statement: found, facts, handled, held, rate, model: model.clone(), terms, closing }))
}

/// As known when.
#[derive(Clone, Copy)]
pub(super) struct At {
    pub(super) cut_off: Timestamp,
    /// Masters, too, are read as known then.
    pub(super) known: bool,
}

pub(super) struct Read {
    pub(super) facts: MonthFacts,
    pub(super) handled: Handled,
    pub(super) held: Held,
    pub(super) rate: Option<CostRate>,
}

/// Facts of a unit's month, with hours of so many months before where a model looks back.
pub(super) async fn facts_of(
    app: &App,
    question: &Question,
    month: Month,
    back: Option<u8>,
    at: At,
) -> Result<Read, AppError> {
    let asked = Asked { from: month.first(), to: month.last(), cut_off: at.cut_off };
    let held = Held::read(&app.store, at.known.then_some(at.cut_off)).await?;
    let ground = Ground::read_days(app, held, asked, month.days(), None).await?;
    let history = match back {
        Some(back) => Some(history::read(app, month, back, at.cut_off).await?),
        None => None,
    };
    let rates: Vec<CostRate> = records(&app.store, &Filter::unit(question.unit.id)).await?;
    let rate = cost_rate_on(&rates, question.unit.id, month).cloned();
    let assessments: Vec<QualityAssessment> = all_known(&app.store, at.known.then_some(at.cut_off)).await?;
    let criteria = assessed_for(&assessments, question.provider.id, month);
    let payee = Payee { provider: question.provider.id, private: question.provider.private, unit: question.unit.id };
    let rural = question.rural(month);
    blocking(move || {
        let Ground { held, items, .. } = ground;
        let (facts, handled, work) = {
            let sources = Sources::new(&held, payee.unit, &rural);
            let facts = sources.month(payee, month, asked.last_over(), &items);
            let handled = sources.handled(month, &items);
            (facts, handled, sources.work(month, asked.last_over(), &items, rate.as_ref()))
        };
        let work = (work.worked.0 > 0).then_some(work);
        Read { facts: MonthFacts { history, work, criteria, ..facts }, handled, held, rate }
    })
    .await
}

/// What was learned between the closing before and now about months closed before: each is paid for once.
async fn adjusting(
    app: &App,
    question: &Question,
    month: Month,
    closings: &[MonthClosing],
    cut_off: Timestamp,
) -> Result<Vec<Line>, AppError> {
    let before = closings.iter().filter(|it| it.month < month).max_by_key(|it| it.month);
    let Some(paid_until) = before.map(|it| it.closed_at) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    let adjusted = closings.iter().filter(|it| it.month < month && it.month.until(month) <= ADJUSTED_MONTHS);
    for closing in adjusted {
        let Some((model, _)) = question.model(closing.month) else { continue };
        let mut statements = Vec::new();
        for at in [paid_until.max(closing.closed_at), cut_off] {
            let back = history::months_back(model);
            let read = facts_of(app, question, closing.month, back, At { cut_off: at, known: true }).await?;
            statements.push(statement(model, &read.facts));
        }
        // Where a month is not defined there is nothing to pay a difference of; its own statement says so.
        if let [then, now] = &statements[..] {
            found.extend(adjustments(then, now).unwrap_or_default());
        }
    }
    Ok(found)
}

impl Priced {
    /// The persons a line is about.
    pub(super) fn persons(line: &Line) -> BTreeSet<Id<Person>> {
        line.entries.iter().filter_map(|entry| entry.person).collect()
    }
}
