//! What workers change of the day themselves: the effect first, then the change, or the question (S-018, S-019, S-055, S-056).

use jiff::civil::date;
use serde_json::{Value, json};
use tillit_app::use_cases::day_as_it_goes;
use tillit_app::use_cases::freedom::{answer, effect, extensions, requests};
use tillit_app::use_cases::phone::intake::{self, Outcome};
use tillit_app::use_cases::plans::{open, place, publish};
use tillit_app::{AppError, Role, Session};
use tillit_domain::care_plan::CarePlanEntry;
use tillit_domain::person::Person;
use tillit_domain::shift::Shift;
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, SteeringMode, UnionConsultation};
use tillit_domain::visit::{PlannedState, PlannedVisit, Visit};
use tillit_domain::worker::Worker;
use tillit_domain::{Id, Minutes, TimeOfDay};
use tillit_storage::{ShiftFilter, VisitFilter};
use uuid::Uuid;

use crate::plans::{rostered, week};
use crate::support::{Municipality, Place, TODAY, visit};
use crate::{refusal, sent};

/// Norr at half past six: Aisha has Asta at 08:00 and Berit at 09:00, Bo has Cecilia at 08:00; the week is published.
pub(super) struct Morning {
    pub(super) town: Municipality,
    pub(super) planner: Session,
    pub(super) aisha: Worker,
    pub(super) bo: Worker,
    pub(super) asta: (Person, Id<Visit>),
    pub(super) berit: (Person, Id<Visit>),
    pub(super) cecilia: (Person, Id<Visit>),
    next: std::cell::Cell<u32>,
}

async fn steer(town: &Municipality, place: &Place, mode: SteeringMode, policy: RegistrationPolicy) {
    town.put(&SteeringDecision {
        id: Id::derived("steering", &["today", &place.unit.name]),
        unit: place.unit.id,
        from: date(2025, 7, 1),
        mode,
        policy,
        decided_by: "Socialnämnden".into(),
        decided_on: date(2025, 6, 1),
        consultation: UnionConsultation { held_on: date(2025, 5, 20), account: "Samverkan".into() },
    })
    .await;
}

impl Morning {
    pub(super) async fn of(mode: SteeringMode) -> Self {
        let town = Municipality::new().await;
        town.clock.advance(-90 * 60);
        steer(&town, &town.north, mode, RegistrationPolicy::Tag).await;
        let (aisha, bo) = (town.worker("Aisha Norr", &town.north).await, town.worker("Bo Norr", &town.north).await);
        let mut persons = Vec::new();
        for name in ["Asta Påhittad", "Berit Påhittad", "Cecilia Påhittad"] {
            let person = town.person(name, &town.north).await;
            let (_, order) = town.decided(&person, "DUSCH", date(2025, 12, 1)).await;
            let entry = CarePlanEntry { length: Some(Minutes(30)), ..visit("Morgonbesök", &[&order]) };
            town.agreed(&person, &aisha, vec![entry]).await;
            persons.push(person);
        }
        rostered(&town, Some(&aisha), &town.north).await;
        rostered(&town, Some(&bo), &town.north).await;
        let planner = town.log_in(Role::UnitManager, Some(&town.north)).await;
        let key = week(&town.north);
        open::run(&town.app, &planner, key, open::Input { days: 7 }).await.unwrap();
        let mut morning = Self {
            planner,
            asta: (persons[0].clone(), Id::derived("none", &[])),
            berit: (persons[1].clone(), Id::derived("none", &[])),
            cecilia: (persons[2].clone(), Id::derived("none", &[])),
            town,
            aisha,
            bo,
            next: std::cell::Cell::new(1),
        };
        let draft = morning.town.app.store.draft_visits(key.plan()).await.unwrap();
        let of = |person: &Person| {
            draft.iter().find(|it| it.visit.person == person.id && it.visit.day == TODAY).unwrap().visit.id
        };
        morning.asta.1 = of(&morning.asta.0);
        morning.berit.1 = of(&morning.berit.0);
        morning.cecilia.1 = of(&morning.cecilia.0);
        for (visit, worker, start) in [
            (morning.asta.1, &morning.aisha, "08:00"),
            (morning.berit.1, &morning.aisha, "09:00"),
            (morning.cecilia.1, &morning.bo, "08:00"),
        ] {
            let shift = Some(morning.shift(worker).await.id.uuid());
            let input = place::Input { revision: 1, shift, second_shift: None, start: Some(start.into()) };
            place::run(&morning.town.app, &morning.planner, key, visit, input).await.unwrap();
        }
        let version = morning.town.app.store.plan(key.plan()).await.unwrap().unwrap().version;
        let input = publish::Input { accept_soft: true, version };
        publish::run(&morning.town.app, &morning.planner, key, input).await.unwrap();
        morning
    }

