//! The register of masters.

use tillit_domain::absence::{PersonAbsence, WorkerAbsence, WorkerAbsenceCause};
use tillit_domain::household::Household;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Applied, Batch, Expect, Filter, Store, StoreError};

use crate::made_up::{MONDAY, absence, anna, at, household, id, labels};
use crate::place::Place;

async fn put(store: &Store, record: &Household, expect: Expect, seconds: i64) -> Result<Applied, StoreError> {
    let mut batch = Batch::new();
    batch.put(record, None, expect);
    store.apply(batch, &anna(seconds)).await
}

pub(crate) async fn a_record_is_read_as_it_was_put(place: Place) {
    let store = place.store().await;
    let record = household("h", "Ek & Ångström, \"Storgatan\" 3");
    let mut batch = Batch::new();
    batch.put(&record, Some("E-1"), Expect::New);
    assert_eq!(store.apply(batch, &anna(0)).await.unwrap(), Applied { new: 1, changed: 0, unchanged: 0 });
    let read = store.get(record.id).await.unwrap().unwrap();
    assert_eq!((read.record, read.version, read.external_id.as_deref()), (record, 1, Some("E-1")));
    assert_eq!(store.get::<Household>(id("none")).await.unwrap(), None);
    // The same id under another kind is another record.
    assert_eq!(store.get::<PersonAbsence>(id("h")).await.unwrap(), None);
}

pub(crate) async fn an_identical_record_makes_no_version(place: Place) {
    let store = place.store().await;
    put(&store, &household("h", "Ek"), Expect::New, 0).await.unwrap();
    let again = put(&store, &household("h", "Ek"), Expect::Any, 1).await.unwrap();
    assert_eq!(again, Applied { new: 0, changed: 0, unchanged: 1 });
    let other = put(&store, &household("h", "Al"), Expect::Any, 2).await.unwrap();
    assert_eq!(other, Applied { new: 0, changed: 1, unchanged: 0 });
    assert_eq!(store.history::<Household>(id("h")).await.unwrap().len(), 2);
}

pub(crate) async fn the_later_of_two_writers_is_told_and_nothing_of_it_is_written(place: Place) {
    let store = place.store().await;
    put(&store, &household("h", "Ek"), Expect::New, 0).await.unwrap();
    put(&store, &household("h", "first"), Expect::Version(1), 1).await.unwrap();
    let mut batch = Batch::new();
    batch.put(&household("new", "of the later one"), None, Expect::New);
    batch.put(&household("h", "second"), None, Expect::Version(1));
    let told = store.apply(batch, &anna(2)).await;
    assert!(matches!(told, Err(StoreError::Conflict { kind: "household", current: Some(2), .. })), "{told:?}");
    assert_eq!(labels(&store).await, ["first"]);
    assert!(matches!(
        put(&store, &household("h", "x"), Expect::New, 3).await,
        Err(StoreError::Conflict { current: Some(2), .. })
    ));
    assert!(matches!(
        put(&store, &household("none", "x"), Expect::Version(1), 3).await,
        Err(StoreError::Conflict { current: None, .. })
    ));
}

pub(crate) async fn of_writers_at_the_same_time_one_wins(place: Place) {
    let store = place.store().await;
    put(&store, &household("h", "Ek"), Expect::New, 0).await.unwrap();
    let writers: Vec<_> = (0..8)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(async move {
                put(&store, &household("h", &format!("writer {number}")), Expect::Version(1), 1).await
            })
        })
        .collect();
    let mut won = 0;
    for writer in writers {
        match writer.await.unwrap() {
            Ok(_) => won += 1,
            Err(error) => assert!(matches!(error, StoreError::Conflict { .. }), "{error}"),
        }
    }
    assert_eq!(won, 1);
    assert_eq!(store.get::<Household>(id("h")).await.unwrap().unwrap().version, 2);
}

