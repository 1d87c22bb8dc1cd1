//! A team plans its own days where the unit lets it: its rows, what has no place, and nobody else's (S-038, S-143).

use tillit_app::use_cases::plans::{
    PlanKey, accept, discard, effect, gate, lock, open, own_teams, place, propose, publish, read, reasons, targets,
    together,
};
use tillit_app::{AppError, Role, Session};
use tillit_domain::Id;
use tillit_domain::contact_person::{ContactOutcome, ContactPerson};
use tillit_domain::organisation::{PlanningRights, PlansBy, Team, Unit};
use tillit_domain::person::Person;
use tillit_domain::shift::Shift;
use tillit_domain::time::DayRange;
use tillit_domain::worker::Worker;
use tillit_storage::VisitFilter;

use crate::plans::{rostered, week};
use crate::refusal;
use crate::support::{Municipality, Place, TODAY, visit};

/// Norr, where the teams plan: Gul with Aisha, Bo and Cia, Blå with Dan, Eva and Fia, each at work Monday to Friday.
struct Norr {
    town: Municipality,
    gul: (Team, Vec<Worker>),
    bla: (Team, Vec<Worker>),
}

const OPEN: open::Input = open::Input { days: 7 };

async fn unit_lets(town: &Municipality, place: &Place, plans: PlansBy, publishes: PlansBy) {
    let rights = PlanningRights { plans, publishes, ..PlanningRights::default() };
    town.put(&Unit { rights, ..place.unit.clone() }).await;
}

async fn team(town: &Municipality, name: &str, of: &[&str]) -> (Team, Vec<Worker>) {
    let mut workers = Vec::new();
    for name in of {
        let worker = town.worker(name, &town.north).await;
        rostered(town, Some(&worker), &town.north).await;
        workers.push(worker);
    }
    let ids = workers.iter().map(|it| it.id).collect();
    let team = Team { id: Id::derived("team", &[name]), name: name.into(), group: town.north.group.id, workers: ids };
    town.put(&team).await;
    (team, workers)
}

impl Norr {
    async fn new() -> Self {
        let town = Municipality::new().await;
        unit_lets(&town, &town.north, PlansBy::Team, PlansBy::Team).await;
        let gul = team(&town, "Gul", &["Aisha Gul", "Bo Gul", "Cia Gul"]).await;
        let bla = team(&town, "Blå", &["Dan Blå", "Eva Blå", "Fia Blå"]).await;
        Self { town, gul, bla }
    }

    /// A person with a visit each morning, whose contact person is in a team.
    async fn person(&self, name: &str, contact: &Worker) -> Person {
        let person = self.town.person(name, &self.town.north).await;
        self.cared_for(&person, contact).await;
        person
    }

    async fn cared_for(&self, person: &Person, contact: &Worker) {
        let (_, order) = self.town.decided(person, "DUSCH", jiff::civil::date(2025, 12, 1)).await;
        self.town.agreed(person, contact, vec![visit("Morgonbesök", &[&order])]).await;
        let accepted = ContactOutcome::Accepted { worker: contact.id, deputy: None };
        self.town
            .put(&ContactPerson {
                id: Id::derived("contact", &[&person.id.to_string()]),
                person: person.id,
                period: DayRange::starting(TODAY),
                offered_on: TODAY,
                outcome: accepted,
            })
            .await;
    }

    async fn of(&self, worker: &Worker) -> Session {
        self.town.log_in_as(Role::CareWorker, Some(&self.town.north), Some(worker)).await
    }

    fn key(&self, team: &Team) -> PlanKey {
        PlanKey { team: Some(team.id), ..week(&self.town.north) }
    }

    /// Monday's shift of a worker.
    async fn shift(&self, worker: &Worker) -> Id<Shift> {
        let filter = tillit_storage::ShiftFilter { workers: Some(vec![worker.id]), ..Default::default() };
        let shifts = self.town.app.store.shifts(&filter).await.unwrap();
        shifts.into_iter().find(|it| it.record.day == TODAY).unwrap().record.id
    }
}

