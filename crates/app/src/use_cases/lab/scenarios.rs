//! The ready scenarios, to run as they are or to change.

use serde::Serialize;
use tillit_lab::scenario::read;
use utoipa::ToSchema;

use super::refusal;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// The files in `scenarios/`, kept in the binary so that they are there wherever it runs.
const READY: [&str; 2] =
    [include_str!("../../../../../scenarios/huddinge.toml"), include_str!("../../../../../scenarios/bracke.toml")];

/// A ready scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ScenarioView {
    /// Its short name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The question.
    pub question: String,
    /// Runs of each alternative.
    pub seeds: u16,
    /// The file.
    pub text: String,
}

/// Lists the ready scenarios.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn scenarios(app: &App, session: &Session) -> Result<Vec<ScenarioView>, AppError> {
    app.permit(session, UseCase::RunLab, Scope::Municipality)?;
    READY
        .iter()
        .map(|text| {
            let scenario = read(text).map_err(|error| refusal::scenario(&error))?;
            Ok(ScenarioView {
                id: scenario.id,
                title: scenario.title,
                question: scenario.question,
                seeds: scenario.seeds,
                text: (*text).to_owned(),
            })
        })
        .collect()
}
