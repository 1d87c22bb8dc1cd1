//! What a personal link opens: who comes by first name, in which frame, what will be done; and a field for a wish. Without a log-in, and
//! without anything else about the person. Each opening is in the access log as the person's, by link.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::contact_person::{ContactOutcome, ContactPerson};
use tillit_domain::law::Law;
use tillit_domain::organisation::{FrameName, Unit};
use tillit_domain::person::Person;
use tillit_domain::personal_link::{PersonalLink, Wish, WishState};
use tillit_domain::time::instant;
use tillit_domain::visit::{PlannedState, PlannedVisit};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id, TimeOfDay};
use tillit_storage::{Actor, Batch, Expect, Filter, LogRow, LoginAttempt, VisitFilter};
use utoipa::ToSchema;

use super::own::id_of;
use crate::accounts::throttle::{REMEMBERED, wait_seconds};
use crate::accounts::token::Token;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::order_view::Catalogue;
use crate::use_cases::care::reach::{Organisation, records};
use crate::words::InWords as _;
use crate::words::Language;
use crate::words::care::Remedy;

/// How many days a link shows: a week from today.
const DAYS: u16 = 7;

/// How many wishes one link may leave unanswered, so that nobody fills the office's list by a stolen link.
const OPEN_WISHES: usize = 10;

/// The longest wish, in signs.
const LONGEST_WISH: usize = 2000;

/// Attempts to open links are counted under this name; no account can have it.
const COUNTED_AS: &str = "#personal-link";

/// A visit as the person sees it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LinkVisit {
    /// What it is called.
    pub name: String,
    /// The frame it lies in, by name.
    #[schema(value_type = Option<String>)]
    pub frame: Option<FrameName>,
    /// Earliest start.
    pub earliest: String,
    /// Latest start.
    pub latest: String,
    /// Who comes, by first name; empty while nobody is on it, or it is not told.
    pub who: Vec<String>,
    /// What will be done.
    pub tasks: Vec<String>,
    /// Whether somebody comes for what licensed staff has ordered; what it is, is not told by link.
    pub health_care: bool,
    /// Whether it is cancelled.
    pub cancelled: bool,
    /// Whether nobody has been found for it yet.
    pub unstaffed: bool,
}

/// A day as the person sees it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LinkDay {
    /// The day.
    pub day: Date,
    /// Its visits in order.
    pub visits: Vec<LinkVisit>,
}

/// A wish that was told by the link.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LinkWish {
    /// When.
    pub at: Timestamp,
    /// The wish.
    pub text: String,
    /// What came of it; none until somebody has answered.
    pub answer: Option<String>,
}

/// What a link opens.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OpenedLink {
    /// The person's first name.
    pub first_name: String,
    /// Who has the link.
    pub holder: String,
    /// The link's last day.
    pub last_day: Date,
    /// The days.
    pub days: Vec<LinkDay>,
    /// The unit that gives the help.
    pub unit: String,
    /// The contact person's first name, if there is one.
    pub contact_person: Option<String>,
    /// Wishes told by this link, the newest first.
    pub wishes: Vec<LinkWish>,
}

/// A wish to tell.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWish {
    /// The wish, in own words.
    pub text: String,
}

/// Opens a link.
///
/// # Errors
/// [`AppError::NotFound`] for one that opens nothing, without saying why; [`AppError::TooManyAttempts`] from an address that guesses.
#[crate::compiled_once]
pub async fn read(app: &App, secret: &str, address: &str) -> Result<OpenedLink, AppError> {
    let (link, person) = opened(app, secret, address).await?;
    let view = shown(app, &link, &person).await?;
    logged(app, &link, "read_by_link").await?;
    Ok(view)
}

/// Tells a wish by a link.
///
/// # Errors
/// As [`read`]; [`AppError::Invalid`] for a wish that says nothing, says too much, or comes when many wait.
#[crate::compiled_once]
pub async fn wish(
    app: &App,
    secret: &str,
    address: &str,
    language: Language,
    input: NewWish,
) -> Result<OpenedLink, AppError> {
    let (link, person) = opened(app, secret, address).await?;
    let text = input.text.trim();
    let told = app.store.list::<Wish>(&Filter::person(person.id)).await?;
    let waiting = told.iter().filter(|it| it.record.link == link.id && it.record.state == WishState::Open).count();
    if text.is_empty() || text.chars().count() > LONGEST_WISH || waiting >= OPEN_WISHES {
        return Err(AppError::field("text", Remedy::SaySomething.in_words(language)));
    }
    let wish = Wish {
        id: app.new_id(),
        person: person.id,
        link: link.id,
        by: link.holder.clone(),
        at: app.now(),
        text: text.to_owned(),
        state: WishState::Open,
    };
    let mut batch = Batch::new();
    batch.put(&wish, None, Expect::New);
    app.store.apply(batch, &Actor { user: by_link(&link), at: app.now() }).await?;
    logged(app, &link, "wish_by_link").await?;
    shown(app, &link, &person).await
}

