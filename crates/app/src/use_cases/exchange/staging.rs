//! Stages what a file holds, so that it is seen all at once or not at all, and counts what is new.

use std::collections::HashMap;

use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::shift::Shift;
use tillit_domain::visit::PlannedVisit;
use tillit_exchange::{Draft, Drafts};
use tillit_storage::{Actor, Applied, Batch, Expect, Load, ShiftFilter, Store, VisitFilter};

use crate::error::AppError;

/// How much a file brings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) new: u64,
    pub(super) changed: u64,
    pub(super) unchanged: u64,
}

impl Counts {
    fn add(&mut self, applied: Applied) {
        self.new += applied.new;
        self.changed += applied.changed;
        self.unchanged += applied.unchanged;
    }
}

/// Stages drafts in a load that is already begun.
pub(super) async fn stage(store: &Store, load: &mut Load, drafts: Drafts, counts: &mut Counts) -> Result<(), AppError> {
    let batch = records(&drafts);
    if !batch.is_empty() {
        counts.add(load.apply(batch).await?);
    }
    shifts(store, load, drafts.shifts, counts).await?;
    visits(store, load, drafts.planned_visits, counts).await?;
    if !drafts.registrations.is_empty() {
        let facts = drafts.registrations.into_iter().map(|it| (it.record, it.external_id)).collect();
        let added = load.add_registrations(facts).await?;
        counts.new += added.new;
        counts.unchanged += added.already;
    }
    Ok(())
}

fn records(drafts: &Drafts) -> Batch {
    let mut batch = Batch::new();
    macro_rules! put {
        ($($field:ident),*) => {
            $(for draft in &drafts.$field {
                batch.put(&draft.record, draft.external_id.as_deref(), Expect::Any);
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
        contact_persons,
        decisions,
        orders,
        care_plans,
        person_absences,
        technology,
        workers,
        worker_absences,
        delegations,
        rosters,
        base_plans,
        survey_rounds
    );
    batch
}

/// First and last day of some facts.
fn days(days: impl Iterator<Item = Date> + Clone) -> Option<DayRange> {
    Some(DayRange::new(days.clone().min()?, days.max()?))
}

async fn shifts(
    store: &Store,
    load: &mut Load,
    drafts: Vec<Draft<Shift>>,
    counts: &mut Counts,
) -> Result<(), AppError> {
    let Some(days) = days(drafts.iter().map(|it| it.record.day)) else { return Ok(()) };
    let there = store.shifts(&ShiftFilter { days: Some(days), ..ShiftFilter::default() }).await?;
    let there: HashMap<_, _> = there.into_iter().map(|it| (it.record.id, it.record)).collect();
    let mut put = Vec::with_capacity(drafts.len());
    for draft in drafts {
        match there.get(&draft.record.id) {
            Some(same) if *same == draft.record => counts.unchanged += 1,
            Some(_) => {
                counts.changed += 1;
                put.push((draft.record, Expect::Any));
            }
            None => {
                counts.new += 1;
                put.push((draft.record, Expect::Any));
            }
        }
    }
    Ok(load.put_shifts(&put).await?)
}

async fn visits(
    store: &Store,
    load: &mut Load,
    drafts: Vec<Draft<PlannedVisit>>,
    counts: &mut Counts,
) -> Result<(), AppError> {
    let Some(days) = days(drafts.iter().map(|it| it.record.visit.day)) else { return Ok(()) };
    let there = store.planned_visits(&VisitFilter { days: Some(days), ..VisitFilter::default() }).await?;
    let there: HashMap<_, _> = there.into_iter().map(|it| (it.visit.id, it)).collect();
    let mut publish = Vec::with_capacity(drafts.len());
    for Draft { record, .. } in drafts {
        match there.get(&record.visit.id) {
            Some(same) if same.visit == record.visit && same.state == record.state => counts.unchanged += 1,
            Some(other) => {
                counts.changed += 1;
                publish.push(PlannedVisit { revision: other.revision + 1, ..record });
            }
            None => {
                counts.new += 1;
                publish.push(PlannedVisit { revision: 1, ..record });
            }
        }
    }
    Ok(load.publish_visits(&publish).await?)
}

/// Adds the corrections of a file; they are few and go in at once.
pub(super) async fn corrections(store: &Store, drafts: Drafts, actor: &Actor) -> Result<Counts, AppError> {
    let corrections: Vec<_> = drafts.corrections.into_iter().map(|it| it.record).collect();
    let added = store.add_corrections(&corrections, actor).await?;
    Ok(Counts { new: added.new, changed: 0, unchanged: added.already })
}
