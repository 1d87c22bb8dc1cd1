//! Budgets, cost rates, overtime, integrity of registration, what models reward and quality assessed: who may, and what it comes to.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde_json::json;
use tillit_app::use_cases::economy::budget::{
    BudgetAsked, cost_rates, decide, outcome, over_employment, overtime, read,
};
use tillit_app::use_cases::economy::integrity::{open, read as integrity};
use tillit_app::use_cases::economy::{Input, assessments, presets, rewards, statement, terms};
use tillit_app::{AppError, Role};
use tillit_domain::organisation::Unit;
use tillit_domain::person::Person;
use tillit_domain::registration::{Correction, Method, Registration};
use tillit_domain::shift::{Break, Shift};
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, SteeringMode, UnionConsultation};
use tillit_domain::time::{TimeOfDay, instant};
use tillit_domain::worker::TravelMode;
use tillit_domain::{Id, Minutes};
use tillit_storage::{Expect, LogFilter};

use crate::support::{Municipality, id};
use crate::{current, sent, wrong_fields};

/// A Monday of June.
const FIRST: Date = date(2025, 6, 2);
const NAMES: [&str; 6] = ["Asta", "Bo", "Cilla", "Dag", "Elsa", "Frans"];

/// Six persons of the north with a shower each day of a week, each with a worker of their own: 20, 22, … 30 minutes.
async fn town() -> Municipality {
    let town = Municipality::new().await;
    for (number, name) in NAMES.iter().enumerate() {
        let worker = town.worker(&format!("{name}s Arbetare"), &town.north).await;
        let person = town.person(&format!("{name} Hittepåsson"), &town.north).await;
        let (_, order) = town.decided(&person, "DUSCH", date(2025, 12, 1)).await;
        for day in FIRST.series(1.day()).take(7) {
            let planned = town.planned(&person, day, &worker, &[&order]).await;
            let start = instant(day, TimeOfDay::hm(8, 0));
            let minutes = 20 + 2 * i64::try_from(number).unwrap();
            let registration = Registration {
                id: id("registration", &format!("{name} {day}")),
                visit: Some(planned.visit.id),
                person: person.id,
                worker: worker.id,
                start,
                stop: Some(start + jiff::SignedDuration::from_secs(minutes * 60 + i64::from(day.day()))),
                method: Method::Tag,
                tasks_done: vec!["DUSCH".into()],
            };
            town.app.store.add_registrations(vec![(registration, None)], &town.registry()).await.unwrap();
            let shift = Shift {
                id: id("shift", &format!("{name} {day}")),
                group: town.north.group.id,
                day,
                start: TimeOfDay::hm(7, 0),
                end: TimeOfDay::hm(11, 30),
                worker: Some(worker.id),
                travel: TravelMode::Car,
                breaks: vec![Break {
                    length: Minutes(30),
                    earliest: TimeOfDay::hm(9, 0),
                    latest: TimeOfDay::hm(10, 0),
                }],
                tour: None,
                support_start: Minutes(10),
                support_end: Minutes(10),
            };
            town.app.store.put_shifts(&[(shift, Expect::New)], &town.registry()).await.unwrap();
        }
    }
    town
}

fn june(unit: &Unit) -> Input {
    Input { unit: Some(unit.name.clone()), from: Some(FIRST), ..Input::default() }
}

fn budget(town: &Municipality, version: u32, ore: i64) -> decide::NewBudget {
    sent(json!({
        "unit": town.north.unit.name, "year": 2025, "expected_version": version,
        "groups": [{"group": town.north.group.id.uuid(), "ore_per_year": ore}],
        "overtime_percent": 50, "decided_by": "Socialnämnden § 12", "decided_on": "2024-12-10",
    }))
}

fn rate(town: &Municipality) -> cost_rates::NewCostRate {
    sent(json!({
        "unit": town.north.unit.name, "from": "2025-01", "expected_version": 0,
        "worked_hour_ore": 40_000, "pay_hour_ore": 26_000, "overtime_hour_ore": 54_000, "substitute_hour_ore": 28_000,
        "handling": {"tag": 30, "typed": 60, "correction": 120},
        "source": "Bokslut 2024", "decided_by": "Ekonomichefen",
    }))
}

