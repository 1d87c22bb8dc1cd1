//! A week from roll-out to publishing, by one planner or two.

use jiff::ToSpan;
use jiff::civil::date;
use tillit_app::use_cases::plans::{PlanKey, accept, discard, gate, lock, open, place, propose, publish, read, staff};
use tillit_app::{AppError, Role, Session};
use tillit_domain::absence::{PersonAbsence, PersonAbsenceCause, WorkerAbsence, WorkerAbsenceCause};
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::roster::{Roster, RosterRow, RosterShift};
use tillit_domain::shift::{Break, Shift};
use tillit_domain::visit::{CancelCause, PlannedState};
use tillit_domain::worker::{TravelMode, Worker};
use tillit_domain::{DayRange, Id, Minutes, TimeOfDay};
use tillit_storage::VisitFilter;

use crate::support::{Municipality, Place, TODAY, visit};

/// A week in which one worker has a day shift each day from Monday to Friday.
pub(super) async fn rostered(town: &Municipality, worker: Option<&Worker>, place: &Place) {
    let shift = |cycle_day| RosterShift {
        cycle_day,
        start: TimeOfDay::hm(7, 0),
        end: TimeOfDay::hm(16, 0),
        breaks: vec![Break { length: Minutes(30), earliest: TimeOfDay::hm(11, 0), latest: TimeOfDay::hm(12, 0) }],
        tour: None,
        support_start: Minutes(10),
        support_end: Minutes(10),
    };
    let row =
        RosterRow { worker: worker.map(|it| it.id), travel: TravelMode::Car, shifts: (0..5).map(shift).collect() };
    town.put(&Roster {
        id: Id::derived("roster", &[&place.unit.name, &worker.map_or_else(String::new, |it| it.id.to_string())]),
        group: place.group.id,
        name: "Sommarschema".into(),
        weeks: 1,
        anchor: TODAY,
        period: DayRange::starting(date(2025, 6, 2)),
        rows: vec![row],
    })
    .await;
}

pub(super) fn week(place: &Place) -> PlanKey {
    PlanKey::whole(place.group.id, TODAY)
}

/// Asta has a shower every morning, Vera works Monday to Friday, and the planner of Norr is logged in.
pub(super) async fn showers_and_a_worker() -> (Municipality, Worker, Session) {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let (_, order) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    town.agreed(&asta, &vera, vec![visit("Morgonbesök", &[&order])]).await;
    rostered(&town, Some(&vera), &town.north).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    (town, vera, planner)
}

