//! What a write makes stale: the one place that all writes pass which follow-up counts.
//!
//! A few registrations are looked at closely, so that a phone's visit makes one day stale and not a week; many at once, as in
//! an import, stale every day that any of them could reach.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde_json::Value;
use tillit_domain::DayRange;
use tillit_domain::id::Id;
use tillit_domain::registration::{Correction, Registration};
use tillit_domain::time::day_of;
use tillit_domain::visit::Visit;
use uuid::Uuid;

use super::Reach;
use super::reached::{Told, planned_on, reached};
use crate::args::{args, id_list, timestamp};
use crate::db::Tx;
use crate::error::StoreError;

/// First day, last day, how far.
pub(crate) type Marked = (Date, Date, Reach);

/// So many registrations at a time are looked at closely.
const LOOKED_AT: usize = 400;

const ALWAYS: (Date, Date) = (Date::MIN, Date::MAX);

/// Writes marks; one that is there already gets another number, so that who has begun to count does not clear it.
pub(crate) async fn mark(tx: &mut Tx, marks: impl IntoIterator<Item = Marked>) -> Result<(), StoreError> {
    // One order for all writers, so that two on PostgreSQL never wait for each other crosswise.
    let marks: BTreeSet<Marked> = marks.into_iter().collect();
    let row = |(first, last, reach): Marked| {
        let (number, subject) = match reach {
            Reach::Days => (0_i64, Uuid::nil()),
            Reach::Person(person) => (1, person.uuid()),
            Reach::DaysOfPerson(person) => (2, person.uuid()),
            Reach::DaysOfWorker(worker) => (3, worker.uuid()),
        };
        args![first, last, number, subject, 1_i64]
    };
    let head = "INSERT INTO rollup_stale (first_day, last_day, reach, subject, number) VALUES";
    let tail = "ON CONFLICT (first_day, last_day, reach, subject) DO UPDATE SET number = rollup_stale.number + 1";
    tx.insert(head, 5, marks.into_iter().map(row).collect(), tail).await.map(drop)
}

/// Whole days, each by itself, so that many writes of a day leave one mark.
fn whole(days: impl IntoIterator<Item = Date>) -> impl Iterator<Item = Marked> {
    days.into_iter().map(|day| (day, day, Reach::Days))
}

/// The days that a registration could reach at most: its visit's or its shift's, and those of what it overlaps.
pub(crate) fn around(at: Timestamp) -> impl Iterator<Item = Marked> {
    whole((-2..=2).map(move |days: i64| day_of(at).saturating_add(days.days())))
}

/// The days that a visit or a shift could reach at most.
pub(crate) fn beside(on: Date) -> impl Iterator<Item = Marked> {
    whole((-1..=1).map(move |days: i64| on.saturating_add(days.days())))
}

/// Marks what new registrations make stale.
pub(crate) async fn by_registrations<'r>(
    tx: &mut Tx,
    registrations: impl ExactSizeIterator<Item = &'r Registration>,
) -> Result<(), StoreError> {
    if registrations.len() > LOOKED_AT {
        return mark(tx, registrations.flat_map(|it| around(it.start))).await;
    }
    let told = registrations.map(|it| Told {
        worker: it.worker,
        visit: it.visit.map(Id::uuid),
        times: vec![(it.start, it.stop.unwrap_or(it.start))],
    });
    let days = reached(tx, &told.collect::<Vec<_>>()).await?;
    mark(tx, whole(days)).await
}

/// Marks what corrections make stale: where the registrations stood, and where they stand now.
pub(crate) async fn by_corrections(tx: &mut Tx, corrections: &[&Correction]) -> Result<(), StoreError> {
    let ids: BTreeSet<Uuid> = corrections.iter().map(|it| it.registration.uuid()).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let among = tx.dialect().among_ids("id", 1);
    let sql = format!("SELECT id, worker, visit, start_at, stop_at FROM registration WHERE {among}");
    type Row = (Uuid, Uuid, Option<Uuid>, i64, Option<i64>);
    let rows: Vec<Row> = tx.rows(sql, vec![id_list(ids.iter().copied())]).await?;
    let mut told: BTreeMap<Uuid, Told> = BTreeMap::new();
    for (id, worker, visit, start, stop) in rows {
        let start = timestamp(start)?;
        let times = vec![(start, stop.map(timestamp).transpose()?.unwrap_or(start))];
        told.insert(id, Told { worker: Id::from_uuid(worker), visit, times });
    }
    let earlier = crate::registrations::corrections_in(tx, id_list(ids.iter().copied())).await?;
    for correction in corrections.iter().copied().chain(&earlier) {
        if let Some(of) = told.get_mut(&correction.registration.uuid()) {
            of.times.push((correction.start, correction.stop));
        }
    }
    if told.len() > LOOKED_AT {
        return mark(tx, told.values().flat_map(|it| &it.times).flat_map(|(start, _)| around(*start))).await;
    }
    let days = reached(tx, &told.into_values().collect::<Vec<_>>()).await?;
    mark(tx, whole(days)).await
}

