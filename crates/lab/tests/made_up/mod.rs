//! A small unit whose world is known: what each person needs, and days lived and registered on it.

use jiff::civil::{Date, date};
use tillit_domain::care_plan::Staffing;
use tillit_domain::law::Law;
use tillit_domain::organisation::{FrameName, Group, PlanningRights, Unit, UnitKind};
use tillit_domain::person::{Housing, Person};
use tillit_domain::person_number::PersonNumber;
use tillit_domain::place::{Address, Coordinates};
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, SteeringMode, UnionConsultation};
use tillit_domain::visit::{CancelCause, PlannedState, PlannedVisit, Task, Visit};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id, Minutes, Seconds, TimeOfDay};
use tillit_lab::LabFacts;
use tillit_world::{Outcome, Random, Round, Stop, WorldParameters, register_day, simulate_day};

/// Persons of the unit.
pub(crate) const PERSONS: usize = 60;
/// Visits of a worker's round.
const ON_ROUND: usize = 10;

fn id<T>(kind: &str, number: usize) -> Id<T> {
    Id::derived("lab-test", &[kind, &number.to_string()])
}

/// What a person's visit takes on average.
pub(crate) fn needed_of(person: Id<Person>) -> Seconds {
    let number = (0..PERSONS).find(|number| id::<Person>("person", *number) == person).expect("a person of the unit");
    needed(number)
}

fn needed(number: usize) -> Seconds {
    Minutes(15 + i64::try_from(number * 7 % 25).expect("small")).seconds()
}

fn visit(number: usize, day: Date) -> Visit {
    let minute = i32::try_from(number % ON_ROUND * 45).expect("small");
    let start = TimeOfDay::hm(7, 15).plus(Minutes(i64::from(minute)).seconds());
    Visit {
        id: Id::derived("lab-test", &["visit", &number.to_string(), &day.to_string()]),
        person: id("person", number),
        group: id("group", 0),
        home_group: id("group", 0),
        day,
        entry: Some(id("entry", number)),
        occasion: 0,
        name: "Morgonbesök".into(),
        tasks: vec![Task { line: id("line", number), code: "MORGON".into(), law: Law::Sol }],
        earliest: start,
        latest: start,
        frame: Some(FrameName::Morning),
        time_critical: false,
        ordered: Some(Minutes(25)),
        planned: Minutes(25),
        staffing: Staffing::One,
        gap: None,
    }
}

/// Days lived in a world, as they would be on record.
pub(crate) fn days_lived(world: &WorldParameters, policy: RegistrationPolicy, count: u16) -> (LabFacts, DayRange) {
    let days = DayRange::days_from(date(2025, 3, 3), count);
    let random = Random::new(11);
    let mut facts = LabFacts {
        units: vec![unit()],
        groups: vec![group()],
        steering: vec![steering(policy)],
        persons: (0..PERSONS).map(person).collect(),
        ..LabFacts::default()
    };
    for (number, day) in days.days().enumerate() {
        let visits: Vec<Visit> = (0..PERSONS).map(|number| visit(number, day)).collect();
        let rounds: Vec<Round> =
            visits.chunks(ON_ROUND).enumerate().map(|(at, chunk)| round(at, chunk, policy)).collect();
        let chance = random.fork("day", number as u64);
        let happened = simulate_day(&rounds, world, &chance);
        for (at, here) in happened.iter().enumerate() {
            let state = match here.outcome {
                Outcome::Declined => PlannedState::Cancelled { cause: CancelCause::Declined },
                Outcome::Performed => PlannedState::Staffed {
                    start: here.planned_start,
                    worker: here.worker,
                    second: None,
                    shift: None,
                    second_shift: None,
                },
            };
            facts.visits.push(PlannedVisit { visit: visits[at].clone(), revision: 1, state });
        }
        let told = register_day(day, &happened, world, &chance);
        facts.registrations.extend(told.registrations.into_iter().map(|it| it.registration));
        facts.corrections.extend(told.corrections);
    }
    (facts, days)
}

fn round(at: usize, visits: &[Visit], policy: RegistrationPolicy) -> Round {
    let stops = visits.iter().enumerate().map(|(place, visit)| Stop {
        visit: visit.id,
        person: visit.person,
        start: visit.earliest,
        planned: visit.planned.seconds(),
        needed: needed(at * ON_ROUND + place),
        travel: Seconds(240),
        tasks: vec!["MORGON".into()],
        policy,
    });
    Round {
        worker: id::<Worker>("worker", at),
        start: TimeOfDay::hm(7, 0),
        end: TimeOfDay::hm(16, 0),
        stops: stops.collect(),
    }
}

const OFFICE: Coordinates = Coordinates { latitude_microdegrees: 62_750_000, longitude_microdegrees: 15_420_000 };

fn unit() -> Unit {
    Unit {
        id: id("unit", 0),
        name: "Hemtjänsten".into(),
        kind: UnitKind::HomeCare,
        provider: id("provider", 0),
        rights: PlanningRights::default(),
        uses_ibic: false,
        closed_from: None,
    }
}

fn group() -> Group {
    Group {
        id: id("group", 0),
        name: "Gruppen".into(),
        unit: id("unit", 0),
        office: OFFICE,
        postal_codes: Vec::new(),
        closed_from: None,
    }
}

fn steering(policy: RegistrationPolicy) -> SteeringDecision {
    let from = date(2024, 1, 1);
    SteeringDecision {
        id: id("steering", 0),
        unit: id("unit", 0),
        from,
        mode: SteeringMode::Flexible,
        policy,
        decided_by: "Nämnden".into(),
        decided_on: from,
        consultation: UnionConsultation { held_on: from, account: "Samverkan".into() },
    }
}

fn person(number: usize) -> Person {
    Person {
        id: id("person", number),
        number: PersonNumber::made_up(date(1940, 1, 1), u16::try_from(number).expect("small")),
        given_name: "Påhittad".into(),
        family_name: format!("Person{number}"),
        born: date(1940, 1, 1),
        sex: None,
        died: None,
        protected: None,
        named_workers: Vec::new(),
        address: Address::default(),
        coordinates: Some(OFFICE),
        housing: Housing::Ordinary,
        household: None,
        telephone: String::new(),
        what_matters: String::new(),
        access: String::new(),
        relatives: Vec::new(),
        groups: Vec::new(),
    }
}
