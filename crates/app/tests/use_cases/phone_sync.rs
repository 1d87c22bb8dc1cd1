//! The model of sync: random histories of two phones and the office, with lost requests and answers, doubles, other orders and wrong
//! clocks. Whatever happens on the way, every event is kept once and the same times stand as in a world where nothing ever goes wrong.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tillit_app::accounts::token::Token;
use tillit_app::clock::{Random, SeededRandom};
use tillit_app::use_cases::corrections::{self, CorrectionsAsked};
use tillit_app::use_cases::phone::devices::{NewDevice, register};
use tillit_app::use_cases::phone::intake::{self, Events, Outcome};
use tillit_app::{Role, Session};
use tillit_domain::Id;
use tillit_domain::day::standing;
use tillit_domain::day_event::DayEvent;
use tillit_domain::person::Person;
use tillit_domain::registration::Registration;
use tillit_domain::time::{TimeOfDay, instant};
use tillit_storage::RegistrationFilter;
use uuid::Uuid;

use crate::sent;
use crate::support::{Municipality, TODAY};

/// Histories that are run beside the other tests; `TILLIT_HISTORIES` sets another number.
const HISTORIES: u64 = 600;

/// Histories that are under way at the same time.
const AT_ONCE: u64 = 10;

/// How often the office has its say: each time it reads all that has happened that day.
const OFFICE: u32 = 12;

/// Chance from a seed.
struct Dice(SeededRandom);

impl Dice {
    fn below(&self, sides: u64) -> u64 {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        u64::from_le_bytes(bytes) % sides
    }

    fn one_in(&self, sides: u64) -> bool {
        self.below(sides) == 0
    }

    fn uuid(&self) -> Uuid {
        let mut bytes = [0; 16];
        self.0.fill(&mut bytes);
        uuid_of(bytes)
    }
}

fn uuid_of(bytes: [u8; 16]) -> Uuid {
    Id::<DayEvent>::derived("model", &[&format!("{bytes:?}")]).uuid()
}

/// What happened, by the true clock.
struct True {
    at: Timestamp,
    what: Value,
}

/// A phone: how wrong its clock is, and what it has not been told the server has.
struct Phone {
    token: Token,
    wrong: SignedDuration,
    outbox: Vec<Value>,
}

impl Phone {
    fn does(&mut self, id: Uuid, happened: &True) {
        let shown = happened.at + self.wrong;
        let mut event = happened.what.clone();
        event["id"] = json!(id);
        event["at"] = json!(shown);
        self.outbox.push(event);
    }
}

/// What a world without faults would know of a registration: worked out by itself, without the fold.
#[derive(Default)]
struct Expected {
    starts: Vec<Timestamp>,
    stops: Vec<Timestamp>,
    stated: Option<(Timestamp, Timestamp, Timestamp)>,
    corrected: Option<(Timestamp, Timestamp, Timestamp)>,
}

impl Expected {
    fn times(&self) -> Option<(Timestamp, Option<Timestamp>)> {
        if let Some((_, start, stop)) = self.corrected {
            return Some((start, Some(stop)));
        }
        if let Some((_, start, stop)) = self.stated {
            return Some((start, Some(stop)));
        }
        let start = *self.starts.iter().min()?;
        let after = self.stops.iter().filter(|stop| **stop >= start).min();
        Some((start, after.or(self.stops.iter().max()).copied()))
    }
}

fn minute(minute: u64) -> Timestamp {
    instant(TODAY, TimeOfDay::hm(1, 0)) + SignedDuration::from_secs(i64::try_from(minute).unwrap() * 60)
}

