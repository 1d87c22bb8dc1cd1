//! What lies beside the day's changes: incidents, the person's own link, emergency lists, paper, and shifts that are chosen.

use jiff::civil::date;
use serde_json::{Value, json};
use tillit_app::use_cases::incidents::{handle, list as incidents, tell};
use tillit_app::use_cases::phone::intake::Outcome;
use tillit_app::use_cases::rosters::wishes;
use tillit_app::use_cases::today::read::{self as today, TodayAsked};
use tillit_app::use_cases::{emergency, links};
use tillit_app::{App, AppError, Role, Session};
use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_domain::steering::SteeringMode;
use tillit_domain::worker::Worker;
use uuid::Uuid;

use crate::freedom::Morning;
use crate::support::TODAY;
use crate::{refusal, sent};

#[tokio::test]
async fn an_incident_told_on_the_phone_is_handled_by_the_unit_manager_and_by_nobody_else() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let told = json!({"kind": "incident", "incident": Uuid::from_u128(99).to_string(), "person": morning.asta.0.id.to_string(),
        "incident_kind": "lex_sarah", "happened_at": morning.town.app.now().to_string(),
        "what": "Ingen kom i går kväll", "done_at_once": "Gav kvällsmat nu"});
    assert_eq!(morning.deliver(&morning.aisha, morning.event(told)).await.outcome, Outcome::Taken);
    let app = &morning.town.app;
    let listed = incidents::run(app, &morning.planner, incidents::IncidentsAsked::default()).await.unwrap().incidents;
    assert_eq!((listed.len(), listed[0].lex_sarah), (1, true));
    let step = |what: Value| sent::<handle::TakeStep>(json!({"version": listed[0].version, "what": what}));
    let id = Id::from_uuid(listed[0].id);
    let owner = json!({"step": "owner", "owner": "Ulla Chef", "due": "2025-07-21"});
    let owned = handle::run(app, &morning.planner, id, step(owner.clone())).await.unwrap();
    assert_eq!(owned.owner.as_deref(), Some("Ulla Chef"));
    let late = handle::run(app, &morning.planner, id, step(owner)).await;
    assert!(matches!(late, Err(AppError::Conflict { .. })), "two who handle at once are told");
    let worker = morning.log_in(&morning.aisha).await;
    let read = incidents::run(app, &worker, incidents::IncidentsAsked::default()).await;
    assert!(matches!(read, Err(AppError::NotAllowed)));
    let south = morning.town.log_in(Role::UnitManager, Some(&morning.town.south)).await;
    let read = incidents::run(app, &south, incidents::IncidentsAsked::default()).await.unwrap();
    assert!(read.incidents.is_empty(), "another unit's");
    let input = json!({"person": morning.berit.0.id.to_string(), "unit": null, "kind": "incident", "happened_at": null, "what": " "});
    assert_eq!(crate::wrong_fields(tell::run(app, &worker, sent(input)).await), ["what"]);
}

/// What the page of today says of wishes that wait.
async fn waiting_wishes(app: &App, session: &Session) -> Vec<String> {
    let items = today::run(app, session, TodayAsked::default()).await.unwrap().items;
    items.into_iter().filter(|it| it.kind == "wish").map(|it| it.title).collect()
}