fn on(shift: Option<Id<Shift>>, revision: u32, start: &str) -> place::Input {
    place::Input { revision, shift: shift.map(Id::uuid), second_shift: None, start: Some(start.into()) }
}

#[tokio::test]
async fn a_team_opens_its_week_takes_what_has_no_place_and_moves_it_among_its_own() {
    let norr = Norr::new().await;
    let (app, [aisha, bo, cia]) = (&norr.town.app, [0, 1, 2].map(|at| &norr.gul.1[at]));
    norr.person("Asta Påhittad", aisha).await;
    norr.person("Berit Påhittad", &norr.bla.1[0]).await;
    let (session, key) = (norr.of(aisha).await, norr.key(&norr.gul.0));
    let opened = open::run(app, &session, key, OPEN).await.unwrap();
    assert_eq!(opened.plan.team.as_ref().map(|it| it.name.as_str()), Some("Gul"));
    assert!(opened.plan.rights.may_change && opened.plan.rights.may_publish);
    let workers: std::collections::BTreeSet<_> =
        opened.shifts.iter().filter_map(|it| it.worker.clone()).map(|it| it.name).collect();
    assert_eq!(workers.into_iter().collect::<Vec<_>>(), ["Aisha Gul", "Bo Gul", "Cia Gul"]);
    assert!(opened.visits.iter().all(|it| it.person.name == "Asta Påhittad"), "Berit is with the other team");
    assert_eq!((opened.totals.visits, opened.totals.unplaced), (7, 7));

    let monday = Id::from_uuid(opened.visits[0].id);
    let on_bo = on(Some(norr.shift(bo).await), 1, "08:00");
    place::run(app, &session, key, monday, on_bo).await.unwrap();
    let on_cia = on(Some(norr.shift(cia).await), 2, "08:15");
    let moved = place::run(app, &norr.of(cia).await, key, monday, on_cia).await.unwrap();
    assert_eq!(moved.visits[0].start.as_deref(), Some("08:15"), "any of the team may");
    lock::run(app, &session, key, monday, lock::Input { revision: 3, worker: true, time: true }).await.unwrap();
    let back = on(None, 4, "08:15");
    assert_eq!(refusal(place::run(app, &session, key, monday, back).await), "worker_locked");
}

#[tokio::test]
async fn a_visit_that_a_team_takes_off_its_row_is_still_the_teams_to_place() {
    let norr = Norr::new().await;
    let (app, aisha) = (&norr.town.app, &norr.gul.1[0]);
    norr.person("Asta Påhittad", aisha).await;
    let (session, key) = (norr.of(aisha).await, norr.key(&norr.gul.0));
    let opened = open::run(app, &session, key, OPEN).await.unwrap();
    let monday = Id::from_uuid(opened.visits[0].id);
    let placed = place::run(app, &session, key, monday, on(Some(norr.shift(aisha).await), 1, "08:00")).await.unwrap();
    assert_eq!((placed.totals.visits, placed.totals.placed, placed.totals.unplaced), (7, 1, 6));
    let off = place::run(app, &session, key, monday, on(None, 2, "08:00")).await.unwrap();
    assert_eq!(
        (off.totals.visits, off.totals.placed, off.totals.unplaced),
        (7, 0, 7),
        "told at once as when read anew"
    );
    assert_eq!(read::run(app, &session, key).await.unwrap().totals, off.totals);
}

