//! The municipality itself: units, groups, the catalogue, and who may log in.

use std::sync::Arc;

use jiff::civil::{Date, date};
use tillit_app::accounts::log_in::session_as;
use tillit_app::clock::{FixedClock, SeededRandom};
use tillit_app::{App, Role, Session, Settings};
use tillit_domain::catalogue::{CatalogueVersion, Category, DelegatedTask, Level, ServiceCode};
use tillit_domain::law::Law;
use tillit_domain::organisation::{Group, PlanningRights, Provider, Unit, UnitKind};
use tillit_domain::place::Coordinates;
use tillit_domain::record::Record;
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, SteeringMode, UnionConsultation};
use tillit_domain::time::{TimeOfDay, instant};
use tillit_domain::worker::Worker;
use tillit_domain::{Id, Minutes};
use tillit_storage::{Actor, Batch, Expect, OpenMode, Store, User};

/// The day it is.
pub(crate) const TODAY: Date = date(2025, 7, 7);

/// A unit with its group.
pub(crate) struct Place {
    /// The unit.
    pub(crate) unit: Unit,
    /// Its only group.
    pub(crate) group: Group,
}

/// The municipality, its application and its clock.
pub(crate) struct Municipality {
    /// The application.
    pub(crate) app: App,
    /// The clock; it stands still until a test moves it.
    pub(crate) clock: Arc<FixedClock>,
    /// A home-care unit, steered flexibly.
    pub(crate) north: Place,
    /// Another home-care unit, steered strictly.
    pub(crate) south: Place,
    /// The night patrol.
    pub(crate) night: Place,
    /// The assessors' unit.
    pub(crate) assessment: Unit,
    _folder: tempfile::TempDir,
}

/// An id that follows from a name, so that a failing test shows the same ids each time.
pub(crate) fn id<T>(space: &str, name: &str) -> Id<T> {
    Id::derived(space, &[name])
}

