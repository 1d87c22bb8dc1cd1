//! The catalogue gets new versions by date, and what has held stays.

use serde_json::{Value, json};
use tillit_app::use_cases::catalogue::{list, new_code, new_version};
use tillit_app::{AppError, Role};

use crate::support::Municipality;
use crate::{current, refusal, sent, wrong_fields};

fn version(expected: u32, from: &str, minutes: Option<i64>) -> Value {
    json!({"expected_version": expected, "from": from, "levels": [{"name": "standard", "standard_time": minutes}]})
}

#[tokio::test]
async fn a_version_is_added_with_a_date_and_nothing_is_rewritten() {
    let town = Municipality::new().await;
    let owner = town.log_in(Role::SystemOwner, None).await;
    let add = async |code: &str, input: Value| new_version::run(&town.app, &owner, code, sent(input)).await;
    let code = add("STAD", version(1, "2025-09-01", Some(65))).await.unwrap();
    let held: Vec<_> = code.versions.iter().map(|it| (it.levels[0].standard_time, it.now)).collect();
    assert_eq!(held, [(Some(65), false), (Some(70), true)]);
    assert_eq!(refusal(add("STAD", version(2, "2025-09-01", Some(60))).await), "version_not_after_newest");
    assert_eq!(wrong_fields(add("STAD", version(2, "2025-07-06", Some(60))).await), ["from"]);
    assert_eq!(refusal(add("INS", version(1, "2025-09-01", Some(10))).await), "standard_time_under_hsl");
    let stale = current(add("STAD", version(1, "2025-10-01", Some(60))).await);
    assert_eq!(stale["version"], 2);
}

#[tokio::test]
async fn default_minutes_are_for_hsl_codes_only() {
    let town = Municipality::new().await;
    let owner = town.log_in(Role::SystemOwner, None).await;
    let add = async |code: &str| {
        let mut input = version(1, "2025-09-01", None);
        input["default_minutes"] = json!(10);
        new_version::run(&town.app, &owner, code, sent(input)).await
    };
    assert_eq!(add("INS").await.unwrap().versions[0].default_minutes, Some(10));
    assert_eq!(wrong_fields(add("STAD").await), ["default_minutes"]);
}

#[tokio::test]
async fn everyone_reads_the_catalogue_and_only_the_system_owner_changes_it() {
    let town = Municipality::new().await;
    let worker = town.log_in(Role::CareWorker, Some(&town.north)).await;
    let codes = list::run(&town.app, &worker).await.unwrap().codes;
    assert_eq!(codes.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["DUSCH", "LARM", "STAD", "INS", "MED"]);
    let assessor = town.log_in(Role::Assessor, None).await;
    let answer = new_version::run(&town.app, &assessor, "STAD", sent(version(1, "2025-09-01", None))).await;
    assert!(matches!(answer, Err(AppError::NotAllowed)));
}

#[tokio::test]
async fn a_code_is_added_once_and_with_levels_from_its_first_day() {
    let town = Municipality::new().await;
    let owner = town.log_in(Role::SystemOwner, None).await;
    let code = |code: &str, law: &str| {
        json!({"code": code, "name": "Promenad", "law": law, "category": "personal_care", "delegation": null,
               "shared_in_household": false, "time_critical": false, "first": version(0, "2025-09-01", Some(30))})
    };
    let add = async |input: Value| new_code::run(&town.app, &owner, sent(input)).await;
    let added = add(code("prom", "sol")).await.unwrap();
    assert_eq!((added.code.as_str(), added.versions[0].now), ("PROM", false));
    assert_eq!(refusal(add(code("Prom", "sol")).await), "code_taken");
    assert_eq!(refusal(add(code("GÅ", "hsl")).await), "standard_time_under_hsl");
    let mut delegated = code("", "sol");
    delegated["delegation"] = json!("insulin");
    assert_eq!(wrong_fields(add(delegated).await), ["code", "delegation"]);
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let answer = new_code::run(&town.app, &planner, sent(code("X", "sol"))).await;
    assert!(matches!(answer, Err(AppError::NotAllowed)));
}
