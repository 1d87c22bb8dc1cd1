//! A day when people are short: who is away, what is proposed, what is decided, who is told.

use jiff::civil::date;
use tillit_app::use_cases::plans::{PlanKey, accept, open, propose as plan_proposal, publish};
use tillit_app::use_cases::short::decide::{self, Answer, DecideShortage};
use tillit_app::use_cases::short::order::{self, DecideCareOrder};
use tillit_app::use_cases::short::propose::{self, ProposeForDay};
use tillit_app::use_cases::short::take_back::{self, TakeBackVisit};
use tillit_app::use_cases::short::tell::{self, TellSomebody};
use tillit_app::use_cases::short::{absence, read};
use tillit_app::use_cases::today::read::{self as today, TodayAsked};
use tillit_app::{AppError, Role, Session};
use tillit_domain::roster::{Roster, RosterRow, RosterShift};
use tillit_domain::shortage::{CareClass, Instead};
use tillit_domain::visit::{CancelCause, PlannedState};
use tillit_domain::worker::{TravelMode, Worker};
use tillit_domain::{DayRange, Id, Minutes, TimeOfDay};
use tillit_storage::VisitFilter;
use uuid::Uuid;

use crate::refusal;
use crate::support::{Municipality, TODAY, visit};

/// Vera and Bo work all day; Asta has a shower and Greta a cleaning each morning. The week is published and it is six.
struct Morning {
    town: Municipality,
    planner: Session,
    vera: Worker,
    bo: Worker,
    shower: Uuid,
    cleaning: Uuid,
}

async fn rostered(town: &Municipality, workers: &[&Worker]) {
    let shift = |cycle_day| RosterShift {
        cycle_day,
        start: TimeOfDay::hm(7, 0),
        end: TimeOfDay::hm(12, 0),
        breaks: Vec::new(),
        tour: None,
        support_start: Minutes(10),
        support_end: Minutes(10),
    };
    let row = |worker: &&Worker| RosterRow {
        worker: Some(worker.id),
        travel: TravelMode::Car,
        shifts: (0..5).map(shift).collect(),
    };
    town.put(&Roster {
        id: Id::derived("roster", &["sommar"]),
        group: town.north.group.id,
        name: "Sommarschema".into(),
        weeks: 1,
        anchor: TODAY,
        period: DayRange::starting(date(2025, 6, 2)),
        rows: workers.iter().map(row).collect(),
    })
    .await;
}

async fn proposal_of(town: &Municipality, planner: &Session, job: Uuid) -> serde_json::Value {
    loop {
        let (view, _) = town.app.jobs.of(planner, Id::from_uuid(job)).unwrap();
        if let Some(result) = view.result {
            return result;
        }
        tokio::task::yield_now().await;
    }
}

impl Morning {
    fn key(&self) -> PlanKey {
        PlanKey::whole(self.town.north.group.id, TODAY)
    }

    async fn breaks() -> Self {
        let town = Municipality::new().await;
        town.clock.advance(-2 * 3600);
        let (asta, greta) =
            (town.person("Asta Påhittad", &town.north).await, town.person("Greta Hittepå", &town.north).await);
        let (vera, bo) = (town.worker("Vera Vikarie", &town.north).await, town.worker("Bo Biträde", &town.north).await);
        let (_, shower) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
        let (_, cleaning) = town.decided(&greta, "STAD", date(2025, 12, 1)).await;
        town.agreed(&asta, &vera, vec![visit("Morgonbesök", &[&shower])]).await;
        town.agreed(&greta, &vera, vec![visit("Städning", &[&cleaning])]).await;
        rostered(&town, &[&vera, &bo]).await;
        let planner = town.log_in(Role::Planner, Some(&town.north)).await;
        let key = PlanKey::whole(town.north.group.id, TODAY);
        open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
        let input = plan_proposal::Input { seconds: 1, visits: None };
        let job = plan_proposal::run(&town.app, &planner, key, input).await.unwrap().job;
        let proposal = proposal_of(&town, &planner, job).await["proposal"].as_str().unwrap().parse().unwrap();
        let plan = accept::run(&town.app, &planner, key, proposal, accept::Input::default()).await.unwrap();
        let input = publish::Input { accept_soft: true, version: plan.plan.version };
        publish::run(&town.app, &planner, key, input).await.unwrap();
        let of = |name: &str| plan.visits.iter().find(|it| it.day == TODAY && it.name == name).unwrap().id;
        let (shower, cleaning) = (of("Morgonbesök"), of("Städning"));
        Self { town, planner, vera, bo, shower, cleaning }
    }

