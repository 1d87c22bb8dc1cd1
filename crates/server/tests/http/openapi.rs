//! The document of the API is a snapshot: the browser's types are made from it.

use std::fs;

use axum::http::StatusCode;

use crate::support::House;

#[test]
fn the_document_is_as_committed() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/openapi.json");
    let now = format!("{}\n", tillit_server::openapi().to_pretty_json().unwrap());
    if std::env::var_os("UPDATE_OPENAPI").is_some() {
        fs::write(path, &now).unwrap();
    }
    let committed = fs::read_to_string(path).unwrap_or_default();
    assert!(
        now == committed,
        "the API differs from openapi.json; UPDATE_OPENAPI=1 rewrites it, then `npm run api` in web/"
    );
}

#[tokio::test]
async fn the_document_is_served() {
    let house = House::new().await;
    let answer = house.get("/api/v1/openapi.json").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.json()["openapi"], "3.1.0");
    assert!(answer.json()["paths"]["/session"]["post"].is_object());
}
