//! From a difference to an action: the worklist, talks about lengths, need changes, own checks, staffing and samples.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde_json::json;
use tillit_app::use_cases::follow_up::{Input, SheetFormat, acting, calibration, causes, staffing, table, talk};
use tillit_app::use_cases::need_changes::{answer, list, tell};
use tillit_app::use_cases::own_checks::{done, read as checks, record};
use tillit_app::use_cases::support_samples::{answer as given, close, draw, read as samples};
use tillit_app::{AppError, Role, Session};
use tillit_domain::care_plan::CarePlan;
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::registration::{Method, Registration};
use tillit_domain::shift::Shift;
use tillit_domain::time::{TimeOfDay, instant};
use tillit_domain::worker::TravelMode;
use tillit_domain::{DayRange, Minutes};
use tillit_storage::{Expect, Filter, LogFilter};

use crate::support::{Municipality, Place, TODAY, id, visit};
use crate::{refusal, sent};

const FIRST: Date = date(2025, 4, 1);

/// Asta of the north has a shower of 30 minutes a day, planned 25; for three months it takes so many.
async fn showered(minutes: i64) -> (Municipality, Person) {
    let town = Municipality::new().await;
    let worker = town.worker("Adam Påhittad", &town.north).await;
    let person = town.person("Asta Hittepåsson", &town.north).await;
    let (_, order) = town.decided(&person, "DUSCH", date(2025, 12, 1)).await;
    let entry = visit("Morgondusch", &[&order]);
    town.agreed(&person, &worker, vec![entry.clone()]).await;
    for day in FIRST.series(1.day()).take_while(|day| *day < TODAY) {
        let mut planned = town.planned(&person, day, &worker, &[&order]).await;
        (planned.revision, planned.visit.entry) = (2, Some(entry.id));
        town.app.store.publish_visits(std::slice::from_ref(&planned), &town.registry()).await.unwrap();
        let start = instant(day, TimeOfDay::hm(8, 0));
        let registration = Registration {
            id: id("registration", &day.to_string()),
            visit: Some(planned.visit.id),
            person: person.id,
            worker: worker.id,
            start,
            stop: Some(start + jiff::SignedDuration::from_mins(minutes)),
            method: Method::Tag,
            tasks_done: vec!["DUSCH".into()],
        };
        town.app.store.add_registrations(vec![(registration, None)], &town.registry()).await.unwrap();
    }
    (town, person)
}

fn of_group(place: &Place) -> Input {
    Input { group: Some(place.group.name.clone()), ..Input::default() }
}

async fn work_list(town: &Municipality, session: &Session) -> acting::Acting {
    acting::run(&town.app, session, of_group(&town.north)).await.unwrap()
}

#[tokio::test]
async fn a_need_that_has_grown_is_drafted_sent_with_the_persons_words_and_answered_with_a_reason() {
    let (town, person) = showered(42).await;
    let contact = town.log_in(Role::ContactPerson, Some(&town.north)).await;
    let assessor = town.log_in(Role::Assessor, None).await;
    let list = work_list(&town, &contact).await;
    let row = &list.persons[0];
    assert_eq!((row.person.name.as_str(), row.standing.as_str()), ("Asta Hittepåsson", "over"));
    let months: Vec<_> = row.months.iter().map(|it| (it.ordered, it.performed)).collect();
    assert_eq!(months, [(Some(900), Some(1260)), (Some(930), Some(1302)), (Some(900), Some(1260))]);
    assert_eq!(row.months[0].causes.iter().map(|it| it.minutes).sum::<i64>(), 360);
    let draft = row.draft.clone().unwrap();
    assert_eq!((draft.way.as_str(), draft.unsure), ("up", false));
    assert!(draft.observed.contains("140"), "{}", draft.observed);
    // Without the person's own words nothing is sent.
    let silent = sent(json!({ "direction": "increased", "observed": draft.observed, "voice": " " }));
    assert_eq!(crate::wrong_fields(tell::run(&town.app, &contact, person.id, silent).await), ["voice"]);
    let words =
        json!({ "direction": "increased", "observed": draft.observed, "voice": "Jag orkar inte själv längre." });
    tell::run(&town.app, &contact, person.id, sent(words.clone())).await.unwrap();
    assert_eq!(refusal(tell::run(&town.app, &contact, person.id, sent(words)).await), "need_change_waits_already");
    // It waits now instead of being drafted again.
    let row = work_list(&town, &contact).await.persons.remove(0);
    assert!(row.draft.is_none() && row.todos[0].starts_with("Handläggaren har fått meddelande"), "{:?}", row.todos);
    // The assessor's list has it with what the figures said, and answers it once.
    let case = list::run(&town.app, &assessor).await.unwrap().cases.remove(0);
    assert_eq!((case.state.as_str(), case.days, case.unsure), ("open", 0, false));
    let case_id = tillit_app::id(case.id);
    let no = sent(json!({ "expected_version": case.version, "decision": null, "reason": "" }));
    assert_eq!(refusal(answer::run(&town.app, &assessor, case_id, no).await), "answer_without_reason");
    let reason =
        sent(json!({ "expected_version": case.version, "decision": null, "reason": "Hembesök: hjälpmedel först." }));
    let answered = answer::run(&town.app, &assessor, case_id, reason).await.unwrap();
    assert_eq!(answered.cases[0].state, "closed");
    // The provider reads the answer, and may not give it.
    assert_eq!(
        list::run(&town.app, &contact).await.unwrap().cases[0].reason.as_deref(),
        Some("Hembesök: hjälpmedel först.")
    );
    let again = sent(json!({ "expected_version": 2, "decision": null, "reason": "nej" }));
    assert!(matches!(answer::run(&town.app, &contact, case_id, again).await, Err(AppError::NotAllowed)));
}

