//! Budgets from history, by hand and as sums.

use proptest::prelude::*;
use tillit_domain::compensation::{HistoryBasis, HistoryBudget, HistoryReading, Month};
use tillit_domain::id::Id;
use tillit_domain::quantity::{Minutes, Ore};
use tillit_economy::budget::{against, break_even_thousandths, from_history, per_hour, year_from_history};
use tillit_economy::input::HistoryMonth;
use tillit_economy::models::of_year;

use crate::town::{june, payee};

fn history(months: i32, minutes: &[i64]) -> Vec<HistoryMonth> {
    (1..=months)
        .flat_map(|back| {
            minutes.iter().enumerate().map(move |(group, minutes)| HistoryMonth {
                group: Id::derived("group", &[&group.to_string()]),
                unit: payee().unit,
                month: june().plus(-back),
                performed: Some(Minutes(*minutes)),
                planned: Some(Minutes(minutes * 2)),
            })
        })
        .collect()
}

fn frame(ore: i64) -> HistoryBudget {
    HistoryBudget {
        months: 18,
        basis: HistoryBasis::Performed,
        reading: HistoryReading::ShareOfFrame { ore_per_year: Ore(ore) },
    }
}

#[test]
fn a_group_with_a_third_of_the_hours_has_a_third_of_the_frame() {
    let found = from_history(&history(18, &[60_000, 120_000]), june(), frame(3_600_000_000)).unwrap();
    let mut amounts: Vec<_> = found.iter().map(|it| (it.amount, it.share)).collect();
    amounts.sort();
    // 36 mkr a year is 3 mkr a month.
    assert_eq!(amounts, [(Ore::kronor(1_000_000), 33_333), (Ore::kronor(2_000_000), 66_666)]);
}

#[test]
fn an_all_in_hour_pays_the_mean_month_of_the_basis_that_was_chosen() {
    let terms = |basis| HistoryBudget {
        months: 18,
        basis,
        reading: HistoryReading::AllInHour { ore_per_hour: Ore::kronor(700) },
    };
    let amount = |basis| from_history(&history(18, &[60_000]), june(), terms(basis)).unwrap()[0].amount;
    assert_eq!(amount(HistoryBasis::Performed), Ore::kronor(700_000));
    assert_eq!(amount(HistoryBasis::Planned), Ore::kronor(1_400_000));
}

#[test]
fn a_years_proposal_is_twelve_months_of_the_look_back_or_the_whole_frame() {
    let all_in = HistoryBudget {
        months: 18,
        basis: HistoryBasis::Performed,
        reading: HistoryReading::AllInHour { ore_per_hour: Ore::kronor(700) },
    };
    // 1 000 hours a month for a year at 700 kr.
    let found = year_from_history(&history(18, &[60_000]), june(), all_in).unwrap();
    assert_eq!(found[0].amount, Ore::kronor(12 * 700_000));
    let shared = year_from_history(&history(18, &[60_000, 120_000]), june(), frame(3_600_000_001)).unwrap();
    assert_eq!(shared.iter().map(|it| it.amount).sum::<Ore>(), Ore(3_600_000_001));
    assert_eq!(year_from_history(&history(17, &[60_000]), june(), all_in), Err(1));
}

#[test]
fn months_that_are_not_known_leave_no_budget() {
    assert_eq!(from_history(&history(17, &[60_000]), june(), frame(1)), Err(1));
    let mut unknown = history(18, &[60_000]);
    unknown[3].performed = None;
    assert_eq!(from_history(&unknown, june(), frame(1)), Err(1), "assumed minutes without length are no hours");
}

#[test]
fn break_even_is_the_cost_of_a_worked_hour_against_the_price_of_a_performed_one() {
    // M25: 312 kr a worked hour against 480 kr a performed one: 65 % must be performed.
    assert_eq!(break_even_thousandths(Ore::kronor(312), Ore::kronor(480)), Some(650));
    assert_eq!(break_even_thousandths(Ore::kronor(312), Ore::ZERO), None);
    // M26: 900 000 kr for 1 500 performed hours.
    assert_eq!(per_hour(Ore::kronor(900_000), Minutes(90_000)), Some(Ore::kronor(600)));
    assert_eq!(per_hour(Ore::kronor(900_000), Minutes::ZERO), None);
    let outturn = against(Ore::kronor(1_000), Ore::kronor(1_100));
    assert_eq!((outturn.left, outturn.used_thousandths), (Ore::kronor(-100), Some(1_100)));
}

proptest! {
    #[test]
    fn the_groups_budgets_sum_to_the_months_frame(minutes in prop::collection::vec(1..100_000_i64, 1..9), ore in 0..9_000_000_000_i64) {
        let month: Month = june();
        let found = from_history(&history(18, &minutes), month, frame(ore)).unwrap();
        prop_assert_eq!(found.iter().map(|it| it.amount).sum::<Ore>(), of_year(Ore(ore), month));
    }
}