    async fn shift(&self, worker: &Worker) -> Shift {
        let filter = ShiftFilter { workers: Some(vec![worker.id]), ..ShiftFilter::default() };
        let shifts = self.town.app.store.shifts(&filter).await.unwrap();
        shifts.into_iter().find(|it| it.record.day == TODAY).unwrap().record
    }

    pub(super) async fn log_in(&self, worker: &Worker) -> Session {
        self.town.log_in_as(Role::CareWorker, Some(&self.town.north), Some(worker)).await
    }

    pub(super) fn event(&self, what: Value) -> Value {
        let number = self.next.get();
        self.next.set(number + 1);
        let mut event =
            json!({"id": Uuid::from_u128(u128::from(number)).to_string(), "at": self.town.app.now().to_string()});
        event.as_object_mut().unwrap().extend(what.as_object().unwrap().clone());
        event
    }

    /// A shift of the group that nobody works yet.
    pub(super) fn vacant(&self, name: &str, day: jiff::civil::Date, from: i32, to: i32) -> Shift {
        Shift {
            id: Id::derived("shift", &[name]),
            group: self.town.north.group.id,
            day,
            start: TimeOfDay::hm(from, 0),
            end: TimeOfDay::hm(to, 0),
            worker: None,
            travel: tillit_domain::worker::TravelMode::Car,
            breaks: Vec::new(),
            tour: None,
            support_start: Minutes(0),
            support_end: Minutes(0),
        }
    }

    /// What the phone would be told before.
    async fn effect(&self, worker: &Worker, what: Value) -> effect::PhoneEffect {
        let session = self.log_in(worker).await;
        effect::run(&self.town.app, &session, self.event(what)).await.unwrap()
    }

    /// Delivers an event from the worker's phone.
    pub(super) async fn deliver(&self, worker: &Worker, event: Value) -> intake::Answer {
        let session = self.log_in(worker).await;
        let token = crate::phone_of(&self.town.app, &session).await;
        let events = json!({"device_now": self.town.app.now().to_string(), "events": [event]});
        let (_, answers) = intake::run(&self.town.app, &token, sent(events)).await.unwrap();
        answers.answers.into_iter().next().unwrap()
    }

    async fn visit(&self, id: Id<Visit>) -> PlannedVisit {
        let filter = VisitFilter { groups: Some(vec![self.town.north.group.id]), ..VisitFilter::default() };
        self.town.app.store.planned_visits(&filter).await.unwrap().into_iter().find(|it| it.visit.id == id).unwrap()
    }

    async fn start(&self, id: Id<Visit>) -> String {
        match self.visit(id).await.state {
            PlannedState::Staffed { start, .. } => start.to_string(),
            other => panic!("{other:?}"),
        }
    }

    async fn requests(&self) -> Vec<requests::RequestView> {
        let asked = requests::RequestsAsked::default();
        requests::run(&self.town.app, &self.planner, asked).await.unwrap().requests
    }

    fn moved(&self, visit: Id<Visit>, start: &str) -> Value {
        json!({"kind": "moved", "visit": visit.to_string(), "start": start})
    }
}

#[tokio::test]
async fn a_move_inside_the_frame_is_free_told_first_and_lies_in_the_planners_draft_too() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let to_half_past = morning.moved(morning.asta.1, "08:25");
    let told = morning.effect(&morning.aisha, to_half_past.clone()).await;
    assert!(told.allowed && told.needs.is_none(), "{told:?}");
    assert!(told.lines[0].contains("Asta Påhittad får besöket 25 minuter senare, inom ramen."), "{told:?}");
    assert_eq!(morning.start(morning.asta.1).await, "08:00", "telling changes nothing");
    let event = morning.event(to_half_past);
    assert_eq!(morning.deliver(&morning.aisha, event.clone()).await.outcome, Outcome::Taken);
    assert_eq!(morning.start(morning.asta.1).await, "08:25");
    let draft = morning.town.app.store.draft_visits(week(&morning.town.north).plan()).await.unwrap();
    let in_draft = draft.iter().find(|it| it.visit.id == morning.asta.1).unwrap().placement.clone().unwrap();
    assert_eq!(in_draft.start, TimeOfDay::hm(8, 25), "the next publishing does not take it back");
    assert_eq!(morning.deliver(&morning.aisha, event).await.outcome, Outcome::Already);
    assert_eq!(morning.visit(morning.asta.1).await.revision, 2, "delivered twice is one change");
}