/// The link of a secret and its person, if it opens anything today.
async fn opened(app: &App, secret: &str, address: &str) -> Result<(PersonalLink, Person), AppError> {
    let now = app.now();
    let since = now.checked_sub(REMEMBERED).map_err(AppError::internal)?;
    let attempts = app.store.login_attempts(COUNTED_AS, address, since).await?;
    // By address alone: everybody who has a link would else share one lock.
    let of_links: Vec<LoginAttempt> = attempts.into_iter().filter(|it| it.address == address).collect();
    let wait = wait_seconds(&of_links, "", address, now);
    if wait > 0 {
        return Err(AppError::TooManyAttempts { wait_seconds: wait });
    }
    let token = Token::shown(secret);
    let link = app.store.get::<PersonalLink>(id_of(&token)).await?.map(|it| it.record);
    let person = match &link {
        Some(link) => app.store.get::<Person>(link.person).await?.map(|it| it.record),
        None => None,
    };
    match link.zip(person).filter(|(link, person)| link.opens_on(app.today(), person)) {
        Some(found) => Ok(found),
        None => {
            let attempt = LoginAttempt { user: COUNTED_AS.into(), address: address.into(), at: now, succeeded: false };
            app.store.add_login_attempt(&attempt).await?;
            Err(AppError::NotFound)
        }
    }
}

fn by_link(link: &PersonalLink) -> String {
    format!("personal-link:{}", link.id)
}

/// What was read by link is the person's own reading, and stands in the log as that.
async fn logged(app: &App, link: &PersonalLink, action: &str) -> Result<(), AppError> {
    let row = LogRow {
        at: app.now(),
        user: by_link(link),
        role: "person_by_link".into(),
        unit: None,
        action: action.into(),
        persons: vec![link.person.uuid()],
        workers: Vec::new(),
        purpose: Some("personal_link".into()),
    };
    Ok(app.store.append_log(vec![row]).await?)
}

async fn shown(app: &App, link: &PersonalLink, person: &Person) -> Result<OpenedLink, AppError> {
    let today = app.today();
    let days = DayRange::days_from(today, DAYS);
    let filter = VisitFilter { persons: Some(vec![person.id]), days: Some(days), ..VisitFilter::default() };
    let visits = app.store.planned_visits(&filter).await?;
    let workers: BTreeMap<Id<Worker>, Worker> =
        records(app.store.list::<Worker>(&Filter::default()).await?).into_iter().map(|it| (it.id, it)).collect();
    let catalogue = Catalogue::read(app).await?;
    let organisation = Organisation::read(app).await?;
    // Never a protected worker's name, by any link.
    let first_name =
        |id: Id<Worker>| workers.get(&id).filter(|it| it.protected.is_none()).map(|it| it.given_name.clone());
    let mut shown = Vec::new();
    for day in days.days() {
        let mut of_day: Vec<&PlannedVisit> = visits.iter().filter(|it| it.visit.day == day).collect();
        of_day.sort_by_key(|it| (begins(it), it.visit.id));
        shown.push(LinkDay { day, visits: of_day.into_iter().map(|it| visit(it, &catalogue, &first_name)).collect() });
    }
    let contacts = records(app.store.list::<ContactPerson>(&Filter::person(person.id)).await?);
    let contact = contacts.iter().filter(|it| it.period.contains(today)).find_map(|it| match it.outcome {
        ContactOutcome::Accepted { worker, .. } => first_name(worker),
        _ => None,
    });
    let group = person.group_on(today).and_then(|group| organisation.group(group));
    let unit: Option<&Unit> = group.and_then(|it| organisation.unit(it.unit));
    let mut wishes = records(app.store.list::<Wish>(&Filter::person(person.id)).await?);
    wishes.retain(|it| it.link == link.id);
    wishes.sort_by_key(|it| std::cmp::Reverse((it.at, it.id)));
    Ok(OpenedLink {
        first_name: person.given_name.clone(),
        holder: link.holder.clone(),
        last_day: link.last_day,
        days: shown,
        unit: unit.map(|it| it.name.clone()).unwrap_or_default(),
        contact_person: contact,
        wishes: wishes.into_iter().map(wish_view).collect(),
    })
}

fn begins(planned: &PlannedVisit) -> Timestamp {
    let start: TimeOfDay = match planned.state {
        PlannedState::Staffed { start, .. } => start,
        PlannedState::Unstaffed | PlannedState::Cancelled { .. } => planned.visit.earliest,
    };
    instant(planned.visit.day, start)
}

fn visit(
    planned: &PlannedVisit,
    catalogue: &Catalogue,
    first_name: &impl Fn(Id<Worker>) -> Option<String>,
) -> LinkVisit {
    let visit = &planned.visit;
    let own = visit.tasks.iter().filter(|task| task.law == Law::Sol);
    LinkVisit {
        name: visit.name.clone(),
        frame: visit.frame,
        earliest: visit.earliest.to_string(),
        latest: visit.latest.to_string(),
        who: planned.workers().into_iter().filter_map(first_name).collect(),
        tasks: own.map(|task| catalogue.name(&task.code)).collect(),
        health_care: visit.tasks.iter().any(|task| task.law == Law::Hsl),
        cancelled: matches!(planned.state, PlannedState::Cancelled { .. }),
        unstaffed: planned.state == PlannedState::Unstaffed,
    }
}

fn wish_view(wish: Wish) -> LinkWish {
    let answer = match wish.state {
        WishState::Open => None,
        WishState::Answered { answer, .. } => Some(answer),
    };
    LinkWish { at: wish.at, text: wish.text, answer }
}
