//! The journal of the social-service kind: read whole, added to, never changed. HSL documentation lives in the care record.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::journal::{JournalNote, NoteKind};
use tillit_domain::person::Person;
use tillit_storage::{Batch, Expect, Filter};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::{self, records};

/// A person's journal.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Journal {
    /// Notes, the newest first.
    pub notes: Vec<NoteView>,
}

/// A note.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NoteView {
    /// Identifier.
    pub id: Uuid,
    /// What it is about.
    #[schema(value_type = String)]
    pub kind: NoteKind,
    /// The day it tells of.
    pub happened_on: Date,
    /// The note.
    pub text: String,
    /// When it was written.
    pub written_at: Timestamp,
    /// Who wrote it.
    pub written_by: String,
    /// The earlier note it sets right.
    pub amends: Option<Uuid>,
    /// The later note that sets it right.
    pub amended_by: Option<Uuid>,
}

/// A note to write.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNote {
    /// What it is about.
    #[schema(value_type = String)]
    pub kind: NoteKind,
    /// The day it tells of; today unless said.
    pub happened_on: Option<Date>,
    /// The note.
    pub text: String,
    /// The note it sets right, if any.
    pub amends: Option<Uuid>,
}

/// Reads a person's journal.
///
/// # Errors
/// As told at `reach::person`.
#[crate::compiled_once]
pub async fn read(app: &App, session: &Session, person: Id<Person>) -> Result<Journal, AppError> {
    reach::person(app, session, UseCase::ReadJournal, person).await?;
    shown(app, person).await
}

/// Adds a note and gives back the journal.
///
/// # Errors
/// [`tillit_domain::journal::NoteRefused`].
#[crate::compiled_once]
pub async fn write(app: &App, session: &Session, person: Id<Person>, input: NewNote) -> Result<Journal, AppError> {
    reach::person(app, session, UseCase::WriteJournal, person).await?;
    let amends = input.amends.map(Id::<JournalNote>::from_uuid);
    let amended = match amends {
        Some(id) => app.store.get(id).await?.map(|it| it.record),
        None => None,
    };
    let note = JournalNote {
        id: app.new_id(),
        person,
        kind: input.kind,
        happened_on: input.happened_on.unwrap_or_else(|| app.today()),
        text: input.text.trim().to_owned(),
        written_at: app.now(),
        written_by: session.display_name.clone(),
        amends,
    };
    let note = note.checked(app.today(), amended.as_ref());
    let note = note.map_err(|refused| AppError::refused(&refused, session.language))?;
    let mut batch = Batch::new();
    batch.put(&note, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    shown(app, person).await
}

async fn shown(app: &App, person: Id<Person>) -> Result<Journal, AppError> {
    let mut notes: Vec<JournalNote> = records(app.store.list(&Filter::person(person)).await?);
    notes.sort_by_key(|note| std::cmp::Reverse((note.written_at, note.id)));
    let view = |note: &JournalNote| NoteView {
        id: note.id.uuid(),
        kind: note.kind,
        happened_on: note.happened_on,
        text: note.text.clone(),
        written_at: note.written_at,
        written_by: note.written_by.clone(),
        amends: note.amends.map(Id::uuid),
        amended_by: notes.iter().find(|later| later.amends == Some(note.id)).map(|later| later.id.uuid()),
    };
    Ok(Journal { notes: notes.iter().map(view).collect() })
}
