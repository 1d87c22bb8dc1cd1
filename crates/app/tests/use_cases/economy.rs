//! Compensation: what a month comes to, who reads and opens it, closing and adjustments, terms by date.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use tillit_app::use_cases::economy::close::{self, ToClose};
use tillit_app::use_cases::economy::{Input, StatementView, open, payroll, rows, statement, terms, vouchers};
use tillit_app::{AppError, Role, Session};
use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_domain::registration::{Correction, Method, Registration};
use tillit_domain::time::{TimeOfDay, instant};
use tillit_domain::worker::Worker;
use tillit_storage::LogFilter;

use crate::support::{Municipality, id};

/// A week from a Monday of June with the national day in it.
const FIRST: Date = date(2025, 6, 2);

/// Six persons of the north with a shower each day of a week: 20, 22, … 30 minutes of thirty ordered.
async fn town() -> Municipality {
    let town = Municipality::new().await;
    let worker = town.worker("Adam Påhittad", &town.north).await;
    for (number, name) in ["Asta", "Bo", "Cilla", "Dag", "Elsa", "Frans"].iter().enumerate() {
        let person = town.person(&format!("{name} Hittepåsson"), &town.north).await;
        let (_, order) = town.decided(&person, "DUSCH", date(2025, 12, 1)).await;
        for day in FIRST.series(1.day()).take(7) {
            let planned = town.planned(&person, day, &worker, &[&order]).await;
            let hour = 7 + i32::try_from(number).unwrap();
            let start = instant(day, TimeOfDay::hm(hour, 0));
            let registration = Registration {
                id: id("registration", &format!("{name} {day}")),
                visit: Some(planned.visit.id),
                person: person.id,
                worker: worker.id,
                start,
                stop: Some(start + jiff::SignedDuration::from_mins(20 + 2 * i64::try_from(number).unwrap())),
                method: Method::Tag,
                tasks_done: vec!["DUSCH".into()],
            };
            town.app.store.add_registrations(vec![(registration, None)], &town.registry()).await.unwrap();
        }
    }
    town
}

fn june(town: &Municipality) -> Input {
    Input { unit: Some(town.north.unit.name.clone()), from: Some(FIRST), ..Input::default() }
}

/// Eight kronor a minute whenever it is.
const PERFORMED: &str = "name = \"Prov\"\nleast_known_percent = 90\n[origin]\nsource = \"nämndens beslut\"\nyear = 2025\nreading = \"own\"\n[[parts]]\nkind = \"performed\"\nprices = [{ ore_per_hour = 48000 }]\n";

fn new_terms(town: &Municipality, from: &str) -> terms::NewTerms {
    terms::NewTerms {
        unit: town.north.unit.name.clone(),
        from: from.into(),
        model: None,
        model_text: Some(PERFORMED.into()),
        rural_postal_codes: Vec::new(),
        decided_by: "Socialnämnden".into(),
        decided_on: date(2024, 12, 1),
    }
}

async fn one(town: &Municipality, session: &Session, input: Input) -> StatementView {
    statement::run(&town.app, session, input).await.unwrap().remove(0)
}

#[tokio::test]
async fn a_month_comes_to_its_performed_minutes_and_the_controller_sees_nobody() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    let none = one(&town, &controller, june(&town)).await;
    assert_eq!((none.standing.as_str(), none.total_ore), ("no_terms", None));
    terms::decide(&town.app, &controller, new_terms(&town, "2025-01")).await.unwrap();
    let found = one(&town, &controller, june(&town)).await;
    // 7 days × (20 + 22 + 24 + 26 + 28 + 30) min × 8 kr.
    assert_eq!(found.total_ore, Some(7 * 150 * 800));
    assert_eq!(found.lines.iter().map(|it| it.amount_ore).sum::<i64>(), 7 * 150 * 800);
    assert_eq!((found.standing.as_str(), found.visits, found.known), ("final", 42, 42));
    let text = serde_json::to_string(&found).unwrap();
    assert!(!text.contains("Hittepåsson") && !text.contains("Adam"), "{text}");
    let rows = rows(std::slice::from_ref(&found), controller.language);
    assert_eq!(rows.last().unwrap().amount.as_deref(), Some("8\u{a0}400,00"));
    let opened = open::run(&town.app, &controller, june(&town), 0).await;
    assert!(matches!(opened, Err(AppError::NotAllowed)));
}

