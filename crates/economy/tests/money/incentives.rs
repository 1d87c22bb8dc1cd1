//! What models reward, against reckoning by hand and against finite differences.

use jiff::civil::date;
use proptest::prelude::*;
use tillit_domain::catalogue::Category::PersonalCare;
use tillit_domain::compensation::Month;
use tillit_domain::id::Id;
use tillit_domain::quantity::{Minutes, Ore};
use tillit_economy::incentive::{Change, incentives, reward};
use tillit_economy::input::{HistoryMonth, MonthFacts, Outcome};
use tillit_economy::{presets, statement};

use crate::properties::everything;
use crate::random::{months, prices};
use crate::town::{granted, june, model, month, part, payee, task, visit};

const A: &str = "kind = \"performed\"\nprices = [{ holiday = true, ore_per_hour = 60000 }, { ore_per_hour = 48000 }]\n";
const B: &str = "kind = \"granted\"\nprices = [{ ore_per_hour = 48000 }]\n";

/// Two walks of thirty ordered minutes, on a Thursday and on the Saturday before midsummer.
fn walks() -> MonthFacts {
    let mut facts = month();
    for day in [5, 14] {
        facts.visits.push(visit("Asta", day, 10, task("PROMENAD", PersonalCare, Some(30)), 30));
        facts.granted.push(granted("Asta", day, "PROMENAD", PersonalCare, Some(30)));
    }
    // One line for both, as in an order.
    for row in &mut facts.granted {
        row.line = facts.visits[0].tasks[0].line.unwrap();
    }
    facts
}

#[test]
fn a_paid_minute_rewards_a_minute_and_punishes_finishing_early_and_granted_time_does_neither() {
    let facts = walks();
    let of = |text: &str, change| reward(&model(vec![part(text)]), &facts, 0, change).unwrap();
    assert_eq!(of(A, Change::Minutes(1)), Ore::kronor(8));
    assert_eq!(of(A, Change::Minutes(-5)), Ore::kronor(-40));
    assert_eq!(of(B, Change::Minutes(1)), Ore::ZERO);
    assert_eq!(of(B, Change::Minutes(-5)), Ore::ZERO);
    let capped = format!("{A}cap = \"per_visit\"");
    assert_eq!(of(&capped, Change::Minutes(1)), Ore::ZERO);
    assert_eq!(of(&capped, Change::Minutes(-1)), Ore::kronor(-8));
}

#[test]
fn a_walk_moved_because_of_rain_loses_nothing_and_one_that_is_not_made_does_under_performed_time_only() {
    let facts = walks();
    let of = |text: &str, change| reward(&model(vec![part(text)]), &facts, 0, change).unwrap();
    // From Thursday 5 to Friday 6 June, the national day: two hours' price apart, 30 min × (600 − 480) / 60.
    assert_eq!(of(A, Change::MovedTo(date(2025, 6, 6))), Ore::kronor(60));
    assert_eq!(of(A, Change::MovedTo(date(2025, 6, 4))), Ore::ZERO);
    assert_eq!(of(B, Change::MovedTo(date(2025, 6, 6))), Ore::ZERO);
    assert_eq!(of(A, Change::NotMade), Ore::kronor(-240));
    assert_eq!(of(B, Change::NotMade), Ore::ZERO);
    let shared = format!("{A}[parts.allowances]\ndeclined = [{{ percent = 50 }}]\n");
    assert_eq!(of(&shared, Change::Declined), Ore::kronor(-120));
}

#[test]
fn to_report_a_shrunk_need_costs_under_granted_time_and_nothing_under_performed_time() {
    let facts = walks();
    let of = |text: &str| reward(&model(vec![part(text)]), &facts, 0, Change::NeedReported { percent: 10 }).unwrap();
    assert_eq!(of(A), Ore::ZERO);
    // Two occasions of 30 minutes become 27: 6 min × 8 kr.
    assert_eq!(of(B), Ore::kronor(-48));
}

#[test]
fn a_minute_under_a_budget_from_history_pays_nothing_now_and_comes_back_over_eighteen_months() {
    let group = Id::derived("group", &["Norr"]);
    let mut facts = walks();
    facts.history = Some(
        (1..=18)
            .map(|back| HistoryMonth {
                group,
                unit: payee().unit,
                month: june().plus(-back),
                performed: Some(Minutes(60_000)),
                planned: None,
            })
            .collect(),
    );
    let bracke = presets::named("bräcke").unwrap().model().unwrap();
    // 1 000 hours a month at the example's 720 kr.
    assert_eq!(statement(&bracke, &facts).total(), Some(Ore::kronor(720_000)));
    let found = incentives(&bracke, &facts, 10);
    assert_eq!((found.one_more_minute, found.not_made), (Ok(0), Ok(0)));
    // 12 kr a minute in all, in hundredths of an öre.
    assert_eq!(found.one_more_minute_later, Ok(120_000));
}

#[test]
fn the_table_is_the_mean_over_visits() {
    let found = incentives(&model(vec![part(A)]), &walks(), 10);
    // A weekday's minute is 8 kr and a Saturday's 10: 9 kr on average, in hundredths of an öre.
    assert_eq!((found.visits, found.one_more_minute), (2, Ok(90_000)));
    assert_eq!(found.need_reported, Ok(0));
    let levels = model(vec![part("kind = \"levels\"\nby_day = true\nlevels = [{ ore_per_month = 600000 }]\n")]);
    assert_eq!(
        incentives(&levels, &walks(), 10).not_made,
        Ok(0),
        "a level gives no reason to carry decisions out (S-109)"
    );
}

#[test]
fn a_model_that_is_undefined_rewards_nothing_that_can_be_told() {
    let bracke = presets::named("bracke").unwrap().model().unwrap();
    assert!(incentives(&bracke, &walks(), 10).one_more_minute.is_err());
    let month: Month = june();
    assert_eq!(month.to_string(), "2025-06");
}

proptest! {
    /// The reward of a change is the finite difference of two whole months, to within the rounding of their lines.
    #[test]
    fn rewards_agree_with_finite_differences(facts in months(), prices in prices(), more in -10_i64..10) {
        let terms = everything(&prices);
        for at in 0..facts.visits.len().min(5) {
            let mut changed = facts.clone();
            if let Outcome::Performed { client, staff, .. } = &mut changed.visits[at].outcome {
                for minutes in [client, staff] {
                    *minutes = minutes.map(|it| Minutes((it.0 + more).max(0)));
                }
            }
            let (before, after) = (statement(&terms, &facts), statement(&terms, &changed));
            let difference = after.total().unwrap() - before.total().unwrap();
            let found = reward(&terms, &facts, at, Change::Minutes(more)).unwrap();
            let rounding = i64::try_from(2 * (before.lines.len() + after.lines.len())).unwrap();
            prop_assert!((found - difference).0.abs() <= rounding, "{found} against {difference}");
        }
    }
}