/// Two or three visits of a morning, each told by either phone or by both.
fn happen(dice: &Dice, person: Id<Person>, phones: &mut [Phone; 2]) -> (BTreeMap<Uuid, Expected>, BTreeSet<Uuid>) {
    let (mut expected, mut ids) = (BTreeMap::<Uuid, Expected>::new(), BTreeSet::new());
    for visit in 0..2 + dice.below(2) {
        let registration = dice.uuid();
        let of = expected.entry(registration).or_default();
        let from = visit * 70 + dice.below(20);
        let mut tell = |at: Timestamp, what: Value, dice: &Dice| {
            let id = dice.uuid();
            ids.insert(id);
            let phone = usize::try_from(dice.below(2)).unwrap();
            phones[phone].does(id, &True { at, what });
        };
        for _ in 0..1 + u64::from(dice.one_in(6)) {
            let at = minute(from + dice.below(4));
            of.starts.push(at);
            let how = json!({ "by": "button" });
            let what = json!({ "kind": "visit_started", "registration": registration, "visit": null,
                "person": person.uuid(), "how": how, "place": "home" });
            tell(at, what, dice);
        }
        for _ in 0..[1, 1, 1, 0, 2][usize::try_from(dice.below(5)).unwrap()] {
            let at = minute(from + 10 + dice.below(30));
            of.stops.push(at);
            let what = json!({ "kind": "visit_stopped", "registration": registration, "how": { "by": "button" } });
            tell(at, what, dice);
        }
        if dice.one_in(5) {
            let (at, start, stop) = (minute(300 + dice.below(50)), minute(from), minute(from + 20 + dice.below(9)));
            of.stated = Some((at, start, stop));
            let what = json!({ "kind": "visit_stated", "registration": registration, "visit": null,
                "person": person.uuid(), "start": start, "stop": stop, "place": "home", "reason": "papper" });
            tell(at, what, dice);
        }
        for _ in 0..dice.below(3) / 2 + dice.below(2) {
            let (at, start, stop) = (minute(350 + dice.below(60)), minute(from + 1), minute(from + 30 + dice.below(9)));
            // Of two corrections made in the same moment nobody can say which was the later.
            if of.corrected.is_some_and(|(made, ..)| made == at) {
                continue;
            }
            if of.corrected.is_none_or(|(made, ..)| made < at) {
                of.corrected = Some((at, start, stop));
            }
            let what = json!({ "kind": "corrected", "correction": dice.uuid(), "registration": registration,
                "start": start, "stop": stop, "reason": "glömde" });
            tell(at, what, dice);
        }
    }
    (expected, ids)
}

/// Sends a part of what a phone holds, in any order; requests and answers get lost on the way.
async fn sync(town: &Municipality, dice: &Dice, phone: &mut Phone) {
    let mut events: Vec<Value> = phone.outbox.iter().filter(|_| !dice.one_in(4)).cloned().collect();
    for place in (1..events.len()).rev() {
        events.swap(place, usize::try_from(dice.below(place as u64 + 1)).unwrap());
    }
    if let Some(first) = events.first().filter(|_| dice.one_in(4)).cloned() {
        events.push(first);
    }
    if dice.one_in(5) {
        return; // The request never came.
    }
    let device_now = town.app.now() + phone.wrong;
    let answers = deliver(town, &phone.token, device_now, &events).await;
    if dice.one_in(3) {
        return; // The answer never came: the phone holds on to all of it.
    }
    for (id, outcome) in answers {
        assert!(matches!(outcome, Outcome::Taken | Outcome::Already), "{outcome:?}");
        phone.outbox.retain(|event| event["id"] != json!(id));
    }
}

async fn deliver(town: &Municipality, token: &Token, device_now: Timestamp, events: &[Value]) -> Vec<(Uuid, Outcome)> {
    let input: Events = sent(json!({ "device_now": device_now, "events": events }));
    let (_, answers) = intake::run(&town.app, token, input).await.unwrap();
    assert_eq!(answers.answers.len(), events.len());
    answers.answers.into_iter().map(|it| (it.id.unwrap(), it.outcome)).collect()
}

