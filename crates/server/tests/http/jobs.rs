//! Long work: progress, cancelling, and who may look.

use axum::http::StatusCode;
use serde_json::{Value, json};
use tillit_app::Role;
use tillit_app::accounts::log_in::session_as;

use crate::support::{Browser, House, id_of};

/// Asks until the job has ended; each question gives the others a turn.
async fn ended(browser: &Browser<'_>, path: &str) -> Value {
    loop {
        let job = browser.get(path).await.json();
        if job["state"] != "running" {
            return job;
        }
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_cancelled_job_gives_the_best_it_has_and_nobody_else_may_look() {
    let house = House::new().await;
    house.account("planerare", Role::Planner, None).await;
    house.account("chef", Role::UnitManager, None).await;
    let session = session_as(&house.app, "planerare").await.unwrap();
    let work = |job: tillit_app::jobs::JobHandle| async move {
        job.saw([id_of("Asta")]);
        job.progress(40, "Söker");
        while !job.cancelled() {
            tokio::task::yield_now().await;
        }
        Ok(json!({ "best": 1 }))
    };
    let id = house.app.jobs.start(&house.app, &session, work).unwrap();
    let path = format!("/jobs/{id}");
    let (owner, other) = (house.log_in("planerare").await, house.log_in("chef").await);
    assert_eq!(owner.get(&path).await.json()["state"], "running");
    assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(other.call("DELETE", &path, None).await.status, StatusCode::NOT_FOUND);
    assert_eq!(owner.call("DELETE", &path, None).await.status, StatusCode::ACCEPTED);
    let job = ended(&owner, &path).await;
    assert_eq!((&job["state"], &job["result"]["best"]), (&json!("cancelled"), &json!(1)));
    let row = house.app.store.log(&Default::default()).await.unwrap().remove(0).row;
    assert_eq!(row.persons, [id_of::<()>("Asta").uuid()], "reading the result is logged with whom it names");
}

#[tokio::test]
async fn a_job_that_panics_has_failed_and_the_next_one_runs() {
    let house = House::new().await;
    house.account("planerare", Role::Planner, None).await;
    let session = session_as(&house.app, "planerare").await.unwrap();
    let broken = |_| async move { panic!("on purpose") };
    let broken = house.app.jobs.start(&house.app, &session, broken).unwrap();
    let sound = house.app.jobs.start(&house.app, &session, |_| async move { Ok(json!(7)) }).unwrap();
    let browser = house.log_in("planerare").await;
    assert_eq!(ended(&browser, &format!("/jobs/{broken}")).await["state"], "failed");
    assert_eq!(ended(&browser, &format!("/jobs/{sound}")).await["result"], 7);
}
