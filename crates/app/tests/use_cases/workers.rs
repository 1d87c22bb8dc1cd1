//! Workers of a group, without any figure about anybody's work.

use jiff::civil::date;
use tillit_app::use_cases::workers::list::{self, WorkersAsked};
use tillit_app::{AppError, Role};
use tillit_domain::DayRange;
use tillit_domain::catalogue::DelegatedTask;

use crate::support::Municipality;

#[tokio::test]
async fn a_planner_sees_the_workers_of_the_own_unit_and_whether_delegations_expire() {
    let town = Municipality::new().await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    town.worker("Sara Söder", &town.south).await;
    let until = |last| DayRange::new(date(2025, 1, 1), last);
    town.delegated(&vera, DelegatedTask::Insulin, &town.north, until(date(2025, 7, 20))).await;
    town.delegated(&vera, DelegatedTask::Wound, &town.north, until(date(2025, 12, 20))).await;
    town.delegated(&vera, DelegatedTask::Medicine, &town.north, until(date(2025, 7, 6))).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let workers = list::run(&town.app, &planner, WorkersAsked::default()).await.unwrap().workers;
    assert_eq!(workers.len(), 1);
    assert_eq!((workers[0].delegations.valid, workers[0].delegations.expiring), (2, 1));
    let shown = serde_json::to_value(&workers[0]).unwrap();
    let fields: Vec<_> = shown.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(fields, ["delegations", "group", "id", "name", "protected", "title", "travel"]);
    let south = WorkersAsked { group: Some(town.south.group.id.uuid()) };
    assert!(matches!(list::run(&town.app, &planner, south).await, Err(AppError::NotFound)));
}

#[tokio::test]
async fn a_safety_representative_and_a_controller_see_no_list_of_workers() {
    let town = Municipality::new().await;
    for role in [Role::SafetyRepresentative, Role::Controller] {
        let session = town.log_in(role, None).await;
        let answer = list::run(&town.app, &session, WorkersAsked::default()).await;
        assert!(matches!(answer, Err(AppError::NotAllowed)));
    }
}