#[tokio::test]
async fn a_budget_is_decided_by_the_controller_and_held_against_what_the_month_cost() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    let decided = decide::run(&town.app, &controller, budget(&town, 0, 12_000_000)).await.unwrap();
    assert_eq!((decided.version, decided.total_ore), (1, Some(12_000_000)));
    cost_rates::record(&town.app, &controller, rate(&town)).await.unwrap();
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let asked = BudgetAsked { unit: Some(town.north.unit.name.clone()), year: Some(2025) };
    let seen = read::run(&town.app, &manager, asked).await.unwrap();
    assert_eq!(seen.decided_by.as_deref(), Some("Socialnämnden § 12"));
    assert_eq!(seen.groups[0].share_thousandths, Some(1000));
    assert!(seen.rates[0].now && seen.rates[0].decided_by == "Ekonomichefen");
    let months = outcome::run(&town.app, &manager, june(&town.north.unit)).await.unwrap();
    let found = &months[0];
    // 42 shifts of four worked hours at 400 kr: 67 200 kr of a twelfth of 120 000 kr.
    assert_eq!(found.budget_ore, Some(1_000_000));
    assert_eq!((found.cost.worked_minutes, found.cost.cost_ore), (Some(42 * 240), Some(6_720_000)));
    assert_eq!((found.left_ore, found.used_thousandths), (Some(-5_720_000), Some(6_720)));
    // M26: 67 200 kr for 7 × 150 performed minutes, 17,5 hours.
    assert_eq!(found.cost.cost_per_performed_hour_ore, Some(384_000));
    assert_eq!(found.cost.performed_thousandths, Some(1000 * 1050 / 10_080));
    assert_eq!(found.cost.handling_seconds, [30, 60, 120]);
    // 42 tags of half a minute.
    assert_eq!(found.cost.registering_minutes, 21);
    assert!(!serde_json::to_string(&months).unwrap().contains("Arbetare"));
}

#[tokio::test]
async fn break_even_follows_what_a_performed_hour_is_paid_with() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    cost_rates::record(&town.app, &controller, rate(&town)).await.unwrap();
    let asked = Input { model_text: Some(PERFORMED.into()), ..june(&town.north.unit) };
    let found = statement::run(&town.app, &controller, asked).await.unwrap().remove(0);
    // 400 kr a worked hour against 480 kr a performed one: 83,3 % of worked time must be performed (M25).
    assert_eq!(found.cost.break_even_thousandths, Some(833));
}

const PERFORMED: &str = "name = \"Prov\"\nleast_known_percent = 90\n[origin]\nsource = \"nämndens beslut\"\nyear = 2025\nreading = \"own\"\n[[parts]]\nkind = \"performed\"\nprices = [{ ore_per_hour = 48000 }]\n";

#[tokio::test]
async fn in_mode_ingen_what_has_no_minutes_is_not_known_instead_of_nothing() {
    let town = town().await;
    town.put(&SteeringDecision {
        id: id("steering", "Norr ingen"),
        unit: town.north.unit.id,
        from: date(2025, 1, 1),
        mode: SteeringMode::None,
        policy: RegistrationPolicy::ExceptionOnly,
        decided_by: "Socialnämnden".into(),
        decided_on: date(2024, 12, 1),
        consultation: UnionConsultation { held_on: date(2024, 11, 20), account: "Samverkan".into() },
    })
    .await;
    // A visit that was planned and that nobody has said anything else about: made, for nobody knows how long.
    let person = town.person("Gun Hittepåsson", &town.north).await;
    let (_, order) = town.decided(&person, "DUSCH", date(2025, 12, 1)).await;
    let worker = town.worker("Guns Arbetare", &town.north).await;
    town.planned(&person, FIRST, &worker, &[&order]).await;
    let controller = town.log_in(Role::Controller, None).await;
    cost_rates::record(&town.app, &controller, rate(&town)).await.unwrap();
    let found = outcome::run(&town.app, &controller, june(&town.north.unit)).await.unwrap().remove(0);
    assert_eq!(found.cost.cost_ore, Some(6_720_000));
    assert_eq!((found.cost.performed_minutes, found.cost.cost_per_performed_hour_ore), (None, None));
    assert_eq!((found.cost.performed_thousandths, found.cost.break_even_thousandths), (None, None));
    assert!(found.unknown.iter().any(|it| it.contains("utan minuter")), "{:?}", found.unknown);
}

