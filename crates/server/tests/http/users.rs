//! Accounts, as an administrator keeps them.

use axum::http::StatusCode;
use serde_json::json;
use tillit_app::Role;

use crate::support::{House, PASSWORD};

#[tokio::test]
async fn an_administrator_makes_an_account_and_takes_it_away_at_once() {
    let house = House::new().await;
    house.account("admin", Role::Administrator, None).await;
    let admin = house.log_in("admin").await;
    let mut account = json!({
        "display_name": "Påhittad Planerare", "roles": [{ "role": "planner", "unit": null }], "worker": null,
        "language": "sv", "active": true, "password": PASSWORD
    });
    assert_eq!(admin.call("PUT", "/users/planerare", Some(account.clone())).await.status, StatusCode::OK);
    let planner = house.log_in("planerare").await;
    assert_eq!(planner.get("/session").await.status, StatusCode::OK);
    account["active"] = json!(false);
    account["password"] = json!(null);
    admin.call("PUT", "/users/planerare", Some(account)).await;
    assert_eq!(planner.get("/session").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(house.try_log_in("planerare", PASSWORD).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_list_of_accounts_holds_no_password_and_a_bad_name_is_refused() {
    let house = House::new().await;
    house.account("admin", Role::Administrator, None).await;
    let admin = house.log_in("admin").await;
    let list = admin.get("/users").await;
    assert!(!list.text.contains("argon2") && !list.text.contains("password"), "{}", list.text);
    let account = json!({ "display_name": "x", "roles": [], "worker": null, "language": "sv", "active": true });
    let answer = admin.call("PUT", "/users/Åsa%20P", Some(account)).await;
    assert_eq!((answer.status, answer.json()["code"].as_str()), (StatusCode::UNPROCESSABLE_ENTITY, Some("name_signs")));
}
