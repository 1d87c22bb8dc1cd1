//! Delegations are given, expire and are withdrawn.

use jiff::civil::{Date, date};
use serde_json::{Value, json};
use tillit_app::use_cases::delegations::list::{self, DelegationsAsked};
use tillit_app::use_cases::delegations::{give, withdraw};
use tillit_app::{AppError, Role, Session};
use tillit_domain::DayRange;
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::visit::PlannedState;
use tillit_storage::VisitFilter;

use crate::support::{Municipality, TODAY};
use crate::{current, refusal, sent, wrong_fields};

const THIS_YEAR: DayRange = DayRange::new(date(2025, 1, 10), date(2025, 12, 31));

#[tokio::test]
async fn a_withdrawal_reopens_the_visits_that_rested_on_it_and_no_others() {
    let town = Municipality::new().await;
    let (vera, wilma) =
        (town.worker("Vera Vikarie", &town.north).await, town.worker("Wilma Påhitt", &town.north).await);
    let asta = town.person("Asta Påhittad", &town.north).await;
    let (insulin, tablets) = (town.nurse_ordered(&asta, "INS").await, town.nurse_ordered(&asta, "MED").await);
    let delegation = town.delegated(&vera, DelegatedTask::Insulin, &town.north, THIS_YEAR).await;
    town.delegated(&vera, DelegatedTask::Medicine, &town.north, THIS_YEAR).await;
    town.delegated(&wilma, DelegatedTask::Insulin, &town.north, THIS_YEAR).await;
    let tomorrow = date(2025, 7, 8);
    town.planned(&asta, TODAY, &vera, &[&insulin]).await;
    let rests_on_it = town.planned(&asta, tomorrow, &vera, &[&insulin]).await;
    town.planned(&asta, tomorrow, &vera, &[&tablets]).await;
    town.planned(&asta, date(2025, 7, 9), &wilma, &[&insulin]).await;
    let nurse = town.log_in(Role::LicensedStaff, None).await;
    let would = withdraw::preview(&town.app, &nurse, delegation.id, sent(json!({"from": "2025-07-08"}))).await.unwrap();
    assert_eq!(would.visits.iter().map(|it| it.id).collect::<Vec<_>>(), [rests_on_it.visit.id.uuid()]);
    let still = town.app.store.planned_visits(&VisitFilter::default()).await.unwrap();
    assert!(still.iter().all(|it| it.state != PlannedState::Unstaffed), "looking changes nothing");
    let input = sent(json!({"from": "2025-07-08", "expected_version": 1}));
    let withdrawn = withdraw::run(&town.app, &nurse, delegation.id, input).await.unwrap();
    let reopened: Vec<_> = withdrawn.reopened.iter().map(|visit| visit.id).collect();
    assert_eq!(reopened, [rests_on_it.visit.id.uuid()]);
    let all = town.app.store.planned_visits(&VisitFilter::default()).await.unwrap();
    let open: Vec<_> = all.iter().filter(|it| it.state == PlannedState::Unstaffed).map(|it| it.visit.id).collect();
    assert_eq!(open, [rests_on_it.visit.id]);
}

#[tokio::test]
async fn another_delegation_for_the_same_task_keeps_the_visit() {
    let town = Municipality::new().await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let insulin = town.nurse_ordered(&asta, "INS").await;
    let old = DayRange::new(date(2025, 1, 9), date(2025, 12, 31));
    let delegation = town.delegated(&vera, DelegatedTask::Insulin, &town.north, old).await;
    town.delegated(&vera, DelegatedTask::Insulin, &town.north, THIS_YEAR).await;
    town.planned(&asta, date(2025, 7, 8), &vera, &[&insulin]).await;
    let nurse = town.log_in(Role::LicensedStaff, None).await;
    let input = sent(json!({"from": "2025-07-08", "expected_version": 1}));
    assert!(withdraw::run(&town.app, &nurse, delegation.id, input).await.unwrap().reopened.is_empty());
}

