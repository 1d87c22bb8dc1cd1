//! Rows of the access log, for the log reviewer's systematic samples.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::person::Person;
use tillit_domain::time::instant;
use tillit_domain::{Id, TimeOfDay};
use tillit_storage::{Filter, LogFilter, LoggedRow};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Rows given at most, and unless fewer are asked for.
const MOST_ROWS: u32 = 1000;

/// Which rows.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct LogQuestion {
    /// Naming this person or worker.
    pub person: Option<Uuid>,
    /// Naming the person of this number, with or without century; for whoever asks with a number in hand.
    pub number: Option<String>,
    /// Of this user.
    pub user: Option<String>,
    /// First day.
    pub from: Option<Date>,
    /// Last day, inclusive.
    pub to: Option<Date>,
    /// At most so many rows, newest first; at most 1000.
    pub limit: Option<u32>,
}

/// A row: one request.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LogRowView {
    /// Its place in the chain.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub user: String,
    /// In which role.
    pub role: String,
    /// For which unit; none for all.
    pub unit: Option<Uuid>,
    /// What: use cases, the refused ones marked.
    pub action: String,
    /// Persons named. Ids alone: whoever may know the person can look the person up, which is logged in turn.
    pub persons: Vec<Uuid>,
    /// Workers named.
    pub workers: Vec<Uuid>,
    /// Why both laws' data could be seen.
    pub purpose: Option<String>,
}

/// Reads rows of the units that the user reviews.
///
/// # Errors
/// [`AppError::NotAllowed`] for who is no log reviewer.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, question: LogQuestion) -> Result<Vec<LogRowView>, AppError> {
    let permit = app.permit(session, UseCase::ReadAccessLog, Scope::OwnUnits)?;
    let mut question = question;
    if let Some(number) = question.number.take().filter(|it| !it.trim().is_empty()) {
        let Some(person) = numbered(app, &number).await? else { return Ok(Vec::new()) };
        permit.saw([person]);
        question.person = Some(person.uuid());
    }
    let rows = app.store.log(&filter(question)).await?;
    // A request in no unit was made for the whole municipality: only who reviews all units sees it.
    let covered = |row: &LoggedRow| row.row.unit.map_or(permit.covers_all(), |unit| permit.covers(unit));
    Ok(rows.into_iter().filter(covered).map(LogRowView::from).collect())
}

/// The person of a number as people write it.
async fn numbered(app: &App, number: &str) -> Result<Option<Id<Person>>, AppError> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let wanted = digits(number);
    let persons = app.store.list::<Person>(&Filter::default()).await?;
    let fits = |person: &Person| {
        let own = digits(person.number.as_written());
        own == wanted || own.get(2..).is_some_and(|short| short == wanted)
    };
    Ok(persons.into_iter().find(|it| fits(&it.record)).map(|it| it.record.id))
}

pub(super) fn filter(question: LogQuestion) -> LogFilter {
    let midnight = |day: Date| instant(day, TimeOfDay::hm(0, 0));
    LogFilter {
        named: question.person,
        user: question.user,
        from: question.from.map(midnight),
        before: question.to.and_then(|day| day.tomorrow().ok()).map(midnight),
        limit: Some(question.limit.unwrap_or(MOST_ROWS).min(MOST_ROWS)),
    }
}

impl From<LoggedRow> for LogRowView {
    fn from(LoggedRow { seq, row }: LoggedRow) -> Self {
        Self {
            seq,
            at: row.at,
            user: row.user,
            role: row.role,
            unit: row.unit.map(tillit_domain::Id::uuid),
            action: row.action,
            persons: row.persons,
            workers: row.workers.into_iter().map(tillit_domain::Id::uuid).collect(),
            purpose: row.purpose,
        }
    }
}
