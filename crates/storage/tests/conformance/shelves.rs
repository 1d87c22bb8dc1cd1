//! What is kept in memory: it never says anything else than the database does.

use jiff::ToSpan;
use tillit_domain::absence::PersonAbsence;
use tillit_domain::household::Household;
use tillit_domain::journal::{JournalNote, NoteKind};
use tillit_domain::plan::{DraftVisit, Locks};
use tillit_domain::shift::Shift;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Batch, Expect, Filter, ShiftFilter, Store, Versioned, VisitFilter};

use crate::made_up::{Dice, MONDAY, absence, anna, at, draft, household, id, labels, plan, shift, staffed, visit};
use crate::place::Place;

/// As the database says, without anything kept in memory: what was known in a far future.
async fn told_by_the_database(store: &Store, filter: &Filter) -> Vec<Versioned<PersonAbsence>> {
    store.list_as_known(filter, at(1_000_000)).await.unwrap()
}

pub(crate) async fn what_another_program_writes_is_seen_at_once(place: Place) {
    let (one, other) = (place.store().await, place.again().await.unwrap());
    let put = |label: &str| {
        let mut batch = Batch::new();
        batch.put(&household("h", label), None, Expect::Any);
        batch
    };
    assert!(labels(&one).await.is_empty());
    other.apply(put("Ek"), &anna(0)).await.unwrap();
    assert_eq!(labels(&one).await, ["Ek"]);
    other.apply(put("Al"), &anna(1)).await.unwrap();
    assert_eq!(labels(&one).await, ["Al"]);
    let mut ended = Batch::new();
    ended.end::<Household>(id("h"), Expect::Any);
    other.apply(ended, &anna(2)).await.unwrap();
    assert!(labels(&one).await.is_empty());
    let mut load = other.begin_load(&anna(3)).await.unwrap();
    load.apply(put("Asp")).await.unwrap();
    assert!(labels(&one).await.is_empty(), "staged is not seen");
    load.finish().await.unwrap();
    assert_eq!(labels(&one).await, ["Asp"]);
}

/// One of the things that happen to the register: a record put, ended, or put by a load that is finished or discarded.
async fn happens(store: &Store, dice: &mut Dice, second: i64) {
    let name = format!("absence {}", dice.throw(12));
    let person = format!("person {}", dice.throw(4));
    let mut batch = Batch::new();
    match dice.throw(4) {
        0 => batch.end::<PersonAbsence>(id(&name), Expect::Any),
        _ => batch.put(&absence(&name, &person), None, Expect::Any),
    };
    if dice.throw(3) > 0 {
        store.apply(batch, &anna(second)).await.unwrap();
        return;
    }
    let mut load = store.begin_load(&anna(second)).await.unwrap();
    load.apply(batch).await.unwrap();
    if dice.throw(3) == 0 {
        load.discard().await.unwrap();
    } else {
        load.finish().await.unwrap();
    }
}

/// One of the things that happen to a week: a shift put or taken away, or a visit published, at once or by a load.
async fn happens_to_the_week(store: &Store, dice: &mut Dice, number: i64) {
    let (after, name) = (dice.throw(3), format!("shift {}", dice.throw(5)));
    let day = MONDAY.saturating_add(i64::try_from(after).unwrap().days());
    let worker = ["bo", "eva"][usize::try_from(dice.throw(2)).unwrap()];
    let of = Shift { day, ..shift(&name, Some(worker)) };
    let published = [staffed(visit(&format!("visit {number}"), "karin", day), 1, worker, None)];
    match dice.throw(5) {
        0 => store.put_shifts(&[(of, Expect::Any)], &anna(number)).await.unwrap(),
        1 => store.end_shifts(&[(of.id, Expect::Any)], &anna(number)).await.unwrap(),
        2 => store.publish_visits(&published, &anna(number)).await.unwrap(),
        kind => {
            let mut load = store.begin_load(&anna(number)).await.unwrap();
            load.put_shifts(&[(of, Expect::Any)]).await.unwrap();
            load.publish_visits(&published).await.unwrap();
            if kind == 3 { load.finish().await.map(drop).unwrap() } else { load.discard().await.unwrap() }
        }
    }
}

