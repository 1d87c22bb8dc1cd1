//! Decisions, orders, care plans, plans and what was done.

use jiff::ToSpan;
use jiff::civil::date;
use tillit_domain::absence::{PersonAbsence, PersonAbsenceCause, WorkerAbsence, WorkerAbsenceCause};
use tillit_domain::base_plan::{BasePlan, Tour, TourStop};
use tillit_domain::care_plan::{CarePlan, CarePlanEntry, Gap, Participation, PlannedTask, Staffing, WhenOnDay};
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::contact_person::{ContactOutcome, ContactPerson};
use tillit_domain::decision::{Decision, GrantedService, LifeArea, Need, Outcome};
use tillit_domain::delegation::{Delegation, DelegationScope};
use tillit_domain::law::{Law, LawSection};
use tillit_domain::order::{Authority, Order, OrderLine, OrderState};
use tillit_domain::organisation::{FrameName, TimeFrame};
use tillit_domain::registration::{Correction, Method, Registration};
use tillit_domain::roster::{Roster, RosterRow, RosterShift};
use tillit_domain::shift::{Break, Shift};
use tillit_domain::steering::{SteeringMode, steering_on};
use tillit_domain::technology::{Consent, Technology, TechnologyKind};
use tillit_domain::visit::{CancelCause, PlannedState, PlannedVisit, Task, Visit, VisitGap};
use tillit_domain::worker::TravelMode;
use tillit_domain::{DayRange, Id, Minutes, TimeOfDay};

use super::{Luck, World, draft, named};

fn state(luck: &mut Luck) -> OrderState {
    if luck.yes() {
        OrderState::Sent
    } else {
        OrderState::Acknowledged { at: luck.instant(), by: luck.words(), answer: String::new() }
    }
}

fn mode(world: &World, unit: Id<tillit_domain::organisation::Unit>, day: jiff::civil::Date) -> SteeringMode {
    let decisions: Vec<_> = world.known.steering_decisions.iter().cloned().collect();
    // What import does before the first decision and without one.
    let first = decisions.iter().find(|decision| decision.unit == unit);
    steering_on(&decisions, unit, day).or(first).map_or(SteeringMode::Strict, |decision| decision.mode)
}

pub(super) fn add_orders(world: &mut World, luck: &mut Luck) {
    let code = |world: &World, code: &str| world.known.service_codes.iter().find(|it| it.code == code).unwrap().clone();
    for number in 0..4 {
        let person = world.drafts.persons[number].record.id;
        let (id, external_id) = named(luck, &format!("decision{number}"));
        let (applied_on, period) = (luck.day(), luck.period());
        let decided_on = applied_on.checked_add(3.days()).unwrap();
        let refused = number == 3;
        let granted: Vec<GrantedService> = if refused {
            Vec::new()
        } else {
            let service = |luck: &mut Luck, code: &str, level| GrantedService {
                code: code.into(),
                level,
                frequency: luck.frequency(),
            };
            vec![service(luck, "DUSCH", 1), service(luck, "007", 2)]
        };
        let unit = world.drafts.units[number % 2].record.id;
        let mut lines: Vec<OrderLine> = granted
            .iter()
            .enumerate()
            .map(|(line, service)| {
                let id = Id::derived("test line", &[&number.to_string(), &line.to_string()]);
                let mode = mode(world, unit, period.from);
                OrderLine::under_sol(id, service, period, &code(world, &service.code), mode).unwrap()
            })
            .collect();
        if number == 1 {
            // A line whose end is open though the decision may have one, and another grant than order.
            lines.pop();
            lines[0].period.to = None;
        }
        let need = Need {
            area: luck.pick(&[LifeArea::HomeLife, LifeArea::Safety]),
            present: Some(3),
            intended: luck.maybe(|_| 1),
            words: luck.words(),
        };
        let record = Decision {
            id,
            person,
            applied_on,
            decided_on,
            outcome: if refused { Outcome::Refused } else { luck.pick(&[Outcome::Granted, Outcome::PartlyGranted]) },
            section: LawSection::right_to_home_care(decided_on),
            guideline: luck.words(),
            decision_maker: luck.words(),
            period,
            follow_up_on: luck.maybe(Luck::day),
            frame: luck.yes(),
            needs: vec![need.clone(), Need { area: LifeArea::Learning, present: None, intended: None, ..need }],
            granted,
            reason: luck.words(),
            ended: None,
        };
        world.drafts.decisions.push(draft(record, external_id));
        if !refused {
            let (order, external_id) = named(luck, &format!("order{number}"));
            let authority = Authority::Sol { decision: id };
            let record = Order {
                id: order,
                person,
                unit,
                authority,
                sent_at: luck.instant(),
                urgent: luck.yes(),
                state: state(luck),
                lines,
            };
            world.drafts.orders.push(draft(record, external_id));
        }
    }
    let (order, external_id) = named(luck, "hsl");
    let unit = world.drafts.units[0].record.id;
    let period = luck.period();
    let line = |luck: &mut Luck, name: &str| {
        let id = Id::derived("test line", &["hsl", name]);
        let minutes = luck.maybe(Luck::minutes);
        OrderLine::under_hsl(
            id,
            &code(world, "INSULIN"),
            luck.frequency(),
            period,
            minutes,
            mode(world, unit, period.from),
        )
        .unwrap()
    };
    let lines = vec![line(luck, "1"), line(luck, "2")];
    let person = world.drafts.persons[0].record.id;
    let authority = Authority::Hsl { ordered_by: luck.name() };
    let record = Order {
        id: order,
        person,
        unit,
        authority,
        sent_at: luck.instant(),
        urgent: luck.yes(),
        state: state(luck),
        lines,
    };
    world.drafts.orders.push(draft(record, external_id));
}

