//! The organisation, the catalogue, workers and persons.

use jiff::civil::date;
use tillit_domain::catalogue::{CatalogueVersion, Category, DelegatedTask, Level, ServiceCode};
use tillit_domain::household::Household;
use tillit_domain::law::Law;
use tillit_domain::organisation::{Group, GroupFrom, PlanningRights, PlansBy, Provider, Team, Unit, UnitKind};
use tillit_domain::person::{Housing, Person, ProtectedIdentity, Relative, Sex};
use tillit_domain::person_number::PersonNumber;
use tillit_domain::place::{Address, Coordinates};
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, SteeringMode, UnionConsultation};
use tillit_domain::worker::{Title, TravelMode, Worker};
use tillit_domain::{Id, Minutes};

use super::{Luck, World, draft, named};

fn point(luck: &mut Luck) -> Coordinates {
    let latitude = 55_000_000 + i32::try_from(luck.below(14_000_000)).unwrap();
    let longitude = 10_500_000 + i32::try_from(luck.below(13_000_000)).unwrap();
    Coordinates::in_sweden(latitude, longitude).unwrap()
}

pub(super) fn add_organisation(world: &mut World, luck: &mut Luck) {
    for number in 0..2 {
        let (id, external_id) = named(luck, &format!("prov{number}"));
        let record = Provider { id, name: format!("{number} {}", luck.name()), private: luck.yes() };
        world.drafts.providers.push(draft(record, external_id));
    }
    for number in 0..2 {
        let (id, external_id) = named(luck, &format!("unit{number}"));
        let rights = PlanningRights {
            plans: luck.pick(&[PlansBy::CentralPlanner, PlansBy::GroupPlanner, PlansBy::Team]),
            extension_days_max: 9,
            ..PlanningRights::default()
        };
        let record = Unit {
            id,
            name: format!("{number} {}", luck.name()),
            kind: luck.pick(&[UnitKind::HomeCare, UnitKind::NightPatrol, UnitKind::Assessment, UnitKind::HealthCare]),
            provider: world.drafts.providers[number % 2].record.id,
            rights,
            uses_ibic: luck.yes(),
            closed_from: None,
        };
        world.drafts.units.push(draft(record, external_id));
    }
    let unit = world.drafts.units[0].record.id;
    let (id, external_id) = named(luck, "steering");
    let record = SteeringDecision {
        id,
        unit,
        from: date(2025, 1, 1),
        mode: luck.pick(&[SteeringMode::Strict, SteeringMode::Flexible, SteeringMode::None]),
        policy: luck.pick(&[RegistrationPolicy::Tag, RegistrationPolicy::ExceptionOnly, RegistrationPolicy::Sample]),
        decided_by: luck.name(),
        decided_on: date(2024, 11, 20),
        consultation: UnionConsultation { held_on: date(2024, 11, 1), account: luck.name() },
    };
    world.drafts.steering_decisions.push(draft(record, external_id));
    for number in 0..3 {
        let (id, external_id) = named(luck, &format!("group{number}"));
        let postal_codes = vec!["84050".to_owned(), "84051".to_owned()];
        let record = Group {
            id,
            name: format!("{number} {}", luck.name()),
            unit,
            office: point(luck),
            postal_codes,
            closed_from: None,
        };
        world.drafts.groups.push(draft(record, external_id));
    }
}

