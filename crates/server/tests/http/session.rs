//! Logging in, the cookie, the CSRF token, and how a session ends.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use axum::http::{Request, StatusCode};
use serde_json::json;
use tillit_app::Role;
use tillit_server::Config;

use crate::support::{House, PASSWORD};

#[tokio::test]
async fn who_logs_in_gets_a_cookie_that_scripts_cannot_read_and_a_view_of_oneself() {
    let house = House::new().await;
    house.account("planerare", Role::Planner, Some("Norr")).await;
    let answer = house.try_log_in(" Planerare ", PASSWORD).await;
    let cookie = answer.headers[SET_COOKIE].to_str().unwrap();
    let (value, rest) = cookie.split_once(';').unwrap();
    assert_eq!(value.len(), "tillit_session=".len() + 64);
    assert_eq!(rest, " Path=/; HttpOnly; SameSite=Strict");
    insta::assert_json_snapshot!(answer.json());
}

#[tokio::test]
async fn behind_tls_the_cookie_is_secure_and_browsers_are_told_to_insist() {
    let house = House::with(Config { secure_cookies: true, ..Config::default() }).await;
    house.account("planerare", Role::Planner, Some("Norr")).await;
    let answer = house.try_log_in("planerare", PASSWORD).await;
    assert!(answer.headers[SET_COOKIE].to_str().unwrap().ends_with("; Secure"));
    assert!(answer.headers.contains_key("strict-transport-security"));
}

#[tokio::test]
async fn a_wrong_name_and_a_wrong_password_are_told_alike() {
    let house = House::new().await;
    house.account("planerare", Role::Planner, None).await;
    let wrong_password = house.try_log_in("planerare", "fel lösenord här").await;
    let wrong_name = house.try_log_in("ingen", PASSWORD).await;
    assert_eq!(wrong_password.status, StatusCode::UNAUTHORIZED);
    assert_eq!(wrong_password.text, wrong_name.text);
    insta::assert_json_snapshot!(wrong_name.json());
}

#[tokio::test]
async fn nothing_changes_without_the_csrf_token_and_reading_needs_none() {
    let house = House::new().await;
    house.account("planerare", Role::Planner, None).await;
    let mut browser = house.log_in("planerare").await;
    browser.csrf = "of another site".into();
    assert_eq!(browser.get("/session").await.status, StatusCode::OK);
    let answer = browser.call("PATCH", "/session", Some(json!({ "language": "en" }))).await;
    assert_eq!((answer.status, answer.json()["code"].as_str()), (StatusCode::FORBIDDEN, Some("wrong_token")));
}

#[tokio::test]
async fn another_sites_page_cannot_log_somebody_in() {
    let house = House::new().await;
    house.account("planerare", Role::Planner, None).await;
    let body = json!({ "username": "planerare", "password": PASSWORD }).to_string();
    let request = Request::post("/api/v1/session")
        .header(CONTENT_TYPE, "application/json")
        .header("sec-fetch-site", "cross-site")
        .body(Body::from(body));
    assert_eq!(house.send(request.unwrap()).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn after_logging_out_the_cookie_opens_nothing() {
    let house = House::new().await;
    house.account("planerare", Role::Planner, None).await;
    let browser = house.log_in("planerare").await;
    let answer = browser.call("DELETE", "/session", None).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert!(answer.headers[SET_COOKIE].to_str().unwrap().contains("Max-Age=0"));
    assert_eq!(browser.get("/session").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_session_ends_two_hours_after_its_last_use_and_after_twelve_at_the_latest() {
    let house = House::new().await;
    house.account("planerare", Role::Planner, None).await;
    let browser = house.log_in("planerare").await;
    for _ in 0..6 {
        house.clock.advance(119 * 60);
        assert_eq!(browser.get("/session").await.status, StatusCode::OK);
    }
    house.clock.advance(10 * 60);
    assert_eq!(browser.get("/session").await.status, StatusCode::UNAUTHORIZED, "twelve hours have passed");
    let unused = house.log_in("planerare").await;
    house.clock.advance(120 * 60);
    assert_eq!(unused.get("/session").await.status, StatusCode::UNAUTHORIZED, "two hours without use");
}

#[tokio::test]
async fn a_new_password_ends_the_other_sessions_and_keeps_ones_own() {
    let house = House::new().await;
    house.account("planerare", Role::Planner, None).await;
    let (own, other) = (house.log_in("planerare").await, house.log_in("planerare").await);
    let change = |old: &str, new: &str| Some(json!({ "old": old, "new": new }));
    let wrong = own.call("POST", "/session/password", change("fel lösenord", "ett nytt lösenord")).await;
    assert_eq!(wrong.json()["code"], "old_password_wrong");
    let short = own.call("POST", "/session/password", change(PASSWORD, "kort")).await;
    assert_eq!(short.json()["code"], "password_too_short");
    let changed = own.call("POST", "/session/password", change(PASSWORD, "ett nytt lösenord")).await;
    assert_eq!(changed.status, StatusCode::NO_CONTENT);
    assert_eq!(own.get("/session").await.status, StatusCode::OK);
    assert_eq!(other.get("/session").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(house.try_log_in("planerare", PASSWORD).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(house.try_log_in("planerare", "ett nytt lösenord").await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_chosen_language_words_what_is_answered() {
    let house = House::new().await;
    house.account("planerare", Role::Planner, None).await;
    let browser = house.log_in("planerare").await;
    assert_eq!(browser.get("/users").await.json()["title"], "Du har inte rätt till detta");
    let answer = browser.call("PATCH", "/session", Some(json!({ "language": "en" }))).await;
    assert_eq!(answer.json()["user"]["language"], "en");
    assert_eq!(browser.get("/users").await.json()["title"], "You do not have the right to this");
}

#[tokio::test]
async fn a_made_up_cookie_opens_nothing() {
    let house = House::new().await;
    let request = Request::get("/api/v1/session").header(COOKIE, format!("tillit_session={}", "0".repeat(64)));
    assert_eq!(house.send(request.body(Body::empty()).unwrap()).await.status, StatusCode::UNAUTHORIZED);
}