fn entry(world: &World, luck: &mut Luck, name: &str, after: Option<Id<CarePlanEntry>>) -> CarePlanEntry {
    let lines = &world.drafts.orders[0].record.lines;
    let tasks =
        lines.iter().map(|line| PlannedTask { line: line.id, code: line.code.clone(), how: luck.words() }).collect();
    let frame = TimeFrame { name: FrameName::Morning, earliest: TimeOfDay::hm(6, 45), latest: TimeOfDay::hm(9, 30) };
    let when = [
        WhenOnDay::Frame { frame },
        WhenOnDay::Frame { frame: FrameName::Night.usual() },
        WhenOnDay::At { at: luck.clock(), give_or_take: Minutes(15) },
    ];
    let staffing = [Staffing::One, Staffing::Two, Staffing::TwoForPart { after: Minutes(10), length: Minutes(15) }];
    let workers: Vec<_> = world.drafts.workers.iter().map(|draft| draft.record.id).collect();
    CarePlanEntry {
        id: Id::derived("test entry", &[name]),
        name: luck.name(),
        tasks,
        recurrence: luck.frequency(),
        when: luck.pick(&when),
        length: luck.maybe(Luck::minutes),
        staffing: luck.pick(&staffing),
        gap: after.map(|after| Gap { after, at_least: Minutes(120), at_most: luck.maybe(|_| Minutes(300)) }),
        preferred_workers: workers[..1].to_vec(),
        unwanted_workers: workers[1..].to_vec(),
        by_night_patrol: luck.yes(),
        wishes: luck.words(),
    }
}

