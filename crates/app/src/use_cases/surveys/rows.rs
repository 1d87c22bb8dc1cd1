//! The figures of surveys as rows: for the command line, and as a file for spreadsheets.

use serde::Serialize;
use tillit_exchange::Format;
use tillit_exchange::figures::{Cell, figures};

use super::read::{self, Surveys, SurveysAsked};
use super::view::FigureView;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::follow_up::SheetFormat;
use crate::words::surveys::SurveyPhrase;
use crate::words::{InWords, Language};

/// A figure with where and when it is of.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SurveyRow {
    /// Id of the metric.
    pub id: String,
    /// Which survey, for programs.
    pub survey: &'static str,
    /// The year.
    pub year: i16,
    /// Of what: `municipality`, `mode`, `course`, `unit` or `group`.
    pub of: &'static str,
    /// What that is called.
    pub place: String,
    /// What of the metric: `whole`, `area` or `question`.
    pub part: &'static str,
    /// Its name.
    pub name: String,
    /// What the value counts.
    pub unit: &'static str,
    /// The value; null where undefined or hidden.
    pub value: Option<f64>,
    /// Above, where it is one ratio.
    pub numerator: Option<i64>,
    /// Below, likewise.
    pub denominator: Option<i64>,
    /// Answers it rests on.
    pub n: Option<i64>,
    /// The value the year before.
    pub before: Option<f64>,
    /// The change since then.
    pub change: Option<f64>,
    /// Why there is no value.
    pub why: Option<String>,
}

/// Reads them; of one unit, by name, if that is asked.
///
/// # Errors
/// [`AppError::NotAllowed`]; [`AppError::Invalid`] for a unit that is not there.
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    year: Option<i16>,
    unit: Option<&str>,
) -> Result<Vec<SurveyRow>, AppError> {
    let all = read::run(app, session, SurveysAsked { year }).await?;
    let Some(name) = unit else { return Ok(rows(&all, None)) };
    let asked = name.trim().to_lowercase();
    let found =
        all.workplaces.iter().find(|it| it.unit.name.to_lowercase() == asked || it.unit.id.to_string() == asked);
    let Some(found) = found else {
        let phrase = SurveyPhrase::UnknownUnit { name: name.to_owned() };
        return Err(AppError::field("unit", phrase.in_words(session.language)));
    };
    Ok(rows(&all, Some(found.unit.id)))
}

/// The rows of an answer, of one unit where one is named.
fn rows(all: &Surveys, unit: Option<uuid::Uuid>) -> Vec<SurveyRow> {
    let mut rows = Vec::new();
    for survey in &all.surveys {
        let Some(year) = survey.year else { continue };
        for place in survey.places.iter().filter(|place| unit.is_none() || place.unit == unit) {
            let row = |figure: &FigureView| SurveyRow {
                id: figure.id.clone(),
                survey: survey.kind.name(),
                year,
                of: place.place,
                place: place.name.clone(),
                part: figure.of,
                name: figure.name.clone(),
                unit: match figure.unit {
                    tillit_followup::surveys::Scale::Percent => "%",
                    tillit_followup::surveys::Scale::Index => "0–100",
                },
                value: figure.value,
                numerator: figure.numerator,
                denominator: figure.denominator,
                n: figure.n,
                before: figure.before,
                change: figure.change,
                why: figure.why.clone(),
            };
            rows.extend(std::iter::once(&place.response).chain(&place.figures).map(row));
        }
    }
    rows
}

const SV: [&str; 13] = [
    "Nyckeltal",
    "Undersökning",
    "År",
    "Plats",
    "Namn",
    "Värde",
    "Enhet",
    "Täljare",
    "Nämnare",
    "Svar",
    "Året före",
    "Ändring",
    "Varför inget värde",
];
const EN: [&str; 13] = [
    "Metric",
    "Survey",
    "Year",
    "Place",
    "Name",
    "Value",
    "Unit",
    "Numerator",
    "Denominator",
    "Answers",
    "Year before",
    "Change",
    "Why no value",
];

/// Writes rows as a file.
///
/// # Errors
/// [`AppError::Internal`] if a workbook cannot be put together.
pub fn file(rows: &[SurveyRow], format: SheetFormat, language: Language) -> Result<Vec<u8>, AppError> {
    let (header, title) = match language {
        Language::Sv => (SV, "Enkäter"),
        Language::En => (EN, "Surveys"),
    };
    let number = |number: Option<f64>| number.map_or(Cell::Empty, Cell::Number);
    let whole = |number: Option<i64>| number.map_or(Cell::Empty, Cell::Whole);
    let text = |text: &str| Cell::Text(text.to_owned());
    let cells: Vec<Vec<Cell>> = rows
        .iter()
        .map(|it| {
            vec![
                text(&it.id),
                text(it.survey),
                Cell::Whole(i64::from(it.year)),
                text(&it.place),
                text(&it.name),
                number(it.value),
                text(it.unit),
                whole(it.numerator),
                whole(it.denominator),
                whole(it.n),
                number(it.before),
                number(it.change),
                it.why.as_deref().map_or(Cell::Empty, text),
            ]
        })
        .collect();
    let format = match format {
        SheetFormat::Csv => Format::Csv,
        SheetFormat::Xlsx => Format::Xlsx,
    };
    figures(title, &header, &cells, format).map_err(AppError::internal)
}
