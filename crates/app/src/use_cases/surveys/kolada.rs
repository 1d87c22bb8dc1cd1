//! HME in the form of Kolada: municipality, year, id, value, n (S-123).
//!
//! How HME is handed over is described by SKR in a template that has not been seen; this is the plain form that Kolada itself
//! tells figures in. `docs/surveys.md` says what is known and what is our reading.

use tillit_domain::survey::question::{Area, SurveyKind};
use tillit_exchange::Format;
use tillit_exchange::figures::{Cell, figures};
use tillit_followup::surveys::{Of, Place, SurveyFigure};

use super::kolada_ids::{self, KoladaIds};
use super::shared::Kept;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::follow_up::{SheetFormat, thousandths};
use crate::words::surveys::SurveyPhrase;
use crate::words::{InWords, Language};

/// HME of the municipality in a year; the last year with answers unless said.
///
/// # Errors
/// [`AppError::NotAllowed`]; [`AppError::NotFound`] where HME was never answered.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, year: Option<i16>, format: SheetFormat) -> Result<Vec<u8>, AppError> {
    app.permit(session, UseCase::ReadSurveys, Scope::Municipality)?;
    let (kept, ids) = (Kept::read(app).await?, kolada_ids::kept(app).await?);
    let year = kept.last_year(SurveyKind::Hme, year.unwrap_or_else(|| app.today().year())).ok_or(AppError::NotFound)?;
    let results = kept.results(SurveyKind::Hme, year);
    let town = results.iter().find(|result| result.place == Place::Municipality).ok_or(AppError::NotFound)?;
    let told = |figure: &&SurveyFigure| !matches!(figure.of, Of::Question(_));
    let rows: Vec<Vec<Cell>> =
        town.figures.iter().filter(told).map(|figure| row(figure, year, &ids, session.language)).collect();
    let header = match session.language {
        Language::Sv => ["Kommun", "År", "Nyckeltal", "Värde", "Antal svar", "Vad"],
        Language::En => ["Municipality", "Year", "KPI", "Value", "Answers", "What"],
    };
    let format = match format {
        SheetFormat::Csv => Format::Csv,
        SheetFormat::Xlsx => Format::Xlsx,
    };
    figures("HME", &header, &rows, format).map_err(AppError::internal)
}

/// What is undefined or hidden has no value and no n, and a figure without an id has none either: nothing is made up.
fn row(figure: &SurveyFigure, year: i16, ids: &KoladaIds, language: Language) -> Vec<Cell> {
    let id = match &figure.of {
        Of::Whole => &ids.whole,
        Of::Area(Area::Motivation) => &ids.motivation,
        Of::Area(Area::Leadership) => &ids.leadership,
        Of::Area(_) | Of::Question(_) => &ids.steering,
    };
    let name = match &figure.of {
        Of::Area(area) => area.in_words(language),
        Of::Whole | Of::Question(_) => SurveyPhrase::Whole(figure.id).in_words(language),
    };
    vec![
        Cell::Text(ids.municipality.clone()),
        Cell::Whole(i64::from(year)),
        Cell::Text(id.clone()),
        figure.value.map_or(Cell::Empty, |value| Cell::Number(thousandths(value))),
        figure.n.map_or(Cell::Empty, Cell::Whole),
        Cell::Text(name),
    ]
}