#[tokio::test]
async fn who_is_outside_the_team_or_in_a_unit_that_plans_otherwise_is_refused_by_name() {
    let norr = Norr::new().await;
    let (app, key) = (&norr.town.app, norr.key(&norr.gul.0));
    let aisha = norr.of(&norr.gul.1[0]).await;
    open::run(app, &aisha, key, OPEN).await.unwrap();
    let dan = norr.of(&norr.bla.1[0]).await;
    assert_eq!(refusal(read::run(app, &dan, key).await), "not_in_team");
    let nobody = norr.town.log_in(Role::CareWorker, Some(&norr.town.north)).await;
    assert_eq!(refusal(read::run(app, &nobody, key).await), "not_in_team", "an account without a worker");
    let planner = norr.town.log_in(Role::Planner, Some(&norr.town.north)).await;
    assert!(matches!(read::run(app, &planner, key).await, Err(AppError::NotAllowed)), "a team's board is the team's");
    let elsewhere = norr.town.log_in_as(Role::CareWorker, Some(&norr.town.south), Some(&norr.gul.1[0])).await;
    assert!(matches!(read::run(app, &elsewhere, key).await, Err(AppError::NotFound)), "another unit tells nothing");
    let of_another_group = PlanKey { team: Some(norr.gul.0.id), ..week(&norr.town.south) };
    assert!(read::run(app, &aisha, of_another_group).await.is_err());

    unit_lets(&norr.town, &norr.town.north, PlansBy::GroupPlanner, PlansBy::GroupPlanner).await;
    assert_eq!(refusal(read::run(app, &aisha, key).await), "planner_plans");
    assert_eq!(refusal(open::run(app, &aisha, key, OPEN).await), "planner_plans");
    unit_lets(&norr.town, &norr.town.north, PlansBy::CentralPlanner, PlansBy::CentralPlanner).await;
    assert_eq!(refusal(read::run(app, &aisha, key).await), "central_planner_plans");
}

#[tokio::test]
async fn a_team_of_two_or_of_nine_does_not_plan_its_own_days() {
    let norr = Norr::new().await;
    let (app, gul) = (&norr.town.app, &norr.gul.0);
    let aisha = norr.of(&norr.gul.1[0]).await;
    norr.town.put(&Team { workers: gul.workers[..2].to_vec(), ..gul.clone() }).await;
    assert_eq!(refusal(read::run(app, &aisha, norr.key(gul)).await), "team_size");
    let mut many = gul.workers.clone();
    for number in 0..6 {
        many.push(norr.town.worker(&format!("Extra Nummer{number}"), &norr.town.north).await.id);
    }
    norr.town.put(&Team { workers: many, ..gul.clone() }).await;
    assert_eq!(refusal(read::run(app, &aisha, norr.key(gul)).await), "team_size");
    let mine = own_teams::run(app, &aisha).await.unwrap().teams;
    assert!(!mine[0].rights.may_change && mine[0].rights.words[0].contains("tre till åtta"), "{mine:?}");
    // One who has left is not counted.
    let left = Worker {
        employment: DayRange::new(jiff::civil::date(2020, 1, 1), jiff::civil::date(2025, 6, 30)),
        ..norr.gul.1[2].clone()
    };
    norr.town.put(&left).await;
    let mine = own_teams::run(app, &aisha).await.unwrap().teams;
    assert!(mine[0].rights.may_change, "eight of nine are there: {mine:?}");
}

#[tokio::test]
async fn another_teams_rows_and_visits_are_not_touched_from_either_side() {
    let norr = Norr::new().await;
    let (app, key) = (&norr.town.app, norr.key(&norr.gul.0));
    norr.person("Asta Påhittad", &norr.gul.1[0]).await;
    let berit = norr.person("Berit Påhittad", &norr.bla.1[0]).await;
    let aisha = norr.of(&norr.gul.1[0]).await;
    let opened = open::run(app, &aisha, key, OPEN).await.unwrap();
    let asta_monday = Id::from_uuid(opened.visits[0].id);
    let (bo, dan) = (norr.shift(&norr.gul.1[1]).await, norr.shift(&norr.bla.1[0]).await);
    let to_dan = on(Some(dan), 1, "08:00");
    assert_eq!(refusal(place::run(app, &aisha, key, asta_monday, to_dan.clone()).await), "another_teams_row");
    let whole = app.store.draft_visits(key.plan()).await.unwrap();
    let berit_monday = whole.iter().find(|it| it.visit.person == berit.id && it.visit.day == TODAY).unwrap().visit.id;
    let to_bo = on(Some(bo), 1, "08:00");
    assert_eq!(refusal(place::run(app, &aisha, key, berit_monday, to_bo.clone()).await), "another_teams_row");
    let prices = targets::run(app, &aisha, key, berit_monday, targets::PartName::First).await;
    assert_eq!(refusal(prices), "another_teams_row");
    assert!(matches!(reasons::run(app, &aisha, key, berit_monday).await, Err(AppError::NotFound)));
    let change = together::Change {
        visit: berit_monday.uuid(),
        revision: 1,
        placement: Some(together::PlacementWish { shift: Some(bo.uuid()), second_shift: None, start: None }),
        locks: None,
    };
    let several = together::Input { changes: vec![change] };
    assert_eq!(refusal(together::run(app, &aisha, key, several.clone()).await), "another_teams_row");
    assert_eq!(refusal(effect::run(app, &aisha, key, several).await), "another_teams_row");

    // The unit's planner leaves the teams' rows alone; who leads the unit or plans centrally may stand in.
    let planner = norr.town.log_in(Role::Planner, Some(&norr.town.north)).await;
    let whole_key = week(&norr.town.north);
    assert_eq!(refusal(place::run(app, &planner, whole_key, asta_monday, to_bo.clone()).await), "team_plans_row");
    let seen = read::run(app, &planner, whole_key).await.unwrap();
    assert!(seen.plan.rights.words.iter().any(|it| it.contains("Blå; Gul")), "{:?}", seen.plan.rights);
    let manager = norr.town.log_in(Role::UnitManager, Some(&norr.town.north)).await;
    place::run(app, &manager, whole_key, asta_monday, to_bo).await.unwrap();
    let central = norr.town.log_in(Role::Planner, None).await;
    place::run(app, &central, whole_key, asta_monday, on(Some(bo), 2, "08:30")).await.unwrap();
}

