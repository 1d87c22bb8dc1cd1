//! Expected occasions: what orders mean on each day, with and without the days the person is away.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::absence::PersonAbsenceCause;
use tillit_domain::household::Household;
use tillit_domain::id::Id;
use tillit_domain::order::{Order, OrderLine};
use tillit_domain::person::Person;
use tillit_domain::quantity::Minutes;

use super::lookup::Lookup;
use super::occasion::{Time, line_time};
use super::plan::Plan;
use crate::item::{Expected, Item, Laid};

/// Shared service by household, code and day: the person at whose visit it stands.
pub(super) type Carried<'a> = HashMap<(Id<Household>, &'a str, Date), Id<Person>>;

/// At whose visit the plan has service that those who live together share.
pub(super) fn carried<'a>(lookup: &Lookup<'_>, plans: &'a [Plan<'_>]) -> Carried<'a> {
    let mut found = Carried::new();
    for plan in plans.iter().filter(|plan| plan.side.cancelled.is_none()) {
        let visit = plan.visit;
        let Some(household) = lookup.person(visit.person).and_then(|it| it.household) else { continue };
        for task in visit.tasks.iter().filter(|task| is_shared(lookup, &task.code)) {
            let carrier = found.entry((household, task.code.as_str(), visit.day)).or_insert(visit.person);
            *carrier = (*carrier).min(visit.person);
        }
    }
    found
}

fn is_shared(lookup: &Lookup<'_>, code: &str) -> bool {
    lookup.code(code).is_some_and(|code| code.shared_in_household)
}

/// Lays out what is expected on the days to keep.
pub(super) fn lay(lookup: &Lookup<'_>, carried: &Carried<'_>, keep: DayRange, items: &mut Vec<Laid>) {
    let mut shared: BTreeMap<(Id<Household>, &str, Date), Vec<(usize, bool)>> = BTreeMap::new();
    for order in lookup.masters.orders {
        let household = lookup.person(order.person).and_then(|it| it.household);
        for line in &order.lines {
            let Some(days) = line.period.and(keep) else { continue };
            for day in days.days() {
                let Some(expected) = on(lookup, order, line, day) else { continue };
                if let Some(household) = household.filter(|_| is_shared(lookup, &line.code)) {
                    shared.entry((household, &line.code, day)).or_default().push((items.len(), expected.net > 0));
                }
                items.push(Laid {
                    day,
                    group: lookup.home_group(order.person, day),
                    filters: lookup.filters(order.person),
                    item: Item::Expected(expected),
                });
            }
        }
    }
    for ((household, code, day), places) in shared {
        let carrier = carried.get(&(household, code, day)).copied();
        count_once(items, &places, carrier);
    }
}

/// Leaves the occasions of shared service with one of those who live together: who has the visit, else who is at home.
fn count_once(items: &mut [Laid], places: &[(usize, bool)], carrier: Option<Id<Person>>) {
    let person = |at: usize| match &items[at].item {
        Item::Expected(expected) => Some(expected.person),
        _ => None,
    };
    let chosen = places.iter().min_by_key(|(at, home)| (person(*at) != carrier, !home, person(*at)));
    let Some(keeper) = chosen.and_then(|(at, _)| person(*at)) else { return };
    for (at, _) in places {
        if let Item::Expected(expected) = &mut items[*at].item
            && expected.person != keeper
        {
            let none = |minutes: Option<Minutes>| minutes.map(|_| Minutes::ZERO);
            *expected = Expected {
                gross: 0,
                net: 0,
                replaced: 0,
                gross_minutes: none(expected.gross_minutes),
                net_minutes: none(expected.net_minutes),
                ..expected.clone()
            };
        }
    }
}

fn on(lookup: &Lookup<'_>, order: &Order, line: &OrderLine, day: Date) -> Option<Expected> {
    let times = u32::from(line.frequency.times_on(day));
    let time = line_time(lookup, order, line, day);
    if times == 0 && !matches!(time, Time::OfMonth(_)) {
        return None;
    }
    let away = lookup.is_away(order.person, day);
    let gross_minutes = match time {
        Time::Each(each) => Some(each * i64::from(times)),
        Time::OfMonth(minutes) => Some(minutes),
        Time::Unstated => None,
    };
    let net = if away { 0 } else { times };
    Some(Expected {
        person: order.person,
        line: line.id,
        code: lookup.shared(&line.code),
        law: order.law(),
        needs_visit: lookup.code(&line.code).is_none_or(|code| code.category.needs_visit()),
        gross: times,
        net,
        replaced: net.min(replaced(lookup, order.person, line.id, day)),
        gross_minutes,
        net_minutes: gross_minutes.map(|minutes| if away { Minutes::ZERO } else { minutes }),
        declined: lookup.absence(order.person, day) == Some(PersonAbsenceCause::Declined),
    })
}

/// How many occasions of a line technology in use does on a day.
fn replaced(lookup: &Lookup<'_>, person: Id<Person>, line: Id<OrderLine>, day: Date) -> u32 {
    let in_use = lookup.technology(person).iter().filter(|it| it.in_use_on(day));
    let entries = in_use.flat_map(|it| &it.replaces).filter_map(|entry| lookup.entry(*entry));
    let doing = entries.filter(|entry| entry.tasks.iter().any(|task| task.line == line));
    doing.map(|entry| u32::from(entry.recurrence.times_on(day))).sum()
}
