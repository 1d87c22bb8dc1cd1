//! Fees: who reads them, what they come to, rows in words, and that a protected person is named nowhere.

use jiff::civil::{Date, date};
use serde_json::json;
use tillit_app::use_cases::economy::fees::{FeeMonth, FeesAsked, close, file, ground, invoices, rows, rules};
use tillit_app::use_cases::follow_up::SheetFormat;
use tillit_app::{AppError, Language, Role, Session};
use tillit_domain::absence::{PersonAbsence, PersonAbsenceCause};
use tillit_domain::person::{Person, ProtectedIdentity};
use tillit_domain::visit::{CancelCause, PlannedState, PlannedVisit};
use tillit_domain::{DayRange, Id};
use tillit_storage::LogFilter;

use crate::support::{Municipality, id};
use crate::{current, sent, wrong_fields};

const FIRST: Date = date(2025, 6, 2);

fn new_rules(from: &str) -> rules::NewFeeRules {
    sent(json!({
        "expected_version": 0,
        "rules": {
            "from": from, "price_base_ore": 5_880_000, "highest_share": 5392, "minimum_alone": 14_790, "minimum_together": 12_067,
            "younger_than": 65, "ore_per_hour": 42_000, "base": "granted", "told_days": 5, "not_called_off_ore": 15_000,
            "meal_ore": 6_500, "round_down": false, "decided_by": "Kommunfullmäktige", "decided_on": "2024-11-25",
        },
    }))
}

fn told(net_kronor: i64) -> ground::ToldGround {
    sent(json!({
        "from": "2025-01", "expected_version": 0, "living": "alone", "individual_ore": 0, "told_on": "2025-01-10",
        "own": {"net_income_ore": net_kronor * 100, "housing_supplement_ore": 0, "housing_cost_ore": 600_000},
    }))
}

/// Asta and Bo in the north with a shower a day, half an hour granted.
async fn town() -> Municipality {
    let town = Municipality::new().await;
    for name in ["Asta", "Bo"] {
        let person = town.person(&format!("{name} Hittepåsson"), &town.north).await;
        town.decided(&person, "DUSCH", date(2025, 12, 1)).await;
    }
    let controller = town.log_in(Role::Controller, None).await;
    rules::decide(&town.app, &controller, new_rules("2025-01")).await.unwrap();
    town
}

async fn june(town: &Municipality, session: &Session) -> FeeMonth {
    invoices::run(&town.app, session, FeesAsked { from: Some(FIRST) }).await.unwrap()
}

fn asta() -> Id<Person> {
    id("person", "Asta Hittepåsson")
}

#[tokio::test]
async fn a_fee_is_the_least_of_taxa_room_and_the_highest_and_each_row_says_why() {
    let town = town().await;
    let officer = town.log_in(Role::FeeOfficer, None).await;
    let before = june(&town, &officer).await;
    // 30 days of half an hour are 15 hours at 420 kr: 6 300 kr, and 2 642 kr at most.
    assert_eq!(before.invoices.iter().map(|it| it.total_ore).collect::<Vec<_>>(), [Some(264_200); 2]);
    assert_eq!(before.total_ore, 528_400);
    let first = &before.invoices[0];
    assert_eq!((first.decided.as_deref(), first.told), (Some("highest"), false));
    assert!(first.lines[0].in_words.starts_with("15,0 timmar beviljad tid"), "{:?}", first.lines);
    // 14 000 − 6 000 − 7 247 kr leave room for 753 kr.
    let grounds = ground::tell(&town.app, &officer, asta(), told(14_000)).await.unwrap();
    assert_eq!(grounds.grounds[0].room_ore, Some(75_300));
    let after = june(&town, &officer).await;
    let own = after.invoices.iter().find(|it| it.person.name.starts_with("Asta")).unwrap();
    assert_eq!((own.decided.as_deref(), own.total_ore), (Some("room"), Some(75_300)));
    assert_eq!(own.lines.iter().map(|it| it.amount_ore).sum::<i64>(), 75_300);
    let all = rows(&after, Language::Sv);
    assert!(all.iter().any(|it| it.line.contains("din inkomst ger utrymme för 753,00 kr")), "{all:?}");
}

#[tokio::test]
async fn absence_told_in_time_and_hospital_take_time_off_and_a_late_no_costs_what_is_decided() {
    let town = town().await;
    let officer = town.log_in(Role::FeeOfficer, None).await;
    let away = |name: &str, cause, told_on, to| PersonAbsence {
        id: id("absence", name),
        person: asta(),
        period: DayRange::new(date(2025, 6, 3), to),
        cause,
        told_on,
    };
    // In hospital on 28 of 30 days; the morning of the first day that the person declined is a late no.
    town.put(&away("sjukhus", PersonAbsenceCause::Hospital, date(2025, 6, 3), date(2025, 6, 30))).await;
    let worker = town.worker("Adam Påhittad", &town.north).await;
    let person = town.now(asta()).await.0;
    let order = town.now(id("order", &format!("{} DUSCH", person.id))).await.0;
    let planned = town.planned(&person, FIRST, &worker, &[&order]).await;
    let declined =
        PlannedVisit { revision: 2, state: PlannedState::Cancelled { cause: CancelCause::Declined }, ..planned };
    town.app.store.publish_visits(&[declined], &town.registry()).await.unwrap();
    let found = june(&town, &officer).await;
    let own = found.invoices.iter().find(|it| it.person.name.starts_with("Asta")).unwrap();
    // One hour of two days at 420 kr, and 150 kr for the visit that was not called off in time.
    assert_eq!(own.total_ore, Some(42_000 + 15_000), "{:?}", own.lines);
    assert!(own.lines.iter().any(|it| it.in_words.contains("borta 28 dagar")), "{:?}", own.lines);
}

