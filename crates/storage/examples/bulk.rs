//! Measures how fast storage takes in much, and how long others wait meanwhile.
//!
//! `cargo run --release -p tillit-storage --example bulk -- [sqlite://FILE | postgres://… [small]]`
//!
//! Loads 300 000 published visits, 40 000 shifts and 1 000 000 registrations, and 10 000 records as an import
//! would; all the while a small write is made again and again as a planner or a phone would, and its waiting time
//! noted. `small` leaves out the million. Without an address the database is a file in a new directory that is removed afterwards.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use tillit_domain::care_plan::Staffing;
use tillit_domain::household::Household;
use tillit_domain::law::Law;
use tillit_domain::registration::{Method, Registration};
use tillit_domain::shift::{Break, Shift};
use tillit_domain::time::instant;
use tillit_domain::visit::{PlannedState, PlannedVisit, Task, Visit};
use tillit_domain::worker::TravelMode;
use tillit_domain::{DayRange, Id, Minutes, TimeOfDay};
use tillit_storage::{
    Actor, Batch, Expect, Filter, LogRow, OpenMode, RegistrationFilter, Store, StoreError, VisitFilter,
};

/// Visits a day in a municipality of 300 persons.
const VISITS_A_DAY: usize = 550;
/// First day of the past that is loaded.
const FIRST: Date = date(2024, 1, 1);

#[expect(clippy::disallowed_methods, reason = "a measurement needs a clock")]
fn now() -> Instant {
    Instant::now()
}

fn actor() -> Actor {
    Actor { user: "import".into(), at: instant(date(2025, 7, 7), TimeOfDay::hm(9, 0)) }
}

fn id<T>(kind: &str, number: usize) -> Id<T> {
    Id::derived(kind, &[&number.to_string()])
}

/// The visit of a number: day after day the same visits.
fn visit(number: usize) -> PlannedVisit {
    let (day, entry) = (number / VISITS_A_DAY, number % VISITS_A_DAY);
    let visit = Visit {
        id: id("visit", number),
        person: id("person", entry / 3),
        group: id("group", entry % 3),
        home_group: id("group", entry % 3),
        day: FIRST.saturating_add(i64::try_from(day).unwrap_or(0).days()),
        entry: Some(id("entry", entry)),
        occasion: 0,
        name: "Morgonbesök".into(),
        tasks: (0..3)
            .map(|task| Task { line: id("line", entry * 3 + task), code: format!("T{task}"), law: Law::Sol })
            .collect(),
        earliest: TimeOfDay::hm(7, 0),
        latest: TimeOfDay::hm(10, 0),
        frame: None,
        time_critical: false,
        ordered: None,
        planned: Minutes(30),
        staffing: Staffing::One,
        gap: None,
    };
    let state = PlannedState::Staffed {
        start: TimeOfDay::hm(7, 0).plus(tillit_domain::Seconds(i64::try_from(entry).unwrap_or(0) * 20)),
        worker: id("worker", entry % 60),
        second: None,
        shift: Some(id("shift", number / 8)),
        second_shift: None,
    };
    PlannedVisit { visit, revision: 1, state }
}

fn shift(number: usize) -> Shift {
    Shift {
        id: id("shift", number),
        group: id("group", number % 3),
        day: FIRST.saturating_add(i64::try_from(number / 70).unwrap_or(0).days()),
        start: TimeOfDay::hm(7, 0),
        end: TimeOfDay::hm(16, 0),
        worker: Some(id("worker", number % 60)),
        travel: TravelMode::Car,
        breaks: vec![Break { length: Minutes(30), earliest: TimeOfDay::hm(11, 0), latest: TimeOfDay::hm(13, 0) }],
        tour: None,
        support_start: Minutes(10),
        support_end: Minutes(10),
    }
}

fn registration(number: usize) -> (Registration, Option<String>) {
    let start =
        instant(FIRST, TimeOfDay::hm(7, 0)) + jiff::SignedDuration::from_secs(i64::try_from(number).unwrap_or(0) * 55);
    let registration = Registration {
        id: id("registration", number),
        visit: Some(id("visit", number)),
        person: id("person", number % 197),
        worker: id("worker", number % 60),
        start,
        stop: Some(start + jiff::SignedDuration::from_mins(27)),
        method: Method::Tag,
        tasks_done: vec!["T0".into(), "T1".into(), "T2".into()],
    };
    (registration, Some(format!("LC-{number:08}")))
}

/// Waiting times of small writes.
#[derive(Default)]
struct Waits(Vec<Duration>);

impl Waits {
    fn tell(mut self, what: &str) {
        self.0.sort_unstable();
        let share = |percent: usize| self.0.get(self.0.len() * percent / 100).copied().unwrap_or_default();
        let longest = self.0.last().copied().unwrap_or_default();
        println!(
            "  meanwhile {} small writes ({what}): half within {:.1?}, 95 % within {:.1?}, longest {longest:.1?}",
            self.0.len(),
            share(50),
            share(95)
        );
    }
}

