//! What writes make stale, and rows that have been counted.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::registration::{Correction, Registration};
use tillit_domain::shift::Shift;
use tillit_domain::time::{TimeOfDay, instant};
use tillit_storage::{Batch, Counted, Expect, Made, Mark, Reach, RollupRow, RollupSpan, Store};

use crate::made_up::{Dice, MONDAY, absence, anna, at, id, registration, shift, staffed, visit};
use crate::place::Place;

fn day(after: i64) -> Date {
    MONDAY.saturating_add(after.days())
}

/// The whole days that are stale, from the Monday; then all marks are cleared.
async fn stale_days(store: &Store) -> Vec<i64> {
    let stale = store.stale_rollups().await.unwrap();
    let mut days: Vec<i64> = stale
        .iter()
        .filter(|it| it.reach == Reach::Days)
        .flat_map(|it| it.days.days())
        .map(|day| i64::from((day - MONDAY).get_days()))
        .collect();
    days.dedup();
    clear(store).await;
    days
}

async fn clear(store: &Store) {
    let marks: Vec<Mark> = store.stale_rollups().await.unwrap().into_iter().map(|it| it.mark).collect();
    store.clear_rollup_marks(&marks).await.unwrap();
}

pub(crate) async fn a_registration_makes_stale_what_it_may_reach(place: Place) {
    let store = place.store().await;
    store.put_shifts(&[(shift("shift", Some("bo")), Expect::New)], &anna(0)).await.unwrap();
    store.publish_visits(&[staffed(visit("visit of r", "karin", MONDAY), 1, "bo", None)], &anna(0)).await.unwrap();
    assert_eq!(stale_days(&store).await, [-1, 0, 1], "a plan reaches the days beside");
    let on = |after: i64, hour: i32| instant(day(after), TimeOfDay::hm(hour, 0));
    let add = async |name: &str, start| {
        let one = registration(name, "karin", "bo", start);
        store.add_registrations(vec![(one, None)], &anna(1)).await.unwrap();
        stale_days(&store).await
    };
    assert_eq!(add("other", on(3, 10)).await, [3], "a day visit reaches its own day");
    assert_eq!(add("r", on(1, 2)).await, [0, 1], "after midnight also the day of its visit and of the night shift");
    assert_eq!(add("late", on(1, 15)).await, [1]);
    // Half past two of the night: overlaps what was registered at two.
    let overlapping = instant(day(1), TimeOfDay::hm(2, 10));
    assert_eq!(add("twice", overlapping).await, [0, 1], "what it overlaps can be believed no longer");
    let correction = Correction {
        id: id("correction"),
        registration: id("other"),
        start: on(5, 10),
        stop: on(5, 11),
        by: "anna".into(),
        reason: "fel dag".into(),
        at: at(2),
    };
    store.add_corrections(&[correction], &anna(2)).await.unwrap();
    assert_eq!(stale_days(&store).await, [3, 5], "a correction reaches where it stood and where it stands");
}

pub(crate) async fn what_comes_together_reaches_what_each_alone_reaches(place: Place) {
    let store = place.store().await;
    let mut published = Vec::new();
    for worker in ["bo", "eva", "ali"] {
        for after in 0..6 {
            let of = shift(&format!("night of {worker} {after}"), Some(worker));
            let of = Shift { day: day(after), ..of };
            store.put_shifts(&[(of, Expect::New)], &anna(0)).await.unwrap();
        }
    }
    for number in 0..90 {
        let on = day(number % 9 - 2);
        published.push(staffed(visit(&format!("visit of r{number}"), "karin", on), 1, "bo", None));
    }
    store.publish_visits(&published, &anna(0)).await.unwrap();
    clear(&store).await;
    // By each worker thirty registrations over some days, some across midnight, some upon each other: first one by one.
    let mut dice = Dice(7);
    let mut below = |sides: u64| i64::try_from(dice.throw(sides)).unwrap();
    let all: Vec<_> = (0..90)
        .map(|number| {
            let worker = ["bo", "eva", "ali"][usize::try_from(below(3)).unwrap()];
            let start = at(below(5 * 24 * 60) * 60 - 12 * 3600);
            let stop = Some(start + jiff::SignedDuration::from_mins(5 + below(200)));
            (Registration { stop, ..registration(&format!("r{number}"), "karin", worker, start) }, None)
        })
        .collect();
    let mut alone = BTreeSet::new();
    for one in &all {
        store.add_registrations(vec![one.clone()], &anna(1)).await.unwrap();
        alone.extend(stale_days(&store).await);
    }
    // What is there already is looked at again, now all of it at once.
    store.add_registrations(all, &anna(2)).await.unwrap();
    let together: BTreeSet<i64> = stale_days(&store).await.into_iter().collect();
    assert_eq!(together, alone);
}

pub(crate) async fn of_too_many_beside_each_other_all_days_about_are_stale(place: Place) {
    let store = place.store().await;
    let many = |from: usize, to: usize| -> Vec<_> {
        let one = |number: usize| (registration(&format!("r{number}"), "karin", "bo", at(number as i64 * 60)), None);
        (from..to).map(one).collect()
    };
    store.add_registrations(many(0, 190), &anna(1)).await.unwrap();
    assert_eq!(stale_days(&store).await, [0]);
    store.add_registrations(many(190, 205), &anna(2)).await.unwrap();
    assert_eq!(stale_days(&store).await, [-2, -1, 0, 1, 2]);
    let of_another = registration("s", "karin", "eva", at(0));
    store.add_registrations(vec![(of_another, None)], &anna(3)).await.unwrap();
    assert_eq!(stale_days(&store).await, [0], "only the worker's own are too many");
}

