//! Brings in a file: all of it or nothing, each bad row told with row, field, value and remedy.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;
use tillit_exchange::{Drafts, Errors, Kind, Known, Mapping, ReadError, Remark, Report, Table, parse_in_chunks};
use tillit_storage::Load;
use tokio::sync::mpsc;
use utoipa::ToSchema;

use super::staging::{self, Counts};
use super::{file_language, known, persons_in};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;

/// How many records are handed over at a time.
const CHUNK: usize = 20_000;

/// What to bring in.
#[derive(Debug, Clone)]
pub struct Input {
    /// What the file holds.
    pub kind: Kind,
    /// The file.
    pub bytes: Vec<u8>,
    /// The name of a saved mapping.
    pub mapping: Option<String>,
    /// Only tell what would happen.
    pub dry_run: bool,
}

/// What a file brought, or why it was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ImportReport {
    /// What the file holds.
    pub kind: String,
    /// Rows below the header.
    pub rows: u32,
    /// Records that were not there.
    pub new: u64,
    /// Records that were otherwise.
    pub changed: u64,
    /// Records that were the same.
    pub unchanged: u64,
    /// Whether nothing was written on purpose.
    pub dry_run: bool,
    /// Why the file was refused, at most a thousand; with even one nothing has been written.
    pub errors: Vec<RowErrorView>,
    /// How many errors there are in all.
    pub error_count: usize,
    /// What is worth knowing and stops nothing.
    pub remarks: Vec<String>,
}

impl ImportReport {
    /// Whether the file was refused.
    #[must_use]
    pub const fn refused(&self) -> bool {
        self.error_count > 0
    }
}

/// A row that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RowErrorView {
    /// The row as a spreadsheet shows it; 0 where it is the file as a whole.
    pub row: u32,
    /// The column, by its name in the file where it has one.
    pub field: String,
    /// What stands there; personnummer are masked.
    pub value: String,
    /// What to do.
    pub remedy: String,
}

/// Brings in a file, or tells what it would bring.
///
/// The report tells if the file was refused; that is no error of this call.
///
/// # Errors
/// [`AppError::NotAllowed`]; [`AppError::Invalid`] for a mapping that is not there or is for another kind.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Input) -> Result<ImportReport, AppError> {
    let permit = app.permit(session, UseCase::ImportData, Scope::Municipality)?;
    let mapping = mapping(app, &input).await?;
    let known = Arc::new(known::all(&app.store).await?);
    let file = Arc::new(File { kind: input.kind, bytes: input.bytes, mapping });
    let checked = {
        let (file, known) = (Arc::clone(&file), Arc::clone(&known));
        blocking(move || {
            let mut persons = BTreeSet::new();
            file.read(&known, &mut |drafts| persons.extend(persons_in(&drafts))).map(|report| (report, persons))
        })
        .await?
    };
    let language = file_language(session.language);
    let (report, persons) = match checked {
        Ok(checked) => checked,
        Err(damaged) => return Ok(unreadable(input.kind, input.dry_run, damaged.words(language))),
    };
    permit.saw(persons);
    let mut counts = Counts::default();
    if report.errors.is_empty() {
        counts = bring_in(app, session, &file, &known, input.dry_run).await?;
    }
    Ok(told(input.kind, input.dry_run, &report, counts, language))
}

struct File {
    kind: Kind,
    bytes: Vec<u8>,
    mapping: Option<Mapping>,
}

impl File {
    fn read(&self, known: &Known, sink: &mut dyn FnMut(Drafts)) -> Result<Report, ReadError> {
        let table = Table::read(&self.bytes)?;
        parse_in_chunks(&table, self.kind, self.mapping.as_ref(), known, CHUNK, sink)
    }
}

async fn mapping(app: &App, input: &Input) -> Result<Option<Mapping>, AppError> {
    let Some(name) = &input.mapping else { return Ok(None) };
    let all = super::mappings::all(app).await?;
    let found = all.into_iter().find(|it| it.name == *name && it.kind == input.kind);
    found.map(Some).ok_or_else(|| AppError::field("mapping", format!("{name}?")))
}

/// Writes what the file holds. It is read a second time, chunk by chunk, so that a million rows need little memory.
async fn bring_in(
    app: &App,
    session: &Session,
    file: &Arc<File>,
    known: &Arc<Known>,
    dry_run: bool,
) -> Result<Counts, AppError> {
    let (send, mut chunks) = mpsc::channel::<Drafts>(2);
    let reading = {
        let (file, known) = (Arc::clone(file), Arc::clone(known));
        blocking(move || {
            let mut listening = true;
            file.read(&known, &mut |drafts| listening = listening && send.blocking_send(drafts).is_ok()).map(drop)
        })
    };
    let actor = app.actor(session);
    let corrections_only = file.kind == Kind::Corrections;
    let mut load = app.store.begin_load(&actor).await?;
    let writing = async {
        let mut counts = Counts::default();
        while let Some(drafts) = chunks.recv().await {
            if !corrections_only {
                staging::stage(&app.store, &mut load, drafts, &mut counts).await?;
            } else if dry_run {
                counts.new += drafts.corrections.len() as u64;
            } else {
                counts = staging::corrections(&app.store, drafts, &actor).await?;
            }
        }
        // Nothing is sent any more: whoever still reads must hear of it.
        chunks.close();
        Ok::<Counts, AppError>(counts)
    };
    let (written, read) = tokio::join!(writing, reading);
    let outcome = written.and_then(|counts| {
        read?.map(|()| counts).map_err(|it| AppError::internal(it.words(tillit_exchange::Language::En)))
    });
    end(load, outcome, dry_run).await
}

async fn end(load: Load, outcome: Result<Counts, AppError>, dry_run: bool) -> Result<Counts, AppError> {
    if dry_run || outcome.is_err() {
        load.discard().await?;
    } else {
        load.finish().await?;
    }
    outcome
}

fn unreadable(kind: Kind, dry_run: bool, words: String) -> ImportReport {
    let error = RowErrorView { row: 0, field: String::new(), value: String::new(), remedy: words };
    ImportReport {
        kind: kind.name().to_owned(),
        rows: 0,
        new: 0,
        changed: 0,
        unchanged: 0,
        dry_run,
        errors: vec![error],
        error_count: 1,
        remarks: Vec::new(),
    }
}

fn told(
    kind: Kind,
    dry_run: bool,
    report: &Report,
    counts: Counts,
    language: tillit_exchange::Language,
) -> ImportReport {
    ImportReport {
        kind: kind.name().to_owned(),
        rows: report.rows,
        new: counts.new,
        changed: counts.changed,
        unchanged: counts.unchanged,
        dry_run,
        errors: errors(&report.errors, language),
        error_count: report.errors.count(),
        remarks: report.remarks.iter().take(50).map(|it: &Remark| it.words(language)).collect(),
    }
}

fn errors(errors: &Errors, language: tillit_exchange::Language) -> Vec<RowErrorView> {
    let views = errors.list().iter().map(|error| RowErrorView {
        row: error.row,
        field: error.header.clone().unwrap_or_else(|| error.field.to_owned()),
        value: error.value.clone(),
        remedy: error.remedy.words(language),
    });
    views.collect()
}