#[tokio::test]
async fn who_decides_plans_leads_or_pays_does_not_read_what_a_person_earns() {
    let town = town().await;
    let roles = [
        (Role::Controller, None),
        (Role::Assessor, None),
        (Role::UnitManager, Some(&town.north)),
        (Role::Planner, Some(&town.north)),
        (Role::Administrator, None),
    ];
    for (role, place) in roles {
        let session = town.log_in(role, place).await;
        let read = invoices::run(&town.app, &session, FeesAsked { from: Some(FIRST) }).await;
        assert!(matches!(read, Err(AppError::NotAllowed)), "{role:?}");
        assert!(matches!(ground::read(&town.app, &session, asta()).await, Err(AppError::NotAllowed)), "{role:?}");
        assert!(matches!(ground::tell(&town.app, &session, asta(), told(1)).await, Err(AppError::NotAllowed)));
    }
    let officer = town.log_in(Role::FeeOfficer, None).await;
    assert!(matches!(rules::decide(&town.app, &officer, new_rules("2025-08")).await, Err(AppError::NotAllowed)));
    ground::read(&town.app, &officer, asta()).await.unwrap();
    june(&town, &officer).await;
    town.app.log.close(&officer).await.unwrap();
    let rows = town.app.store.log(&LogFilter { named: Some(asta().uuid()), ..LogFilter::default() }).await.unwrap();
    let reads = rows.iter().filter(|it| it.row.action.contains("read_fees")).count();
    assert!(reads >= 1, "every reading of what a person earns is logged: {rows:?}");
}

#[tokio::test]
async fn a_person_with_protected_identity_is_named_in_no_list_and_no_file() {
    let town = town().await;
    let mut person = town.now(asta()).await.0;
    person.protected = Some(ProtectedIdentity::SecrecyMark);
    town.put(&person).await;
    let officer = town.log_in(Role::FeeOfficer, None).await;
    let found = june(&town, &officer).await;
    assert_eq!(found.invoices.len(), 2, "the fee is there all the same");
    let csv = String::from_utf8(file(&found, SheetFormat::Csv, Language::Sv).unwrap()).unwrap();
    let text = serde_json::to_string(&found).unwrap();
    for written in [&csv, &text] {
        assert!(written.contains("Skyddad person") && written.contains("Bo") && !written.contains("Asta"), "{written}");
    }
    let grounds = ground::read(&town.app, &officer, asta()).await.unwrap();
    assert_eq!(grounds.person.name, "Skyddad person");
}

#[tokio::test]
async fn what_is_granted_without_time_has_no_fee_that_can_be_reckoned_and_says_so() {
    let town = Municipality::new().await;
    let controller = town.log_in(Role::Controller, None).await;
    let officer = town.log_in(Role::FeeOfficer, None).await;
    let none = june(&town, &officer).await;
    assert_eq!((none.rules_from, none.invoices.len()), (None, 0));
    rules::decide(&town.app, &controller, new_rules("2025-01")).await.unwrap();
    let person = town.person("Asta Hittepåsson", &town.north).await;
    let (_, mut order) = town.decided(&person, "DUSCH", date(2025, 12, 1)).await;
    order.lines[0].time = tillit_domain::order::OrderedTime::Unstated;
    town.put(&order).await;
    let found = june(&town, &officer).await;
    assert_eq!((found.invoices[0].total_ore, found.total_ore), (None, 0));
    assert!(found.invoices[0].in_words.contains("ingen tid"), "{}", found.invoices[0].in_words);
}

