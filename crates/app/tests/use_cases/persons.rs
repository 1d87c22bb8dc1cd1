//! Who reads what of a person.

use tillit_app::use_cases::persons::read;
use tillit_app::{AppError, Role};

use crate::support::{Municipality, visit};

#[tokio::test]
async fn a_planner_reads_persons_of_the_own_unit_and_learns_nothing_of_others() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let (north, south) =
        (town.log_in(Role::Planner, Some(&town.north)).await, town.log_in(Role::Planner, Some(&town.south)).await);
    assert_eq!(read::run(&town.app, &north, asta.id).await.unwrap().name, "Asta Påhittad");
    assert!(matches!(read::run(&town.app, &south, asta.id).await, Err(AppError::NotFound)));
    let _ = visit;
}
