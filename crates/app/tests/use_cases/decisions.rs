//! From an application to a decision, its order, and the lists of what is due.

use jiff::civil::date;
use serde_json::{Value, json};
use tillit_app::use_cases::care::order_view::TimeKind;
use tillit_app::use_cases::orders::cases::{self, CasesAsked};
use tillit_app::use_cases::orders::decide::{self, NewDecision};
use tillit_app::use_cases::orders::order_hsl::{self, NewHslOrder};
use tillit_app::{AppError, Role};
use tillit_domain::DayRange;
use tillit_domain::decision::Decision;

use crate::support::{Municipality, Place};
use crate::{refusal, sent, wrong_fields};

fn granting(place: &Place) -> Value {
    json!({
        "applied_on": "2025-06-20", "outcome": "granted", "guideline": "2025:1",
        "from": "2025-07-08", "to": "2026-07-07", "follow_up_on": "2026-01-08", "unit": place.unit.id,
        "granted": [{"code": "DUSCH", "level": 2, "frequency": {"kind": "per_week", "times": 2}}]
    })
}

#[tokio::test]
async fn the_order_gets_its_time_from_the_catalogue_and_the_units_mode() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let assessor = town.log_in(Role::Assessor, None).await;
    let time = async |place: &Place| {
        let decided = decide::run(&town.app, &assessor, asta.id, sent(granting(place))).await.unwrap();
        let line = decided.order.unwrap().lines.remove(0);
        (line.time, line.minutes)
    };
    assert_eq!(time(&town.north).await, (TimeKind::UpTo, Some(40)));
    assert_eq!(time(&town.south).await, (TimeKind::Fixed, Some(40)));
}

#[tokio::test]
async fn an_assessor_cannot_send_minutes_by_any_name() {
    let town = Municipality::new().await;
    for path in ["/minutes", "/granted/0/minutes", "/granted/0/time", "/granted/0/frequency/minutes"] {
        let mut input = granting(&town.north);
        let (at, name) = path.rsplit_once('/').unwrap();
        input.pointer_mut(at).unwrap()[name] = json!(45);
        assert!(serde_json::from_value::<NewDecision>(input).is_err(), "{path} was taken");
    }
    assert!(serde_json::from_value::<NewDecision>(granting(&town.north)).is_ok());
}

#[tokio::test]
async fn a_decision_rests_on_the_section_in_force_on_its_day() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let assessor = town.log_in(Role::Assessor, None).await;
    let section = async |decided_on: &str| {
        let mut input = granting(&town.north);
        input["decided_on"] = json!(decided_on);
        decide::run(&town.app, &assessor, asta.id, sent(input)).await.unwrap().decision.section
    };
    assert_eq!(section("2025-06-30").await, "4 kap. 1 § SoL (2001:453)");
    assert_eq!(section("2025-07-01").await, "11 kap. 1 § SoL (2025:400)");
    let mut wrong = granting(&town.north);
    wrong["section"] = json!("sol2001_chapter4_section1");
    assert_eq!(refusal(decide::run(&town.app, &assessor, asta.id, sent(wrong)).await), "section_not_in_force");
}

#[tokio::test]
async fn a_decision_names_codes_levels_and_a_unit_that_exist() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let assessor = town.log_in(Role::Assessor, None).await;
    let mut input = granting(&town.north);
    input["unit"] = json!(town.assessment.id);
    input["decided_on"] = json!("2025-07-08");
    input["granted"] = json!([
        {"code": "INS", "level": 1, "frequency": {"kind": "daily", "times": 1}},
        {"code": "DUSCH", "level": 3, "frequency": {"kind": "daily", "times": 0}},
        {"code": "STAD", "level": 1}
    ]);
    let wrong = wrong_fields(decide::run(&town.app, &assessor, asta.id, sent(input)).await);
    let granted = ["granted[0].code", "granted[1].level", "granted[1].frequency", "granted[2].frequency"];
    assert_eq!(wrong[0], "decided_on");
    assert_eq!(wrong[1..5], granted);
    assert_eq!(wrong[5], "unit");
    let mut refused = granting(&town.north);
    refused["outcome"] = json!("refused");
    let unreasoned = decide::run(&town.app, &assessor, asta.id, sent(refused.clone())).await;
    assert_eq!(wrong_fields(unreasoned), ["reason"]);
    refused["reason"] = json!("Behovet är tillgodosett på annat sätt.");
    assert_eq!(refusal(decide::run(&town.app, &assessor, asta.id, sent(refused)).await), "refused_but_grants");
}