#[tokio::test]
async fn what_nobody_claims_is_offered_to_every_team_and_what_lies_on_an_ill_workers_row_to_hers() {
    let norr = Norr::new().await;
    let (app, town) = (&norr.town.app, &norr.town);
    // Nobody in the teams has anything to do with Doris: her responsible worker is in none, and she has no contact person.
    let outside = town.worker("Vera Vikarie", &town.north).await;
    let doris = town.person("Doris Påhittad", &town.north).await;
    let (_, order) = town.decided(&doris, "DUSCH", jiff::civil::date(2025, 12, 1)).await;
    town.agreed(&doris, &outside, vec![visit("Morgonbesök", &[&order])]).await;
    let (aisha, dan) = (norr.of(&norr.gul.1[0]).await, norr.of(&norr.bla.1[0]).await);
    let gul = open::run(app, &aisha, norr.key(&norr.gul.0), OPEN).await.unwrap();
    let bla = read::run(app, &dan, norr.key(&norr.bla.0)).await.unwrap();
    assert_eq!((gul.totals.visits, bla.totals.visits), (7, 7));
    let monday = Id::from_uuid(gul.visits[0].id);
    place::run(app, &aisha, norr.key(&norr.gul.0), monday, on(Some(norr.shift(&norr.gul.1[0]).await), 1, "08:00"))
        .await
        .unwrap();
    let bla = read::run(app, &dan, norr.key(&norr.bla.0)).await.unwrap();
    assert_eq!(bla.totals.visits, 6, "what a team has taken is no longer on the other's board");

    town.put(&tillit_domain::absence::WorkerAbsence {
        id: Id::derived("absence", &["Aisha"]),
        worker: norr.gul.1[0].id,
        cause: tillit_domain::absence::WorkerAbsenceCause::Ill,
        period: DayRange::new(TODAY, TODAY),
        away_from: None,
    })
    .await;
    let bo = norr.of(&norr.gul.1[1]).await;
    let seen = read::run(app, &bo, norr.key(&norr.gul.0)).await.unwrap();
    assert!(seen.shifts.iter().any(|it| it.worker.is_none() && it.day == TODAY), "her row is there, vacant");
    let to_bo = on(Some(norr.shift(&norr.gul.1[1]).await), 2, "08:00");
    place::run(app, &bo, norr.key(&norr.gul.0), monday, to_bo).await.unwrap();
}

