//! The care worker's phone: what the day holds, when the door code is told, and that the worker's own figures are the worker's own.

use serde_json::{Value, json};
use tillit_app::accounts::token::Token;
use tillit_app::use_cases::corrections::{self, CorrectionsAsked};
use tillit_app::use_cases::phone::day::{self, DayAsked, Display};
use tillit_app::use_cases::phone::devices::{NewDevice, office, quarantine, register};
use tillit_app::use_cases::phone::find::{self, FindAsked};
use tillit_app::use_cases::phone::intake::{self, Answer, Outcome};
use tillit_app::use_cases::phone::own::{self, OwnAsked, OwnState};
use tillit_app::use_cases::phone::settings::{self, PhoneSettings};
use tillit_app::use_cases::tags;
use tillit_app::{AppError, Role, Session};
use tillit_domain::Id;
use tillit_domain::Minutes;
use tillit_domain::day::Finding;
use tillit_domain::order::Order;
use tillit_domain::person::Person;
use tillit_domain::shift::Shift;
use tillit_domain::time::{TimeOfDay, instant};
use tillit_domain::visit::PlannedVisit;
use tillit_domain::worker::{TravelMode, Worker};
use tillit_storage::{Expect, RegistrationFilter};

use crate::sent;
use crate::support::{Municipality, TODAY, id};

struct Morning {
    town: Municipality,
    asta: Person,
    vera: Worker,
    worker: Session,
    manager: Session,
    visit: PlannedVisit,
    token: Token,
}

/// Vera works from seven to three and is to help Asta shower at eight. It is eight.
async fn morning() -> Morning {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let (_, order): (_, Order) = town.decided(&asta, "DUSCH", TODAY).await;
    let visit = town.planned(&asta, TODAY, &vera, &[&order]).await;
    let shift = shift_from(&town, &vera, 7);
    town.app.store.put_shifts(&[(shift, Expect::New)], &town.registry()).await.unwrap();
    let worker = town.log_in_as(Role::CareWorker, Some(&town.north), Some(&vera)).await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let new = register(&town.app, &worker, NewDevice { label: "Veras telefon".into() }).await.unwrap();
    Morning { asta, vera, worker, manager, visit, token: Token::shown(&new.delivery_token), town }
}

/// Vera's shift of the day, until three.
fn shift_from(town: &Municipality, vera: &Worker, hour: i32) -> Shift {
    Shift {
        id: id("shift", "Vera"),
        group: town.north.group.id,
        day: TODAY,
        start: TimeOfDay::hm(hour, 0),
        end: TimeOfDay::hm(15, 0),
        worker: Some(vera.id),
        travel: TravelMode::Car,
        breaks: Vec::new(),
        tour: None,
        support_start: Minutes(0),
        support_end: Minutes(0),
    }
}

impl Morning {
    async fn day(&self) -> Result<day::PhoneDay, AppError> {
        day::run(&self.town.app, Some(&self.worker), Some(&self.token), DayAsked::default()).await
    }

    async fn deliver(&self, events: &[Value]) -> Vec<Answer> {
        let input = sent(json!({ "device_now": self.town.app.now(), "events": events }));
        intake::run(&self.town.app, &self.token, input).await.unwrap().1.answers
    }

    fn event(&self, number: u32, hour: i32, minute: i32, what: Value) -> Value {
        let mut event = what;
        event["id"] = json!(id::<Shift>("event", &number.to_string()).uuid());
        event["at"] = json!(instant(TODAY, TimeOfDay::hm(hour, minute)));
        event
    }

    fn start(&self, number: u32, hour: i32, minute: i32, how: Value) -> Value {
        let what = json!({ "kind": "visit_started", "registration": registration(number), "visit": self.visit.visit.id.uuid(),
            "person": self.asta.id.uuid(), "how": how, "place": "home" });
        self.event(number * 10, hour, minute, what)
    }

    fn stop(&self, number: u32, hour: i32, minute: i32) -> Value {
        let what = json!({ "kind": "visit_stopped", "registration": registration(number), "how": { "by": "button" } });
        self.event(number * 10 + 1, hour, minute, what)
    }
}

