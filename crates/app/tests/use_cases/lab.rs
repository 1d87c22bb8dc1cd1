//! The steering lab: who may ask it, and what is said about a scenario that cannot be run.

use std::sync::Arc;

use tillit_app::use_cases::lab::{Asked, Step, run, scenarios};
use tillit_app::{AppError, Role, Session};

use crate::support::Municipality;

async fn asked(town: &Municipality, session: &Session, text: &str) -> Result<(), AppError> {
    let tell = Arc::new(|_: Step<'_>| true);
    let asked = Asked { text: text.to_owned(), seeds: Some(1), until: None };
    run(&town.app, session, asked, Vec::new(), tell).await.map(|_| ())
}

fn field(outcome: Result<(), AppError>) -> (String, String) {
    match outcome {
        Err(AppError::Invalid { fields }) => (fields[0].field.clone(), fields[0].remedy.clone()),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_controller_is_offered_the_ready_scenarios_and_a_manager_is_not() {
    let town = Municipality::new().await;
    let controller = town.log_in(Role::Controller, None).await;
    let ready = scenarios(&town.app, &controller).await.unwrap();
    assert_eq!(ready.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["huddinge", "bracke"]);
    for role in [Role::UnitManager, Role::Planner, Role::SafetyRepresentative, Role::Administrator] {
        let other = town.log_in(role, Some(&town.north)).await;
        assert!(matches!(scenarios(&town.app, &other).await, Err(AppError::NotAllowed)), "{role:?}");
        assert!(matches!(asked(&town, &other, &ready[0].text).await, Err(AppError::NotAllowed)), "{role:?}");
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_scenario_is_told_by_field_with_what_to_do() {
    let town = Municipality::new().await;
    let controller = town.log_in(Role::Controller, None).await;
    let bracke = scenarios(&town.app, &controller).await.unwrap().remove(1).text;
    let change = |from: &str, to: &str| bracke.replacen(from, to, 1);
    let outcome = asked(&town, &controller, &change("mode = \"none\"", "mode = \"fri\"")).await;
    assert_eq!(field(outcome).0, "alternative[3].mode");
    let outcome = asked(&town, &controller, &change("preset = \"bracke\"", "preset = \"brackan\"")).await;
    let (name, remedy) = field(outcome);
    assert!(name.contains("historik") && remedy.contains("huddinge"), "{name} {remedy}");
    // Nobody has been visited there: nothing can be fitted or compared with.
    let (name, remedy) = field(asked(&town, &controller, &bracke).await);
    assert!(name == "until" && remedy.contains("inga besök"), "{name} {remedy}");
}
