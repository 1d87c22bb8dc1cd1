//! A made-up person goes through the server, with everything traced; nothing of that person may stand in the trace.

#![expect(clippy::unwrap_used, reason = "a test whose house cannot be set up has failed")]

use std::io::Write;
use std::sync::{Arc, Mutex};

use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use axum::http::{Request, Response};
use serde_json::{Value, json};
use tillit_app::clock::{SeededRandom, SystemClock};
use tillit_app::use_cases::users::list::AccountRole;
use tillit_app::use_cases::users::put::{self, Account};
use tillit_app::{App, Language, Personal, Role, Session, Settings};
use tillit_server::{Config, ServerState, router};
use tillit_storage::{OpenMode, Store};
use tower::ServiceExt as _;

/// What must never be traced: a name, a number, a password, and words somebody searched for.
const CANARIES: [&str; 4] = ["Kanariefågel", "19121212-1212", "hemlig kanariefras", "Kanariesöker"];

#[derive(Clone, Default)]
struct Trace(Arc<Mutex<Vec<u8>>>);

impl Write for Trace {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

async fn send(
    router: &axum::Router,
    method: &str,
    path: &str,
    login: Option<&(String, String)>,
    body: &str,
) -> Response<Body> {
    let mut request = Request::builder().method(method).uri(path).header(CONTENT_TYPE, "application/json");
    if let Some((cookie, csrf)) = login {
        request = request.header(COOKIE, cookie).header("x-csrf-token", csrf);
    }
    router.clone().oneshot(request.body(Body::from(body.to_owned())).unwrap()).await.unwrap()
}

async fn logged_in(router: &axum::Router) -> (String, String) {
    let body = json!({ "username": "admin", "password": "hemlig kanariefras" }).to_string();
    let answer = send(router, "POST", "/api/v1/session", None, &body).await;
    let cookie = answer.headers()[SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned();
    let view: Value = serde_json::from_slice(&to_bytes(answer.into_body(), usize::MAX).await.unwrap()).unwrap();
    (cookie, view["csrf_token"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn nothing_of_a_person_stands_in_the_trace() {
    let trace = Trace::default();
    let writer = trace.clone();
    tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(move || writer.clone()).init();
    let directory = tempfile::TempDir::new().unwrap();
    let url = format!("sqlite://{}", directory.path().join("tillit.db").display());
    let store = Store::open(&url, OpenMode::Create).await.unwrap();
    let app = App::new(store, Arc::new(SystemClock), Arc::new(SeededRandom::from_seed(3)), Settings::default());
    let roles = Role::ALL.map(|role| AccountRole { role, unit: None }).to_vec();
    let password = Some("hemlig kanariefras".to_owned());
    let name = "Kanariefågel Påhittad".to_owned();
    let account = Account {
        display_name: name,
        roles,
        worker: None,
        language: Language::Sv,
        active: true,
        expected_version: None,
        password,
    };
    put::run(&app, &Session::local_administrator(Language::Sv), "admin", account).await.unwrap();
    let router = router(ServerState::new(app, Config::default()));
    let login = logged_in(&router).await;

    let person = json!({ "given_name": "Kanariefågel", "number": "19121212-1212" }).to_string();
    for (method, path, body) in [
        ("POST", "/api/v1/session", r#"{"username":"Kanariefågel","password":"hemlig kanariefras"}"#),
        ("POST", "/api/v1/session", r#"{"username":"Kanariefågel","password":19121212}"#),
        ("GET", "/api/v1/persons?search=Kanariesöker", ""),
        ("GET", "/api/v1/access-log?user=Kanariesöker", ""),
        ("GET", "/api/v1/access-log?limit=Kanariesöker", ""),
        ("GET", "/api/v1/jobs/Kanariesöker", ""),
        ("PUT", "/api/v1/users/Kanariesöker", person.as_str()),
        ("PATCH", "/api/v1/session", r#"{"language":"Kanariefågel"}"#),
        ("POST", "/api/v1/import/persons?dry_run=true", "personnummer;namn\n19121212-1212;Kanariefågel\n"),
        ("GET", "/Kanariesöker", ""),
    ] {
        // A path must be plain ASCII; browsers write other letters so.
        let path = path.replace('ö', "%C3%B6");
        send(&router, method, &path, Some(&login), body).await;
    }
    tracing::info!(person = %Personal("Kanariefågel"), "redacted");

    let traced = String::from_utf8(trace.0.lock().unwrap().clone()).unwrap();
    assert!(traced.contains("answered") && traced.contains("INSERT INTO"), "the trace is looked at: {traced}");
    for canary in CANARIES {
        let stem = canary.split('ö').next().unwrap();
        let leaks: Vec<&str> = traced.lines().filter(|line| line.contains(stem)).collect();
        assert!(leaks.is_empty(), "{canary} stands in the trace: {leaks:#?}");
    }
}