#[tokio::test]
async fn only_the_controller_decides_and_nobody_reads_another_units_budget() {
    let town = town().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    assert!(matches!(decide::run(&town.app, &manager, budget(&town, 0, 1)).await, Err(AppError::NotAllowed)));
    assert!(matches!(cost_rates::record(&town.app, &manager, rate(&town)).await, Err(AppError::NotAllowed)));
    let other = outcome::run(&town.app, &manager, june(&town.south.unit)).await;
    assert!(matches!(other, Err(AppError::NotFound)));
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let read = read::run(&town.app, &planner, BudgetAsked::default()).await;
    assert!(matches!(read, Err(AppError::NotAllowed)));
}

#[tokio::test]
async fn what_is_wrong_with_a_budget_is_told_at_its_field_and_a_lost_update_is_told() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    let decide = async |input| decide::run(&town.app, &controller, input).await;
    let nobody = decide::NewBudget { decided_by: " ".into(), ..budget(&town, 0, 1) };
    assert_eq!(wrong_fields(decide(nobody).await), ["decided_by"]);
    let mut other = budget(&town, 0, 1);
    other.groups[0].group = town.south.group.id.uuid();
    assert_eq!(wrong_fields(decide(other).await), ["groups"]);
    assert_eq!(wrong_fields(decide(budget(&town, 0, -1)).await), ["groups"]);
    let tomorrow = decide::NewBudget { decided_on: date(2025, 7, 8), ..budget(&town, 0, 1) };
    assert_eq!(wrong_fields(decide(tomorrow).await), ["decided_on"]);
    decide(budget(&town, 0, 100)).await.unwrap();
    assert_eq!(current(decide(budget(&town, 0, 200)).await)["total_ore"], 100, "decided by somebody else meanwhile");
    assert_eq!(decide(budget(&town, 1, 200)).await.unwrap().version, 2);
    let pay = cost_rates::NewCostRate { pay_hour_ore: 40_001, ..rate(&town) };
    assert_eq!(wrong_fields(cost_rates::record(&town.app, &controller, pay).await), ["pay_hour_ore"]);
    let month = cost_rates::NewCostRate { from: "juni".into(), ..rate(&town) };
    assert_eq!(wrong_fields(cost_rates::record(&town.app, &controller, month).await), ["from"]);
}

#[tokio::test]
async fn overtime_is_a_series_by_year_and_a_wrong_month_is_set_right() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    let enter = async |month: &str, version: u32, kronor: i64| {
        let input = sent(json!({
            "unit": town.north.unit.name, "month": month, "expected_version": version,
            "minutes": 600, "cost_ore": kronor * 100, "source": "Lönerapporten",
        }));
        overtime::enter(&town.app, &controller, input).await
    };
    enter("2024-06", 0, 5_000).await.unwrap();
    enter("2025-05", 0, 6_000).await.unwrap();
    let found = enter("2025-05", 1, 7_000).await.unwrap();
    let years: Vec<_> = found.overtime_years.iter().map(|it| (it.year, it.months, it.cost_ore)).collect();
    assert_eq!(years, [(2024, 1, 500_000), (2025, 1, 700_000)]);
    assert_eq!(wrong_fields(enter("2025-07", 0, 1).await), ["month"], "July has not been");
    assert_eq!(wrong_fields(enter("2025-04", 0, -1).await), ["minutes"]);
    assert!(matches!(enter("2025-05", 1, 1).await, Err(AppError::Conflict { .. })));
}

#[tokio::test]
async fn over_employment_is_priced_from_none_and_says_when_costs_are_not_known() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    let found = over_employment::run(&town.app, &controller, june(&town.north.unit)).await.unwrap();
    assert!(found.steps.is_empty() && found.unknown.is_some());
    cost_rates::record(&town.app, &controller, rate(&town)).await.unwrap();
    let found = over_employment::run(&town.app, &controller, june(&town.north.unit)).await.unwrap();
    assert_eq!((found.days, found.short_days, found.unknown), (7, 0, None));
    // Nothing is lacking, so that nothing more is cheapest: four hours more a day would cost 7 × 4 × 260 kr.
    assert!(found.steps[0].least && found.steps[0].total_ore == 0);
    assert_eq!(found.steps[1].extra_cost_ore, 7 * 4 * 26_000);
    assert_eq!(found.steps[1].idle_minutes, 7 * 240);
}