fn registration(number: u32) -> uuid::Uuid {
    id::<Shift>("registration", &number.to_string()).uuid()
}

fn outcomes(answers: &[Answer]) -> Vec<Outcome> {
    answers.iter().map(|it| it.outcome).collect()
}

#[tokio::test]
async fn the_day_holds_what_is_needed_at_the_door_and_the_door_code_only_around_the_shift() {
    let morning = morning().await;
    let day = morning.day().await.unwrap();
    assert_eq!(day.visits.len(), 1);
    let visit = &day.visits[0];
    assert_eq!((visit.person.name.as_str(), visit.matters.as_str()), ("Asta Påhittad", "Kaffe före allt annat"));
    assert_eq!(visit.door_code.as_deref(), Some("Kod 4711"));
    assert_eq!(visit.tasks.len(), 1);
    assert_eq!(day.display, Display::Frames);
    assert_eq!(day.keep_until, instant(TODAY, TimeOfDay::hm(17, 0)));
    let tomorrow = DayAsked { day: TODAY.tomorrow().ok() };
    assert!(day::run(&morning.town.app, Some(&morning.worker), None, tomorrow).await.unwrap().visits.is_empty());
    let later = DayAsked { day: TODAY.tomorrow().unwrap().tomorrow().ok() };
    assert!(day::run(&morning.town.app, Some(&morning.worker), None, later).await.is_err());
    let later = shift_from(&morning.town, &morning.vera, 10);
    morning.town.app.store.put_shifts(&[(later, Expect::Any)], &morning.town.registry()).await.unwrap();
    assert_eq!(morning.day().await.unwrap().visits[0].door_code, None, "the shift is two hours away");
    morning.town.clock.advance(90 * 60);
    assert!(morning.day().await.unwrap().visits[0].door_code.is_some(), "it begins in half an hour");
    morning.town.clock.advance(5 * 3600 + 31 * 60);
    assert_eq!(morning.day().await.unwrap().visits[0].door_code, None, "the shift is over");
}

#[tokio::test]
async fn how_the_day_is_seen_is_the_workers_own_choice() {
    let morning = morning().await;
    let choose = PhoneSettings { display: Some(Display::Visits) };
    settings::run(&morning.town.app, &morning.worker, choose).await.unwrap();
    let day = morning.day().await.unwrap();
    assert_eq!((day.display, day.display_chosen), (Display::Visits, true));
    settings::run(&morning.town.app, &morning.worker, PhoneSettings { display: None }).await.unwrap();
    assert!(!morning.day().await.unwrap().display_chosen);
}

#[tokio::test]
async fn a_visit_by_tag_is_measured_and_an_unknown_tag_is_kept_and_looked_at() {
    let morning = morning().await;
    let app = &morning.town.app;
    let tag = sent(json!({ "code": "a1b2 c3d4", "of_household": false }));
    let hung = tags::put_up(app, &morning.manager, morning.asta.id, tag).await.unwrap();
    assert_eq!(hung.tags[0].code, "A1B2C3D4");
    assert_eq!(morning.day().await.unwrap().visits[0].tags.len(), 1);
    let by = |code: &str| json!({ "by": "tag", "code": code });
    let answers = morning.deliver(&[morning.start(1, 7, 30, by("A1B2C3D4")), morning.stop(1, 7, 55)]).await;
    assert_eq!(outcomes(&answers), [Outcome::Taken, Outcome::Taken]);
    let answers = morning.deliver(&[morning.start(2, 7, 56, by("FRÄMMANDE"))]).await;
    assert_eq!(outcomes(&answers), [Outcome::ToUnit]);
    morning.deliver(&[morning.stop(2, 7, 59)]).await;
    let queue = corrections::list(app, &morning.manager, CorrectionsAsked::default()).await.unwrap();
    assert_eq!(queue.cases.len(), 1);
    assert_eq!(queue.cases[0].findings.iter().map(|it| it.code).collect::<Vec<_>>(), [Finding::UnknownTag]);
}