#[tokio::test]
async fn only_assessors_decide_and_only_licensed_staff_orders_under_hsl() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let (assessor, nurse) = (town.log_in(Role::Assessor, None).await, town.log_in(Role::LicensedStaff, None).await);
    let decided = decide::run(&town.app, &nurse, asta.id, sent(granting(&town.north))).await;
    assert!(matches!(decided, Err(AppError::NotAllowed)));
    let order: NewHslOrder = sent(json!({"unit": town.north.unit.id, "lines": []}));
    assert!(matches!(order_hsl::run(&town.app, &assessor, asta.id, order).await, Err(AppError::NotAllowed)));
}

#[tokio::test]
async fn licensed_staff_sets_minutes_where_the_code_has_none() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let nurse = town.log_in(Role::LicensedStaff, None).await;
    let order = |line: Value| sent(json!({"unit": town.north.unit.id, "urgent": true, "lines": [line]}));
    let mut line = json!({"code": "INS", "frequency": {"kind": "daily", "times": 2}, "from": "2025-07-08"});
    let without = order_hsl::run(&town.app, &nurse, asta.id, order(line.clone())).await;
    assert_eq!(wrong_fields(without), ["lines[0].minutes"]);
    line["minutes"] = json!(10);
    let sent = order_hsl::run(&town.app, &nurse, asta.id, order(line)).await.unwrap();
    assert_eq!((sent.lines[0].minutes, sent.urgent), (Some(10), true));
    assert_eq!(sent.ordered_by.as_deref(), Some("Påhittad licensed_staff"));
    let shower =
        json!({"code": "DUSCH", "frequency": {"kind": "daily", "times": 2}, "from": "2025-07-08", "minutes": 5});
    assert_eq!(wrong_fields(order_hsl::run(&town.app, &nurse, asta.id, order(shower)).await), ["lines[0].code"]);
}

#[tokio::test]
async fn follow_ups_that_are_due_and_decisions_that_end_stand_on_the_assessors_list() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let (due, _) = town.decided(&asta, "DUSCH", date(2025, 7, 1)).await;
    let (far, _) = town.decided(&asta, "STAD", date(2025, 12, 1)).await;
    let (ending, _) = town.decided(&asta, "LARM", date(2025, 12, 1)).await;
    let ending = Decision { period: DayRange::new(date(2025, 1, 1), date(2025, 7, 20)), ..ending };
    town.put(&ending).await;
    for other in [due.clone(), far] {
        town.put(&Decision { period: DayRange::new(date(2025, 1, 1), date(2025, 7, 15)), ..other }).await;
    }
    let assessor = town.log_in(Role::Assessor, None).await;
    let cases = cases::run(&town.app, &assessor, CasesAsked::default()).await.unwrap();
    let ids = |due: &[cases::DueDecision]| due.iter().map(|it| it.decision.id).collect::<Vec<_>>();
    assert_eq!(ids(&cases.follow_up_due), [due.id.uuid()]);
    assert!(cases.follow_up_due[0].overdue);
    // The two that end on the 15th go on in the one that ends on the 20th.
    assert_eq!(ids(&cases.ending_soon), [ending.id.uuid()]);
    assert_eq!(cases.new_orders.len(), 3);
}