pub(crate) async fn the_days_of_workers_and_persons_are_found_together(place: Place) {
    let store = place.store().await;
    store.put_shifts(&[(shift("shift", Some("bo")), Expect::New)], &anna(0)).await.unwrap();
    let visits = [
        staffed(visit("a", "karin", day(1)), 1, "bo", Some("eva")),
        staffed(visit("b", "sven", day(2)), 1, "eva", None),
    ];
    store.publish_visits(&visits, &anna(0)).await.unwrap();
    // Half past midnight in Sweden is still the day before in universal time.
    let late = instant(day(4), TimeOfDay::hm(0, 30));
    store.add_registrations(vec![(registration("r", "karin", "eva", late), None)], &anna(1)).await.unwrap();
    let asked = [
        Reach::DaysOfWorker(id("bo")),
        Reach::DaysOfWorker(id("eva")),
        Reach::DaysOfWorker(id("ali")),
        Reach::DaysOfPerson(id("karin")),
        Reach::Days,
    ];
    let found = store.days_of(&asked).await.unwrap();
    let of = |reach| found.get(&reach).into_iter().flatten().map(|it| (*it - MONDAY).get_days()).collect::<Vec<_>>();
    assert_eq!(of(asked[0]), [0, 1], "a shift, and a visit");
    assert_eq!(of(asked[1]), [1, 2, 4], "also where somebody goes along");
    assert!(of(asked[2]).is_empty());
    assert_eq!(of(asked[3]), [1, 4]);
}

pub(crate) async fn an_absence_makes_the_persons_days_stale_and_a_load_when_it_is_seen(place: Place) {
    let store = place.store().await;
    let mut batch = Batch::new();
    batch.put(&absence("hospital", "karin"), None, Expect::Any);
    store.apply(batch.clone(), &anna(0)).await.unwrap();
    let stale = store.stale_rollups().await.unwrap();
    let of: Vec<_> = stale.iter().map(|it| (it.days.from, it.reach)).collect();
    assert_eq!(of, [(MONDAY, Reach::Person(id("karin")))]);
    clear(&store).await;
    store.apply(batch, &anna(1)).await.unwrap();
    assert!(store.stale_rollups().await.unwrap().is_empty(), "what is as it was makes nothing stale");
    let mut load = store.begin_load(&anna(2)).await.unwrap();
    load.add_registrations(vec![(registration("r", "karin", "bo", at(0)), None)]).await.unwrap();
    assert!(store.stale_rollups().await.unwrap().is_empty());
    load.finish().await.unwrap();
    assert_eq!(stale_days(&store).await, [-2, -1, 0, 1, 2]);
}

pub(crate) async fn a_mark_that_is_written_again_outlives_its_clearing(place: Place) {
    let store = place.store().await;
    let add = async |name: &str| {
        let one = registration(name, "karin", name, at(0));
        store.add_registrations(vec![(one, None)], &anna(1)).await.unwrap();
    };
    add("a").await;
    let marks: Vec<Mark> = store.stale_rollups().await.unwrap().into_iter().map(|it| it.mark).collect();
    add("b").await;
    store.clear_rollup_marks(&marks).await.unwrap();
    assert_eq!(stale_days(&store).await, [0]);
    assert!(store.stale_rollups().await.unwrap().is_empty());
}

fn row(person: &str, sums: u8) -> RollupRow {
    RollupRow { day: MONDAY, group: Some(id("north")), person: Some(id(person)), sums: vec![sums], of_days: Vec::new() }
}

pub(crate) async fn of_two_who_count_a_day_the_one_that_began_earlier_puts_nothing(place: Place) {
    let store = place.store().await;
    let of = DayRange::day(MONDAY);
    let made = Made { day: MONDAY, edition: 7, phase: 2, number: 0 };
    let put = async |before: Option<Made>, whole: bool, changed: &[RollupRow], gone: &[RollupRow]| {
        let gone: Vec<_> = gone.iter().map(|row| (row.group, row.person)).collect();
        let counted = Counted { span: RollupSpan::Day, before, made, whole, changed, gone: &gone };
        store.put_rollups(&counted).await.unwrap().is_some()
    };
    assert!(put(None, true, &[row("karin", 1), row("sven", 1)], &[]).await);
    let before = store.rollups_made(RollupSpan::Day, of).await.unwrap().pop();
    assert_eq!(before.map(|it| (it.edition, it.phase)), Some((7, 2)));
    assert!(put(before, false, &[row("karin", 2)], &[row("sven", 1)]).await);
    assert!(!put(before, false, &[row("karin", 3)], &[]).await, "it began from what is no more");
    assert!(!put(None, true, &[row("karin", 4)], &[]).await);
    assert_eq!(store.rollups(RollupSpan::Day, of).await.unwrap(), [row("karin", 2)]);
    assert_eq!(store.rollups_of(of, &[Some(id("sven"))]).await.unwrap(), []);
    let now = store.rollups_made(RollupSpan::Day, of).await.unwrap().pop();
    store.unmake_rollups(&[MONDAY]).await.unwrap();
    assert!(!put(now, false, &[row("karin", 5)], &[]).await, "it has become stale as a whole");
    // As many as go in by several transactions.
    let many: Vec<RollupRow> = (0..900).map(|number| row(&format!("p{number}"), 6)).collect();
    let uncounted = store.rollups_made(RollupSpan::Day, of).await.unwrap().pop();
    assert_eq!(uncounted.map(|it| it.edition), Some(0));
    assert!(put(uncounted, true, &many, &[]).await);
    assert_eq!(store.rollups(RollupSpan::Day, of).await.unwrap().len(), 900);
    assert_eq!(store.rollups_made(RollupSpan::Day, of).await.unwrap().pop().map(|it| it.edition), Some(7));
}
