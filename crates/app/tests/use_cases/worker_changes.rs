//! Workers are employed, changed, moved and ended by the manager of their unit.

use serde_json::{Value, json};
use tillit_app::use_cases::workers::{add, change, end, list, move_to_group, read};
use tillit_app::{AppError, Role};
use tillit_domain::person::ProtectedIdentity;
use tillit_domain::worker::Worker;

use crate::support::Municipality;
use crate::{current, refusal, sent, wrong_fields};

fn facts(name: &str) -> Value {
    json!({"given_name": name, "family_name": "Nyanställd", "title": "vardbitrade", "travel": "bike", "protected": null, "percent": 75, "telephone": "070"})
}

#[tokio::test]
async fn a_manager_employs_somebody_who_is_then_on_the_list_of_the_group() {
    let town = Municipality::new().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let new =
        |group: Value, name: &str| json!({"facts": facts(name), "from": "2025-07-01", "to": null, "group": group});
    let employ = async |input: Value| add::run(&town.app, &manager, sent(input)).await;
    let page = employ(new(json!(town.north.group.id), "Nils")).await.unwrap();
    assert_eq!((page.name.as_str(), page.employment.unwrap().percent), ("Nils Nyanställd", 75));
    let listed = list::run(&town.app, &manager, list::WorkersAsked::default()).await.unwrap().workers;
    assert_eq!(listed.len(), 1);
    assert!(matches!(employ(new(json!(town.south.group.id), "Nils")).await, Err(AppError::NotFound)));
    let mut backwards = new(json!(town.north.group.id), " ");
    backwards["to"] = json!("2025-06-01");
    assert_eq!(wrong_fields(employ(backwards).await), ["given_name", "to"]);
}

#[tokio::test]
async fn a_worker_is_moved_from_a_day_on_and_the_groups_before_stay() {
    let town = Municipality::new().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let to =
        |version: u32, from: &str| json!({"expected_version": version, "group": town.south.group.id, "from": from});
    let move_to = async |input: Value| move_to_group::run(&town.app, &manager, vera.id, sent(input)).await;
    assert_eq!(wrong_fields(move_to(to(1, "2025-07-06")).await), ["from"]);
    let moved = move_to(to(1, "2025-08-01")).await.unwrap();
    let groups: Vec<_> = moved.groups.iter().map(|it| (it.group.name.as_str(), it.now)).collect();
    assert_eq!(groups, [("Södergruppen", false), ("Norrgruppen", true)]);
    assert_eq!(current(move_to(to(1, "2025-08-15")).await)["version"], 2);
    // Away at once to another unit: told as it then is, although the manager no longer reaches the worker.
    assert!(move_to(to(2, "2025-07-07")).await.is_ok());
    assert!(matches!(read::run(&town.app, &manager, vera.id).await, Err(AppError::NotFound)));
}

#[tokio::test]
async fn an_employment_ends_and_the_end_can_be_taken_back_but_nobody_moves_after_it() {
    let town = Municipality::new().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let end = async |version: u32, last: Value| {
        end::run(&town.app, &manager, vera.id, sent(json!({"expected_version": version, "last_day": last}))).await
    };
    assert_eq!(wrong_fields(end(1, json!("2019-12-31")).await), ["last_day"]);
    end(1, json!("2025-07-31")).await.unwrap();
    let late = sent(json!({"expected_version": 2, "group": town.north.group.id, "from": "2025-08-01"}));
    assert_eq!(refusal(move_to_group::run(&town.app, &manager, vera.id, late).await), "not_employed");
    assert_eq!(current(end(1, json!(null)).await)["employment"]["to"], "2025-07-31");
    assert_eq!(end(2, json!(null)).await.unwrap().employment.unwrap().to, None);
}

#[tokio::test]
async fn a_protected_workers_name_telephone_and_employment_stay_in_the_own_unit() {
    let town = Municipality::new().await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    town.put(&Worker { protected: Some(ProtectedIdentity::SecrecyMark), ..vera.clone() }).await;
    let nurse = town.log_in(Role::LicensedStaff, None).await;
    let seen = read::run(&town.app, &nurse, vera.id).await.unwrap();
    assert_eq!(seen.name, "Skyddad medarbetare");
    let told = serde_json::to_string(&seen).unwrap();
    assert!(!told.contains("Vera") && !told.contains("070-000"), "{told}");
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let seen = read::run(&town.app, &planner, vera.id).await.unwrap();
    assert_eq!((seen.name.as_str(), seen.employment.is_none()), ("Vera Vikarie", true));
    let input = sent(json!({"expected_version": 2, "facts": facts("Vera")}));
    assert!(matches!(change::run(&town.app, &planner, vera.id, input).await, Err(AppError::NotAllowed)));
}

#[tokio::test]
async fn the_second_of_two_who_change_a_worker_is_told() {
    let town = Municipality::new().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let change = async |name: &str| {
        change::run(&town.app, &manager, vera.id, sent(json!({"expected_version": 1, "facts": facts(name)}))).await
    };
    change("Vera").await.unwrap();
    assert_eq!(current(change("Verna").await)["name"], "Vera Nyanställd");
}
