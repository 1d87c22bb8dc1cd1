//! What the board asks beside the plan itself: prices of a drag, several visits at once, comparisons, the map, and what
//! the plan means for those who work it.

use jiff::civil::date;
use tillit_app::use_cases::plans::targets::PartName;
use tillit_app::use_cases::plans::together::{Change, Input, LocksWish, PlacementWish};
use tillit_app::use_cases::plans::{accept, compare, conditions, map, open, place, publish, read, targets, together};
use tillit_app::{AppError, Role};
use tillit_domain::Id;
use uuid::Uuid;

use super::plans::{proposed, rostered, showers_and_a_worker, week};
use crate::support::{Municipality, visit};

fn to(shift: Option<Uuid>, start: &str) -> Option<PlacementWish> {
    Some(PlacementWish { shift, second_shift: None, start: shift.map(|_| start.to_owned()) })
}

#[tokio::test]
async fn one_call_tells_what_every_start_on_every_shift_would_lead_to() {
    let (town, _, planner) = showers_and_a_worker().await;
    let key = week(&town.north);
    let opened = open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    let visit = Id::from_uuid(opened.visits[0].id);
    let told = targets::run(&town.app, &planner, key, visit, PartName::First).await.unwrap();
    assert!(told.take_off.is_empty(), "it lies in the tray");
    let monday = told.targets.iter().find(|it| it.shift == opened.shifts[0].id).unwrap();
    assert!(monday.slots.len() > 4);
    let slot = |start: &str| monday.slots.iter().find(|it| it.start == start).unwrap();
    // The shift begins at seven with ten minutes kept for planning.
    assert!(slot("07:00").hard && slot("07:00").conflicts.iter().any(|it| it.contains("innan passet")));
    let fine = monday.slots.iter().find(|it| it.conflicts.is_empty()).unwrap();
    // What is told is what happens when it is dropped there.
    let input =
        place::Input { revision: 1, shift: Some(monday.shift), second_shift: None, start: Some(fine.start.clone()) };
    let placed = place::run(&town.app, &planner, key, visit, input).await.unwrap();
    assert_eq!(placed.visits[0].findings, Vec::<usize>::new());
    let told = targets::run(&town.app, &planner, key, visit, PartName::First).await.unwrap();
    assert_eq!(told.take_off.len(), 1);
}

#[tokio::test]
async fn several_visits_are_moved_and_locked_as_one_thing_or_not_at_all() {
    let (town, _, planner) = showers_and_a_worker().await;
    let key = week(&town.north);
    let opened = open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    let change = |index: usize, revision, placement, locks| Change {
        visit: opened.visits[index].id,
        revision,
        placement,
        locks,
    };
    let both = LocksWish { worker: true, time: true };
    let shift = |index: usize| Some(opened.shifts[index].id);
    let input = Input {
        changes: vec![change(0, 1, to(shift(0), "08:00"), Some(both)), change(1, 1, to(shift(1), "08:30"), None)],
    };
    let changed = together::run(&town.app, &planner, key, input).await.unwrap();
    assert_eq!((changed.visits.len(), changed.totals.placed), (2, 2));
    assert!(changed.visits.iter().any(|it| it.locks.worker && it.start.as_deref() == Some("08:00")));

    // One of the two is locked: then neither goes to the tray.
    let input = Input { changes: vec![change(1, 2, to(None, ""), None), change(0, 2, to(None, ""), None)] };
    let refused = together::run(&town.app, &planner, key, input).await;
    assert!(matches!(refused, Err(AppError::Refused { code: "worker_locked", .. })));
    // One has been changed since it was read: then neither is, and it is told.
    let input = Input { changes: vec![change(1, 2, to(None, ""), None), change(2, 7, to(shift(2), "08:00"), None)] };
    let conflict = together::run(&town.app, &planner, key, input).await;
    assert!(matches!(conflict, Err(AppError::Conflict { current: Some(_) })));
    assert_eq!(read::run(&town.app, &planner, key).await.unwrap().totals.placed, 2);

    // Undone as one thing: the lock is released by the same change that takes the visit off.
    let none = Some(LocksWish { worker: false, time: false });
    let input = Input { changes: vec![change(0, 2, to(None, ""), none), change(1, 2, to(None, ""), None)] };
    let undone = together::run(&town.app, &planner, key, input).await.unwrap();
    assert_eq!(undone.totals.placed, 0);
}

#[tokio::test]
async fn what_is_not_accepted_of_a_proposal_can_be_accepted_later() {
    let (town, _, planner) = showers_and_a_worker().await;
    let key = week(&town.north);
    let opened = open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    let proposal = proposed(&town, &planner, key).await;
    let first = accept::Input { visits: Some(vec![opened.visits[0].id]) };
    let plan = accept::run(&town.app, &planner, key, proposal, first).await.unwrap();
    assert_eq!(plan.totals.placed, 1);
    let plan = accept::run(&town.app, &planner, key, proposal, accept::Input::default()).await.unwrap();
    assert_eq!(plan.totals.placed, 5);
    let gone = accept::run(&town.app, &planner, key, proposal, accept::Input::default()).await;
    assert!(matches!(gone, Err(AppError::NotFound)), "all of it is accepted");
}

