//! Who finds and reads whom, and what of a person.

use jiff::civil::date;
use tillit_app::use_cases::persons::read;
use tillit_app::use_cases::persons::search::{self, PersonSearch};
use tillit_app::{AppError, Role, Session};
use tillit_domain::care_plan::CarePlanEntry;
use tillit_domain::law::Law;
use tillit_storage::LogFilter;

use crate::support::{Municipality, TODAY, visit};

async fn found(town: &Municipality, session: &Session, search: &str) -> Vec<String> {
    let input = PersonSearch { search: search.into(), ..PersonSearch::default() };
    search::run(&town.app, session, input).await.unwrap().persons.into_iter().map(|person| person.name).collect()
}

#[tokio::test]
async fn a_planner_reads_persons_of_the_own_unit_and_learns_nothing_of_others() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let bo = town.person("Bo Hittepå", &town.south).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    assert_eq!(read::run(&town.app, &planner, asta.id).await.unwrap().name, "Asta Påhittad");
    assert!(matches!(read::run(&town.app, &planner, bo.id).await, Err(AppError::NotFound)));
    assert_eq!(found(&town, &planner, "").await, ["Asta Påhittad"]);
    assert_eq!(found(&town, &planner, "bo").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_controller_reads_no_person_at_all() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let controller = town.log_in(Role::Controller, None).await;
    assert!(matches!(read::run(&town.app, &controller, asta.id).await, Err(AppError::NotAllowed)));
    let search = search::run(&town.app, &controller, PersonSearch::default()).await;
    assert!(matches!(search, Err(AppError::NotAllowed)));
}

#[tokio::test]
async fn persons_are_found_by_the_beginnings_of_names_and_by_number() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    town.person("Bo Hittepå", &town.south).await;
    let assessor = town.log_in(Role::Assessor, None).await;
    assert_eq!(found(&town, &assessor, "påh as").await, ["Asta Påhittad"]);
    assert_eq!(found(&town, &assessor, "hittad").await, Vec::<String>::new());
    assert_eq!(found(&town, &assessor, asta.number.as_written()).await, ["Asta Påhittad"]);
    assert_eq!(found(&town, &assessor, "1938").await.len(), 2);
}

#[tokio::test]
async fn the_night_patrol_reads_persons_it_visits_and_no_others() {
    let town = Municipality::new().await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let (asta, bo) = (town.person("Asta Påhittad", &town.north).await, town.person("Bo Hittepå", &town.north).await);
    let (_, by_night) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    let (_, by_day) = town.decided(&bo, "DUSCH", date(2025, 12, 1)).await;
    let night_visit = CarePlanEntry { by_night_patrol: true, ..visit("Nattbesök", &[&by_night]) };
    town.agreed(&asta, &vera, vec![night_visit]).await;
    town.agreed(&bo, &vera, vec![visit("Morgonbesök", &[&by_day])]).await;
    let night_planner = town.log_in(Role::Planner, Some(&town.night)).await;
    assert_eq!(found(&town, &night_planner, "").await, ["Asta Påhittad"]);
    assert!(read::run(&town.app, &night_planner, asta.id).await.is_ok());
    assert!(matches!(read::run(&town.app, &night_planner, bo.id).await, Err(AppError::NotFound)));
}

#[tokio::test]
async fn a_new_person_belongs_to_the_unit_that_has_the_order() {
    let town = Municipality::new().await;
    let mut asta = town.person("Asta Påhittad", &town.north).await;
    town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    asta.groups.clear();
    town.put(&asta).await;
    let north = town.log_in(Role::Planner, Some(&town.north)).await;
    let south = town.log_in(Role::Planner, Some(&town.south)).await;
    assert_eq!(found(&town, &north, "").await, ["Asta Påhittad"]);
    assert_eq!(found(&town, &south, "").await, Vec::<String>::new());
}

