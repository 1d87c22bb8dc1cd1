//! A new person, changed facts, protected identity and who is named for it.

use jiff::civil::date;
use serde_json::json;
use tillit_app::use_cases::persons::{change_facts, choices, protect, read, register};
use tillit_app::{AppError, Role};
use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_domain::person_number::PersonNumber;
use tillit_domain::visit::PlannedState;

use crate::support::{Municipality, TODAY};
use crate::{current, sent, wrong_fields};

#[tokio::test]
async fn an_assessor_registers_a_person_who_then_belongs_to_the_group_of_the_area() {
    let town = Municipality::new().await;
    let assessor = town.log_in(Role::Assessor, None).await;
    let number = PersonNumber::made_up(date(1941, 3, 9), 42);
    let mut input = json!({
        "number": number.as_written(),
        "facts": {
            "given_name": "Bo", "family_name": "Hittepå", "telephone": "070-000 00 09",
            "address": {"street": "Påhittvägen 3", "postal_code": "840 10", "town": "Hittepåby"},
            "access": "Nyckel hos grannen", "what_matters": "Radion på"
        }
    });
    let registered = register::run(&town.app, &assessor, sent(input.clone())).await.unwrap();
    let (bo, _) = town.now::<Person>(Id::from_uuid(registered.id)).await;
    assert_eq!((bo.born, bo.group_on(TODAY)), (date(1941, 3, 9), Some(town.north.group.id)));
    assert_eq!(bo.address.postal_code, "84010");
    let again = register::run(&town.app, &assessor, sent(input.clone())).await;
    assert_eq!(wrong_fields(again), ["number"]);
    input["number"] = json!("19410309-0000");
    input["facts"]["address"]["postal_code"] = json!("840");
    input["facts"]["given_name"] = json!(" ");
    let wrong = register::run(&town.app, &assessor, sent(input)).await;
    assert_eq!(wrong_fields(wrong), ["number", "given_name", "address.postal_code"]);
}

#[tokio::test]
async fn a_reserve_number_tells_no_birth_date_so_that_it_is_asked_for() {
    let town = Municipality::new().await;
    let nurse = town.log_in(Role::LicensedStaff, None).await;
    let facts = json!({"given_name": "Utan", "family_name": "Nummer"});
    let mut input = json!({"number": "R-2025-7", "facts": facts});
    assert_eq!(wrong_fields(register::run(&town.app, &nurse, sent(input.clone())).await), ["born"]);
    input["born"] = json!("1950-01-01");
    assert!(register::run(&town.app, &nurse, sent(input)).await.is_ok());
}

#[tokio::test]
async fn only_who_decides_or_orders_registers_persons() {
    let town = Municipality::new().await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let input = json!({"number": "R-1", "born": "1950-01-01", "facts": {"given_name": "A", "family_name": "B"}});
    assert!(matches!(register::run(&town.app, &planner, sent(input)).await, Err(AppError::NotAllowed)));
}

#[tokio::test]
async fn what_is_left_out_stays_and_who_comes_later_is_told() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let contact = town.log_in(Role::ContactPerson, Some(&town.north)).await;
    let change =
        json!({"expected_version": 1, "facts": {"what_matters": "Kaffe, och katten ute", "access": "Kod 9999"}});
    let changed = change_facts::run(&town.app, &contact, asta.id, sent(change.clone())).await.unwrap();
    assert_eq!((changed.version, changed.moved_to.is_none()), (2, true));
    let (now, _) = town.now::<Person>(asta.id).await;
    assert_eq!(now, Person { what_matters: "Kaffe, och katten ute".into(), access: "Kod 9999".into(), ..asta.clone() });
    let later = change_facts::run(&town.app, &contact, asta.id, sent(change)).await;
    let standing = current(later);
    assert_eq!(standing["what_matters"], "Kaffe, och katten ute");
    assert!(!standing.to_string().contains("9999"), "how to get in stands on no page");
}

