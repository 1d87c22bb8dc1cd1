//! Stickprov and calibration: drawn and worked out by hand.

use std::collections::BTreeSet;

use jiff::ToSpan;
use proptest::prelude::*;
use tillit_domain::DayRange;
use tillit_domain::quantity::Minutes;
use tillit_domain::registration::Method;
use tillit_domain::support_sample::{DrawnStratum, SampleAnswer, ShiftKind, SpentTime, Stratum, SupportSample};
use tillit_followup::calibration::CALIBRATION;
use tillit_followup::item::Laid;
use tillit_followup::sample::{Drawing, draw, estimate};
use tillit_followup::{Figure, Reason};

use crate::town::{MONDAY, Town, days, hm, id};

const WORKERS: [&str; 4] = ["Adam", "Bea", "Cia", "Dan"];

/// Four workers on early and late shifts for two weeks.
fn fortnight() -> Town {
    let mut town = Town::new();
    for day in MONDAY.series(1.day()).take(14) {
        for (number, worker) in WORKERS.iter().enumerate() {
            let start = if number % 2 == 0 { 7 } else { 14 };
            town.shift(Some(worker), day, hm(start, 0), hm(start + 8, 0));
        }
        town.shift(None, day, hm(7, 0), hm(15, 0));
    }
    town
}

fn drawing(seed: u64, per_stratum: usize) -> Drawing {
    Drawing { days: DayRange::new(MONDAY, MONDAY.saturating_add(13.days())), per_stratum, seed }
}

#[test]
fn each_stratum_gives_so_many_shifts_of_its_own_kind_and_vacant_ones_none() {
    let town = fortnight();
    let strata = draw(&town.shifts, drawing(7, 5));
    let kinds: Vec<_> = strata.iter().map(|it| (it.stratum.kind, it.shifts, it.drawn.len(), it.worked.0)).collect();
    assert_eq!(
        kinds,
        [
            (ShiftKind::Day, 20, 5, 20 * 480),
            (ShiftKind::Evening, 20, 5, 20 * 480),
            (ShiftKind::Weekend, 16, 5, 16 * 480)
        ]
    );
    for stratum in &strata {
        for drawn in &stratum.drawn {
            let shift = town.shifts.iter().find(|it| it.id == drawn.shift).unwrap();
            assert!(shift.worker.is_some() && ShiftKind::of(shift) == stratum.stratum.kind);
        }
    }
}

#[test]
fn the_same_seed_draws_the_same_and_every_shift_has_the_same_chance() {
    let town = fortnight();
    assert_eq!(draw(&town.shifts, drawing(7, 5)), draw(&town.shifts, drawing(7, 5)));
    let mut reversed = town.shifts.clone();
    reversed.reverse();
    assert_eq!(draw(&town.shifts, drawing(7, 5)), draw(&reversed, drawing(7, 5)));
    // Over many seeds each of 20 shifts is drawn about a quarter of the time.
    let mut times = std::collections::BTreeMap::new();
    for seed in 0..800 {
        for drawn in &draw(&town.shifts, drawing(seed, 5))[0].drawn {
            *times.entry(drawn.shift).or_insert(0) += 1;
        }
    }
    assert_eq!(times.len(), 20);
    assert!(times.values().all(|count| (150..250).contains(count)), "{times:?}");
}

fn spent(direct: i64, travel: i64) -> SpentTime {
    let none = Minutes(0);
    SpentTime {
        direct: Minutes(direct),
        travel: Minutes(travel),
        planning: none,
        documentation: none,
        meetings: none,
        other: none,
    }
}

fn survey(strata: &[(ShiftKind, i64, &[(i64, i64)])]) -> SupportSample {
    let stratum = |kind: ShiftKind| Stratum { group: id("Nord 1"), kind };
    let answers = strata.iter().flat_map(|(kind, _, answers)| {
        answers.iter().map(|(direct, travel)| SampleAnswer { stratum: stratum(*kind), spent: spent(*direct, *travel) })
    });
    let answers: Vec<SampleAnswer> = answers.collect();
    SupportSample {
        id: id("survey"),
        unit: id("Nord"),
        days: drawing(0, 0).days,
        seed: 7,
        drawn_on: MONDAY,
        by: "Karin".into(),
        purpose: String::new(),
        strata: strata
            .iter()
            .map(|(kind, worked, _)| DrawnStratum {
                stratum: stratum(*kind),
                shifts: 10,
                worked: Minutes(*worked),
                drawn: Vec::new(),
            })
            .collect(),
        answers,
        closed_on: None,
    }
}

