//! The emergency sheets as rows, a visit each, for the command line and for spreadsheets.

use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::organisation::Unit;
use tillit_exchange::Format;
use tillit_exchange::figures::{Cell, figures};
use tillit_storage::Filter;

use super::sheet::{self, EmergencyAsked, EmergencySheets, Essentials};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::records;
use crate::words::Language;

/// Columns of the rows.
pub const COLUMNS: [&str; 13] = [
    "day",
    "group",
    "shift",
    "worker",
    "start",
    "frame",
    "person",
    "visit",
    "tasks",
    "address",
    "telephone",
    "access",
    "matters",
];

const SV: [&str; 13] = [
    "Dag",
    "Grupp",
    "Pass",
    "Medarbetare",
    "Start",
    "Ram",
    "Brukare",
    "Besök",
    "Insatser",
    "Adress",
    "Telefon",
    "Så kommer du in",
    "Viktigt för personen",
];

/// A visit with what is needed to make it.
#[derive(Debug, Clone, Serialize)]
pub struct EmergencyRow {
    /// The day.
    pub day: String,
    /// The group.
    pub group: String,
    /// The shift's hours.
    pub shift: String,
    /// Who works it.
    pub worker: String,
    /// When the visit starts.
    pub start: String,
    /// Its frame.
    pub frame: String,
    /// At whose home.
    pub person: String,
    /// What it is called.
    pub visit: String,
    /// What is to be done.
    pub tasks: String,
    /// Where.
    pub address: String,
    /// Telephone.
    pub telephone: String,
    /// How to get in.
    pub access: String,
    /// What matters to the person.
    pub matters: String,
}

/// The rows for a unit by name, or for all units. What is protected is not among them: it is printed sealed, in the office.
///
/// # Errors
/// [`AppError::Invalid`] for a unit that nobody knows, and as [`sheet::run`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    unit: Option<&str>,
    from: Option<jiff::civil::Date>,
) -> Result<Vec<EmergencyRow>, AppError> {
    let unit = match unit {
        None => None,
        Some(name) => Some(named(app, name).await?.uuid()),
    };
    let sheets = sheet::run(app, session, EmergencyAsked { unit, from }).await?;
    Ok(rows(&sheets))
}

async fn named(app: &App, name: &str) -> Result<Id<Unit>, AppError> {
    let units = records(app.store.list::<Unit>(&Filter::default()).await?);
    let found = units.iter().find(|it| it.name.to_lowercase() == name.trim().to_lowercase());
    found.map(|it| it.id).ok_or_else(|| {
        let mut names: Vec<&str> = units.iter().map(|it| it.name.as_str()).collect();
        names.sort_unstable();
        AppError::field("unit", names.join(", "))
    })
}

/// The sheets as rows.
#[must_use]
pub fn rows(sheets: &EmergencySheets) -> Vec<EmergencyRow> {
    let essentials = |id| sheets.persons.iter().find(|it: &&Essentials| it.person.id == id);
    let mut rows = Vec::new();
    for day in &sheets.days {
        for shift in &day.shifts {
            for visit in &shift.visits {
                let known = essentials(visit.person.id);
                rows.push(EmergencyRow {
                    day: day.day.to_string(),
                    group: day.group.name.clone(),
                    shift: if shift.start.is_empty() {
                        String::new()
                    } else {
                        format!("{}–{}", shift.start, shift.end)
                    },
                    worker: shift.worker.as_ref().map(|it| it.name.clone()).unwrap_or_default(),
                    start: visit.start.clone().unwrap_or_default(),
                    frame: format!("{}–{}", visit.earliest, visit.latest),
                    person: visit.person.name.clone(),
                    visit: visit.name.clone(),
                    tasks: visit.tasks.join(", "),
                    address: known.map(|it| it.address.clone()).unwrap_or_default(),
                    telephone: known.map(|it| it.telephone.clone()).unwrap_or_default(),
                    access: known.and_then(|it| it.access.clone()).unwrap_or_default(),
                    matters: known.map(|it| it.what_matters.clone()).unwrap_or_default(),
                });
            }
        }
    }
    rows
}

/// The rows as a workbook.
///
/// # Errors
/// [`AppError::Internal`] if it cannot be put together.
pub fn workbook(rows: &[EmergencyRow], language: Language) -> Result<Vec<u8>, AppError> {
    let header = match language {
        Language::Sv => SV,
        Language::En => COLUMNS,
    };
    let text = |it: &String| if it.is_empty() { Cell::Empty } else { Cell::Text(it.clone()) };
    let cells: Vec<Vec<Cell>> = rows
        .iter()
        .map(|it| {
            let line = [
                &it.day,
                &it.group,
                &it.shift,
                &it.worker,
                &it.start,
                &it.frame,
                &it.person,
                &it.visit,
                &it.tasks,
                &it.address,
                &it.telephone,
                &it.access,
                &it.matters,
            ];
            line.into_iter().map(text).collect()
        })
        .collect();
    figures("Emergency", &header, &cells, Format::Xlsx).map_err(AppError::internal)
}