    async fn ill(&self, worker: &Worker) -> Uuid {
        let input = absence::IllWorker { worker: worker.id.uuid(), from: TODAY, to: TODAY };
        absence::report(&self.town.app, &self.planner, input).await.unwrap().id
    }

    async fn day(&self) -> read::ShortDay {
        read::run(&self.town.app, &self.planner, self.town.north.group.id, TODAY).await.unwrap()
    }

    async fn decide(
        &self,
        answers: &[(Uuid, Option<Instead>)],
        reason: &str,
    ) -> Result<tillit_app::use_cases::short::view::ShortageView, AppError> {
        let answer =
            |&(visit, instead): &(Uuid, Option<Instead>)| Answer { visit, instead, note: "på torsdag".into() };
        let input = DecideShortage {
            proposal: None,
            moves: Vec::new(),
            answers: answers.iter().map(answer).collect(),
            reason: reason.into(),
        };
        decide::run(&self.town.app, &self.planner, self.town.north.group.id, TODAY, input).await
    }

    async fn published(&self, visit: Uuid) -> PlannedState {
        let filter = VisitFilter { days: Some(DayRange::day(TODAY)), ..VisitFilter::default() };
        let visits = self.town.app.store.planned_visits(&filter).await.unwrap();
        visits.into_iter().find(|it| it.visit.id.uuid() == visit).unwrap().state
    }
}

#[tokio::test]
async fn who_is_ill_leaves_the_shift_empty_and_who_is_back_has_it_again() {
    let morning = Morning::breaks().await;
    let absence = morning.ill(&morning.vera).await;
    let day = morning.day().await;
    let vera = day.workers.iter().find(|it| it.worker.name == "Vera Vikarie").unwrap();
    assert_eq!((vera.away, vera.ill), (true, Some(absence)));
    let again = absence::IllWorker { worker: morning.vera.id.uuid(), from: TODAY, to: TODAY };
    assert_eq!(refusal(absence::report(&morning.town.app, &morning.planner, again).await), "away_already");
    absence::take_back(&morning.town.app, &morning.planner, Id::from_uuid(absence)).await.unwrap();
    assert!(morning.day().await.workers.iter().all(|it| !it.away));
}

#[tokio::test]
async fn another_unit_neither_reads_the_day_nor_reports_anybody_ill() {
    let morning = Morning::breaks().await;
    let other = morning.town.log_in(Role::Planner, Some(&morning.town.south)).await;
    let group = morning.town.north.group.id;
    assert!(matches!(read::run(&morning.town.app, &other, group, TODAY).await, Err(AppError::NotFound)));
    let input = absence::IllWorker { worker: morning.vera.id.uuid(), from: TODAY, to: TODAY };
    assert!(matches!(absence::report(&morning.town.app, &other, input).await, Err(AppError::NotFound)));
}

