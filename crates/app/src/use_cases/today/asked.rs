//! What workers have asked of whoever plans, extensions that end or are not in the plan, visits that nobody has begun although their time has
//! passed, and incidents that nobody answers for.

use tillit_domain::incident::{Incident, Stage};

use super::read::{Day, ItemLink, ItemSeverity, TodayItem};
use crate::access::permit::would_allow;
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::day_as_it_goes::{self, Goes};
use crate::use_cases::freedom::requests::{AskedFor, RequestView};
use crate::use_cases::freedom::{extensions, requests};
use crate::words::InWords as _;
use crate::words::today::TodayPhrase;

/// One item for each.
pub(super) async fn of(app: &App, session: &Session, permit: &Permit, day: &Day) -> Result<Vec<TodayItem>, AppError> {
    let today = app.today();
    let own = |group: uuid::Uuid| day.groups.iter().any(|it| it.id.uuid() == group);
    let mut items = Vec::new();
    let waiting = requests::open(app, session, permit, &day.organisation).await?;
    items.extend(waiting.iter().filter(|it| own(it.group.id) && !it.waits_for_colleague).map(|it| asked(session, it)));
    if day.day != today {
        return Ok(items);
    }
    for it in extensions::running(app, session, permit).await? {
        if !own(it.group.id) || !(it.ending || !it.in_plan) {
            continue;
        }
        let name = it.person.name.clone();
        let title = if it.ending {
            TodayPhrase::ExtensionEnds { person: name }
        } else {
            TodayPhrase::ExtensionNotPlanned { person: name }
        };
        items.push(TodayItem {
            id: format!("extension-{}", it.id),
            kind: "extension",
            severity: ItemSeverity::ActSoon,
            title: title.in_words(session.language),
            detail: TodayPhrase::ExtensionDetail { minutes: it.minutes, last: it.to }.in_words(session.language),
            link: ItemLink { page: "dayAsItGoes", group: Some(it.group.id), ..ItemLink::default() },
            person: Some(it.person),
        });
    }
    let goes = day_as_it_goes::goes(app, session, permit, &day.organisation, &day.groups, today).await?;
    for group in &day.groups {
        let of_group = || goes.iter().filter(|it| it.group.id == group.id.uuid());
        let count = of_group().filter(|it| it.goes == Goes::AtRisk).count();
        // Where nobody has told anything today, nothing can be said of what has not been told.
        if count == 0 || !of_group().any(|it| matches!(it.goes, Goes::Done | Goes::GoingOn)) {
            continue;
        }
        let first = of_group().find(|it| it.goes == Goes::AtRisk).map(|it| it.person.name.clone()).unwrap_or_default();
        items.push(TodayItem {
            id: format!("not-begun-{}", group.id),
            kind: "not_begun",
            severity: ItemSeverity::CareAtRisk,
            title: TodayPhrase::NotBegun { group: group.name.clone(), count }.in_words(session.language),
            detail: TodayPhrase::NotBegunDetail { person: first, others: count - 1 }.in_words(session.language),
            link: ItemLink {
                page: "dayAsItGoes",
                group: Some(group.id.uuid()),
                day: Some(today),
                ..ItemLink::default()
            },
            person: None,
        });
    }
    let reads = |it: &Incident| would_allow(&session.roles, UseCase::HandleIncidents, &Scope::Unit(it.unit)).is_ok();
    let unowned = app.store.list_where::<Incident>(|it| it.stage() == Stage::Reported && reads(it)).await?;
    let count = unowned.iter().filter(|it| permit.covers(it.record.unit)).count();
    if count > 0 {
        items.push(TodayItem {
            id: "incidents".into(),
            kind: "incidents",
            severity: ItemSeverity::ActSoon,
            title: TodayPhrase::IncidentsWait { count }.in_words(session.language),
            detail: TodayPhrase::IncidentsDetail.in_words(session.language),
            person: None,
            link: ItemLink { page: "incidents", ..ItemLink::default() },
        });
    }
    Ok(items)
}

fn asked(session: &Session, request: &RequestView) -> TodayItem {
    let person = request.person.clone();
    let title = match request.asks {
        AskedFor::MoreTime => TodayPhrase::MoreTime {
            person: person.as_ref().map(|it| it.name.clone()).unwrap_or_default(),
            minutes: request.minutes,
        },
        _ => TodayPhrase::AsksChange { person: person.as_ref().map(|it| it.name.clone()) },
    };
    let detail = TodayPhrase::AskedBy { worker: request.asked_by.clone(), why: request.against.first().cloned() };
    TodayItem {
        id: format!("asked-{}", request.id),
        kind: "day_request",
        severity: ItemSeverity::ActSoon,
        title: title.in_words(session.language),
        detail: detail.in_words(session.language),
        link: ItemLink {
            page: "dayAsItGoes",
            group: Some(request.group.id),
            day: Some(request.day),
            visit: request.visit,
            person: None,
        },
        person,
    }
}