#[test]
fn the_ratio_and_its_interval_by_hand() {
    // a = 400 each; b = 240, 260, 220, 280, 250: p̂ = 1250 / 2000 = 62.5 %. Σ(b − p̂a)² = 100 + 100 + 900 + 900 + 0 = 2000;
    // s² = 5/4 · 2000 / 2000² = 0.000625, s = 2.5 %, and 1.96 s = 4.9 %.
    let figure =
        estimate(&survey(&[(ShiftKind::Day, 9600, &[(240, 160), (260, 140), (220, 180), (280, 120), (250, 150)])]));
    let shares = figure.shares.unwrap();
    assert_eq!(shares[0].map(|it| it.0), [62_500, 57_600, 67_400]);
    assert_eq!(shares[1].map(|it| it.0), [37_500, 32_600, 42_400]);
    assert_eq!((figure.answers, figure.strata_missing, figure.covered.unwrap().0), (5, 0, 100_000));
}

#[test]
fn strata_weigh_by_all_their_time_and_one_with_a_single_answer_is_told_as_missing() {
    let figure = estimate(&survey(&[
        (ShiftKind::Day, 7500, &[(200, 200), (200, 200), (200, 200)]),
        (ShiftKind::Evening, 2500, &[(300, 100), (300, 100)]),
        (ShiftKind::Weekend, 2500, &[(10, 390)]),
    ]));
    // 50 % with weight three quarters and 75 % with weight one quarter.
    assert_eq!(figure.shares.unwrap()[0].map(|it| it.0), [56_250; 3]);
    assert_eq!((figure.answers, figure.strata_missing, figure.covered.unwrap().0), (5, 1, 80_000));
}

#[test]
fn fewer_than_five_answers_tell_nothing() {
    assert_eq!(estimate(&survey(&[(ShiftKind::Day, 100, &[(1, 1), (1, 1), (1, 1), (1, 1)])])).shares, None);
    assert_eq!(estimate(&survey(&[])).shares, None);
}

proptest! {
    /// The shares of the six kinds are the whole, whatever is answered.
    #[test]
    fn shares_sum_to_all_of_it(answers in prop::collection::vec((1..400_i64, 0..200_i64), 5..30)) {
        let figure = estimate(&survey(&[(ShiftKind::Day, 9600, &answers)]));
        let sum: i64 = figure.shares.unwrap().iter().map(|it| it[0].0).sum();
        prop_assert!((sum - 100_000).abs() <= 3, "{sum}");
        for share in figure.shares.unwrap() {
            prop_assert!(share[1] <= share[0] && share[0] <= share[2]);
        }
    }
}

/// Five persons with seven morning visits each, of the length a person has.
fn measured(lengths: [i64; 5]) -> Town {
    let mut town = Town::new();
    for (number, name) in ["Asta", "Bo", "Cilla", "Dag", "Elsa"].iter().enumerate() {
        town.person(name, "Nord 1");
        town.daily(name, "MORGON");
        for day in MONDAY.series(1.day()).take(7) {
            let hour = 7 + i32::try_from(number).unwrap() * 2;
            let visit = format!("{name} {day}");
            town.visit(&visit, name, (day, hm(hour, 0)), 30, &["MORGON"], "Adam");
            town.register(&visit, "Adam", (day, hm(hour, 0)), lengths[number]);
        }
    }
    town
}

fn calibrated(town: &Town) -> Figure {
    let items = town.items(days(7));
    let run: Vec<&Laid> = items.iter().collect();
    (CALIBRATION.figures)(std::slice::from_ref(&run), &[vec![0]], &town.context(days(7))).remove(0)
}

#[test]
fn a_code_is_told_with_median_and_spread_over_all_its_persons() {
    let figure = calibrated(&measured([20, 24, 36, 40, 44]));
    let told: Vec<_> =
        figure.parts.iter().map(|it| (it.key.as_str(), it.value.unwrap().0, it.numerator, it.denominator)).collect();
    assert_eq!(
        told,
        [
            ("MORGON|30|alone|median", 36_000, Some(35), Some(30)),
            ("MORGON|30|alone|q1", 24_000, Some(35), Some(30)),
            ("MORGON|30|alone|q3", 40_000, Some(35), Some(30)),
        ]
    );
}

#[test]
fn four_persons_or_twenty_nine_occasions_or_typed_times_calibrate_nothing() {
    let mut few = measured([20, 24, 36, 40, 44]);
    let of_elsa: BTreeSet<_> = few.persons.iter().filter(|it| it.given_name == "Elsa").map(|it| it.id).collect();
    few.registrations.retain(|it| !of_elsa.contains(&it.fact.person));
    assert_eq!(calibrated(&few).reason, Some(Reason::TooFew));
    let mut thin = measured([20, 24, 36, 40, 44]);
    thin.registrations.truncate(29);
    assert_eq!(calibrated(&thin).reason, Some(Reason::TooFew));
    let mut typed = measured([20, 24, 36, 40, 44]);
    for noted in &mut typed.registrations[..6] {
        noted.fact.method = Method::Manual;
    }
    assert_eq!(calibrated(&typed).reason, Some(Reason::TooFew), "35 less six that were typed");
}
