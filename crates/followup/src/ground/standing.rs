//! What stands rather than happens: persons on the last day, care plans, decisions, technology, cases, accounts.

use jiff::ToSpan;
use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::contact_person::ContactOutcome;
use tillit_domain::decision::Outcome;
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::need_change::{Direction, NeedChangeState};
use tillit_domain::person::{Housing, Person};
use tillit_domain::quantity::Minutes;
use tillit_domain::technology::Technology;
use tillit_domain::time::day_of;
use tillit_domain::worker::Title;

use super::lookup::Lookup;
use crate::facts::Extra;
use crate::item::{
    CarePlanItem, ContactStanding, DecisionItem, ExtensionItem, Item, Laid, NeedChangeItem, PersonItem, TechnologyItem,
};
use crate::period::Asked;

/// Items that are laid once, however the days are cut into runs.
#[must_use]
pub fn lay_standing(lookup: &Lookup<'_>, extra: Extra<'_>, asked: Asked) -> Vec<Laid> {
    let mut items = Vec::new();
    persons(lookup, asked, &mut items);
    plans_and_decisions(lookup, &mut items);
    let days = asked.needed();
    for technology in lookup.masters.technology {
        in_use(lookup, technology, days, &mut items);
    }
    cases(lookup, extra, asked, &mut items);
    accounts(extra, asked, &mut items);
    items
}

fn of_person(lookup: &Lookup<'_>, person: Id<Person>, day: Date, item: Item) -> Laid {
    Laid { day, group: lookup.home_group(person, day), filters: lookup.filters(person), item }
}

fn persons(lookup: &Lookup<'_>, asked: Asked, items: &mut Vec<Laid>) {
    let last = asked.last();
    let fortnight = DayRange::new(last.saturating_sub(13.days()), last);
    for person in lookup.masters.persons.iter().filter(|it| it.died.is_none_or(|died| last <= died)) {
        let own = lookup.masters.decisions.iter().filter(|it| it.person == person.id);
        let granted: Vec<_> = own.filter(|it| it.outcome != Outcome::Refused).collect();
        let sol = granted.iter().any(|it| it.holds_on(last));
        let hsl = lookup
            .lines_of(person.id)
            .iter()
            .any(|(order, line)| order.law() == Law::Hsl && line.period.contains(last));
        if !sol && !hsl {
            continue;
        }
        let plans = lookup.care_plans(person.id);
        let holding = plans.iter().rev().find(|plan| plan.period.contains(last));
        items.push(of_person(
            lookup,
            person.id,
            last,
            Item::Person(PersonItem {
                person: person.id,
                sol,
                hsl,
                age: person.age_on(last),
                ordinary: person.housing == Housing::Ordinary,
                at_home: fortnight.days().all(|day| !lookup.is_away(person.id, day)),
                contact: contact(lookup, person.id, last),
                started: granted.iter().map(|it| it.period.from).min(),
                first_plan: plans.iter().map(|it| it.made_on).min(),
                newest_plan: holding.map(|it| it.made_on),
            }),
        ));
    }
}

fn contact(lookup: &Lookup<'_>, person: Id<Person>, day: Date) -> ContactStanding {
    match lookup.contact(person, day).map(|it| &it.outcome) {
        Some(ContactOutcome::Accepted { worker, .. }) => {
            let holds = lookup
                .worker(*worker)
                .is_some_and(|it| it.title == Title::Underskoterska && it.employment.contains(day));
            if holds { ContactStanding::Valid } else { ContactStanding::Without }
        }
        Some(ContactOutcome::Unneeded { .. }) => ContactStanding::Unneeded,
        _ => ContactStanding::Without,
    }
}

fn plans_and_decisions(lookup: &Lookup<'_>, items: &mut Vec<Laid>) {
    for plan in lookup.masters.care_plans {
        let took_part = plan.participation.person_took_part;
        let item = Item::CarePlan(CarePlanItem { plan: plan.id, person: plan.person, took_part });
        items.push(of_person(lookup, plan.person, plan.made_on, item));
    }
    for decision in lookup.masters.decisions.iter().filter(|it| it.outcome != Outcome::Refused) {
        let needs_visit = |code: &str| lookup.code(code).is_none_or(|it| it.category.needs_visit());
        if decision.granted.iter().any(|granted| needs_visit(&granted.code)) {
            let item = Item::Decision(DecisionItem { decision: decision.id, person: decision.person });
            items.push(of_person(lookup, decision.person, decision.decided_on, item));
        }
    }
}

fn in_use(lookup: &Lookup<'_>, technology: &Technology, days: DayRange, items: &mut Vec<Laid>) {
    let entries: Vec<_> = technology.replaces.iter().filter_map(|entry| lookup.entry(*entry)).collect();
    for day in technology.period.and(days).into_iter().flat_map(DayRange::days) {
        if entries.is_empty() || !technology.in_use_on(day) || lookup.is_away(technology.person, day) {
            continue;
        }
        let (mut visits, mut minutes) = (0, Minutes::ZERO);
        for entry in &entries {
            let times = u32::from(entry.recurrence.times_on(day));
            let lines = entry.tasks.iter().filter_map(|task| lookup.line(task.line));
            let ordered: Minutes = lines.filter_map(|(_, line)| line.time.minutes()).sum();
            visits += times;
            minutes += entry.length.unwrap_or(ordered) * i64::from(times);
        }
        let item = TechnologyItem { technology: technology.id, person: technology.person, visits, minutes };
        items.push(of_person(lookup, technology.person, day, Item::Technology(item)));
    }
}

fn cases(lookup: &Lookup<'_>, extra: Extra<'_>, asked: Asked, items: &mut Vec<Laid>) {
    let last = asked.last();
    for case in extra.need_changes.unwrap_or_default() {
        let decided = match case.state {
            NeedChangeState::Decided { on, .. } if on <= last => Some(i64::from((on - case.told_on).get_days())),
            _ => None,
        };
        let item = Item::NeedChange(NeedChangeItem {
            person: case.person,
            increased: case.direction == Direction::Increased,
            decided_after_days: decided,
            answered_after_days: case
                .answered_on()
                .filter(|on| *on <= day_of(asked.cut_off))
                .map(|on| i64::from((on - case.told_on).get_days())),
            open: case.is_open_on(last),
        });
        items.push(of_person(lookup, case.person, case.told_on, item));
    }
    for extension in extra.extensions.unwrap_or_default() {
        let over = extension.over_from().filter(|over| *over <= last.tomorrow().unwrap_or(last));
        let item = Item::Extension(ExtensionItem {
            extension: extension.id,
            person: extension.person,
            minutes: extension.minutes,
            made_for_days: i64::try_from(extension.days.days().count()).unwrap_or(1).max(1),
            days: over.map(|over| i64::from((over - extension.days.from).get_days())),
            decided: matches!(extension.state, tillit_domain::extension::ExtensionState::Decided { .. }),
        });
        items.push(of_person(lookup, extension.person, extension.days.from, item));
    }
}

fn accounts(extra: Extra<'_>, asked: Asked, items: &mut Vec<Laid>) {
    let all = |item| Laid { day: asked.last(), group: None, filters: u8::MAX, item };
    items.extend(extra.costs.map(|costs| all(Item::Costs(costs))));
    items.extend(extra.inhabitants.map(|inhabitants| all(Item::Inhabitants(inhabitants))));
    for overtime in extra.overtime.unwrap_or_default() {
        let item = Item::Overtime(*overtime);
        items.push(Laid { day: overtime.month, group: Some(overtime.group), filters: u8::MAX, item });
    }
}
