//! Shifts.

use tillit_domain::shift::Shift;
use tillit_domain::{DayRange, TimeOfDay};
use tillit_storage::{Expect, ShiftFilter, StoreError};

use crate::made_up::{MONDAY, anna, at, id, shift};
use crate::place::Place;

pub(crate) async fn a_shift_is_read_as_it_was_put(place: Place) {
    let store = place.store().await;
    let put = [shift("a", Some("bo")), Shift { tour: None, breaks: Vec::new(), ..shift("b", None) }];
    store.put_shifts(&put.clone().map(|shift| (shift, Expect::New)), &anna(0)).await.unwrap();
    let mut read: Vec<_> = store.shifts(&ShiftFilter::default()).await.unwrap();
    read.sort_by_key(|shift| put.iter().position(|p| p.id == shift.record.id));
    assert!(read.iter().all(|shift| shift.version == 1));
    assert_eq!(read.into_iter().map(|shift| shift.record).collect::<Vec<_>>(), put);
    // Put again as it is, it stays at its version.
    store.put_shifts(&put.map(|shift| (shift, Expect::Any)), &anna(1)).await.unwrap();
    assert_eq!(store.shift(id("a")).await.unwrap().unwrap().version, 1);
    assert_eq!(store.shift(id("none")).await.unwrap(), None);
}

pub(crate) async fn a_shift_changed_by_two_keeps_the_first_change(place: Place) {
    let store = place.store().await;
    store.put_shifts(&[(shift("a", None), Expect::New)], &anna(0)).await.unwrap();
    store.put_shifts(&[(shift("a", Some("bo")), Expect::Version(1))], &anna(1)).await.unwrap();
    let later = [(shift("other", None), Expect::New), (shift("a", Some("eva")), Expect::Version(1))];
    let told = store.put_shifts(&later, &anna(2)).await;
    assert!(matches!(told, Err(StoreError::Conflict { kind: "shift", current: Some(2), .. })), "{told:?}");
    let shifts = store.shifts(&ShiftFilter::default()).await.unwrap();
    assert_eq!(shifts.len(), 1);
    assert_eq!(shifts[0].record.worker, Some(id("bo")));
}

pub(crate) async fn shifts_are_found_by_group_worker_and_day(place: Place) {
    let store = place.store().await;
    let tuesday = MONDAY.tomorrow().unwrap();
    let put = [
        shift("a", Some("bo")),
        Shift { day: tuesday, ..shift("b", Some("eva")) },
        Shift { group: id("south"), start: TimeOfDay::hm(7, 0), ..shift("c", None) },
    ];
    store.put_shifts(&put.map(|shift| (shift, Expect::New)), &anna(0)).await.unwrap();
    let found = async |filter: ShiftFilter| {
        let shifts = store.shifts(&filter).await.unwrap();
        shifts.into_iter().map(|shift| shift.record.id).collect::<Vec<_>>()
    };
    let all = ShiftFilter::default;
    assert_eq!(found(all()).await, [id("c"), id("a"), id("b")], "by day and start");
    assert_eq!(found(ShiftFilter { days: Some(DayRange::day(tuesday)), ..all() }).await, [id("b")]);
    assert_eq!(found(ShiftFilter { days: Some(DayRange::starting(MONDAY)), ..all() }).await.len(), 3);
    assert_eq!(found(ShiftFilter { groups: Some(vec![id("south")]), ..all() }).await, [id("c")]);
    assert_eq!(found(ShiftFilter { workers: Some(vec![id("bo"), id("eva")]), ..all() }).await.len(), 2);
    let lent = Shift { group: id("south"), ..shift("a", Some("bo")) };
    store.put_shifts(&[(lent, Expect::Any)], &anna(1)).await.unwrap();
    assert!(
        found(ShiftFilter { groups: Some(vec![id("north")]), days: Some(DayRange::day(MONDAY)), ..all() })
            .await
            .is_empty()
    );
}

pub(crate) async fn a_shift_taken_away_keeps_its_history(place: Place) {
    let store = place.store().await;
    store.put_shifts(&[(shift("a", Some("bo")), Expect::New)], &anna(0)).await.unwrap();
    store.end_shifts(&[(id("a"), Expect::Version(1))], &anna(1)).await.unwrap();
    assert!(store.shifts(&ShiftFilter::default()).await.unwrap().is_empty());
    assert_eq!(store.shift(id("a")).await.unwrap(), None);
    let history = store.shift_history(id("a")).await.unwrap();
    assert_eq!(history.len(), 2);
    assert_eq!(history[0].record, Some(shift("a", Some("bo"))));
    assert_eq!((&history[1].record, history[1].at), (&None, at(1)));
    store.put_shifts(&[(shift("a", None), Expect::New)], &anna(2)).await.unwrap();
    assert_eq!(store.shift(id("a")).await.unwrap().unwrap().version, 3);
}

pub(crate) async fn many_shifts_are_rolled_out_at_once(place: Place) {
    let store = place.store().await;
    let mut many: Vec<_> = (0..1500).map(|number| (shift(&number.to_string(), None), Expect::New)).collect();
    many.push((shift("3", Some("bo")), Expect::New));
    let refused = store.put_shifts(&many, &anna(0)).await;
    assert!(matches!(refused, Err(StoreError::Conflict { .. })), "the last one is there already");
    assert!(store.shifts(&ShiftFilter::default()).await.unwrap().is_empty());
    many.pop();
    store.put_shifts(&many, &anna(1)).await.unwrap();
    assert_eq!(store.shifts(&ShiftFilter::default()).await.unwrap().len(), 1500);
}
