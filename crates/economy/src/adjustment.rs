//! What was learned after a month was closed: the difference between the month as known then and as known now, as lines of a
//! later month (invariant 8). Adjustments of successive closings add up to the whole difference.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use tillit_domain::compensation::Month;
use tillit_domain::id::Id;
use tillit_domain::order::OrderLine;
use tillit_domain::person::Person;
use tillit_domain::quantity::{Minutes, Ore};
use tillit_domain::visit::Visit;

use crate::line::{Basis, Entry, Line, LineKey, NotDefined, Statement};
use crate::sheet::by_the_hour;

/// What an entry is about, whenever it is known.
type About = (Date, Option<Id<Person>>, Option<Id<Visit>>, Option<Id<OrderLine>>, Option<Arc<str>>);

/// Lines for a later month: one for each line of either statement whose amount differs.
///
/// # Errors
/// What is not defined, in either statement: then there is no difference to pay.
pub fn adjustments(before: &Statement, now: &Statement) -> Result<Vec<Line>, Vec<NotDefined>> {
    for statement in [before, now] {
        if !statement.undefined.is_empty() {
            return Err(statement.undefined.clone());
        }
    }
    let mut keys: BTreeMap<&LineKey, (Option<&Line>, Option<&Line>)> = BTreeMap::new();
    for line in own_lines(before) {
        keys.entry(&line.key).or_default().0 = Some(line);
    }
    for line in own_lines(now) {
        keys.entry(&line.key).or_default().1 = Some(line);
    }
    Ok(keys.into_iter().filter_map(|(key, (before, after))| difference(key, before, after, now.month)).collect())
}

fn own_lines(statement: &Statement) -> impl Iterator<Item = &Line> {
    statement.lines.iter().filter(|line| line.key.basis != Basis::Adjustment)
}

fn difference(key: &LineKey, before: Option<&Line>, now: Option<&Line>, month: Month) -> Option<Line> {
    let amount = |line: Option<&Line>| line.map_or(Ore::ZERO, |line| line.amount);
    let whole = amount(now) - amount(before);
    let mut changed: BTreeMap<About, Entry> = BTreeMap::new();
    for (line, sign) in [(before, -1), (now, 1)] {
        for entry in line.map_or(&[][..], |line| &line.entries) {
            let held = changed.entry(about(entry)).or_insert_with(|| Entry {
                minutes: Minutes::ZERO,
                not_paid: Minutes::ZERO,
                amount: Ore::ZERO,
                ..entry.clone()
            });
            held.minutes += entry.minutes * sign;
            held.not_paid += entry.not_paid * sign;
            held.amount += entry.amount * sign;
            held.known = entry.known;
        }
    }
    let by_hour = [before, now].into_iter().flatten().any(|line| line.minutes.is_some());
    // An öre that has only moved between entries, when their line was rounded, is no difference of theirs.
    let mut entries: Vec<Entry> =
        changed.into_values().filter(|it| it.minutes != Minutes::ZERO || !by_hour && it.amount != Ore::ZERO).collect();
    if whole == Ore::ZERO && entries.is_empty() {
        return None;
    }
    if by_hour {
        for entry in &mut entries {
            entry.amount = by_the_hour(entry.minutes, key.price.unwrap_or(Ore::ZERO), key.percent);
        }
    }
    let sum: Ore = entries.iter().map(|entry| entry.amount).sum();
    if let Some(last) = entries.last_mut() {
        last.amount += whole - sum;
    }
    let minutes = by_hour.then(|| entries.iter().map(|entry| entry.minutes).sum());
    let key = LineKey { basis: Basis::Adjustment, part: None, of_month: Some(month), ..key.clone() };
    Some(Line { key, minutes, amount: whole, entries })
}

fn about(entry: &Entry) -> About {
    (entry.day, entry.person, entry.visit, entry.line, entry.code.clone())
}
