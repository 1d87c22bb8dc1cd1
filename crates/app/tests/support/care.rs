//! What is decided, ordered, agreed and planned for a person.

use jiff::civil::{Date, date};
use tillit_domain::care_plan::{CarePlan, CarePlanEntry, Participation, PlannedTask, Staffing, WhenOnDay};
use tillit_domain::decision::{Decision, GrantedService, Outcome};
use tillit_domain::frequency::Frequency;
use tillit_domain::law::{Law, LawSection};
use tillit_domain::order::{Authority, Order, OrderLine, OrderState, OrderedTime};
use tillit_domain::organisation::{FrameName, Unit};
use tillit_domain::person::Person;
use tillit_domain::time::{TimeOfDay, instant};
use tillit_domain::visit::{PlannedState, PlannedVisit, Task, Visit};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id, Minutes};

use super::town::{Municipality, TODAY, id};

/// When all orders of the town begin.
const BEGAN: Date = date(2025, 1, 1);

/// A visit every morning, doing what is ordered in these orders.
pub(crate) fn visit(name: &str, orders: &[&Order]) -> CarePlanEntry {
    let lines = orders.iter().flat_map(|order| &order.lines);
    CarePlanEntry {
        id: id("entry", &format!("{name} {}", orders[0].person)),
        name: name.into(),
        tasks: lines.map(|line| PlannedTask { line: line.id, code: line.code.clone(), how: "Lugnt".into() }).collect(),
        recurrence: Frequency::Daily { times: 1 },
        when: WhenOnDay::Frame { frame: FrameName::Morning.usual() },
        length: Some(Minutes(25)),
        staffing: Staffing::One,
        gap: None,
        preferred_workers: Vec::new(),
        unwanted_workers: Vec::new(),
        by_night_patrol: false,
        wishes: String::new(),
    }
}

impl Municipality {
    /// A decision that holds from the new year with a follow-up day, and its order to the unit of the person's group.
    pub(crate) async fn decided(&self, person: &Person, code: &str, follow_up_on: Date) -> (Decision, Order) {
        let granted = GrantedService { code: code.into(), level: 1, frequency: Frequency::Daily { times: 1 } };
        let decision = Decision {
            id: id("decision", &format!("{} {code}", person.id)),
            person: person.id,
            applied_on: date(2024, 12, 1),
            decided_on: date(2024, 12, 10),
            outcome: Outcome::Granted,
            section: LawSection::Sol2001Chapter4Section1,
            guideline: "2024:1".into(),
            decision_maker: "Hanna Handläggare".into(),
            period: DayRange::new(BEGAN, date(2025, 12, 31)),
            follow_up_on: Some(follow_up_on),
            frame: false,
            needs: Vec::new(),
            granted: vec![granted],
            reason: String::new(),
            ended: None,
        };
        self.put(&decision).await;
        let time = OrderedTime::UpTo { minutes: Minutes(30) };
        let order = self.order(person, code, Authority::Sol { decision: decision.id }, time).await;
        (decision, order)
    }

    /// An order by licensed staff, ten minutes an occasion.
    pub(crate) async fn nurse_ordered(&self, person: &Person, code: &str) -> Order {
        let authority = Authority::Hsl { ordered_by: "Siv Sjuksköterska".into() };
        self.order(person, code, authority, OrderedTime::UpTo { minutes: Minutes(10) }).await
    }

    async fn order(&self, person: &Person, code: &str, authority: Authority, time: OrderedTime) -> Order {
        let order = Order {
            id: id("order", &format!("{} {code}", person.id)),
            person: person.id,
            unit: self.unit_of(person),
            authority,
            sent_at: instant(date(2024, 12, 10), TimeOfDay::hm(9, 0)),
            urgent: false,
            state: OrderState::Sent,
            lines: vec![OrderLine {
                id: id("line", &format!("{} {code}", person.id)),
                code: code.into(),
                level: 1,
                frequency: Frequency::Daily { times: 1 },
                time,
                period: DayRange::new(BEGAN, date(2025, 12, 31)),
            }],
        };
        self.put(&order).await;
        order
    }

    fn unit_of(&self, person: &Person) -> Id<Unit> {
        let group = person.group_on(TODAY);
        let place = [&self.north, &self.south, &self.night].into_iter().find(|place| Some(place.group.id) == group);
        place.expect("the person has a group").unit.id
    }

    /// The first care plan, made with the person.
    pub(crate) async fn agreed(&self, person: &Person, responsible: &Worker, entries: Vec<CarePlanEntry>) -> CarePlan {
        let plan = CarePlan {
            id: id("care-plan", &person.id.to_string()),
            person: person.id,
            version: 1,
            made_on: BEGAN,
            period: DayRange::starting(BEGAN),
            responsible: responsible.id,
            participation: Participation {
                person_took_part: true,
                account: "Vi satt vid köksbordet".into(),
                others: String::new(),
            },
            goals: "Kunna bo kvar".into(),
            follow_up_on: Some(date(2025, 12, 1)),
            entries,
        };
        self.put(&plan).await;
        plan
    }

    /// A published visit at eight, made by a worker, doing what is ordered in these orders.
    pub(crate) async fn planned(&self, person: &Person, day: Date, worker: &Worker, orders: &[&Order]) -> PlannedVisit {
        let group = person.group_on(day).expect("the person has a group");
        let tasks = orders.iter().flat_map(|order| {
            let law: Law = order.law();
            order.lines.iter().map(move |line| Task { line: line.id, code: line.code.clone(), law })
        });
        let frame = FrameName::Morning.usual();
        let planned = PlannedVisit {
            visit: Visit {
                id: id("visit", &format!("{} {day} {}", person.id, orders[0].id)),
                person: person.id,
                group,
                home_group: group,
                day,
                entry: None,
                occasion: 0,
                name: "Morgonbesök".into(),
                tasks: tasks.collect(),
                earliest: frame.earliest,
                latest: frame.latest,
                frame: Some(frame.name),
                time_critical: false,
                ordered: Some(Minutes(10)),
                planned: Minutes(25),
                staffing: Staffing::One,
                gap: None,
            },
            revision: 1,
            state: PlannedState::Staffed {
                start: TimeOfDay::hm(8, 0),
                worker: worker.id,
                second: None,
                shift: None,
                second_shift: None,
            },
        };
        self.app.store.publish_visits(std::slice::from_ref(&planned), &self.registry()).await.unwrap();
        planned
    }
}
