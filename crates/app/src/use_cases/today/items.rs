//! What needs attention: visits without anybody or with somebody who may not make them, workers who are away, decisions
//! that somebody has not heard of, vacant shifts, new orders, delegations that run out or were withdrawn.

use std::collections::BTreeMap;

use jiff::ToSpan;
use tillit_domain::Id;
use tillit_domain::delegation::Delegation;
use tillit_domain::order::{Order, OrderState};
use tillit_domain::person::Person;
use tillit_domain::visit::PlannedVisit;
use tillit_domain::worker::Worker;
use tillit_storage::Filter;

use super::read::{Day, ItemLink, ItemSeverity, TodayItem, group_ids, workers};
use crate::access::Permit;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::order_view::Catalogue;
use crate::use_cases::care::protection;
use crate::use_cases::care::reach::records;
use crate::use_cases::shared::Named;
use crate::words::InWords as _;
use crate::words::today::TodayPhrase;

/// How many days ahead a delegation that runs out is told.
const DELEGATION_DAYS: i32 = 14;

/// All items, the weightiest first.
pub(super) async fn of(app: &App, session: &Session, permit: &Permit, day: &Day) -> Result<Vec<TodayItem>, AppError> {
    let names = Names::read(app, session, day).await?;
    let mut items = unstaffed(session, permit, day, &names);
    items.extend(super::risks::of(app, session, permit, day, |person| names.named(person)).await?);
    items.extend(super::short::of(app, session, permit, day).await?);
    items.extend(super::asked::of(app, session, permit, day).await?);
    items.extend(super::wishes::of(app, session, permit, day).await?);
    items.extend(vacant_shifts(session, day));
    items.extend(new_orders(app, session, permit, &names).await?);
    items.extend(expiring(app, session, permit, day).await?);
    items.sort_by(|a, b| (a.severity, &a.detail, &a.id).cmp(&(b.severity, &b.detail, &b.id)));
    Ok(items)
}

/// Names of persons as far as the user may see them.
struct Names(BTreeMap<Id<Person>, String>);

impl Names {
    async fn read(app: &App, session: &Session, day: &Day) -> Result<Self, AppError> {
        let persons = records(app.store.list::<Person>(&Filter::default()).await?);
        let name = |person: &Person| {
            let home = person.group_on(day.day).and_then(|group| day.organisation.group(group)).map(|group| group.unit);
            let units: Vec<_> = home.into_iter().collect();
            protection::person_name(session, person, &units)
        };
        Ok(Self(persons.iter().map(|person| (person.id, name(person))).collect()))
    }

    fn named(&self, person: Id<Person>) -> Named {
        Named::new(person, self.0.get(&person).cloned().unwrap_or_default())
    }
}

fn unstaffed(session: &Session, permit: &Permit, day: &Day, names: &Names) -> Vec<TodayItem> {
    let open: Vec<&PlannedVisit> = day.visits.iter().filter(|visit| !day.is_staffed(visit)).collect();
    permit.saw(open.iter().map(|it| it.visit.person));
    let item = |planned: &&PlannedVisit| {
        let visit = &planned.visit;
        let person = names.named(visit.person);
        let (earliest, latest) = (visit.earliest.to_string(), visit.latest.to_string());
        TodayItem {
            id: format!("unstaffed-{}", visit.id),
            kind: "unstaffed_visit",
            severity: ItemSeverity::CareAtRisk,
            title: TodayPhrase::Unstaffed { person: person.name.clone() }.in_words(session.language),
            detail: TodayPhrase::UnstaffedDetail { visit: visit.name.clone(), earliest, latest }
                .in_words(session.language),
            person: Some(person),
            link: ItemLink {
                page: "board",
                group: Some(visit.group.uuid()),
                day: Some(visit.day),
                visit: Some(visit.id.uuid()),
                person: None,
            },
        }
    };
    open.iter().map(item).collect()
}

