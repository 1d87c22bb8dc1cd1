//! Workers who are away today, and decisions of which somebody has not been told.

use tillit_domain::shortage::Shortage;
use tillit_storage::Filter;

use super::items::name_of;
use super::read::{Day, ItemLink, ItemSeverity, TodayItem, group_ids, workers};
use crate::access::Permit;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::records;
use crate::words::InWords as _;
use crate::words::today::TodayPhrase;

/// One item for each worker who is away, and for each decision that is not told to the end.
pub(super) async fn of(app: &App, session: &Session, permit: &Permit, day: &Day) -> Result<Vec<TodayItem>, AppError> {
    let workers = workers(app).await?;
    let mut items = Vec::new();
    for (worker, group) in &day.away {
        let Some(known) = workers.get(worker) else { continue };
        permit.saw_workers([*worker]);
        let (name, in_group) = (name_of(session, day, known), day.organisation.named_group(*group).name);
        items.push(TodayItem {
            id: format!("away-{worker}-{group}"),
            kind: "worker_away",
            severity: ItemSeverity::ActSoon,
            title: TodayPhrase::Away { worker: name }.in_words(session.language),
            detail: TodayPhrase::AwayDetail { group: in_group }.in_words(session.language),
            person: None,
            link: ItemLink { page: "short", group: Some(group.uuid()), day: Some(day.day), ..ItemLink::default() },
        });
    }
    let groups = group_ids(day);
    let decided = records(app.store.list::<Shortage>(&Filter::default()).await?);
    for shortage in decided.iter().filter(|it| it.day == day.day && groups.contains(&it.group)) {
        let untold = shortage.untold();
        let group = day.organisation.named_group(shortage.group).name;
        let counts = TodayPhrase::ShortDetail {
            dropped: shortage.keeps_out().count(),
            moved: shortage.moved.len(),
            by: shortage.decided.by.clone(),
        };
        let title = if untold > 0 { TodayPhrase::Untold { group, untold } } else { TodayPhrase::Short { group } };
        items.push(TodayItem {
            id: format!("short-{}", shortage.id),
            kind: "shortage",
            severity: if untold > 0 { ItemSeverity::ActSoon } else { ItemSeverity::Information },
            title: title.in_words(session.language),
            detail: counts.in_words(session.language),
            person: None,
            link: ItemLink {
                page: "short",
                group: Some(shortage.group.uuid()),
                day: Some(shortage.day),
                ..ItemLink::default()
            },
        });
    }
    Ok(items)
}
