//! Welfare technology: no consent, no technology; and the visits it replaces come back when it ends (S-147, S-148).

use jiff::civil::date;
use serde_json::{Value, json};
use tillit_app::use_cases::technology::{add, end, list};
use tillit_app::{AppError, Role};

use crate::support::{Municipality, visit};
use crate::{current, refusal, sent, wrong_fields};

#[tokio::test]
async fn technology_comes_with_consent_and_replaces_agreed_visits_until_it_is_withdrawn() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let (_, order) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    let plan = town.agreed(&asta, &vera, vec![visit("Morgonbesök", &[&order])]).await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let robot = |path: &str, value: Value| {
        let mut input = json!({"kind": "medicine_robot", "from": "2025-07-14", "to": null, "consent_given_on": "2025-07-07",
            "consent_account": "Muntligt till Vera vid hembesök", "replaces": [plan.entries[0].id]});
        *input.pointer_mut(path).unwrap() = value;
        input
    };
    let add = async |input: Value| add::run(&town.app, &manager, asta.id, sent(input)).await;
    assert_eq!(wrong_fields(add(robot("/consent_account", json!(" "))).await), ["consent_account"]);
    assert_eq!(wrong_fields(add(robot("/consent_given_on", json!("2025-07-08"))).await), ["consent_given_on"]);
    assert_eq!(wrong_fields(add(robot("/replaces", json!([asta.id]))).await), ["replaces"]);
    let there = add(robot("/to", json!(null))).await.unwrap().technology;
    assert_eq!((there.len(), there[0].in_use, there[0].replaces[0].name.as_str()), (1, false, "Morgonbesök"));
    let end = async |version: u32| {
        let input = json!({"expected_version": version, "from": "2025-07-21", "consent_withdrawn": true});
        end::run(&town.app, &manager, tillit_app::id(there[0].id), sent(input)).await
    };
    let ended = end(1).await.unwrap().technology;
    assert_eq!(ended[0].consent_withdrawn_on, Some(date(2025, 7, 21)));
    assert_eq!(current(end(1).await)["technology"][0]["version"], 2);
    assert_eq!(refusal(end(2).await), "technology_ended");
}

#[tokio::test]
async fn another_unit_sees_and_adds_nothing() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let south = town.log_in(Role::UnitManager, Some(&town.south)).await;
    assert!(list::run(&town.app, &south, list::TechnologyAsked::default()).await.unwrap().technology.is_empty());
    let asked = list::TechnologyAsked { person: Some(asta.id.uuid()) };
    assert!(matches!(list::run(&town.app, &south, asked).await, Err(AppError::NotFound)));
    let assessor = town.log_in(Role::Assessor, None).await;
    assert!(matches!(list::run(&town.app, &assessor, asked).await, Err(AppError::NotAllowed)));
}
