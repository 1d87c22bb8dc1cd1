//! Plans being made.

use tillit_domain::plan::{DraftVisit, Locks, Plan, PlanState};
use tillit_storage::{Expect, StoreError};
use uuid::Uuid;

use crate::made_up::{anna, at, draft, id, plan};
use crate::place::Place;

pub(crate) async fn a_plan_is_saved_and_the_later_writer_is_told(place: Place) {
    let store = place.store().await;
    assert_eq!(store.save_plan(&plan(), Expect::New, &anna(0)).await.unwrap(), 1);
    let published = Plan {
        state: PlanState::Published { at: at(1), by: "anna".into(), accepted: vec!["restid".into()] },
        ..plan()
    };
    assert_eq!(store.save_plan(&published, Expect::Version(1), &anna(1)).await.unwrap(), 2);
    for expect in [Expect::Version(1), Expect::New] {
        let told = store.save_plan(&plan(), expect, &anna(2)).await;
        assert!(matches!(told, Err(StoreError::Conflict { kind: "plan", current: Some(2), .. })), "{told:?}");
    }
    let read = store.plan(plan().id).await.unwrap().unwrap();
    assert_eq!((read.record, read.version), (published, 2));
    assert_eq!(store.plans().await.unwrap().len(), 1);
    assert_eq!(store.plan(id("none")).await.unwrap(), None);
}

pub(crate) async fn the_store_counts_the_revisions_of_a_draft(place: Place) {
    let store = place.store().await;
    let missing = store.put_draft_visits(plan().id, &[(draft("a"), Expect::New)], &anna(0)).await;
    assert!(matches!(missing, Err(StoreError::NotFound { kind: "plan", .. })), "{missing:?}");
    store.save_plan(&plan(), Expect::New, &anna(0)).await.unwrap();
    let new = [(draft("a"), Expect::New), (draft("b"), Expect::Any)];
    let written = store.put_draft_visits(plan().id, &new, &anna(0)).await.unwrap();
    assert_eq!(written.iter().map(|draft| draft.revision).collect::<Vec<_>>(), [1, 1]);
    let locked = DraftVisit { locks: Locks { worker: true, time: false }, ..draft("a") };
    let written = store.put_draft_visits(plan().id, &[(locked.clone(), Expect::Version(1))], &anna(1)).await.unwrap();
    let expected = DraftVisit { revision: 2, ..locked };
    assert_eq!(written, std::slice::from_ref(&expected));
    assert_eq!(store.draft_visit(plan().id, id("a")).await.unwrap(), Some(expected));
    assert_eq!(store.draft_visits(plan().id).await.unwrap().len(), 2);
    store.remove_draft_visits(plan().id, &[id("a")]).await.unwrap();
    assert_eq!(store.draft_visit(plan().id, id("a")).await.unwrap(), None);
}

pub(crate) async fn no_visit_is_written_when_one_is_not_as_expected(place: Place) {
    let store = place.store().await;
    store.save_plan(&plan(), Expect::New, &anna(0)).await.unwrap();
    store.put_draft_visits(plan().id, &[(draft("a"), Expect::New)], &anna(0)).await.unwrap();
    store.put_draft_visits(plan().id, &[(draft("a"), Expect::Version(1))], &anna(0)).await.unwrap();
    for stale in [Expect::Version(1), Expect::New] {
        let batch = [(draft("b"), Expect::New), (draft("a"), stale)];
        let told = store.put_draft_visits(plan().id, &batch, &anna(1)).await;
        assert!(matches!(told, Err(StoreError::Conflict { kind: "draft_visit", current: Some(2), .. })), "{told:?}");
    }
    assert_eq!(store.draft_visits(plan().id).await.unwrap().len(), 1);
}

pub(crate) async fn two_planners_on_the_same_visit_do_not_lose_a_change(place: Place) {
    let store = place.store().await;
    store.save_plan(&plan(), Expect::New, &anna(0)).await.unwrap();
    store.put_draft_visits(plan().id, &[(draft("a"), Expect::New)], &anna(0)).await.unwrap();
    let writers: Vec<_> = (0..8)
        .map(|_| {
            let store = store.clone();
            let change = [(draft("a"), Expect::Version(1))];
            tokio::spawn(async move { store.put_draft_visits(plan().id, &change, &anna(1)).await })
        })
        .collect();
    let mut won = 0;
    for writer in writers {
        match writer.await.unwrap() {
            Ok(_) => won += 1,
            Err(error) => assert!(matches!(error, StoreError::Conflict { current: Some(2), .. }), "{error}"),
        }
    }
    assert_eq!(won, 1);
}

pub(crate) async fn proposals_wait_for_an_answer(place: Place) {
    let store = place.store().await;
    let proposal = Uuid::from_u128(7);
    let body = serde_json::json!({ "changes": [1, 2] });
    store.save_proposal(proposal, plan().id, &body, &anna(0)).await.unwrap();
    let read = store.proposal(proposal).await.unwrap().unwrap();
    assert_eq!((read.plan, read.body), (plan().id, body));
    store.remove_proposal(proposal).await.unwrap();
    assert_eq!(store.proposal(proposal).await.unwrap(), None);
}
