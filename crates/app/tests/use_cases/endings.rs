//! Decisions and orders that end or are replaced, and what becomes of what was planned.

use jiff::civil::date;
use serde_json::{Value, json};
use tillit_app::use_cases::orders::{acknowledge, cases, decide, end_decision, end_hsl_order};
use tillit_app::use_cases::persons::{care_plan_preview, read};
use tillit_app::{AppError, Role};
use tillit_domain::care_plan::CarePlan;
use tillit_domain::decision::Decision;
use tillit_domain::order::Order;
use tillit_domain::visit::{CancelCause, PlannedState};
use tillit_storage::Filter;

use crate::support::{Municipality, Place, visit};
use crate::{current, refusal, sent, wrong_fields};

fn granting(place: &Place) -> Value {
    json!({
        "applied_on": "2025-06-20", "outcome": "granted", "guideline": "2025:1", "from": "2025-07-14",
        "unit": place.unit.id, "granted": [{"code": "DUSCH", "level": 2, "frequency": {"kind": "per_week", "times": 2}}]
    })
}

#[tokio::test]
async fn a_decision_ends_with_its_orders_and_the_visits_that_rested_on_nothing_else() {
    let town = Municipality::new().await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let (decision, shower) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    let insulin = town.nurse_ordered(&asta, "INS").await;
    town.planned(&asta, date(2025, 7, 10), &vera, &[&shower]).await;
    town.planned(&asta, date(2025, 7, 12), &vera, &[&shower]).await;
    town.planned(&asta, date(2025, 7, 13), &vera, &[&insulin, &shower]).await;
    let assessor = town.log_in(Role::Assessor, None).await;
    let end = |version: u32, last_day: &str, reason: &str| {
        sent(json!({"expected_version": version, "last_day": last_day, "reason": reason}))
    };
    let past = end_decision::run(&town.app, &assessor, decision.id, end(1, "2025-07-01", "Flytt")).await;
    assert_eq!(refusal(past), "end_in_the_past");
    let silent = end_decision::run(&town.app, &assessor, decision.id, end(1, "2025-07-11", " ")).await;
    assert_eq!(refusal(silent), "end_without_reason");
    let ended = end_decision::run(&town.app, &assessor, decision.id, end(1, "2025-07-11", "Flyttar")).await.unwrap();
    assert_eq!((ended.orders, ended.cancelled), (1, 1));
    assert_eq!((ended.decision.to, ended.decision.ended.unwrap().reason), (Some(date(2025, 7, 11)), "Flyttar".into()));
    assert_eq!(town.now::<Order>(shower.id).await.0.lines[0].period.to, Some(date(2025, 7, 11)));
    let cancelled = PlannedState::Cancelled { cause: CancelCause::NoLongerNeeded };
    let visits = town.app.store.planned_visits(&Default::default()).await.unwrap();
    let gone: Vec<_> = visits.iter().filter(|it| it.state == cancelled).map(|it| it.visit.day).collect();
    assert_eq!(gone, [date(2025, 7, 12)]);
    let history = town.app.store.history(decision.id).await.unwrap();
    assert_eq!(history.len(), 2);
    let late = end_decision::run(&town.app, &assessor, decision.id, end(1, "2025-07-10", "Flyttar")).await;
    assert_eq!(current(late)["to"], "2025-07-11");
    let nurse = town.log_in(Role::LicensedStaff, None).await;
    let other = end_decision::run(&town.app, &nurse, decision.id, end(2, "2025-07-10", "Flyttar")).await;
    assert!(matches!(other, Err(AppError::NotAllowed)));
}

#[tokio::test]
async fn licensed_staff_ends_an_hsl_order_and_no_other() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let (_, shower) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    let insulin = town.nurse_ordered(&asta, "INS").await;
    let nurse = town.log_in(Role::LicensedStaff, None).await;
    let end = || sent(json!({"expected_version": 1, "last_day": "2025-07-09"}));
    let ended = end_hsl_order::run(&town.app, &nurse, insulin.id, end()).await.unwrap();
    assert_eq!(ended.order.lines[0].to, Some(date(2025, 7, 9)));
    assert!(matches!(end_hsl_order::run(&town.app, &nurse, shower.id, end()).await, Err(AppError::NotFound)));
    let assessor = town.log_in(Role::Assessor, None).await;
    assert!(matches!(end_hsl_order::run(&town.app, &assessor, insulin.id, end()).await, Err(AppError::NotAllowed)));
}

