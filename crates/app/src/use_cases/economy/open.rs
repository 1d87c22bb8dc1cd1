//! A line of a statement opened down to persons, their visits and decisions (invariant 7). Whoever opens it reads those persons'
//! data, which is logged, and sees neither worker nor pseudonym.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::registration::Known;
use utoipa::ToSchema;
use uuid::Uuid;

use super::asking::Input;
use super::priced::price;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection;
use crate::use_cases::shared::Named;
use crate::words::InWords;
use crate::words::economy::{EconomyPhrase, LineName};

/// A line opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = OpenedCompensationLine)]
pub struct Opened {
    /// The month.
    pub month: String,
    /// The unit.
    pub unit: String,
    /// What the line is paid for.
    pub name: String,
    /// Its amount, öre: the sum of what it is made of.
    pub amount_ore: i64,
    /// What it is made of, by day.
    pub entries: Vec<EntryView>,
}

/// Something a line is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = CompensationEntry)]
pub struct EntryView {
    /// The day.
    pub day: Date,
    /// Whom it is about; the name only where the user may see it.
    pub person: Option<Named>,
    /// The visit.
    pub visit: Option<Uuid>,
    /// The order line.
    pub order_line: Option<Uuid>,
    /// The decision it rests on.
    pub decision: Option<Uuid>,
    /// The code.
    pub code: Option<String>,
    /// Minutes that are paid.
    pub minutes: i64,
    /// Minutes that are not, because of a ceiling or a rule.
    pub not_paid_minutes: i64,
    /// How performed minutes are known.
    #[schema(value_type = Option<String>)]
    pub known: Option<Known>,
    /// Öre.
    pub amount_ore: i64,
}

/// Opens a line of a month, by its number in the statement.
///
/// # Errors
/// As [`super::statement::run`]; [`AppError::NotFound`] for a line that is not there, or is not seen because of its law.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Input, number: usize) -> Result<Opened, AppError> {
    let question = input.understand(app, session, UseCase::OpenCompensation).await?;
    let [month] = &question.months[..] else {
        return Err(AppError::field("to", EconomyPhrase::OneMonth.in_words(session.language)));
    };
    let priced = price(app, &question, *month).await?.ok_or(AppError::NotFound)?;
    let line = priced.statement.lines.get(number).ok_or(AppError::NotFound)?;
    if line.key.law.is_some_and(|law| !question.permit.may_see(law)) {
        return Err(AppError::NotFound);
    }
    question.permit.saw(line.entries.iter().filter_map(|it| it.person).collect::<BTreeSet<_>>());
    let units = [question.unit.id];
    let person = |id| {
        let found = priced.held.persons.iter().find(|it| it.id == id)?;
        Some(Named::new(id, protection::person_name(session, found, &units)))
    };
    let entries = line
        .entries
        .iter()
        .map(|entry| EntryView {
            day: entry.day,
            person: entry.person.and_then(person),
            visit: entry.visit.map(|it| it.uuid()),
            order_line: entry.line.map(|it| it.uuid()),
            decision: entry.decision.map(|it| it.uuid()),
            code: entry.code.as_ref().map(ToString::to_string),
            minutes: entry.minutes.0,
            not_paid_minutes: entry.not_paid.0,
            known: entry.known,
            amount_ore: entry.amount.0,
        })
        .collect();
    let group = line.key.group.and_then(|id| priced.held.groups.iter().find(|it| it.id == id));
    let name = LineName { key: &line.key, group: group.map(|it| it.name.as_str()) };
    Ok(Opened {
        month: month.to_string(),
        unit: question.unit.name.clone(),
        name: name.in_words(session.language),
        amount_ore: line.amount.0,
        entries,
    })
}
