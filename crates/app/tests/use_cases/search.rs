//! One search: who finds whom, and what stands in the log.

use tillit_app::use_cases::search::find::{self, SearchAsked, SearchFound};
use tillit_app::{Role, Session};
use tillit_storage::LogFilter;

use crate::support::Municipality;

async fn found(town: &Municipality, session: &Session, q: &str) -> SearchFound {
    find::run(&town.app, session, SearchAsked { q: q.into() }).await.unwrap()
}

fn names(found: &SearchFound) -> Vec<&str> {
    found.persons.iter().map(|it| it.name.as_str()).chain(found.workers.iter().map(|it| it.name.as_str())).collect()
}

#[tokio::test]
async fn a_planner_finds_persons_workers_and_groups_of_the_own_unit() {
    let town = Municipality::new().await;
    town.person("Asta Påhittad", &town.north).await;
    town.person("Astrid Hittepå", &town.south).await;
    town.worker("Astor Vikarie", &town.north).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    assert_eq!(names(&found(&town, &planner, "ast").await), ["Asta Påhittad", "Astor Vikarie"]);
    assert_eq!(names(&found(&town, &planner, "hittad").await), ["Asta Påhittad"], "a part of a name is enough");
    let group = town.north.group.name.clone();
    assert!(found(&town, &planner, &group).await.groups.iter().any(|it| it.name == group));
}

#[tokio::test]
async fn a_person_number_finds_whom_the_reader_may_know() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let elsewhere = town.log_in(Role::Planner, Some(&town.south)).await;
    assert_eq!(names(&found(&town, &planner, asta.number.as_written()).await), ["Asta Påhittad"]);
    assert!(names(&found(&town, &elsewhere, asta.number.as_written()).await).is_empty());
}

#[tokio::test]
async fn a_protected_identity_is_not_found_by_guessing() {
    let town = Municipality::new().await;
    let asta = town.protected_person("Asta Påhittad", &town.north, &[]).await;
    let nurse = town.log_in(Role::LicensedStaff, None).await;
    for guess in ["asta", "påhittad", asta.number.as_written()] {
        assert!(names(&found(&town, &nurse, guess).await).is_empty(), "{guess}");
    }
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    assert!(found(&town, &manager, "asta").await.persons[0].protected);
}

#[tokio::test]
async fn who_may_know_nobody_finds_groups_alone_and_is_refused_nothing() {
    let town = Municipality::new().await;
    town.person("Asta Påhittad", &town.north).await;
    let representative = town.log_in(Role::SafetyRepresentative, None).await;
    assert!(names(&found(&town, &representative, "asta").await).is_empty());
    town.app.log.close(&representative).await.unwrap();
    assert!(town.app.store.log(&LogFilter::default()).await.unwrap().is_empty(), "nobody was shown, nothing refused");
}

#[tokio::test]
async fn the_log_names_whom_a_search_showed_and_nobody_else() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    town.person("Bo Hittepå", &town.north).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    found(&town, &planner, "asta").await;
    town.app.log.close(&planner).await.unwrap();
    let rows = town.app.store.log(&LogFilter::default()).await.unwrap();
    let row = &rows.first().unwrap().row;
    assert_eq!(
        (row.action.as_str(), row.persons.as_slice()),
        ("search+read_person+read_workers", &[asta.id.uuid()][..])
    );
}