pub(crate) async fn an_ended_record_is_not_listed_and_may_come_back(place: Place) {
    let store = place.store().await;
    put(&store, &household("h", "Ek"), Expect::New, 0).await.unwrap();
    let mut batch = Batch::new();
    batch.end::<Household>(id("h"), Expect::Version(1));
    assert_eq!(store.apply(batch, &anna(1)).await.unwrap().changed, 1);
    assert_eq!(store.get::<Household>(id("h")).await.unwrap(), None);
    assert!(labels(&store).await.is_empty());
    put(&store, &household("h", "Ek again"), Expect::New, 2).await.unwrap();
    let history = store.history::<Household>(id("h")).await.unwrap();
    let words: Vec<_> = history.iter().map(|v| v.record.as_ref().map(|h| h.label.as_str())).collect();
    assert_eq!(words, [Some("Ek"), None, Some("Ek again")]);
    assert_eq!(history.iter().map(|v| v.version).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!((history[1].by.as_str(), history[1].at), ("anna", at(1)));
    let mut nothing = Batch::new();
    nothing.end::<Household>(id("never there"), Expect::Any);
    assert_eq!(store.apply(nothing, &anna(3)).await.unwrap().unchanged, 1);
}

pub(crate) async fn the_register_is_read_as_it_was_known(place: Place) {
    let store = place.store().await;
    put(&store, &household("h", "first"), Expect::New, 10).await.unwrap();
    put(&store, &household("h", "second"), Expect::Any, 20).await.unwrap();
    let mut batch = Batch::new();
    batch.end::<Household>(id("h"), Expect::Any);
    store.apply(batch, &anna(30)).await.unwrap();
    let mut known = Vec::new();
    for seconds in [9, 10, 19, 20, 29, 30] {
        let list = store.list_as_known::<Household>(&Filter::default(), at(seconds)).await.unwrap();
        known.push(list.first().map(|household| household.record.label.clone()));
    }
    let (first, second) = (Some("first".to_owned()), Some("second".to_owned()));
    assert_eq!(known, [None, first.clone(), first, second.clone(), second, None]);
}

pub(crate) async fn a_clock_that_goes_backwards_does_not_disturb_the_order(place: Place) {
    let store = place.store().await;
    put(&store, &household("h", "first"), Expect::New, 100).await.unwrap();
    put(&store, &household("h", "second"), Expect::Any, 50).await.unwrap();
    let known = store.list_as_known::<Household>(&Filter::default(), at(60)).await.unwrap();
    assert!(known.is_empty(), "what was recorded later than the first is not known before it");
    let known = store.list_as_known::<Household>(&Filter::default(), at(100)).await.unwrap();
    assert_eq!(known[0].record.label, "second");
}

pub(crate) async fn records_are_found_by_their_keys(place: Place) {
    let store = place.store().await;
    let mut batch = Batch::new();
    for (name, person) in [("a", "karin"), ("b", "nils"), ("c", "nils"), ("d", "olga")] {
        batch.put(&absence(name, person), None, Expect::New);
    }
    let away = WorkerAbsence {
        id: id("e"),
        worker: id("bo"),
        cause: WorkerAbsenceCause::Ill,
        period: DayRange::day(MONDAY),
        away_from: None,
    };
    batch.put(&away, None, Expect::New);
    store.apply(batch, &anna(0)).await.unwrap();
    let count = async |filter: Filter| store.list::<PersonAbsence>(&filter).await.unwrap().len();
    assert_eq!(count(Filter::default()).await, 4);
    assert_eq!(count(Filter::person(id("nils"))).await, 2);
    let both = Filter { persons: Some(vec![id("nils"), id("olga")]), ..Filter::default() };
    assert_eq!(count(both.clone()).await, 3);
    assert_eq!(count(Filter { persons: Some(Vec::new()), ..Filter::default() }).await, 0);
    assert_eq!(count(Filter::worker(id("bo"))).await, 0);
    assert_eq!(store.list::<WorkerAbsence>(&Filter::worker(id("bo"))).await.unwrap().len(), 1);
    let known = store.list_as_known::<PersonAbsence>(&both, at(0)).await.unwrap();
    assert_eq!(known.len(), 3);
    // A record that passes to another person is no longer found by the first.
    let mut batch = Batch::new();
    batch.put(&absence("b", "olga"), None, Expect::Any);
    store.apply(batch, &anna(1)).await.unwrap();
    assert_eq!(count(Filter::person(id("nils"))).await, 1);
    assert_eq!(store.list_as_known::<PersonAbsence>(&Filter::person(id("nils")), at(0)).await.unwrap().len(), 2);
}

pub(crate) async fn an_external_id_belongs_to_one_living_record(place: Place) {
    let store = place.store().await;
    let apply = async |name: &str, label: &str, external_id: Option<&str>, seconds: i64| {
        let mut batch = Batch::new();
        batch.put(&household(name, label), external_id, Expect::Any);
        store.apply(batch, &anna(seconds)).await
    };
    apply("a", "Ek", Some("7"), 0).await.unwrap();
    apply("a", "Ek, moved", None, 1).await.unwrap();
    let found = store.by_external_id::<Household>("7").await.unwrap().unwrap();
    assert_eq!((found.record.label.as_str(), found.version), ("Ek, moved", 2), "it keeps its external id");
    let taken = apply("b", "Al", Some("7"), 2).await;
    assert!(matches!(taken, Err(StoreError::ExternalIdTaken { .. })), "{taken:?}");
    let mut twice = Batch::new();
    twice.put(&household("c", "c"), Some("8"), Expect::New).put(&household("d", "d"), Some("8"), Expect::New);
    assert!(matches!(store.apply(twice, &anna(2)).await, Err(StoreError::ExternalIdTaken { .. })));
    let mut batch = Batch::new();
    batch.end::<Household>(id("a"), Expect::Any);
    store.apply(batch, &anna(3)).await.unwrap();
    assert_eq!(store.by_external_id::<Household>("7").await.unwrap(), None);
    apply("b", "Al", Some("7"), 4).await.unwrap();
    let all = store.external_ids::<Household>().await.unwrap();
    assert_eq!(all.into_iter().collect::<Vec<_>>(), [("7".to_owned(), (id("b"), 1))]);
}

pub(crate) async fn a_large_batch_is_written_whole_or_not_at_all(place: Place) {
    let store = place.store().await;
    put(&store, &household("2499", "there before"), Expect::New, 0).await.unwrap();
    let batch = |expect: Expect| {
        let mut batch = Batch::new();
        for number in 0..2500 {
            batch.put(&household(&number.to_string(), &format!("household {number}")), None, expect);
        }
        batch
    };
    let refused = store.apply(batch(Expect::New), &anna(1)).await;
    assert!(matches!(refused, Err(StoreError::Conflict { current: Some(1), .. })), "{refused:?}");
    assert_eq!(labels(&store).await, ["there before"]);
    let applied = store.apply(batch(Expect::Any), &anna(2)).await.unwrap();
    assert_eq!(applied, Applied { new: 2499, changed: 1, unchanged: 0 });
    assert_eq!(labels(&store).await.len(), 2500);
    let applied = store.apply(batch(Expect::Any), &anna(3)).await.unwrap();
    assert_eq!(applied, Applied { new: 0, changed: 0, unchanged: 2500 });
}

pub(crate) async fn the_same_record_twice_in_a_batch_gets_two_versions(place: Place) {
    let store = place.store().await;
    let mut batch = Batch::new();
    batch.put(&household("h", "first"), None, Expect::New).put(&household("h", "second"), None, Expect::Version(1));
    store.apply(batch, &anna(0)).await.unwrap();
    let read = store.get::<Household>(id("h")).await.unwrap().unwrap();
    assert_eq!((read.version, read.record.label.as_str()), (2, "second"));
    let known = store.list_as_known::<Household>(&Filter::default(), at(0)).await.unwrap();
    assert_eq!(known.len(), 1, "one version at a time, also when two were recorded at the same instant");
    let _: Id<Household> = known[0].record.id;
}

pub(crate) async fn versions_cannot_be_changed_or_removed(place: Place) {
    let store = place.store().await;
    put(&store, &household("h", "Ek"), Expect::New, 0).await.unwrap();
    place.refuses("UPDATE record_version SET recorded_by = 'nobody'").await;
    place.refuses("UPDATE record_version SET load = 1").await;
    place.refuses("DELETE FROM record_version").await;
}
