//! Follow-up's kept sums: whatever happens, figures from them are those counted from all facts.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use tillit_app::use_cases::follow_up::rollups::{bite, check, rebuild};
use tillit_app::use_cases::follow_up::{Input, MetricRow, drill, metrics};
use tillit_app::{Language, Role, Session};
use tillit_domain::DayRange;
use tillit_domain::absence::{PersonAbsence, PersonAbsenceCause};
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::registration::{Correction, Method, Registration};
use tillit_domain::time::{TimeOfDay, instant};
use tillit_domain::visit::{CancelCause, PlannedState, PlannedVisit};
use tillit_domain::worker::Worker;

use crate::support::{Municipality, TODAY, id};

const FIRST: Date = date(2025, 6, 2);
const DAYS: i64 = 34;

/// The figures of a question from what is kept, and the same counted from facts as they are known today.
async fn both(town: &Municipality, session: &Session, input: Input) -> (Vec<MetricRow>, Vec<MetricRow>) {
    let counted = Input { as_of: Some(town.app.today()), ..input.clone() };
    (metrics::run(&town.app, session, input).await.unwrap(), metrics::run(&town.app, session, counted).await.unwrap())
}

async fn same(town: &Municipality, session: &Session, what: &str) {
    let days = |from: Date, to: Date| Input { from: Some(from), to: Some(to), ..Input::default() };
    let mut questions = vec![days(date(2025, 6, 1), date(2025, 6, 30)), days(FIRST.saturating_add(8.days()), TODAY)];
    for place in [&town.north, &town.south] {
        let group = Some(place.group.name.clone());
        questions.push(Input { group, filter: Some("BR65".into()), ..days(date(2025, 6, 1), date(2025, 7, 31)) });
    }
    for question in questions {
        let (kept, counted) = both(town, session, question.clone()).await;
        assert_eq!(kept.len(), 46);
        for (kept, counted) in kept.iter().zip(&counted) {
            assert_eq!(kept, counted, "{what}: {} of {question:?}", kept.id);
        }
    }
}

/// A town of chance that goes on living.
struct Life {
    town: Municipality,
    state: u64,
    persons: Vec<Person>,
    workers: Vec<Id<Worker>>,
    visits: Vec<PlannedVisit>,
    registered: Vec<Registration>,
    number: usize,
}

impl Life {
    async fn begin(town: Municipality, seed: u64) -> Self {
        let mut life = Self {
            town,
            state: seed | 1,
            persons: Vec::new(),
            workers: Vec::new(),
            visits: Vec::new(),
            registered: Vec::new(),
            number: 0,
        };
        for name in ["Adam", "Bea", "Cia"] {
            let worker = life.town.worker(&format!("{name} Påhittad"), &life.town.north).await;
            life.workers.push(worker.id);
        }
        for (at, name) in ["Asta", "Bo", "Cilla", "Dag", "Elsa", "Frans", "Gun"].iter().enumerate() {
            let place = if at < 6 { &life.town.north } else { &life.town.south };
            let person = life.town.person(&format!("{name} Hittepåsson"), place).await;
            let (_, order) = life.town.decided(&person, "DUSCH", date(2025, 12, 1)).await;
            for day in FIRST.series(1.day()).take(usize::try_from(DAYS).unwrap()).filter(|_| at % 2 == 0) {
                let by = life.workers[at % 3];
                let by = life.town.now::<Worker>(by).await.0;
                let planned = life.town.planned(&person, day, &by, &[&order]).await;
                life.visits.push(planned);
            }
            life.persons.push(person);
        }
        life
    }

