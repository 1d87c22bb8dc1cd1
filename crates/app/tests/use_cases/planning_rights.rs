//! Who plans, publishes and changes lengths, as the unit has given the right (S-038, S-066, S-143, S-159).

use serde_json::json;
use tillit_app::use_cases::persons::{care_plan_change, care_plan_preview};
use tillit_app::use_cases::plans::{length, open, place, propose, publish, read};
use tillit_app::use_cases::{base_plans, plans};
use tillit_app::{Role, Session};
use tillit_domain::Id;
use tillit_domain::care_plan::CarePlan;
use tillit_domain::organisation::{PlanningRights, PlansBy, Unit};
use tillit_domain::person::Person;
use tillit_domain::steering::{SteeringDecision, SteeringMode};
use tillit_storage::Filter;

use crate::plans::{showers_and_a_worker, week};
use crate::support::{Municipality, Place, TODAY, visit};
use crate::{refusal, sent, wrong_fields};

async fn unit_lets(town: &Municipality, place: &Place, plans: PlansBy, lengths: PlansBy) {
    let rights = PlanningRights { plans, lengths, publishes: plans, ..PlanningRights::default() };
    town.put(&Unit { rights, ..place.unit.clone() }).await;
}

const OPEN: open::Input = open::Input { days: 7 };

#[tokio::test]
async fn where_a_central_planner_plans_the_units_own_planner_reads_and_changes_nothing() {
    let (town, _, own) = showers_and_a_worker().await;
    let key = week(&town.north);
    open::run(&town.app, &own, key, OPEN).await.unwrap();
    unit_lets(&town, &town.north, PlansBy::CentralPlanner, PlansBy::GroupPlanner).await;
    let seen = read::run(&town.app, &own, key).await.unwrap();
    assert!(!seen.plan.rights.may_change && !seen.plan.rights.may_publish);
    assert!(seen.plan.rights.words[0].contains("den centrala planeraren"), "{:?}", seen.plan.rights);

    let monday = Id::from_uuid(seen.visits[0].id);
    let on = place::Input { revision: 1, shift: Some(seen.shifts[0].id), second_shift: None, start: None };
    let app = &town.app;
    assert_eq!(refusal(open::run(app, &own, key, OPEN).await), "central_planner_plans");
    assert_eq!(refusal(place::run(app, &own, key, monday, on.clone()).await), "central_planner_plans");
    let search = propose::Input { seconds: 1, visits: None };
    assert_eq!(refusal(propose::run(app, &own, key, search).await), "central_planner_plans");
    let input = publish::Input { accept_soft: true, version: seen.plan.version };
    assert_eq!(refusal(publish::run(app, &own, key, input).await), "central_planner_publishes");
    let base_plan =
        sent(json!({ "expected": null, "from": TODAY, "name": "Ny", "weeks": 1, "anchor": TODAY, "tours": [] }));
    let saved = base_plans::save::run(app, &own, town.north.group.id, base_plan).await;
    assert_eq!(refusal(saved), "central_planner_plans");
    let go = plans::automatic::Input { days: 7, seconds: 1, publish: false };
    assert_eq!(refusal(plans::automatic::run(app, &own, key, go).await), "central_planner_plans");

    let central = town.log_in(Role::Planner, None).await;
    assert!(open::run(app, &central, key, OPEN).await.unwrap().plan.rights.may_publish);
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    place::run(app, &manager, key, monday, on).await.unwrap();
}

#[tokio::test]
async fn where_the_group_plans_its_planner_and_the_central_one_do() {
    let (town, _, own) = showers_and_a_worker().await;
    unit_lets(&town, &town.north, PlansBy::GroupPlanner, PlansBy::GroupPlanner).await;
    for session in [own, town.log_in(Role::Planner, None).await] {
        let opened = open::run(&town.app, &session, week(&town.north), OPEN).await.unwrap();
        let rights = opened.plan.rights;
        assert!(rights.may_change && rights.may_publish && rights.may_change_lengths && rights.words.is_empty());
    }
}

/// Asta of a unit, with a care plan of one morning visit of 25 minutes, 30 being ordered.
async fn asta(town: &Municipality, place: &Place) -> (Person, serde_json::Value) {
    let asta = town.person("Asta Påhittad", place).await;
    let vera = town.worker("Vera Vikarie", place).await;
    let (_, order) = town.decided(&asta, "DUSCH", jiff::civil::date(2025, 12, 1)).await;
    let plan = town.agreed(&asta, &vera, vec![visit("Morgonbesök", &[&order])]).await;
    let entry = json!({
        "id": plan.entries[0].id, "name": "Morgonbesök",
        "tasks": [{ "line": order.lines[0].id, "how": "Lugnt" }],
        "recurrence": { "kind": "daily", "times": 1 },
        "when": { "kind": "frame", "frame": "morning" },
        "length": 25, "staffing": { "workers": "one" }, "gap": null,
    });
    let input = json!({
        "expected_version": 1, "from": TODAY, "made_on": null, "responsible": vera.id,
        "participation": { "person_took_part": true, "account": "Vid köksbordet", "others": "" },
        "goals": "Kunna bo kvar", "follow_up_on": null, "entries": [entry],
    });
    (asta, input)
}

