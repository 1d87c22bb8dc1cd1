//! Measures follow-up on a database that is there: how long its sums take to count, how fast a dashboard answers, how soon a
//! late correction is in, and how long writers wait meanwhile. `benchmarks/followup/README.md` says how it is run.
//!
//! `cargo run --release -p tillit-app --example rollups -- sqlite://COPY TODAY FIRST [FIGURES.json]`
//!
//! It writes to the database: registrations and corrections. Give it a copy.

#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};
use tillit_app::clock::{FixedClock, SeededRandom};
use tillit_app::use_cases::follow_up::rollups::{check, rebuild};
use tillit_app::use_cases::follow_up::{Input, metrics, overview};
use tillit_app::{App, Language, Session, Settings};
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::registration::{Correction, Registration};
use tillit_domain::time::{TimeOfDay, instant};
use tillit_domain::{DayRange, Id};
use tillit_storage::{Actor, Filter, OpenMode, RegistrationFilter, Store};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

#[expect(clippy::disallowed_methods, reason = "a measurement needs a clock")]
fn now() -> Instant {
    Instant::now()
}

fn actor(app: &App) -> Actor {
    Actor { user: "mätning".into(), at: app.now() }
}

/// Median, 95th percentile and longest, in milliseconds.
fn spread(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |part: usize| times.get((times.len() * part / 100).min(times.len().saturating_sub(1)));
    let ms = |time: Option<&Duration>| time.map_or(0.0, |it| it.as_secs_f64() * 1000.0);
    format!("p50 {:.1} ms, p95 {:.1} ms, longest {:.1} ms, n {}", ms(at(50)), ms(at(95)), ms(times.last()), times.len())
}