#[tokio::test]
async fn a_protected_person_is_on_the_board_of_those_who_are_named_alone() {
    let norr = Norr::new().await;
    let (app, key) = (&norr.town.app, norr.key(&norr.gul.0));
    let [aisha, bo] = [0, 1].map(|at| &norr.gul.1[at]);
    let secret = norr.town.protected_person("Hemlig Hittepå", &norr.town.north, &[aisha]).await;
    norr.cared_for(&secret, aisha).await;
    let opened = open::run(app, &norr.of(aisha).await, key, OPEN).await.unwrap();
    assert_eq!(opened.visits[0].person.name, "Hemlig Hittepå");
    let monday = Id::from_uuid(opened.visits[0].id);
    let shift = norr.shift(aisha).await;
    place::run(app, &norr.of(aisha).await, key, monday, on(Some(shift), 1, "08:00")).await.unwrap();
    let colleague = norr.of(bo).await;
    let seen = serde_json::to_string(&read::run(app, &colleague, key).await.unwrap()).unwrap();
    for trace in [secret.id.uuid().to_string(), monday.uuid().to_string(), "Hemlig".into()] {
        assert!(!seen.contains(&trace), "{trace} in {seen}");
    }
    let moved = place::run(app, &colleague, key, monday, on(None, 2, "08:00")).await;
    assert!(matches!(moved, Err(AppError::NotFound)), "{moved:?}");
    let published = publish::run(
        app,
        &colleague,
        key,
        publish::Input { accept_soft: true, version: read::run(app, &colleague, key).await.unwrap().plan.version },
    )
    .await;
    published.unwrap();
    let visits = norr.town.app.store.planned_visits(&VisitFilter::default()).await.unwrap();
    assert_eq!(visits.len(), 0, "what a colleague may not see the colleague does not publish");
}

#[tokio::test]
async fn a_day_that_has_been_is_not_planned_again() {
    let norr = Norr::new().await;
    let (app, key) = (&norr.town.app, norr.key(&norr.gul.0));
    norr.person("Asta Påhittad", &norr.gul.1[0]).await;
    let aisha = norr.of(&norr.gul.1[0]).await;
    let opened = open::run(app, &aisha, key, OPEN).await.unwrap();
    norr.town.clock.advance(24 * 3600);
    let monday = Id::from_uuid(opened.visits[0].id);
    let to_bo = on(Some(norr.shift(&norr.gul.1[1]).await), 1, "08:00");
    assert_eq!(refusal(place::run(app, &aisha, key, monday, to_bo).await), "day_has_passed");
    let last_week = PlanKey { from: jiff::civil::date(2025, 6, 30), ..key };
    assert_eq!(refusal(open::run(app, &aisha, last_week, OPEN).await), "day_has_passed");
    let from_wednesday = PlanKey { from: jiff::civil::date(2025, 7, 9), ..key };
    assert!(matches!(open::run(app, &aisha, from_wednesday, OPEN).await, Err(AppError::Invalid { .. })));
}

#[tokio::test]
async fn a_proposal_for_a_team_lies_on_its_rows_and_leaves_the_others_alone() {
    let norr = Norr::new().await;
    let (app, key) = (&norr.town.app, norr.key(&norr.gul.0));
    for (name, team) in [("Asta", &norr.gul), ("Berit", &norr.gul), ("Cilla", &norr.bla), ("Doris", &norr.bla)] {
        norr.person(&format!("{name} Påhittad"), &team.1[0]).await;
    }
    let aisha = norr.of(&norr.gul.1[0]).await;
    open::run(app, &aisha, key, OPEN).await.unwrap();
    let started = propose::run(app, &aisha, key, propose::Input { seconds: 1, visits: None }).await.unwrap();
    let result = loop {
        let (view, _) = app.jobs.of(&aisha, Id::from_uuid(started.job)).unwrap();
        if let Some(result) = view.result {
            break result;
        }
        tokio::task::yield_now().await;
    };
    let text = result.to_string();
    assert!(!text.contains("Blå") && !text.contains("Cilla"), "{text}");
    assert!(!text.contains("balance_seconds") && !text.contains("overtime_seconds"), "{text}");
    let proposal = result["proposal"].as_str().unwrap().parse().unwrap();
    let dan = norr.of(&norr.bla.1[0]).await;
    let stolen = accept::run(app, &dan, norr.key(&norr.bla.0), proposal, accept::Input::default()).await;
    assert_eq!(refusal(stolen), "another_teams_row");
    let accepted = accept::run(app, &aisha, key, proposal, accept::Input::default()).await.unwrap();
    assert_eq!((accepted.totals.placed, accepted.totals.unplaced), (10, 4), "nobody of the team works at the weekend");
    let whole = app.store.draft_visits(key.plan()).await.unwrap();
    assert_eq!(whole.iter().filter(|it| it.placement.is_some()).count(), 10);
    let again = propose::run(app, &aisha, key, propose::Input { seconds: 1, visits: None }).await.unwrap();
    assert_ne!(again.job, started.job);
    assert!(matches!(discard::run(app, &aisha, key, proposal).await, Err(AppError::NotFound)), "it has been accepted");
}