#[tokio::test]
async fn granted_time_pays_what_is_decided_net_of_absence_and_levels_need_ordered_time() {
    let town = town().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    // Alingsås' example of 450 kr: 30 days × 6 persons × 30 min × 7,50 kr = 40 500 kr, whatever was performed.
    let granted = one(&town, &manager, Input { model: Some("Alingsås".into()), ..june(&town) }).await;
    assert_eq!(granted.total_ore, Some(4_050_000));
    let other = Input { unit: Some(town.south.unit.name.clone()), ..june(&town) };
    assert!(matches!(statement::run(&town.app, &manager, other).await, Err(AppError::NotFound)));
}

#[tokio::test]
async fn opening_a_line_shows_persons_visits_and_decisions_and_is_logged() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    terms::decide(&town.app, &controller, new_terms(&town, "2025-01")).await.unwrap();
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let statement = one(&town, &manager, june(&town)).await;
    let number = statement.lines[0].number.unwrap();
    let opened = open::run(&town.app, &manager, june(&town), number).await.unwrap();
    assert_eq!(opened.entries.iter().map(|it| it.amount_ore).sum::<i64>(), opened.amount_ore);
    let first = &opened.entries[0];
    assert!(first.visit.is_some() && first.decision.is_some() && first.person.is_some(), "{first:?}");
    let text = serde_json::to_string(&opened).unwrap();
    assert!(
        !text.contains("Adam") && !text.contains(&id::<Worker>("worker", "Adam Påhittad").to_string()),
        "no worker"
    );
    town.app.log.close(&manager).await.unwrap();
    let asta: Id<Person> = id("person", "Asta Hittepåsson");
    let rows = town.app.store.log(&LogFilter { named: Some(asta.uuid()), ..LogFilter::default() }).await.unwrap();
    assert!(rows.iter().any(|it| it.row.action.contains("open_compensation") && it.row.persons.len() == 6));
}

#[tokio::test]
async fn what_is_corrected_after_closing_is_an_adjustment_of_the_next_month_and_the_closed_one_stands() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    terms::decide(&town.app, &controller, new_terms(&town, "2025-01")).await.unwrap();
    let close =
        |seen_total_ore| ToClose { unit: town.north.unit.name.clone(), month: "2025-06".into(), seen_total_ore };
    let changed = close::run(&town.app, &controller, close(1)).await;
    assert!(matches!(changed, Err(AppError::Conflict { .. })), "another total than the one that was seen");
    let closed = close::run(&town.app, &controller, close(840_000)).await.unwrap();
    assert_eq!(closed.paid_ore, Some(840_000));
    assert!(matches!(close::run(&town.app, &controller, close(840_000)).await, Err(AppError::Conflict { .. })));
    // A day later somebody corrects Asta's visit of the 2nd from 20 to 25 minutes: 40 kr.
    town.clock.advance(25 * 3600);
    let start = instant(FIRST, TimeOfDay::hm(7, 0));
    let correction = Correction {
        id: id("correction", "1"),
        registration: id("registration", &format!("Asta {FIRST}")),
        start,
        stop: start + jiff::SignedDuration::from_mins(25),
        by: "Adam Påhittad".into(),
        reason: "Glömde tagga ut".into(),
        at: town.app.now(),
    };
    town.app.store.add_corrections(&[correction], &town.registry()).await.unwrap();
    assert_eq!(one(&town, &controller, june(&town)).await.total_ore, Some(840_000), "as known when it was closed");
    let july = one(&town, &controller, Input { from: Some(date(2025, 7, 1)), ..june(&town) }).await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let opened =
        open::run(&town.app, &manager, Input { from: Some(date(2025, 7, 1)), ..june(&town) }, 0).await.unwrap();
    assert_eq!((july.total_ore, opened.amount_ore, opened.entries.len()), (Some(4_000), 4_000, 1));
    assert!(opened.name.contains("2025-06"), "{}", opened.name);
    let backdated = terms::decide(&town.app, &controller, new_terms(&town, "2025-05")).await;
    assert_eq!(crate::wrong_fields(backdated), ["from"]);
}