    fn draw(&mut self, below: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.state >> 33).unwrap() % below
    }

    async fn live_on(&mut self) -> &'static str {
        self.number += 1;
        let name = self.number.to_string();
        match self.draw(8) {
            0..=3 => {
                let (at, worker) = (self.draw(self.visits.len()), self.draw(3));
                let visit = self.visits[at].visit.clone();
                let (hour, length) =
                    (6 + i32::try_from(self.draw(18)).unwrap(), 1 + i64::try_from(self.draw(90)).unwrap());
                let late = i64::try_from(self.draw(3)).unwrap() - 1;
                let start = instant(visit.day.saturating_add(late.days()), TimeOfDay::hm(hour, 50));
                let registration = Registration {
                    id: id("registration", &name),
                    visit: (self.draw(5) > 0).then_some(visit.id),
                    person: visit.person,
                    worker: self.workers[worker],
                    start,
                    stop: (self.draw(6) > 0).then(|| start + jiff::SignedDuration::from_mins(length)),
                    method: Method::Tag,
                    tasks_done: vec!["DUSCH".into()],
                };
                self.registered.push(registration.clone());
                self.town.app.store.add_registrations(vec![(registration, None)], &self.town.registry()).await.unwrap();
                "a late registration"
            }
            4 if !self.registered.is_empty() => {
                let at = self.draw(self.registered.len());
                let registration = &self.registered[at];
                let by = i64::try_from(self.number % 7).unwrap() - 3;
                let start = registration.start + jiff::SignedDuration::from_mins(by * 90);
                let correction = Correction {
                    id: id("correction", &name),
                    registration: registration.id,
                    start,
                    stop: start + jiff::SignedDuration::from_mins(i64::try_from(self.number % 40).unwrap()),
                    by: "Vera".into(),
                    reason: "fel tid".into(),
                    at: self.town.app.now(),
                };
                self.town.app.store.add_corrections(&[correction], &self.town.registry()).await.unwrap();
                "a correction"
            }
            5 => {
                let at = self.draw(self.visits.len());
                let revised = &mut self.visits[at];
                revised.revision += 1;
                revised.state = PlannedState::Cancelled { cause: CancelCause::Hospital };
                let revised = revised.clone();
                self.town.app.store.publish_visits(&[revised], &self.town.registry()).await.unwrap();
                "a visit cancelled"
            }
            6 => {
                let (person, day) = (self.draw(self.persons.len()), self.draw(30));
                let absence = PersonAbsence {
                    id: id("absence", &name),
                    person: self.persons[person].id,
                    cause: PersonAbsenceCause::Hospital,
                    period: DayRange::days_from(FIRST.saturating_add(i64::try_from(day).unwrap().days()), 3),
                    told_on: TODAY,
                };
                self.town.put(&absence).await;
                "an absence"
            }
            _ => {
                let (person, place) = (self.draw(self.persons.len()), self.draw(2));
                let group = [self.town.north.group.id, self.town.south.group.id][place];
                let (mut person, _) = self.town.now::<Person>(self.persons[person].id).await;
                if let Some(last) = person.groups.last_mut() {
                    last.group = group;
                }
                person.household = (self.draw(2) == 0).then(|| id("household", "tillsammans"));
                self.town.put(&person).await;
                "a person moved"
            }
        }
    }
}

async fn whatever_happens(town: Municipality, seed: u64) {
    let mut life = Life::begin(town, seed).await;
    let controller = life.town.log_in(Role::Controller, None).await;
    let admin = Session::local_administrator(Language::Sv);
    same(&life.town, &controller, "nothing is counted, and all is answered").await;
    while bite(&life.town.app).await.unwrap() {}
    same(&life.town, &controller, "the beginning").await;
    for round in 0..24 {
        let what = life.live_on().await;
        if round % 3 == 2 {
            // Some rounds are counted ahead, some are counted when they are asked for.
            while round % 2 == 0 && bite(&life.town.app).await.unwrap() {}
            same(&life.town, &controller, what).await;
        }
    }
    // Another day: what was to come is over.
    life.town.clock.advance(2 * 86_400);
    same(&life.town, &controller, "two days later").await;
    let outcome = check(&life.town.app, &admin).await.unwrap();
    assert!(outcome.rows > 100 && outcome.different == 0, "{outcome:?}");
    let again = rebuild(&life.town.app, &admin, None).await.unwrap();
    assert_eq!((again.days, again.rows, again.different), (outcome.days, outcome.rows, 0));
    same(&life.town, &controller, "counted from nothing").await;
}

#[tokio::test]
async fn whatever_happens_figures_are_those_counted_from_all_facts() {
    for seed in [3, 1_000_003] {
        whatever_happens(Municipality::new().await, seed).await;
    }
}

/// The same on PostgreSQL; `TILLIT_TEST_EMPTY_POSTGRES` is the address of a database with nothing in it.
#[tokio::test]
async fn whatever_happens_on_postgres_too() {
    let Ok(url) = std::env::var("TILLIT_TEST_EMPTY_POSTGRES") else { return };
    whatever_happens(Municipality::on(&url, tempfile::tempdir().unwrap()).await, 5).await;
}

#[tokio::test]
async fn a_figure_opens_to_the_same_persons_as_counted_from_facts() {
    let mut life = Life::begin(Municipality::new().await, 11).await;
    for _ in 0..12 {
        life.live_on().await;
    }
    while bite(&life.town.app).await.unwrap() {}
    let town = &life.town;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let input = Input {
        group: Some(town.north.group.name.clone()),
        from: Some(date(2025, 6, 1)),
        to: Some(date(2025, 6, 30)),
        ..Input::default()
    };
    for metric in drill::OPENED {
        let kept = drill::run(&town.app, &manager, metric, input.clone()).await.unwrap();
        let counted = Input { as_of: Some(town.app.today()), ..input.clone() };
        let counted = drill::run(&town.app, &manager, metric, counted).await.unwrap();
        assert_eq!(kept.persons, counted.persons, "{metric}");
    }
}
