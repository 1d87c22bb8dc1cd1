//! Facts from the database as items, a month at a time: only one month of raw facts is held at once.

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use tillit_domain::day_event::{EventKind, Received};
use tillit_domain::person::Person;
use tillit_domain::registration::{Correction, Registration};
use tillit_domain::shift::Shift;
use tillit_domain::visit::PlannedVisit;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_followup::Asked;
use tillit_followup::facts::{Extra, Facts, Masters, Noted};
use tillit_followup::ground::{Lookup, MARGIN, REGISTRATION_MARGIN, lay, lay_standing};
use tillit_followup::item::Laid;
use tillit_followup::metrics::{Context, Kept, Settings};
use tillit_storage::{EventFilter, RegistrationFilter, ShiftFilter, Store, VisitFilter};
use tokio::sync::mpsc;

use super::masters::Held;
use super::travel;
use crate::app::App;
use crate::error::AppError;

/// Events that tell of visits without clock times.
const TOLD: &[EventKind] = &[EventKind::TasksTold, EventKind::VisitNotMade, EventKind::AsPlanned, EventKind::Differed];

/// What figures are worked out from.
pub(crate) struct Ground {
    pub(crate) held: Held,
    pub(crate) items: Vec<Laid>,
    pub(crate) context: Context,
}

/// Raw facts of a run of days.
pub(super) struct Run {
    keep: DayRange,
    visits: Vec<Noted<PlannedVisit>>,
    registrations: Vec<Noted<Registration>>,
    corrections: Vec<Correction>,
    events: Vec<Received>,
    shifts: Vec<Shift>,
}

/// Whose facts to read: all persons', or one's with what else the workers registered who came.
pub(crate) type Whose = Option<Id<Person>>;

impl Ground {
    /// Reads and lays what the days asked for need; masters as known at the cut-off where one was asked for.
    pub(crate) async fn read(app: &App, asked: Asked, known: bool, whose: Whose) -> Result<Self, AppError> {
        let held = Held::read(&app.store, known.then_some(asked.cut_off)).await?;
        Self::read_days(app, held, asked, asked.needed(), whose).await
    }

    /// The same for some days only.
    pub(crate) async fn read_days(
        app: &App,
        held: Held,
        asked: Asked,
        days: DayRange,
        whose: Whose,
    ) -> Result<Self, AppError> {
        let context = context(asked);
        let (send, runs) = mpsc::channel(1);
        let laying = tokio::task::spawn_blocking(move || lay_runs(held, runs, asked));
        let reading = async {
            for days in months(days) {
                let run = read_run(&app.store, days, asked.cut_off, whose.map(|it| vec![it])).await?;
                // Nobody listens any more when laying has failed; its error is told below.
                if send.send(run).await.is_err() {
                    break;
                }
            }
            drop(send);
            Ok::<(), AppError>(())
        };
        let (laid, read) = tokio::join!(laying, reading);
        read?;
        let (held, items) = laid.map_err(AppError::internal)?;
        Ok(Self { held, items, context })
    }
}

/// What metrics know besides items. Travel is worked out from the map, and so always there; need changes and extensions are told
/// here; the others are entered by nobody yet.
pub(super) fn context(asked: Asked) -> Context {
    let kept = Kept { travel: true, need_changes: true, extensions: true, ..Kept::default() };
    Context { asked, kept, settings: Settings::default() }
}

/// What stands, as items.
pub(super) fn standing(held: &Held, lookup: &Lookup<'_>, asked: Asked) -> Vec<Laid> {
    let told = Extra { need_changes: Some(&held.need_changes), extensions: Some(&held.extensions), ..Extra::default() };
    lay_standing(lookup, told, asked)
}

impl Run {
    /// The run's items.
    pub(super) fn lay(&self, held: &Held, lookup: &Lookup<'_>, masters: Masters<'_>, asked: Asked) -> Vec<Laid> {
        let travel = travel::along(&self.shifts, &self.visits, &held.persons, &held.groups);
        let facts = Facts {
            masters,
            visits: &self.visits,
            registrations: &self.registrations,
            corrections: &self.corrections,
            events: &self.events,
            shifts: &self.shifts,
            extra: Extra { travel: Some(&travel), ..Extra::default() },
        };
        lay(&facts, lookup, asked, self.keep)
    }
}

fn lay_runs(held: Held, mut runs: mpsc::Receiver<Run>, asked: Asked) -> (Held, Vec<Laid>) {
    let mut items = Vec::new();
    {
        let lookup = Lookup::new(held.view(), DayRange::new(asked.from, asked.to));
        while let Some(run) = runs.blocking_recv() {
            items.extend(run.lay(&held, &lookup, held.view(), asked));
        }
        items.extend(standing(&held, &lookup, asked));
    }
    (held, items)
}

/// Calendar months within some days.
pub(super) fn months(days: DayRange) -> Vec<DayRange> {
    let last: Date = days.to.unwrap_or(days.from);
    let mut found = Vec::new();
    let mut from = days.from;
    while from <= last {
        let to = from.last_of_month().min(last);
        found.push(DayRange::new(from, to));
        let Ok(next) = to.tomorrow() else { break };
        from = next;
    }
    found
}

/// The facts of some days, with those of the days beside that belong to them; without shifts where only some persons' are read.
pub(super) async fn read_run(
    store: &Store,
    keep: DayRange,
    at: Timestamp,
    persons: Option<Vec<Id<Person>>>,
) -> Result<Run, AppError> {
    let last = keep.to.unwrap_or(keep.from);
    let with = |by: i64| Some(DayRange::new(keep.from.saturating_sub(by.days()), last.saturating_add(by.days())));
    let (days, registration_days) = (with(MARGIN), with(REGISTRATION_MARGIN));
    let all = persons.is_none();
    let of_visits = VisitFilter { days, persons: persons.clone(), ..VisitFilter::default() };
    let mut of_registrations = RegistrationFilter { days: registration_days, persons, ..RegistrationFilter::default() };
    if !all {
        // Whether a registration can be believed is seen only beside what the worker has registered elsewhere.
        let own = store.registrations_known(&of_registrations, at).await?;
        let workers: BTreeSet<Id<Worker>> = own.iter().map(|(it, _)| it.worker).collect();
        let workers = Some(workers.into_iter().collect());
        of_registrations = RegistrationFilter { days: registration_days, workers, persons: None };
    }
    let revisions = store.visit_revisions_known(&of_visits, at).await?;
    let visits = revisions.into_iter().filter_map(|it| Some(Noted { fact: it.record?, recorded_at: it.at })).collect();
    let registered = store.registrations_known(&of_registrations, at).await?;
    let registrations = registered.into_iter().map(|(fact, recorded_at)| Noted { fact, recorded_at }).collect();
    let corrections = store.corrections_of(&of_registrations).await?;
    let told = EventFilter { visit_days: days, kinds: Some(TOLD), known_at: Some(at), ..EventFilter::default() };
    let events = store.day_events(&told).await?;
    let shifts =
        if all { store.shifts_known(&ShiftFilter { days, ..ShiftFilter::default() }, at).await? } else { Vec::new() };
    Ok(Run { keep, visits, registrations, corrections, events, shifts })
}
