//! A made-up town, put together fact by fact, and the figures it comes to.

use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use tillit_domain::absence::{PersonAbsence, PersonAbsenceCause};
use tillit_domain::care_plan::{CarePlan, Participation, Staffing};
use tillit_domain::catalogue::{CatalogueVersion, Category, DelegatedTask, Level, ServiceCode};
use tillit_domain::contact_person::{ContactOutcome, ContactPerson};
use tillit_domain::day_event::{DayEvent, Happening, Received};
use tillit_domain::decision::{Decision, GrantedService, Outcome};
use tillit_domain::delegation::{Delegation, DelegationScope};
use tillit_domain::extension::Extension;
use tillit_domain::frequency::Frequency;
use tillit_domain::law::{Law, LawSection};
use tillit_domain::need_change::NeedChange;
use tillit_domain::order::{Authority, Order, OrderLine, OrderState, OrderedTime};
use tillit_domain::organisation::{Group, GroupFrom, PlanningRights, Team, Unit, UnitKind};
use tillit_domain::person::{Housing, Person};
use tillit_domain::person_number::PersonNumber;
use tillit_domain::place::{Address, Coordinates};
use tillit_domain::registration::{Correction, Method, Registration};
use tillit_domain::shift::Shift;
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, SteeringMode, UnionConsultation};
use tillit_domain::technology::Technology;
use tillit_domain::time::instant;
use tillit_domain::visit::{CancelCause, PlannedState, PlannedVisit, Task, Visit};
use tillit_domain::worker::{Title, TravelMode, Worker};
use tillit_domain::{DayRange, Id, Minutes, TimeOfDay};
use tillit_followup::Asked;
use tillit_followup::facts::{Costs, Inhabitants, Noted, Overtime, ShiftTravel};

pub(crate) const MONDAY: Date = date(2025, 6, 2);

pub(crate) fn id<T>(name: &str) -> Id<T> {
    Id::derived("town", &[name])
}

pub(crate) fn hm(hour: i32, minute: i32) -> TimeOfDay {
    TimeOfDay::hm(hour, minute)
}

/// June 2025, known in August.
pub(crate) fn june() -> Asked {
    Asked { from: date(2025, 6, 1), to: date(2025, 6, 30), cut_off: instant(date(2025, 8, 1), hm(8, 0)) }
}

