//! The application: what use cases work with, and nothing global.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use tillit_domain::Id;
use tillit_storage::{Actor, Store};

use crate::access::log::AccessLog;
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::clock::{Clock, Random};
use crate::error::AppError;
use crate::jobs::Jobs;
use crate::use_cases::follow_up::rollups::Rollups;
use crate::use_cases::lab::KeptRuns;

/// What an installation may set.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Name of the municipality; none takes the name of the municipality's own provider.
    pub municipality: Option<String>,
    /// A session ends when it has not been used for so long.
    pub session_idle: SignedDuration,
    /// A session ends after so long however much it is used.
    pub session_longest: SignedDuration,
    /// Jobs that work at a time.
    pub jobs_at_a_time: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            municipality: None,
            session_idle: SignedDuration::from_hours(2),
            session_longest: SignedDuration::from_hours(12),
            jobs_at_a_time: 1,
        }
    }
}

/// The application. Cheap to clone; clones are the same application.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub store: Store,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub random: Arc<dyn Random>,
    /// The access log.
    pub log: AccessLog,
    /// Work under way.
    pub jobs: Jobs,
    /// What the installation has set.
    pub settings: Arc<Settings>,
    /// Follow-up's sums at hand.
    pub(crate) rollups: Arc<Rollups>,
    /// Runs of the steering lab that were made, to go on from.
    pub(crate) lab: Arc<KeptRuns>,
}

impl App {
    /// An application on a database.
    #[must_use]
    pub fn new(store: Store, clock: Arc<dyn Clock>, random: Arc<dyn Random>, settings: Settings) -> Self {
        Self {
            log: AccessLog::new(store.clone(), Arc::clone(&clock)),
            jobs: Jobs::new(settings.jobs_at_a_time),
            settings: Arc::new(settings),
            rollups: Arc::default(),
            lab: Arc::default(),
            store,
            clock,
            random,
        }
    }

    /// The instant it is.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The Swedish day it is.
    #[must_use]
    pub fn today(&self) -> Date {
        self.clock.today()
    }

    /// A new identifier.
    #[must_use]
    pub fn new_id<T>(&self) -> Id<T> {
        let mut bytes = [0; 10];
        self.random.fill(&mut bytes);
        Id::new(u64::try_from(self.now().as_millisecond()).unwrap_or(0), bytes)
    }

    /// Who writes, and when, for storage.
    #[must_use]
    pub fn actor(&self, session: &Session) -> Actor {
        Actor { user: session.user.as_str().to_owned(), at: self.now() }
    }

    /// May the user do this here? Every use case asks first; a refusal is logged too.
    ///
    /// # Errors
    /// [`AppError::NotAllowed`] and [`AppError::NotFound`], as told at [`Permit`].
    pub fn permit(&self, session: &Session, use_case: UseCase, scope: Scope) -> Result<Permit, AppError> {
        Permit::ask(session, use_case, &scope)
    }
}