/// Types every registration of two persons in three instead of tagging.
async fn typed(town: &Municipality) {
    for name in NAMES.iter().take(5) {
        for day in FIRST.series(1.day()).take(7) {
            let start = instant(day, TimeOfDay::hm(8, 0));
            let correction = Correction {
                id: id("correction", &format!("{name} {day}")),
                registration: id("registration", &format!("{name} {day}")),
                start,
                stop: start + jiff::SignedDuration::from_mins(40),
                by: format!("{name}s Arbetare"),
                reason: "Glömde".into(),
                at: town.app.now(),
            };
            town.app.store.add_corrections(&[correction], &town.registry()).await.unwrap();
        }
    }
}

#[tokio::test]
async fn corrections_that_make_visits_longer_are_found_for_the_unit_and_nobody_is_named() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    let calm = integrity::run(&town.app, &controller, june(&town.north.unit)).await.unwrap();
    assert_eq!((calm.registrations, calm.findings.len(), calm.not_found.len()), (Some(42), 0, 5));
    typed(&town).await;
    let found = integrity::run(&town.app, &controller, june(&town.north.unit)).await.unwrap();
    let told: Vec<_> = found.findings.iter().map(|it| (it.count, it.of)).collect();
    assert_eq!(told, [(Some(35), Some(42)), (Some(35), Some(35))], "typed or corrected, and corrected longer");
    assert!(found.findings.iter().all(|it| !it.may_be.is_empty() && !it.to_do.is_empty()));
    let text = serde_json::to_string(&found).unwrap();
    assert!(!text.contains("Hittepåsson") && !text.contains("Arbetare"), "{text}");
    let opened = open::run(&town.app, &controller, june(&town.north.unit), "corrected_longer").await;
    assert!(matches!(opened, Err(AppError::NotAllowed)), "a controller reads without names");
}

#[tokio::test]
async fn a_finding_opens_to_its_visits_for_who_leads_the_unit_without_worker_and_is_logged() {
    let town = town().await;
    typed(&town).await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let opened = open::run(&town.app, &manager, june(&town.north.unit), "corrected_longer").await.unwrap();
    assert_eq!(opened.visits.len(), 35);
    assert!(opened.visits.iter().all(|it| it.corrected_by_seconds > Some(0) && it.length_seconds == 2400));
    let text = serde_json::to_string(&opened).unwrap();
    assert!(text.contains("Asta Hittepåsson") && !text.contains("Arbetare") && !text.contains("08:00"), "{text}");
    let missing = open::run(&town.app, &manager, june(&town.north.unit), "in_passing").await;
    assert!(matches!(missing, Err(AppError::NotFound)));
    let other = open::run(&town.app, &manager, june(&town.south.unit), "typed").await;
    assert!(matches!(other, Err(AppError::NotFound)));
    town.app.log.close(&manager).await.unwrap();
    let asta: Id<Person> = id("person", "Asta Hittepåsson");
    let rows = town.app.store.log(&LogFilter { named: Some(asta.uuid()), ..LogFilter::default() }).await.unwrap();
    assert!(rows.iter().any(|it| it.row.action.contains("open_integrity") && it.row.persons.len() == 5));
}

#[tokio::test]
async fn a_unit_of_few_is_told_nothing_about() {
    let town = Municipality::new().await;
    let controller = town.log_in(Role::Controller, None).await;
    let found = integrity::run(&town.app, &controller, june(&town.north.unit)).await.unwrap();
    assert_eq!((found.registrations, found.findings.len(), found.not_found.len()), (None, 0, 0));
    assert!(found.about.contains("fem"), "{}", found.about);
}

