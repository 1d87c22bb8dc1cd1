//! Units, groups and teams are changed by those who keep them, and what was stays readable.

use serde_json::{Value, json};
use tillit_app::use_cases::organisation::{
    add_group, add_unit, change_group, change_unit, close_group, end_team, put_team, read, structure,
};
use tillit_app::{AppError, Role};
use tillit_domain::organisation::PlansBy;

use crate::support::Municipality;
use crate::{current, refusal, sent, wrong_fields};

fn unit(version: u32, plans: &str) -> Value {
    json!({"expected_version": version, "name": "Norr", "plans": plans, "lengths": "team", "extension_days_max": 10, "uses_ibic": true})
}

#[tokio::test]
async fn a_manager_gives_the_team_the_right_to_plan_and_the_history_tells_who_and_when() {
    let town = Municipality::new().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let id = town.north.unit.id;
    let change = async |input: Value| change_unit::run(&town.app, &manager, id, sent(input)).await;
    let now = change(unit(1, "team")).await.unwrap();
    assert_eq!(
        (now.rights.plans, now.rights.lengths, now.rights.extension_days_max),
        (PlansBy::Team, PlansBy::Team, 10)
    );
    let told: Vec<_> = now.history.iter().map(|it| (it.rights.plans, it.by.as_str())).collect();
    assert_eq!(told, [(PlansBy::Team, "unit-manager-norr"), (PlansBy::GroupPlanner, "uppställning")]);
    assert_eq!(current(change(unit(1, "central_planner")).await)["version"], 2);
    let mut none = unit(2, "team");
    none["extension_days_max"] = json!(0);
    assert_eq!(wrong_fields(change(none).await), ["extension_days_max"]);
}

#[tokio::test]
async fn a_manager_of_another_unit_changes_nothing_here_and_a_planner_nothing_at_all() {
    let town = Municipality::new().await;
    let id = town.north.unit.id;
    let south = town.log_in(Role::UnitManager, Some(&town.south)).await;
    let answer = change_unit::run(&town.app, &south, id, sent(unit(1, "team"))).await;
    assert!(matches!(answer, Err(AppError::NotFound)));
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let answer = change_unit::run(&town.app, &planner, id, sent(unit(1, "team"))).await;
    assert!(matches!(answer, Err(AppError::NotAllowed)));
    let seen = structure::run(&town.app, &planner, id).await.unwrap();
    assert!(!seen.may_change && !seen.may_decide);
}

#[tokio::test]
async fn a_group_is_closed_once_nobody_belongs_to_it_and_then_cannot_be_chosen() {
    let town = Municipality::new().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let (id, unit) = (town.north.group.id, town.north.unit.id);
    let close = async |version: u32, from: &str| {
        close_group::run(&town.app, &manager, id, sent(json!({"expected_version": version, "from": from}))).await
    };
    let mut asta = town.person("Asta Påhittad", &town.north).await;
    assert_eq!(refusal(close(1, "2025-09-01").await), "group_has_persons");
    asta.died = Some(jiff::civil::date(2025, 7, 1));
    town.put(&asta).await;
    let mut vera = town.worker("Vera Vikarie", &town.north).await;
    assert_eq!(refusal(close(1, "2025-09-01").await), "group_has_workers");
    vera.employment.to = Some(jiff::civil::date(2025, 8, 31));
    town.put(&vera).await;
    assert_eq!(wrong_fields(close(1, "2025-07-06").await), ["from"]);
    assert_eq!(current(close(7, "2025-09-01").await)["unit"]["id"], json!(unit));
    let closed = close(1, "2025-09-01").await.unwrap();
    assert_eq!(closed.groups[0].closed_from, Some(jiff::civil::date(2025, 9, 1)));
    assert_eq!(refusal(close(2, "2025-10-01").await), "group_closed");
    let groups = async || {
        let all = read::run(&town.app, &manager).await.unwrap().units;
        all.into_iter().find(|it| it.id == unit.uuid()).unwrap().groups.len()
    };
    assert_eq!(groups().await, 1);
    town.clock.advance(56 * 86_400);
    assert_eq!(groups().await, 0);
}

#[tokio::test]
async fn groups_have_names_of_their_own_and_tidy_postal_codes() {
    let town = Municipality::new().await;
    let owner = town.log_in(Role::SystemOwner, None).await;
    let unit = town.north.unit.id;
    let group = |name: &str| json!({"name": name, "postal_codes": ["840 13", "84012", "84013"], "office_latitude_microdegrees": 62_000_000, "office_longitude_microdegrees": 15_000_000});
    let add = async |input: Value| add_group::run(&town.app, &owner, unit, sent(input)).await;
    let added = add(group("Östra")).await.unwrap();
    let ostra = added.groups.iter().find(|it| it.name == "Östra").unwrap();
    assert_eq!(ostra.postal_codes, ["84012", "84013"]);
    assert_eq!(refusal(add(group("södergruppen")).await), "name_taken");
    assert_eq!(wrong_fields(add(group(" ")).await), ["name"]);
    let rename = json!({"expected_version": 1, "name": "Norrgruppen", "postal_codes": []});
    let id = tillit_app::id(ostra.id);
    assert_eq!(refusal(change_group::run(&town.app, &owner, id, sent(rename)).await), "name_taken");
    let new_unit =
        add_unit::run(&town.app, &owner, sent(json!({"name": "Väster", "kind": "home_care"}))).await.unwrap();
    assert_eq!(new_unit.unit.name, "Väster");
    let again = add_unit::run(&town.app, &owner, sent(json!({"name": "väster", "kind": "home_care"}))).await;
    assert_eq!(refusal(again), "name_taken");
}

#[tokio::test]
async fn a_team_holds_workers_of_its_group_whom_only_those_who_may_see_workers_see() {
    let town = Municipality::new().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let sara = town.worker("Sara Söder", &town.south).await;
    let group = town.north.group.id;
    let put = async |input: Value| put_team::run(&town.app, &manager, group, sent(input)).await;
    let team = |worker: Value| json!({"team": null, "name": "Lag 1", "workers": [worker]});
    assert_eq!(wrong_fields(put(team(json!(sara.id))).await), ["workers"]);
    let made = put(team(json!(vera.id))).await.unwrap().groups[0].teams[0].clone();
    assert_eq!(made.workers.unwrap()[0].name, "Vera Vikarie");
    let change = json!({"team": {"id": made.id, "version": 9}, "name": "Lag ett", "workers": null});
    assert_eq!(current(put(change).await)["groups"][0]["teams"][0]["name"], "Lag 1");
    let owner = town.log_in(Role::SystemOwner, None).await;
    let seen = structure::run(&town.app, &owner, town.north.unit.id).await.unwrap();
    assert!(seen.groups[0].teams[0].workers.is_none());
    let end = sent(json!({"expected_version": 1}));
    let ended = end_team::run(&town.app, &manager, tillit_app::id(made.id), end).await.unwrap();
    assert!(ended.groups[0].teams.is_empty());
}