#[tokio::test]
async fn rules_keep_to_the_law_and_what_is_wrong_is_told_at_its_field() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    let officer = town.log_in(Role::FeeOfficer, None).await;
    let wrong = async |change: &dyn Fn(&mut rules::DecidedFeeRules)| {
        let mut input = new_rules("2025-08");
        change(&mut input.rules);
        wrong_fields(rules::decide(&town.app, &controller, input).await)
    };
    assert_eq!(wrong(&|it| it.highest_share = 5393).await, ["rules.highest_share"]);
    assert_eq!(wrong(&|it| it.decided_by = " ".into()).await, ["rules.decided_by"]);
    assert_eq!(wrong(&|it| it.ore_per_hour = None).await, ["rules.ore_per_hour"]);
    assert_eq!(wrong(&|it| it.from = "augusti".into()).await, ["rules.from"]);
    assert_eq!(wrong(&|it| it.decided_on = date(2025, 7, 8)).await, ["rules.decided_on"]);
    let again = rules::decide(&town.app, &controller, new_rules("2025-01")).await;
    assert_eq!(current(again)[0]["highest_ore"], 264_200, "somebody has decided for that month");
    assert_eq!(wrong_fields(ground::tell(&town.app, &officer, asta(), told(-1)).await), ["own"]);
    let tomorrow = ground::ToldGround { told_on: date(2025, 7, 8), ..told(1) };
    assert_eq!(wrong_fields(ground::tell(&town.app, &officer, asta(), tomorrow).await), ["told_on"]);
    let married = ground::ToldGround { living: ground::ToldLiving::Married, ..told(1) };
    assert_eq!(wrong_fields(ground::tell(&town.app, &officer, asta(), married).await), ["spouse"]);
    ground::tell(&town.app, &officer, asta(), told(14_000)).await.unwrap();
    let lost = ground::tell(&town.app, &officer, asta(), told(15_000)).await;
    assert!(matches!(lost, Err(AppError::Conflict { .. })), "told by somebody else meanwhile");
}

fn to_close(month: &FeeMonth) -> close::ToClose {
    close::ToClose { month: month.month.clone(), seen_total_ore: month.total_ore }
}

async fn of_month(town: &Municipality, session: &Session, day: Date) -> FeeMonth {
    invoices::run(&town.app, session, FeesAsked { from: Some(day) }).await.unwrap()
}

fn own(month: &FeeMonth, name: &str) -> (Option<i64>, Vec<String>) {
    let found = month.invoices.iter().find(|it| it.person.name.starts_with(name)).unwrap();
    (found.total_ore, found.lines.iter().map(|it| it.in_words.clone()).collect())
}

#[tokio::test]
async fn what_is_learned_after_a_month_is_charged_is_corrected_once_in_the_month_after() {
    let (april, may, june) = (date(2025, 4, 1), date(2025, 5, 1), date(2025, 6, 1));
    let town = town().await;
    let officer = town.log_in(Role::FeeOfficer, None).await;
    let charged = of_month(&town, &officer, april).await;
    assert_eq!(own(&charged, "Asta").0, Some(264_200));
    let closed = close::run(&town.app, &officer, to_close(&charged)).await.unwrap();
    assert!(closed.closed_at.is_some() && closed.in_words.contains("stängd"));
    town.clock.advance(3600);
    // Nothing is learned, nothing is corrected.
    assert_eq!(own(&of_month(&town, &officer, may).await, "Asta").0, Some(264_200));
    // Asta tells of an income that has left room for 753 kr since January.
    ground::tell(&town.app, &officer, asta(), told(14_000)).await.unwrap();
    assert_eq!(own(&of_month(&town, &officer, april).await, "Asta").0, Some(264_200), "as it was charged");
    let next = of_month(&town, &officer, may).await;
    let (total, lines) = own(&next, "Asta");
    assert_eq!(total, Some(75_300 + 75_300 - 264_200), "the month's own fee, and what was charged too much: {lines:?}");
    assert!(lines.last().unwrap().starts_with("Rättelse av 2025-04: avgiften blev 753,00 kr"), "{lines:?}");
    assert_eq!(own(&next, "Bo").0, Some(264_200), "nothing was learned about Bo");
    assert_eq!(next.total_ore, next.invoices.iter().filter_map(|it| it.total_ore).sum::<i64>());
    // Once May is charged with the correction, June is not corrected again.
    close::run(&town.app, &officer, to_close(&next)).await.unwrap();
    town.clock.advance(3600);
    let (total, lines) = own(&of_month(&town, &officer, june).await, "Asta");
    assert_eq!(total, Some(75_300), "{lines:?}");
    let csv = String::from_utf8(file(&next, SheetFormat::Csv, Language::Sv).unwrap()).unwrap();
    assert!(csv.contains("Rättelse av 2025-04"), "the system that sends invoices gets it: {csv}");
}

#[tokio::test]
async fn a_month_is_closed_once_when_it_is_over_with_the_total_that_was_seen_and_by_whoever_charges() {
    let town = town().await;
    let officer = town.log_in(Role::FeeOfficer, None).await;
    let controller = town.log_in(Role::Controller, None).await;
    let may = of_month(&town, &officer, date(2025, 5, 1)).await;
    assert!(matches!(close::run(&town.app, &controller, to_close(&may)).await, Err(AppError::NotAllowed)));
    let other = close::ToClose { seen_total_ore: may.total_ore - 1, ..to_close(&may) };
    assert_eq!(current(close::run(&town.app, &officer, other).await)["total_ore"], may.total_ore);
    let not_over = close::ToClose { month: "2025-07".into(), seen_total_ore: 0 };
    assert_eq!(wrong_fields(close::run(&town.app, &officer, not_over).await), ["month"]);
    close::run(&town.app, &officer, to_close(&may)).await.unwrap();
    let again = close::run(&town.app, &officer, to_close(&may)).await;
    assert!(current(again)["closed_at"].is_string(), "closed already");
}
