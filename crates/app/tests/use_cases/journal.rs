//! The journal of the social-service kind, and consent to a joint view.

use jiff::civil::date;
use serde_json::json;
use tillit_app::use_cases::persons::{joint_consent, journal, read};
use tillit_app::{AppError, Role};
use tillit_domain::Id;
use tillit_domain::law::Law;

use crate::support::Municipality;
use crate::{refusal, sent};

#[tokio::test]
async fn a_note_is_set_right_by_a_new_one_and_both_stay() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let contact = town.log_in(Role::ContactPerson, Some(&town.north)).await;
    let first = json!({"kind": "event", "happened_on": "2025-07-06", "text": "Asta föll på vänster sida"});
    let notes = journal::write(&town.app, &contact, asta.id, sent(first)).await.unwrap().notes;
    let wrong = notes[0].id;
    let right = json!({"kind": "event", "happened_on": "2025-07-06", "text": "Det var höger sida", "amends": wrong});
    let notes = journal::write(&town.app, &contact, asta.id, sent(right)).await.unwrap().notes;
    let told: Vec<_> = notes.iter().map(|note| (note.text.as_str(), note.amends, note.amended_by.is_some())).collect();
    assert_eq!(told, [("Det var höger sida", Some(wrong), false), ("Asta föll på vänster sida", None, true)]);
    assert_eq!(notes[0].written_by, "Påhittad contact_person");
}

#[tokio::test]
async fn a_note_about_another_person_is_not_set_right_here() {
    let town = Municipality::new().await;
    let (asta, bo) = (town.person("Asta Påhittad", &town.north).await, town.person("Bo Hittepå", &town.north).await);
    let contact = town.log_in(Role::ContactPerson, Some(&town.north)).await;
    let note = json!({"kind": "contact", "text": "Ringde dottern"});
    let of_bo = journal::write(&town.app, &contact, bo.id, sent(note)).await.unwrap().notes[0].id;
    let note = json!({"kind": "contact", "text": "Ringde sonen", "amends": of_bo});
    let refused = journal::write(&town.app, &contact, asta.id, sent(note)).await;
    assert_eq!(refusal(refused), "note_of_another_person");
    let empty = journal::write(&town.app, &contact, asta.id, sent(json!({"kind": "wish", "text": " "}))).await;
    assert_eq!(refusal(empty), "note_empty");
}

#[tokio::test]
async fn the_journal_is_for_those_who_give_and_lead_the_care_in_the_unit() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    for (role, place) in [
        (Role::Planner, Some(&town.north)),
        (Role::Assessor, None),
        (Role::LicensedStaff, None),
        (Role::Administrator, None),
    ] {
        let session = town.log_in(role, place).await;
        assert!(matches!(journal::read(&town.app, &session, asta.id).await, Err(AppError::NotAllowed)), "{role:?}");
    }
    let south = town.log_in(Role::CareWorker, Some(&town.south)).await;
    assert!(matches!(journal::read(&town.app, &south, asta.id).await, Err(AppError::NotFound)));
    let north = town.log_in(Role::CareWorker, Some(&town.north)).await;
    assert!(journal::read(&town.app, &north, asta.id).await.is_ok());
}

#[tokio::test]
async fn the_assessor_sees_what_rests_on_hsl_only_while_a_consent_holds() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    town.nurse_ordered(&asta, "INS").await;
    let assessor = town.log_in(Role::Assessor, None).await;
    assert_eq!(refusal(read::joint(&town.app, &assessor, asta.id).await), "no_joint_consent");
    let given = json!({"form": "spoken", "given_by": "Asta själv", "account": "Berättade vad som blir synligt"});
    let consent = joint_consent::give(&town.app, &assessor, asta.id, sent(given.clone())).await.unwrap();
    assert!(consent.holds);
    assert_eq!(refusal(joint_consent::give(&town.app, &assessor, asta.id, sent(given)).await), "consent_holds");
    let seen = read::joint(&town.app, &assessor, asta.id).await.unwrap();
    let mut laws: Vec<_> = seen.orders.iter().map(|order| order.law).collect();
    laws.sort();
    assert_eq!(laws, [Law::Sol, Law::Hsl]);
    assert!(seen.been_here.is_empty(), "who decides needs no names of who has been there");
    // The usual page stays under the one law.
    let usual = read::run(&town.app, &assessor, asta.id).await.unwrap();
    assert_eq!(usual.orders.iter().map(|order| order.law).collect::<Vec<_>>(), [Law::Sol]);
    let id = Id::from_uuid(consent.id);
    joint_consent::withdraw(&town.app, &assessor, id, sent(json!({"expected_version": 1}))).await.unwrap();
    assert_eq!(refusal(read::joint(&town.app, &assessor, asta.id).await), "no_joint_consent");
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    assert!(matches!(read::joint(&town.app, &planner, asta.id).await, Err(AppError::NotAllowed)));
}
