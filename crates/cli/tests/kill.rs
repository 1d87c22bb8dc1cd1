//! The program is killed under load, again and again, as a power cut would: what was acknowledged is there afterwards, once.
//!
//! A few rounds run with the other tests; `benchmarks/phone/kill` runs hundreds (`KILL_ROUNDS`).

#![expect(clippy::unwrap_used, reason = "a server that cannot be started fails the test")]

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::thread;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tillit_domain::device::{Device, DeviceState};
use tillit_domain::person::{Housing, Person};
use tillit_domain::person_number::PersonNumber;
use tillit_domain::place::Address;
use tillit_domain::registration::Registration;
use tillit_domain::worker::{Title, TravelMode, Worker};
use tillit_domain::{DayRange, Id};
use tillit_storage::{Actor, Batch, Expect, OpenMode, RegistrationFilter, Store, StoredDevice};
use uuid::Uuid;

const ROUNDS: u64 = 4;
const PHONES: u64 = 4;

/// Numbers that repeat from run to run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

fn id<T>(space: &str, number: u64) -> Id<T> {
    Id::derived(space, &[&number.to_string()])
}

fn token(phone: u64) -> String {
    format!("phone {phone}, made up for the test")
}

/// A server that is not asked before it ends.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(data: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tillit"))
            .args(["--lang", "sv", "serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines.find_map(|line| {
            let line = line.unwrap();
            let (_, rest) = line.split_once("http://")?;
            Some(rest.split_whitespace().next()?.to_owned())
        });
        Self { child, address: address.expect("the server says where it listens") }
    }

    /// On Unix this is SIGKILL: nothing is finished, nothing is written any more.
    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// What a phone has done and not been told the server has.
#[derive(Default)]
struct Outbox {
    next: u64,
    waiting: Vec<Uuid>,
}

/// Sends batches until the server is gone; tells each acknowledged one.
fn send(address: &str, phone: u64, outbox: &mut Outbox, acknowledged: &Sender<Vec<Uuid>>) {
    loop {
        if outbox.waiting.is_empty() {
            outbox.waiting = (0..5)
                .map(|one| id::<Registration>(&format!("registration {phone}"), outbox.next + one).uuid())
                .collect();
            outbox.next += 5;
        }
        let events: Vec<Value> = outbox.waiting.iter().flat_map(|registration| events(*registration)).collect();
        let body = json!({ "device_now": now(), "events": events }).to_string();
        let Some(answer) = post(address, &token(phone), &body) else { return };
        let answers = answer["answers"].as_array().unwrap();
        assert!(answers.iter().all(|it| it["outcome"] == "taken" || it["outcome"] == "already"), "{answer}");
        let sent = std::mem::take(&mut outbox.waiting);
        if acknowledged.send(sent).is_err() {
            return;
        }
    }
}

fn now() -> String {
    // The server corrects a phone's clock by what it shows when it delivers, so any clock will do.
    "2026-01-15T12:00:00Z".to_owned()
}

fn events(registration: Uuid) -> [Value; 2] {
    let event = |kind: &str| Id::<Registration>::derived(kind, &[&registration.to_string()]).uuid();
    [
        json!({ "id": event("start"), "at": "2026-01-15T11:00:00Z", "kind": "visit_started", "registration": registration, "visit": null,
            "person": id::<Person>("person", 1), "how": { "by": "button" }, "place": "home" }),
        json!({ "id": event("stop"), "at": "2026-01-15T11:20:00Z", "kind": "visit_stopped", "registration": registration, "how": { "by": "button" } }),
    ]
}

