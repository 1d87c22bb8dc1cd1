//! How a unit is steered is decided with dates, names and the unions heard (S-042).

use serde_json::{Value, json};
use tillit_app::use_cases::steering::{decide, list};
use tillit_app::{AppError, Role};
use tillit_domain::steering::SteeringMode;

use crate::support::Municipality;
use crate::{current, refusal, sent, wrong_fields};

fn decision() -> Value {
    json!({
        "expected_version": 1, "from": "2025-09-01", "mode": "none", "policy": "exception_only",
        "decided_by": "Socialnämnden", "decided_on": "2025-07-01",
        "consultation": {"held_on": "2025-06-20", "account": "MBL 11 §, enighet"}
    })
}

#[tokio::test]
async fn a_change_is_added_to_the_history_and_begins_on_its_day() {
    let town = Municipality::new().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let unit = town.north.unit.id;
    let steering = decide::run(&town.app, &manager, unit, sent(decision())).await.unwrap();
    let history: Vec<_> = steering.decisions.iter().map(|it| (it.mode, it.now)).collect();
    assert_eq!(history, [(SteeringMode::None, false), (SteeringMode::Flexible, true)]);
    let now = current(decide::run(&town.app, &manager, unit, sent(decision())).await);
    assert_eq!(now["version"], 2);
}

#[tokio::test]
async fn a_change_tells_who_decided_and_that_the_unions_were_heard_first() {
    let town = Municipality::new().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let decide = async |path: &str, value: Value| {
        let mut input = decision();
        *input.pointer_mut(path).unwrap() = value;
        decide::run(&town.app, &manager, town.north.unit.id, sent(input)).await
    };
    assert_eq!(refusal(decide("/decided_by", json!(" ")).await), "nobody_decided");
    assert_eq!(refusal(decide("/consultation/account", json!("")).await), "unions_not_consulted");
    assert_eq!(refusal(decide("/consultation/held_on", json!("2025-07-02")).await), "unions_consulted_afterwards");
    assert_eq!(wrong_fields(decide("/from", json!("2025-07-06")).await), ["from"]);
    assert_eq!(wrong_fields(decide("/decided_on", json!("2025-07-08")).await), ["decided_on"]);
}

#[tokio::test]
async fn a_manager_decides_for_the_own_unit_only() {
    let town = Municipality::new().await;
    let south = town.log_in(Role::UnitManager, Some(&town.south)).await;
    let unit = town.north.unit.id;
    assert!(matches!(decide::run(&town.app, &south, unit, sent(decision())).await, Err(AppError::NotFound)));
    assert_eq!(list::run(&town.app, &south, unit).await.unwrap().decisions.len(), 1);
}
