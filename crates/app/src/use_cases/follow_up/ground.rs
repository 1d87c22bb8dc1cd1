//! Facts from the database as items, a month at a time: only one month of raw facts is held at once.

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use tillit_domain::day_event::{EventKind, Received};
use tillit_domain::registration::{Correction, Registration};
use tillit_domain::shift::Shift;
use tillit_domain::visit::PlannedVisit;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_followup::Asked;
use tillit_followup::facts::{Extra, Facts, Noted};
use tillit_followup::ground::{Lookup, lay, lay_standing};
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
struct Run {
    keep: DayRange,
    visits: Vec<Noted<PlannedVisit>>,
    registrations: Vec<Noted<Registration>>,
    corrections: Vec<Correction>,
    events: Vec<Received>,
    shifts: Vec<Shift>,
}

/// Whose facts to read: all persons', or one's with what else the workers registered who came.
pub(crate) type Whose = Option<Id<tillit_domain::person::Person>>;

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
        // Travel is worked out from the map, and so always there, and need changes are told here; the others are entered by
        // nobody yet.
        let kept = Kept { travel: true, need_changes: true, ..Kept::default() };
        let context = Context { asked, kept, settings: Settings::default() };
        let (send, runs) = mpsc::channel(1);
        let laying = tokio::task::spawn_blocking(move || lay_runs(held, runs, asked));
        let reading = async {
            for days in months(days) {
                let run = read_run(&app.store, days, asked.cut_off, whose).await?;
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

fn lay_runs(held: Held, mut runs: mpsc::Receiver<Run>, asked: Asked) -> (Held, Vec<Laid>) {
    let mut items = Vec::new();
    {
        let lookup = Lookup::new(held.view(), DayRange::new(asked.from, asked.to));
        while let Some(run) = runs.blocking_recv() {
            let travel = travel::along(&run.shifts, &run.visits, &held.persons, &held.groups);
            let facts = Facts {
                masters: held.view(),
                visits: &run.visits,
                registrations: &run.registrations,
                corrections: &run.corrections,
                events: &run.events,
                shifts: &run.shifts,
                extra: Extra { travel: Some(&travel), ..Extra::default() },
            };
            items.extend(lay(&facts, &lookup, asked, run.keep));
        }
        let told = Extra { need_changes: Some(&held.need_changes), ..Extra::default() };
        items.extend(lay_standing(&lookup, told, asked));
    }
    (held, items)
}

/// Calendar months within some days.
fn months(days: DayRange) -> Vec<DayRange> {
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

/// The facts of some days, with a day before and after for what crosses midnight.
async fn read_run(store: &Store, keep: DayRange, at: Timestamp, whose: Whose) -> Result<Run, AppError> {
    let last = keep.to.unwrap_or(keep.from);
    let days = Some(DayRange::new(keep.from.saturating_sub(1.day()), last.saturating_add(1.day())));
    let persons = whose.map(|person| vec![person]);
    let of_visits = VisitFilter { days, persons: persons.clone(), ..VisitFilter::default() };
    let mut of_registrations = RegistrationFilter { days, persons, ..RegistrationFilter::default() };
    if whose.is_some() {
        // Whether a registration can be believed is seen only beside what the worker has registered elsewhere.
        let own = store.registrations_known(&of_registrations, at).await?;
        let workers: BTreeSet<Id<Worker>> = own.iter().map(|(it, _)| it.worker).collect();
        of_registrations = RegistrationFilter { days, workers: Some(workers.into_iter().collect()), persons: None };
    }
    let revisions = store.visit_revisions_known(&of_visits, at).await?;
    let visits = revisions.into_iter().filter_map(|it| Some(Noted { fact: it.record?, recorded_at: it.at })).collect();
    let registered = store.registrations_known(&of_registrations, at).await?;
    let registrations = registered.into_iter().map(|(fact, recorded_at)| Noted { fact, recorded_at }).collect();
    let corrections = store.corrections_of(&of_registrations).await?;
    let told = EventFilter { visit_days: days, kinds: Some(TOLD), known_at: Some(at), ..EventFilter::default() };
    let events = store.day_events(&told).await?;
    let shifts = match whose {
        Some(_) => Vec::new(),
        None => store.shifts_known(&ShiftFilter { days, ..ShiftFilter::default() }, at).await?,
    };
    Ok(Run { keep, visits, registrations, corrections, events, shifts })
}
