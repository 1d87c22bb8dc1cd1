//! What is paid beside care that was done: visits the person declined, absence that was not told in time, a new person.

use std::sync::Arc;

use tillit_domain::catalogue::Category;
use tillit_domain::compensation::{AbsenceShare, Allowances, Clock, GrantedTime, PerformedTime, Price};
use tillit_domain::law::Law;
use tillit_domain::quantity::Minutes;
use tillit_domain::steering::SteeringMode;
use tillit_domain::visit::CancelCause;

use super::context::{Context, Hourly, is_for};
use crate::input::{GrantedFact, Outcome};
use crate::line::{Basis, Entry, Undefined};
use crate::sheet::{Sheet, entry_on};

/// What a part that pays by the hour has decided.
#[derive(Clone, Copy)]
pub(super) struct Terms<'a> {
    only: &'a [Category],
    prices: &'a [Price],
    clock: Clock,
    allowances: &'a Allowances,
}

impl<'a> From<&'a PerformedTime> for Terms<'a> {
    fn from(terms: &'a PerformedTime) -> Self {
        Self { only: &terms.only, prices: &terms.prices, clock: terms.clock, allowances: &terms.allowances }
    }
}

impl<'a> From<&'a GrantedTime> for Terms<'a> {
    fn from(terms: &'a GrantedTime) -> Self {
        Self { only: &terms.only, prices: &terms.prices, clock: terms.clock, allowances: &terms.allowances }
    }
}

/// Shares of the ordered time of visits the person declined.
pub(super) fn lay_declined(context: Context<'_>, terms: Terms<'_>, sheet: &mut Sheet) {
    let allowances = terms.allowances;
    for visit in &context.facts.visits {
        let Outcome::Cancelled { cause: CancelCause::Declined, told_on } = visit.outcome else { continue };
        let ahead = told_on.map_or(0, |told| (visit.day - told).get_days());
        if allowances.declined_told_days.is_some_and(|days| ahead >= i32::from(days)) {
            continue;
        }
        for task in visit.tasks.iter().filter(|task| is_for(terms.only, task.category)) {
            let share = allowances.declined.iter().find(|share| {
                share.category.is_none_or(|it| it == task.category)
                    && share.code.as_ref().is_none_or(|it| **it == *task.code)
            });
            let Some(share) = share else { continue };
            let Some(minutes) = task.ordered else {
                without_time(context, visit.mode, &task.code, sheet);
                continue;
            };
            let hourly = Hourly {
                basis: Basis::Declined,
                person: visit.person,
                day: visit.day,
                start: visit.start,
                category: task.category,
                code: &task.code,
                level: task.level,
                law: task.law,
                percent: share.percent,
            };
            let entry = Entry {
                person: Some(visit.person),
                visit: visit.visit,
                line: task.line,
                decision: task.decision,
                code: Some(task.code.clone()),
                minutes,
                ..entry_on(visit.day)
            };
            add(context, terms, &hourly, entry, sheet);
        }
    }
}

/// Shares of the ordered time of days the person was away.
pub(super) fn lay_absence(context: Context<'_>, terms: Terms<'_>, sheet: &mut Sheet) {
    let allowances = terms.allowances;
    for granted in &context.facts.granted {
        let Some(share) = absence_share(allowances, granted).filter(|_| is_for(terms.only, granted.category)) else {
            continue;
        };
        let (Some(gross), Some(net)) = (granted.gross_minutes, granted.net_minutes) else {
            without_time(context, granted.mode, &granted.code, sheet);
            continue;
        };
        let hourly = Hourly {
            basis: Basis::Absence,
            person: granted.person,
            day: granted.day,
            start: granted.usual_start,
            category: granted.category,
            code: &granted.code,
            level: granted.level,
            law: granted.law,
            percent: share.percent,
        };
        add(context, terms, &hourly, entry_of(granted, gross - net), sheet);
    }
}

fn absence_share<'a>(allowances: &'a Allowances, granted: &GrantedFact) -> Option<&'a AbsenceShare> {
    let away = granted.away?;
    let planned = allowances
        .absence_told_days
        .is_some_and(|days| away.told_days_ahead.is_some_and(|ahead| ahead >= i32::from(days)));
    if planned || granted.gross == granted.net && granted.gross_minutes == granted.net_minutes {
        return None;
    }
    allowances.absence.iter().find(|share| {
        share.category.is_none_or(|it| it == granted.category)
            && share.cause.is_none_or(|it| away.cause == Some(it))
            && (share.from_day..=share.to_day).contains(&away.day_number)
    })
}

/// The start of persons who are new with personal care.
pub(super) fn lay_new_persons(context: Context<'_>, terms: Terms<'_>, sheet: &mut Sheet) {
    let allowances = terms.allowances;
    let Some(minutes) = allowances.new_person_minutes else { return };
    let month = context.facts.month.days();
    for (person, fact) in &context.facts.persons {
        let Some(day) = fact.personal_care_since.filter(|day| month.contains(*day)) else { continue };
        let hourly = Hourly {
            basis: Basis::NewPerson,
            person: *person,
            day,
            start: None,
            category: Category::PersonalCare,
            code: "",
            level: 1,
            law: Law::Sol,
            percent: 100,
        };
        let entry = Entry { person: Some(*person), minutes, ..entry_on(day) };
        add(context, terms, &hourly, entry, sheet);
    }
}

/// Adds an entry to the line it belongs to.
pub(super) fn add(context: Context<'_>, terms: Terms<'_>, hourly: &Hourly<'_>, entry: Entry, sheet: &mut Sheet) {
    match context.key(terms.prices, terms.clock, hourly) {
        Some(key) => sheet.hours(key, entry),
        None => sheet.undefined(context.part, Undefined::NoPrice, 1),
    }
}

/// An entry about granted occasions.
pub(super) fn entry_of(granted: &GrantedFact, minutes: Minutes) -> Entry {
    Entry {
        person: Some(granted.person),
        line: Some(granted.line),
        decision: granted.decision,
        code: Some(granted.code.clone()),
        minutes,
        ..entry_on(granted.day)
    }
}

/// Notes that there is no ordered time: undefined in mode ingen, else to be put right in the catalogue.
pub(super) fn without_time(context: Context<'_>, mode: SteeringMode, code: &Arc<str>, sheet: &mut Sheet) {
    if mode == SteeringMode::None {
        sheet.undefined(context.part, Undefined::NoOrderedTime, 1);
    } else {
        sheet.without_time(code, 1);
    }
}
