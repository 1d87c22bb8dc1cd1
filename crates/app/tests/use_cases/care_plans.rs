//! A new version of the care plan, made with the person.

use jiff::civil::date;
use serde_json::{Value, json};
use tillit_app::use_cases::persons::care_plan_change;
use tillit_app::{AppError, Role, Session};
use tillit_domain::DayRange;
use tillit_domain::care_plan::CarePlan;
use tillit_domain::order::Order;
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;

use crate::support::{Municipality, visit};
use crate::{current, refusal, sent, wrong_fields};

struct Case {
    town: Municipality,
    asta: Person,
    vera: Worker,
    shower: Order,
    first: CarePlan,
    manager: Session,
}

async fn case() -> Case {
    let town = Municipality::new().await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let (_, shower) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    let first = town.agreed(&asta, &vera, vec![visit("Morgonbesök", &[&shower])]).await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    Case { town, asta, vera, shower, first, manager }
}

impl Case {
    fn entry(&self) -> Value {
        json!({
            "id": self.first.entries[0].id, "name": "Morgonbesök",
            "tasks": [{"line": self.shower.lines[0].id, "how": "I lugn takt"}],
            "recurrence": {"kind": "on_weekdays", "days": ["mon", "thu"], "times": 1},
            "when": {"kind": "frame", "frame": "morning", "latest": "09:30"},
            "length": 30, "staffing": {"workers": "two_for_part", "after": 5, "length": 10}
        })
    }

    fn plan(&self) -> Value {
        json!({
            "expected_version": 1, "from": "2025-07-14", "responsible": self.vera.id,
            "participation": {"person_took_part": true, "account": "Hemma hos Asta"},
            "goals": "Kunna bo kvar", "entries": [self.entry()]
        })
    }

    async fn change(&self, plan: Value) -> Result<Value, AppError> {
        let view = care_plan_change::run(&self.town.app, &self.manager, self.asta.id, sent(plan)).await?;
        Ok(serde_json::to_value(view).unwrap())
    }
}

#[tokio::test]
async fn a_new_version_ends_the_one_before_and_kept_visits_keep_their_id() {
    let case = case().await;
    let plan = case.change(case.plan()).await.unwrap();
    assert_eq!(plan["version"], 2);
    assert_eq!(plan["entries"][0]["id"], json!(case.first.entries[0].id));
    assert_eq!(plan["entries"][0]["recurrence_words"], "mån och tors");
    assert_eq!(plan["entries"][0]["when"]["latest"], "09:30");
    let (before, _) = case.town.now::<CarePlan>(case.first.id).await;
    assert_eq!(before.period, DayRange::new(date(2025, 1, 1), date(2025, 7, 13)));
}

#[tokio::test]
async fn who_read_an_older_version_is_told_what_holds_now() {
    let case = case().await;
    let mut of_another_time = case.plan();
    of_another_time["expected_version"] = json!(7);
    assert_eq!(current(case.change(of_another_time).await)["version"], 1);
    case.change(case.plan()).await.unwrap();
    let now = current(case.change(case.plan()).await);
    assert_eq!((&now["version"], &now["from"]), (&json!(2), &json!("2025-07-14")));
}

#[tokio::test]
async fn days_that_have_passed_keep_the_plan_they_had() {
    let case = case().await;
    let mut early = case.plan();
    early["from"] = json!("2024-12-31");
    assert_eq!(refusal(case.change(early).await), "care_plan_rewrites_history");
}

#[tokio::test]
async fn every_wrong_field_is_told_at_once() {
    let case = case().await;
    let mut plan = case.plan();
    plan["goals"] = json!(" ");
    plan["participation"]["account"] = json!("");
    plan["entries"][0]["tasks"][0]["line"] = json!(case.asta.id);
    plan["entries"][0]["when"] = json!({"kind": "at", "at": "halv åtta", "give_or_take": 5});
    plan["entries"][0]["gap"] = json!({"after": case.first.entries[0].id, "at_least": 60});
    plan["entries"][0]["preferred_workers"] = json!([case.vera.id]);
    plan["entries"][0]["unwanted_workers"] = json!([case.vera.id]);
    let wrong = wrong_fields(case.change(plan).await);
    let entry =
        ["unwanted_workers", "tasks[0].line", "when.at", "gap.after"].map(|field| format!("entries[0].{field}"));
    assert_eq!(wrong[..2], ["participation.account", "goals"]);
    assert_eq!(wrong[2..], entry);
}

#[tokio::test]
async fn only_named_workers_are_wished_for_by_a_person_with_protected_identity() {
    let case = case().await;
    let hemlig = case.town.protected_person("Hemlig Påhittad", &case.town.north, &[]).await;
    let mut plan = case.plan();
    plan["expected_version"] = json!(null);
    plan["entries"] = json!([]);
    let answer = care_plan_change::run(&case.town.app, &case.manager, hemlig.id, sent(plan)).await;
    assert_eq!(wrong_fields(answer), ["responsible"]);
}

#[tokio::test]
async fn a_planner_reads_the_plan_but_does_not_make_it() {
    let case = case().await;
    let planner = case.town.log_in(Role::Planner, Some(&case.town.north)).await;
    let answer = care_plan_change::run(&case.town.app, &planner, case.asta.id, sent(case.plan())).await;
    assert!(matches!(answer, Err(AppError::NotAllowed)));
}
