//! Obviously made-up persons, workers and orders for the tests.
#![expect(dead_code, reason = "each test file uses its own part")]

use jiff::Timestamp;
use jiff::civil::{Date, date};
use tillit_domain::Id;
use tillit_domain::care_plan::{CarePlan, CarePlanEntry, Participation, PlannedTask, Staffing, WhenOnDay};
use tillit_domain::catalogue::{CatalogueVersion, Category, DelegatedTask, Level, ServiceCode};
use tillit_domain::contact_person::{ContactOutcome, ContactPerson};
use tillit_domain::delegation::{Delegation, DelegationScope};
use tillit_domain::frequency::Frequency;
use tillit_domain::law::Law;
use tillit_domain::order::{Authority, Order, OrderLine, OrderState, OrderedTime};
use tillit_domain::organisation::{FrameName, Group, GroupFrom, PlanningRights, Unit, UnitKind};
use tillit_domain::person::{Housing, Person};
use tillit_domain::person_number::PersonNumber;
use tillit_domain::place::{Address, Coordinates};
use tillit_domain::plan::{DraftVisit, Locks};
use tillit_domain::quantity::Minutes;
use tillit_domain::shift::{Break, Shift};
use tillit_domain::time::{DayRange, TimeOfDay};
use tillit_domain::visit::{Placement, Task, Visit};
use tillit_domain::worker::{Title, TravelMode, Worker};
use tillit_planning::{PlanningInput, PlanningSettings};

pub(crate) const MONDAY: Date = date(2025, 7, 7);
pub(crate) const SUNDAY: Date = date(2025, 7, 6);
pub(crate) const OFFICE: Coordinates =
    Coordinates { latitude_microdegrees: 62_750_000, longitude_microdegrees: 15_420_000 };

pub(crate) fn id<T>(name: &str) -> Id<T> {
    Id::derived("made-up", &[name])
}

pub(crate) fn hm(hour: i32, minute: i32) -> TimeOfDay {
    TimeOfDay::hm(hour, minute)
}

/// A point so many metres north of the office.
pub(crate) fn north(metres: i32) -> Coordinates {
    Coordinates { latitude_microdegrees: OFFICE.latitude_microdegrees + metres * 9, ..OFFICE }
}

pub(crate) fn unit(name: &str, kind: UnitKind) -> Unit {
    Unit {
        id: id(name),
        name: name.into(),
        kind,
        provider: id("kommunen"),
        rights: PlanningRights::default(),
        uses_ibic: false,
        closed_from: None,
    }
}

pub(crate) fn group(name: &str, unit: &str) -> Group {
    Group {
        id: id(name),
        name: name.into(),
        unit: id(unit),
        office: OFFICE,
        postal_codes: Vec::new(),
        closed_from: None,
    }
}

pub(crate) fn person(name: &str, metres: i32) -> Person {
    Person {
        id: id(name),
        number: PersonNumber::made_up(date(1940, 5, 17), 238),
        given_name: name.into(),
        family_name: "Påhittad".into(),
        born: date(1940, 5, 17),
        sex: None,
        died: None,
        protected: None,
        named_workers: Vec::new(),
        address: Address::default(),
        coordinates: Some(north(metres)),
        housing: Housing::Ordinary,
        household: None,
        telephone: String::new(),
        what_matters: String::new(),
        access: String::new(),
        relatives: Vec::new(),
        groups: vec![GroupFrom { from: date(2020, 1, 1), group: id("Ängen"), chosen: false }],
    }
}

pub(crate) fn worker(name: &str) -> Worker {
    Worker {
        id: id(name),
        given_name: name.into(),
        family_name: "Påhittad".into(),
        title: Title::Underskoterska,
        travel: TravelMode::Car,
        protected: None,
        employment: DayRange::starting(date(2020, 1, 1)),
        groups: vec![GroupFrom { from: date(2020, 1, 1), group: id("Ängen"), chosen: false }],
        percent: 100,
        telephone: String::new(),
    }
}

pub(crate) fn code(name: &str, category: Category, delegation: Option<DelegatedTask>) -> ServiceCode {
    ServiceCode {
        id: id(name),
        code: name.into(),
        name: name.into(),
        law: if category == Category::HealthCare { Law::Hsl } else { Law::Sol },
        category,
        delegation,
        shared_in_household: category == Category::Service,
        time_critical: delegation == Some(DelegatedTask::Insulin),
        versions: vec![CatalogueVersion {
            from: date(2020, 1, 1),
            levels: vec![Level { rank: 1, name: "hjälp".into(), standard_time: None }],
            frequency: None,
            default_minutes: None,
        }],
    }
}

pub(crate) fn catalogue() -> Vec<ServiceCode> {
    vec![
        code("OMV", Category::PersonalCare, None),
        code("STÄD", Category::Service, None),
        code("INSULIN", Category::HealthCare, Some(DelegatedTask::Insulin)),
        code("LARM", Category::Alarm, None),
    ]
}

pub(crate) fn line(name: &str, code: &str, minutes: Option<i64>, period: DayRange) -> OrderLine {
    OrderLine {
        id: id(name),
        code: code.into(),
        level: 1,
        frequency: Frequency::Daily { times: 1 },
        time: minutes.map_or(OrderedTime::Unstated, |it| OrderedTime::UpTo { minutes: Minutes(it) }),
        period,
    }
}

