//! A person's group follows the area, can be chosen, and keeps its history (S-031).

use serde_json::{Value, json};
use tillit_app::use_cases::persons::move_to_group;
use tillit_app::{AppError, Role};

use crate::support::Municipality;
use crate::{current, sent, wrong_fields};

#[tokio::test]
async fn a_person_is_moved_from_a_day_on_and_back_to_the_areas_group() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let move_to = async |change: Value| move_to_group::run(&town.app, &planner, asta.id, sent(change)).await;
    let chosen = json!({"expected_version": 1, "group": town.south.group.id, "from": "2025-07-14"});
    let moved = move_to(chosen.clone()).await.unwrap();
    let groups: Vec<_> = moved.groups.iter().map(|it| (it.group.name.as_str(), it.chosen)).collect();
    assert_eq!(groups, [("Norrgruppen", false), ("Södergruppen", true)]);
    let back = move_to(json!({"expected_version": 2, "from": "2025-07-14"})).await.unwrap();
    let groups: Vec<_> = back.groups.iter().map(|it| (it.group.name.as_str(), it.chosen)).collect();
    assert_eq!(groups, [("Norrgruppen", false), ("Norrgruppen", false)]);
    assert_eq!(current(move_to(chosen).await)["version"], 3);
}

#[tokio::test]
async fn nobody_is_moved_on_days_that_have_passed() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let late = json!({"expected_version": 1, "group": town.south.group.id, "from": "2025-07-06"});
    assert_eq!(wrong_fields(move_to_group::run(&town.app, &planner, asta.id, sent(late)).await), ["from"]);
    let assessor = town.log_in(Role::Assessor, None).await;
    let input = sent(json!({"expected_version": 1}));
    assert!(matches!(move_to_group::run(&town.app, &assessor, asta.id, input).await, Err(AppError::NotAllowed)));
}
