//! Registrations and corrections.

use jiff::civil::date;
use tillit_domain::registration::{Correction, Method, Registration};
use tillit_domain::time::instant;
use tillit_domain::{DayRange, TimeOfDay};
use tillit_storage::{RegistrationFilter, StoreError};

use crate::made_up::{anna, at, id, registration};
use crate::place::Place;

pub(crate) async fn the_same_registration_twice_is_one(place: Place) {
    let store = place.store().await;
    let first =
        Registration { stop: None, visit: None, method: Method::Manual, ..registration("a", "karin", "bo", at(0)) };
    let second = registration("b", "nils", "bo", at(1));
    let sent = vec![(first.clone(), Some("A".to_owned())), (second.clone(), None), (second.clone(), None)];
    let added = store.add_registrations(sent, &anna(0)).await.unwrap();
    assert_eq!((added.new, added.already), (2, 1));
    let again = vec![
        (registration("other id", "karin", "bo", at(0)), Some("A".to_owned())),
        (second.clone(), Some("B".to_owned())),
        (registration("c", "karin", "bo", at(2)), Some("C".to_owned())),
    ];
    let added = store.add_registrations(again, &anna(1)).await.unwrap();
    assert_eq!((added.new, added.already), (1, 2));
    let read = store.registrations(&RegistrationFilter::default()).await.unwrap();
    assert_eq!(read, [first.clone(), second, registration("c", "karin", "bo", at(2))]);
    assert_eq!(store.registration(first.id).await.unwrap(), Some(first));
    assert_eq!(store.registration(id("none")).await.unwrap(), None);
}

pub(crate) async fn registrations_are_found_by_person_worker_and_swedish_day(place: Place) {
    let store = place.store().await;
    // The night the clocks go forward: the day has 23 hours.
    let day = date(2025, 3, 30);
    let midnight = instant(day, TimeOfDay(0));
    let after = |hours: i64| midnight + jiff::SignedDuration::from_hours(hours);
    let sent = vec![
        (registration("before", "karin", "bo", after(-1)), None),
        (registration("first", "karin", "bo", after(0)), None),
        (registration("last", "nils", "eva", after(22)), None),
        (registration("next day", "nils", "bo", after(23)), None),
    ];
    store.add_registrations(sent, &anna(0)).await.unwrap();
    let found = async |filter: RegistrationFilter| {
        let list = store.registrations(&filter).await.unwrap();
        list.into_iter().map(|registration| registration.id).collect::<Vec<_>>()
    };
    let all = RegistrationFilter::default;
    let on_day = RegistrationFilter { days: Some(DayRange::day(day)), ..all() };
    assert_eq!(found(on_day).await, [id("first"), id("last")]);
    assert_eq!(found(RegistrationFilter { days: Some(DayRange::starting(day)), ..all() }).await.len(), 3);
    assert_eq!(found(RegistrationFilter { persons: Some(vec![id("nils")]), ..all() }).await.len(), 2);
    let eva = RegistrationFilter { workers: Some(vec![id("eva")]), ..all() };
    assert_eq!(found(eva).await, [id("last")]);
    let visits = store.registered_visits(DayRange::day(day)).await.unwrap();
    assert!(visits.len() == 2 && visits.contains(&id("visit of first")));
}

pub(crate) async fn corrections_stand_beside_the_original(place: Place) {
    let store = place.store().await;
    let original = registration("a", "karin", "bo", at(0));
    store.add_registrations(vec![(original.clone(), None)], &anna(0)).await.unwrap();
    let correction = |name: &str, of: &str, seconds: i64| Correction {
        id: id(name),
        registration: id(of),
        start: at(seconds),
        stop: at(seconds + 600),
        by: "bo".into(),
        reason: "Glömde stoppa".into(),
        at: at(2000 + seconds),
    };
    let both = [correction("c1", "a", 1), correction("c2", "a", 2)];
    assert_eq!(store.add_corrections(&both[..1], &anna(1)).await.unwrap().new, 1);
    let added = store.add_corrections(&both, &anna(2)).await.unwrap();
    assert_eq!((added.new, added.already), (1, 1));
    assert_eq!(store.corrections(&[original.id]).await.unwrap(), both);
    assert_eq!(store.registration(original.id).await.unwrap(), Some(original));
    let missing = store.add_corrections(&[correction("c3", "none", 0)], &anna(3)).await;
    assert!(matches!(missing, Err(StoreError::NotFound { kind: "registration", .. })), "{missing:?}");
}

pub(crate) async fn facts_cannot_be_changed_or_removed(place: Place) {
    let store = place.store().await;
    store.add_registrations(vec![(registration("a", "karin", "bo", at(0)), None)], &anna(0)).await.unwrap();
    let correction = Correction {
        id: id("c"),
        registration: id("a"),
        start: at(0),
        stop: at(60),
        by: "bo".into(),
        reason: "x".into(),
        at: at(100),
    };
    store.add_corrections(&[correction], &anna(1)).await.unwrap();
    for column in ["start_at = 0", "stop_at = NULL", "tasks = '[]'", "load = 5", "load = 0", "recorded_at = 0"] {
        place.refuses(&format!("UPDATE registration SET {column}")).await;
    }
    place.refuses("DELETE FROM correction").await;
    place.refuses("UPDATE correction SET body = '{}'").await;
}

pub(crate) async fn many_registrations_come_in_once(place: Place) {
    let store = place.store().await;
    let many = || {
        (0..5_000)
            .map(|number: i64| {
                (registration(&number.to_string(), "karin", "bo", at(number)), Some(format!("E{number}")))
            })
            .collect::<Vec<_>>()
    };
    let added = store.add_registrations(many(), &anna(0)).await.unwrap();
    assert_eq!((added.new, added.already), (5_000, 0));
    let added = store.add_registrations(many(), &anna(1)).await.unwrap();
    assert_eq!((added.new, added.already), (0, 5_000));
    assert_eq!(store.registrations(&RegistrationFilter::default()).await.unwrap().len(), 5_000);
}