pub(crate) fn order(person: &str, lines: Vec<OrderLine>) -> Order {
    Order {
        id: id(&format!("order {person} {}", lines.first().map_or(String::new(), |line| line.id.to_string()))),
        person: id(person),
        unit: id("hemtjänst"),
        authority: Authority::Sol { decision: id("decision") },
        sent_at: Timestamp::UNIX_EPOCH,
        urgent: false,
        state: OrderState::Sent,
        lines,
    }
}

pub(crate) fn entry(name: &str, tasks: &[(&str, &str)], recurrence: Frequency, frame: FrameName) -> CarePlanEntry {
    CarePlanEntry {
        id: id(name),
        name: name.into(),
        tasks: tasks
            .iter()
            .map(|(line, code)| PlannedTask { line: id(line), code: (*code).into(), how: String::new() })
            .collect(),
        recurrence,
        when: WhenOnDay::Frame { frame: frame.usual() },
        length: Some(Minutes(30)),
        staffing: Staffing::One,
        gap: None,
        preferred_workers: Vec::new(),
        unwanted_workers: Vec::new(),
        by_night_patrol: false,
        wishes: String::new(),
    }
}

pub(crate) fn care_plan(person: &str, version: u32, period: DayRange, entries: Vec<CarePlanEntry>) -> CarePlan {
    CarePlan {
        id: id(&format!("plan {person} {version}")),
        person: id(person),
        version,
        made_on: period.from,
        period,
        responsible: id("Aisha"),
        participation: Participation { person_took_part: true, account: String::new(), others: String::new() },
        goals: String::new(),
        follow_up_on: None,
        entries,
    }
}

/// A car shift with ten minutes of support time at each end and half an hour of break around noon.
pub(crate) fn shift(worker: &str, day: Date, start: TimeOfDay, end: TimeOfDay) -> Shift {
    Shift {
        id: id(&format!("{worker} {day} {start}")),
        group: id("Ängen"),
        day,
        start,
        end,
        worker: Some(id(worker)),
        travel: TravelMode::Car,
        breaks: vec![Break { length: Minutes(30), earliest: hm(11, 0), latest: hm(13, 0) }],
        tour: None,
        support_start: Minutes(10),
        support_end: Minutes(10),
    }
}

pub(crate) fn visit(name: &str, person: &str, code: &str, minutes: i64, window: (TimeOfDay, TimeOfDay)) -> Visit {
    Visit {
        id: id(name),
        person: id(person),
        group: id("Ängen"),
        home_group: id("Ängen"),
        day: MONDAY,
        entry: Some(id(name)),
        occasion: 0,
        name: name.into(),
        tasks: vec![Task { line: id("line"), code: code.into(), law: Law::Sol }],
        earliest: window.0,
        latest: window.1,
        frame: Some(FrameName::Morning),
        time_critical: code == "INSULIN",
        ordered: None,
        planned: Minutes(minutes),
        staffing: Staffing::One,
        gap: None,
    }
}

pub(crate) fn placed(visit: Visit, worker: &str, start: TimeOfDay) -> DraftVisit {
    let shift = id(&format!("{worker} {} 07:00", visit.day));
    DraftVisit {
        visit,
        placement: Some(Placement { shift, start, second_shift: None }),
        locks: Locks::default(),
        revision: 1,
    }
}

pub(crate) fn in_tray(visit: Visit) -> DraftVisit {
    DraftVisit { visit, placement: None, locks: Locks::default(), revision: 1 }
}

pub(crate) fn delegation(worker: &str, task: DelegatedTask) -> Delegation {
    Delegation {
        id: id(&format!("delegation {worker} {task:?}")),
        worker: id(worker),
        task,
        scope: DelegationScope::Unit { unit: id("hemtjänst") },
        period: DayRange::new(date(2025, 1, 1), date(2025, 12, 31)),
        given_by: "Påhittad Sjuksköterska".into(),
        withdrawn_from: None,
    }
}

/// A group with an office and nothing else.
pub(crate) fn empty_input(days: DayRange) -> PlanningInput {
    PlanningInput {
        group: id("Ängen"),
        days,
        groups: vec![group("Ängen", "hemtjänst"), group("Natten", "nattpatrull")],
        persons: Vec::new(),
        care_plans: Vec::new(),
        person_absences: Vec::new(),
        workers: vec![worker("Aisha"), worker("Bo")],
        worker_absences: Vec::new(),
        delegations: Vec::new(),
        catalogue: catalogue(),
        contact_persons: Vec::new(),
        shifts: Vec::new(),
        draft: Vec::new(),
        breaks: Vec::new(),
        published: Vec::new(),
        met: Vec::new(),
        travel: tillit_travel::TravelSettings::default(),
        settings: PlanningSettings::default(),
    }
}

pub(crate) fn contact(person: &str, worker: &str) -> ContactPerson {
    ContactPerson {
        id: id("contact"),
        person: id(person),
        offered_on: MONDAY,
        period: DayRange::starting(MONDAY),
        outcome: ContactOutcome::Accepted { worker: id(worker), deputy: None },
    }
}