#[tokio::test]
async fn a_new_decision_in_place_of_an_old_one_leaves_no_gap_in_the_care() {
    let town = Municipality::new().await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let (old, shower) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    let (_, cleaning) = town.decided(&asta, "STAD", date(2025, 12, 1)).await;
    town.agreed(&asta, &vera, vec![visit("Morgonbesök", &[&shower, &cleaning])]).await;
    town.planned(&asta, date(2025, 7, 15), &vera, &[&shower]).await;
    let assessor = town.log_in(Role::Assessor, None).await;
    let mut input = granting(&town.north);
    input["replaces"] = json!({"decision": old.id, "expected_version": 1});
    let decided = decide::run(&town.app, &assessor, asta.id, sent(input)).await.unwrap();
    let (ended, _) = town.now::<Decision>(old.id).await;
    assert_eq!(ended.period.to, Some(date(2025, 7, 13)));
    assert_eq!(ended.ended.unwrap().replaced_by.map(|id| id.uuid()), Some(decided.decision.id));
    let mut plans: Vec<CarePlan> =
        town.app.store.list(&Filter::person(asta.id)).await.unwrap().into_iter().map(|it| it.record).collect();
    plans.sort_by_key(|plan| plan.version);
    assert_eq!(plans[0].period.to, Some(date(2025, 7, 13)));
    assert_eq!((plans[1].period.from, plans[1].participation.person_took_part), (date(2025, 7, 14), false));
    let lines: Vec<_> = plans[1].entries[0].tasks.iter().map(|task| task.line.uuid()).collect();
    assert_eq!(lines, [decided.order.unwrap().lines[0].id, cleaning.lines[0].id.uuid()]);
    let visits = town.app.store.planned_visits(&Default::default()).await.unwrap();
    assert!(matches!(visits[0].state, PlannedState::Staffed { .. }), "the published visit stays");
}

#[tokio::test]
async fn what_would_follow_from_a_decision_is_shown_and_nothing_is_kept() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let assessor = town.log_in(Role::Assessor, None).await;
    let shown = decide::preview(&town.app, &assessor, asta.id, sent(granting(&town.south))).await.unwrap();
    assert_eq!(shown.decision.section, "11 kap. 1 § SoL (2025:400)");
    assert_eq!(shown.order.unwrap().lines[0].minutes, Some(40));
    assert!(read::run(&town.app, &assessor, asta.id).await.unwrap().decisions.is_empty());
}

#[tokio::test]
async fn what_is_not_granted_is_reasoned() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let assessor = town.log_in(Role::Assessor, None).await;
    let mut input = granting(&town.north);
    input["outcome"] = json!("partly_granted");
    assert_eq!(wrong_fields(decide::run(&town.app, &assessor, asta.id, sent(input.clone())).await), ["reason"]);
    input["reason"] = json!("Ledsagning till affären klaras med dottern");
    let decided = decide::run(&town.app, &assessor, asta.id, sent(input)).await.unwrap();
    assert_eq!(decided.decision.reason, "Ledsagning till affären klaras med dottern");
}

#[tokio::test]
async fn the_assessor_reads_what_the_provider_answered() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let (_, shower) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let answer = sent(json!({"expected_version": 1, "answer": "Börjar på onsdag"}));
    acknowledge::run(&town.app, &planner, shower.id, answer).await.unwrap();
    let assessor = town.log_in(Role::Assessor, None).await;
    let cases = cases::run(&town.app, &assessor, sent(json!({}))).await.unwrap();
    assert!(cases.new_orders.is_empty());
    let answers: Vec<_> = cases.answered.iter().filter_map(|it| it.acknowledged.as_ref()).collect();
    assert_eq!(answers.iter().map(|it| it.answer.as_str()).collect::<Vec<_>>(), ["Börjar på onsdag"]);
}

#[tokio::test]
async fn a_care_plan_is_looked_at_before_it_is_kept() {
    let town = Municipality::new().await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let (_, shower) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    town.decided(&asta, "STAD", date(2025, 12, 1)).await;
    let first = town.agreed(&asta, &vera, vec![visit("Morgonbesök", &[&shower])]).await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let plan = json!({
        "expected_version": 1, "from": "2025-07-14", "responsible": vera.id, "goals": "Kunna bo kvar",
        "participation": {"person_took_part": true, "account": "Hemma hos Asta"},
        "entries": [{
            "id": first.entries[0].id, "name": "Morgonbesök", "length": 25, "staffing": {"workers": "one"},
            "tasks": [{"line": shower.lines[0].id, "how": "Lugnt"}],
            "recurrence": {"kind": "per_week", "times": 3}, "when": {"kind": "frame", "frame": "morning"}
        }]
    });
    let mut preview = care_plan_preview::run(&town.app, &manager, asta.id, sent(plan)).await.unwrap();
    assert_eq!(preview.changes, ["Morgonbesök kommer 3 gånger i veckan, förut varje dag."]);
    let against = [
        "Dusch är beställd 28 gånger på fyra veckor och planerad 12.",
        "Städning är beställd men finns inte i planen.",
    ];
    preview.against_orders.sort();
    assert_eq!(preview.against_orders, against);
    let seen = read::run(&town.app, &manager, asta.id).await.unwrap();
    assert_eq!(seen.care_plan.unwrap().version, 1);
    assert_eq!(seen.against_orders, [against[1]]);
}
