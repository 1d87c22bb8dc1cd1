//! Facts as they were known at an instant.

use jiff::ToSpan;
use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::registration::Correction;
use tillit_domain::time::instant;
use tillit_domain::{TimeOfDay, shift::Shift, visit::PlannedVisit};
use tillit_storage::{Expect, RegistrationFilter, ShiftFilter, VisitFilter};

use crate::made_up::{MONDAY, anna, at, id, registration, shift, staffed, visit};
use crate::place::Place;

fn monday() -> VisitFilter {
    VisitFilter { days: Some(DayRange::day(MONDAY)), ..VisitFilter::default() }
}

pub(crate) async fn revisions_recorded_later_are_not_known_yet(place: Place) {
    let store = place.store().await;
    let first = staffed(visit("a", "karin", MONDAY), 1, "bo", None);
    let second = staffed(visit("a", "karin", MONDAY), 2, "eva", None);
    let tuesday: Date = MONDAY.saturating_add(1.days());
    let other = staffed(visit("b", "karin", tuesday), 1, "bo", None);
    store.publish_visits(&[first.clone(), other], &anna(0)).await.unwrap();
    store.publish_visits(std::slice::from_ref(&second), &anna(60)).await.unwrap();
    let known = async |seconds: i64| {
        let found = store.visit_revisions_known(&monday(), at(seconds)).await.unwrap();
        found.into_iter().map(|it| (it.record.unwrap(), it.at)).collect::<Vec<(PlannedVisit, _)>>()
    };
    assert_eq!(known(-1).await, []);
    assert_eq!(known(59).await, [(first.clone(), at(0))]);
    assert_eq!(known(60).await, [(first, at(0)), (second, at(60))]);
}

pub(crate) async fn registrations_come_with_when_they_were_recorded(place: Place) {
    let store = place.store().await;
    let (early, late) = (registration("a", "karin", "bo", at(0)), registration("b", "karin", "bo", at(4_000)));
    store.add_registrations(vec![(late.clone(), None)], &anna(9_000)).await.unwrap();
    store.add_registrations(vec![(early.clone(), None)], &anna(2_000)).await.unwrap();
    let days = RegistrationFilter { days: Some(DayRange::day(MONDAY)), ..RegistrationFilter::default() };
    let known = async |seconds: i64| store.registrations_known(&days, at(seconds)).await.unwrap();
    assert_eq!(known(1_999).await, []);
    assert_eq!(known(2_000).await, [(early.clone(), at(2_000))]);
    assert_eq!(known(9_000).await, [(early, at(2_000)), (late, at(9_000))]);
    let before = RegistrationFilter { days: Some(DayRange::day(MONDAY.saturating_sub(1.days()))), ..days };
    assert_eq!(store.registrations_known(&before, at(9_000)).await.unwrap(), []);
}

pub(crate) async fn corrections_are_found_by_the_days_of_their_registrations(place: Place) {
    let store = place.store().await;
    let tuesday = MONDAY.saturating_add(1.days());
    let there = registration("b", "karin", "bo", instant(tuesday, TimeOfDay::hm(8, 0)));
    store
        .add_registrations(vec![(registration("a", "karin", "bo", at(0)), None), (there, None)], &anna(0))
        .await
        .unwrap();
    let correction = |name: &str, of: &str| Correction {
        id: id(name),
        registration: id(of),
        start: at(0),
        stop: at(600),
        by: "bo".into(),
        reason: "Glömde stoppa".into(),
        at: at(2000),
    };
    store.add_corrections(&[correction("1", "a"), correction("2", "b")], &anna(3000)).await.unwrap();
    let of = async |day: Date| {
        let filter = RegistrationFilter { days: Some(DayRange::day(day)), ..RegistrationFilter::default() };
        store.corrections_of(&filter).await.unwrap()
    };
    assert_eq!(of(MONDAY).await, [correction("1", "a")]);
    assert_eq!(of(tuesday).await, [correction("2", "b")]);
}

pub(crate) async fn shifts_are_read_as_they_were_known(place: Place) {
    let store = place.store().await;
    let (vacant, taken) = (shift("a", None), shift("a", Some("bo")));
    store.put_shifts(&[(vacant.clone(), Expect::New)], &anna(0)).await.unwrap();
    store.put_shifts(&[(taken.clone(), Expect::Version(1))], &anna(60)).await.unwrap();
    store.end_shifts(&[(taken.id, Expect::Version(2))], &anna(120)).await.unwrap();
    let known =
        async |seconds: i64| -> Vec<Shift> { store.shifts_known(&ShiftFilter::default(), at(seconds)).await.unwrap() };
    assert_eq!(known(-1).await, []);
    assert_eq!(known(59).await, [vacant]);
    assert_eq!(known(60).await, [taken]);
    assert_eq!(known(120).await, []);
}
