//! A roster puts rows on shifts; too little rest is told on the row, and who holds a row has a date.

use jiff::civil::date;
use serde_json::{Value, json};
use tillit_app::use_cases::rosters::{assess, read, save, vacancies};
use tillit_app::{AppError, Role};

use crate::support::Municipality;
use crate::{current, sent, wrong_fields};

fn shift(cycle_day: u16, start: &str, end: &str) -> Value {
    json!({"cycle_day": cycle_day, "start": start, "end": end, "breaks": [], "tour": null, "support_start": 15, "support_end": 15})
}

fn row(worker: Value, shifts: &[Value]) -> Value {
    json!({"worker": worker, "travel": "car", "shifts": shifts})
}

#[tokio::test]
async fn too_little_rest_is_told_in_words_on_the_row() {
    let town = Municipality::new().await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let rows = [row(json!(null), &[shift(0, "14:00", "22:00"), shift(1, "07:00", "16:00")]), row(json!(null), &[])];
    let input = json!({"weeks": 2, "anchor": "2025-07-07", "on": "2025-07-07", "rows": rows});
    let told = assess::run(&town.app, &planner, town.north.group.id, sent(input)).await.unwrap();
    assert_eq!(told.rows[0].remarks, ["tis vecka 1: 9 tim vila, minst 11 timmar behövs."]);
    assert!(told.rows[1].remarks.is_empty());
}

#[tokio::test]
async fn who_holds_a_row_is_followed_through_rosters_that_join_on() {
    let town = Municipality::new().await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let (vera, sara) = (town.worker("Vera Vikarie", &town.north).await, town.worker("Sara Söder", &town.south).await);
    let group = town.north.group.id;
    let save = async |expected: Value, from: &str, rows: Value| {
        let input = json!({"expected": expected, "from": from, "name": "Schema", "weeks": 2, "anchor": "2025-07-07", "rows": rows});
        save::run(&town.app, &planner, group, sent(input)).await
    };
    let held = json!([row(json!(vera.id), &[shift(0, "07:00", "16:00")]), row(json!(null), &[])]);
    let first = save(json!(null), "2025-07-07", held.clone()).await.unwrap().roster.unwrap();
    let read = json!({"id": first.id, "version": 1});
    let second = save(read.clone(), "2025-08-04", held.clone()).await.unwrap().roster.unwrap();
    assert_eq!((second.from, second.rows[0].since), (date(2025, 8, 4), Some(date(2025, 7, 7))));
    assert_eq!(current(save(read, "2025-07-21", held).await)["roster"]["version"], 2);
    let twice = json!([row(json!(vera.id), &[]), row(json!(vera.id), &[]), row(json!(sara.id), &[])]);
    let now = json!({"id": second.id, "version": 1});
    assert_eq!(wrong_fields(save(now, "2025-09-01", twice).await), ["rows[1].worker", "rows[2].worker"]);
}

#[tokio::test]
async fn a_care_worker_sees_neither_rows_nor_rest_nor_vacancies() {
    let town = Municipality::new().await;
    let group = town.north.group.id;
    let worker = town.log_in(Role::CareWorker, Some(&town.north)).await;
    assert!(matches!(read::run(&town.app, &worker, group, read::RosterOn::default()).await, Err(AppError::NotAllowed)));
    assert!(matches!(vacancies::run(&town.app, &worker, group).await, Err(AppError::NotAllowed)));
    let south = town.log_in(Role::UnitManager, Some(&town.south)).await;
    assert!(matches!(read::run(&town.app, &south, group, read::RosterOn::default()).await, Err(AppError::NotFound)));
}
