//! Persons and workers, obviously made up.

use jiff::civil::date;
use tillit_domain::DayRange;
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::delegation::{Delegation, DelegationScope};
use tillit_domain::organisation::GroupFrom;
use tillit_domain::person::{Housing, Person, ProtectedIdentity, Relative};
use tillit_domain::person_number::PersonNumber;
use tillit_domain::place::Address;
use tillit_domain::worker::{Title, TravelMode, Worker};

use super::town::{Municipality, Place, id};

impl Municipality {
    /// A person of a unit's group, who lives at an address with a relative to call.
    pub(crate) async fn person(&self, name: &str, place: &Place) -> Person {
        let (given_name, family_name) = name.split_once(' ').expect("given name and family name");
        let born = date(1938, 2, 7);
        let serial = name.bytes().fold(0_u16, |sum, byte| (sum * 7 + u16::from(byte)) % 1000);
        let person = Person {
            id: id("person", name),
            number: PersonNumber::made_up(born, serial),
            given_name: given_name.into(),
            family_name: family_name.into(),
            born,
            sex: None,
            died: None,
            protected: None,
            named_workers: Vec::new(),
            address: Address {
                street: format!("{family_name} gård 1"),
                postal_code: place.group.postal_codes[0].clone(),
                town: "Hittepåby".into(),
            },
            coordinates: Some(place.group.office),
            housing: Housing::Ordinary,
            household: None,
            telephone: "070-000 00 00".into(),
            what_matters: "Kaffe före allt annat".into(),
            access: "Kod 4711".into(),
            relatives: vec![Relative {
                name: "Rut Släkting".into(),
                relation: "dotter".into(),
                telephone: "070-000 00 01".into(),
            }],
            groups: vec![GroupFrom { from: date(2024, 1, 1), group: place.group.id, chosen: false }],
        };
        self.put(&person).await;
        person
    }

    /// A person with protected identity, whom only the named workers may visit.
    pub(crate) async fn protected_person(&self, name: &str, place: &Place, named: &[&Worker]) -> Person {
        let person = Person {
            protected: Some(ProtectedIdentity::SecrecyMark),
            named_workers: named.iter().map(|worker| worker.id).collect(),
            ..self.person(name, place).await
        };
        self.put(&person).await;
        person
    }

    /// An undersköterska of a unit's group.
    pub(crate) async fn worker(&self, name: &str, place: &Place) -> Worker {
        let (given_name, family_name) = name.split_once(' ').expect("given name and family name");
        let worker = Worker {
            id: id("worker", name),
            given_name: given_name.into(),
            family_name: family_name.into(),
            title: Title::Underskoterska,
            travel: TravelMode::Car,
            protected: None,
            employment: DayRange::starting(date(2020, 1, 1)),
            groups: vec![GroupFrom { from: date(2020, 1, 1), group: place.group.id, chosen: false }],
            percent: 100,
            telephone: "070-000 00 02".into(),
        };
        self.put(&worker).await;
        worker
    }

    /// A vårdbiträde of a unit's group.
    pub(crate) async fn assistant(&self, name: &str, place: &Place) -> Worker {
        let worker = Worker { title: Title::Vardbitrade, ..self.worker(name, place).await };
        self.put(&worker).await;
        worker
    }

    /// A delegation that holds for all persons of a unit, this year out unless said otherwise.
    pub(crate) async fn delegated(
        &self,
        worker: &Worker,
        task: DelegatedTask,
        place: &Place,
        period: DayRange,
    ) -> Delegation {
        let delegation = Delegation {
            id: id("delegation", &format!("{} {task:?} {}", worker.id, period.from)),
            worker: worker.id,
            task,
            scope: DelegationScope::Unit { unit: place.unit.id },
            period,
            given_by: "Siv Sjuksköterska".into(),
            withdrawn_from: None,
        };
        self.put(&delegation).await;
        delegation
    }
}
