//! A base plan is laid, tells what it comes to, and holds from a date on.

use jiff::civil::date;
use serde_json::{Value, json};
use tillit_app::use_cases::base_plans::{assess, read, save};
use tillit_app::{AppError, Role};
use tillit_domain::care_plan::CarePlan;

use crate::support::{Municipality, visit};
use crate::{current, sent, wrong_fields};

const TOUR: &str = "00000000-0000-4000-8000-000000000001";

/// Asta has a shower every morning by the care plan.
async fn agreed(town: &Municipality) -> CarePlan {
    let asta = town.person("Asta Påhittad", &town.north).await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let (_, order) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    town.agreed(&asta, &vera, vec![visit("Morgonbesök", &[&order])]).await
}

fn tours(plan: &CarePlan, start: &str) -> Value {
    json!([{"id": TOUR, "name": "Norra", "cycle_day": 0, "start": "07:00", "end": "16:00",
            "stops": [{"entry": plan.entries[0].id, "occasion": 0, "start": start}]}])
}

#[tokio::test]
async fn what_lies_on_no_tour_and_what_a_tour_comes_to_are_told_while_laying() {
    let town = Municipality::new().await;
    let plan = agreed(&town).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let group = town.north.group.id;
    let page = read::run(&town.app, &planner, group, read::OnDay { on: None, weeks: Some(1) }).await.unwrap();
    assert_eq!((page.plan.is_none(), page.visits.len(), page.assessment.without_tour.len()), (true, 7, 7));
    assert_eq!(page.visits[0].person.name, "Asta Påhittad");
    let laying =
        |start: &str| json!({"weeks": 1, "anchor": "2025-07-07", "on": "2025-07-07", "tours": tours(&plan, start)});
    let told = async |start: &str| assess::run(&town.app, &planner, group, sent(laying(start))).await;
    let fine = told("08:00").await.unwrap();
    assert_eq!(fine.without_tour.len(), 6);
    let load = &fine.tours[0];
    assert_eq!(load.care_minutes + load.travel_minutes + load.free_minutes, 9 * 60);
    assert!(load.remarks.is_empty());
    assert_eq!((fine.faces.len(), fine.faces_median), (1, Some(1)));
    assert_eq!(told("11:00").await.unwrap().tours[0].remarks[0].words, "utanför sin tidsram");
    assert_eq!(wrong_fields(told("åtta").await), ["tours[0].stops[0].start"]);
}

#[tokio::test]
async fn a_new_base_plan_holds_from_its_date_and_the_one_before_ends_the_day_before() {
    let town = Municipality::new().await;
    let plan = agreed(&town).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let group = town.north.group.id;
    let save = async |expected: Value, from: &str| {
        let input = json!({"expected": expected, "from": from, "name": "Sommar", "weeks": 1, "anchor": "2025-07-07", "tours": tours(&plan, "08:00")});
        save::run(&town.app, &planner, group, sent(input)).await
    };
    assert_eq!(wrong_fields(save(json!(null), "2025-07-06").await), ["from"]);
    let first = save(json!(null), "2025-07-07").await.unwrap().plan.unwrap();
    assert_eq!((first.version, first.to), (1, None));
    // Somebody who read before it was saved is told, with what holds now.
    assert_eq!(current(save(json!(null), "2025-08-04").await)["plan"]["name"], "Sommar");
    let read = json!({"id": first.id, "version": 1});
    let second = save(read.clone(), "2025-08-04").await.unwrap();
    assert_eq!(second.plan.unwrap().from, date(2025, 8, 4));
    let ends: Vec<_> = second.plans.iter().map(|it| it.to).collect();
    assert_eq!(ends, [None, Some(date(2025, 8, 3))]);
    assert_eq!(current(save(read, "2025-07-14").await)["plan"]["version"], 2);
}

#[tokio::test]
async fn only_planners_and_managers_of_the_unit_lay_its_base_plan() {
    let town = Municipality::new().await;
    let group = town.north.group.id;
    let south = town.log_in(Role::Planner, Some(&town.south)).await;
    assert!(matches!(read::run(&town.app, &south, group, read::OnDay::default()).await, Err(AppError::NotFound)));
    let worker = town.log_in(Role::CareWorker, Some(&town.north)).await;
    assert!(matches!(read::run(&town.app, &worker, group, read::OnDay::default()).await, Err(AppError::NotAllowed)));
}