#[tokio::test]
async fn a_team_publishes_its_rows_where_the_unit_lets_it_and_leaves_it_to_the_planner_otherwise() {
    let norr = Norr::new().await;
    let (app, key) = (&norr.town.app, norr.key(&norr.gul.0));
    norr.person("Asta Påhittad", &norr.gul.1[0]).await;
    norr.person("Berit Påhittad", &norr.bla.1[0]).await;
    let (aisha, dan) = (norr.of(&norr.gul.1[0]).await, norr.of(&norr.bla.1[0]).await);
    let opened = open::run(app, &aisha, key, OPEN).await.unwrap();
    let monday = Id::from_uuid(opened.visits[0].id);
    place::run(app, &aisha, key, monday, on(Some(norr.shift(&norr.gul.1[0]).await), 1, "08:00")).await.unwrap();
    // The other team has laid two visits over each other, or so: one far outside its shift. That is not Gul's to solve.
    let bla = read::run(app, &dan, norr.key(&norr.bla.0)).await.unwrap();
    let wrong = on(Some(norr.shift(&norr.bla.1[0]).await), 1, "05:00");
    place::run(app, &dan, norr.key(&norr.bla.0), Id::from_uuid(bla.visits[0].id), wrong).await.unwrap();
    let judged = gate::run(app, &aisha, key).await.unwrap();
    assert!(judged.may_publish && !judged.soft.is_empty(), "{judged:?}");
    assert!(!gate::run(app, &dan, norr.key(&norr.bla.0)).await.unwrap().may_publish);

    let version = read::run(app, &aisha, key).await.unwrap().plan.version;
    let input = publish::Input { accept_soft: true, version };
    unit_lets(&norr.town, &norr.town.north, PlansBy::Team, PlansBy::GroupPlanner).await;
    assert_eq!(refusal(publish::run(app, &aisha, key, input).await), "planner_publishes");
    let told = read::run(app, &aisha, key).await.unwrap().plan.rights;
    assert!(told.may_change && !told.may_publish && told.words[0].contains("planeraren"), "{told:?}");
    unit_lets(&norr.town, &norr.town.north, PlansBy::Team, PlansBy::Team).await;
    let unread = publish::Input { accept_soft: false, version };
    assert_eq!(refusal(publish::run(app, &aisha, key, unread).await), "findings_not_accepted");
    let published = publish::run(app, &aisha, key, input).await.unwrap();
    assert_eq!(published.plan.changed_since_published, 0);
    assert_eq!(published.plan.published_at, Some(app.now()));
    let visits = app.store.planned_visits(&VisitFilter::default()).await.unwrap();
    assert_eq!(visits.len(), 7, "Asta's week, and nothing of Berit's");
    let whole =
        read::run(app, &norr.town.log_in(Role::Planner, Some(&norr.town.north)).await, week(&norr.town.north)).await;
    assert_eq!(whole.unwrap().plan.published_at, None, "the rest of the week is still a draft");
    assert_eq!(read::run(app, &dan, norr.key(&norr.bla.0)).await.unwrap().plan.published_at, None);
}

