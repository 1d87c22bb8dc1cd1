//! Persons, decisions and orders over HTTP: the shapes a browser gets, and what it is refused.

use axum::http::StatusCode;
use jiff::civil::date;
use serde_json::{Value, json};
use tillit_app::Role;
use tillit_domain::Id;
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::order::Order;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::person::Person;
use tillit_domain::person_number::PersonNumber;
use tillit_domain::record::Record;
use tillit_storage::{Actor, Batch, Expect};

use crate::support::{House, id_of};

/// Asta, who lives in the north, with showers in the catalogue and an order that waits.
async fn asta(house: &House) -> Id<Person> {
    let person: Person = record(json!({
        "id": id_of::<Person>("Asta"), "number": PersonNumber::made_up(date(1938, 2, 7), 981), "given_name": "Asta", "family_name": "Påhittad",
        "born": "1938-02-07", "sex": "woman", "died": null, "protected": null, "named_workers": [],
        "address": {"street": "Hittepåvägen 1", "postal_code": "84010", "town": "Hittepåby"}, "coordinates": null,
        "housing": "ordinary", "household": null, "telephone": "070-000 00 00", "what_matters": "Kaffe före allt annat",
        "access": "Kod 4711", "relatives": [],
        "groups": [{"from": "2024-01-01", "group": id_of::<Group>("Norr grupp"), "chosen": false}]
    }));
    let shower: ServiceCode = record(json!({
        "id": id_of::<ServiceCode>("DUSCH"), "code": "DUSCH", "name": "Dusch", "law": "sol", "category": "personal_care",
        "delegation": null, "shared_in_household": false, "time_critical": false,
        "versions": [{
            "from": "2020-01-01", "frequency": null, "default_minutes": null,
            "levels": [{"rank": 1, "name": "hjälp med allt", "standard_time": 40}]
        }]
    }));
    let order: Order = record(json!({
        "id": id_of::<Order>("Asta"), "person": person.id, "unit": id_of::<Unit>("Norr"),
        "authority": {"law": "sol", "decision": id_of::<Unit>("beslut")}, "sent_at": "2025-07-04T13:30:00Z", "urgent": true,
        "state": {"state": "sent"},
        "lines": [{
            "id": id_of::<Order>("rad"), "code": "DUSCH", "level": 1, "frequency": {"kind": "per_week", "times": 2},
            "time": {"kind": "up_to", "minutes": 40}, "period": {"from": "2025-07-05", "to": null}
        }]
    }));
    let mut batch = Batch::new();
    batch.put(&person, None, Expect::New).put(&shower, None, Expect::New).put(&order, None, Expect::New);
    let actor = Actor { user: "test".into(), at: house.app.now() };
    house.app.store.apply(batch, &actor).await.unwrap();
    person.id
}

fn record<R: Record>(json: Value) -> R {
    serde_json::from_value(json).unwrap()
}

#[tokio::test]
async fn a_planner_reads_a_person_and_the_next_unit_gets_a_not_found() {
    let house = House::new().await;
    let asta = asta(&house).await;
    house.account("norr", Role::Planner, Some("Norr")).await;
    house.account("soder", Role::Planner, Some("Söder")).await;
    let browser = house.log_in("norr").await;
    insta::assert_json_snapshot!("person", browser.get(&format!("/persons/{asta}")).await.json());
    insta::assert_json_snapshot!("persons", browser.get("/persons?search=ast&limit=10").await.json());
    let answer = house.log_in("soder").await.get(&format!("/persons/{asta}")).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    insta::assert_json_snapshot!("person_of_another_unit", answer.json());
}

#[tokio::test]
async fn an_order_is_acknowledged_once_and_who_comes_later_is_told() {
    let house = House::new().await;
    asta(&house).await;
    house.account("norr", Role::Planner, Some("Norr")).await;
    let browser = house.log_in("norr").await;
    let orders = browser.get(&format!("/orders?unit={}", id_of::<Unit>("Norr"))).await.json();
    insta::assert_json_snapshot!("orders", orders);
    let path = format!("/orders/{}/acknowledge", orders["orders"][0]["id"].as_str().unwrap());
    let first = browser.call("POST", &path, Some(json!({"expected_version": 1}))).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.text);
    let second = browser.call("POST", &path, Some(json!({"expected_version": 1}))).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    assert_eq!(second.json()["current"]["acknowledged"]["by"], "norr (påhittad)");
}

#[tokio::test]
async fn an_assessor_decides_and_is_refused_any_minutes() {
    let house = House::new().await;
    let asta = asta(&house).await;
    house.account("handlaggare", Role::Assessor, None).await;
    let browser = house.log_in("handlaggare").await;
    let mut decision = json!({
        "applied_on": "2025-07-01", "outcome": "granted", "guideline": "2025:1", "from": "2025-07-08",
        "unit": id_of::<Unit>("Norr"),
        "granted": [{"code": "DUSCH", "level": 1, "frequency": {"kind": "per_week", "times": 3}}]
    });
    let path = format!("/persons/{asta}/decisions");
    let decided = browser.call("POST", &path, Some(decision.clone())).await;
    assert_eq!(decided.status, StatusCode::OK, "{}", decided.text);
    let mut shown = decided.json();
    for id in ["/decision/id", "/order/id", "/order/decision", "/order/lines/0/id"] {
        *shown.pointer_mut(id).unwrap() = json!("[id]");
    }
    insta::assert_json_snapshot!("decided", shown);
    decision["granted"][0]["minutes"] = json!(60);
    let refused = browser.call("POST", &path, Some(decision)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("minutes"), "{}", refused.text);
}