#[tokio::test]
async fn who_read_an_older_version_is_told_that_it_is_withdrawn() {
    let town = Municipality::new().await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let delegation = town.delegated(&vera, DelegatedTask::Insulin, &town.north, THIS_YEAR).await;
    let nurse = town.log_in(Role::LicensedStaff, None).await;
    let from = |version: u32, day: &str| sent(json!({"from": day, "expected_version": version}));
    let past = withdraw::run(&town.app, &nurse, delegation.id, from(1, "2025-07-01")).await;
    assert_eq!(wrong_fields(past), ["from"]);
    withdraw::run(&town.app, &nurse, delegation.id, from(1, "2025-07-07")).await.unwrap();
    let now = current(withdraw::run(&town.app, &nurse, delegation.id, from(1, "2025-07-07")).await);
    assert_eq!((&now["state"], &now["version"]), (&json!("withdrawn"), &json!(2)));
    let again = withdraw::run(&town.app, &nurse, delegation.id, from(2, "2025-07-09")).await;
    assert_eq!(refusal(again), "delegation_over");
}

#[tokio::test]
async fn a_delegation_is_given_for_at_most_a_year_to_whom_may_go_there() {
    let town = Municipality::new().await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let hemlig = town.protected_person("Hemlig Påhittad", &town.north, &[]).await;
    let nurse = town.log_in(Role::LicensedStaff, None).await;
    let give_it = async |change: Value| give::run(&town.app, &nurse, sent(change)).await;
    let whole_year = json!({
        "worker": vera.id, "task": "insulin", "unit": town.north.unit.id, "from": "2025-07-07", "to": "2026-07-06"
    });
    let given = give_it(whole_year.clone()).await.unwrap();
    assert_eq!(given.given_by, "Påhittad licensed_staff");
    let mut longer = whole_year.clone();
    longer["to"] = json!("2026-07-07");
    assert_eq!(refusal(give_it(longer).await), "delegation_over_a_year");
    let mut endless = whole_year.clone();
    endless["to"] = json!(null);
    assert_eq!(refusal(give_it(endless).await), "delegation_without_end");
    let mut both = whole_year.clone();
    both["person"] = json!(hemlig.id);
    both["from"] = json!("2025-07-06");
    assert_eq!(wrong_fields(give_it(both).await), ["from", "person"]);
    let mut unnamed = whole_year;
    unnamed["unit"] = json!(null);
    unnamed["person"] = json!(hemlig.id);
    assert_eq!(refusal(give_it(unnamed).await), "not_named_worker");
}

#[tokio::test]
async fn those_that_expire_are_listed_to_the_unit_and_to_the_worker() {
    let town = Municipality::new().await;
    let (vera, sara) = (town.worker("Vera Vikarie", &town.north).await, town.worker("Sara Söder", &town.south).await);
    let until = |last: Date| DayRange::new(date(2025, 1, 1), last);
    town.delegated(&vera, DelegatedTask::Insulin, &town.north, until(date(2025, 7, 20))).await;
    town.delegated(&vera, DelegatedTask::Wound, &town.north, until(date(2025, 8, 20))).await;
    town.delegated(&sara, DelegatedTask::Wound, &town.south, until(date(2025, 7, 10))).await;
    town.delegated(&sara, DelegatedTask::Insulin, &town.south, until(date(2025, 7, 6))).await;
    let tasks = async |session: &Session, within: Option<u16>| {
        let asked = DelegationsAsked { expiring_within_days: within, ..DelegationsAsked::default() };
        let listed = list::run(&town.app, session, asked).await.unwrap().delegations;
        listed.into_iter().map(|it| (it.worker.name, it.task)).collect::<Vec<_>>()
    };
    let of = |name: &str, task| (name.to_owned(), task);
    let nurse = town.log_in(Role::LicensedStaff, None).await;
    let expiring = [of("Sara Söder", DelegatedTask::Wound), of("Vera Vikarie", DelegatedTask::Insulin)];
    assert_eq!(tasks(&nurse, Some(30)).await, expiring);
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    assert_eq!(tasks(&planner, None).await.len(), 2);
    let worker = town.log_in_as(Role::CareWorker, Some(&town.south), Some(&sara)).await;
    assert_eq!(tasks(&worker, None).await, [of("Sara Söder", DelegatedTask::Wound)]);
    let input = sent(json!({"worker": vera.id, "task": "insulin", "from": "2025-07-07", "to": "2025-12-31"}));
    assert!(matches!(give::run(&town.app, &planner, input).await, Err(AppError::NotAllowed)));
}