#[tokio::test]
async fn the_visits_behind_give_way_only_as_far_as_they_must() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let event = morning.event(morning.moved(morning.asta.1, "08:50"));
    assert_eq!(morning.deliver(&morning.aisha, event).await.outcome, Outcome::Taken);
    // Both live at the office of the test town, so there is no way between them.
    assert_eq!(
        (morning.start(morning.asta.1).await, morning.start(morning.berit.1).await),
        ("08:50".into(), "09:20".into())
    );
}

#[tokio::test]
async fn leaving_the_frame_asks_the_planner_in_flexible_steering_and_nobody_where_the_team_decides() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let late = morning.moved(morning.berit.1, "10:30");
    let told = morning.effect(&morning.aisha, late.clone()).await;
    assert_eq!(told.needs, Some(effect::Needs::Planner), "{told:?}");
    assert_eq!(morning.deliver(&morning.aisha, morning.event(late.clone())).await.outcome, Outcome::Taken);
    assert_eq!(morning.start(morning.berit.1).await, "09:00", "asked, and not made");
    let asked = morning.requests().await;
    assert_eq!((asked.len(), asked[0].start.as_deref()), (1, Some("10:30")));
    assert!(asked[0].against[0].contains("tidsramen"), "{asked:?}");
    let yes = answer::AnswerRequest { version: asked[0].version, grant: true, minutes: None, reason: String::new() };
    let left = answer::run(&morning.town.app, &morning.planner, Id::from_uuid(asked[0].id), yes.clone()).await.unwrap();
    assert!(left.requests.is_empty());
    assert_eq!(morning.start(morning.berit.1).await, "10:30");
    let again = answer::run(&morning.town.app, &morning.planner, Id::from_uuid(asked[0].id), yes).await;
    assert!(matches!(again, Err(AppError::Conflict { .. })), "answered once");

    let free = Morning::of(SteeringMode::None).await;
    let late = free.moved(free.berit.1, "10:30");
    let told = free.effect(&free.aisha, late.clone()).await;
    assert!(told.allowed && told.needs.is_none(), "{told:?}");
    assert!(!told.lines.iter().any(|it| it.contains("minuter senare")), "no times are told: {told:?}");
    free.deliver(&free.aisha, free.event(late)).await;
    assert_eq!(free.start(free.berit.1).await, "10:30");
}

#[tokio::test]
async fn in_strict_steering_every_change_waits_for_the_planner_and_a_no_says_why() {
    let morning = Morning::of(SteeringMode::Strict).await;
    let told = morning.effect(&morning.aisha, morning.moved(morning.asta.1, "08:15")).await;
    assert_eq!(told.needs, Some(effect::Needs::Planner));
    morning.deliver(&morning.aisha, morning.event(morning.moved(morning.asta.1, "08:15"))).await;
    assert_eq!(morning.start(morning.asta.1).await, "08:00");
    let asked = morning.requests().await;
    let no = |reason: &str| answer::AnswerRequest {
        version: asked[0].version,
        grant: false,
        minutes: None,
        reason: reason.into(),
    };
    let id = Id::from_uuid(asked[0].id);
    assert_eq!(refusal(answer::run(&morning.town.app, &morning.planner, id, no(" ")).await), "no_reason");
    answer::run(&morning.town.app, &morning.planner, id, no("Asta ska till läkaren")).await.unwrap();
    assert!(morning.requests().await.is_empty());
    let worker = morning.log_in(&morning.aisha).await;
    let asked = requests::run(&morning.town.app, &worker, requests::RequestsAsked::default()).await;
    assert!(matches!(asked, Err(AppError::NotAllowed)), "the list is the planner's");
}