#[tokio::test]
async fn a_published_plan_is_compared_with_what_has_been_changed_since() {
    let (town, _, planner) = showers_and_a_worker().await;
    let key = week(&town.north);
    open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    let nothing = compare::run(&town.app, &planner, key, compare::Other::Published).await.unwrap();
    assert!(!nothing.known, "nothing is published yet");
    let proposal = proposed(&town, &planner, key).await;
    let plan = accept::run(&town.app, &planner, key, proposal, accept::Input::default()).await.unwrap();
    let input = publish::Input { accept_soft: true, version: plan.plan.version };
    let plan = publish::run(&town.app, &planner, key, input).await.unwrap();
    let same = compare::run(&town.app, &planner, key, compare::Other::Published).await.unwrap();
    assert_eq!((same.known, same.same, same.differences.len()), (true, 7, 0));

    let moved = &plan.visits[0];
    let start = if moved.start.as_deref() == Some("09:00") { "09:15" } else { "09:00" };
    let input = Input {
        changes: vec![
            Change { visit: moved.id, revision: moved.revision, placement: to(moved.shift, start), locks: None },
            Change {
                visit: plan.visits[1].id,
                revision: plan.visits[1].revision,
                placement: to(None, ""),
                locks: None,
            },
        ],
    };
    together::run(&town.app, &planner, key, input).await.unwrap();
    let told = compare::run(&town.app, &planner, key, compare::Other::Published).await.unwrap();
    let how: Vec<compare::HowDiffers> = told.differences.iter().map(|it| it.how).collect();
    assert_eq!(how, [compare::HowDiffers::OtherTime, compare::HowDiffers::NoPlaceNow]);
    assert_eq!(told.differences[0].there.as_ref().and_then(|it| it.start.clone()), moved.start);
    assert_eq!(told.same, 5);
}

#[tokio::test]
async fn the_map_shows_homes_to_those_who_plan_and_no_protected_person_to_anybody() {
    let (town, vera, planner) = showers_and_a_worker().await;
    let secret = town.protected_person("Dolda Hemlig", &town.north, &[&vera]).await;
    let (_, order) = town.decided(&secret, "DUSCH", date(2025, 12, 1)).await;
    town.agreed(&secret, &vera, vec![visit("Morgonbesök", &[&order])]).await;
    let key = week(&town.north);
    open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    let shown = map::run(&town.app, &planner, key).await.unwrap();
    assert!(shown.some_left_out);
    let json = serde_json::to_string(&shown).unwrap();
    assert!(!json.contains(&secret.id.uuid().to_string()) && !json.contains("Hemlig"));
    let colleague = town.log_in_as(Role::CareWorker, Some(&town.north), Some(&vera)).await;
    assert!(matches!(map::run(&town.app, &colleague, key).await, Err(AppError::NotAllowed)));
}

/// Norr with so many workers on day shifts, Monday to Friday.
async fn with_workers(count: usize) -> Municipality {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let mut first = None;
    for number in 0..count {
        let worker = town.worker(&format!("Vera Vikarie {number}"), &town.north).await;
        rostered(&town, Some(&worker), &town.north).await;
        first.get_or_insert(worker);
    }
    let (_, order) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    town.agreed(&asta, &first.unwrap(), vec![visit("Morgonbesök", &[&order])]).await;
    town
}

#[tokio::test]
async fn working_conditions_are_sums_that_the_safety_representative_reads_and_none_for_fewer_than_five() {
    for (count, told) in [(4, false), (6, true)] {
        let town = with_workers(count).await;
        let key = week(&town.north);
        let planner = town.log_in(Role::Planner, Some(&town.north)).await;
        open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
        let safety = town.log_in(Role::SafetyRepresentative, Some(&town.north)).await;
        let view = conditions::run(&town.app, &safety, key).await.unwrap();
        assert_eq!(view.sums.is_some(), told, "{count} workers");
        let json = serde_json::to_string(&view).unwrap();
        assert!(!json.contains("Vera") && !json.contains("Asta"), "no name: {json}");
        if let Some(sums) = view.sums {
            assert_eq!((sums.workers, sums.shifts, sums.breaks.due), (6, 30, 30));
            assert_eq!(sums.support_minutes, 30 * 20);
            assert_eq!(sums.worked_minutes, 30 * (9 * 60 - 30));
            assert_eq!((sums.evenings.shifts, sums.evenings.workers), (0, None));
        }
        let other = town.log_in(Role::SafetyRepresentative, Some(&town.south)).await;
        assert!(matches!(conditions::run(&town.app, &other, key).await, Err(AppError::NotFound)));
        assert!(read::run(&town.app, &safety, key).await.is_err(), "the plan itself names people");
    }
}
