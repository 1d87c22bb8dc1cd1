//! A house with a few rooms and people in it, and browsers that visit.

pub(crate) mod sample;

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, Request, StatusCode};
use jiff::civil::date;
use serde_json::{Value, json};
use tempfile::TempDir;
use tillit_app::clock::{FixedClock, SeededRandom};
use tillit_app::use_cases::users::put::{self, Account};
use tillit_app::{App, Language, Role, Session, Settings};
use tillit_domain::organisation::{Group, PlanningRights, Provider, Unit, UnitKind};
use tillit_domain::place::Coordinates;
use tillit_domain::time::instant;
use tillit_domain::{Id, TimeOfDay};
use tillit_server::{Config, ServerState, router};
use tillit_storage::{Actor, Batch, Expect, OpenMode, Store};
use tower::ServiceExt as _;

/// The password of everybody in the house.
pub(crate) const PASSWORD: &str = "ett påhittat lösenord";

/// A server on a database of its own, on 7 July 2025 at eight.
pub(crate) struct House {
    router: Router,
    pub(crate) app: App,
    pub(crate) clock: Arc<FixedClock>,
    _directory: TempDir,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }
}

/// A browser that somebody has logged in with.
#[derive(Clone)]
pub(crate) struct Browser<'a> {
    house: &'a House,
    pub(crate) cookie: String,
    pub(crate) csrf: String,
}

/// The identifier of a unit or group by its made-up name.
pub(crate) fn id_of<T>(name: &str) -> Id<T> {
    Id::derived("test", &[name])
}

impl House {
    /// A house with the units Norr and Söder, served without TLS.
    pub(crate) async fn new() -> Self {
        Self::with(Config::default()).await
    }

    /// A house served in a way.
    pub(crate) async fn with(config: Config) -> Self {
        let directory = TempDir::new().unwrap();
        let url = format!("sqlite://{}", directory.path().join("tillit.db").display());
        let store = Store::open(&url, OpenMode::Create).await.unwrap();
        let clock = Arc::new(FixedClock::at(instant(date(2025, 7, 7), TimeOfDay::hm(8, 0))));
        let random = Arc::new(SeededRandom::from_seed(1));
        let app = App::new(store, Arc::<FixedClock>::clone(&clock), random, Settings::default());
        furnish(&app).await;
        let router = router(ServerState::new(app.clone(), config));
        Self { router, app, clock, _directory: directory }
    }

    /// An account with a role for a unit, or for all.
    pub(crate) async fn account(&self, name: &str, role: Role, unit: Option<&str>) {
        let unit = unit.map(|unit| id_of::<Unit>(unit).uuid());
        let account = Account {
            display_name: format!("{name} (påhittad)"),
            roles: vec![tillit_app::use_cases::users::list::AccountRole { role, unit }],
            worker: None,
            language: Language::Sv,
            active: true,
            expected_version: None,
            password: Some(PASSWORD.into()),
        };
        let administrator = Session::local_administrator(Language::Sv);
        put::run(&self.app, &administrator, name, account).await.unwrap();
    }

    /// Sends a request.
    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        Answer { status: parts.status, headers: parts.headers, text }
    }

    /// Asks for a page without being logged in.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Tries to log in.
    pub(crate) async fn try_log_in(&self, name: &str, password: &str) -> Answer {
        let body = json!({ "username": name, "password": password }).to_string();
        let request = Request::post("/api/v1/session").header(CONTENT_TYPE, "application/json").body(Body::from(body));
        self.send(request.unwrap()).await
    }

    /// Logs in.
    pub(crate) async fn log_in(&self, name: &str) -> Browser<'_> {
        let answer = self.try_log_in(name, PASSWORD).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        let cookie = answer.headers[SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned();
        let csrf = answer.json()["csrf_token"].as_str().unwrap().to_owned();
        Browser { house: self, cookie, csrf }
    }
}

impl Browser<'_> {
    /// Sends a request with the cookie and the CSRF token.
    pub(crate) async fn call(&self, method: &str, path: &str, body: Option<Value>) -> Answer {
        let request = Request::builder().method(method).uri(format!("/api/v1{path}")).header(COOKIE, &self.cookie);
        let request = request.header("x-csrf-token", &self.csrf).header(CONTENT_TYPE, "application/json");
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        self.house.send(request.body(body).unwrap()).await
    }

    /// Reads.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.call("GET", path, None).await
    }
}

async fn furnish(app: &App) {
    let provider = Provider { id: id_of("kommunen"), name: "Påhittade kommun".into(), private: false };
    let mut batch = Batch::new();
    batch.put(&provider, None, Expect::New);
    for name in ["Norr", "Söder"] {
        let unit = Unit {
            id: id_of(name),
            name: name.into(),
            kind: UnitKind::HomeCare,
            provider: provider.id,
            rights: PlanningRights::default(),
            uses_ibic: false,
            closed_from: None,
        };
        let group = Group {
            id: id_of(&format!("{name} grupp")),
            name: format!("{name} grupp"),
            unit: unit.id,
            office: Coordinates { latitude_microdegrees: 62_750_000, longitude_microdegrees: 15_420_000 },
            postal_codes: Vec::new(),
            closed_from: None,
        };
        batch.put(&unit, None, Expect::New).put(&group, None, Expect::New);
    }
    let actor = Actor { user: "test".into(), at: app.now() };
    app.store.apply(batch, &actor).await.unwrap();
}
