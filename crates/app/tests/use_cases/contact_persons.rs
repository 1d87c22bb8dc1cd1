//! The permanent care contact is offered, accepted, declined or obviously unneeded.

use jiff::civil::date;
use serde_json::{Value, json};
use tillit_app::use_cases::persons::contact_person;
use tillit_app::{AppError, Role, Session};
use tillit_domain::contact_person::ContactPerson;
use tillit_domain::person::Person;
use tillit_storage::Filter;

use crate::support::Municipality;
use crate::{current, refusal, sent, wrong_fields};

async fn tell(town: &Municipality, session: &Session, person: &Person, change: Value) -> Result<Value, AppError> {
    let view = contact_person::run(&town.app, session, person.id, sent(change)).await?;
    Ok(serde_json::to_value(view).unwrap())
}

#[tokio::test]
async fn the_answer_is_written_on_the_offer_and_a_change_of_contact_ends_the_one_before() {
    let town = Municipality::new().await;
    let (vera, wilma) =
        (town.worker("Vera Vikarie", &town.north).await, town.worker("Wilma Påhitt", &town.north).await);
    let asta = town.person("Asta Påhittad", &town.north).await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let offer = json!({"outcome": "offered", "offered_on": "2025-07-01", "from": "2025-07-01"});
    let offered = tell(&town, &manager, &asta, offer).await.unwrap();
    let accept = json!({"expected_version": 1, "outcome": "accepted", "worker": vera.id, "deputy": wilma.id});
    let accepted = tell(&town, &manager, &asta, accept).await.unwrap();
    assert_eq!(accepted["id"], offered["id"]);
    assert_eq!((&accepted["offered_on"], &accepted["worker"]["name"]), (&json!("2025-07-01"), &json!("Vera Vikarie")));
    let change = json!({"expected_version": 2, "outcome": "accepted", "worker": wilma.id, "from": "2025-08-01"});
    tell(&town, &manager, &asta, change).await.unwrap();
    let all = town.app.store.list::<ContactPerson>(&Filter::person(asta.id)).await.unwrap();
    let ends: Vec<_> = all.iter().map(|it| it.record.period.to).collect();
    assert_eq!(all.len(), 2);
    assert!(ends.contains(&Some(date(2025, 7, 31))) && ends.contains(&None), "{ends:?}");
}

#[tokio::test]
async fn a_contact_person_is_an_underskoterska_and_named_if_the_person_is_protected() {
    let town = Municipality::new().await;
    let (vera, ove) =
        (town.worker("Vera Vikarie", &town.north).await, town.assistant("Ove Vårdbiträde", &town.north).await);
    let asta = town.person("Asta Påhittad", &town.north).await;
    let hemlig = town.protected_person("Hemlig Påhittad", &town.north, &[]).await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let accept = |worker: &tillit_domain::worker::Worker| json!({"outcome": "accepted", "worker": worker.id});
    assert_eq!(refusal(tell(&town, &manager, &asta, accept(&ove)).await), "contact_not_underskoterska");
    assert_eq!(refusal(tell(&town, &manager, &hemlig, accept(&vera)).await), "not_named_worker");
    assert_eq!(refusal(tell(&town, &manager, &asta, json!({"outcome": "unneeded"})).await), "contact_no_motive");
    assert_eq!(wrong_fields(tell(&town, &manager, &asta, json!({"outcome": "accepted"})).await), ["worker"]);
    assert!(tell(&town, &manager, &asta, json!({"outcome": "declined"})).await.is_ok());
}

#[tokio::test]
async fn who_read_an_older_version_is_told_what_holds_now() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    tell(&town, &manager, &asta, json!({"outcome": "declined"})).await.unwrap();
    let now = current(tell(&town, &manager, &asta, json!({"outcome": "offered"})).await);
    assert_eq!(now["outcome"], "declined");
}