#[tokio::test]
async fn rewards_are_worked_out_for_the_units_own_model_first_and_every_preset() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    let new = sent(json!({
        "unit": town.north.unit.name, "from": "2025-01", "model_text": PERFORMED,
        "decided_by": "Socialnämnden", "decided_on": "2024-12-01",
    }));
    terms::decide(&town.app, &controller, new).await.unwrap();
    let ask: rewards::Ask = sent(json!({"unit": town.north.unit.name, "month": "2025-06"}));
    let found = rewards::run(&town.app, &controller, ask.clone(), std::sync::Arc::new(|_, _| true)).await.unwrap();
    assert_eq!(found.changes.len(), 7);
    let own = &found.models[0];
    // Eight kronor a minute: a minute more 8 kr, five minutes early 40 kr less.
    assert!(own.own && own.model == "Prov");
    assert_eq!((own.rewards[0].hundredths, own.rewards[1].hundredths), (Some(80_000), Some(-400_000)));
    assert!(own.in_words.starts_with("Fler minuter ger mer betalt"), "{}", own.in_words);
    let granted = found.models.iter().find(|it| it.model.contains("Alingsås")).unwrap();
    assert_eq!(granted.rewards[0].hundredths, Some(0), "granted time pays the same whatever is performed");
    assert!(granted.rewards[5].hundredths < Some(0), "and less when it is told that less is needed");
    let history = found.models.iter().find(|it| it.model.contains("18 månaders")).unwrap();
    assert!(history.rewards[6].hundredths.is_none() && history.rewards[6].why.is_some(), "18 months are not known");
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    assert!(matches!(rewards::start(&town.app, &planner, ask).await, Err(AppError::NotAllowed)));
}

#[tokio::test]
async fn what_is_wrong_with_a_model_is_told_at_its_line() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    let preset = presets::list(&town.app, &controller).unwrap().into_iter().find(|it| it.id == "huddinge").unwrap();
    let text = preset.text.replacen("least_known_percent = ", "least_known_percent = 1", 1);
    let at = 1 + text.lines().position(|it| it.starts_with("least_known_percent")).unwrap();
    let new = sent(json!({
        "unit": town.north.unit.name, "from": "2025-01", "model_text": text,
        "decided_by": "Socialnämnden", "decided_on": "2024-12-01",
    }));
    let Err(AppError::Invalid { fields }) = terms::decide(&town.app, &controller, new).await else {
        panic!("it holds")
    };
    assert_eq!(fields[0].field, "model_text");
    assert!(fields[0].remedy.starts_with(&format!("Rad {at}, least_known_percent:")), "{}", fields[0].remedy);
}

#[tokio::test]
async fn quality_is_paid_when_it_has_been_assessed_with_evidence_and_not_before() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    let sollentuna = || Input { model: Some("sollentuna".into()), ..june(&town.north.unit) };
    let total = async || statement::run(&town.app, &controller, sollentuna()).await.unwrap().remove(0).total_ore;
    assert_eq!(total().await, None, "not assessed is not the same as not met");
    let assess = |third: &str, version: u32, met: [bool; 3], evidence: &str| -> assessments::NewAssessment {
        sent(json!({
            "unit": town.north.unit.name, "third": third, "expected_version": version, "assessed_by": "Controllern",
            "criteria": met.map(|met| json!({"met": met, "evidence": evidence})),
        }))
    };
    let record = async |input| assessments::record(&town.app, &controller, input).await;
    assert_eq!(wrong_fields(record(assess("2025-T2", 0, [true; 3], "Enkäten")).await), ["third"], "it is not over");
    town.clock.advance(70 * 24 * 3600);
    assert_eq!(wrong_fields(record(assess("2025-T2", 0, [true; 3], " ")).await), ["criteria[0].evidence"]);
    record(assess("2025-T2", 0, [false; 3], "Enkäten")).await.unwrap();
    let without = total().await.unwrap();
    let found = record(assess("2025-T2", 1, [true, true, false], "Enkäten")).await.unwrap();
    assert_eq!((found.assessments[0].version, found.own, found.criteria.len()), (2, false, 3));
    // Level 1, 10 kr for each of 17,5 performed hours.
    assert_eq!(total().await.unwrap() - without, 17_500);
    assert!(matches!(record(assess("2025-T2", 1, [true; 3], "Enkäten")).await, Err(AppError::Conflict { .. })));
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let may = assessments::record(&town.app, &manager, assess("2025-T2", 2, [true; 3], "Egen bedömning")).await;
    assert!(matches!(may, Err(AppError::NotAllowed)), "who is paid does not assess");
}