#[tokio::test]
async fn a_visit_goes_to_a_colleague_when_the_colleague_has_said_yes_and_not_before() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let handed = json!({"kind": "handed", "visit": morning.berit.1.to_string(), "to": morning.bo.id.to_string()});
    let told = morning.effect(&morning.aisha, handed.clone()).await;
    assert_eq!(told.needs, Some(effect::Needs::Colleague), "{told:?}");
    assert!(told.lines[0].contains("Bo kommer till Berit Påhittad"), "{told:?}");
    let event = morning.event(handed);
    morning.deliver(&morning.aisha, event.clone()).await;
    assert_eq!(morning.visit(morning.berit.1).await.workers(), [morning.aisha.id]);
    let offers = requests::offers(&morning.town.app, &morning.log_in(&morning.bo).await).await.unwrap().offers;
    assert_eq!((offers.len(), offers[0].from_first_name.as_str()), (1, "Aisha"));
    assert!(
        requests::offers(&morning.town.app, &morning.log_in(&morning.aisha).await).await.unwrap().offers.is_empty()
    );
    let yes = json!({"kind": "offer_answered", "offer": event["id"], "accepted": true});
    let by_another = morning.deliver(&morning.aisha, morning.event(yes.clone())).await;
    assert_eq!(by_another.outcome, Outcome::Refused, "nobody answers for somebody else");
    assert_eq!(morning.deliver(&morning.bo, morning.event(yes)).await.outcome, Outcome::Taken);
    assert_eq!(morning.visit(morning.berit.1).await.workers(), [morning.bo.id]);
    assert!(morning.requests().await.is_empty());
}

#[tokio::test]
async fn what_may_not_be_is_refused_by_name_in_every_mode() {
    for mode in [SteeringMode::Strict, SteeringMode::Flexible, SteeringMode::None] {
        let morning = Morning::of(mode).await;
        let told = morning.effect(&morning.bo, morning.moved(morning.asta.1, "08:15")).await;
        assert_eq!((told.allowed, told.code), (false, Some("not_yours")), "{mode:?}");
        let elsewhere = morning.town.worker("Sven Söder", &morning.town.south).await;
        let away = json!({"kind": "handed", "visit": morning.asta.1.to_string(), "to": elsewhere.id.to_string()});
        assert_eq!(morning.effect(&morning.aisha, away).await.code, Some("colleague_not_at_work"), "{mode:?}");
        // Somebody else's home is only for those who are named.
        let secret = Person {
            protected: Some(tillit_domain::person::ProtectedIdentity::SecrecyMark),
            named_workers: vec![morning.aisha.id],
            ..morning.asta.0.clone()
        };
        morning.town.put(&secret).await;
        let handed = json!({"kind": "handed", "visit": morning.asta.1.to_string(), "to": morning.bo.id.to_string()});
        assert_eq!(morning.effect(&morning.aisha, handed).await.code, Some("not_named"), "{mode:?}");
    }
}

#[tokio::test]
async fn a_visit_that_has_begun_is_not_moved_any_more() {
    let morning = Morning::of(SteeringMode::None).await;
    let started = json!({"kind": "visit_started", "registration": Uuid::from_u128(77).to_string(),
        "visit": morning.asta.1.to_string(), "person": morning.asta.0.id.to_string(), "how": {"by": "button"}, "place": "home"});
    assert_eq!(morning.deliver(&morning.aisha, morning.event(started)).await.outcome, Outcome::Taken);
    let told = morning.effect(&morning.aisha, morning.moved(morning.asta.1, "08:15")).await;
    assert_eq!(told.code, Some("visit_begun"), "{told:?}");
    let asked = day_as_it_goes::DayAsked::default();
    let day = day_as_it_goes::run(&morning.town.app, &morning.planner, asked).await.unwrap();
    let goes = |id: Id<Visit>| day.visits.iter().find(|it| it.visit == id.uuid()).unwrap().goes;
    assert_eq!(goes(morning.asta.1), day_as_it_goes::Goes::GoingOn);
    assert_eq!(goes(morning.berit.1), day_as_it_goes::Goes::ToCome);
    morning.town.clock.advance(5 * 3600);
    let day = day_as_it_goes::run(&morning.town.app, &morning.planner, asked).await.unwrap();
    let group = &day.groups[0];
    assert_eq!(
        (group.going_on, group.at_risk),
        (1, 2),
        "two whose time has passed and that nobody has begun: {group:?}"
    );
}

