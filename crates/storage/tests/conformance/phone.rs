//! Day events, the facts that follow from them, devices, and answers to cases.

use tillit_domain::day::{CaseAnswer, CaseOutcome, Finding, NewFacts, facts_of};
use tillit_domain::day_event::{DayEvent, EventKind, Happening, How, Place, Received, VisitStarted, VisitStopped};
use tillit_domain::device::{Device, DeviceState};
use tillit_domain::registration::{Correction, Registration};
use tillit_domain::{DayRange, Id, Seconds};
use tillit_storage::{
    Delivery, EventFilter, KnownOf, RegistrationFilter, Store, StoreError, StoredDevice, StoredSession,
};

use crate::made_up::{MONDAY, anna, at, id};
use crate::place::Place as Where;

fn received(name: &str, second: i64, what: Happening) -> Received {
    Received {
        event: DayEvent { id: id(name), at: at(second), what },
        worker: id("bo"),
        device: id("phone"),
        received_at: at(second + 5),
        skew: Seconds::ZERO,
    }
}

fn started(registration: &str, second: i64) -> Received {
    let what = VisitStarted {
        registration: id(registration),
        visit: Some(id("visit")),
        person: id("karin"),
        how: How::Button {},
        place: Place::Home,
    };
    received(&format!("start of {registration}"), second, Happening::VisitStarted(what))
}

fn stopped(registration: &str, second: i64) -> Received {
    let what = VisitStopped { registration: id(registration), how: How::Button {} };
    received(&format!("stop of {registration}"), second, Happening::VisitStopped(what))
}

async fn deliver(store: &Store, events: &[Received], apart: bool) -> usize {
    store.deliver(of("bo", events.to_vec(), apart)).await.unwrap().len()
}

fn of(worker: &str, events: Vec<Received>, apart: bool) -> Delivery {
    let fold =
        |known: &KnownOf| facts_of(&known.events, &known.registrations, &known.corrections, at(100), "bo", &|_| false);
    Delivery { worker: id(worker), events, apart, also: Vec::new(), fold: Box::new(fold), actor: anna(100) }
}

pub(crate) async fn a_start_and_a_stop_that_come_apart_become_one_registration(place: Where) {
    let store = place.store().await;
    assert_eq!(deliver(&store, &[stopped("a", 600)], false).await, 1);
    assert!(store.registrations(&RegistrationFilter::default()).await.unwrap().is_empty());
    assert_eq!(deliver(&store, &[started("a", 0), stopped("a", 600)], false).await, 1);
    assert_eq!(deliver(&store, &[started("a", 0)], false).await, 0);
    let kept = store.registrations(&RegistrationFilter::default()).await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].start, kept[0].stop), (at(0), Some(at(600))));
    let day = EventFilter { days: Some(DayRange::day(MONDAY)), ..EventFilter::default() };
    assert_eq!(store.day_events(&day).await.unwrap(), [started("a", 0), stopped("a", 600)]);
    const STARTS: &[EventKind] = &[EventKind::VisitStarted];
    let starts = EventFilter { kinds: Some(STARTS), workers: Some(vec![id("bo")]), ..EventFilter::default() };
    assert_eq!(store.day_events(&starts).await.unwrap().len(), 1);
    assert_eq!(
        store.kept_events(&[id("start of a"), id("other")]).await.unwrap(),
        [(id("start of a"), id("bo"), false)]
    );
    let others = store.registrations_of_others(&[id("a")], id("eva")).await.unwrap();
    assert_eq!(others.len(), 1);
    assert!(store.registrations_of_others(&[id("a")], id("bo")).await.unwrap().is_empty());
    place.refuses("UPDATE day_event SET body = '{}'").await;
    place.refuses("DELETE FROM day_event").await;
}

pub(crate) async fn two_phones_that_deliver_at_the_same_moment_meet(place: Where) {
    let store = place.store().await;
    for number in 0..12 {
        let name = format!("r{number}");
        let (start, stop) = ([started(&name, number * 20)], [stopped(&name, number * 20 + 10)]);
        tokio::join!(deliver(&store, &start, false), deliver(&store, &stop, false));
    }
    assert_eq!(store.registrations(&RegistrationFilter::default()).await.unwrap().len(), 12);
}

pub(crate) async fn of_many_phones_at_the_same_moment_each_is_told_its_own(place: Where) {
    let store = place.store().await;
    let by = |worker: &str, of: Received| Received { worker: id(worker), ..of };
    let mut under_way = Vec::new();
    for number in 0..60 {
        let (worker, name) = (format!("worker {number}"), format!("r{number}"));
        let events = vec![by(&worker, started(&name, number * 20)), by(&worker, stopped(&name, number * 20 + 10))];
        let own: Vec<_> = events.iter().map(|it| it.event.id).collect();
        // Each sends twice, as where an answer was lost on its way.
        for _ in 0..2 {
            let (store, delivery) = (store.clone(), of(&worker, events.clone(), false));
            let told = tokio::spawn(async move { store.deliver(delivery).await.unwrap() });
            under_way.push((own.clone(), told));
        }
    }
    let mut told = Vec::new();
    for (own, new) in under_way {
        let new = new.await.unwrap();
        assert!(new.is_empty() || (new.len() == 2 && own.iter().all(|id| new.contains(id))), "{new:?} is not {own:?}");
        told.extend(new);
    }
    assert_eq!(told.len(), 120, "each event was new once");
    let kept = store.registrations(&RegistrationFilter::default()).await.unwrap();
    assert_eq!(kept.len(), 60);
    let own =
        |it: &Registration| (0..60).any(|n| it.id == id(&format!("r{n}")) && it.worker == id(&format!("worker {n}")));
    assert!(kept.iter().all(own), "{kept:?}");
}

