//! Writes the made-up municipality: records at once, the history month by month while the next month is being made.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use tillit_demo::{HistoryMonth, Municipality};
use tillit_domain::registration::Registration;
use tillit_domain::time::day_of;
use tillit_domain::visit::PlannedVisit;
use tillit_storage::{Actor, Batch, Expect, Store};
use tokio::sync::mpsc;

use super::make::Step;
use crate::error::AppError;
use crate::jobs::blocking;

pub(super) async fn load(
    store: &Store,
    town: Municipality,
    actor: &Actor,
    tell: &(dyn Fn(Step) + Send + Sync),
) -> Result<Arc<Municipality>, AppError> {
    let town = Arc::new(town);
    let (send, mut months) = mpsc::channel::<HistoryMonth>(1);
    let making = {
        let town = Arc::clone(&town);
        blocking(move || {
            for month in town.history() {
                // Nobody listens any more when writing has failed; its error is told there.
                if send.blocking_send(month).is_err() {
                    return;
                }
            }
        })
    };
    let writing = async {
        store.apply(records(&town), actor).await?;
        while let Some(month) = months.recv().await {
            tell(Step::History(month.days.from));
            write_month(store, month, actor).await?;
        }
        Ok::<(), AppError>(())
    };
    // Both halves run at once; a fault in writing closes the channel and so ends the making.
    let (made, written) = tokio::join!(making, writing);
    written?;
    made?;
    Ok(town)
}

fn records(town: &Municipality) -> Batch {
    let mut batch = Batch::new();
    macro_rules! put {
        ($($field:ident),*) => {
            $(for record in &town.$field {
                batch.put(record, None, Expect::New);
            })*
        };
    }
    put!(
        providers,
        units,
        groups,
        teams,
        service_codes,
        steering_decisions,
        households,
        persons,
        decisions,
        orders,
        care_plans,
        contact_persons,
        person_absences,
        technology,
        workers,
        worker_absences,
        delegations,
        rosters,
        base_plans,
        survey_rounds,
        survey_feedback,
        risk_actions
    );
    batch
}

/// What became known on one day.
#[derive(Default)]
struct KnownOn {
    at: Option<Timestamp>,
    visits: Vec<PlannedVisit>,
    registrations: Vec<(Registration, Option<String>)>,
}

impl KnownOn {
    /// The last instant of what became known that day: nothing may look known before it was.
    fn at(&mut self, at: Timestamp) {
        self.at = self.at.max(Some(at));
    }
}

async fn write_month(store: &Store, month: HistoryMonth, actor: &Actor) -> Result<(), AppError> {
    let mut days: BTreeMap<jiff::civil::Date, KnownOn> = BTreeMap::new();
    for published in month.visits {
        let day = days.entry(day_of(published.recorded_at)).or_default();
        day.at(published.recorded_at);
        day.visits.push(published.visit);
    }
    for told in month.registrations {
        let day = days.entry(day_of(told.recorded_at)).or_default();
        day.at(told.recorded_at);
        day.registrations.push((told.registration, None));
    }
    let shifts: Vec<_> = month.shifts.into_iter().map(|shift| (shift, Expect::New)).collect();
    // Nobody else writes while the demo is being made.
    let mut load = store.begin_load(actor).await?.alone().await?;
    load.put_shifts(&shifts).await?;
    for day in days.into_values() {
        load.recorded_at(day.at.unwrap_or(actor.at));
        load.publish_visits(&day.visits).await?;
        load.add_registrations(day.registrations).await?;
    }
    load.finish().await?;
    for corrections in month.corrections.chunks(500) {
        store.add_corrections(corrections, actor).await?;
    }
    Ok(())
}