#[tokio::test]
async fn what_is_ordered_under_hsl_is_hidden_from_the_assessor_and_what_is_decided_from_the_nurse() {
    let town = Municipality::new().await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let (_, shower) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    let insulin = town.nurse_ordered(&asta, "INS").await;
    let entries = vec![visit("Morgonbesök", &[&shower, &insulin]), visit("Kvällsbesök", &[&insulin])];
    town.agreed(&asta, &vera, entries).await;
    town.planned(&asta, TODAY, &vera, &[&shower, &insulin]).await;
    town.planned(&asta, TODAY, &vera, &[&insulin]).await;

    let assessor = town.log_in(Role::Assessor, None).await;
    let seen = read::run(&town.app, &assessor, asta.id).await.unwrap();
    assert_eq!(seen.decisions.len(), 1);
    assert_eq!(seen.orders.iter().map(|order| order.law).collect::<Vec<_>>(), [Law::Sol]);
    assert_eq!(seen.coming.len(), 1);
    let text = serde_json::to_string(&seen).unwrap();
    assert!(text.contains("DUSCH") && !text.contains("INS") && !text.contains("Insulin"), "{text}");

    let nurse = town.log_in(Role::LicensedStaff, None).await;
    let seen = read::run(&town.app, &nurse, asta.id).await.unwrap();
    assert!(seen.decisions.is_empty() && seen.care_plan.is_none());
    assert_eq!(seen.orders.iter().map(|order| order.law).collect::<Vec<_>>(), [Law::Hsl]);
    assert_eq!(seen.coming.len(), 2);
    let text = serde_json::to_string(&seen).unwrap();
    assert!(text.contains("INS") && !text.contains("DUSCH"), "{text}");

    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let seen = read::run(&town.app, &planner, asta.id).await.unwrap();
    assert_eq!((seen.decisions.len(), seen.orders.len(), seen.coming.len()), (1, 2, 2));
    assert_eq!(seen.care_plan.unwrap().entries.len(), 2);
}

#[tokio::test]
async fn who_has_been_here_is_told_in_visits_and_only_to_those_who_give_the_care() {
    let town = Municipality::new().await;
    let (vera, wilma) =
        (town.worker("Vera Vikarie", &town.north).await, town.worker("Wilma Påhitt", &town.north).await);
    let asta = town.person("Asta Påhittad", &town.north).await;
    let (_, shower) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    town.planned(&asta, date(2025, 6, 22), &wilma, &[&shower]).await;
    town.planned(&asta, date(2025, 6, 23), &wilma, &[&shower]).await;
    town.planned(&asta, date(2025, 7, 5), &vera, &[&shower]).await;
    town.planned(&asta, date(2025, 7, 6), &vera, &[&shower]).await;
    town.planned(&asta, TODAY, &wilma, &[&shower]).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let seen = read::run(&town.app, &planner, asta.id).await.unwrap();
    let been: Vec<_> = seen.been_here.iter().map(|it| (it.worker.name.as_str(), it.visits)).collect();
    assert_eq!(been, [("Vera Vikarie", 2), ("Wilma Påhitt", 1)]);
    let shown = serde_json::to_value(&seen.been_here[0]).unwrap();
    assert_eq!(shown.as_object().unwrap().keys().collect::<Vec<_>>(), ["visits", "worker"]);
    let assessor = town.log_in(Role::Assessor, None).await;
    assert!(read::run(&town.app, &assessor, asta.id).await.unwrap().been_here.is_empty());
}

#[tokio::test]
async fn how_to_get_in_stands_on_no_page_of_the_office() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    for (role, place) in [(Role::UnitManager, Some(&town.north)), (Role::Assessor, None)] {
        let session = town.log_in(role, place).await;
        let seen = read::run(&town.app, &session, asta.id).await.unwrap();
        assert!(!serde_json::to_string(&seen).unwrap().contains("4711"));
    }
}

#[tokio::test]
async fn reading_a_person_leaves_a_row_with_the_persons_name_in_the_access_log() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    read::run(&town.app, &planner, asta.id).await.unwrap();
    town.app.log.close(&planner).await.unwrap();
    found(&town, &planner, "").await;
    town.app.log.close(&planner).await.unwrap();
    let rows = town.app.store.log(&LogFilter::default()).await.unwrap();
    assert_eq!(rows.len(), 2);
    assert!(rows.iter().all(|row| row.row.persons == [asta.id.uuid()] && row.row.action == "read_person"));
}