#[tokio::test]
async fn the_effect_of_a_swap_is_told_before_it_is_made_without_a_figure_about_anybody() {
    let norr = Norr::new().await;
    let (app, key) = (&norr.town.app, norr.key(&norr.gul.0));
    // Each has the other's worker as contact person, so the swap is also what the rules would rather have.
    for (name, contact) in [("Asta", 1), ("Berit", 0)] {
        norr.person(&format!("{name} Påhittad"), &norr.gul.1[contact]).await;
    }
    let aisha = norr.of(&norr.gul.1[0]).await;
    let opened = open::run(app, &aisha, key, OPEN).await.unwrap();
    let (on_aisha, on_bo) = (norr.shift(&norr.gul.1[0]).await, norr.shift(&norr.gul.1[1]).await);
    let of_monday: Vec<_> = opened.visits.iter().filter(|it| it.day == TODAY).collect();
    for (visit, shift) in of_monday.iter().zip([on_aisha, on_bo]) {
        place::run(app, &aisha, key, Id::from_uuid(visit.id), on(Some(shift), 1, "08:00")).await.unwrap();
    }
    let change = |visit: uuid::Uuid, shift: Id<Shift>, start: &str| together::Change {
        visit,
        revision: 2,
        placement: Some(together::PlacementWish {
            shift: Some(shift.uuid()),
            second_shift: None,
            start: Some(start.into()),
        }),
        locks: None,
    };
    let swap = together::Input {
        changes: vec![change(of_monday[0].id, on_bo, "08:00"), change(of_monday[1].id, on_aisha, "08:00")],
    };
    let effect = effect::run(app, &aisha, key, swap).await.unwrap();
    let asta = effect.persons.iter().find(|it| it.person.name == "Asta Påhittad").unwrap();
    assert!(asta.words[0].contains("Bo Gul kommer i stället för Aisha Gul"), "{asta:?}");
    assert!(asta.words[0].contains("Ny för Asta Påhittad: Bo Gul"), "{asta:?}");
    assert!(!effect.hard && effect.conflicts.is_empty(), "{effect:?}");
    assert!(effect.solves.iter().all(|it| it.contains("omsorgskontakt")) && effect.solves.len() == 2, "{effect:?}");
    let unchanged = read::run(app, &aisha, key).await.unwrap();
    assert_eq!(unchanged.visits.iter().filter(|it| it.shift == Some(on_aisha.uuid())).count(), 1, "nothing is written");

    // Both at once on one row: that they collide is said, by how much is not.
    let both = together::Input { changes: vec![change(of_monday[1].id, on_aisha, "08:00")] };
    let effect = effect::run(app, &aisha, key, both).await.unwrap();
    assert!(effect.hard && effect.conflicts[0].contains("samtidigt"), "{effect:?}");
    assert!(!effect.conflicts.iter().any(|it| it.contains(" min") || it.contains(" tim")), "{effect:?}");
    let told = targets::run(app, &aisha, key, Id::from_uuid(of_monday[1].id), targets::PartName::First).await.unwrap();
    assert!(told.targets.iter().all(|it| it.cost.is_none() && it.components.is_empty()), "no price of a colleague");
    assert_eq!(told.targets.len(), 3, "the team's three rows of the day; the other team's are not asked about");
}

#[tokio::test]
async fn one_is_told_of_ones_own_teams_and_why_they_do_not_plan() {
    let norr = Norr::new().await;
    let app = &norr.town.app;
    let aisha = norr.of(&norr.gul.1[0]).await;
    let mine = own_teams::run(app, &aisha).await.unwrap().teams;
    assert_eq!(mine.iter().map(|it| it.team.name.as_str()).collect::<Vec<_>>(), ["Gul"]);
    assert!(mine[0].rights.may_change);
    unit_lets(&norr.town, &norr.town.north, PlansBy::GroupPlanner, PlansBy::GroupPlanner).await;
    let mine = own_teams::run(app, &aisha).await.unwrap().teams;
    assert!(!mine[0].rights.may_change && mine[0].rights.words[0].contains("gruppens planerare"), "{mine:?}");
    let nobody = norr.town.log_in(Role::CareWorker, Some(&norr.town.north)).await;
    assert!(own_teams::run(app, &nobody).await.unwrap().teams.is_empty());
    let safety = norr.town.log_in(Role::SafetyRepresentative, None).await;
    assert!(matches!(own_teams::run(app, &safety).await, Err(AppError::NotAllowed)));
}