pub(super) fn add_care(world: &mut World, luck: &mut Luck) {
    let person = world.drafts.persons[0].record.id;
    let workers: Vec<_> = world.drafts.workers.iter().map(|draft| draft.record.id).collect();
    let first = entry(world, luck, "first", None);
    let second = entry(world, luck, "second", Some(first.id));
    for (version, entries) in [vec![first.clone(), second], vec![first.clone()], vec![]].into_iter().enumerate() {
        let (id, external_id) = named(luck, &format!("plan{version}"));
        let record = CarePlan {
            id,
            person,
            version: u32::try_from(version).unwrap() + 1,
            made_on: luck.day(),
            period: luck.period(),
            responsible: workers[0],
            participation: Participation { person_took_part: luck.yes(), account: luck.words(), others: luck.words() },
            goals: luck.words(),
            follow_up_on: luck.maybe(Luck::day),
            entries,
        };
        world.drafts.care_plans.push(draft(record, external_id));
    }
    let outcomes = [
        ContactOutcome::Offered,
        ContactOutcome::Accepted { worker: workers[0], deputy: luck.maybe(|_| workers[2]) },
        ContactOutcome::Declined,
        ContactOutcome::Unneeded { motive: luck.name() },
    ];
    for (number, outcome) in outcomes.into_iter().enumerate() {
        let (id, external_id) = named(luck, &format!("contact{number}"));
        let record = ContactPerson { id, person, offered_on: luck.day(), period: luck.period(), outcome };
        world.drafts.contact_persons.push(draft(record, external_id));
    }
    let (id, external_id) = named(luck, "technology");
    let consent = Consent { given_on: luck.day(), account: luck.words(), withdrawn_on: luck.maybe(Luck::day) };
    let kind = luck.pick(&[
        TechnologyKind::Alarm,
        TechnologyKind::MedicineRobot,
        TechnologyKind::Camera,
        TechnologyKind::GpsWatch,
    ]);
    let record = Technology { id, person, kind, consent, period: luck.period(), replaces: vec![first.id] };
    world.drafts.technology.push(draft(record, external_id));
    let (id, external_id) = named(luck, "absence");
    let cause = luck.pick(&[
        PersonAbsenceCause::Hospital,
        PersonAbsenceCause::ShortTermHome,
        PersonAbsenceCause::Away,
        PersonAbsenceCause::Declined,
    ]);
    let record = PersonAbsence { id, person, cause, period: luck.period(), told_on: luck.day() };
    world.drafts.person_absences.push(draft(record, external_id));
    let (id, external_id) = named(luck, "worker absence");
    let cause = luck.pick(&[WorkerAbsenceCause::Ill, WorkerAbsenceCause::Leave, WorkerAbsenceCause::Training]);
    let away_from = luck.pick(&[None, Some(TimeOfDay::hm(9, 30))]);
    let record = WorkerAbsence { id, worker: workers[1], cause, period: luck.period(), away_from };
    world.drafts.worker_absences.push(draft(record, external_id));
    let unit = world.drafts.units[0].record.id;
    for (name, scope) in [("d1", DelegationScope::Person { person }), ("d2", DelegationScope::Unit { unit })] {
        let (id, external_id) = named(luck, name);
        let from = luck.day();
        let record = Delegation {
            id,
            worker: workers[0],
            task: luck.pick(&[DelegatedTask::Insulin, DelegatedTask::Medicine, DelegatedTask::Wound]),
            scope,
            period: DayRange::new(from, from.checked_add(300.days()).unwrap()),
            given_by: luck.name(),
            withdrawn_from: luck.maybe(Luck::day),
        };
        world.drafts.delegations.push(draft(record, external_id));
    }
}

fn breaks(luck: &mut Luck) -> Vec<Break> {
    let one = Break { length: Minutes(30), earliest: TimeOfDay::hm(11, 0), latest: TimeOfDay::hm(13, 30) };
    vec![one; usize::try_from(luck.below(3)).unwrap()]
}

pub(super) fn add_plans(world: &mut World, luck: &mut Luck) {
    let group = world.drafts.groups[0].record.id;
    let entry = world.drafts.care_plans[0].record.entries[0].id;
    let tour = |luck: &mut Luck, name: &str, stops| Tour {
        id: Id::derived("test tour", &[name]),
        name: luck.name(),
        cycle_day: u16::try_from(luck.below(14)).unwrap(),
        start: TimeOfDay::hm(7, 0),
        end: TimeOfDay::hm(25, 30),
        stops,
    };
    let stop = |luck: &mut Luck, occasion| TourStop { entry, occasion, start: luck.clock() };
    let stops = vec![stop(luck, 0), stop(luck, 1)];
    let tours = vec![tour(luck, "1", stops), tour(luck, "2", Vec::new())];
    for (name, tours) in [("base", tours.clone()), ("empty", Vec::new())] {
        let (id, external_id) = named(luck, name);
        let record =
            BasePlan { id, group, name: luck.name(), weeks: 2, anchor: luck.day(), period: luck.period(), tours };
        world.drafts.base_plans.push(draft(record, external_id));
    }
    let shift = |luck: &mut Luck| RosterShift {
        cycle_day: u16::try_from(luck.below(42)).unwrap(),
        start: TimeOfDay::hm(22, 0),
        end: TimeOfDay::hm(31, 0),
        breaks: breaks(luck),
        tour: luck.maybe(|_| tours[0].id),
        support_start: Minutes(10),
        support_end: Minutes(0),
    };
    let row = |luck: &mut Luck, worker, shifts| RosterRow {
        worker,
        travel: luck.pick(&[TravelMode::Walk, TravelMode::Car]),
        shifts,
    };
    let worker = world.drafts.workers[0].record.id;
    let (own, vacant) = (vec![shift(luck), shift(luck)], vec![shift(luck)]);
    let rows = vec![row(luck, Some(worker), own), row(luck, None, vacant), row(luck, Some(worker), Vec::new())];
    for (name, rows) in [("roster", rows), ("roster without rows", Vec::new())] {
        let (id, external_id) = named(luck, name);
        let record = Roster { id, group, name: luck.name(), weeks: 6, anchor: luck.day(), period: luck.period(), rows };
        world.drafts.rosters.push(draft(record, external_id));
    }
}