#[tokio::test]
async fn a_link_shows_first_names_and_frames_and_a_wish_comes_back_answered() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let app = &morning.town.app;
    let contact = morning.town.log_in(Role::ContactPerson, Some(&morning.town.north)).await;
    let new = json!({"holder": "Rut, dotter", "purpose": "Veta vem som kommer", "form": "spoken", "given_by": "Asta",
        "last_day": "2025-12-31"});
    let made = links::own::make(app, &contact, morning.asta.0.id, sent(new.clone())).await.unwrap();
    let secret = made.secret.expect("told once");
    assert!(links::own::list(app, &contact, morning.asta.0.id).await.unwrap().secret.is_none());
    let seen = links::open::read(app, &secret, "home").await.unwrap();
    let text = serde_json::to_string(&seen).unwrap();
    assert_eq!(seen.days[0].visits[0].who, ["Aisha"]);
    for hidden in ["Norr ", "Påhittad", "4711", "070-", "gård", "08:00"] {
        assert!(!text.contains(hidden), "{hidden} in {text}");
    }
    let wish = links::open::NewWish { text: "Gärna lite senare på söndagar".into() };
    links::open::wish(app, &secret, "home", tillit_app::Language::Sv, wish).await.unwrap();
    let chief = morning.town.log_in(Role::UnitManager, Some(&morning.town.north)).await;
    let elsewhere = morning.town.log_in(Role::UnitManager, Some(&morning.town.south)).await;
    let planner = morning.town.log_in(Role::Planner, Some(&morning.town.north)).await;
    assert_eq!(waiting_wishes(app, &chief).await, ["Asta Påhittad har ett önskemål som väntar på svar"]);
    assert!(waiting_wishes(app, &elsewhere).await.is_empty(), "another unit's");
    assert!(waiting_wishes(app, &planner).await.is_empty(), "who may not answer is not told");
    let waiting = links::wishes::list(app, &contact, morning.asta.0.id).await.unwrap().wishes;
    let answer = links::wishes::AnswerWish { version: waiting[0].version, answer: "Vi provar halv nio".into() };
    links::wishes::answer(app, &contact, Id::from_uuid(waiting[0].id), answer).await.unwrap();
    let seen = links::open::read(app, &secret, "home").await.unwrap();
    assert_eq!(seen.wishes[0].answer.as_deref(), Some("Vi provar halv nio"));
    assert!(waiting_wishes(app, &chief).await.is_empty());

    let hidden =
        Worker { protected: Some(tillit_domain::person::ProtectedIdentity::SecrecyMark), ..morning.aisha.clone() };
    morning.town.put(&hidden).await;
    let seen = links::open::read(app, &secret, "home").await.unwrap();
    assert!(seen.days[0].visits[0].who.is_empty(), "never a protected worker");
    let secret_person =
        Person { protected: Some(tillit_domain::person::ProtectedIdentity::SecrecyMark), ..morning.asta.0.clone() };
    morning.town.put(&secret_person).await;
    assert!(
        matches!(links::open::read(app, &secret, "home").await, Err(AppError::NotFound)),
        "never a protected person"
    );
    let manager = morning.town.log_in(Role::Planner, Some(&morning.town.north)).await;
    let refused = links::own::make(app, &manager, morning.asta.0.id, sent(new)).await;
    assert_eq!(refusal(refused), "link_of_protected");
}

#[tokio::test]
async fn a_link_that_was_taken_back_or_has_run_out_opens_nothing_and_guessing_is_slowed() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let app = &morning.town.app;
    let planner = morning.town.log_in(Role::Planner, Some(&morning.town.north)).await;
    let new = |last: &str| {
        sent(json!({"holder": "Asta", "purpose": "Egen vy", "form": "written", "given_by": "Asta", "last_day": last}))
    };
    let made = links::own::make(app, &planner, morning.asta.0.id, new("2025-07-08")).await.unwrap();
    let first = made.secret.unwrap();
    let made = links::own::make(app, &planner, morning.asta.0.id, new("2025-08-01")).await.unwrap();
    let (second, id, version) = (made.secret.unwrap(), made.links[0].id, made.links[0].version);
    let newest = made.links.iter().find(|it| it.last_day == date(2025, 8, 1)).map(|it| (it.id, it.version));
    let (id, version) = newest.unwrap_or((id, version));
    assert!(links::open::read(app, &second, "home").await.is_ok());
    links::own::revoke(app, &planner, Id::from_uuid(id), links::own::RevokeLink { version }).await.unwrap();
    assert!(matches!(links::open::read(app, &second, "home").await, Err(AppError::NotFound)));
    morning.town.clock.advance(2 * 24 * 3600);
    assert!(matches!(links::open::read(app, &first, "home").await, Err(AppError::NotFound)), "its last day has passed");
    let mut slowed = false;
    for guess in 0..60 {
        slowed |= matches!(
            links::open::read(app, &format!("{guess:064}"), "elsewhere").await,
            Err(AppError::TooManyAttempts { .. })
        );
    }
    assert!(slowed);
}

#[tokio::test]
async fn the_emergency_lists_tell_how_to_get_in_to_the_manager_alone_and_seal_who_is_protected() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let app = &morning.town.app;
    let secret = Person {
        protected: Some(tillit_domain::person::ProtectedIdentity::SecrecyMark),
        named_workers: vec![morning.aisha.id],
        ..morning.asta.0.clone()
    };
    morning.town.put(&secret).await;
    let asked = emergency::sheet::EmergencyAsked::default();
    let by_manager = emergency::sheet::run(app, &morning.planner, asked).await.unwrap();
    let planner = morning.town.log_in(Role::Planner, Some(&morning.town.north)).await;
    let by_planner = emergency::sheet::run(app, &planner, asked).await.unwrap();
    assert_eq!((by_manager.persons.len(), by_manager.sealed.len()), (2, 1));
    assert_eq!(by_manager.persons[0].access.as_deref(), Some("Kod 4711"));
    assert_eq!(by_manager.sealed[0].given_to, ["Aisha Norr"]);
    assert!(by_planner.persons[0].access.is_none() && by_planner.sealed.is_empty() && by_planner.sealed_elsewhere);
    for sheets in [&by_manager, &by_planner] {
        let lists = serde_json::to_string(&sheets.days).unwrap();
        assert!(!lists.contains("Asta") && lists.contains("Skyddad person"), "{lists}");
        assert!(lists.contains("Berit"));
    }
    let rows = emergency::rows::rows(&by_manager);
    assert!(rows.iter().any(|it| it.person == "Berit Påhittad" && it.access == "Kod 4711" && it.start == "09:00"));
    assert!(rows.iter().all(|it| !it.person.contains("Asta")));
}