impl Municipality {
    /// The municipality with nobody in it yet.
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}/tillit.db", folder.path().display());
        Self::on(&url, folder).await
    }

    /// The municipality on a database of its own.
    pub(crate) async fn on(url: &str, folder: tempfile::TempDir) -> Self {
        let store = Store::open(url, OpenMode::Create).await.unwrap();
        let clock = Arc::new(FixedClock::at(instant(TODAY, TimeOfDay::hm(8, 0))));
        let random = Arc::new(SeededRandom::from_seed(7));
        let app = App::new(store, clock.clone(), random, Settings::default());
        let provider = Provider { id: id("provider", "own"), name: "Påhittade kommun".into(), private: false };
        let unit = |name: &str, kind| Unit {
            id: id("unit", name),
            name: name.into(),
            kind,
            provider: provider.id,
            rights: PlanningRights::default(),
            uses_ibic: false,
            closed_from: None,
        };
        let place = |unit: Unit, postal_code: &str| Place {
            group: Group {
                id: id("group", &unit.name),
                name: format!("{}gruppen", unit.name),
                unit: unit.id,
                office: Coordinates { latitude_microdegrees: 62_750_000, longitude_microdegrees: 15_420_000 },
                postal_codes: vec![postal_code.into()],
                closed_from: None,
            },
            unit,
        };
        let town = Self {
            app,
            clock,
            north: place(unit("Norr", UnitKind::HomeCare), "84010"),
            south: place(unit("Söder", UnitKind::HomeCare), "84020"),
            night: place(unit("Natt", UnitKind::NightPatrol), "84099"),
            assessment: unit("Biståndsenheten", UnitKind::Assessment),
            _folder: folder,
        };
        town.put(&provider).await;
        town.put(&town.assessment).await;
        for place in [&town.north, &town.south, &town.night] {
            town.put(&place.unit).await;
            town.put(&place.group).await;
        }
        town.steer(&town.north, SteeringMode::Flexible).await;
        town.steer(&town.south, SteeringMode::Strict).await;
        for code in catalogue() {
            town.put(&code).await;
        }
        town
    }

    /// Writes a record as it should stand, whatever stood before.
    pub(crate) async fn put<R: Record>(&self, record: &R) {
        let mut batch = Batch::new();
        batch.put(record, None, Expect::Any);
        self.app.store.apply(batch, &self.registry()).await.unwrap();
    }

    /// Who writes what tests set up.
    pub(crate) fn registry(&self) -> Actor {
        Actor { user: "uppställning".into(), at: self.app.now() }
    }

    /// A record and its version as it stands.
    pub(crate) async fn now<R: Record>(&self, id: Id<R>) -> (R, u32) {
        let found = self.app.store.get::<R>(id).await.unwrap().expect("the record stands");
        (found.record, found.version)
    }

    async fn steer(&self, place: &Place, mode: SteeringMode) {
        self.put(&SteeringDecision {
            id: id("steering", &place.unit.name),
            unit: place.unit.id,
            from: date(2024, 1, 1),
            mode,
            policy: RegistrationPolicy::Tag,
            decided_by: "Socialnämnden".into(),
            decided_on: date(2023, 12, 1),
            consultation: UnionConsultation {
                held_on: date(2023, 11, 20),
                account: "Samverkan utan anmärkning".into(),
            },
        })
        .await;
    }

    /// Logs in somebody with a role, for a unit or for all.
    pub(crate) async fn log_in(&self, role: Role, place: Option<&Place>) -> Session {
        self.log_in_as(role, place, None).await
    }

    /// Logs in a worker with a role.
    pub(crate) async fn log_in_as(&self, role: Role, place: Option<&Place>, worker: Option<&Worker>) -> Session {
        let of = place.map_or("alla", |place| &place.unit.name).to_lowercase().replace('ö', "o");
        let own = worker.map_or_else(String::new, |worker| format!("-{}", worker.id));
        let name = format!("{}-{of}{own}", role.name().replace('_', "-"));
        let user = User {
            name: name.clone(),
            display_name: format!("Påhittad {}", role.name()),
            password_hash: String::new(),
            roles: vec![(role.name().into(), place.map(|place| place.unit.id))],
            worker: worker.map(|worker| worker.id),
            language: "sv".into(),
            active: true,
        };
        self.app.store.put_user(&user, Expect::Any, &self.registry()).await.unwrap();
        session_as(&self.app, &name).await.unwrap()
    }
}

/// Shower with two levels, cleaning, an alarm without time; insulin and medicine by delegation.
fn catalogue() -> Vec<ServiceCode> {
    let sol = |code: &str, name: &str, category, levels: &[(&str, Option<i64>)]| ServiceCode {
        id: id("service-code", code),
        code: code.into(),
        name: name.into(),
        law: Law::Sol,
        category,
        delegation: None,
        shared_in_household: category == Category::Service,
        time_critical: false,
        versions: vec![CatalogueVersion {
            from: date(2020, 1, 1),
            levels: (1..)
                .zip(levels)
                .map(|(rank, (name, minutes))| Level {
                    rank,
                    name: (*name).into(),
                    standard_time: minutes.map(Minutes),
                })
                .collect(),
            frequency: None,
            default_minutes: None,
        }],
    };
    let hsl = |code: &str, name: &str, delegation| ServiceCode {
        law: Law::Hsl,
        delegation: Some(delegation),
        time_critical: delegation == DelegatedTask::Insulin,
        ..sol(code, name, Category::HealthCare, &[("standard", None)])
    };
    vec![
        sol("DUSCH", "Dusch", Category::PersonalCare, &[("stöttande", Some(30)), ("hjälp med allt", Some(40))]),
        sol("STAD", "Städning", Category::Service, &[("standard", Some(70))]),
        sol("LARM", "Trygghetslarm", Category::Alarm, &[("standard", None)]),
        hsl("INS", "Insulin", DelegatedTask::Insulin),
        hsl("MED", "Läkemedelsöverlämnande", DelegatedTask::Medicine),
    ]
}