/// The office opens a case of the day and sets its times, if there is one by then; it knows nothing of what is still under way.
async fn office(town: &Municipality, dice: &Dice, manager: &Session, expected: &mut BTreeMap<Uuid, Expected>) {
    let Some(registration) = expected.keys().nth(usize::try_from(dice.below(expected.len() as u64)).unwrap()).copied()
    else {
        return;
    };
    let Ok(case) = corrections::open(&town.app, manager, registration).await else { return };
    if case.registrations.is_empty() {
        return;
    }
    town.clock.advance(1);
    let (start, stop) = (minute(5), minute(45 + dice.below(10)));
    let input = sent(json!({ "expected_version": case.version, "registration": registration, "action": "set_times",
        "start": start, "stop": stop, "reason": "ringde" }));
    corrections::answer(&town.app, manager, registration, input).await.unwrap();
    // Made now, which is after anything done on a phone this morning.
    expected.get_mut(&registration).unwrap().corrected = Some((town.app.now(), start, stop));
}

#[tokio::test]
async fn whatever_happens_on_the_way_everything_arrives_once_and_the_same_times_stand() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let worker = town.log_in_as(Role::CareWorker, Some(&town.north), Some(&vera)).await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let phone = async |wrong: i64| {
        let new = register(&town.app, &worker, NewDevice { label: "Telefon".into() }).await.unwrap();
        let token = Token::shown(&new.delivery_token);
        Phone { token, wrong: SignedDuration::from_secs(wrong), outbox: Vec::new() }
    };
    let mut phones = [phone(0).await, phone(0).await];
    let histories = std::env::var("TILLIT_HISTORIES").ok().and_then(|it| it.parse().ok()).unwrap_or(HISTORIES);
    let (mut all, mut sent_ids, mut by_office) = (BTreeMap::new(), BTreeSet::new(), 0);
    for seed in 0..histories / AT_ONCE {
        let dice = Dice(SeededRandom::from_seed(seed));
        for phone in &mut phones {
            // Right within a minute, hours off, or on another day altogether.
            let wrong = [0, 37, 7_200, -5_400, 86_400 * 400][usize::try_from(dice.below(5)).unwrap()];
            phone.wrong = SignedDuration::from_secs(if wrong == 37 { 0 } else { wrong });
        }
        let mut expected = BTreeMap::new();
        for _ in 0..AT_ONCE {
            let (happened, ids) = happen(&dice, asta.id, &mut phones);
            sent_ids.extend(ids);
            expected.extend(happened);
        }
        while phones.iter().any(|phone| !phone.outbox.is_empty()) {
            let which = usize::try_from(dice.below(2)).unwrap();
            sync(&town, &dice, &mut phones[which]).await;
            if by_office < OFFICE && dice.one_in(20) {
                office(&town, &dice, &manager, &mut expected).await;
                by_office += 1;
            }
        }
        all.extend(expected);
    }
    // The evening comes: what was never ended is registered without a stop, once somebody looks.
    town.clock.advance(14 * 3600);
    corrections::list(&town.app, &manager, CorrectionsAsked::default()).await.unwrap();
    let kept = town.app.store.registrations(&RegistrationFilter::default()).await.unwrap();
    let once: BTreeSet<Id<Registration>> = kept.iter().map(|it| it.id).collect();
    assert_eq!(once.len(), kept.len(), "a registration is kept once");
    let ids: Vec<Id<Registration>> = once.into_iter().collect();
    let made = town.app.store.corrections(&ids).await.unwrap();
    let stands: BTreeMap<Uuid, _> =
        standing(kept, &made).into_iter().map(|it| (it.original.id.uuid(), (it.start, it.stop))).collect();
    for (registration, expected) in &all {
        assert_eq!(stands.get(registration).copied(), expected.times(), "{registration}");
    }
    assert_eq!(stands.len(), all.len(), "nothing is there that nobody did");
    let ids: Vec<Id<DayEvent>> = sent_ids.iter().map(|id| Id::from_uuid(*id)).collect();
    assert_eq!(town.app.store.kept_events(&ids).await.unwrap().len(), ids.len(), "no event is lost");
    assert!(by_office > 0, "the office has had its say");
}
