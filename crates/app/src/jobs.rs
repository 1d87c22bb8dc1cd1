//! Work that takes longer than a request: it runs beside, tells how far it has come, can be cancelled, and only who
//! started it may look at it. Jobs live in memory; what must last is saved by the job itself.

use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde_json::Value;
use tillit_domain::Id;
use tillit_domain::person::Person;
use tokio::sync::Semaphore;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::accounts::session::{Session, UserName};
use crate::app::App;
use crate::error::{AppError, Problem};
use crate::words::{InWords, JobPhrase, Language};

/// How long a finished job can be asked for.
const KEPT_AFTER_END: SignedDuration = SignedDuration::from_hours(2);

/// How many jobs one user may have under way.
const UNDER_WAY_PER_USER: usize = 4;

/// A job (only used in ids).
#[derive(Debug)]
pub struct Job;

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// Waiting or working.
    Running,
    /// Done; the result is there.
    Done,
    /// Cancelled; a result is there if something was found until then.
    Cancelled,
    /// Failed; the result is the problem.
    Failed,
}

/// A job as it is shown.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct JobView {
    /// Identifier.
    pub id: Uuid,
    /// Where it stands.
    pub state: JobState,
    /// How far it has come, 0 to 100.
    pub progress: u8,
    /// What it is doing, in the user's language.
    pub words: String,
    /// What it came to; its shape depends on what was started.
    #[schema(value_type = Option<Object>)]
    pub result: Option<Value>,
}

struct Kept {
    owner: UserName,
    view: JobView,
    persons: BTreeSet<Id<Person>>,
    cancel: Arc<AtomicBool>,
    ended_at: Option<Timestamp>,
}

/// The jobs of this process; clones are the same jobs.
#[derive(Clone)]
pub struct Jobs {
    kept: Arc<Mutex<HashMap<Id<Job>, Kept>>>,
    places: Arc<Semaphore>,
}

/// What a job's work holds in its hand: tell progress, hear of cancelling.
#[derive(Clone)]
pub struct JobHandle {
    id: Id<Job>,
    jobs: Jobs,
    cancel: Arc<AtomicBool>,
    language: Language,
}

impl JobHandle {
    /// Tells how far it has come, 0 to 100, and what it is doing.
    pub fn progress(&self, percent: u8, words: &str) {
        if let Some(kept) = self.jobs.lock().get_mut(&self.id) {
            kept.view.progress = percent.min(100);
            kept.view.words = words.to_owned();
        }
    }

    /// Whether the owner has cancelled it. Ask often and come back with the best so far.
    #[must_use]
    pub fn cancelled(&self) -> bool {
        self.cancel.load(Ordering::Relaxed)
    }

    /// The language of whoever started it.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The result names these persons; each reading of it is logged with them.
    pub fn saw(&self, persons: impl IntoIterator<Item = Id<Person>>) {
        if let Some(kept) = self.jobs.lock().get_mut(&self.id) {
            kept.persons.extend(persons);
        }
    }
}

impl Jobs {
    /// A place for jobs, of which so many work at a time; the others wait their turn.
    #[must_use]
    pub fn new(at_a_time: usize) -> Self {
        Self { kept: Arc::default(), places: Arc::new(Semaphore::new(at_a_time)) }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Id<Job>, Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Starts work for a user and comes back at once. Heavy computing inside goes through [`blocking`].
    ///
    /// # Errors
    /// [`AppError::TooManyAttempts`] if the user has too many under way.
    pub fn start<W, F>(&self, app: &App, session: &Session, work: W) -> Result<Id<Job>, AppError>
    where
        W: FnOnce(JobHandle) -> F + Send + 'static,
        F: Future<Output = Result<Value, AppError>> + Send + 'static,
    {
        let id: Id<Job> = app.new_id();
        let cancel = Arc::new(AtomicBool::new(false));
        self.keep(app.clock.now(), id, session, &cancel)?;
        let handle = JobHandle { id, jobs: self.clone(), cancel, language: session.language };
        let (jobs, clock) = (self.clone(), Arc::clone(&app.clock));
        tokio::spawn(async move {
            let place = Arc::clone(&jobs.places).acquire_owned().await;
            handle.progress(0, &JobPhrase::Working.in_words(handle.language));
            // A task of its own, so that a panic in the work becomes a failed job instead of one that never ends.
            let outcome = match tokio::spawn(work(handle.clone())).await {
                Ok(outcome) => outcome,
                Err(error) => Err(AppError::internal(error)),
            };
            drop(place);
            jobs.end(&handle, clock.now(), outcome);
        });
        Ok(id)
    }

    fn keep(&self, now: Timestamp, id: Id<Job>, session: &Session, cancel: &Arc<AtomicBool>) -> Result<(), AppError> {
        let mut kept = self.lock();
        kept.retain(|_, job| job.ended_at.is_none_or(|ended| now.duration_since(ended) < KEPT_AFTER_END));
        let under_way = kept.values().filter(|job| job.owner == session.user && job.ended_at.is_none()).count();
        if under_way >= UNDER_WAY_PER_USER {
            return Err(AppError::TooManyAttempts { wait_seconds: 30 });
        }
        let view = JobView {
            id: id.uuid(),
            state: JobState::Running,
            progress: 0,
            words: JobPhrase::Waiting.in_words(session.language),
            result: None,
        };
        let job = Kept {
            owner: session.user.clone(),
            view,
            persons: BTreeSet::new(),
            cancel: Arc::clone(cancel),
            ended_at: None,
        };
        kept.insert(id, job);
        Ok(())
    }

    fn end(&self, handle: &JobHandle, now: Timestamp, outcome: Result<Value, AppError>) {
        let (state, phrase, result) = match outcome {
            Ok(result) if handle.cancelled() => (JobState::Cancelled, JobPhrase::Cancelled, Some(result)),
            Ok(result) => (JobState::Done, JobPhrase::Done, Some(result)),
            Err(error) => {
                if error.status() >= 500 {
                    tracing::error!(job = %handle.id, %error, "a job failed");
                }
                let problem: Problem = error.problem(handle.language);
                (JobState::Failed, JobPhrase::Failed, serde_json::to_value(problem).ok())
            }
        };
        if let Some(kept) = self.lock().get_mut(&handle.id) {
            kept.view.state = state;
            kept.view.progress = 100;
            kept.view.words = phrase.in_words(handle.language);
            kept.view.result = result;
            kept.ended_at = Some(now);
        }
    }

    /// A job of the user, with the persons its result names.
    ///
    /// # Errors
    /// [`AppError::NotFound`] if there is none, or it is another's.
    pub fn of(&self, session: &Session, id: Id<Job>) -> Result<(JobView, BTreeSet<Id<Person>>), AppError> {
        let kept = self.lock();
        let job = kept.get(&id).filter(|job| job.owner == session.user).ok_or(AppError::NotFound)?;
        Ok((job.view.clone(), job.persons.clone()))
    }

    /// Asks a job of the user to stop; it ends soon after, with the best it has.
    ///
    /// # Errors
    /// [`AppError::NotFound`] if there is none, or it is another's.
    pub fn cancel(&self, session: &Session, id: Id<Job>) -> Result<(), AppError> {
        let kept = self.lock();
        let job = kept.get(&id).filter(|job| job.owner == session.user).ok_or(AppError::NotFound)?;
        job.cancel.store(true, Ordering::Relaxed);
        Ok(())
    }
}

/// Runs heavy computing on a thread of its own, so that requests are answered meanwhile.
///
/// # Errors
/// [`AppError::Internal`] if it panics.
pub async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
    tokio::task::spawn_blocking(work).await.map_err(AppError::internal)
}