/// So many days from the Monday.
pub(crate) fn days(count: i64) -> Asked {
    Asked { from: MONDAY, to: MONDAY.saturating_add((count - 1).days()), ..june() }
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Town {
    pub(crate) units: Vec<Unit>,
    pub(crate) groups: Vec<Group>,
    pub(crate) teams: Vec<Team>,
    pub(crate) steering: Vec<SteeringDecision>,
    pub(crate) codes: Vec<ServiceCode>,
    pub(crate) persons: Vec<Person>,
    pub(crate) workers: Vec<Worker>,
    pub(crate) decisions: Vec<Decision>,
    pub(crate) orders: Vec<Order>,
    pub(crate) care_plans: Vec<CarePlan>,
    pub(crate) contacts: Vec<ContactPerson>,
    pub(crate) absences: Vec<PersonAbsence>,
    pub(crate) delegations: Vec<Delegation>,
    pub(crate) technology: Vec<Technology>,
    pub(crate) visits: Vec<Noted<PlannedVisit>>,
    pub(crate) registrations: Vec<Noted<Registration>>,
    pub(crate) corrections: Vec<Correction>,
    pub(crate) events: Vec<Received>,
    pub(crate) shifts: Vec<Shift>,
    pub(crate) travel: Option<Vec<ShiftTravel>>,
    pub(crate) need_changes: Option<Vec<NeedChange>>,
    pub(crate) extensions: Option<Vec<Extension>>,
    pub(crate) costs: Option<Costs>,
    pub(crate) overtime: Option<Vec<Overtime>>,
    pub(crate) inhabitants: Option<Inhabitants>,
}

impl Town {
    /// Two units with two groups each, a catalogue and eight workers; persons come later.
    pub(crate) fn new() -> Self {
        let mut town = Self::default();
        for unit in ["Nord", "Syd"] {
            town.units.push(Unit {
                id: id(unit),
                name: unit.into(),
                kind: UnitKind::HomeCare,
                provider: id("kommunen"),
                rights: PlanningRights::default(),
                uses_ibic: false,
                closed_from: None,
            });
            for number in 1..=2 {
                let office = Coordinates { latitude_microdegrees: 62_750_000, longitude_microdegrees: 15_420_000 };
                let name = format!("{unit} {number}");
                let (postal_codes, closed_from) = (Vec::new(), None);
                town.groups.push(Group { id: id(&name), name, unit: id(unit), office, postal_codes, closed_from });
            }
        }
        town.codes = vec![
            code("MORGON", Category::PersonalCare, Some(30)),
            code("DUSCH", Category::PersonalCare, Some(40)),
            code("STÄD", Category::Service, Some(60)),
            code("LARM", Category::Alarm, None),
            code("MED", Category::HealthCare, None),
            code("INS", Category::HealthCare, None),
        ];
        for name in ["Adam", "Bea", "Cia", "Dan", "Eva", "Fia", "Gun", "Hans"] {
            town.worker(name, "Nord 1");
        }
        town
    }

    pub(crate) fn steer(&mut self, unit: &str, from: Date, mode: SteeringMode, policy: RegistrationPolicy) {
        self.steering.push(SteeringDecision {
            id: id(&format!("{unit}{from}")),
            unit: id(unit),
            from,
            mode,
            policy,
            decided_by: "nämnden".into(),
            decided_on: from,
            consultation: UnionConsultation { held_on: from, account: "samverkan".into() },
        });
    }

    pub(crate) fn worker(&mut self, name: &str, group: &str) {
        self.workers.push(Worker {
            id: id(name),
            given_name: name.into(),
            family_name: "Påhittad".into(),
            title: Title::Underskoterska,
            travel: TravelMode::Car,
            protected: None,
            employment: DayRange::starting(date(2020, 1, 1)),
            groups: vec![GroupFrom { from: date(2020, 1, 1), group: id(group), chosen: false }],
            percent: 100,
            telephone: String::new(),
        });
    }

    /// A person of 85 with a decision of morning help since January.
    pub(crate) fn person(&mut self, name: &str, group: &str) {
        let born = date(1940, 5, 17);
        self.persons.push(Person {
            id: id(name),
            number: PersonNumber::made_up(born, 238),
            given_name: name.into(),
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
            groups: vec![GroupFrom { from: date(2020, 1, 1), group: id(group), chosen: false }],
        });
        self.decide(name, date(2025, 1, 1));
    }

    pub(crate) fn decide(&mut self, person: &str, from: Date) {
        self.decisions.push(Decision {
            id: id(&format!("decision {person}")),
            person: id(person),
            applied_on: from,
            decided_on: from,
            outcome: Outcome::Granted,
            section: LawSection::Sol2001Chapter4Section1,
            guideline: "2024:1".into(),
            decision_maker: "Hanna".into(),
            period: DayRange::starting(from),
            follow_up_on: None,
            frame: false,
            needs: Vec::new(),
            granted: vec![GrantedService { code: "MORGON".into(), level: 1, frequency: Frequency::Daily { times: 1 } }],
            reason: String::new(),
            ended: None,
        });
    }

    /// An order line; the law and the minutes follow from the code, HSL has ten.
    pub(crate) fn order(&mut self, person: &str, code: &str, frequency: Frequency) {
        let hsl = ["MED", "INS"].contains(&code);
        let group =
            self.persons.iter().find(|it| it.id == id(person)).map_or_else(|| id("Nord 1"), |it| it.groups[0].group);
        let unit = self.groups.iter().find(|it| it.id == group).map_or_else(|| id("Nord"), |it| it.unit);
        let minutes = self.codes.iter().find(|it| it.code == code).and_then(|it| it.standard_time(1, MONDAY));
        let minutes = if hsl { Some(Minutes(10)) } else { minutes };
        let line = OrderLine {
            id: id(&format!("{person} {code}")),
            code: code.into(),
            level: 1,
            frequency,
            time: minutes.map_or(OrderedTime::Unstated, |minutes| OrderedTime::UpTo { minutes }),
            period: DayRange::starting(date(2025, 1, 1)),
        };
        self.orders.push(Order {
            id: id(&format!("order {person} {code}")),
            person: id(person),
            unit,
            authority: if hsl {
                Authority::Hsl { ordered_by: "Siv".into() }
            } else {
                Authority::Sol { decision: id(&format!("decision {person}")) }
            },
            sent_at: Timestamp::UNIX_EPOCH,
            urgent: false,
            state: OrderState::Sent,
            lines: vec![line],
        });
    }

    pub(crate) fn daily(&mut self, person: &str, code: &str) {
        self.order(person, code, Frequency::Daily { times: 1 });
    }

    pub(crate) fn away(&mut self, person: &str, cause: PersonAbsenceCause, period: DayRange) {
        let number = self.absences.len();
        self.absences.push(PersonAbsence {
            id: id(&format!("away {number}")),
            person: id(person),
            cause,
            period,
            told_on: period.from,
        });
    }

    /// A visit at a clock time, planned for a worker; change it through the returned reference.
    pub(crate) fn visit(
        &mut self,
        name: &str,
        person: &str,
        (day, at): (Date, TimeOfDay),
        minutes: i64,
        codes: &[&str],
        worker: &str,
    ) -> &mut PlannedVisit {
        let group =
            self.persons.iter().find(|it| it.id == id(person)).map_or_else(|| id("Nord 1"), |it| it.groups[0].group);
        let law = |code: &str| if ["MED", "INS"].contains(&code) { Law::Hsl } else { Law::Sol };
        let task = |code: &&str| Task { line: id(&format!("{person} {code}")), code: (*code).into(), law: law(code) };
        let visit = Visit {
            id: id(name),
            person: id(person),
            group,
            home_group: group,
            day,
            entry: None,
            occasion: 0,
            name: name.into(),
            tasks: codes.iter().map(task).collect(),
            earliest: at.plus(Minutes(-30).seconds()),
            latest: at.plus(Minutes(30).seconds()),
            frame: None,
            time_critical: codes.contains(&"INS"),
            ordered: None,
            planned: Minutes(minutes),
            staffing: Staffing::One,
            gap: None,
        };
        let state = PlannedState::Staffed {
            start: at,
            worker: id(worker),
            second: None,
            shift: Some(id(&format!("shift {worker} {day}"))),
            second_shift: None,
        };
        let recorded_at = instant(day, hm(-24, 0));
        self.visits.push(Noted { fact: PlannedVisit { visit, revision: 1, state }, recorded_at });
        &mut self.visits.last_mut().unwrap().fact
    }

    pub(crate) fn cancelled(&mut self, name: &str, person: &str, day: Date, codes: &[&str], cause: CancelCause) {
        self.visit(name, person, (day, hm(8, 0)), 30, codes, "Adam").state = PlannedState::Cancelled { cause };
    }

    /// A registration by tag of a visit, everything ticked off, recorded at its stop.
    pub(crate) fn register(
        &mut self,
        visit: &str,
        worker: &str,
        start: (Date, TimeOfDay),
        minutes: i64,
    ) -> &mut Registration {
        let planned = &self.visits.iter().find(|it| it.fact.visit.id == id(visit)).unwrap().fact.visit;
        let from = instant(start.0, start.1);
        let stop = from + jiff::SignedDuration::from_mins(minutes);
        let registration = Registration {
            id: id(&format!("registration {}", self.registrations.len())),
            visit: Some(id(visit)),
            person: planned.person,
            worker: id(worker),
            start: from,
            stop: Some(stop),
            method: Method::Tag,
            tasks_done: planned.tasks.iter().map(|task| task.code.clone()).collect(),
        };
        self.registrations.push(Noted { fact: registration, recorded_at: stop });
        &mut self.registrations.last_mut().unwrap().fact
    }

    /// A visit as it was planned and registered by the same worker.
    pub(crate) fn made(
        &mut self,
        name: &str,
        person: &str,
        when: (Date, TimeOfDay),
        minutes: i64,
        codes: &[&str],
        worker: &str,
    ) {
        self.visit(name, person, when, minutes, codes, worker);
        self.register(name, worker, when, minutes);
    }

    /// What a worker told on the phone, without clock times.
    pub(crate) fn told(&mut self, worker: &str, at: Timestamp, what: Happening) {
        self.events.push(Received {
            event: DayEvent { id: id(&format!("event {}", self.events.len())), at, what },
            worker: id(worker),
            device: id("phone"),
            received_at: at,
            skew: tillit_domain::Seconds::ZERO,
        });
    }

    pub(crate) fn correct(&mut self, registration: usize, start: (Date, TimeOfDay), minutes: i64, at: Timestamp) {
        let from = instant(start.0, start.1);
        self.corrections.push(Correction {
            id: id(&format!("correction {}", self.corrections.len())),
            registration: self.registrations[registration].fact.id,
            start: from,
            stop: from + jiff::SignedDuration::from_mins(minutes),
            by: "Adam".into(),
            reason: "glömde".into(),
            at,
        });
    }

    pub(crate) fn shift(&mut self, worker: Option<&str>, day: Date, from: TimeOfDay, to: TimeOfDay) -> &mut Shift {
        let name = worker.map_or_else(|| format!("vacant {}", self.shifts.len()), str::to_owned);
        self.shifts.push(Shift {
            id: id(&format!("shift {name} {day}")),
            group: id("Nord 1"),
            day,
            start: from,
            end: to,
            worker: worker.map(id),
            travel: TravelMode::Car,
            breaks: Vec::new(),
            tour: None,
            support_start: Minutes(10),
            support_end: Minutes(20),
        });
        self.shifts.last_mut().unwrap()
    }

    pub(crate) fn contact(&mut self, person: &str, outcome: ContactOutcome) {
        let period = DayRange::starting(date(2025, 1, 1));
        self.contacts.push(ContactPerson {
            id: id(&format!("contact {person}")),
            person: id(person),
            offered_on: period.from,
            period,
            outcome,
        });
    }

    pub(crate) fn delegate(&mut self, worker: &str, task: DelegatedTask, period: DayRange) {
        self.delegations.push(Delegation {
            id: id(&format!("delegation {worker}")),
            worker: id(worker),
            task,
            scope: DelegationScope::Unit { unit: id("Nord") },
            period,
            given_by: "Siv".into(),
            withdrawn_from: None,
        });
    }

    pub(crate) fn plan_made(&mut self, person: &str, made_on: Date, took_part: bool) {
        let number = self.care_plans.len();
        self.care_plans.push(CarePlan {
            id: id(&format!("plan {number}")),
            person: id(person),
            version: u32::try_from(number).unwrap() + 1,
            made_on,
            period: DayRange::starting(made_on),
            responsible: id("Adam"),
            participation: Participation { person_took_part: took_part, account: "så".into(), others: String::new() },
            goals: String::new(),
            follow_up_on: None,
            entries: Vec::new(),
        });
    }
}

pub(crate) fn code(name: &str, category: Category, minutes: Option<i64>) -> ServiceCode {
    let delegation = match name {
        "MED" => Some(DelegatedTask::Medicine),
        "INS" => Some(DelegatedTask::Insulin),
        _ => None,
    };
    let level = Level { rank: 1, name: "hjälp".into(), standard_time: minutes.map(Minutes) };
    ServiceCode {
        id: id(name),
        code: name.into(),
        name: name.into(),
        law: if category == Category::HealthCare { Law::Hsl } else { Law::Sol },
        category,
        delegation,
        shared_in_household: category == Category::Service,
        time_critical: name == "INS",
        versions: vec![CatalogueVersion {
            from: date(2020, 1, 1),
            levels: vec![level],
            frequency: None,
            default_minutes: None,
        }],
    }
}
