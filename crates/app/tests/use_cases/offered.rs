//! What a worker is offered besides the own visits: those nobody makes, a colleague's in exchange, and to say that an extension should
//! last (S-018, S-019, S-052).

use serde_json::json;
use tillit_app::use_cases::freedom::{extensions, lasting, swaps};
use tillit_app::use_cases::need_changes::list as need_changes;
use tillit_app::use_cases::phone::day::{self, DayAsked, PhoneDay, PhoneVisitState};
use tillit_app::use_cases::phone::intake::Outcome;
use tillit_app::use_cases::plans::staff;
use tillit_app::use_cases::rosters::vacancies;
use tillit_app::{AppError, Role};
use tillit_domain::Id;
use tillit_domain::person::{Person, ProtectedIdentity};
use tillit_domain::shift::Shift;
use tillit_domain::steering::SteeringMode;
use tillit_domain::visit::{PlannedState, PlannedVisit};
use tillit_domain::worker::Worker;

use crate::freedom::Morning;
use crate::{refusal, sent};

impl Morning {
    async fn day_of(&self, worker: &Worker) -> PhoneDay {
        let session = self.log_in(worker).await;
        day::run(&self.town.app, Some(&session), None, DayAsked::default()).await.unwrap()
    }

    /// Nobody makes Cecilia's visit any more.
    async fn cecilia_without_anybody(&self) {
        let app = &self.town.app;
        let standing = app.store.visit_history(self.cecilia.1).await.unwrap().pop().unwrap().record.unwrap();
        let nobody = PlannedVisit { revision: standing.revision + 1, state: PlannedState::Unstaffed, ..standing };
        app.store.publish_visits(&[nobody], &self.town.registry()).await.unwrap();
    }

    fn guarded(&self, person: &Person, named: &Worker) -> Person {
        let named_workers = vec![named.id];
        Person { protected: Some(ProtectedIdentity::SecrecyMark), named_workers, ..person.clone() }
    }
}

#[tokio::test]
async fn a_visit_that_nobody_makes_is_offered_to_those_who_could_with_no_more_than_it_takes_to_decide() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    assert!(morning.day_of(&morning.aisha).await.visits.iter().all(|it| it.state == PhoneVisitState::Planned));
    morning.cecilia_without_anybody().await;
    let day = morning.day_of(&morning.aisha).await;
    let open: Vec<_> = day.visits.iter().filter(|it| it.state == PhoneVisitState::Unstaffed).collect();
    assert_eq!(open.len(), 1);
    assert_eq!((open[0].person.name.as_str(), open[0].tasks.len()), ("Cecilia Påhittad", 1));
    assert!(open[0].address.is_none() && open[0].door_code.is_none() && open[0].phone.is_none());
    assert!(open[0].how.is_empty() && open[0].matters.is_empty() && open[0].tags.is_empty());
    assert!(!day.unplanned_for.iter().any(|it| it.person.name.starts_with("Cecilia")), "the day is not opened wider");
    let taken = json!({"kind": "taken_over", "visit": morning.cecilia.1.to_string()});
    assert_eq!(morning.deliver(&morning.aisha, morning.event(taken)).await.outcome, Outcome::Taken);
    let day = morning.day_of(&morning.aisha).await;
    assert!(
        day.visits.iter().any(|it| it.person.name.starts_with("Cecilia") && it.address.is_some()),
        "it is her own now"
    );
    let left = morning.day_of(&morning.bo).await;
    assert!(!left.visits.iter().any(|it| it.state == PhoneVisitState::Unstaffed), "and offered to nobody else");
}

#[tokio::test]
async fn a_visit_is_not_offered_to_somebody_who_may_not_make_it_nor_when_its_time_has_passed() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    morning.cecilia_without_anybody().await;
    let is_offered = async |worker: &Worker| {
        let day = morning.day_of(worker).await;
        let text = serde_json::to_string(&day).unwrap();
        let offered = day.visits.iter().any(|it| it.state == PhoneVisitState::Unstaffed);
        assert!(offered || !text.contains(&morning.cecilia.0.id.to_string()), "what is not offered is not told");
        offered
    };
    assert!(is_offered(&morning.aisha).await && is_offered(&morning.bo).await);
    morning.town.put(&morning.guarded(&morning.cecilia.0, &morning.bo)).await;
    assert!(!is_offered(&morning.aisha).await, "only Bo is named");
    assert!(is_offered(&morning.bo).await);
    morning.town.clock.advance(8 * 3600);
    assert!(!is_offered(&morning.bo).await, "its time has passed");
}