#[tokio::test]
async fn what_was_noted_on_paper_is_entered_once_as_stated() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let app = &morning.town.app;
    morning.town.clock.advance(4 * 3600);
    let noted = |start: &str, stop: &str| {
        sent::<emergency::paper::PaperVisit>(json!({"visit": morning.asta.1.to_string(), "worker": null,
            "start": start, "stop": stop, "tasks_done": null}))
    };
    let backwards = noted("2025-07-07T06:30:00Z", "2025-07-07T06:00:00Z");
    assert_eq!(crate::wrong_fields(emergency::paper::run(app, &morning.planner, backwards).await), ["stop"]);
    let note = || noted("2025-07-07T06:00:00Z", "2025-07-07T06:30:00Z");
    emergency::paper::run(app, &morning.planner, note()).await.unwrap();
    let filter = tillit_storage::RegistrationFilter { persons: Some(vec![morning.asta.0.id]), ..Default::default() };
    let kept = app.store.registrations(&filter).await.unwrap();
    assert_eq!(
        (kept.len(), kept[0].worker, kept[0].known()),
        (1, morning.aisha.id, tillit_domain::registration::Known::Stated)
    );
    assert_eq!(kept[0].tasks_done, ["DUSCH"]);
    assert_eq!(refusal(emergency::paper::run(app, &morning.planner, note()).await), "visit_registered");
    let told = |tasks: Value| {
        sent::<emergency::paper::PaperVisit>(json!({"visit": morning.cecilia.1.to_string(), "worker": null,
            "start": "2025-07-07T07:00:00Z", "stop": "2025-07-07T07:20:00Z", "tasks_done": tasks}))
    };
    let foreign = emergency::paper::run(app, &morning.planner, told(json!(["STADNING"]))).await;
    assert_eq!(crate::wrong_fields(foreign), ["tasks_done"]);
    emergency::paper::run(app, &morning.planner, told(json!([]))).await.unwrap();
    let filter = tillit_storage::RegistrationFilter { persons: Some(vec![morning.cecilia.0.id]), ..Default::default() };
    assert!(
        app.store.registrations(&filter).await.unwrap()[0].tasks_done.is_empty(),
        "the paper said that none was done"
    );
}

#[tokio::test]
async fn a_vacant_shift_is_chosen_where_the_rest_holds_and_participation_is_one_sum() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let app = &morning.town.app;
    let saturday = morning.vacant("lördag", date(2025, 7, 12), 8, 14);
    let evening = morning.vacant("måndag kväll", TODAY, 18, 22);
    let new = [(saturday.clone(), tillit_storage::Expect::New), (evening.clone(), tillit_storage::Expect::New)];
    app.store.put_shifts(&new, &morning.town.registry()).await.unwrap();
    let aisha = morning.log_in(&morning.aisha).await;
    let open = wishes::open(app, &aisha).await.unwrap().shifts;
    assert_eq!(open.len(), 2);
    assert!(open[0].refused.as_deref().is_some_and(|it| it.contains("elva timmar")), "{open:?}");
    let choose = |version| wishes::ChooseShift { version };
    assert_eq!(refusal(wishes::choose(app, &aisha, evening.id, choose(1)).await), "rest_too_short");
    let wants = json!({"kind": "shift_wish", "shift": saturday.id.to_string(), "wish": "wants"});
    assert_eq!(morning.deliver(&morning.bo, morning.event(wants)).await.outcome, Outcome::Taken);
    wishes::choose(app, &aisha, saturday.id, choose(1)).await.unwrap();
    assert_eq!(app.store.shift(saturday.id).await.unwrap().unwrap().record.worker, Some(morning.aisha.id));
    let bo = morning.log_in(&morning.bo).await;
    assert_eq!(refusal(wishes::choose(app, &bo, saturday.id, choose(2)).await), "shift_not_vacant");
    let unit = morning.town.north.unit.id;
    let few = wishes::participation(app, &morning.planner, unit).await.unwrap();
    assert!(few.taking_part.is_none() && few.workers.is_none(), "two workers would be somebody");
    for number in 0..8 {
        morning.town.worker(&format!("Extra Nummer{number}"), &morning.town.north).await;
    }
    let told = wishes::participation(app, &morning.planner, unit).await.unwrap();
    assert_eq!((told.workers, told.taking_part), (Some(10), None), "two of ten are not told");
}