/// An id and external id of something kept in no register.
fn fact<T>(luck: &mut Luck, kind: &str, name: &str) -> (Id<T>, Option<String>) {
    if luck.yes() {
        return (Id::derived("made here", &[kind, name]), None);
    }
    (Id::derived("import", &[kind, name]), Some(name.to_owned()))
}

pub(super) fn add_facts(world: &mut World, luck: &mut Luck) {
    let person = world.drafts.persons[0].record.id;
    let group = world.drafts.groups[0].record.id;
    let workers: Vec<_> = world.drafts.workers.iter().map(|draft| draft.record.id).collect();
    let line = world.drafts.orders[0].record.lines[0].clone();
    for (number, worker) in [Some(workers[0]), None].into_iter().enumerate() {
        let (id, external_id) = fact(luck, "shift", &format!("-pass{number}"));
        let (start, end) = (TimeOfDay::hm(7, 0), TimeOfDay::hm(16, 30));
        let travel = luck.pick(&[TravelMode::Walk, TravelMode::Bike]);
        let breaks = breaks(luck);
        let (support_start, support_end) = (Minutes(5), Minutes(0));
        let record = Shift {
            id,
            group,
            day: luck.day(),
            start,
            end,
            worker,
            travel,
            breaks,
            tour: None,
            support_start,
            support_end,
        };
        world.drafts.shifts.push(draft(record, external_id));
    }
    let shift = world.drafts.shifts[0].record.id;
    let staffed = PlannedState::Staffed {
        start: luck.clock(),
        worker: workers[0],
        second: luck.maybe(|_| workers[1]),
        shift: luck.maybe(|_| shift),
        second_shift: None,
    };
    let states = [staffed, PlannedState::Unstaffed, PlannedState::Cancelled { cause: CancelCause::Hospital }];
    for (number, state) in states.into_iter().enumerate() {
        let (id, external_id) = fact(luck, "visit", &format!("v{number}"));
        let visit = Visit {
            id,
            person,
            group,
            home_group: world.drafts.groups[1].record.id,
            day: date(2025, 7, 7),
            entry: luck.maybe(|_| Id::derived("test entry", &["first"])),
            occasion: 1,
            name: luck.name(),
            tasks: vec![Task { line: line.id, code: line.code.clone(), law: Law::Sol }],
            earliest: TimeOfDay::hm(7, 15),
            latest: TimeOfDay::hm(24, 30),
            frame: luck.maybe(|_| FrameName::Evening),
            time_critical: luck.yes(),
            ordered: luck.maybe(Luck::minutes),
            planned: luck.minutes(),
            staffing: Staffing::Two,
            gap: luck.maybe(|luck| VisitGap {
                after: Id::derived("test", &["v"]),
                at_least: Minutes(60),
                at_most: luck.maybe(|_| Minutes(90)),
            }),
        };
        world.drafts.planned_visits.push(draft(PlannedVisit { visit, revision: 2, state }, external_id));
    }
    for number in 0..6 {
        let (id, external_id) = fact(luck, "registration", &format!("r{number}"));
        let start = luck.instant();
        let record = Registration {
            id,
            visit: luck.maybe(|_| world.drafts.planned_visits[0].record.visit.id),
            person,
            worker: workers[0],
            start,
            stop: luck.maybe(|luck| start.checked_add(i64::try_from(luck.below(7200)).unwrap().seconds()).unwrap()),
            method: luck.pick(&[Method::Tag, Method::App, Method::Manual, Method::Telephone]),
            tasks_done: vec!["DUSCH".into(), "007".into()],
        };
        world.drafts.registrations.push(draft(record, external_id));
    }
    let (id, external_id) = fact(luck, "correction", "c1");
    let start = luck.instant();
    let registration = world.drafts.registrations[0].record.id;
    let stop = start.checked_add(30.minutes()).unwrap();
    let record = Correction { id, registration, start, stop, by: luck.name(), reason: luck.name(), at: luck.instant() };
    world.drafts.corrections.push(draft(record, external_id));
}