async fn steer(town: &Municipality, place: &Place, mode: SteeringMode) {
    let decisions = town.app.store.list::<SteeringDecision>(&Filter::default()).await.unwrap();
    let now = decisions.into_iter().find(|it| it.record.unit == place.unit.id).unwrap().record;
    town.put(&SteeringDecision { mode, ..now }).await;
}

async fn keeps(town: &Municipality, who: &Session, person: &Person, input: &serde_json::Value) -> Result<(), String> {
    let preview = care_plan_preview::run(&town.app, who, person.id, sent(input.clone())).await.map(|_| ());
    let kept = care_plan_change::run(&town.app, who, person.id, sent(input.clone())).await.map(|_| ());
    let (preview_code, kept_code) =
        (preview.as_ref().err().map(|it| it.code()), kept.as_ref().err().map(|it| it.code()));
    assert_eq!(preview_code, kept_code, "one learns it before one keeps it");
    kept_code.map_or(Ok(()), |code| Err(code.to_owned()))
}

#[tokio::test]
async fn a_contact_person_changes_lengths_where_the_unit_has_given_the_team_the_right_to() {
    for (lengths, refused) in [
        (PlansBy::Team, None),
        (PlansBy::GroupPlanner, Some("planner_sets_lengths")),
        (PlansBy::CentralPlanner, Some("central_planner_sets_lengths")),
    ] {
        let town = Municipality::new().await;
        unit_lets(&town, &town.north, PlansBy::GroupPlanner, lengths).await;
        let (asta, input) = asta(&town, &town.north).await;
        let contact = town.log_in(Role::ContactPerson, Some(&town.north)).await;
        let mut longer = input.clone();
        longer["entries"][0]["length"] = json!(35);
        assert_eq!(keeps(&town, &contact, &asta, &longer).await.err().as_deref(), refused, "{lengths:?}");
        let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
        if refused.is_some() {
            assert_eq!(
                keeps(&town, &contact, &asta, &input).await,
                Ok(()),
                "all but the length is the contact person's"
            );
            longer["expected_version"] = json!(2);
            assert_eq!(keeps(&town, &manager, &asta, &longer).await, Ok(()), "who leads the unit may stand in");
        }
    }
}

#[tokio::test]
async fn in_strict_steering_nobody_changes_a_length_that_is_ordered_and_a_new_visit_gets_the_ordered_one() {
    let town = Municipality::new().await;
    unit_lets(&town, &town.south, PlansBy::Team, PlansBy::Team).await;
    let (asta, input) = asta(&town, &town.south).await;
    let manager = town.log_in(Role::UnitManager, Some(&town.south)).await;
    let mut changed = input.clone();
    changed["entries"][0]["length"] = json!(45);
    assert_eq!(keeps(&town, &manager, &asta, &changed).await.unwrap_err(), "length_is_ordered");
    changed["entries"][0]["id"] = json!(null);
    assert_eq!(keeps(&town, &manager, &asta, &changed).await.unwrap_err(), "length_is_ordered", "nor by a new visit");
    changed["entries"][0]["length"] = json!(30);
    assert_eq!(keeps(&town, &manager, &asta, &changed).await, Ok(()), "as it is ordered");
}

#[tokio::test]
async fn a_planner_sets_a_visits_length_from_its_day_on_and_the_rest_of_the_care_plan_stays() {
    let (town, _, planner) = showers_and_a_worker().await;
    let key = week(&town.north);
    let opened = open::run(&town.app, &planner, key, OPEN).await.unwrap();
    let wednesday = &opened.visits[2];
    let id = Id::from_uuid(wednesday.id);
    let longer = length::Input { revision: wednesday.revision, minutes: 40 };
    let changed = length::run(&town.app, &planner, key, id, longer).await.unwrap();
    let minutes: Vec<i64> = changed.visits.iter().map(|it| it.minutes).collect();
    assert_eq!(minutes, [25, 25, 40, 40, 40, 40, 40]);
    let versions = town.app.store.list::<CarePlan>(&Filter::default()).await.unwrap();
    let newest = versions.iter().max_by_key(|it| it.record.version).unwrap();
    let first = versions.iter().min_by_key(|it| it.record.version).unwrap();
    assert_eq!(newest.record.period.from, wednesday.day);
    assert_eq!(first.record.period.to, wednesday.day.yesterday().ok(), "the version before ends the day before");
    assert_eq!(newest.record.participation, first.record.participation);

    let stale = length::Input { revision: 7, minutes: 30 };
    assert!(matches!(
        length::run(&town.app, &planner, key, id, stale).await,
        Err(tillit_app::AppError::Conflict { current: Some(_) })
    ));
    let none = length::Input { revision: 2, minutes: 0 };
    assert_eq!(wrong_fields(length::run(&town.app, &planner, key, id, none).await), ["minutes"]);
    steer(&town, &town.north, SteeringMode::Strict).await;
    let revision = changed.visits[2].revision;
    let strictly = length::run(&town.app, &planner, key, id, length::Input { revision, minutes: 45 }).await;
    assert_eq!(refusal(strictly), "length_is_ordered");
    steer(&town, &town.north, SteeringMode::Flexible).await;
    unit_lets(&town, &town.north, PlansBy::GroupPlanner, PlansBy::CentralPlanner).await;
    let not_here = length::run(&town.app, &planner, key, id, length::Input { revision, minutes: 45 }).await;
    assert_eq!(refusal(not_here), "central_planner_sets_lengths");
}
