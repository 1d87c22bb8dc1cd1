//! Loads: staged, then flipped.

use tillit_domain::DayRange;
use tillit_storage::{Batch, Expect, RegistrationFilter, ShiftFilter, Store, StoreError, VisitFilter};

use crate::made_up::{MONDAY, anna, at, household, labels, registration, shift, staffed, visit};
use crate::place::Place;

/// How many of each kind are seen.
async fn seen(store: &Store) -> (usize, usize, usize, usize) {
    let days = Some(DayRange::day(MONDAY));
    (
        labels(store).await.len(),
        store.shifts(&ShiftFilter { days, ..ShiftFilter::default() }).await.unwrap().len(),
        store.planned_visits(&VisitFilter { days, ..VisitFilter::default() }).await.unwrap().len(),
        store.registrations(&RegistrationFilter { days, ..RegistrationFilter::default() }).await.unwrap().len(),
    )
}

async fn staged(store: &Store, seconds: i64) -> tillit_storage::Load {
    let mut load = store.begin_load(&anna(seconds)).await.unwrap();
    let mut batch = Batch::new();
    batch.put(&household("h", "Ek"), Some("1"), Expect::New);
    load.apply(batch).await.unwrap();
    load.put_shifts(&[(shift("s", None), Expect::New)]).await.unwrap();
    load.publish_visits(&[staffed(visit("v", "karin", MONDAY), 1, "bo", None)]).await.unwrap();
    load.add_registrations(vec![(registration("r", "karin", "bo", at(0)), Some("R-1".into()))]).await.unwrap();
    load
}

pub(crate) async fn a_load_is_unseen_until_it_is_finished(place: Place) {
    let store = place.store().await;
    let load = staged(&store, 0).await;
    assert_eq!(seen(&store).await, (0, 0, 0, 0));
    assert!(store.by_external_id::<tillit_domain::household::Household>("1").await.unwrap().is_none());
    let loaded = load.finish().await.unwrap();
    assert_eq!((loaded.new, loaded.already), (2, 0));
    assert_eq!(seen(&store).await, (1, 1, 1, 1));
    place.refuses("DELETE FROM registration").await;
}

pub(crate) async fn a_discarded_load_leaves_nothing(place: Place) {
    let store = place.store().await;
    staged(&store, 0).await.discard().await.unwrap();
    assert_eq!(seen(&store).await, (0, 0, 0, 0));
    staged(&store, 1).await.finish().await.unwrap();
    assert_eq!(seen(&store).await, (1, 1, 1, 1), "the same can be loaded again");
}

pub(crate) async fn a_load_broken_off_is_removed_later(place: Place) {
    let store = place.store().await;
    drop(staged(&store, 0).await);
    assert_eq!(store.discard_stale_loads(at(0)).await.unwrap(), 0, "one that may be under way is left");
    assert_eq!(store.discard_stale_loads(at(1)).await.unwrap(), 1);
    assert_eq!(store.discard_stale_loads(at(1)).await.unwrap(), 0);
    staged(&store, 2).await.finish().await.unwrap();
    assert_eq!(seen(&store).await, (1, 1, 1, 1));
}

pub(crate) async fn what_a_load_has_staged_cannot_be_changed_by_others(place: Place) {
    let store = place.store().await;
    let load = staged(&store, 0).await;
    let mut batch = Batch::new();
    batch.put(&household("h", "Al"), None, Expect::Any);
    assert!(matches!(store.apply(batch, &anna(1)).await, Err(StoreError::Conflict { .. })));
    let shifts = store.put_shifts(&[(shift("s", Some("bo")), Expect::Any)], &anna(1)).await;
    assert!(matches!(shifts, Err(StoreError::Conflict { .. })));
    load.finish().await.unwrap();
    assert_eq!(labels(&store).await, ["Ek"]);
}

pub(crate) async fn a_registration_sent_during_a_load_outlives_it(place: Place) {
    let store = place.store().await;
    let load = staged(&store, 0).await;
    let sent = vec![(registration("r", "karin", "bo", at(0)), None)];
    let added = store.add_registrations(sent.clone(), &anna(1)).await.unwrap();
    assert_eq!((added.new, added.already), (1, 0));
    assert_eq!(seen(&store).await.3, 1, "it is seen at once");
    load.discard().await.unwrap();
    assert_eq!(seen(&store).await, (0, 0, 0, 1), "and not lost with the load");
    assert_eq!(store.add_registrations(sent, &anna(2)).await.unwrap().already, 1);
}