#[tokio::test]
async fn a_case_is_answered_only_by_a_decision_about_the_person_made_since() {
    let (town, person) = showered(20).await;
    let contact = town.log_in(Role::ContactPerson, Some(&town.north)).await;
    let assessor = town.log_in(Role::Assessor, None).await;
    let words =
        json!({ "direction": "decreased", "observed": "Klarar mer själv.", "voice": "Jag vill göra det själv." });
    let case = tell::run(&town.app, &contact, person.id, sent(words)).await.unwrap().cases.remove(0);
    let before: Id<tillit_domain::decision::Decision> = id("decision", &format!("{} DUSCH", person.id));
    let old = sent(json!({ "expected_version": case.version, "decision": before.uuid(), "reason": "" }));
    assert_eq!(
        crate::wrong_fields(answer::run(&town.app, &assessor, tillit_app::id(case.id), old).await),
        ["decision"]
    );
    let mut decision = town.now(before).await.0;
    (decision.id, decision.decided_on) = (id("decision", "ny"), TODAY);
    town.put(&decision).await;
    let shown = list::run(&town.app, &assessor).await.unwrap().cases.remove(0);
    assert_eq!(shown.decisions_since.iter().map(|it| it.id).collect::<Vec<_>>(), [decision.id.uuid()]);
    let new = json!({ "expected_version": case.version, "decision": decision.id.uuid(), "reason": "" });
    let answered = answer::run(&town.app, &assessor, tillit_app::id(case.id), sent(new.clone())).await.unwrap();
    assert_eq!((answered.cases[0].state.as_str(), answered.cases[0].decision), ("decided", Some(decision.id.uuid())));
    assert_eq!(
        refusal(answer::run(&town.app, &assessor, tillit_app::id(case.id), sent(new)).await),
        "need_change_answered_already"
    );
}

#[tokio::test]
async fn a_length_is_proposed_talked_over_by_several_and_changed_only_then() {
    let (town, person) = showered(42).await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let row = work_list(&town, &manager).await.lengths.remove(0);
    assert_eq!(
        (row.name.as_str(), row.says.as_str(), row.planned, row.proposed),
        ("Morgondusch", "longer", 25, Some(40))
    );
    let talk_of = |took_part: u8| {
        sent(
            json!({ "entry": row.entry, "took_part": took_part, "said": "Duschen tar längre tid.", "voice": "Jag vill inte stressa.",
            "minutes": 40, "from": TODAY }),
        )
    };
    assert_eq!(refusal(talk::run(&town.app, &manager, person.id, talk_of(1)).await), "talk_alone");
    let plans = || async { town.app.store.list::<CarePlan>(&Filter::person(person.id)).await.unwrap() };
    assert_eq!(plans().await.len(), 1, "a talk that was none changes nothing");
    talk::run(&town.app, &manager, person.id, talk_of(4)).await.unwrap();
    let mut versions: Vec<_> = plans().await.into_iter().map(|it| it.record).collect();
    versions.sort_by_key(|it| it.version);
    assert_eq!(versions[0].period.to, Some(TODAY.yesterday().unwrap()));
    assert_eq!((versions[1].period.from, versions[1].entries[0].length), (TODAY, Some(Minutes(40))));
    // Ordered time is what it was: only the assessor changes that (invariant 1).
    let talked = work_list(&town, &manager).await.lengths.remove(0).talked.unwrap();
    assert_eq!((talked.outcome.as_str(), talked.minutes), ("change", Some(40)));
}