/// Makes a small write every few milliseconds until told to stop.
async fn small_writes(store: Store, stop: Arc<AtomicBool>) -> Result<Waits, StoreError> {
    let mut waits = Waits::default();
    let mut number = 0;
    while !stop.load(Ordering::Relaxed) {
        number += 1;
        let begun = now();
        if number % 2 == 0 {
            let mut batch = Batch::new();
            let record = Household { id: id("small", 1), label: format!("{begun:?} {number}") };
            batch.put(&record, None, Expect::Any);
            store.apply(batch, &actor()).await?;
        } else {
            store.append_log(vec![log_row(number)]).await?;
        }
        waits.0.push(begun.elapsed());
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(waits)
}

fn log_row(number: usize) -> LogRow {
    LogRow {
        at: Timestamp::UNIX_EPOCH,
        user: "anna".into(),
        role: "planner".into(),
        unit: None,
        action: "read_board".into(),
        persons: (0..20).map(|person| id::<()>("person", number + person).uuid()).collect(),
        workers: Vec::new(),
        purpose: None,
    }
}

/// Does some work while another program makes small writes, and tells how both went.
async fn measure<F>(other: &Store, what: &str, work: F) -> Result<(), StoreError>
where
    F: Future<Output = Result<(), StoreError>>,
{
    let stop = Arc::new(AtomicBool::new(false));
    let writer = tokio::spawn(small_writes(other.clone(), Arc::clone(&stop)));
    let begun = now();
    work.await?;
    let took = begun.elapsed();
    stop.store(true, Ordering::Relaxed);
    println!("{what}: {took:.2?}");
    if let Ok(waits) = writer.await {
        waits?.tell("a record or a row of the access log");
    }
    Ok(())
}

async fn load_the_past(store: &Store) -> Result<(), StoreError> {
    let mut load = store.begin_load(&actor()).await?.alone().await?;
    for from in (0..40_000).step_by(10_000) {
        let shifts: Vec<_> = (from..from + 10_000).map(|number| (shift(number), Expect::New)).collect();
        load.put_shifts(&shifts).await?;
    }
    for from in (0..300_000).step_by(20_000) {
        let visits: Vec<_> = (from..from + 20_000).map(visit).collect();
        load.publish_visits(&visits).await?;
    }
    load.finish().await.map(drop)
}

async fn load_registrations(store: &Store, from: usize, to: usize) -> Result<(), StoreError> {
    let mut load = store.begin_load(&actor()).await?;
    for from in (from..to).step_by(10_000) {
        load.add_registrations((from..(from + 10_000).min(to)).map(registration).collect()).await?;
    }
    load.finish().await.map(drop)
}

async fn import_records(store: &Store) -> Result<(), StoreError> {
    let mut batch = Batch::new();
    for number in 0..10_000 {
        let record = Household { id: id("household", number), label: format!("Exempelsson {}", "x".repeat(600)) };
        batch.put(&record, Some(&format!("H-{number}")), Expect::Any);
    }
    store.apply(batch, &actor()).await.map(drop)
}

async fn reads(store: &Store) -> Result<(), StoreError> {
    let day = date(2025, 3, 3);
    let time =
        async |what: &str, rows: usize, begun: Instant| println!("  {what}: {rows} rows in {:.1?}", begun.elapsed());
    let begun = now();
    let days = Some(DayRange::days_from(day, 7));
    let week = VisitFilter { groups: Some(vec![id("group", 1)]), days, ..VisitFilter::default() };
    time("a group's week of visits", store.planned_visits(&week).await?.len(), begun).await;
    let begun = now();
    let all = store.planned_visits(&VisitFilter::default()).await?;
    time("all visits", all.len(), begun).await;
    let begun = now();
    let month = RegistrationFilter { days: Some(DayRange::days_from(day, 30)), ..RegistrationFilter::default() };
    time("a month of registrations", store.registrations(&month).await?.len(), begun).await;
    let begun = now();
    let person = RegistrationFilter { persons: Some(vec![id("person", 5)]), ..RegistrationFilter::default() };
    time("a person's registrations", store.registrations(&person).await?.len(), begun).await;
    let begun = now();
    time("all households", store.list::<Household>(&Filter::default()).await?.len(), begun).await;
    let begun = now();
    for _ in 0..1000 {
        store.get::<Household>(id("household", 77)).await?;
    }
    time("one record, a thousand times", 1000, begun).await;
    Ok(())
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let directory = std::env::temp_dir().join(format!("tillit-bulk-{}", std::process::id()));
    let url = std::env::args().nth(1);
    let url = url.unwrap_or_else(|| format!("sqlite://{}", directory.join("tillit.db").display()));
    let store = Store::open(&url, OpenMode::Create).await?;
    // As a server does beside an import from the command line: it has connections of its own.
    let other = Store::open(&url, OpenMode::Existing).await?;
    println!("on {}", store.engine());
    measure(&other, "40 000 shifts and 300 000 published visits", load_the_past(&store)).await?;
    measure(&other, "300 000 registrations", load_registrations(&store, 0, 300_000)).await?;
    if std::env::args().nth(2).as_deref() != Some("small") {
        measure(&other, "1 000 000 registrations", load_registrations(&store, 300_000, 1_300_000)).await?;
    }
    measure(&other, "100 000 of them again", load_registrations(&store, 0, 100_000)).await?;
    measure(&other, "10 000 records of 700 bytes", import_records(&store)).await?;
    measure(&other, "the same 10 000 again", import_records(&store)).await?;
    reads(&store).await?;
    let backup = directory.with_extension("backup");
    measure(&other, "backup", store.backup(&backup)).await?;
    println!("  of {} MB", std::fs::metadata(&backup)?.len() / 1_000_000);
    std::fs::remove_file(&backup)?;
    other.close().await;
    store.close().await;
    if directory.exists() {
        std::fs::remove_dir_all(&directory)?;
    }
    Ok(())
}
