//! What is decided about a day: its record, the draft and what is published, in one.

use tillit_domain::visit::PlannedVisit;
use tillit_storage::{Batch, Expect, Filter, StoreError, Together, VisitFilter};

use crate::made_up::{absence, anna, draft, id, plan, staffed, visit};
use crate::place::Place;

pub(crate) async fn what_is_decided_together_is_written_whole_or_not_at_all(place: Place) {
    let store = place.store().await;
    store.save_plan(&plan(), Expect::New, &anna(0)).await.unwrap();
    store.put_draft_visits(plan().id, &[(draft("a"), Expect::New), (draft("b"), Expect::New)], &anna(0)).await.unwrap();
    let day = plan().days.from;
    let first: PlannedVisit = staffed(visit("a", "Asta", day), 1, "bo", None);
    store.publish_visits(std::slice::from_ref(&first), &anna(0)).await.unwrap();

    let mut records = Batch::new();
    records.put(&absence("away", "Asta"), None, Expect::New);
    let moved = [(draft("b"), Expect::Version(1))];
    let gone = [id("a")];
    let faster = [first];
    let what = Together { records: &records, plan: plan().id, put: &moved, gone: &gone, published: &faster };
    let told = store.write_together(&what, &anna(1)).await;
    assert!(matches!(told, Err(StoreError::Conflict { kind: "planned_visit", current: Some(1), .. })), "{told:?}");
    assert!(store.list::<tillit_domain::absence::PersonAbsence>(&Filter::default()).await.unwrap().is_empty());
    let drafts = store.draft_visits(plan().id).await.unwrap();
    assert_eq!(drafts.iter().map(|it| it.revision).collect::<Vec<_>>(), [1, 1], "the draft is as it was");

    let stale = [(draft("b"), Expect::Version(7))];
    let next = [staffed(visit("a", "Asta", day), 2, "cia", None)];
    let what = Together { put: &stale, published: &next, ..what };
    let told = store.write_together(&what, &anna(2)).await;
    assert!(matches!(told, Err(StoreError::Conflict { kind: "draft_visit", .. })), "{told:?}");
    assert_eq!(store.planned_visits(&VisitFilter::default()).await.unwrap()[0].revision, 1);

    store.write_together(&Together { put: &moved, ..what }, &anna(3)).await.unwrap();
    assert_eq!(store.list::<tillit_domain::absence::PersonAbsence>(&Filter::default()).await.unwrap().len(), 1);
    let drafts = store.draft_visits(plan().id).await.unwrap();
    assert_eq!(drafts.iter().map(|it| it.revision).collect::<Vec<_>>(), [2], "one moved, one gone");
    assert_eq!(store.planned_visits(&VisitFilter::default()).await.unwrap()[0].revision, 2);
}
