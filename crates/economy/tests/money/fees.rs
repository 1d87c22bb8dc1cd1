//! Fees by hand (rules §7).

use tillit_domain::absence::PersonAbsenceCause;
use tillit_domain::catalogue::Category::{HealthCare, MealDelivery, PersonalCare};
use tillit_domain::fee::{FeeGroundTold, Income, Living};
use tillit_domain::quantity::{Minutes, Ore};
use tillit_domain::visit::CancelCause;
use tillit_economy::fee::{
    Counted, Decided, FeeBase, FeeGround, FeeLine, FeeRules, FeeTime, Housed, KronorRounding, Taxa, TaxaLevel, counted,
    fee_time, invoice, room, rules_on,
};
use tillit_economy::input::{Away, Outcome};

use crate::town::{granted, june, month, person, task, visit};

fn rules(year: i16, price_base: i64) -> FeeRules {
    let taxa = Taxa::Hourly { ore_per_hour: Ore::kronor(435) };
    FeeRules::usual(format!("{year}-01").parse().unwrap(), Ore::kronor(price_base), taxa)
}

fn ground(income: i64, housing: i64) -> FeeGround {
    FeeGround {
        net_income: Ore::kronor(income),
        housing_supplement: Ore::ZERO,
        housing_cost: Ore::kronor(housing),
        individual: Ore::ZERO,
        housed: Housed::Alone,
        age: 80,
    }
}

fn hours(minutes: i64) -> FeeTime {
    FeeTime { paid: Minutes(minutes), ..FeeTime::default() }
}

#[test]
fn the_highest_fee_follows_the_price_base_amount_of_its_year() {
    let years = [rules(2024, 57_300), rules(2025, 58_800), rules(2026, 59_200)];
    assert_eq!(years.clone().map(|it| it.highest()), [Ore::kronor(2575), Ore::kronor(2642), Ore::kronor(2660)]);
    assert_eq!(FeeRules { rounding: KronorRounding::Down, ..years[0].clone() }.highest(), Ore::kronor(2574));
    assert_eq!(rules_on(&years, june()).map(|it| it.price_base), Some(Ore::kronor(58_800)));
}

#[test]
fn room_is_what_income_leaves_over_housing_and_the_minimum() {
    // 2024: 7 062 kr alone, 5 762 together, and a tenth more for who is younger.
    let rules = rules(2024, 57_300);
    assert_eq!(room(&ground(15_000, 6_000), &rules), Ore::kronor(15_000 - 6_000 - 7_062));
    let [one, other] = ground(15_000, 6_000).of_spouses(ground(9_000, 0));
    assert_eq!(room(&one, &rules), Ore::kronor(12_000 - 3_000 - 5_762));
    assert_eq!(room(&one, &rules), room(&other, &rules));
    let young = FeeGround { age: 50, ..ground(15_000, 6_000) };
    assert_eq!(room(&young, &rules), Ore(100 * (15_000 - 6_000 - 7_062) - 70_620));
}

#[test]
fn a_fee_is_the_least_of_taxa_room_and_the_highest_and_its_rows_sum_to_it() {
    let rules = rules(2025, 58_800);
    let of = |minutes, ground: Option<FeeGround>| {
        let found = invoice(june(), hours(minutes), Counted::default(), &rules, ground.as_ref());
        (found.decided, found.total())
    };
    assert_eq!(of(120, None), (Decided::Taxa, Ore::kronor(870)));
    assert_eq!(of(20 * 60, None), (Decided::Highest, Ore::kronor(2642)));
    // 10 000 − 2 000 − 7 247 = 753 kr of room.
    assert_eq!(of(20 * 60, Some(ground(10_000, 2_000))), (Decided::Room, Ore::kronor(753)));
    assert_eq!(of(20 * 60, Some(ground(8_000, 2_000))), (Decided::Room, Ore::ZERO), "below zero there is no fee");
    assert_eq!(of(60, Some(ground(10_000, 2_000))), (Decided::Taxa, Ore::kronor(435)));
}

#[test]
fn botkyrkas_levels_are_shares_of_the_price_base_amount() {
    let level = |hours: Option<i64>, share| TaxaLevel { up_to_minutes: hours.map(|it| Minutes(it * 60)), share };
    let levels = vec![
        level(Some(2), 700),
        level(Some(8), 1500),
        level(Some(20), 2800),
        level(Some(30), 3400),
        level(Some(49), 4000),
        level(None, 5392),
    ];
    let rules = FeeRules { taxa: Taxa::Levels { levels }, ..rules(2025, 58_800) };
    let of = |minutes| invoice(june(), hours(minutes), Counted::default(), &rules, None).total();
    // 58 800 / 12 = 4 900: 7 % = 343, 15 % = 735, 28 % = 1 372, 53,92 % = 2 642.
    assert_eq!([of(0), of(120), of(480), of(900), of(3000)], [0, 343, 735, 1372, 2642].map(Ore::kronor));
}