/// The answer to a delivery; none if the server is gone before the whole of it has come, or says to wait.
fn post(address: &str, token: &str, body: &str) -> Option<Value> {
    let mut stream = TcpStream::connect(address).ok()?;
    let head = format!(
        "POST /api/v1/phone/events HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncontent-type: application/json\r\n\
         x-tillit-device: {token}\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body.as_bytes()).ok()?;
    let mut text = String::new();
    stream.read_to_string(&mut text).ok()?;
    let (head, body) = text.split_once("\r\n\r\n")?;
    if head.starts_with("HTTP/1.1 429") {
        return None;
    }
    assert!(head.starts_with("HTTP/1.1 200"), "{text}");
    serde_json::from_str(body).ok()
}

async fn furnish(url: &str) {
    let store = Store::open(url, OpenMode::Create).await.unwrap();
    let at = "2026-01-01T08:00:00Z".parse().unwrap();
    let born = "1938-02-07".parse().unwrap();
    let person = Person {
        id: id("person", 1),
        number: PersonNumber::made_up(born, 7),
        given_name: "Asta".into(),
        family_name: "Påhittad".into(),
        born,
        sex: None,
        died: None,
        protected: None,
        named_workers: Vec::new(),
        address: Address::default(),
        coordinates: None,
        housing: Housing::Ordinary,
        household: None,
        telephone: String::new(),
        what_matters: String::new(),
        access: String::new(),
        relatives: Vec::new(),
        groups: Vec::new(),
    };
    let mut batch = Batch::new();
    batch.put(&person, None, Expect::New);
    for phone in 0..PHONES {
        let worker = Worker {
            id: id("worker", phone),
            given_name: "Vera".into(),
            family_name: format!("Vikarie {phone}"),
            title: Title::Vardbitrade,
            travel: TravelMode::Walk,
            protected: None,
            employment: DayRange::starting(born),
            groups: Vec::new(),
            percent: 100,
            telephone: String::new(),
        };
        batch.put(&worker, None, Expect::New);
        let device = Device {
            id: id("device", phone),
            worker: worker.id,
            label: String::new(),
            registered_at: at,
            state: DeviceState::Active,
        };
        let stored = StoredDevice { device, user: format!("vera{phone}") };
        store.add_device(&stored, &Sha256::digest(token(phone).as_bytes())).await.unwrap();
    }
    store.apply(batch, &Actor { user: "uppställning".into(), at }).await.unwrap();
    store.close().await;
}

async fn kept(url: &str) -> Vec<Uuid> {
    let store = Store::open(url, OpenMode::Existing).await.unwrap();
    let kept = store.registrations(&RegistrationFilter::default()).await.unwrap();
    store.close().await;
    kept.into_iter().map(|it| it.id.uuid()).collect()
}

#[test]
fn what_was_acknowledged_is_there_once_however_often_the_server_is_killed() {
    let rounds = std::env::var("KILL_ROUNDS").ok().and_then(|it| it.parse().ok()).unwrap_or(ROUNDS);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}/tillit.db", folder.path().display());
    runtime.block_on(furnish(&url));
    let (mut outboxes, mut acknowledged, mut numbers) = (Vec::new(), BTreeSet::new(), Numbers(7));
    outboxes.resize_with(usize::try_from(PHONES).unwrap(), Outbox::default);
    for round in 0..rounds {
        let server = Server::start(folder.path());
        let (told, acknowledgements) = channel();
        let address = server.address.clone();
        thread::scope(|scope| {
            for (phone, outbox) in (0..).zip(&mut outboxes) {
                let (told, address) = (told.clone(), &address);
                scope.spawn(move || send(address, phone, outbox, &told));
            }
            drop(told);
            // The blow falls after so many answers, with other requests under way.
            let blow = 1 + numbers.below(30);
            for _ in 0..blow {
                acknowledged.extend(acknowledgements.recv().unwrap_or_default());
            }
            server.kill();
            acknowledged.extend(acknowledgements.iter().flatten());
        });
        let there = runtime.block_on(kept(&url));
        let once: BTreeSet<Uuid> = there.iter().copied().collect();
        assert_eq!(once.len(), there.len(), "round {round}: a registration is there twice");
        let lost: Vec<&Uuid> = acknowledged.difference(&once).collect();
        assert!(lost.is_empty(), "round {round}: acknowledged and lost: {lost:?}");
    }
    assert!(acknowledged.len() as u64 >= rounds * 5, "the phones were heard");
    println!("{rounds} rounds, {} registrations acknowledged, none lost or doubled", acknowledged.len());
}