#[tokio::test]
async fn a_new_address_moves_the_person_to_the_areas_group_and_makes_the_place_unknown() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let address = json!({"street": "Söderväg 1", "postal_code": "84020", "town": "Hittepåby"});
    let change = json!({"expected_version": 1, "facts": {"address": address}});
    let changed = change_facts::run(&town.app, &manager, asta.id, sent(change)).await.unwrap();
    assert_eq!((changed.moved_to.map(|it| it.name).as_deref(), changed.place_unknown), (Some("Södergruppen"), true));
    let (now, _) = town.now::<Person>(asta.id).await;
    assert_eq!(now.group_on(TODAY), Some(town.south.group.id));
    assert_eq!(now.group_on(date(2025, 7, 6)), Some(town.north.group.id));
}

#[tokio::test]
async fn two_who_move_together_share_a_household() {
    let town = Municipality::new().await;
    let (asta, bo) = (town.person("Asta Påhittad", &town.north).await, town.person("Bo Hittepå", &town.north).await);
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let change = json!({"expected_version": 1, "facts": {"household": {"lives": "with", "person": bo.id}}});
    change_facts::run(&town.app, &manager, asta.id, sent(change)).await.unwrap();
    let household = |seen: read::PersonView| seen.household.into_iter().map(|it| it.name).collect::<Vec<_>>();
    assert_eq!(household(read::run(&town.app, &manager, asta.id).await.unwrap()), ["Bo Hittepå"]);
    assert_eq!(household(read::run(&town.app, &manager, bo.id).await.unwrap()), ["Asta Påhittad"]);
}

#[tokio::test]
async fn a_planner_who_may_not_see_the_address_cannot_write_it_either() {
    let town = Municipality::new().await;
    let asta = town.protected_person("Asta Påhittad", &town.north, &[]).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let change = json!({"expected_version": 2, "facts": {"telephone": "070"}});
    assert_eq!(wrong_fields(change_facts::run(&town.app, &planner, asta.id, sent(change)).await), ["address"]);
}

#[tokio::test]
async fn whoever_is_not_named_is_taken_off_the_visits_of_a_protected_person() {
    let town = Municipality::new().await;
    let (vera, wilma) =
        (town.worker("Vera Vikarie", &town.north).await, town.worker("Wilma Påhitt", &town.north).await);
    let asta = town.person("Asta Påhittad", &town.north).await;
    let (_, shower) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    town.planned(&asta, date(2025, 7, 8), &vera, &[&shower]).await;
    town.planned(&asta, date(2025, 7, 9), &wilma, &[&shower]).await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let nobody = json!({"expected_version": 1, "protected": "secrecy_mark", "named_workers": []});
    assert_eq!(wrong_fields(protect::run(&town.app, &manager, asta.id, sent(nobody)).await), ["named_workers"]);
    let protection = json!({"expected_version": 1, "protected": "secrecy_mark", "named_workers": [vera.id]});
    let refused = protect::run(&town.app, &planner, asta.id, sent(protection.clone())).await;
    assert!(matches!(refused, Err(AppError::NotAllowed)));
    let protected = protect::run(&town.app, &manager, asta.id, sent(protection)).await.unwrap();
    assert_eq!(protected.reopened.iter().map(|visit| visit.day).collect::<Vec<_>>(), [date(2025, 7, 9)]);
    let visits = town.app.store.planned_visits(&Default::default()).await.unwrap();
    assert!(visits.iter().any(|visit| visit.visit.day == date(2025, 7, 9) && visit.state == PlannedState::Unstaffed));
    let may: Vec<_> = choices::run(&town.app, &manager, asta.id).await.unwrap().workers;
    let may: Vec<_> = may.iter().map(|it| (it.name.as_str(), it.may_visit)).collect();
    assert_eq!(may, [("Vera Vikarie", true), ("Wilma Påhitt", false)]);
}
