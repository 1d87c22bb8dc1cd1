//! Accounts, sessions, the access log, mappings and settings.

use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_storage::{
    Expect, LogFilter, LogRow, LoginAttempt, Mapping, Store, StoreError, StoredSession, User, Verified,
};

use crate::made_up::{anna, at, id};
use crate::place::Place;

fn bo() -> User {
    User {
        name: "bo".into(),
        display_name: "Bo Exempelsson".into(),
        password_hash: "hash of one".into(),
        roles: vec![("planner".into(), Some(id("unit"))), ("administrator".into(), None)],
        worker: Some(id("bo")),
        language: "sv".into(),
        active: true,
    }
}

pub(crate) async fn an_account_is_read_as_it_was_put(place: Place) {
    let store = place.store().await;
    assert_eq!(store.put_user(&bo(), Expect::New, &anna(0)).await.unwrap(), 1);
    assert_eq!(store.user("bo").await.unwrap(), Some(bo()));
    let told = store.put_user(&bo(), Expect::New, &anna(1)).await;
    assert!(matches!(told, Err(StoreError::Conflict { kind: "user", current: Some(1), .. })), "{told:?}");
    let fewer = User { roles: Vec::new(), ..bo() };
    assert_eq!(store.put_user(&fewer, Expect::Version(1), &anna(2)).await.unwrap(), 2);
    assert_eq!(store.users().await.unwrap(), [fewer]);
    assert_eq!(store.user("nobody").await.unwrap(), None);
}

pub(crate) async fn the_history_of_an_account_has_no_password(place: Place) {
    let store = place.store().await;
    store.put_user(&bo(), Expect::New, &anna(0)).await.unwrap();
    store.put_user(&User { active: false, ..bo() }, Expect::Any, &anna(1)).await.unwrap();
    let history = store.user_history("bo").await.unwrap();
    let active: Vec<_> = history.iter().map(|version| version.record.as_ref().unwrap().active).collect();
    assert_eq!(active, [true, false]);
    assert!(history.iter().all(|version| version.record.as_ref().unwrap().password_hash.is_empty()));
    assert!(!format!("{:?}", bo()).contains("hash of"));
    place.refuses("DELETE FROM user_version").await;
}

fn session(token: u8) -> StoredSession {
    StoredSession {
        token_hash: vec![token; 32],
        user: "bo".into(),
        csrf_token: "csrf".into(),
        created_at: at(0),
        expires_at: at(100),
    }
}

pub(crate) async fn another_password_or_a_closed_account_ends_sessions(place: Place) {
    let store = place.store().await;
    store.put_user(&bo(), Expect::New, &anna(0)).await.unwrap();
    let there = async || store.session(&[1; 32], at(1)).await.unwrap().is_some();
    store.add_session(&session(1)).await.unwrap();
    store.put_user(&User { language: "en".into(), ..bo() }, Expect::Any, &anna(1)).await.unwrap();
    assert!(there().await, "another language is no reason");
    store.put_user(&User { password_hash: "hash of another".into(), ..bo() }, Expect::Any, &anna(2)).await.unwrap();
    assert!(!there().await);
    store.add_session(&session(1)).await.unwrap();
    let closed = User { active: false, password_hash: "hash of another".into(), ..bo() };
    store.put_user(&closed, Expect::Any, &anna(3)).await.unwrap();
    assert!(!there().await);
}

pub(crate) async fn a_session_ends_at_its_time(place: Place) {
    let store = place.store().await;
    store.add_session(&session(1)).await.unwrap();
    store.add_session(&session(2)).await.unwrap();
    assert_eq!(store.session(&[1; 32], at(99)).await.unwrap(), Some(session(1)));
    assert_eq!(store.session(&[1; 32], at(100)).await.unwrap(), None);
    assert_eq!(store.session(&[9; 32], at(1)).await.unwrap(), None);
    store.prolong_session(&[1; 32], at(200)).await.unwrap();
    store.tidy_sessions(at(150), at(0)).await.unwrap();
    assert!(store.session(&[1; 32], at(150)).await.unwrap().is_some());
    store.end_session(&[1; 32]).await.unwrap();
    assert_eq!(store.session(&[1; 32], at(150)).await.unwrap(), None);
}

pub(crate) async fn attempts_to_log_in_are_counted_by_name_and_address(place: Place) {
    let store = place.store().await;
    let attempt = |user: &str, address: &str, seconds: i64, succeeded: bool| LoginAttempt {
        user: user.into(),
        address: address.into(),
        at: at(seconds),
        succeeded,
    };
    let all = [
        attempt("bo", "10.0.0.1", 1, false),
        attempt("bo", "10.0.0.2", 2, false),
        attempt("eva", "10.0.0.1", 3, true),
        attempt("eva", "10.0.0.3", 4, false),
    ];
    for one in &all {
        store.add_login_attempt(one).await.unwrap();
    }
    assert_eq!(store.login_attempts("bo", "10.0.0.1", at(0)).await.unwrap(), all[..3]);
    assert_eq!(store.login_attempts("bo", "10.0.0.1", at(2)).await.unwrap(), all[1..3]);
    store.tidy_sessions(at(0), at(3)).await.unwrap();
    assert_eq!(store.login_attempts("bo", "10.0.0.1", at(0)).await.unwrap(), all[2..3]);
}

