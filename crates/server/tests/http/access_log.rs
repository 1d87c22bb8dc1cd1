//! What a request leaves in the access log.

use serde_json::Value;
use tillit_app::Role;
use tillit_storage::Verified;

use crate::support::{House, id_of};

async fn rows(house: &House) -> Vec<Value> {
    house.account("logggranskare", Role::LogReviewer, None).await;
    let answer = house.log_in("logggranskare").await.get("/access-log?user=planerare").await;
    answer.json().as_array().unwrap_or_else(|| panic!("{}", answer.text)).clone()
}

#[tokio::test]
async fn a_refused_request_is_logged_with_who_and_in_which_role() {
    let house = House::new().await;
    house.account("planerare", Role::Planner, Some("Norr")).await;
    house.log_in("planerare").await.get("/users").await;
    let rows = rows(&house).await;
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!((&rows[0]["action"], &rows[0]["role"]), (&"refused:manage_users".into(), &"planner".into()));
    assert!(matches!(house.app.store.verify_log().await.unwrap(), Verified::Ok { rows } if rows > 0));
}

#[tokio::test]
async fn one_request_is_one_row_naming_its_persons() {
    use tillit_app::{Scope, UseCase};
    let house = House::new().await;
    house.account("planerare", Role::Planner, Some("Norr")).await;
    let session = tillit_app::accounts::log_in::session_as(&house.app, "planerare").await.unwrap();
    let unit = Scope::Unit(id_of("Norr"));
    let first = house.app.permit(&session, UseCase::ReadPlan, unit.clone()).unwrap();
    let second = house.app.permit(&session, UseCase::ReadPerson, unit).unwrap();
    first.saw([id_of("Asta"), id_of("Berta")]);
    second.saw([id_of("Asta")]);
    house.app.log.close(&session).await.unwrap();
    let rows = rows(&house).await;
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["action"], "read_plan+read_person");
    assert_eq!(rows[0]["persons"].as_array().unwrap().len(), 2);
    assert_eq!(
        (&rows[0]["unit"], &rows[0]["purpose"]),
        (&id_of::<()>("Norr").to_string().into(), &"planning_care".into())
    );
}

#[tokio::test]
async fn a_reviewer_of_one_unit_sees_no_requests_of_another() {
    use tillit_app::{Scope, UseCase};
    let house = House::new().await;
    house.account("planerare", Role::Planner, Some("Norr")).await;
    house.account("granskare-soder", Role::LogReviewer, Some("Söder")).await;
    let session = tillit_app::accounts::log_in::session_as(&house.app, "planerare").await.unwrap();
    house.app.permit(&session, UseCase::ChangePlan, Scope::Unit(id_of("Norr"))).unwrap();
    house.app.log.close(&session).await.unwrap();
    let seen = house.log_in("granskare-soder").await.get("/access-log").await;
    assert_eq!(seen.json(), serde_json::json!([]));
    assert_eq!(rows(&house).await.len(), 1);
}
