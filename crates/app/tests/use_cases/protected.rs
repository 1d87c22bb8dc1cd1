//! Persons and workers with a protected identity.

use tillit_app::use_cases::persons::read;
use tillit_app::use_cases::persons::search::{self, PersonSearch};
use tillit_app::use_cases::workers::list::{self as workers, WorkersAsked};
use tillit_app::{Role, Session};
use tillit_domain::Id;
use tillit_domain::household::Household;
use tillit_domain::person::{Person, ProtectedIdentity};
use tillit_domain::worker::Worker;

use crate::support::Municipality;

/// Name and whether the place is seen.
async fn sees(town: &Municipality, session: &Session, person: &Person) -> (String, bool) {
    let seen = read::run(&town.app, session, person.id).await.unwrap();
    let place = seen.address.is_some();
    assert_eq!(place, seen.telephone.is_some());
    assert_eq!(place, !seen.relatives.is_empty());
    assert_eq!(seen.number.is_some(), seen.name == "Hemlig Påhittad");
    (seen.name, place)
}

#[tokio::test]
async fn a_protected_address_is_seen_by_the_unit_manager_and_the_named_workers_only() {
    let town = Municipality::new().await;
    let named = town.worker("Nils Namngiven", &town.north).await;
    let hemlig = town.protected_person("Hemlig Påhittad", &town.north, &[&named]).await;
    let name = || "Hemlig Påhittad".to_owned();
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    assert_eq!(sees(&town, &manager, &hemlig).await, (name(), true));
    let contact = town.log_in_as(Role::ContactPerson, Some(&town.north), Some(&named)).await;
    assert_eq!(sees(&town, &contact, &hemlig).await, (name(), true));
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    assert_eq!(sees(&town, &planner, &hemlig).await, (name(), false));
    let assessor = town.log_in(Role::Assessor, None).await;
    assert_eq!(sees(&town, &assessor, &hemlig).await, (name(), false));
}

#[tokio::test]
async fn all_others_see_only_that_somebody_is_protected() {
    let town = Municipality::new().await;
    let other = town.worker("Olle Obehörig", &town.north).await;
    let hemlig = town.protected_person("Hemlig Påhittad", &town.north, &[]).await;
    for session in [
        town.log_in_as(Role::ContactPerson, Some(&town.north), Some(&other)).await,
        town.log_in(Role::LicensedStaff, None).await,
    ] {
        assert_eq!(sees(&town, &session, &hemlig).await, ("Skyddad person".to_owned(), false));
        let seen = read::run(&town.app, &session, hemlig.id).await.unwrap();
        let text = serde_json::to_string(&seen).unwrap();
        assert!(!text.contains("Hemlig") && !text.contains("Hittepåby") && !text.contains("1938"), "{text}");
    }
}

#[tokio::test]
async fn a_protected_name_cannot_be_found_by_guessing_it() {
    let town = Municipality::new().await;
    let hemlig = town.protected_person("Hemlig Påhittad", &town.north, &[]).await;
    let nurse = town.log_in(Role::LicensedStaff, None).await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let search = async |session: &Session, text: &str| {
        let input = PersonSearch { search: text.into(), ..PersonSearch::default() };
        search::run(&town.app, session, input).await.unwrap().persons
    };
    for guess in ["Hemlig", hemlig.number.as_written(), "1938"] {
        assert!(search(&nurse, guess).await.is_empty());
        assert_eq!(search(&manager, guess).await[0].name, "Hemlig Påhittad");
    }
    let listed = &search(&nurse, "").await[0];
    assert_eq!((listed.name.as_str(), listed.age, listed.protected), ("Skyddad person", None, true));
}

#[tokio::test]
async fn the_address_of_somebody_in_the_household_does_not_give_a_protected_person_away() {
    let town = Municipality::new().await;
    let household = Id::<Household>::derived("household", &["tillsammans"]);
    let hemlig = town.protected_person("Hemlig Påhittad", &town.north, &[]).await;
    let hemlig = Person { household: Some(household), ..hemlig };
    let olga = Person { household: Some(household), ..town.person("Olga Öppen", &town.north).await };
    town.put(&hemlig).await;
    town.put(&olga).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    assert!(read::run(&town.app, &planner, olga.id).await.unwrap().household.is_empty());
    assert!(read::run(&town.app, &planner, hemlig.id).await.unwrap().household.is_empty());
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    assert_eq!(read::run(&town.app, &manager, olga.id).await.unwrap().household[0].name, "Hemlig Påhittad");
}

#[tokio::test]
async fn a_protected_worker_is_named_to_the_own_unit_only() {
    let town = Municipality::new().await;
    let worker = town.worker("Hemliga Hanna", &town.north).await;
    town.put(&Worker { protected: Some(ProtectedIdentity::AssumedIdentity), ..worker }).await;
    let listed = async |session: &Session| {
        workers::run(&town.app, session, WorkersAsked::default()).await.unwrap().workers[0].name.clone()
    };
    assert_eq!(listed(&town.log_in(Role::Planner, Some(&town.north)).await).await, "Hemliga Hanna");
    assert_eq!(listed(&town.log_in(Role::LicensedStaff, None).await).await, "Skyddad medarbetare");
}