pub(super) async fn proposed(town: &Municipality, planner: &Session, key: PlanKey) -> uuid::Uuid {
    let input = propose::Input { seconds: 1, visits: None };
    let job = propose::run(&town.app, planner, key, input).await.unwrap().job;
    loop {
        let (view, _) = town.app.jobs.of(planner, Id::from_uuid(job)).unwrap();
        if let Some(result) = view.result {
            return result["proposal"].as_str().unwrap_or_else(|| panic!("{result}")).parse().unwrap();
        }
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_week_is_opened_proposed_accepted_and_published() {
    let (town, vera, planner) = showers_and_a_worker().await;
    let key = week(&town.north);
    assert!(matches!(read::run(&town.app, &planner, key).await, Err(AppError::NotFound)), "nobody has opened it");
    let opened = open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    assert_eq!((opened.totals.visits, opened.totals.placed, opened.shifts.len()), (7, 0, 5));

    let proposal = proposed(&town, &planner, key).await;
    let before = read::run(&town.app, &planner, key).await.unwrap();
    assert_eq!(before.totals.placed, 0, "a proposal is nothing until somebody accepts it");
    let accepted = accept::run(&town.app, &planner, key, proposal, accept::Input::default()).await.unwrap();
    assert_eq!((accepted.totals.placed, accepted.totals.unplaced), (5, 2), "nobody works at the weekend");
    assert_eq!(accepted.totals.hard, 0, "{:?}", accepted.findings);

    let version = accepted.plan.version;
    let refused = publish::run(&town.app, &planner, key, publish::Input { accept_soft: false, version }).await;
    assert!(matches!(refused, Err(AppError::Refused { code: "findings_not_accepted", .. })));
    let published =
        publish::run(&town.app, &planner, key, publish::Input { accept_soft: true, version }).await.unwrap();
    assert_eq!(published.plan.changed_since_published, 0);
    let visits = town.app.store.planned_visits(&VisitFilter::default()).await.unwrap();
    let by_vera = visits.iter().filter(|it| it.workers() == [vera.id]).count();
    let open_ones = visits.iter().filter(|it| it.state == PlannedState::Unstaffed).count();
    assert_eq!((visits.len(), by_vera, open_ones), (7, 5, 2), "published short, and openly so");
}

#[tokio::test]
async fn opening_again_changes_nothing_that_people_have_laid_and_brings_in_what_is_new() {
    let (town, _, planner) = showers_and_a_worker().await;
    let key = week(&town.north);
    let opened = open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    let (monday, shift) = (&opened.visits[0], &opened.shifts[0]);
    let input = place::Input { revision: 1, shift: Some(shift.id), second_shift: None, start: Some("08:15".into()) };
    place::run(&town.app, &planner, key, Id::from_uuid(monday.id), input).await.unwrap();
    let again = open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    assert_eq!(again.visits[0].start.as_deref(), Some("08:15"));
    assert_eq!(again.visits[0].revision, 2);

    let asta = again.visits[0].person.id;
    town.put(&PersonAbsence {
        id: Id::derived("absence", &["asta"]),
        person: Id::from_uuid(asta),
        cause: PersonAbsenceCause::Hospital,
        period: DayRange::starting(date(2025, 7, 9)),
        told_on: TODAY,
    })
    .await;
    let without = open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    assert_eq!(without.totals.visits, 2, "Monday and Tuesday remain");
}

#[tokio::test]
async fn a_visit_that_falls_away_after_publishing_is_cancelled_in_the_history() {
    let (town, _, planner) = showers_and_a_worker().await;
    let key = week(&town.north);
    open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    let proposal = proposed(&town, &planner, key).await;
    let plan = accept::run(&town.app, &planner, key, proposal, accept::Input::default()).await.unwrap();
    let input = publish::Input { accept_soft: true, version: plan.plan.version };
    publish::run(&town.app, &planner, key, input).await.unwrap();
    town.put(&PersonAbsence {
        id: Id::derived("absence", &["asta"]),
        person: Id::from_uuid(plan.visits[0].person.id),
        cause: PersonAbsenceCause::Hospital,
        period: DayRange::starting(date(2025, 7, 8)),
        told_on: TODAY,
    })
    .await;
    let opened = open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    let input = publish::Input { accept_soft: true, version: opened.plan.version };
    publish::run(&town.app, &planner, key, input).await.unwrap();
    let visits = town.app.store.planned_visits(&VisitFilter::default()).await.unwrap();
    let cancelled =
        visits.iter().filter(|it| matches!(it.state, PlannedState::Cancelled { cause: CancelCause::Hospital }));
    assert_eq!(cancelled.count(), 6);
    let history = town.app.store.visit_history(visits[1].visit.id).await.unwrap();
    assert_eq!(history.len(), 2, "what was published before is kept");
}

#[tokio::test]
async fn of_two_planners_at_the_same_visit_the_later_one_is_told() {
    let (town, _, first) = showers_and_a_worker().await;
    let second = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let key = week(&town.north);
    let opened = open::run(&town.app, &first, key, open::Input { days: 7 }).await.unwrap();
    let (visit, shift) = (Id::from_uuid(opened.visits[0].id), opened.shifts[0].id);
    let at = |start: &str| place::Input {
        revision: 1,
        shift: Some(shift),
        second_shift: None,
        start: Some(start.to_owned()),
    };
    place::run(&town.app, &first, key, visit, at("08:00")).await.unwrap();
    let refused = place::run(&town.app, &second, key, visit, at("09:00")).await;
    let Err(AppError::Conflict { current: Some(current) }) = refused else { panic!("the second must be told") };
    assert_eq!(current["start"], "08:00");
    assert_eq!(read::run(&town.app, &first, key).await.unwrap().visits[0].start.as_deref(), Some("08:00"));
}

#[tokio::test]
async fn a_locked_visit_stays_by_hand_and_in_a_proposal() {
    let (town, _, planner) = showers_and_a_worker().await;
    let key = week(&town.north);
    let opened = open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    let (visit, shift) = (Id::from_uuid(opened.visits[0].id), Some(opened.shifts[0].id));
    let locks = |revision| lock::Input { revision, worker: true, time: true };
    let in_tray = lock::run(&town.app, &planner, key, visit, locks(1)).await;
    assert!(matches!(in_tray, Err(AppError::Refused { code: "nothing_to_lock", .. })));
    let to =
        |revision, start: &str| place::Input { revision, shift, second_shift: None, start: Some(start.to_owned()) };
    place::run(&town.app, &planner, key, visit, to(1, "09:40")).await.unwrap();
    lock::run(&town.app, &planner, key, visit, locks(2)).await.unwrap();
    let moved = place::run(&town.app, &planner, key, visit, to(3, "08:00")).await;
    assert!(matches!(moved, Err(AppError::Refused { code: "time_locked", .. })));
    let proposal = proposed(&town, &planner, key).await;
    let plan = accept::run(&town.app, &planner, key, proposal, accept::Input::default()).await.unwrap();
    assert_eq!(plan.visits[0].start.as_deref(), Some("09:40"));
}

#[tokio::test]
async fn the_gate_stops_a_visit_without_delegation_and_says_so_in_words() {
    let (town, vera, planner) = showers_and_a_worker().await;
    let asta = town.person("Bertil Hittepå", &town.north).await;
    let insulin = town.nurse_ordered(&asta, "INS").await;
    town.agreed(&asta, &vera, vec![visit("Insulin", &[&insulin])]).await;
    let key = week(&town.north);
    let opened = open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    let visit = opened.visits.iter().find(|it| it.name == "Insulin" && it.day == TODAY).unwrap();
    let shift = opened.shifts.iter().find(|it| it.day == TODAY).unwrap();
    let input = place::Input { revision: 1, shift: Some(shift.id), second_shift: None, start: Some("08:00".into()) };
    let changed = place::run(&town.app, &planner, key, Id::from_uuid(visit.id), input).await.unwrap();
    let words: Vec<&str> =
        changed.findings.iter().filter(|it| it.rule == "delegation").map(|it| it.words.as_str()).collect();
    assert_eq!(words, ["Vera Vikarie har ingen giltig delegering för insulin hos Bertil Hittepå mån 7 juli."]);
    let judged = gate::run(&town.app, &planner, key).await.unwrap();
    assert!(!judged.may_publish);
    let version = read::run(&town.app, &planner, key).await.unwrap().plan.version;
    let refused = publish::run(&town.app, &planner, key, publish::Input { accept_soft: true, version }).await;
    assert!(matches!(refused, Err(AppError::Refused { code: "gate_closed", .. })));
    assert!(town.app.store.planned_visits(&VisitFilter::default()).await.unwrap().is_empty());

    town.delegated(&vera, DelegatedTask::Insulin, &town.north, DayRange::new(date(2025, 1, 1), date(2025, 12, 31)))
        .await;
    assert!(gate::run(&town.app, &planner, key).await.unwrap().hard.is_empty());
}

#[tokio::test]
async fn a_worker_who_falls_ill_leaves_the_shift_vacant_and_somebody_else_can_take_it() {
    let (town, vera, planner) = showers_and_a_worker().await;
    let ester = town.assistant("Ester Extra", &town.north).await;
    let key = week(&town.north);
    let opened = open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    town.put(&WorkerAbsence {
        id: Id::derived("absence", &["vera"]),
        worker: vera.id,
        cause: WorkerAbsenceCause::Ill,
        period: DayRange::new(TODAY, TODAY.saturating_add(1.day())),
        away_from: None,
    })
    .await;
    let plan = read::run(&town.app, &planner, key).await.unwrap();
    assert_eq!(plan.shifts.iter().filter(|it| it.worker.is_none()).count(), 2);
    let shift: Id<Shift> = Id::from_uuid(opened.shifts[0].id);
    let back = staff::Input { version: 1, worker: Some(vera.id.uuid()) };
    let refused = staff::run(&town.app, &planner, shift, back).await;
    assert!(matches!(refused, Err(AppError::Refused { code: "worker_cannot_work", .. })));
    staff::run(&town.app, &planner, shift, staff::Input { version: 1, worker: Some(ester.id.uuid()) }).await.unwrap();
    let plan = read::run(&town.app, &planner, key).await.unwrap();
    assert_eq!(plan.shifts[0].worker.as_ref().map(|it| it.name.as_str()), Some("Ester Extra"));
}

#[tokio::test]
async fn a_protected_name_is_seen_by_the_planner_and_not_by_every_colleague() {
    let (town, vera, planner) = showers_and_a_worker().await;
    let secret = town.protected_person("Dolda Hemlig", &town.north, &[&vera]).await;
    let (_, order) = town.decided(&secret, "DUSCH", date(2025, 12, 1)).await;
    town.agreed(&secret, &vera, vec![visit("Morgonbesök", &[&order])]).await;
    let key = week(&town.north);
    open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    let ester = town.assistant("Ester Extra", &town.north).await;
    let colleague = town.log_in_as(Role::CareWorker, Some(&town.north), Some(&ester)).await;
    let seen = serde_json::to_string(&read::run(&town.app, &colleague, key).await.unwrap()).unwrap();
    assert!(!seen.contains("Dolda") && !seen.contains("Hemlig"));
    let seen = serde_json::to_string(&read::run(&town.app, &planner, key).await.unwrap()).unwrap();
    assert!(seen.contains("Dolda Hemlig"));
}

#[tokio::test]
async fn a_planner_of_another_unit_does_not_learn_that_the_plan_exists() {
    let (town, _, planner) = showers_and_a_worker().await;
    let key = week(&town.north);
    open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    let other = town.log_in(Role::Planner, Some(&town.south)).await;
    assert!(matches!(read::run(&town.app, &other, key).await, Err(AppError::NotFound)));
    let worker = town.log_in(Role::CareWorker, Some(&town.north)).await;
    let refused = open::run(&town.app, &worker, key, open::Input { days: 7 }).await;
    assert!(matches!(refused, Err(AppError::NotAllowed)), "a care worker reads the plan and does not change it");
}

#[tokio::test]
async fn a_discarded_proposal_is_gone() {
    let (town, _, planner) = showers_and_a_worker().await;
    let key = week(&town.north);
    open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
    let proposal = proposed(&town, &planner, key).await;
    discard::run(&town.app, &planner, key, proposal).await.unwrap();
    let gone = accept::run(&town.app, &planner, key, proposal, accept::Input::default()).await;
    assert!(matches!(gone, Err(AppError::NotFound)));
}