#[tokio::main]
async fn main() -> Outcome<()> {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().ok_or("give the address of a database")?;
    let today: Date = arguments.next().ok_or("give the day it is")?.parse()?;
    let first: Date = arguments.next().ok_or("give the first day to count")?.parse()?;
    let figures = arguments.next();
    let store = Store::open(&url, OpenMode::Existing).await?;
    let clock = Arc::new(FixedClock::at(instant(today, TimeOfDay::hm(12, 0))));
    let app = App::new(store, clock, Arc::new(SeededRandom::from_seed(1)), Settings::default());
    let session = Session::local_administrator(Language::Sv);
    let controller = tillit_app::accounts::log_in::session_as(&app, "controller").await.unwrap_or(session.clone());
    let last_month = today.first_of_month().yesterday()?;
    let days = (first, last_month);

    let started = now();
    let outcome = rebuild(&app, &session, Some(days)).await?;
    println!(
        "counted from nothing: {} days, {} rows in {:.1} s",
        outcome.days,
        outcome.rows,
        started.elapsed().as_secs_f64()
    );

    let units: Vec<Unit> = app.store.list::<Unit>(&Filter::default()).await?.into_iter().map(|it| it.record).collect();
    let groups: Vec<Group> =
        app.store.list::<Group>(&Filter::default()).await?.into_iter().map(|it| it.record).collect();
    let mut scopes = vec![Input::default()];
    scopes.extend(groups.iter().map(|it| Input { group: Some(it.id.to_string()), ..Input::default() }));
    scopes.extend(
        units
            .iter()
            .filter(|unit| groups.iter().any(|group| group.unit == unit.id))
            .map(|it| Input { unit: Some(it.id.to_string()), ..Input::default() }),
    );
    let month = |back: i64| {
        let from = last_month.first_of_month().saturating_sub(back.months());
        (Some(from), Some(from.last_of_month()))
    };

    // The first time a month is asked for, then again and again: other scopes, other filters.
    let (mut cold, mut warm) = (Vec::new(), Vec::new());
    for back in 0..3 {
        let (from, to) = month(back);
        for round in 0..2 {
            for filter in ["ALLA", "BR65", "BU65", "HSL"] {
                for scope in &scopes {
                    let input = Input { from, to, filter: Some(filter.into()), ..scope.clone() };
                    let started = now();
                    overview::run(&app, &controller, input).await?;
                    let first_time = round == 0 && filter == "ALLA" && scope == &Input::default();
                    if first_time { cold.push(started.elapsed()) } else { warm.push(started.elapsed()) }
                }
            }
        }
    }
    println!("overview of a month, the first time: {}", spread(cold));
    println!("overview of a month, warm, all scopes and filters: {}", spread(warm));

    // A late correction, and the page after it: nothing of the answer is at hand any more.
    let of_month = RegistrationFilter {
        days: Some(DayRange::new(last_month.first_of_month(), last_month)),
        ..RegistrationFilter::default()
    };
    let registrations = app.store.registrations(&of_month).await?;
    let (mut written, mut seen) = (Vec::new(), Vec::new());
    let (from, to) = month(0);
    for number in 0..20_usize {
        let chosen = &registrations[(number * 7919) % registrations.len()];
        let Some(stop) = chosen.stop else { continue };
        let correction = Correction {
            id: app.new_id(),
            registration: chosen.id,
            start: chosen.start,
            stop: stop + SignedDuration::from_mins(1),
            by: "mätning".into(),
            reason: "mätning".into(),
            at: app.now(),
        };
        let started = now();
        app.store.add_corrections(&[correction], &actor(&app)).await?;
        written.push(started.elapsed());
        overview::run(&app, &controller, Input { from, to, ..Input::default() }).await?;
        seen.push(started.elapsed());
    }
    println!("a late correction written: {}", spread(written));
    println!("from a late correction to the month's page with it: {}", spread(seen));

    // Writers beside readers: a registration at a time, as phones send them, while the running month is asked for.
    let stop = Arc::new(AtomicBool::new(false));
    let writer = {
        let (app, stop) = (app.clone(), Arc::clone(&stop));
        let like: Vec<Registration> = registrations.iter().take(4000).cloned().collect();
        tokio::spawn(async move {
            let mut waits = Vec::new();
            for (number, like) in like.into_iter().enumerate() {
                if stop.load(Ordering::Relaxed) {
                    break;
                }
                let start =
                    instant(today, TimeOfDay::hm(6, 0)) + SignedDuration::from_secs(i64::try_from(number).unwrap_or(0));
                let one = Registration {
                    id: Id::derived("measured", &[&number.to_string()]),
                    visit: None,
                    start,
                    stop: Some(start + SignedDuration::from_mins(10)),
                    ..like
                };
                let started = now();
                if app.store.add_registrations(vec![(one, None)], &actor(&app)).await.is_err() {
                    break;
                }
                waits.push(started.elapsed());
                tokio::time::sleep(Duration::from_millis(30)).await;
            }
            waits
        })
    };
    let mut beside = Vec::new();
    let running = (Some(today.first_of_month()), Some(today.last_of_month()));
    for _ in 0..20 {
        let started = now();
        overview::run(&app, &controller, Input { from: running.0, to: running.1, ..Input::default() }).await?;
        beside.push(started.elapsed());
    }
    stop.store(true, Ordering::Relaxed);
    println!("overview of the running month while phones register: {}", spread(beside));
    println!("a registration written meanwhile: {}", spread(writer.await?));

    // The same month counted from all facts, as it was before sums were kept.
    let started = now();
    let counted = Input { from, to, as_of: Some(today), ..Input::default() };
    let rows = metrics::run(&app, &controller, counted).await?;
    println!("the same month counted from facts: {:.1} s", started.elapsed().as_secs_f64());
    let kept = metrics::run(&app, &controller, Input { from, to, ..Input::default() }).await?;
    let alike = kept.iter().zip(&rows).filter(|(kept, counted)| kept == counted).count();
    println!("figures alike: {alike} of {}", kept.len());

    if let Some(path) = figures {
        let mut all = Vec::new();
        for scope in &scopes {
            let input = Input { from, to, ..scope.clone() };
            let started = now();
            let rows = metrics::run(&app, &controller, input).await?;
            let scope = scope.group.clone().or(scope.unit.clone()).unwrap_or_default();
            let milliseconds = started.elapsed().as_secs_f64() * 1000.0;
            all.push(serde_json::json!({ "scope": scope, "from": from, "to": to, "ms": milliseconds, "rows": rows }));
        }
        std::fs::write(path, serde_json::to_vec(&all)?)?;
    }
    if std::env::args().any(|it| it == "--check") {
        let started = now();
        println!(
            "held against counting from nothing: {:?} in {:.1} s",
            check(&app, &session).await?,
            started.elapsed().as_secs_f64()
        );
    }
    app.store.close().await;
    Ok(())
}