#[tokio::test]
async fn facts_change_once_and_who_comes_later_is_told() {
    let house = House::new().await;
    let asta = asta(&house).await;
    house.account("norr", Role::Planner, Some("Norr")).await;
    let browser = house.log_in("norr").await;
    let path = format!("/persons/{asta}/facts");
    let change = json!({"expected_version": 1, "facts": {"what_matters": "Katten ute", "access": "Kod 9999"}});
    let changed = browser.call("PUT", &path, Some(change.clone())).await;
    assert_eq!((changed.status, changed.json()["version"].as_u64()), (StatusCode::OK, Some(2)), "{}", changed.text);
    let later = browser.call("PUT", &path, Some(change)).await;
    assert_eq!(later.status, StatusCode::CONFLICT);
    assert_eq!(later.json()["current"]["what_matters"], "Katten ute");
    assert!(!later.text.contains("9999"), "how to get in is written, never read");
    let wrong = json!({"expected_version": 2, "facts": {"address": {"street": "", "postal_code": "12", "town": ""}}});
    let wrong = browser.call("PUT", &path, Some(wrong)).await;
    assert_eq!(wrong.json()["fields"][0]["field"], "address.postal_code");
}

#[tokio::test]
async fn a_decision_is_looked_at_made_and_ended() {
    let house = House::new().await;
    let asta = asta(&house).await;
    house.account("handlaggare", Role::Assessor, None).await;
    let browser = house.log_in("handlaggare").await;
    let decision = json!({
        "applied_on": "2025-07-01", "outcome": "granted", "guideline": "2025:1", "from": "2025-07-08",
        "unit": id_of::<Unit>("Norr"),
        "granted": [{"code": "DUSCH", "level": 1, "frequency": {"kind": "per_week", "times": 3}}]
    });
    let seen = browser.call("POST", &format!("/persons/{asta}/decisions/preview"), Some(decision.clone())).await;
    assert_eq!(seen.json()["order"]["lines"][0]["minutes"], 40, "{}", seen.text);
    let person = browser.get(&format!("/persons/{asta}")).await.json();
    assert_eq!(person["decisions"].as_array().map(Vec::len), Some(0), "looking keeps nothing");
    let made = browser.call("POST", &format!("/persons/{asta}/decisions"), Some(decision)).await.json();
    let path = format!("/decisions/{}/end", made["decision"]["id"].as_str().unwrap());
    let end = |version: u32| json!({"expected_version": version, "last_day": "2025-07-31", "reason": "Flyttar"});
    let ended = browser.call("POST", &path, Some(end(1))).await;
    assert_eq!(ended.json()["decision"]["ended"]["reason"], "Flyttar", "{}", ended.text);
    assert_eq!(browser.call("POST", &path, Some(end(1))).await.status, StatusCode::CONFLICT);
    let again = browser.call("POST", &path, Some(end(2))).await;
    assert_eq!((again.status, again.json()["code"].as_str()), (StatusCode::UNPROCESSABLE_ENTITY, Some("ends_already")));
}

#[tokio::test]
async fn the_joint_view_opens_by_consent_and_the_journal_to_those_who_give_the_care() {
    let house = House::new().await;
    let asta = asta(&house).await;
    house.account("handlaggare", Role::Assessor, None).await;
    house.account("kontakt", Role::ContactPerson, Some("Norr")).await;
    let assessor = house.log_in("handlaggare").await;
    let joint = format!("/persons/{asta}/joint-view");
    assert_eq!(assessor.get(&joint).await.json()["code"], "no_joint_consent");
    let consent = json!({"form": "written", "given_by": "Asta", "account": "Allt som rör omsorgen"});
    let given = assessor.call("POST", &format!("/persons/{asta}/joint-consent"), Some(consent)).await.json();
    assert_eq!(assessor.get(&joint).await.status, StatusCode::OK);
    let path = format!("/joint-consents/{}/withdraw", given["id"].as_str().unwrap());
    assert_eq!(assessor.call("POST", &path, Some(json!({"expected_version": 1}))).await.status, StatusCode::OK);
    assert_eq!(assessor.get(&joint).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let journal = format!("/persons/{asta}/journal");
    assert_eq!(assessor.get(&journal).await.status, StatusCode::FORBIDDEN);
    let note = json!({"kind": "event", "text": "Asta gick själv till köket"});
    let written = house.log_in("kontakt").await.call("POST", &journal, Some(note)).await;
    assert_eq!(written.json()["notes"][0]["text"], "Asta gick själv till köket", "{}", written.text);
}
