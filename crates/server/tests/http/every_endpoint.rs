//! Every endpoint of the document is tried without a log-in, and by somebody with no right to it.
//!
//! Exceptions stand in files that are reviewed: `open_endpoints.txt` (no log-in needed) and `for_everyone.txt` (any role may).
//! `UPDATE_GOLDEN=1` rewrites them.

use std::fs;

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Request, StatusCode};
use tillit_app::Role;

use crate::support::{House, sample};

fn document() -> serde_json::Value {
    serde_json::to_value(tillit_server::openapi()).unwrap()
}

/// Compares with a reviewed file, one endpoint a line.
fn check_reviewed(file: &str, found: &[String]) {
    let path = format!("{}/tests/http/{file}", env!("CARGO_MANIFEST_DIR"));
    let now: String = found.iter().map(|line| format!("{line}\n")).collect();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &now).unwrap();
    }
    let reviewed = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(now, reviewed, "endpoints that let somebody through differ from the reviewed file {file}");
}

#[tokio::test]
async fn nothing_answers_without_a_log_in_except_what_is_reviewed() {
    let house = House::new().await;
    let mut open = Vec::new();
    for sample in sample::all(&document()) {
        let body = sample.body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        let request = Request::builder().method(sample.method.as_str()).uri(format!("/api/v1{}", sample.path));
        let answer = house.send(request.header(CONTENT_TYPE, "application/json").body(body).unwrap()).await;
        if answer.status != StatusCode::UNAUTHORIZED || answer.json()["code"] != "not_signed_in" {
            open.push(sample.name);
        }
    }
    check_reviewed("open_endpoints.txt", &open);
}

#[tokio::test]
async fn a_safety_representative_gets_no_further_than_what_is_for_everyone() {
    let house = House::new().await;
    house.account("skyddsombud", Role::SafetyRepresentative, None).await;
    let mut through = Vec::new();
    for sample in sample::all(&document()) {
        // A log-in of its own for each: one of them logs out.
        let browser = house.log_in("skyddsombud").await;
        let mut answer = browser.call(&sample.method, &sample.path, sample.body.clone()).await;
        let mut body = sample.body;
        while let Some(better) = sample::mended(body.as_ref(), &answer.text) {
            answer = browser.call(&sample.method, &sample.path, Some(better.clone())).await;
            body = Some(better);
        }
        assert_ne!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{}: {}", sample.name, answer.text);
        if !matches!(answer.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND) {
            through.push(format!("{} {}", sample.name, answer.status.as_u16()));
        }
    }
    check_reviewed("for_everyone.txt", &through);
}