pub(super) fn add_catalogue(world: &mut World, luck: &mut Luck) {
    let codes = [("DUSCH", Law::Sol), ("007", Law::Sol), ("INSULIN", Law::Hsl), ("LARM", Law::Sol)];
    for (code, law) in codes {
        let version = |luck: &mut Luck, from| CatalogueVersion {
            from,
            levels: (1..=2)
                .map(|rank| Level {
                    rank,
                    name: luck.words(),
                    standard_time: if law == Law::Sol { luck.maybe(Luck::minutes) } else { None },
                })
                .collect(),
            frequency: luck.maybe(Luck::frequency),
            default_minutes: Some(Minutes(10)),
        };
        let record = ServiceCode {
            id: Id::derived("import", &["service_code", code]),
            code: code.to_owned(),
            name: luck.name(),
            law,
            category: luck.pick(&[Category::Service, Category::PersonalCare, Category::HealthCare, Category::Camera]),
            delegation: luck.maybe(|luck| luck.pick(&[DelegatedTask::Insulin, DelegatedTask::TubeFeeding])),
            shared_in_household: luck.yes(),
            time_critical: luck.yes(),
            versions: if code == "LARM" {
                Vec::new()
            } else {
                vec![version(luck, date(2020, 1, 1)), version(luck, date(2025, 4, 1))]
            },
        };
        world.drafts.service_codes.push(draft(record, Some(code.to_owned())));
    }
}

fn groups(world: &World, luck: &mut Luck) -> Vec<GroupFrom> {
    let mut days = [luck.day(), luck.day()];
    days.sort_unstable();
    let mut history = Vec::new();
    for (from, draft) in days.into_iter().zip(&world.drafts.groups) {
        if history.iter().all(|entry: &GroupFrom| entry.from != from) && luck.below(4) > 0 {
            history.push(GroupFrom { from, group: draft.record.id, chosen: luck.yes() });
        }
    }
    history
}

pub(super) fn add_people(world: &mut World, luck: &mut Luck) {
    for number in 0..4 {
        let (id, external_id) = named(luck, &format!("worker{number}"));
        let record = Worker {
            id,
            given_name: luck.name(),
            family_name: format!("{number} {}", luck.name()),
            // The contact persons of the test are chosen among these.
            title: if number < 2 {
                Title::Underskoterska
            } else {
                luck.pick(&[Title::Vardbitrade, Title::Nurse, Title::Other])
            },
            travel: luck.pick(&[TravelMode::Walk, TravelMode::Bike, TravelMode::Car]),
            protected: (number == 3).then_some(ProtectedIdentity::AssumedIdentity),
            employment: luck.period(),
            groups: groups(world, luck),
            percent: 80,
            telephone: luck.words(),
        };
        world.drafts.workers.push(draft(record, external_id));
    }
    let workers: Vec<_> = world.drafts.workers.iter().map(|draft| draft.record.id).collect();
    let (id, external_id) = named(luck, "team");
    let record =
        Team { id, name: luck.name(), group: world.drafts.groups[0].record.id, workers: workers[..2].to_vec() };
    world.drafts.teams.push(draft(record, external_id));
    let (household, external_id) = named(luck, "household");
    world.drafts.households.push(draft(Household { id: household, label: luck.name() }, external_id));
    for number in 0..4_u16 {
        let (id, external_id) = named(luck, &format!("person{number}"));
        let born = date(1930 + i16::try_from(number).unwrap(), 2, 7);
        let reserve = number == 2;
        let record = Person {
            id,
            number: if reserve { "R-2025AB12".parse().unwrap() } else { PersonNumber::made_up(born, 980 + number) },
            given_name: luck.name(),
            family_name: luck.name(),
            born,
            sex: luck.maybe(|luck| luck.pick(&[Sex::Woman, Sex::Man])),
            died: luck.maybe(Luck::day),
            protected: (number == 3).then_some(ProtectedIdentity::SecrecyMark),
            named_workers: if number == 3 { workers.clone() } else { Vec::new() },
            address: Address { street: luck.words(), postal_code: "84050".into(), town: luck.words() },
            coordinates: Some(point(luck)),
            housing: luck.pick(&[Housing::Ordinary, Housing::Special]),
            household: luck.maybe(|_| household),
            telephone: luck.words(),
            what_matters: luck.words(),
            access: luck.words(),
            relatives: vec![Relative { name: luck.name(), relation: luck.words(), telephone: luck.words() }],
            groups: groups(world, luck),
        };
        world.drafts.persons.push(draft(record, external_id));
    }
}