#[tokio::test]
async fn others_do_not_open_the_list_and_opening_it_is_logged_as_reading_the_persons() {
    let (town, person) = showered(42).await;
    let controller = town.log_in(Role::Controller, None).await;
    assert!(matches!(acting::run(&town.app, &controller, of_group(&town.north)).await, Err(AppError::NotAllowed)));
    let south = town.log_in(Role::UnitManager, Some(&town.south)).await;
    assert!(matches!(acting::run(&town.app, &south, of_group(&town.north)).await, Err(AppError::NotFound)));
    let told = json!({ "direction": "increased", "observed": "a", "voice": "b" });
    assert!(matches!(tell::run(&town.app, &south, person.id, sent(told)).await, Err(AppError::NotFound)));
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    work_list(&town, &manager).await;
    town.app.log.close(&manager).await.unwrap();
    let log = town.app.store.log(&LogFilter { named: Some(person.id.uuid()), ..LogFilter::default() }).await.unwrap();
    assert!(log.iter().any(|it| it.row.action.contains("open_follow_up")), "{log:?}");
}

#[tokio::test]
async fn causes_and_calibration_of_one_person_are_told_to_nobody() {
    let (town, _) = showered(42).await;
    let controller = town.log_in(Role::Controller, None).await;
    let report = causes::run(&town.app, &controller, of_group(&town.north)).await.unwrap();
    assert_eq!((report.hours, report.causes.len()), (None, 0));
    assert!(report.why.unwrap().starts_with("Visas inte"));
    let standard = calibration::run(&town.app, &controller, of_group(&town.north)).await.unwrap();
    assert_eq!(standard.rows, []);
}

/// Six workers of the north with a shift each weekday of a week.
async fn rostered() -> Municipality {
    let town = Municipality::new().await;
    for number in 0..6 {
        let worker = town.worker(&format!("Adam{number} Påhittad"), &town.north).await;
        for day in date(2025, 6, 2).series(1.day()).take(5) {
            let shift = Shift {
                id: id("shift", &format!("{number} {day}")),
                group: town.north.group.id,
                day,
                start: TimeOfDay::hm(7, 0),
                end: TimeOfDay::hm(15, 0),
                worker: Some(worker.id),
                travel: TravelMode::Car,
                breaks: Vec::new(),
                tour: None,
                support_start: Minutes(15),
                support_end: Minutes(15),
            };
            town.app.store.put_shifts(&[(shift, Expect::New)], &town.registry()).await.unwrap();
        }
    }
    town
}

fn week(place: &Place) -> Input {
    Input { from: Some(date(2025, 6, 2)), to: Some(date(2025, 6, 6)), ..of_group(place) }
}

#[tokio::test]
async fn what_is_rostered_is_told_of_six_workers_and_not_of_four() {
    let town = rostered().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let report = staffing::run(&town.app, &manager, week(&town.north)).await.unwrap();
    let group = &report.groups[0];
    assert_eq!(
        (group.whole.rostered, group.whole.support, group.press_days),
        (Some(6 * 5 * 480), Some(6 * 5 * 30), Some(0))
    );
    assert_eq!(group.days.len(), 5);
    for number in 0..2 {
        let absence = tillit_domain::absence::WorkerAbsence {
            id: id("ill", &number.to_string()),
            worker: id("worker", &format!("Adam{number} Påhittad")),
            cause: tillit_domain::absence::WorkerAbsenceCause::Ill,
            period: DayRange::new(date(2025, 6, 1), date(2025, 6, 30)),
            away_from: None,
        };
        town.put(&absence).await;
    }
    let report = staffing::run(&town.app, &manager, week(&town.north)).await.unwrap();
    let whole = &report.groups[0].whole;
    assert_eq!((whole.rostered, whole.short, whole.add, whole.pressed), (None, None, None, None));
    assert_eq!(report.groups[0].press_days, None);
    let bytes = table::file(&table::Table::Staffing(&report), SheetFormat::Csv, tillit_app::Language::Sv).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("Norrgruppen") && !text.contains("9600"), "{text}");
}