#[tokio::test]
async fn what_cannot_be_asked_is_told_with_the_remedy() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    let wrong = async |input: Input| crate::wrong_fields(statement::run(&town.app, &controller, input).await);
    assert_eq!(wrong(Input { unit: Some("Ingenstans".into()), ..june(&town) }).await, ["unit"]);
    assert_eq!(wrong(Input { unit: None, ..june(&town) }).await, ["unit"]);
    assert_eq!(wrong(Input { model: Some("Atlantis".into()), ..june(&town) }).await, ["model"]);
    assert_eq!(wrong(Input { to: Some(date(2025, 1, 1)), ..june(&town) }).await, ["to"]);
    assert_eq!(wrong(Input { model_text: Some("name = 3".into()), ..june(&town) }).await, ["model_text"]);
    let nobody = terms::NewTerms { decided_by: " ".into(), ..new_terms(&town, "2025-09") };
    assert_eq!(crate::wrong_fields(terms::decide(&town.app, &controller, nobody).await), ["decided_by"]);
}

#[tokio::test]
async fn vouchers_balance_and_name_nobody_and_payroll_is_only_for_who_may_give_workers_out() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    terms::decide(&town.app, &controller, new_terms(&town, "2025-01")).await.unwrap();
    let bytes = vouchers::run(&town.app, &controller, june(&town)).await.unwrap();
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("#SIETYP 4") && text.contains(" 8400.00 ") && text.contains(" -8400.00 "), "{text}");
    assert!(!text.contains("Hittep"));
    let days = payroll::Input { unit: None, from: FIRST, to: FIRST };
    assert!(matches!(payroll::run(&town.app, &controller, days.clone()).await, Err(AppError::NotAllowed)));
    let administrator = town.log_in(Role::Administrator, None).await;
    let file = String::from_utf8(payroll::run(&town.app, &administrator, days).await.unwrap()).unwrap();
    assert!(file.contains("<tidtransaktioner>"), "{file}");
}

#[tokio::test]
async fn a_line_about_one_person_is_put_together_with_others_so_that_nobody_can_be_told() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    terms::decide(&town.app, &controller, new_terms(&town, "2025-01")).await.unwrap();
    let before = one(&town, &controller, june(&town)).await;
    let start = instant(FIRST, TimeOfDay::hm(19, 0));
    let evening = Registration {
        id: id("registration", "Asta's evening"),
        visit: None,
        person: id("person", "Asta Hittepåsson"),
        worker: id("worker", "Adam Påhittad"),
        start,
        stop: Some(start + jiff::SignedDuration::from_mins(10)),
        method: Method::Tag,
        tasks_done: vec!["DUSCH".into()],
    };
    town.app.store.add_registrations(vec![(evening, None)], &town.registry()).await.unwrap();
    let found = one(&town, &controller, june(&town)).await;
    assert_eq!(found.total_ore, before.total_ore.map(|it| it + 8_000));
    assert!(before.lines.iter().all(|it| it.number.is_some()));
    let together: Vec<_> = found.lines.iter().filter(|it| it.number.is_none()).collect();
    assert_eq!((together.len(), found.lines.len()), (1, before.lines.len()));
    assert!(found.lines.iter().all(|it| it.amount_ore != 8_000), "{:?}", found.lines);
}
