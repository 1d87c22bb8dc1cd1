//! Published visits.

use tillit_domain::care_plan::Staffing;
use tillit_domain::visit::{CancelCause, PlannedState, PlannedVisit, Visit};
use tillit_domain::{DayRange, TimeOfDay};
use tillit_storage::{StoreError, VisitFilter};

use crate::made_up::{MONDAY, anna, at, id, staffed, visit};
use crate::place::Place;

pub(crate) async fn a_visit_is_read_as_it_was_published(place: Place) {
    let store = place.store().await;
    let bare = Visit {
        entry: None,
        tasks: Vec::new(),
        frame: None,
        ordered: None,
        gap: None,
        staffing: Staffing::One,
        ..visit("d", "karin", MONDAY)
    };
    let cancelled = PlannedState::Cancelled { cause: CancelCause::Hospital };
    let published = vec![
        staffed(visit("a", "karin", MONDAY), 1, "bo", Some("eva")),
        PlannedVisit { visit: visit("b", "karin", MONDAY), revision: 1, state: PlannedState::Unstaffed },
        PlannedVisit { visit: visit("c", "karin", MONDAY), revision: 1, state: cancelled },
        staffed(bare, 1, "bo", None),
    ];
    store.publish_visits(&published, &anna(0)).await.unwrap();
    let nobodys = VisitFilter { without_worker: true, ..VisitFilter::default() };
    let nobodys = store.planned_visits(&nobodys).await.unwrap();
    assert_eq!(
        nobodys.iter().map(|it| it.visit.id).collect::<std::collections::BTreeSet<_>>(),
        [id("b"), id("c")].into()
    );
    let mut read = store.planned_visits(&VisitFilter::default()).await.unwrap();
    read.sort_by_key(|read| published.iter().position(|p| p.visit.id == read.visit.id));
    assert_eq!(read, published);
}

pub(crate) async fn the_newest_revision_holds_and_the_older_ones_stay(place: Place) {
    let store = place.store().await;
    let first = staffed(visit("a", "karin", MONDAY), 1, "bo", None);
    let second = staffed(visit("a", "karin", MONDAY), 2, "eva", None);
    store.publish_visits(std::slice::from_ref(&first), &anna(0)).await.unwrap();
    store.publish_visits(std::slice::from_ref(&second), &anna(1)).await.unwrap();
    let newest = store.planned_visits(&VisitFilter::default()).await.unwrap();
    assert_eq!(newest, std::slice::from_ref(&second));
    let of_bo = VisitFilter { workers: Some(vec![id("bo")]), ..VisitFilter::default() };
    assert!(store.planned_visits(&of_bo).await.unwrap().is_empty(), "an older revision is not found either");
    let history = store.visit_history(id("a")).await.unwrap();
    assert_eq!(history.iter().map(|v| v.record.clone().unwrap()).collect::<Vec<_>>(), [first, second]);
    assert_eq!((history[1].version, history[1].at, history[1].by.as_str()), (2, at(1), "anna"));
}

pub(crate) async fn a_revision_must_follow_the_newest(place: Place) {
    let store = place.store().await;
    let of = |revision| staffed(visit("a", "karin", MONDAY), revision, "bo", None);
    assert!(matches!(store.publish_visits(&[of(2)], &anna(0)).await, Err(StoreError::Conflict { current: None, .. })));
    store.publish_visits(&[of(1)], &anna(0)).await.unwrap();
    let batch = [staffed(visit("b", "karin", MONDAY), 1, "bo", None), of(1)];
    let told = store.publish_visits(&batch, &anna(1)).await;
    assert!(matches!(told, Err(StoreError::Conflict { kind: "planned_visit", current: Some(1), .. })), "{told:?}");
    assert_eq!(store.planned_visits(&VisitFilter::default()).await.unwrap().len(), 1, "nothing of the batch is there");
}

pub(crate) async fn visits_are_found_by_group_person_worker_and_day(place: Place) {
    let store = place.store().await;
    let tuesday = MONDAY.tomorrow().unwrap();
    let lent = Visit { group: id("south"), ..visit("c", "nils", MONDAY) };
    let published = [
        staffed(visit("a", "karin", MONDAY), 1, "bo", Some("eva")),
        staffed(visit("b", "karin", tuesday), 1, "bo", None),
        staffed(lent, 1, "olle", None),
    ];
    store.publish_visits(&published, &anna(0)).await.unwrap();
    let found = async |filter: VisitFilter| {
        let visits = store.planned_visits(&filter).await.unwrap();
        visits.into_iter().map(|planned| planned.visit.id).collect::<Vec<_>>()
    };
    let all = VisitFilter::default;
    assert_eq!(found(all()).await.len(), 3);
    assert_eq!(found(VisitFilter { days: Some(DayRange::day(tuesday)), ..all() }).await, [id("b")]);
    assert_eq!(found(VisitFilter { groups: Some(vec![id("south")]), ..all() }).await, [id("c")]);
    assert_eq!(found(VisitFilter { persons: Some(vec![id("karin")]), ..all() }).await, [id("a"), id("b")]);
    assert_eq!(found(VisitFilter { workers: Some(vec![id("eva")]), ..all() }).await, [id("a")], "also the second");
    let none = VisitFilter { persons: Some(vec![id("nils")]), days: Some(DayRange::day(tuesday)), ..all() };
    assert!(found(none).await.is_empty());
}

pub(crate) async fn recurring_visits_share_their_content(place: Place) {
    let store = place.store().await;
    let days = DayRange::days_from(MONDAY, 60);
    let published: Vec<_> = days
        .days()
        .enumerate()
        .map(|(number, day)| {
            let mut planned = staffed(visit(&format!("v{number}"), "karin", day), 1, "bo", None);
            if let PlannedState::Staffed { start, .. } = &mut planned.state {
                *start = start.plus(tillit_domain::Seconds(60 * number as i64));
            }
            planned
        })
        .collect();
    store.publish_visits(&published, &anna(0)).await.unwrap();
    let read = store.planned_visits(&VisitFilter { days: Some(days), ..VisitFilter::default() }).await.unwrap();
    assert_eq!(read, published);
    let other = Visit { latest: TimeOfDay::hm(11, 0), ..visit("other", "karin", MONDAY) };
    store.publish_visits(&[staffed(other.clone(), 1, "bo", None)], &anna(1)).await.unwrap();
    assert_eq!(store.visit_history(id("other")).await.unwrap()[0].record.as_ref().unwrap().visit, other);
    // A unique index on nothing accepts one row and refuses three: two contents are kept, not sixty-one.
    place
        .raw("CREATE UNIQUE INDEX at_most_two ON content ((CASE WHEN body LIKE '%11:00%' THEN 1 ELSE 2 END))")
        .await
        .unwrap();
}

pub(crate) async fn published_visits_cannot_be_changed_or_removed(place: Place) {
    let store = place.store().await;
    store.publish_visits(&[staffed(visit("a", "karin", MONDAY), 1, "bo", None)], &anna(0)).await.unwrap();
    store.put_shifts(&[(crate::made_up::shift("s", None), tillit_storage::Expect::New)], &anna(0)).await.unwrap();
    for table in ["planned_visit", "shift_version", "content"] {
        place.refuses(&format!("DELETE FROM {table}")).await;
    }
    place.refuses("UPDATE planned_visit SET start_second = 0").await;
    place.refuses("UPDATE shift_version SET worker = NULL").await;
    place.refuses("UPDATE content SET body = '{}'").await;
}
