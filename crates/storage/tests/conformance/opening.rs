//! Opening: a database is made only when asked for, and one that this program does not know is left alone.

use tillit_storage::{Batch, Expect, OpenMode, Store, StoreError};

use crate::made_up::{anna, household, labels};
use crate::place::Place;

pub(crate) async fn a_database_is_only_made_when_asked_for(place: Place) {
    assert!(matches!(place.again().await, Err(StoreError::NoDatabase { .. })));
    if !place.is_postgres() {
        assert!(!place.directory.join("tillit.db").exists(), "not even an empty file");
    }
    place.store().await.close().await;
    place.again().await.unwrap().ping().await.unwrap();
}

pub(crate) async fn what_is_written_is_there_after_closing(place: Place) {
    let store = place.store().await;
    let mut batch = Batch::new();
    batch.put(&household("h", "Ek, Storgatan"), None, Expect::New);
    store.apply(batch, &anna(0)).await.unwrap();
    store.close().await;
    assert_eq!(labels(&place.again().await.unwrap()).await, ["Ek, Storgatan"]);
}

pub(crate) async fn a_newer_schema_is_refused(place: Place) {
    place.store().await.close().await;
    place.raw("INSERT INTO schema_migration (number, name, hash) VALUES (99, '099_future', 'x')").await.unwrap();
    for mode in [OpenMode::Existing, OpenMode::Create] {
        let refused = Store::open(&place.url, mode).await;
        assert!(matches!(refused, Err(StoreError::NewerSchema { found: 99, .. })), "{refused:?}");
    }
}

pub(crate) async fn a_changed_migration_is_refused(place: Place) {
    place.store().await.close().await;
    place.raw("UPDATE schema_migration SET hash = 'another' WHERE number = 1").await.unwrap();
    assert!(matches!(place.again().await, Err(StoreError::OtherMigration { number: 1, .. })));
}

pub(crate) async fn two_programs_may_open_a_new_database_at_once(place: Place) {
    if !place.is_postgres() {
        // The file is made exclusively: whoever comes second at the very same moment is told so.
        std::fs::File::create(place.directory.join("tillit.db")).unwrap();
    }
    let open = || {
        let url = place.url.clone();
        tokio::spawn(async move { Store::open(&url, OpenMode::Create).await })
    };
    let (one, other, third) = tokio::join!(open(), open(), open());
    for store in [one, other, third] {
        store.unwrap().unwrap().ping().await.unwrap();
    }
}
