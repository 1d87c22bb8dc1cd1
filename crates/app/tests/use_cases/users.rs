//! An account's history, held-back log-ins, and two administrators at once.

use serde_json::{Value, json};
use tillit_app::Role;
use tillit_app::use_cases::users::{put, read};
use tillit_storage::LoginAttempt;

use crate::support::Municipality;
use crate::{current, sent};

#[tokio::test]
async fn an_administrator_sees_who_changed_an_account_and_is_told_of_another_who_was_faster() {
    let town = Municipality::new().await;
    let admin = town.log_in(Role::Administrator, None).await;
    let put = async |version: Value, active: bool| {
        let input = json!({"display_name": "Påhittad", "roles": [{"role": "planner", "unit": null}], "worker": null,
            "language": "sv", "active": active, "password": null, "expected_version": version});
        put::run(&town.app, &admin, "planerare", sent(input)).await
    };
    put(json!(0), true).await.unwrap();
    assert_eq!(current(put(json!(0), true).await)["name"], "planerare");
    put(json!(1), false).await.unwrap();
    assert_eq!(current(put(json!(1), true).await)["active"], false);
    let page = read::run(&town.app, &admin, "planerare").await.unwrap();
    let history: Vec<_> = page.history.iter().map(|it| (it.by.as_str(), it.account.active)).collect();
    assert_eq!(history, [("administrator-alla", false), ("administrator-alla", true)]);
    assert!((page.version, page.has_password) == (2, false));
}

#[tokio::test]
async fn a_log_in_that_is_held_back_after_many_mistakes_is_seen() {
    let town = Municipality::new().await;
    let admin = town.log_in(Role::Administrator, None).await;
    for _ in 0..9 {
        let attempt = LoginAttempt {
            user: "administrator-alla".into(),
            address: "kontoret".into(),
            at: town.app.now(),
            succeeded: false,
        };
        town.app.store.add_login_attempt(&attempt).await.unwrap();
    }
    let page = read::run(&town.app, &admin, "administrator-alla").await.unwrap();
    assert_eq!(page.failed_attempts, 9);
    assert!(page.held_back_seconds > 0);
}
