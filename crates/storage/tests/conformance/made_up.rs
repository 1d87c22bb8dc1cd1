//! Made-up records and facts for the cases.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use tillit_domain::absence::{PersonAbsence, PersonAbsenceCause};
use tillit_domain::care_plan::Staffing;
use tillit_domain::household::Household;
use tillit_domain::law::Law;
use tillit_domain::organisation::FrameName;
use tillit_domain::plan::{DraftVisit, Locks, Plan, PlanState};
use tillit_domain::registration::{Method, Registration};
use tillit_domain::shift::{Break, Shift};
use tillit_domain::time::instant;
use tillit_domain::visit::{PlannedState, PlannedVisit, Task, Visit, VisitGap};
use tillit_domain::worker::TravelMode;
use tillit_domain::{DayRange, Id, Minutes, TimeOfDay};
use tillit_storage::{Actor, Store};

/// The id of something made up.
pub(crate) fn id<T>(name: &str) -> Id<T> {
    Id::derived("made-up", &[name])
}

/// Numbers that look random and are the same in every run.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// A Monday.
pub(crate) const MONDAY: Date = date(2025, 7, 7);

/// An instant so many seconds after noon of the Monday.
pub(crate) fn at(seconds: i64) -> Timestamp {
    instant(MONDAY, TimeOfDay::hm(12, 0)) + jiff::SignedDuration::from_secs(seconds)
}

/// A user who writes so many seconds after noon.
pub(crate) fn anna(seconds: i64) -> Actor {
    Actor { user: "anna".into(), at: at(seconds) }
}

pub(crate) fn household(name: &str, label: &str) -> Household {
    Household { id: id(name), label: label.into() }
}

pub(crate) fn absence(name: &str, person: &str) -> PersonAbsence {
    PersonAbsence {
        id: id(name),
        person: id(person),
        cause: PersonAbsenceCause::Hospital,
        period: DayRange::starting(MONDAY),
        told_on: MONDAY,
    }
}

pub(crate) fn shift(name: &str, worker: Option<&str>) -> Shift {
    Shift {
        id: id(name),
        group: id("north"),
        day: MONDAY,
        start: TimeOfDay::hm(21, 30),
        end: TimeOfDay::hm(31, 0),
        worker: worker.map(id),
        travel: TravelMode::Car,
        breaks: vec![Break { length: Minutes(30), earliest: TimeOfDay::hm(24, 0), latest: TimeOfDay::hm(26, 0) }],
        tour: Some(id("tour")),
        support_start: Minutes(10),
        support_end: Minutes(15),
    }
}

pub(crate) fn visit(name: &str, person: &str, day: Date) -> Visit {
    Visit {
        id: id(name),
        person: id(person),
        group: id("north"),
        home_group: id("south"),
        day,
        entry: Some(id("entry")),
        occasion: 1,
        name: "Morgonbesök".into(),
        tasks: vec![Task { line: id("line"), code: "DUSCH".into(), law: Law::Sol }],
        earliest: TimeOfDay::hm(7, 0),
        latest: TimeOfDay::hm(10, 0),
        frame: Some(FrameName::Morning),
        time_critical: true,
        ordered: Some(Minutes(40)),
        planned: Minutes(35),
        staffing: Staffing::TwoForPart { after: Minutes(5), length: Minutes(10) },
        gap: Some(VisitGap { after: id("earlier visit"), at_least: Minutes(240), at_most: None }),
    }
}

pub(crate) fn staffed(visit: Visit, revision: u32, worker: &str, second: Option<&str>) -> PlannedVisit {
    let state = PlannedState::Staffed {
        start: TimeOfDay::hm(7, 30),
        worker: id(worker),
        second: second.map(id),
        shift: Some(id("shift")),
        second_shift: second.map(|_| id("second shift")),
    };
    PlannedVisit { visit, revision, state }
}

pub(crate) fn plan() -> Plan {
    let days = DayRange::days_from(MONDAY, 7);
    let group = id("north");
    Plan { id: Plan::id_of(group, MONDAY), group, days, state: PlanState::Draft, breaks: Vec::new(), parts: Vec::new() }
}

pub(crate) fn draft(name: &str) -> DraftVisit {
    DraftVisit { visit: visit(name, "karin", MONDAY), placement: None, locks: Locks::default(), revision: 0 }
}

pub(crate) fn registration(name: &str, person: &str, worker: &str, start: Timestamp) -> Registration {
    Registration {
        id: id(name),
        visit: Some(id(&format!("visit of {name}"))),
        person: id(person),
        worker: id(worker),
        start,
        stop: Some(start + jiff::SignedDuration::from_mins(25)),
        method: Method::Tag,
        tasks_done: vec!["DUSCH".into(), "TILLSYN".into()],
    }
}

/// The labels of all households, in order.
pub(crate) async fn labels(store: &Store) -> Vec<String> {
    let list = store.list::<Household>(&tillit_storage::Filter::default()).await.unwrap();
    let mut labels: Vec<_> = list.into_iter().map(|household| household.record.label).collect();
    labels.sort();
    labels
}