pub(crate) async fn one_that_cannot_be_written_refuses_no_other(place: Where) {
    let store = place.store().await;
    let mut under_way = Vec::new();
    for number in 0..10 {
        let (worker, name) = (format!("worker {number}"), format!("r{number}"));
        let event = |it: Received| Received { worker: id(&worker), ..it };
        let mut delivery = of(&worker, vec![event(started(&name, 0)), event(stopped(&name, 10))], false);
        if number == 4 {
            // A correction of what is not there, which the database refuses.
            delivery.fold = Box::new(|_| NewFacts {
                corrections: vec![Correction {
                    id: id("astray"),
                    registration: id("nothing"),
                    start: at(0),
                    stop: at(1),
                    by: "bo".into(),
                    reason: String::new(),
                    at: at(2),
                }],
                ..NewFacts::default()
            });
        }
        let store = store.clone();
        under_way.push((number, tokio::spawn(async move { store.deliver(delivery).await })));
    }
    for (number, told) in under_way {
        let told = told.await.unwrap();
        assert_eq!(told.is_ok(), number != 4, "{number}: {told:?}");
    }
    assert_eq!(store.registrations(&RegistrationFilter::default()).await.unwrap().len(), 9);
    assert_eq!(
        store.day_events(&EventFilter::default()).await.unwrap().len(),
        18,
        "nothing of what was refused is left"
    );
}

pub(crate) async fn what_a_revoked_phone_sends_waits_for_one_answer(place: Where) {
    let store = place.store().await;
    let events = [started("a", 0), stopped("a", 600)];
    assert_eq!(deliver(&store, &events, true).await, 2);
    assert!(store.registrations(&RegistrationFilter::default()).await.unwrap().is_empty());
    assert!(store.day_events(&EventFilter::default()).await.unwrap().is_empty());
    let waiting = EventFilter { apart: true, ..EventFilter::default() };
    assert_eq!(store.day_events(&waiting).await.unwrap().len(), 2);
    let fold = |known: &KnownOf| {
        facts_of(&known.events, &known.registrations, &known.corrections, at(200), "anna", &|_| false)
    };
    for event in &events {
        store.answer_apart(event, (true, "Vera känner igen dem"), &fold, &anna(200)).await.unwrap();
        let again = store.answer_apart(event, (false, "För sent"), &fold, &anna(201)).await;
        assert!(matches!(again, Err(StoreError::Conflict { .. })), "{again:?}");
    }
    assert!(store.day_events(&waiting).await.unwrap().is_empty());
    assert_eq!(store.registrations(&RegistrationFilter::default()).await.unwrap().len(), 1);
    assert!(store.event_apart(id("start of a")).await.unwrap().is_none());
}

pub(crate) async fn a_revoked_device_stays_so_and_its_sessions_end(place: Where) {
    let store = place.store().await;
    let device = Device {
        id: id("phone"),
        worker: id("bo"),
        label: "Min telefon".into(),
        registered_at: at(0),
        state: DeviceState::Active,
    };
    let stored = StoredDevice { device, user: "bo".into() };
    store.add_device(&stored, &[7; 32]).await.unwrap();
    let session = StoredSession {
        token_hash: vec![1; 32],
        user: "bo".into(),
        csrf_token: "x".into(),
        created_at: at(0),
        expires_at: at(9_000),
    };
    store.add_session(&session).await.unwrap();
    assert_eq!(store.device_by_token(&[7; 32]).await.unwrap(), Some(stored.clone()));
    assert_eq!(store.device_by_token(&[8; 32]).await.unwrap(), None);
    let ended = StoredDevice { device: stored.device.clone().end(at(10)), ..stored.clone() };
    store.put_device_state(&ended).await.unwrap();
    assert_eq!(store.device(id("phone")).await.unwrap(), Some(ended.clone()));
    let revoked = StoredDevice { device: ended.device.clone().revoke(at(20), "anna".into(), "Borta".into()), ..ended };
    store.put_device_state(&revoked).await.unwrap();
    assert_eq!(store.devices(&[id("bo")]).await.unwrap(), [revoked]);
    assert!(store.session(&[1; 32], at(30)).await.unwrap().is_none());
}

pub(crate) async fn the_later_of_two_answers_to_a_case_is_told(place: Where) {
    let store = place.store().await;
    deliver(&store, &[started("a", 0), stopped("a", 600)], false).await;
    let subject = id::<tillit_domain::visit::Visit>("visit").uuid();
    let answer = |name: &str| CaseAnswer {
        id: id(name),
        outcome: CaseOutcome::TimesSet,
        settles: [Finding::UnknownTag].into(),
        by: "anna".into(),
        reason: "Ringde Bo".into(),
        at: at(300),
    };
    let correction = Correction {
        id: id("c"),
        registration: id("a"),
        start: at(0),
        stop: at(500),
        by: "anna".into(),
        reason: "Ringde Bo".into(),
        at: at(300),
    };
    let of = [id::<tillit_domain::registration::Registration>("a").uuid()];
    store.answer_case(subject, &of, 0, &answer("first"), &[correction], &anna(300)).await.unwrap();
    let late = store.answer_case(subject, &of, 0, &answer("second"), &[], &anna(301)).await;
    assert!(matches!(late, Err(StoreError::Conflict { current: Some(2), .. })), "{late:?}");
    let kept = store.case_answers(&[subject]).await.unwrap();
    assert_eq!(kept[&subject], [answer("first")]);
    assert_eq!(store.corrections(&[Id::from_uuid(of[0])]).await.unwrap().len(), 1);
    place.refuses("DELETE FROM case_answer").await;
}