#[tokio::test]
async fn colleagues_visits_that_could_be_had_in_exchange_are_told_by_first_name_and_frame_only() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let app = &morning.town.app;
    let aisha = morning.log_in(&morning.aisha).await;
    let asked = |visit: Id<tillit_domain::visit::Visit>| swaps::SwappableAsked { visit: visit.uuid() };
    let found = swaps::run(app, &aisha, asked(morning.asta.1)).await.unwrap();
    assert_eq!(found.with.len(), 1);
    assert_eq!((found.with[0].first_name.as_str(), found.with[0].visits.len()), ("Bo", 1));
    assert_eq!(found.with[0].visits[0].person_name, "Cecilia Påhittad");
    assert_eq!(found.to.iter().map(|it| it.first_name.as_str()).collect::<Vec<_>>(), ["Bo"], "he could have hers");
    let text = serde_json::to_string(&found).unwrap();
    assert!(!text.contains("Norr") && !text.contains("gata") && !text.contains("4711"), "{text}");
    let anothers = swaps::run(app, &aisha, asked(morning.cecilia.1)).await;
    assert!(matches!(anothers, Err(AppError::NotFound)), "one swaps one's own");
    // What is told can be asked, and is the colleague's to answer.
    let swapped = json!({"kind": "swapped", "give": morning.asta.1.to_string(), "take": morning.cecilia.1.to_string(),
        "with": morning.bo.id.to_string()});
    assert_eq!(morning.deliver(&morning.aisha, morning.event(swapped)).await.outcome, Outcome::Taken);

    morning.town.put(&morning.guarded(&morning.cecilia.0, &morning.bo)).await;
    assert!(swaps::run(app, &aisha, asked(morning.asta.1)).await.unwrap().with.is_empty(), "she may not go there");
    morning.town.put(&morning.cecilia.0).await;
    morning.town.put(&morning.guarded(&morning.asta.0, &morning.aisha)).await;
    let guarded = swaps::run(app, &aisha, asked(morning.asta.1)).await.unwrap();
    assert!(guarded.with.is_empty() && guarded.to.is_empty(), "nor may he");
}

#[tokio::test]
async fn a_worker_says_that_an_extension_should_last_and_it_becomes_a_need_change_with_the_persons_own_words() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let app = &morning.town.app;
    let made = json!({"kind": "extension", "person": morning.asta.0.id.to_string(), "visit": morning.asta.1.to_string(),
        "days": 3, "minutes": 10, "note": "Ont i knät"});
    morning.deliver(&morning.aisha, morning.event(made)).await;
    let day = morning.day_of(&morning.aisha).await;
    let running = day.visits.iter().find_map(|it| it.extension).expect("the phone knows of it");
    assert!(!running.should_last);
    let lasts = || json!({"kind": "extension_lasts", "extension": running.id, "note": null});
    let elsewhere = morning.town.worker("Sven Söder", &morning.town.south).await;
    assert_eq!(morning.deliver(&elsewhere, morning.event(lasts())).await.outcome, Outcome::Refused);
    assert_eq!(morning.deliver(&morning.bo, morning.event(lasts())).await.outcome, Outcome::Taken);
    assert_eq!(morning.deliver(&morning.aisha, morning.event(lasts())).await.outcome, Outcome::Taken);
    let told = extensions::list(app, &morning.planner).await.unwrap().extensions;
    assert_eq!(told[0].should_last_by.as_deref(), Some("Påhittad care_worker"), "whoever plans sees who said so");
    assert!(!told[0].assessor_asked);

    let id = Id::from_uuid(told[0].id);
    let draft = lasting::draft(app, &morning.planner, id).await.unwrap();
    assert!(draft.observed.contains("10 minuter") && draft.observed.contains("Ont i knät"), "{}", draft.observed);
    let need = |version: u32, voice: &str| {
        sent::<lasting::LastingNeed>(json!({"version": version, "observed": draft.observed, "voice": voice}))
    };
    let silent = lasting::tell(app, &morning.planner, id, need(draft.version, " ")).await;
    assert_eq!(crate::wrong_fields(silent), ["voice"], "nothing goes over somebody's head");
    let stale = lasting::tell(app, &morning.planner, id, need(draft.version - 1, "Ja")).await;
    assert!(matches!(stale, Err(AppError::Conflict { .. })));
    let now = lasting::tell(app, &morning.planner, id, need(draft.version, "Jag behöver hjälp ner till köket")).await;
    assert!(now.unwrap().extensions[0].assessor_asked);
    let assessor = morning.town.log_in(Role::Assessor, None).await;
    let cases = need_changes::run(app, &assessor).await.unwrap().cases;
    assert_eq!((cases.len(), cases[0].voice.as_str()), (1, "Jag behöver hjälp ner till köket"));
    let again = lasting::draft(app, &morning.planner, id).await.unwrap();
    assert!(again.waits_already);
    let again = lasting::tell(app, &morning.planner, id, need(again.version, "Ja")).await;
    assert_eq!(refusal(again), "need_change_waits_already");
    let other = morning.town.log_in(Role::UnitManager, Some(&morning.town.south)).await;
    assert!(matches!(lasting::draft(app, &other, id).await, Err(AppError::NotFound)));
    assert!(matches!(lasting::draft(app, &assessor, id).await, Err(AppError::NotAllowed)));
}

