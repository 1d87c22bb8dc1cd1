//! Wishes that persons have told by their own link and nobody has answered, for those who may answer them.

use std::collections::BTreeMap;

use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_domain::personal_link::{Wish, WishState};

use super::read::{Day, ItemLink, ItemSeverity, TodayItem, group_ids};
use crate::access::permit::would_allow;
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection;
use crate::words::InWords as _;
use crate::words::today::TodayPhrase;

/// One item for each person who waits. The wish itself is read on the person's page, where the reading is the wish's own.
pub(super) async fn of(app: &App, session: &Session, permit: &Permit, day: &Day) -> Result<Vec<TodayItem>, AppError> {
    let open = app.store.list_where::<Wish>(|it| it.state == WishState::Open).await?;
    let mut waiting: BTreeMap<Id<Person>, usize> = BTreeMap::new();
    for wish in open {
        *waiting.entry(wish.record.person).or_default() += 1;
    }
    let groups = group_ids(day);
    let mut items = Vec::new();
    for (id, count) in waiting {
        let Some(person) = app.store.get::<Person>(id).await? else { continue };
        let Some(group) = person.record.group_on(day.day).filter(|it| groups.contains(it)) else { continue };
        let Some(unit) = day.organisation.group(group).map(|it| it.unit) else { continue };
        if would_allow(&session.roles, UseCase::AnswerWishes, &Scope::Unit(unit)).is_err() {
            continue;
        }
        permit.saw([id]);
        let name = protection::person_name(session, &person.record, &[unit]);
        items.push(TodayItem {
            id: format!("wish-{id}"),
            kind: "wish",
            severity: ItemSeverity::ActSoon,
            title: TodayPhrase::WishWaits { person: name.clone(), count }.in_words(session.language),
            detail: TodayPhrase::WishDetail.in_words(session.language),
            person: Some(crate::use_cases::shared::Named::new(id, name)),
            link: ItemLink { page: "person", person: Some(id.uuid()), ..ItemLink::default() },
        });
    }
    Ok(items)
}
