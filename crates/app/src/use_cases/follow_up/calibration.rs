//! Standard times against measured ones, per code (S-013): what the catalogue is calibrated by.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tillit_followup::calibration::CALIBRATION;
use tillit_followup::figure::Part;
use utoipa::ToSchema;

use super::metrics::is;
use super::rollups;
use super::scope::{Input, Question};
use super::view::{PeriodView, number, why};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;

/// Codes with their standard and measured times.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CalibrationReport {
    /// The unit's or group's name; none for the whole municipality.
    pub name: Option<String>,
    /// The days.
    pub period: PeriodView,
    /// Why there is nothing, in words.
    pub why: Option<String>,
    /// Codes; those with fewer than 30 occasions or five persons are left out.
    pub rows: Vec<CalibrationRow>,
}

/// A code at one standard time.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CalibrationRow {
    /// The code.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// Standard minutes.
    pub standard: i64,
    /// The occasions had their visits to themselves; else their minutes are an estimated share of a visit.
    pub alone: bool,
    /// Occasions.
    pub occasions: Option<i64>,
    /// Persons.
    pub persons: Option<u64>,
    /// Half took less, half took more.
    pub median: Option<f64>,
    /// A quarter took less.
    pub lower: Option<f64>,
    /// A quarter took more.
    pub upper: Option<f64>,
    /// The median in percent of the standard time.
    pub percent: Option<f64>,
}

/// Works it out.
///
/// # Errors
/// As [`super::metrics::run`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Input) -> Result<CalibrationReport, AppError> {
    let Question { whom, asked, filter, known, name, .. } =
        input.understand(app, session, UseCase::ReadFollowUp).await?;
    let answer = rollups::told(app, asked, known, &[&CALIBRATION]).await?;
    let language = session.language;
    blocking(move || {
        let told = answer.told.first().map(|(_, told)| Arc::clone(told)).unwrap_or_default();
        let own = told.iter().find(|it| is(it, whom, filter)).map(|it| &it.figure);
        let mut rows: BTreeMap<(String, i64, bool), CalibrationRow> = BTreeMap::new();
        for part in own.into_iter().flat_map(|it| &it.parts) {
            let Some((key, what)) = parsed(part) else { continue };
            let called = answer.held.codes.iter().find(|it| it.code == key.0).map(|it| it.name.clone());
            let row = rows.entry(key.clone()).or_insert_with(|| empty(key, called));
            row.occasions = part.numerator;
            row.persons = part.numerator.and_then(|_| u64::try_from(part.who.persons.len()).ok());
            let value = part.value.map(number);
            match what {
                "median" => row.median = value,
                "q1" => row.lower = value,
                _ => row.upper = value,
            }
        }
        // What is hidden in one of its parts is not told at all.
        let mut rows: Vec<CalibrationRow> =
            rows.into_values().filter(|it| it.median.is_some() && it.lower.is_some() && it.upper.is_some()).collect();
        for row in &mut rows {
            #[expect(clippy::cast_precision_loss, reason = "minutes of a standard time")]
            let standard = row.standard as f64;
            row.percent = row.median.map(|median| (median / standard * 1000.0).round() / 10.0);
        }
        let reason = own.and_then(|it| it.reason).map(|reason| why(reason, language));
        CalibrationReport { name, period: asked.into(), why: reason, rows }
    })
    .await
}

type Key = (String, i64, bool);

fn parsed(part: &Part) -> Option<(Key, &str)> {
    let mut words = part.key.rsplit('|');
    let (what, alone, standard, code) = (words.next()?, words.next()?, words.next()?, words.next()?);
    Some(((code.to_owned(), standard.parse().ok()?, alone == "alone"), what))
}

fn empty((code, standard, alone): Key, called: Option<String>) -> CalibrationRow {
    CalibrationRow {
        name: called.unwrap_or_else(|| code.clone()),
        code,
        standard,
        alone,
        occasions: None,
        persons: None,
        median: None,
        lower: None,
        upper: None,
        percent: None,
    }
}