#[tokio::test]
async fn when_an_extension_has_ended_it_is_too_late_to_say_that_it_should_last() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let made = morning.event(json!({"kind": "extension", "person": morning.asta.0.id.to_string(),
        "visit": morning.asta.1.to_string(), "days": 1, "minutes": 10, "note": null}));
    morning.deliver(&morning.aisha, made.clone()).await;
    morning.town.clock.advance(24 * 3600);
    let lasts = json!({"kind": "extension_lasts", "extension": made["id"], "note": null});
    let answer = morning.deliver(&morning.aisha, morning.event(lasts)).await;
    assert_eq!(answer.outcome, Outcome::Refused);
    assert!(answer.reason.is_some_and(|it| it.contains("planeraren")), "with what to do instead");
}

#[tokio::test]
async fn whoever_plans_sees_who_has_wished_for_a_vacant_shift_and_nobody_sees_it_of_another_group() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let app = &morning.town.app;
    let saturday = morning.vacant("lördag", jiff::civil::date(2025, 7, 12), 8, 14);
    app.store.put_shifts(&[(saturday.clone(), tillit_storage::Expect::New)], &morning.town.registry()).await.unwrap();
    for (worker, wish) in [(&morning.bo, "wants"), (&morning.aisha, "rather_not")] {
        let event = json!({"kind": "shift_wish", "shift": saturday.id.to_string(), "wish": wish});
        assert_eq!(morning.deliver(worker, morning.event(event)).await.outcome, Outcome::Taken);
    }
    let listed = vacancies::run(app, &morning.planner, morning.town.north.group.id).await.unwrap();
    let wishes = &listed.shifts.iter().find(|it| it.id == saturday.id.uuid()).unwrap().wishes;
    let said: Vec<_> = wishes.iter().map(|it| it.worker.name.as_str()).collect();
    assert_eq!(said, ["Bo Norr", "Aisha Norr"], "whom it would suit comes first");
    let candidates = tillit_app::use_cases::plans::candidates::run(app, &morning.planner, saturday.id).await.unwrap();
    assert_eq!(candidates.candidates[0].worker.name, "Bo Norr");
    let other = morning.town.log_in(Role::UnitManager, Some(&morning.town.south)).await;
    let read = vacancies::run(app, &other, morning.town.north.group.id).await;
    assert!(matches!(read, Err(AppError::NotFound)));
}

#[tokio::test]
async fn nobody_is_put_on_a_shift_without_eleven_hours_of_rest_or_at_work_elsewhere_then() {
    let morning = Morning::of(SteeringMode::Flexible).await;
    let app = &morning.town.app;
    // Aisha works from seven to four that Monday.
    let vacant = |name: &str, from, to| morning.vacant(name, crate::support::TODAY, from, to);
    let [beside, late] = [vacant("under dagen", 9, 12), vacant("kvällen", 18, 22)];
    let new = [(beside.clone(), tillit_storage::Expect::New), (late.clone(), tillit_storage::Expect::New)];
    app.store.put_shifts(&new, &morning.town.registry()).await.unwrap();
    let put = async |shift: &Shift| {
        let input = staff::Input { version: 1, worker: Some(morning.aisha.id.uuid()) };
        refusal(staff::run(app, &morning.planner, shift.id, input).await)
    };
    assert_eq!(put(&beside).await, "worker_at_work");
    assert_eq!(put(&late).await, "worker_not_rested");
    assert_eq!(app.store.shift(late.id).await.unwrap().unwrap().record.worker, None);
}
