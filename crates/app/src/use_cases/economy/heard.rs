//! Long reckonings as jobs, which tell how far they have come.

use std::sync::Arc;

use serde::Serialize;
use tillit_domain::Id;

use super::history::Hearing;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::Job;
use crate::words::{InWords, JobPhrase};

/// Starts a job; its result is what `reckon` gives, and who it read is logged when it ends.
///
/// # Errors
/// [`AppError::TooManyAttempts`] for a user with many jobs under way.
pub(super) fn start<T, F, R>(app: &App, session: &Session, reckon: F) -> Result<Id<Job>, AppError>
where
    T: Serialize + Send,
    F: FnOnce(App, Session, Arc<Hearing>) -> R + Send + 'static,
    R: Future<Output = Result<T, AppError>> + Send,
{
    let (later, apart) = (app.clone(), session.apart());
    app.jobs.start(app, session, move |job| async move {
        let tell = move |done: usize, of: usize| {
            let percent = u8::try_from(done * 100 / of.max(1)).unwrap_or(100);
            job.progress(percent, &JobPhrase::Working.in_words(job.language()));
            !job.cancelled()
        };
        let outcome = reckon(later.clone(), apart.clone(), Arc::new(tell)).await;
        later.log.close(&apart).await?;
        serde_json::to_value(outcome?).map_err(AppError::internal)
    })
}