#[tokio::test]
async fn one_event_that_cannot_be_read_does_not_stop_the_others() {
    let morning = morning().await;
    let odd = json!({ "id": registration(7), "at": "2025-07-07T05:00:00Z", "kind": "visit_imagined" });
    let old = morning.event(99, 7, 0, json!({ "kind": "as_planned", "visit": morning.visit.visit.id.uuid() }));
    let mut old = old;
    old["at"] = json!("2020-01-01T05:00:00Z");
    let button = json!({ "by": "button" });
    let good = morning.start(1, 7, 30, button);
    let answers = morning.deliver(&[odd, old, good.clone()]).await;
    assert_eq!(outcomes(&answers), [Outcome::Refused, Outcome::Refused, Outcome::Taken]);
    assert!(answers[0].reason.is_some() && answers[1].reason.is_some());
    assert_eq!(outcomes(&morning.deliver(&[good]).await), [Outcome::Already]);
}

#[tokio::test]
async fn a_forgotten_stop_waits_first_in_the_queue_once_the_shift_is_over_and_is_corrected_with_the_original_kept() {
    let morning = morning().await;
    let app = &morning.town.app;
    morning.deliver(&[morning.start(1, 7, 30, json!({ "by": "button" }))]).await;
    let asked = CorrectionsAsked::default();
    assert!(corrections::list(app, &morning.manager, asked).await.unwrap().cases.is_empty(), "it goes on");
    let own_now = own::run(app, &morning.worker, OwnAsked::default()).await.unwrap();
    assert_eq!(own_now.registrations[0].state, OwnState::GoingOn);
    morning.town.clock.advance(9 * 3600);
    let queue = corrections::list(app, &morning.manager, asked).await.unwrap();
    assert_eq!(queue.cases[0].findings[0].code, Finding::MissingStop);
    assert_eq!(queue.uncorrected, None, "one worker's registrations make no figure");
    let text = serde_json::to_string(&queue).unwrap();
    assert!(!text.contains("Vera") && !text.contains(&morning.vera.id.to_string()), "nobody is named in the queue");
    let case = corrections::open(app, &morning.manager, queue.cases[0].id).await.unwrap();
    assert_eq!(case.registrations[0].worker.name, "Vera Vikarie");
    let answer =
        |version: u32| sent(json!({ "expected_version": version, "action": "as_planned", "reason": "Vera ringde" }));
    let opened = corrections::answer(app, &morning.manager, case.id, answer(case.version)).await.unwrap();
    assert!(opened.findings.is_empty());
    let corrected = &opened.registrations[0];
    assert_eq!((corrected.original_stop, corrected.stop), (None, Some(instant(TODAY, TimeOfDay::hm(8, 25)))));
    assert_eq!(corrected.corrections[0].reason.as_deref(), Some("Vera ringde"));
    assert_eq!(
        corrected.known,
        tillit_domain::registration::Known::Stated,
        "what is corrected is stated, not measured"
    );
    let late = corrections::answer(app, &morning.manager, case.id, answer(case.version)).await;
    assert!(matches!(late, Err(AppError::Conflict { current: Some(_) })));
    assert!(corrections::list(app, &morning.manager, asked).await.unwrap().cases.is_empty());
    let own = own::run(app, &morning.worker, OwnAsked::default()).await.unwrap();
    assert_eq!(own.registrations[0].corrections[0].by, morning.manager.user.as_str());
}

#[tokio::test]
async fn a_registration_that_did_not_happen_counts_nowhere_and_one_let_stand_does_not_come_back() {
    let morning = morning().await;
    let app = &morning.town.app;
    let button = || json!({ "by": "button" });
    let told = morning.event(
        5,
        8,
        0,
        json!({ "kind": "visit_not_made", "visit": morning.visit.visit.id.uuid(), "person": morning.asta.id.uuid(), "cause": "no_answer" }),
    );
    morning.deliver(&[morning.start(1, 7, 30, button()), morning.stop(1, 7, 50), told]).await;
    let queue = corrections::list(app, &morning.manager, CorrectionsAsked::default()).await.unwrap();
    assert_eq!(queue.cases[0].findings[0].code, Finding::MadeAndNotMade);
    let case = corrections::open(app, &morning.manager, queue.cases[0].id).await.unwrap();
    assert_eq!(
        case.events.iter().map(|it| (it.kind, it.phone)).collect::<Vec<_>>(),
        [("visit_started", 1), ("visit_stopped", 1), ("visit_not_made", 1)]
    );
    assert_eq!(case.events[2].cause, Some(tillit_domain::day_event::NotMadeCause::NoAnswer), "both sides are told");
    assert_eq!(
        (case.events[2].worker.name.as_str(), case.registrations[0].known),
        ("Vera Vikarie", tillit_domain::registration::Known::Measured)
    );
    let input = sent(json!({ "expected_version": case.version, "action": "did_not_happen", "reason": "Fel knapp" }));
    let opened = corrections::answer(app, &morning.manager, case.id, input).await.unwrap();
    assert!(opened.registrations[0].withdrawn);
    let queue = corrections::list(app, &morning.manager, CorrectionsAsked::default()).await.unwrap();
    assert!(queue.cases.is_empty());
}

