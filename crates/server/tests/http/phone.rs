//! The phone over HTTP: its token delivers without a log-in and reads nothing, and a revoked phone is told so.

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, Request, StatusCode};
use serde_json::{Value, json};
use tillit_app::use_cases::users::list::AccountRole;
use tillit_app::use_cases::users::put::{self, Account};
use tillit_app::{Language, Role, Session};
use tillit_domain::organisation::{GroupFrom, Unit};
use tillit_domain::worker::{Title, TravelMode, Worker};
use tillit_domain::{DayRange, Id};
use tillit_storage::{Actor, Batch, Expect};

use crate::support::{Answer, House, PASSWORD, id_of};

/// A worker of Norr with an account.
async fn vera(house: &House) {
    let from = "2020-01-01".parse().unwrap();
    let worker = Worker {
        id: id_of("Vera"),
        given_name: "Vera".into(),
        family_name: "Vikarie".into(),
        title: Title::Underskoterska,
        travel: TravelMode::Walk,
        protected: None,
        employment: DayRange::starting(from),
        groups: vec![GroupFrom { from, group: id_of("Norr grupp"), chosen: false }],
        percent: 100,
        telephone: String::new(),
    };
    let mut batch = Batch::new();
    batch.put(&worker, None, Expect::New);
    house.app.store.apply(batch, &Actor { user: "test".into(), at: house.app.now() }).await.unwrap();
    let account = Account {
        display_name: "Vera (påhittad)".into(),
        roles: vec![AccountRole { role: Role::CareWorker, unit: Some(id_of::<Unit>("Norr").uuid()) }],
        worker: Some(worker.id.uuid()),
        language: Language::Sv,
        active: true,
        expected_version: None,
        password: Some(PASSWORD.into()),
    };
    put::run(&house.app, &Session::local_administrator(Language::Sv), "vera", account).await.unwrap();
}

async fn with_token(house: &House, method: Method, path: &str, token: &str, body: Option<Value>) -> Answer {
    let request = Request::builder().method(method).uri(format!("/api/v1{path}")).header("x-tillit-device", token);
    let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
    house.send(request.header(CONTENT_TYPE, "application/json").body(body).unwrap()).await
}

fn support_time(number: u8) -> Value {
    let id = Id::<Worker>::derived("event", &[&number.to_string()]);
    json!({ "id": id, "at": "2025-07-07T05:30:00Z", "kind": "support_time", "support": "travel", "minutes": 15 })
}

fn delivery(events: &[Value]) -> Option<Value> {
    Some(json!({ "device_now": "2025-07-07T06:00:00Z", "events": events }))
}

#[tokio::test]
async fn a_token_delivers_without_a_log_in_and_a_revoked_phone_is_told_and_kept_apart() {
    let house = House::new().await;
    vera(&house).await;
    house.account("chef", Role::UnitManager, Some("Norr")).await;
    let (phone, office) = (house.log_in("vera").await, house.log_in("chef").await);
    let registered = phone.call("POST", "/phone/devices", Some(json!({ "label": "Min telefon" }))).await;
    assert_eq!(registered.status, StatusCode::CREATED);
    let token = registered.json()["delivery_token"].as_str().unwrap().to_owned();
    let outcome = |answer: &Answer| answer.json()["answers"][0]["outcome"].clone();
    let answer = with_token(&house, Method::POST, "/phone/events", &token, delivery(&[support_time(1)])).await;
    assert_eq!((answer.status, outcome(&answer)), (StatusCode::OK, json!("taken")));
    let again = with_token(&house, Method::POST, "/phone/events", &token, delivery(&[support_time(1)])).await;
    assert_eq!(outcome(&again), json!("already"));
    // The token reads nothing: the day wants a log-in.
    assert_eq!(with_token(&house, Method::GET, "/phone/day", &token, None).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(phone.get("/phone/day").await.status, StatusCode::OK);
    let devices = office.get("/devices").await.json();
    let path = format!("/devices/{}/revoke", devices["devices"][0]["id"].as_str().unwrap());
    let revoked = office.call("POST", &path, Some(json!({ "reason": "Borta" }))).await;
    assert_eq!(revoked.json()["state"], "revoked");
    assert_eq!(phone.get("/session").await.status, StatusCode::UNAUTHORIZED, "its sessions have ended");
    let day = with_token(&house, Method::GET, "/phone/day", &token, None).await;
    assert_eq!((day.status, day.json()["code"].clone()), (StatusCode::FORBIDDEN, json!("device_revoked")));
    let apart = with_token(&house, Method::POST, "/phone/events", &token, delivery(&[support_time(2)])).await;
    assert_eq!(outcome(&apart), json!("quarantined"));
    assert_eq!(office.get("/quarantine").await.json()["events"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn without_a_token_or_with_a_made_up_one_nothing_is_delivered() {
    let house = House::new().await;
    let made_up = with_token(&house, Method::POST, "/phone/events", "hittepå", delivery(&[support_time(1)])).await;
    assert_eq!(made_up.status, StatusCode::UNAUTHORIZED);
    let none = with_token(&house, Method::POST, "/phone/events", "", delivery(&[support_time(1)])).await;
    assert_eq!(none.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_phone_that_delivers_all_the_time_is_told_to_wait() {
    let house = House::new().await;
    vera(&house).await;
    let phone = house.log_in("vera").await;
    let registered = phone.call("POST", "/phone/devices", Some(json!({ "label": "" }))).await.json();
    let token = registered["delivery_token"].as_str().unwrap();
    let mut last = StatusCode::OK;
    for _ in 0..61 {
        last = with_token(&house, Method::POST, "/phone/events", token, delivery(&[])).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn the_phones_pages_may_use_the_camera_and_no_others() {
    let house = House::new().await;
    let allowed = async |path: &str| house.get(path).await.headers["permissions-policy"].to_str().unwrap().to_owned();
    assert!(allowed("/telefon/").await.contains("camera=(self)"));
    assert!(allowed("/").await.contains("camera=()"));
}
