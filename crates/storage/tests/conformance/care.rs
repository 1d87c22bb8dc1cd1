//! Backup, restore and the doctor.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tillit_domain::household::Household;
use tillit_storage::{Batch, Expect, Filter, Found, OpenMode, Store, StoreError, Verified, restore};

use crate::made_up::{MONDAY, anna, at, household, id, labels, registration, shift, staffed, visit};
use crate::place::Place;

/// Something of each kind.
async fn fill(store: &Store) {
    let mut batch = Batch::new();
    batch.put(&household("h", "Ek"), Some("1"), Expect::New);
    store.apply(batch, &anna(0)).await.unwrap();
    store.put_shifts(&[(shift("s", None), Expect::New)], &anna(0)).await.unwrap();
    store.publish_visits(&[staffed(visit("v", "karin", MONDAY), 1, "bo", None)], &anna(0)).await.unwrap();
    store.add_registrations(vec![(registration("r", "karin", "bo", at(0)), None)], &anna(0)).await.unwrap();
}

pub(crate) async fn a_backup_under_load_is_whole(place: Place) {
    let store = place.store().await;
    fill(&store).await;
    // Each batch puts a pair; a copy that has one of a pair has seen half a transaction.
    let stop = Arc::new(AtomicBool::new(false));
    let writer = tokio::spawn({
        let (store, stop) = (store.clone(), Arc::clone(&stop));
        async move {
            let mut pairs = 0;
            while !stop.load(Ordering::Relaxed) {
                let mut batch = Batch::new();
                for half in ["left", "right"] {
                    let name = format!("{half} {pairs}");
                    batch.put(&household(&name, &name), None, Expect::New);
                }
                store.apply(batch, &anna(pairs)).await.unwrap();
                pairs += 1;
            }
            pairs
        }
    });
    while labels(&store).await.len() < 21 {
        tokio::task::yield_now().await;
    }
    let file = place.directory.join("backup");
    store.backup(&file).await.unwrap();
    stop.store(true, Ordering::Relaxed);
    let pairs = writer.await.unwrap();
    assert!(pairs >= 10);
    place.make_other().await;
    let checks = restore(&file, &place.other_url).await.unwrap();
    assert!(checks.iter().all(|check| check.ok), "{checks:?}");
    let copy = Store::open(&place.other_url, OpenMode::Existing).await.unwrap();
    let copied = labels(&copy).await;
    assert!(copied.contains(&"Ek".to_owned()) && copied.len() >= 21);
    let count = |half: &str| copied.iter().filter(|label| label.starts_with(half)).count();
    assert_eq!(count("left"), count("right"));
    assert_eq!(copy.verify_log().await.unwrap(), Verified::Ok { rows: 0 });
    // The copy is a database to go on with, guards and all.
    let mut batch = Batch::new();
    batch.put(&household("after", "after"), None, Expect::New);
    copy.apply(batch, &anna(9)).await.unwrap();
    copy.close().await;
    let copied = Place { url: place.other_url.clone(), ..place };
    copied.refuses("DELETE FROM record_version").await;
}

pub(crate) async fn a_backup_overwrites_nothing(place: Place) {
    let store = place.store().await;
    let file = place.directory.join("backup");
    std::fs::write(&file, "precious").unwrap();
    assert!(matches!(store.backup(&file).await, Err(StoreError::DatabaseExists { .. })));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "precious");
    let nowhere = place.directory.join("a file").join("backup");
    std::fs::write(place.directory.join("a file"), "").unwrap();
    assert!(store.backup(&nowhere).await.is_err());
}

pub(crate) async fn a_restore_overwrites_nothing_and_wants_a_backup(place: Place) {
    let store = place.store().await;
    fill(&store).await;
    let file = place.directory.join("backup");
    store.backup(&file).await.unwrap();
    let refused = restore(&file, &place.url).await;
    assert!(matches!(refused, Err(StoreError::DatabaseExists { .. })), "{refused:?}");
    assert_eq!(labels(&store).await, ["Ek"]);
    place.make_other().await;
    let letter = place.directory.join("letter");
    std::fs::write(&letter, "Hej! Här kommer filen.").unwrap();
    let refused = restore(&letter, &place.other_url).await;
    assert!(matches!(refused, Err(StoreError::Corrupt { kind: "backup", .. })), "{refused:?}");
    let half = place.directory.join("half");
    let whole = std::fs::read(&file).unwrap();
    std::fs::write(&half, &whole[..whole.len() / 2]).unwrap();
    assert!(restore(&half, &place.other_url).await.is_err());
    // After all that the place is still free.
    restore(&file, &place.other_url).await.unwrap();
}

pub(crate) async fn the_doctor_finds_nothing_wrong_with_a_sound_database(place: Place) {
    let store = place.store().await;
    fill(&store).await;
    let checks = store.doctor().await.unwrap();
    assert!(checks.len() >= 8 && checks.iter().all(|check| check.ok), "{checks:#?}");
}

/// What the checks found that is not as it should be.
async fn wrong(store: &Store) -> Vec<Found> {
    let checks = store.doctor().await.unwrap();
    checks.into_iter().filter(|check| !check.ok).map(|check| check.found).collect()
}

pub(crate) async fn the_doctor_finds_a_missing_version(place: Place) {
    let store = place.store().await;
    fill(&store).await;
    let mut batch = Batch::new();
    batch.put(&household("h", "Al"), None, Expect::Version(1));
    store.apply(batch, &anna(1)).await.unwrap();
    assert!(wrong(&store).await.is_empty());
    place.tamper("record_version", "DELETE FROM record_version WHERE version = 1").await;
    assert_eq!(wrong(&store).await, [Found::MissingVersions(1)]);
}

pub(crate) async fn the_doctor_finds_a_record_that_cannot_be_read(place: Place) {
    let store = place.store().await;
    fill(&store).await;
    // It has been read before: the doctor must look at the rows, not at what is kept in memory.
    assert_eq!(labels(&store).await.len(), 1);
    place.tamper("record_version", "UPDATE record_version SET body = '{\"label\": \"Ek\"}'").await;
    let found = wrong(&store).await;
    assert!(matches!(&found[..], [Found::Records { unreadable, .. }] if !unreadable.is_empty()), "{found:?}");
    let read = store.get::<Household>(id("h")).await;
    assert!(matches!(&read, Err(StoreError::Corrupt { kind: "household", .. })), "{read:?}");
    assert!(!read.unwrap_err().to_string().contains("Ek"), "an error tells nothing about a person");
    let fresh = place.again().await.unwrap();
    assert!(fresh.list::<Household>(&Filter::default()).await.is_err());
}
