//! Asks the optimiser for a proposal. It runs as a job; nothing changes before a person accepts.

use std::sync::atomic::{AtomicU64, Ordering};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use tillit_domain::Id;
use tillit_planning::stop::{Status, StopCriterion, Verdict};
use tillit_planning::{Options, ProposeOptions, propose};
use utoipa::ToSchema;
use uuid::Uuid;

use super::desk::{Depth, Desk, PlanKey};
use super::difference::{Kept, view};
use super::part::{Ask, allowed};
use crate::accounts::session::Session;
use crate::app::App;
use crate::clock::Stopwatch;
use crate::error::AppError;
use crate::jobs::{JobHandle, blocking};
use crate::words::{InWords, JobPhrase};

/// The longest a proposal may be searched for, in seconds.
const SECONDS_MAX: u32 = 600;

/// How many moves pass between two looks at the clock.
const MOVES_BETWEEN_LOOKS: u64 = 64;

/// What to propose.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ProposePlan)]
pub struct Input {
    /// For how long to search, 1 to 600 seconds.
    #[schema(minimum = 1, maximum = 600)]
    pub seconds: u32,
    /// Move only these visits; all that is not locked if left out.
    #[serde(default)]
    pub visits: Option<Vec<Uuid>>,
}

/// A job that was started.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct Started {
    /// The job, to be asked for.
    pub job: Uuid,
}

/// Starts the search; the job's result is a [`super::difference::ProposalView`]. Cancelling offers the best so far.
///
/// # Errors
/// [`AppError::NotFound`] where nobody has opened the days, or for a group the user may not plan.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, key: PlanKey, input: Input) -> Result<Started, AppError> {
    let allowed = allowed(app, session, Ask::Change, key).await?;
    if !(1..=SECONDS_MAX).contains(&input.seconds) {
        return Err(AppError::field("seconds", "1–600"));
    }
    let desk = Desk::of(app, session, &allowed, key, Depth::Propose).await?;
    desk.seen_by(&allowed.permit);
    start(app, session, desk, input)
}

/// Starts the search on a desk that has been laid out and told to a permit.
///
/// # Errors
/// As starting a job.
pub(crate) fn start(app: &App, session: &Session, desk: Desk, input: Input) -> Result<Started, AppError> {
    let (later, apart) = (app.clone(), session.apart());
    let job = app.jobs.start(app, session, move |handle| search(later, apart, desk, input, handle))?;
    Ok(Started { job: job.uuid() })
}

async fn search(app: App, session: Session, desk: Desk, input: Input, job: JobHandle) -> Result<Value, AppError> {
    let asked = input.visits.map(|visits| visits.into_iter().map(Id::from_uuid).collect());
    let only = desk.area.movable(&desk.input, asked);
    let options = ProposeOptions { search: Options { seed: 1, threads: 2 }, only };
    let stop = Patience::new(i64::from(input.seconds) * 1000, Some(job.clone()));
    let (desk, asked_about, proposal) = blocking(move || {
        let asked_about = desk.area.narrowed(&desk.input).into_owned();
        let proposal = propose(&asked_about, &options, &stop, &());
        (desk, asked_about, proposal)
    })
    .await?;
    let mut proposal = proposal.map_err(AppError::internal)?;
    // Breaks on rows that were not asked about stay where they are.
    let left_alone = desk.input.breaks.iter().filter(|it| !asked_about.shifts.iter().any(|on| on.id == it.shift));
    proposal.breaks.extend(left_alone.copied());
    proposal.left_out.retain(|it| desk.shown().any(|shown| shown.visit.id == it.visit));
    let id = app.new_id::<Kept>().uuid();
    let kept = serde_json::to_value(Kept::of(&proposal)).map_err(AppError::internal)?;
    app.store.save_proposal(id, desk.plan.record.id, &kept, &app.actor(&session)).await?;
    job.saw(desk.shown().map(|it| it.visit.person));
    serde_json::to_value(view(id, &proposal, &desk, job.language())).map_err(AppError::internal)
}

/// Searches for a time, or until the job is cancelled, and tells the job how far it has come.
pub(crate) struct Patience {
    watch: Stopwatch,
    milliseconds: i64,
    job: Option<JobHandle>,
    asked: AtomicU64,
    permille: AtomicU64,
}

/// What `permille` holds once the search is to stop.
const STOPPED: u64 = u64::MAX;

impl Patience {
    pub(crate) fn new(milliseconds: i64, job: Option<JobHandle>) -> Self {
        let milliseconds = milliseconds.max(1);
        Self { watch: Stopwatch::start(), milliseconds, job, asked: AtomicU64::new(0), permille: AtomicU64::new(0) }
    }

    fn look(&self) -> u64 {
        let cancelled = self.job.as_ref().is_some_and(JobHandle::cancelled);
        let passed = self.watch.milliseconds();
        if cancelled || passed >= self.milliseconds {
            return STOPPED;
        }
        let permille = u64::try_from(passed * 1000 / self.milliseconds).unwrap_or(0);
        if let Some(job) = self.job.as_ref().filter(|_| permille / 10 != self.permille.load(Ordering::Relaxed) / 10) {
            job.progress(u8::try_from(permille / 10).unwrap_or(100), &JobPhrase::Working.in_words(job.language()));
        }
        permille
    }
}

impl StopCriterion for Patience {
    fn consult(&self, _: &Status) -> Verdict {
        if self.asked.fetch_add(1, Ordering::Relaxed).is_multiple_of(MOVES_BETWEEN_LOOKS) {
            self.permille.store(self.look(), Ordering::Relaxed);
        }
        match self.permille.load(Ordering::Relaxed) {
            STOPPED => Verdict::Stop,
            permille => Verdict::Continue { used_permille: u32::try_from(permille).unwrap_or(1000) },
        }
    }
}