/// Marks what is told of visits without clock times.
pub(crate) async fn by_visits(tx: &mut Tx, visits: impl IntoIterator<Item = Id<Visit>>) -> Result<(), StoreError> {
    let visits: BTreeSet<Uuid> = visits.into_iter().map(Id::uuid).collect();
    let days = planned_on(tx, &visits).await?;
    mark(tx, whole(days)).await
}

/// What a change of a record makes stale: its JSON before and after, none where there is none.
pub(crate) fn by_record(kind: &str, id: Uuid, before: Option<&str>, after: Option<&str>) -> Vec<Marked> {
    let parsed = |text: Option<&str>| text.and_then(|text| serde_json::from_str::<Value>(text).ok());
    let (before, after) = (parsed(before), parsed(after));
    let both = || before.iter().chain(&after);
    let changed = |fields: &[&str]| {
        let of = |value: &Option<Value>, field: &str| value.as_ref().and_then(|it| it.get(field).cloned());
        fields.iter().any(|field| of(&before, field) != of(&after, field))
    };
    let of_field =
        |field: &str| -> BTreeSet<Uuid> { both().filter_map(|it| it.get(field)?.as_str()?.parse().ok()).collect() };
    let persons = |(first, last): (Date, Date)| -> Vec<Marked> {
        of_field("person").into_iter().map(|id| (first, last, Reach::Person(Id::from_uuid(id)))).collect()
    };
    let workers = |(first, last): (Date, Date)| -> Vec<Marked> {
        of_field("worker").into_iter().map(|id| (first, last, Reach::DaysOfWorker(Id::from_uuid(id)))).collect()
    };
    match kind {
        "order" => persons(ALWAYS),
        "care_plan" | "person_absence" | "contact_person" | "technology" => persons(periods(both())),
        "person" => {
            let mut marks = Vec::new();
            if before.is_none() || after.is_none() || changed(&["coordinates"]) {
                marks.push((ALWAYS.0, ALWAYS.1, Reach::DaysOfPerson(Id::from_uuid(id))));
            }
            if changed(&["household", "groups", "died", "id"]) {
                marks.push((ALWAYS.0, ALWAYS.1, Reach::Person(Id::from_uuid(id))));
            }
            marks
        }
        "worker" if changed(&["id", "title", "groups"]) => {
            vec![(ALWAYS.0, ALWAYS.1, Reach::DaysOfWorker(Id::from_uuid(id)))]
        }
        "worker_absence" | "delegation" => workers(periods(both())),
        "steering_decision" => {
            let from = both().filter_map(|it| it.get("from")?.as_str()?.parse().ok()).min();
            vec![(from.unwrap_or(Date::MIN), Date::MAX, Reach::Days)]
        }
        // Whose team somebody is in, whose unit a group is and what a code means may be asked for any visit.
        "team" | "group" | "service_code" => vec![(ALWAYS.0, ALWAYS.1, Reach::Days)],
        _ => Vec::new(),
    }
}

/// From the first to the last day of some records' periods.
fn periods<'v>(records: impl Iterator<Item = &'v Value>) -> (Date, Date) {
    let (mut first, mut last) = (None::<Date>, None::<Date>);
    for record in records {
        let Some(period) = record.get("period").and_then(|it| serde_json::from_value::<DayRange>(it.clone()).ok())
        else {
            return ALWAYS;
        };
        first = Some(first.map_or(period.from, |held| held.min(period.from)));
        last = Some(last.map_or(period.to.unwrap_or(Date::MAX), |held| held.max(period.to.unwrap_or(Date::MAX))));
    }
    (first.unwrap_or(Date::MIN), last.unwrap_or(Date::MAX))
}