#[tokio::test]
async fn the_lost_phone_drill() {
    let morning = morning().await;
    let app = &morning.town.app;
    morning.deliver(&[morning.start(1, 7, 30, json!({ "by": "button" }))]).await;
    let phones = office::list(app, &morning.manager, office::DevicesAsked::default()).await.unwrap();
    assert_eq!((phones.devices.len(), phones.devices[0].label.as_str()), (1, "Veras telefon"));
    let phone = Id::from_uuid(phones.devices[0].id);
    let why = || sent(json!({ "reason": "Tappad på bussen" }));
    let other = morning.town.log_in(Role::UnitManager, Some(&morning.town.south)).await;
    assert!(matches!(office::revoke(app, &other, phone, why()).await, Err(AppError::NotFound)));
    assert!(matches!(office::revoke(app, &morning.worker, phone, why()).await, Err(AppError::NotAllowed)));
    office::revoke(app, &morning.manager, phone, why()).await.unwrap();
    assert!(matches!(morning.day().await, Err(AppError::DeviceRevoked)));
    let without_log_in = day::run(app, None, Some(&morning.token), DayAsked::default()).await;
    assert!(matches!(without_log_in, Err(AppError::DeviceRevoked)), "it wipes even when its session has ended");
    // What it had not sent: kept apart, and no registration of it yet.
    assert_eq!(outcomes(&morning.deliver(&[morning.stop(1, 7, 55)]).await), [Outcome::Quarantined]);
    let kept = async || app.store.registrations(&RegistrationFilter::default()).await.unwrap().len();
    assert_eq!(kept().await, 0);
    let waiting = quarantine::list(app, &morning.manager).await.unwrap();
    assert_eq!(waiting.events.len(), 1);
    assert!(quarantine::list(app, &other).await.unwrap().events.is_empty());
    let event = Id::from_uuid(waiting.events[0].id);
    let answer = || quarantine::QuarantineAnswer { take: true, reason: "Vera känner igen det".into() };
    let without_reason = quarantine::QuarantineAnswer { take: false, reason: " ".into() };
    assert_eq!(crate::wrong_fields(quarantine::answer(app, &morning.manager, event, without_reason).await), ["reason"]);
    assert!(matches!(quarantine::answer(app, &other, event, answer()).await, Err(AppError::NotFound)));
    assert!(quarantine::answer(app, &morning.manager, event, answer()).await.unwrap().events.is_empty());
    assert_eq!(kept().await, 1);
    assert!(matches!(quarantine::answer(app, &morning.manager, event, answer()).await, Err(AppError::NotFound)));
}

#[tokio::test]
async fn nobody_but_the_worker_gets_the_workers_own_registrations() {
    let morning = morning().await;
    let app = &morning.town.app;
    morning.deliver(&[morning.start(1, 7, 30, json!({ "by": "button" })), morning.stop(1, 7, 55)]).await;
    let asked = OwnAsked::default();
    assert_eq!(own::run(app, &morning.worker, asked).await.unwrap().registrations.len(), 1);
    let bo = morning.town.worker("Bo Kollega", &morning.town.north).await;
    let colleague = morning.town.log_in_as(Role::CareWorker, Some(&morning.town.north), Some(&bo)).await;
    assert!(own::run(app, &colleague, asked).await.unwrap().registrations.is_empty());
    for role in Role::ALL {
        let session = morning.town.log_in(role, Some(&morning.town.north)).await;
        let answer = own::run(app, &session, asked).await;
        assert!(matches!(answer, Err(AppError::NotAllowed)), "{role:?}: {answer:?}");
    }
    let foreign = morning.event(9, 8, 0, json!({ "kind": "corrected", "correction": registration(9),
        "registration": registration(1), "start": "2025-07-07T05:30:00Z", "stop": "2025-07-07T05:40:00Z", "reason": "x" }));
    let new = register(app, &colleague, NewDevice { label: String::new() }).await.unwrap();
    let input = sent(json!({ "device_now": app.now(), "events": [foreign] }));
    let (_, answers) = intake::run(app, &Token::shown(&new.delivery_token), input).await.unwrap();
    assert_eq!(outcomes(&answers.answers), [Outcome::Refused]);
}

