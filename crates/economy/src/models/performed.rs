//! Model A: performed minutes (S-104). `E = Σ min(performed, cap) / 60 × price`. What is not performed is not paid.

use std::collections::BTreeMap;

use tillit_domain::catalogue::Category;
use tillit_domain::compensation::{Cap, Counted, MinuteRule, PerformedTime};
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::person::Person;
use tillit_domain::quantity::Minutes;
use tillit_domain::registration::Known;
use tillit_domain::steering::SteeringMode;

use super::allowances;
use super::context::{Context, Hourly, is_for, on_tasks};
use crate::input::{Outcome, TaskFact, VisitFact};
use crate::line::{Basis, Entry, Undefined};
use crate::sheet::{Sheet, entry_on};

/// Ordered minutes of the month that are left to pay, by person and law.
type Left = BTreeMap<(Id<Person>, Law), i64>;

/// Lays the lines.
pub(super) fn lay(context: Context<'_>, terms: &PerformedTime, sheet: &mut Sheet) {
    let mut left = match terms.cap {
        Cap::PerMonth { tolerance_percent } => ordered_of_month(context, &terms.only, tolerance_percent, sheet),
        Cap::None | Cap::PerVisit => Left::new(),
    };
    let mut visits: Vec<&VisitFact> = context.facts.visits.iter().collect();
    // A ceiling for the month is reached by the visits that come last.
    visits.sort_by_key(|visit| (visit.day, visit.start, visit.person, visit.visit));
    for visit in visits {
        lay_visit(context, terms, visit, &mut left, sheet);
    }
    allowances::lay_declined(context, terms.into(), sheet);
    allowances::lay_absence(context, terms.into(), sheet);
    allowances::lay_new_persons(context, terms.into(), sheet);
}

fn lay_visit(context: Context<'_>, terms: &PerformedTime, visit: &VisitFact, left: &mut Left, sheet: &mut Sheet) {
    let Outcome::Performed { known, client, staff } = visit.outcome else { return };
    let rule = match known {
        Known::Measured | Known::Sampled => MinuteRule::Full,
        Known::Stated => terms.stated,
        Known::Assumed => terms.assumed,
    };
    let performed = match terms.counted {
        Counted::Staff => staff,
        Counted::Client => client,
    };
    let Some(performed) = performed else {
        if rule != MinuteRule::Nothing {
            sheet.undefined(context.part, Undefined::MinutesUnknown, 1);
        }
        return;
    };
    let times = match terms.counted {
        Counted::Staff => i64::from(visit.needs.max(1)),
        Counted::Client => 1,
    };
    let believed = match rule {
        MinuteRule::Full => performed,
        MinuteRule::UpToPlanned => performed.min(visit.planned.unwrap_or(Minutes::ZERO) * times),
        MinuteRule::Share { percent } => Minutes(performed.0 * i64::from(percent) / 100),
        MinuteRule::Nothing => Minutes::ZERO,
    };
    let mut paid = terms.rounding.of(believed);
    if terms.cap == Cap::PerVisit
        && let Some(most) = most_of_visit(context, &terms.only, visit, sheet)
    {
        paid = paid.min(most * times);
    }
    let performed_shares = on_tasks(visit, performed);
    for ((task, mut paid), (_, performed)) in on_tasks(visit, paid).into_iter().zip(performed_shares) {
        if !is_for(&terms.only, task.category) {
            continue;
        }
        if let Some(set) = terms.minutes.get(&*task.code) {
            paid = if task.done == Some(false) { Minutes::ZERO } else { *set };
        }
        if let Cap::PerMonth { .. } = terms.cap {
            paid = take(left.entry((visit.person, task.law)).or_insert(0), paid, times);
        }
        add(context, terms, visit, known, &task, (paid, performed), sheet);
    }
}

/// Takes minutes from what is left; minutes of several workers take the person's time once.
fn take(left: &mut i64, wanted: Minutes, times: i64) -> Minutes {
    let paid = wanted.0.min(*left * times);
    *left -= (paid + times - 1) / times;
    Minutes(paid)
}

fn add(
    context: Context<'_>,
    terms: &PerformedTime,
    visit: &VisitFact,
    known: Known,
    task: &TaskFact,
    (paid, performed): (Minutes, Minutes),
    sheet: &mut Sheet,
) {
    let hourly = Hourly {
        basis: Basis::Performed,
        person: visit.person,
        day: visit.day,
        start: visit.start,
        category: task.category,
        code: &task.code,
        level: task.level,
        law: task.law,
        percent: 100,
    };
    let Some(key) = context.key(&terms.prices, terms.clock, &hourly) else {
        sheet.undefined(context.part, Undefined::NoPrice, 1);
        return;
    };
    let entry = Entry {
        person: Some(visit.person),
        visit: visit.visit,
        line: task.line,
        decision: task.decision,
        code: Some(task.code.clone()),
        minutes: paid,
        known: Some(known),
        not_paid: (performed - paid).max(Minutes::ZERO),
        ..entry_on(visit.day)
    };
    sheet.hours(key, entry);
}

/// The ordered minutes of a visit; none where its time is ordered by month.
fn most_of_visit(context: Context<'_>, only: &[Category], visit: &VisitFact, sheet: &mut Sheet) -> Option<Minutes> {
    if visit.tasks.iter().any(|task| task.by_month) {
        return None;
    }
    let missing =
        |task: &&TaskFact| task.ordered.is_none() && task.category.needs_visit() && is_for(only, task.category);
    for task in visit.tasks.iter().filter(missing) {
        if visit.mode == SteeringMode::None {
            sheet.undefined(context.part, Undefined::NoOrderedTime, 1);
        } else {
            sheet.without_time(&task.code, 1);
        }
    }
    if visit.tasks.is_empty() && visit.mode == SteeringMode::None {
        sheet.undefined(context.part, Undefined::NoOrderedTime, 1);
    }
    Some(visit.tasks.iter().filter_map(|task| task.ordered).sum())
}

fn ordered_of_month(context: Context<'_>, only: &[Category], tolerance_percent: u16, sheet: &mut Sheet) -> Left {
    let mut ordered = Left::new();
    for granted in &context.facts.granted {
        match granted.net_minutes {
            Some(minutes) => *ordered.entry((granted.person, granted.law)).or_default() += minutes.0,
            None if granted.net == 0 || !granted.category.needs_visit() || !is_for(only, granted.category) => {}
            None if granted.mode == SteeringMode::None => {
                sheet.undefined(context.part, Undefined::NoOrderedTime, 1);
            }
            None => sheet.without_time(&granted.code, granted.net),
        }
    }
    ordered.values_mut().for_each(|minutes| *minutes = *minutes * (100 + i64::from(tolerance_percent)) / 100);
    ordered
}