fn vacant_shifts(session: &Session, day: &Day) -> Vec<TodayItem> {
    let groups = group_ids(day);
    let vacant = day.shifts.iter().filter(|it| it.worker.is_none() && it.day >= day.day && groups.contains(&it.group));
    let item = |shift: &tillit_domain::shift::Shift| TodayItem {
        id: format!("vacant-{}", shift.id),
        kind: "vacant_shift",
        severity: ItemSeverity::ActSoon,
        title: TodayPhrase::Vacant { group: day.organisation.named_group(shift.group).name }.in_words(session.language),
        detail: TodayPhrase::VacantDetail {
            day: shift.day,
            start: shift.start.on_the_wall().to_string(),
            end: shift.end.on_the_wall().to_string(),
        }
        .in_words(session.language),
        person: None,
        link: ItemLink { page: "board", group: Some(shift.group.uuid()), day: Some(shift.day), ..ItemLink::default() },
    };
    vacant.map(item).collect()
}

async fn new_orders(app: &App, session: &Session, permit: &Permit, names: &Names) -> Result<Vec<TodayItem>, AppError> {
    let orders = records(app.store.list::<Order>(&Filter::default()).await?);
    let waiting: Vec<&Order> = orders
        .iter()
        .filter(|it| it.state == OrderState::Sent && permit.covers(it.unit) && permit.may_see(it.law()))
        .collect();
    permit.saw(waiting.iter().map(|it| it.person));
    let catalogue = Catalogue::read(app).await?;
    let item = |order: &&Order| {
        let person = names.named(order.person);
        let mut services: Vec<String> = Vec::new();
        for line in &order.lines {
            let name = catalogue.name(&line.code);
            if !services.contains(&name) {
                services.push(name);
            }
        }
        let from = order.lines.iter().map(|line| line.period.from).min();
        let sent_on = tillit_domain::time::day_of(order.sent_at);
        let phrase = if order.urgent {
            TodayPhrase::UrgentOrder { person: person.name.clone() }
        } else {
            TodayPhrase::NewOrder { person: person.name.clone() }
        };
        TodayItem {
            id: format!("order-{}", order.id),
            kind: if order.urgent { "urgent_order" } else { "new_order" },
            severity: if order.urgent { ItemSeverity::CareAtRisk } else { ItemSeverity::ActSoon },
            title: phrase.in_words(session.language),
            detail: TodayPhrase::OrderDetail { services, from, sent_on }.in_words(session.language),
            person: Some(person),
            link: ItemLink { page: "orders", person: Some(order.person.uuid()), ..ItemLink::default() },
        }
    };
    Ok(waiting.iter().map(item).collect())
}

async fn expiring(app: &App, session: &Session, permit: &Permit, day: &Day) -> Result<Vec<TodayItem>, AppError> {
    let delegations = records(app.store.list::<Delegation>(&Filter::default()).await?);
    let workers = workers(app).await?;
    let groups = group_ids(day);
    let until = day.day.saturating_add(DELEGATION_DAYS.days());
    let renewed = |it: &Delegation| {
        let same = |other: &&Delegation| other.worker == it.worker && other.task == it.task && other.scope == it.scope;
        delegations.iter().filter(same).any(|other| other.holds_on(until))
    };
    let mut items = Vec::new();
    for delegation in &delegations {
        let Some(worker) = workers.get(&delegation.worker) else { continue };
        let own = worker.group_on(day.day).is_some_and(|group| groups.contains(&group));
        let Some(last) = delegation.period.to else { continue };
        if !own || !delegation.holds_on(day.day) || last >= until || renewed(delegation) {
            continue;
        }
        permit.saw_workers([worker.id]);
        let name = name_of(session, day, worker);
        items.push(TodayItem {
            id: format!("delegation-{}", delegation.id),
            kind: "expiring_delegation",
            severity: ItemSeverity::Information,
            title: TodayPhrase::Expiring { worker: name }.in_words(session.language),
            detail: TodayPhrase::ExpiringDetail { task: delegation.task, last }.in_words(session.language),
            person: None,
            link: ItemLink { page: "delegations", ..ItemLink::default() },
        });
    }
    Ok(items)
}

pub(super) fn name_of(session: &Session, day: &Day, worker: &Worker) -> String {
    protection::worker_name(session, worker, day.organisation.unit_of_worker(worker, day.day))
}