fn log_row(user: &str, person: &str, seconds: i64) -> LogRow {
    LogRow {
        at: at(seconds),
        user: user.into(),
        role: "planner".into(),
        unit: Some(id("unit")),
        action: "read_person".into(),
        persons: vec![id::<Person>(person).uuid()],
        workers: vec![id("bo")],
        purpose: Some("Planering".into()),
    }
}

/// Ten rows about as many persons, written in three calls.
async fn some_log(store: &Store) {
    for (from, to) in [(0, 1), (1, 4), (4, 10)] {
        let rows = (from..to).map(|number| log_row("anna", &format!("person {number}"), number)).collect();
        store.append_log(rows).await.unwrap();
    }
}

pub(crate) async fn the_log_hangs_together_under_many_writers(place: Place) {
    let store = place.store().await;
    assert_eq!(store.verify_log().await.unwrap(), Verified::Ok { rows: 0 });
    // Two stores on the same database, as two programs would be.
    let other = place.again().await.unwrap();
    let writers: Vec<_> = (0..60)
        .map(|number| {
            let store = if number % 2 == 0 { store.clone() } else { other.clone() };
            let rows = vec![log_row("anna", "karin", number), log_row("bo", "nils", number)];
            tokio::spawn(async move { store.append_log(rows).await })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap().unwrap();
    }
    assert_eq!(store.verify_log().await.unwrap(), Verified::Ok { rows: 120 });
}

pub(crate) async fn a_changed_row_of_the_log_is_found(place: Place) {
    let store = place.store().await;
    some_log(&store).await;
    place.tamper("access_log", "UPDATE access_log SET user_name = 'nobody' WHERE seq = 4").await;
    assert_eq!(store.verify_log().await.unwrap(), Verified::Broken { at: 4 });
}

pub(crate) async fn a_removed_row_of_the_log_is_found(place: Place) {
    let store = place.store().await;
    some_log(&store).await;
    place.tamper("access_log", "DELETE FROM access_log WHERE seq = 7").await;
    assert_eq!(store.verify_log().await.unwrap(), Verified::Broken { at: 7 });
}

pub(crate) async fn the_log_cannot_be_changed_or_removed(place: Place) {
    let store = place.store().await;
    some_log(&store).await;
    place.refuses("UPDATE access_log SET user_name = 'nobody' WHERE seq = 4").await;
    place.refuses("DELETE FROM access_log WHERE seq = 10").await;
    place.refuses("DELETE FROM access_log_named").await;
    if place.is_postgres() {
        place.refuses("TRUNCATE access_log").await;
    }
}

pub(crate) async fn the_log_is_searched_by_person_user_and_time(place: Place) {
    let store = place.store().await;
    some_log(&store).await;
    let again = LogRow { workers: Vec::new(), purpose: None, unit: None, ..log_row("bo", "person 3", 20) };
    store.append_log(vec![again.clone()]).await.unwrap();
    store.append_log(Vec::new()).await.unwrap();
    let found = async |filter: LogFilter| {
        store.log(&filter).await.unwrap().into_iter().map(|logged| logged.seq).collect::<Vec<_>>()
    };
    let all = LogFilter::default;
    let person: Id<Person> = id("person 3");
    assert_eq!(found(LogFilter { named: Some(person.uuid()), ..all() }).await, [11, 4], "newest first");
    let worker: Id<tillit_domain::worker::Worker> = id("bo");
    assert_eq!(found(LogFilter { named: Some(worker.uuid()), ..all() }).await.len(), 10);
    assert_eq!(found(LogFilter { user: Some("bo".into()), ..all() }).await, [11]);
    assert_eq!(found(LogFilter { from: Some(at(2)), before: Some(at(4)), ..all() }).await, [4, 3]);
    assert_eq!(found(LogFilter { limit: Some(2), ..all() }).await, [11, 10]);
    let read = store.log(&LogFilter { limit: Some(1), ..all() }).await.unwrap();
    assert_eq!(read[0].row, again);
}

pub(crate) async fn mappings_and_settings_are_kept(place: Place) {
    let store = place.store().await;
    let mapping = |kind: &str| Mapping {
        name: "TES".into(),
        kind: kind.into(),
        body: serde_json::json!({ "columns": { "Personnr": "person_number" } }),
    };
    store.save_mapping(&mapping("persons"), &anna(0)).await.unwrap();
    store.save_mapping(&mapping("workers"), &anna(1)).await.unwrap();
    assert_eq!(store.mapping("TES").await.unwrap(), Some(mapping("workers")));
    assert_eq!(store.mappings().await.unwrap(), [mapping("workers")]);
    assert_eq!(store.mapping("none").await.unwrap(), None);
    store.put_setting("municipality", &serde_json::json!("Exempelby")).await.unwrap();
    store.put_setting("municipality", &serde_json::json!("Exempelköping")).await.unwrap();
    assert_eq!(store.setting("municipality").await.unwrap(), Some(serde_json::json!("Exempelköping")));
    assert_eq!(store.setting("none").await.unwrap(), None);
}