#[tokio::test]
async fn more_time_is_one_tap_and_one_click_and_the_roll_out_knows_of_it() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let asked = json!({"kind": "asked_more_time", "visit": morning.asta.1.to_string(),
        "person": morning.asta.0.id.to_string(), "minutes": 15, "lasting": false, "note": null});
    assert_eq!(morning.deliver(&morning.aisha, morning.event(asked)).await.outcome, Outcome::Taken);
    let asked = morning.requests().await;
    assert_eq!(asked[0].minutes, Some(15));
    let yes = answer::AnswerRequest { version: asked[0].version, grant: true, minutes: None, reason: String::new() };
    answer::run(&morning.town.app, &morning.planner, Id::from_uuid(asked[0].id), yes).await.unwrap();
    assert_eq!(morning.visit(morning.asta.1).await.visit.planned, Minutes(45));
    let key = week(&morning.town.north);
    open::run(&morning.town.app, &morning.planner, key, open::Input { days: 7 }).await.unwrap();
    let draft = morning.town.app.store.draft_visits(key.plan()).await.unwrap();
    let length = |day| {
        draft.iter().find(|it| it.visit.person == morning.asta.0.id && it.visit.day == day).unwrap().visit.planned
    };
    assert_eq!((length(TODAY), length(date(2025, 7, 8))), (Minutes(45), Minutes(30)), "today and no other day");
}

#[tokio::test]
async fn an_extension_needs_no_decision_reaches_plan_planner_and_assessor_and_its_eighth_day_is_kept_for_the_unit() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let made = |days: u8| {
        json!({"kind": "extension", "person": morning.asta.0.id.to_string(), "visit": morning.asta.1.to_string(),
            "days": days, "minutes": 10, "note": "Ont i knät"})
    };
    assert_eq!(morning.effect(&morning.aisha, made(8)).await.code, Some("extension_too_many_days"));
    assert_eq!(morning.deliver(&morning.aisha, morning.event(made(8))).await.outcome, Outcome::ToUnit);
    assert_eq!(morning.deliver(&morning.aisha, morning.event(made(3))).await.outcome, Outcome::Taken);
    let filter = VisitFilter { persons: Some(vec![morning.asta.0.id]), ..VisitFilter::default() };
    let visits = morning.town.app.store.planned_visits(&filter).await.unwrap();
    let lengths: Vec<i64> = visits.iter().take(4).map(|it| it.visit.planned.0).collect();
    assert_eq!(lengths, [40, 40, 40, 30], "three days and no more");
    let assessor = morning.town.log_in(Role::Assessor, None).await;
    for reader in [&morning.planner, &assessor] {
        let told = extensions::list(&morning.town.app, reader).await.unwrap().extensions;
        assert_eq!((told.len(), told[0].minutes, told[0].in_plan), (1, 10, true));
    }
    morning.town.clock.advance(24 * 3600);
    let told = extensions::list(&morning.town.app, &morning.planner).await.unwrap().extensions;
    assert!(told[0].ending, "reminded of before it ends");
    let input = extensions::AnswerExtension { version: told[0].version, follows: extensions::Follows::ShouldLast };
    let told = extensions::answer(&morning.town.app, &morning.planner, Id::from_uuid(told[0].id), input).await.unwrap();
    assert!(told.extensions[0].should_last && !told.extensions[0].ending);
}

#[tokio::test]
async fn in_strict_steering_an_extension_is_given_and_the_planner_says_when_it_is_in_the_plan() {
    let morning = Morning::of(SteeringMode::Strict).await;
    let made = json!({"kind": "extension", "person": morning.asta.0.id.to_string(), "visit": morning.asta.1.to_string(),
        "days": 2, "minutes": 10, "note": null});
    assert_eq!(morning.deliver(&morning.aisha, morning.event(made)).await.outcome, Outcome::Taken);
    let before = morning.visit(morning.asta.1).await.visit.planned;
    let told = extensions::list(&morning.town.app, &morning.planner).await.unwrap().extensions;
    assert!(!told[0].in_plan);
    let input = extensions::AnswerExtension { version: told[0].version, follows: extensions::Follows::InPlan };
    extensions::answer(&morning.town.app, &morning.planner, Id::from_uuid(told[0].id), input).await.unwrap();
    assert_eq!(morning.visit(morning.asta.1).await.visit.planned, before + Minutes(10));
}
