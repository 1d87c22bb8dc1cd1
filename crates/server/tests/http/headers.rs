//! Headers, health, and what is answered where there is nothing.

use axum::body::Body;
use axum::http::{Request, StatusCode};

use crate::support::House;

#[tokio::test]
async fn every_answer_tells_browsers_to_be_careful() {
    let house = House::new().await;
    for path in ["/", "/health", "/api/v1/session", "/api/v1/nothing", "/missing.js"] {
        let headers = house.get(path).await.headers;
        let policy = headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(headers["x-content-type-options"], "nosniff", "{path}");
        assert!(headers.contains_key("x-request-id"), "{path}");
        assert!(!headers.contains_key("strict-transport-security"), "{path}: no TLS here");
    }
    assert_eq!(house.get("/api/v1/session").await.headers["cache-control"], "no-store");
}

#[tokio::test]
async fn health_asks_the_database() {
    let house = House::new().await;
    assert_eq!(house.get("/health").await.json()["status"], "ok");
}

#[tokio::test]
async fn what_is_not_there_is_a_problem_in_the_api_and_the_first_page_outside() {
    let house = House::new().await;
    let missing = house.get("/api/v1/nothing").await;
    assert_eq!(missing.headers["content-type"], "application/problem+json");
    assert_eq!((missing.status, missing.json()["code"].as_str()), (StatusCode::NOT_FOUND, Some("not_found")));
    assert_eq!(house.get("/board/2025-07-07").await.status, StatusCode::OK);
    assert_eq!(house.get("/assets/missing.js").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_browsers_language_words_what_comes_before_the_log_in() {
    let house = House::new().await;
    let request = Request::get("/api/v1/session").header("accept-language", "en-GB,en;q=0.8");
    let answer = house.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.json()["title"], "Not logged in");
    assert_eq!(house.get("/api/v1/session").await.json()["title"], "Inte inloggad");
}
