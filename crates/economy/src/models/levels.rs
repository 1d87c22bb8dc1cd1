//! Model E: an amount for each person by level of granted time under SoL (nivåersättning).

use std::collections::BTreeMap;

use tillit_domain::compensation::{PersonLevel, PersonLevels};
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::person::Person;
use tillit_domain::quantity::{Minutes, Ore};
use tillit_domain::steering::SteeringMode;

use super::context::Context;
use crate::line::{Basis, Entry, Undefined};
use crate::sheet::{Sheet, entry_on};

/// Lays a line for each level.
pub(super) fn lay(context: Context<'_>, terms: &PersonLevels, sheet: &mut Sheet) {
    let mut granted: BTreeMap<Id<Person>, Minutes> = BTreeMap::new();
    for row in context.facts.granted.iter().filter(|row| row.law == Law::Sol) {
        match row.gross_minutes {
            Some(minutes) => *granted.entry(row.person).or_default() += minutes,
            None if row.mode == SteeringMode::None => sheet.undefined(context.part, Undefined::NoOrderedTime, 1),
            None => sheet.without_time(&row.code, row.gross),
        }
    }
    let month = context.facts.month;
    let month_days = i64::from(month.first().days_in_month());
    for (person, minutes) in granted {
        let fact = context.facts.persons.get(&person);
        let days = fact.map_or(month_days, |it| i64::from(it.granted_days).max(1));
        // Somebody who began in the middle of the month has the level of a whole one.
        let whole = Minutes(minutes.0 * month_days / days);
        let Some(level) = level_of(&terms.levels, whole) else {
            sheet.undefined(context.part, Undefined::NoPrice, 1);
            continue;
        };
        let at_home = fact.map_or(month_days, |it| i64::from(it.granted_days.saturating_sub(it.away_days)));
        let amount = match terms.by_day {
            true => level.ore_per_month.part(at_home, month_days).unwrap_or(Ore::ZERO),
            false => level.ore_per_month,
        };
        let mut key = context.plain_key(Basis::Level, Some(level.ore_per_month));
        key.law = Some(Law::Sol);
        sheet.fixed(key, Entry { person: Some(person), minutes, amount, ..entry_on(month.first()) });
    }
}

/// The level of granted minutes a month.
#[must_use]
pub fn level_of(levels: &[PersonLevel], minutes: Minutes) -> Option<&PersonLevel> {
    levels.iter().find(|level| level.up_to_minutes.is_none_or(|most| minutes <= most))
}