#[tokio::test]
async fn a_protected_person_is_not_told_to_a_worker_who_is_not_named() {
    let morning = morning().await;
    let protected =
        Person { protected: Some(tillit_domain::person::ProtectedIdentity::SecrecyMark), ..morning.asta.clone() };
    morning.town.put(&protected).await;
    let day = morning.day().await.unwrap();
    let text = serde_json::to_string(&day).unwrap();
    assert!(day.visits[0].protected && day.visits[0].address.is_none() && day.visits[0].door_code.is_none());
    assert!(!text.contains("Asta") && !text.contains("4711") && !text.contains("Kaffe"), "{text}");
}

#[tokio::test]
async fn after_an_alarm_a_visit_may_be_for_anybody_of_the_group_and_the_door_is_known_once_it_is_told() {
    let morning = morning().await;
    let app = &morning.town.app;
    let greta = morning.town.person("Greta Grannfru", &morning.town.north).await;
    let far = morning.town.person("Greta Söderut", &morning.town.south).await;
    morning.town.protected_person("Greta Gömd", &morning.town.north, &[]).await;
    let found = async || {
        let asked = FindAsked { q: "gre".into() };
        find::run(app, &morning.worker, asked).await.unwrap().persons.into_iter().map(|it| it.name).collect::<Vec<_>>()
    };
    assert_eq!(found().await, ["Greta Grannfru"], "of the own group, and nobody whose name is not to be told");
    assert!(
        !serde_json::to_string(&morning.day().await.unwrap()).unwrap().contains("Greta"),
        "not on the phone before"
    );
    let visit = id::<Shift>("visit", "larm").uuid();
    let told = json!({ "kind": "unplanned_visit", "visit": visit, "registration": registration(3),
        "person": greta.id.uuid(), "tasks": ["DUSCH"], "reason": "Larm" });
    assert_eq!(outcomes(&morning.deliver(&[morning.event(30, 8, 0, told)]).await), [Outcome::Taken]);
    let day = morning.day().await.unwrap();
    let known = day.unplanned_for.iter().find(|it| it.person.name == "Greta Grannfru").unwrap();
    assert_eq!(known.door.as_ref().and_then(|it| it.door_code.as_deref()), Some("Kod 4711"));
    let elsewhere = json!({ "kind": "unplanned_visit", "visit": id::<Shift>("visit", "långt bort").uuid(), "registration": registration(4),
        "person": far.id.uuid(), "tasks": ["DUSCH"], "reason": "Larm" });
    morning.deliver(&[morning.event(31, 8, 5, elsewhere)]).await;
    let text = serde_json::to_string(&morning.day().await.unwrap().unplanned_for).unwrap();
    assert!(!text.contains("Söderut"), "whoever tells of a visit to another unit's person is not let in there: {text}");
    let asta = day.unplanned_for.iter().find(|it| it.person.name == "Asta Påhittad").unwrap();
    assert!(asta.door.is_none(), "it stands with her visit");
    morning.town.clock.advance(9 * 3600);
    assert!(found().await.is_empty(), "the shift is over");
    for role in Role::ALL {
        let session = morning.town.log_in(role, Some(&morning.town.north)).await;
        let answer = find::run(app, &session, FindAsked { q: "gre".into() }).await;
        assert!(matches!(answer, Err(AppError::NotAllowed)), "{role:?} has no phone of a worker: {answer:?}");
    }
}