#[tokio::test]
async fn a_sample_is_drawn_answered_and_told_without_whose_shift_it_was() {
    let town = rostered().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let new = json!({ "unit": town.north.unit.id.uuid(), "from": "2025-06-02", "to": "2025-06-06", "per_stratum": 30, "seed": 3,
        "purpose": "Kringtid, berättat på APT" });
    let survey = draw::run(&town.app, &manager, sent(new)).await.unwrap().surveys.remove(0);
    assert_eq!((survey.drawn, survey.strata[0].shifts, survey.shares.is_none()), (30, 30, true));
    let mut version = survey.version;
    for drawn in survey.strata[0].drawn.iter().take(6) {
        let answer = json!({ "expected_version": version, "shift": drawn.shift, "direct": 288, "travel": 96, "planning": 48,
            "documentation": 24, "meetings": 24, "other": 0 });
        let after = given::run(&town.app, &manager, tillit_app::id(survey.id), sent(answer)).await.unwrap();
        version = after.surveys[0].version;
    }
    // While it is open the difference that an answer makes would tell the answer.
    assert_eq!(samples::run(&town.app, &manager).await.unwrap().surveys[0].shares, None);
    let stale = json!({ "expected_version": 1 });
    assert!(matches!(
        close::run(&town.app, &manager, tillit_app::id(survey.id), sent(stale)).await,
        Err(AppError::Conflict { .. })
    ));
    let now = json!({ "expected_version": version });
    let told = close::run(&town.app, &manager, tillit_app::id(survey.id), sent(now)).await.unwrap().surveys.remove(0);
    let shares: Vec<_> = told.shares.unwrap().iter().map(|it| (it.kind.clone(), it.share)).collect();
    assert_eq!(shares[0], ("direct".to_owned(), 60.0));
    assert_eq!(shares[1], ("travel".to_owned(), 20.0));
    let south = town.log_in(Role::UnitManager, Some(&town.south)).await;
    assert_eq!(samples::run(&town.app, &south).await.unwrap().surveys, []);
}

#[tokio::test]
async fn each_mode_has_its_least_checks_and_an_action_is_followed_until_it_is_done() {
    let town = Municipality::new().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let read = checks::run(&town.app, &manager, checks::ChecksAsked::default()).await.unwrap();
    assert_eq!((read.month, read.units.len()), (date(2025, 6, 1), 1));
    assert_eq!(read.units[0].least.len(), 6);
    assert!(read.units[0].least.iter().all(|it| !it.made));
    let check = json!({ "unit": town.north.unit.id.uuid(), "kind": "persons_voice", "looked_at": 5, "as_should": 4,
        "found": "En vill ha senare kvällar.", "actions": [{ "what": "Se över kvällarna", "owner": "Karin", "due": "2025-07-20" }] });
    let read = record::run(&town.app, &manager, sent(check)).await.unwrap();
    assert_eq!(read.units[0].least.iter().filter(|it| it.made).count(), 1);
    let open = read.units[0].open[0].clone();
    let finished = json!({ "expected_version": open.version, "at": open.at, "came_of_it": "Ny tidsram från 21." });
    let read = done::run(&town.app, &manager, tillit_app::id(open.check), sent(finished)).await.unwrap();
    assert_eq!(read.units[0].open, []);
    let silent = json!({ "unit": town.north.unit.id.uuid(), "kind": "care_plans", "looked_at": 5, "as_should": 4 });
    assert_eq!(refusal(record::run(&town.app, &manager, sent(silent)).await), "finding_not_told");
    let elsewhere = json!({ "unit": town.south.unit.id.uuid(), "kind": "care_plans", "looked_at": 5, "as_should": 5 });
    assert!(matches!(record::run(&town.app, &manager, sent(elsewhere)).await, Err(AppError::NotFound)));
}