pub(crate) async fn what_is_answered_again_is_what_the_database_says(place: Place) {
    let stores = [place.store().await, place.again().await.unwrap()];
    let mut dice = Dice(11);
    for number in 0..40 {
        happens_to_the_week(&stores[usize::try_from(dice.throw(2)).unwrap()], &mut dice, number).await;
        let days = Some(DayRange::days_from(MONDAY, u16::try_from(1 + dice.throw(3)).unwrap()));
        let groups = Some(vec![id("north")]);
        let of_worker = ShiftFilter { workers: Some(vec![id("bo")]), days, groups: None };
        let of_group = ShiftFilter { groups: groups.clone(), days, workers: None };
        let visits = VisitFilter { groups, days, ..VisitFilter::default() };
        // Opened just now, it has nothing in memory.
        let fresh = place.again().await.unwrap();
        for store in &stores {
            for filter in [&of_worker, &of_group] {
                assert_eq!(store.shifts(filter).await.unwrap(), fresh.shifts(filter).await.unwrap(), "after {number}");
            }
            let told = store.planned_visits(&visits).await.unwrap();
            assert_eq!(told, fresh.planned_visits(&visits).await.unwrap(), "after {number}");
        }
        fresh.close().await;
    }
}

pub(crate) async fn whatever_happens_memory_says_what_the_database_says(place: Place) {
    let stores = [place.store().await, place.again().await.unwrap()];
    let mut dice = Dice(7);
    for second in 0..80 {
        let writer = &stores[usize::try_from(dice.throw(2)).unwrap()];
        happens(writer, &mut dice, second).await;
        let persons: Vec<_> = (0..dice.throw(4)).map(|number| id(&format!("person {number}"))).collect();
        let filters =
            [Filter::default(), Filter { persons: Some(persons), ..Filter::default() }, Filter::group(id("g"))];
        for (store, filter) in stores.iter().zip(&filters).chain(stores.iter().rev().zip(&filters[1..])) {
            assert_eq!(store.list::<PersonAbsence>(filter).await.unwrap(), told_by_the_database(store, filter).await);
        }
    }
}

pub(crate) async fn a_visit_taken_out_and_put_in_again_is_the_new_one(place: Place) {
    let (one, other) = (place.store().await, place.again().await.unwrap());
    one.save_plan(&plan(), Expect::New, &anna(0)).await.unwrap();
    one.put_draft_visits(plan().id, &[(draft("a"), Expect::New)], &anna(0)).await.unwrap();
    assert_eq!(one.draft_visits(plan().id).await.unwrap(), [DraftVisit { revision: 1, ..draft("a") }]);
    let locked = DraftVisit { locks: Locks { worker: true, time: true }, ..draft("a") };
    other.remove_draft_visits(plan().id, &[id("a")]).await.unwrap();
    // Its revision is 1 again, at the very same instant, and yet it is another.
    other.put_draft_visits(plan().id, &[(locked.clone(), Expect::New)], &anna(0)).await.unwrap();
    assert_eq!(one.draft_visits(plan().id).await.unwrap(), [DraftVisit { revision: 1, ..locked }]);
    other.remove_draft_visits(plan().id, &[id("a")]).await.unwrap();
    assert!(one.draft_visits(plan().id).await.unwrap().is_empty());
}

pub(crate) async fn many_ask_at_once_and_all_are_told_the_newest(place: Place) {
    let store = place.store().await;
    for round in 0..10 {
        let mut batch = Batch::new();
        for number in 0..20 {
            batch.put(&household(&format!("h{number}"), &format!("round {round}")), None, Expect::Any);
        }
        store.apply(batch, &anna(round)).await.unwrap();
        let asking: Vec<_> = (0..8)
            .map(|_| {
                let store = store.clone();
                tokio::spawn(async move { labels(&store).await })
            })
            .collect();
        for answer in asking {
            assert_eq!(answer.await.unwrap(), vec![format!("round {round}"); 20]);
        }
    }
    let ended: Id<Household> = id("h0");
    assert!(store.get(ended).await.unwrap().is_some());
}

pub(crate) async fn what_is_not_kept_at_hand_is_found_by_its_keys_too(place: Place) {
    let store = place.store().await;
    let note = |about: &str| JournalNote {
        id: id(about),
        person: id(about),
        kind: NoteKind::Event,
        happened_on: MONDAY,
        text: format!("{about} gick själv till köket"),
        written_at: at(0),
        written_by: "Kim Påhittad".into(),
        amends: None,
    };
    let mut batch = Batch::new();
    batch.put(&note("asta"), None, Expect::New).put(&note("bo"), None, Expect::New);
    store.apply(batch, &anna(0)).await.unwrap();
    let found = store.list::<JournalNote>(&Filter::person(id("bo"))).await.unwrap();
    assert_eq!(found.into_iter().map(|it| it.record).collect::<Vec<_>>(), [note("bo")]);
    assert_eq!(store.list::<JournalNote>(&Filter::default()).await.unwrap().len(), 2);
}
