//! Answers a scenario as a job: it tells how far it has come and can be cancelled; what there is then becomes the answer, and the
//! same scenario goes on from there when it is asked again.

use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tillit_lab::report::html;
use utoipa::ToSchema;
use uuid::Uuid;

use super::file::{AnswerFormat, file};
use super::run::{Asked, Step, run};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::JobHandle;
use crate::words::{InWords, JobPhrase};

/// What to answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RunLab)]
pub struct Input {
    /// The text of a scenario file.
    pub scenario: String,
    /// Runs of each alternative, 1 to 100; the scenario's own number if left out.
    #[serde(default)]
    pub seeds: Option<u16>,
}

/// A job that was started.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[schema(as = LabStarted)]
pub struct Started {
    /// The job, to be asked for.
    pub job: Uuid,
}

/// What the job comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct LabAnswerView {
    /// Its title.
    pub title: String,
    /// The page, for printing.
    pub html: String,
    /// A workbook with the numbers (XLSX), in base64.
    pub workbook: String,
}

/// Starts the job; its result is a [`LabAnswerView`].
///
/// # Errors
/// [`AppError::NotAllowed`]; what is wrong with the scenario is the job's result.
#[crate::compiled_once]
pub async fn start(app: &App, session: &Session, input: Input) -> Result<Started, AppError> {
    app.permit(session, UseCase::RunLab, Scope::Municipality)?;
    let (later, apart) = (app.clone(), session.apart());
    let job = app.jobs.start(app, session, move |handle| work(later, apart, input, handle))?;
    Ok(Started { job: job.uuid() })
}

async fn work(app: App, session: Session, input: Input, job: JobHandle) -> Result<Value, AppError> {
    let asked = Asked { text: input.scenario, seeds: input.seeds.map(|seeds| seeds.clamp(1, 100)), until: None };
    let hearing = job.clone();
    let (kept, of_study) = (Arc::clone(&app.lab), Mutex::new(String::new()));
    let tell = move |step: Step<'_>| {
        let words = JobPhrase::Working.in_words(hearing.language());
        match step {
            Step::Begins { of, .. } => {
                of.clone_into(&mut of_study.lock().unwrap_or_else(PoisonError::into_inner));
                hearing.progress(1, &words);
            }
            Step::Made { point, made, all } => {
                kept.keep(&of_study.lock().unwrap_or_else(PoisonError::into_inner), point);
                hearing.progress(share(made, all, 80), &words);
            }
            Step::Trying { tried, all } => hearing.progress(80 + share(tried, all, 20), &words),
        }
        !hearing.cancelled()
    };
    let outcome = run(&app, &session, asked, app.lab.all(), Arc::new(tell)).await;
    app.log.close(&session).await?;
    let answer = outcome?;
    let workbook = STANDARD.encode(file(&answer, AnswerFormat::Xlsx)?);
    let view = LabAnswerView { title: answer.title.clone(), html: html(&answer), workbook };
    serde_json::to_value(view).map_err(AppError::internal)
}

fn share(part: usize, of: usize, most: usize) -> u8 {
    u8::try_from(part * most / of.max(1)).unwrap_or(100)
}
