//! Whether the shift of a start is over, so that a stop nobody gave is missing rather than awaited.
//!
//! No clock runs for this: a start without a stop becomes a registration without a stop when somebody next looks at registrations that
//! wait, in the queue of corrections or in the worker's own list. Nobody needs it earlier, nothing has to run at night, and a delivery
//! costs the same however long the worker's day has been.

use jiff::{SignedDuration, Timestamp, ToSpan};
use tillit_domain::day::{Folded, facts_of, fold};
use tillit_domain::day_event::{EventKind, Received};
use tillit_domain::facts::LONGEST_VALID;
use tillit_domain::registration::Registration;
use tillit_domain::time::day_of;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Actor, Delivery, EventFilter, KnownOf, RegistrationFilter, ShiftFilter};

use crate::app::App;
use crate::error::AppError;

/// After the end of a shift, time to drive back and find the button.
const GRACE: SignedDuration = SignedDuration::from_mins(60);

/// A start so long before the shift still belongs to it.
const EARLY: SignedDuration = SignedDuration::from_hours(2);

/// A worker's shifts around some events.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shifts {
    spans: Vec<(Timestamp, Timestamp)>,
}

impl Shifts {
    /// Shifts of a worker on the days of some events, and the days beside them.
    pub(crate) async fn around(app: &App, worker: Id<Worker>, events: &[Received]) -> Result<Self, AppError> {
        let days = events.iter().map(|it| day_of(it.at())).chain([app.today()]);
        let (first, last) = days.fold((app.today(), app.today()), |(a, b), day| (a.min(day), b.max(day)));
        // Events may be months old; what lies further back than a week is over by any measure.
        let first = first.max(app.today().saturating_sub(7.days()));
        let days = Some(DayRange::new(first.saturating_sub(1.day()), last.min(app.today())));
        let filter = ShiftFilter { workers: Some(vec![worker]), days, ..ShiftFilter::default() };
        let spans = app.store.shifts(&filter).await?.into_iter().map(|it| it.record.instants()).collect();
        Ok(Self { spans })
    }

    /// Whether the shift of a start has ended; without a shift around it, whether twelve hours have gone.
    pub(crate) fn is_over(&self, start: Timestamp, now: Timestamp) -> bool {
        let plus = |at: Timestamp, by: SignedDuration| at.saturating_add(by).unwrap_or(at);
        let within = |(from, to): &&(Timestamp, Timestamp)| plus(*from, -EARLY) <= start && start <= plus(*to, GRACE);
        let ends = self.spans.iter().filter(within).map(|(_, to)| plus(*to, GRACE)).max();
        let longest = SignedDuration::from_mins(LONGEST_VALID.0);
        ends.unwrap_or_else(|| plus(start, longest)) < now
    }

    /// The worker's registrations of the last days that were begun, never ended, and whose shift is over.
    pub(crate) async fn left_open(&self, app: &App, worker: Id<Worker>) -> Result<Vec<Id<Registration>>, AppError> {
        const KINDS: &[EventKind] = &[EventKind::VisitStarted, EventKind::VisitStopped, EventKind::VisitStated];
        let days = DayRange::new(app.today().saturating_sub(2.days()), app.today());
        let filter =
            EventFilter { workers: Some(vec![worker]), days: Some(days), kinds: Some(KINDS), ..EventFilter::default() };
        let events = app.store.day_events(&filter).await?;
        let now = app.now();
        let open = |it: &Folded| it.stop.is_none() && it.start.is_some_and(|at| self.is_over(at, now));
        let mut open: Vec<_> = fold(&events).into_values().filter(open).map(|it| it.id).collect();
        if !open.is_empty() {
            let days = Some(DayRange::new(app.today().saturating_sub(3.days()), app.today()));
            let mine = RegistrationFilter { workers: Some(vec![worker]), days, persons: None };
            let kept = app.store.registrations(&mine).await?;
            open.retain(|id| kept.iter().all(|it| it.id != *id));
        }
        Ok(open)
    }
}

/// Makes registrations without stop of what a worker left open, where the shift is over; before anybody reads them.
pub(crate) async fn settle_worker(app: &App, worker: Id<Worker>) -> Result<(), AppError> {
    let shifts = Shifts::around(app, worker, &[]).await?;
    let left_open = shifts.left_open(app, worker).await?;
    settle(app, worker, &shifts, &left_open).await
}

/// Makes registrations without stop of these, unless they have become registrations meanwhile.
pub(crate) async fn settle(
    app: &App,
    worker: Id<Worker>,
    shifts: &Shifts,
    left_open: &[Id<Registration>],
) -> Result<(), AppError> {
    if left_open.is_empty() {
        return Ok(());
    }
    let now = app.now();
    let shifts = shifts.clone();
    let fold = move |known: &KnownOf| {
        let is_over = |start| shifts.is_over(start, now);
        facts_of(&known.events, &known.registrations, &known.corrections, now, BY_ITSELF, &is_over)
    };
    let actor = Actor { user: BY_ITSELF.to_owned(), at: now };
    let delivery =
        Delivery { worker, events: Vec::new(), apart: false, also: left_open.to_vec(), fold: Box::new(fold), actor };
    app.store.deliver(delivery).await?;
    Ok(())
}

/// In whose name a registration is recorded that nobody ended: nobody's.
const BY_ITSELF: &str = "tillit";