#[test]
fn meals_are_outside_the_highest_fee_and_a_visit_that_was_not_called_off_is_inside() {
    let rules = FeeRules { not_called_off: Ore::kronor(150), meal: Ore::kronor(65), ..rules(2025, 58_800) };
    let counted = Counted { not_called_off: 1, meals: 10 };
    let small = invoice(june(), hours(60), counted, &rules, None);
    assert_eq!(small.total(), Ore::kronor(435 + 150 + 650));
    let large = invoice(june(), hours(6000), counted, &rules, None);
    assert_eq!(large.total(), Ore::kronor(2642 + 650));
    assert!(
        large
            .lines
            .iter()
            .any(|it| matches!(it, FeeLine::HighestReduction { price_base, .. } if *price_base == Ore::kronor(58_800)))
    );
}

#[test]
fn absence_takes_time_off_when_it_was_told_in_time_or_was_hospital() {
    let rules = rules(2025, 58_800);
    let day = |number, cause, told| {
        let mut row = granted("Asta", number, "MORGON", PersonalCare, Some(30));
        (row.net, row.net_minutes) = (0, Some(Minutes::ZERO));
        row.away = Some(Away { cause: Some(cause), day_number: 1, told_days_ahead: told });
        row
    };
    let mut facts = month();
    facts.granted = vec![
        granted("Asta", 1, "MORGON", PersonalCare, Some(30)),
        day(2, PersonAbsenceCause::Hospital, None),
        day(3, PersonAbsenceCause::Away, Some(5)),
        day(4, PersonAbsenceCause::Away, Some(1)),
    ];
    let time = fee_time(&facts, person("Asta"), &rules).unwrap();
    assert_eq!(time, FeeTime { paid: Minutes(60), away: Minutes(60), away_days: 2 });
    facts.granted[0].gross_minutes = None;
    assert_eq!(fee_time(&facts, person("Asta"), &rules), None, "nothing is granted in minutes");
}

#[test]
fn performed_time_is_the_base_where_that_is_decided_and_health_care_is_not_in_it() {
    let rules = FeeRules { base: FeeBase::Performed, ..rules(2025, 58_800) };
    let mut facts = month();
    let mut both = visit("Asta", 2, 8, task("MORGON", PersonalCare, Some(30)), 50);
    both.tasks.push(task("MED", HealthCare, Some(20)));
    facts.visits.push(both);
    assert_eq!(fee_time(&facts, person("Asta"), &rules).unwrap().paid, Minutes(30));
}

#[test]
fn visits_called_off_the_same_day_and_meals_brought_are_counted_and_illness_at_the_provider_is_not() {
    let mut facts = month();
    let called_off = |day, cause, told_on| {
        let mut one = visit("Asta", day, 8, task("MORGON", PersonalCare, Some(30)), 0);
        one.outcome = Outcome::Cancelled { cause, told_on };
        one
    };
    let day = |number| jiff::civil::date(2025, 6, number);
    facts.visits = vec![
        called_off(2, CancelCause::Declined, Some(day(2))),
        called_off(3, CancelCause::Declined, Some(day(2))),
        called_off(4, CancelCause::Provider, Some(day(4))),
        called_off(5, CancelCause::Hospital, None),
        called_off(6, CancelCause::Away, None),
    ];
    facts.granted = vec![granted("Asta", 2, "MAT", MealDelivery, None), granted("Bo", 2, "MAT", MealDelivery, None)];
    assert_eq!(counted(&facts, person("Asta")), Counted { not_called_off: 2, meals: 1 });
}

#[test]
fn what_is_told_becomes_a_ground_and_of_two_who_are_married_the_sum_is_halved() {
    let income = |net, cost| Income {
        net_income: Ore::kronor(net),
        housing_supplement: Ore::ZERO,
        housing_cost: Ore::kronor(cost),
    };
    let told = |living| FeeGroundTold {
        id: FeeGroundTold::id_of(person("Asta"), june()),
        person: person("Asta"),
        from: june(),
        own: income(15_000, 6_000),
        living,
        individual: Ore::kronor(300),
        told_on: jiff::civil::date(2025, 6, 1),
        by: "Avgiftshandläggaren".into(),
    };
    let rules = rules(2024, 57_300);
    let of = |living| room(&FeeGround::of_told(&told(living), 80), &rules);
    assert_eq!(of(Living::Alone), Ore::kronor(15_000 - 6_000 - 7_062 - 300));
    assert_eq!(of(Living::Together), Ore::kronor(15_000 - 6_000 - 5_762 - 300));
    // (15 000 + 9 000) / 2 − 6 000 / 2 − 5 762 − 300.
    assert_eq!(of(Living::Married { spouse: income(9_000, 0) }), Ore::kronor(12_000 - 3_000 - 5_762 - 300));
}