#[tokio::test]
async fn the_one_who_is_left_takes_over_by_proposal_and_everybody_concerned_stands_on_the_list() {
    let morning = Morning::breaks().await;
    let (town, planner) = (&morning.town, &morning.planner);
    morning.ill(&morning.vera).await;
    let group = town.north.group.id;
    let started =
        propose::run(&town.app, planner, group, TODAY, ProposeForDay { seconds: 1, make_room: false }).await.unwrap();
    let proposal = proposal_of(town, planner, started.job).await;
    let without = morning.day().await.visits.iter().filter(|it| !it.made).count();
    let moves: Vec<Uuid> = proposal["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["visit"].as_str().unwrap().parse().unwrap())
        .collect();
    let input = DecideShortage {
        proposal: proposal["proposal"].as_str().map(|it| it.parse().unwrap()),
        moves,
        answers: Vec::new(),
        reason: "Vera saknas, Bo tar alla".into(),
    };
    if without == 0 {
        // Bo was to make both anyway: then there is nothing to decide, and it says so.
        assert_eq!(refusal(decide::run(&town.app, planner, group, TODAY, input).await), "nothing_decided");
        return;
    }
    let decided = decide::run(&town.app, planner, group, TODAY, input).await.unwrap();
    assert_eq!((decided.moved.len(), decided.dropped.len()), (without, 0), "{decided:?}");
    assert!(decided.moved.iter().all(|it| it.after.worker.as_ref().unwrap().name == "Bo Biträde"));
    assert_eq!(decided.away[0].name, "Vera Vikarie");
    assert!(decided.tellings.iter().any(|it| it.worker && it.who.name == "Bo Biträde"));
    for visit in [morning.shower, morning.cleaning] {
        assert!(
            matches!(morning.published(visit).await, PlannedState::Staffed { worker, .. } if worker == morning.bo.id)
        );
    }
}

#[tokio::test]
async fn nothing_is_dropped_silently() {
    let morning = Morning::breaks().await;
    morning.ill(&morning.vera).await;
    morning.ill(&morning.bo).await;
    assert_eq!(refusal(morning.decide(&[], "Alla är sjuka").await), "left_without_answer");
    let one = [(morning.cleaning, Some(Instead::AnotherDay))];
    assert_eq!(refusal(morning.decide(&one, "Alla är sjuka").await), "left_without_answer");
    assert!(matches!(morning.published(morning.cleaning).await, PlannedState::Staffed { .. }), "nothing has changed");
    let both = [(morning.cleaning, Some(Instead::AnotherDay)), (morning.shower, None)];
    assert_eq!(crate::wrong_fields(morning.decide(&both, "  ").await), ["reason"]);
}

#[tokio::test]
async fn a_decision_drops_what_it_names_and_can_be_read_afterwards() {
    let morning = Morning::breaks().await;
    morning.ill(&morning.vera).await;
    morning.ill(&morning.bo).await;
    let both = [(morning.cleaning, Some(Instead::AnotherDay)), (morning.shower, None)];
    let decided = morning.decide(&both, "Båda är sjuka, vikarie söks").await.unwrap();
    assert_eq!(decided.decided_by, "Påhittad planner");
    assert_eq!((decided.dropped[0].visit, decided.dropped[0].note.as_str()), (morning.cleaning, "på torsdag"));
    assert_eq!(decided.still_open, [morning.shower]);
    let cancelled = PlannedState::Cancelled { cause: CancelCause::Provider };
    assert_eq!(morning.published(morning.cleaning).await, cancelled);
    assert_eq!(morning.published(morning.shower).await, PlannedState::Unstaffed, "openly so");
    assert_eq!(morning.day().await.decisions[0].reason, "Båda är sjuka, vikarie söks");
    // The week is opened again: what was dropped does not come back by itself.
    let input = open::Input { days: 7 };
    let plan = open::run(&morning.town.app, &morning.planner, morning.key(), input).await.unwrap();
    assert!(plan.visits.iter().all(|it| it.id != morning.cleaning));
    let asked = TodayAsked { day: Some(TODAY), ..TodayAsked::default() };
    let items = today::run(&morning.town.app, &morning.planner, asked).await.unwrap().items;
    let kinds: Vec<&str> = items.iter().map(|it| it.kind).collect();
    assert!(
        kinds.contains(&"worker_away") && kinds.contains(&"shortage") && kinds.contains(&"unstaffed_visit"),
        "{kinds:?}"
    );
}

#[tokio::test]
async fn who_has_been_told_is_ticked_off_and_of_two_who_tick_the_later_is_told() {
    let morning = Morning::breaks().await;
    morning.ill(&morning.vera).await;
    morning.ill(&morning.bo).await;
    let both = [(morning.cleaning, Some(Instead::CanWait)), (morning.shower, Some(Instead::Relative))];
    let decided = morning.decide(&both, "Ingen på plats").await.unwrap();
    let asta = decided.tellings.iter().find(|it| it.who.name == "Asta Påhittad").unwrap();
    let input = TellSomebody {
        expected_version: decided.version,
        who: asta.who.id,
        worker: false,
        told: true,
        note: "dottern Rut".into(),
    };
    let id = Id::from_uuid(decided.id);
    let told = tell::run(&morning.town.app, &morning.planner, id, input.clone()).await.unwrap();
    let line = told.tellings.iter().find(|it| it.who.name == "Asta Påhittad").unwrap();
    assert_eq!((line.told_by.as_deref(), line.note.as_str()), (Some("Påhittad planner"), "dottern Rut"));
    let late = crate::current(tell::run(&morning.town.app, &morning.planner, id, input).await);
    assert_eq!(late["version"], 2);
}

#[tokio::test]
async fn a_dropped_visit_is_taken_back_stands_open_and_is_to_be_told_again() {
    let morning = Morning::breaks().await;
    morning.ill(&morning.vera).await;
    morning.ill(&morning.bo).await;
    let both = [(morning.cleaning, Some(Instead::CanWait)), (morning.shower, None)];
    let decided = morning.decide(&both, "Ingen på plats").await.unwrap();
    let input = TakeBackVisit { expected_version: decided.version, visit: morning.cleaning };
    let id = Id::from_uuid(decided.id);
    let back = take_back::run(&morning.town.app, &morning.planner, id, input).await.unwrap();
    assert!(back.dropped[0].taken_back_at.is_some());
    assert_eq!(morning.published(morning.cleaning).await, PlannedState::Unstaffed);
    assert!(morning.day().await.visits.iter().any(|it| it.id == morning.cleaning && !it.made));
    let twice = TakeBackVisit { expected_version: back.version, visit: morning.cleaning };
    assert!(matches!(take_back::run(&morning.town.app, &morning.planner, id, twice).await, Err(AppError::NotFound)));
}

#[tokio::test]
async fn what_has_begun_is_behind_us_when_somebody_goes_home_ill() {
    let morning = Morning::breaks().await;
    morning.town.clock.advance(5 * 3600 + 1800);
    morning.ill(&morning.vera).await;
    morning.ill(&morning.bo).await;
    assert!(morning.day().await.visits.iter().all(|it| it.made), "the morning's visits have begun");
    assert_eq!(refusal(morning.decide(&[], "Båda gick hem").await), "nothing_decided");
}

#[tokio::test]
async fn a_clock_alone_begins_no_visit_of_one_who_was_ill_before_it() {
    let morning = Morning::breaks().await;
    morning.ill(&morning.vera).await;
    morning.ill(&morning.bo).await;
    morning.town.clock.advance(5 * 3600 + 1800);
    assert!(morning.day().await.visits.iter().all(|it| !it.made), "nobody was there to begin them");
    let both = [(morning.cleaning, Some(Instead::CanWait)), (morning.shower, None)];
    let decided = morning.decide(&both, "Ingen kom i morse").await.unwrap();
    assert_eq!(decided.dropped.len(), 1);
    assert_eq!(morning.published(morning.shower).await, PlannedState::Unstaffed);
}

#[tokio::test]
async fn a_manager_decides_the_units_order_and_never_lets_cleaning_go_before_care() {
    let morning = Morning::breaks().await;
    let (town, unit) = (&morning.town, morning.town.north.unit.id);
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let mut classes = CareClass::USUAL.to_vec();
    classes.swap(3, 4);
    let input = DecideCareOrder { from: TODAY, classes };
    order::run(&town.app, &manager, unit, input.clone()).await.unwrap();
    assert_eq!(morning.day().await.order[3].class, CareClass::Service);
    let mut wrong = input.classes.clone();
    wrong.swap(2, 3);
    let refused = order::run(&town.app, &manager, unit, DecideCareOrder { classes: wrong, ..input.clone() }).await;
    assert_eq!(refusal(refused), "service_before_care");
    assert!(matches!(order::run(&town.app, &morning.planner, unit, input).await, Err(AppError::NotAllowed)));
}
