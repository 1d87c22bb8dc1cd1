//! What must hold of every figure, whatever the town (metrics §7).

use std::collections::BTreeMap;

use jiff::ToSpan;
use proptest::prelude::*;
use tillit_domain::absence::PersonAbsenceCause;
use tillit_domain::steering::{RegistrationPolicy, SteeringMode};
use tillit_domain::{DayRange, Id};
use tillit_followup::facts::Costs;
use tillit_followup::figure::Value;
use tillit_followup::item::{Item, Laid};
use tillit_followup::metrics::ALL;

use crate::random::{DAYS, any_town};
use crate::town::{MONDAY, Town, days, hm, id};

/// The figures of all metrics over runs of items.
fn figures(town: &Town, runs: &[Vec<&Laid>]) -> Vec<tillit_followup::Figure> {
    let whole: Vec<usize> = (0..runs.len()).collect();
    let context = town.context(days(DAYS));
    ALL.iter().map(|entry| (entry.figures)(runs, std::slice::from_ref(&whole), &context).remove(0)).collect()
}

/// Metrics whose numerator and denominator are plain sums over the persons' or workers' groups.
const ADDED_UP: [&str; 24] = [
    "M04", "M05", "M06", "M08", "M09", "M10", "M11", "M12", "M13", "M14", "M15", "M20", "M21", "M22", "M24", "M31",
    "M32", "M33", "M34", "M35", "M36", "M37", "M38", "M46",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// However items are cut into runs and in whichever order the runs are added, every figure is the same.
    #[test]
    fn sums_merge_in_any_order_and_from_any_parts(town in any_town(), seed in any::<u64>(), parts in 1..7_usize) {
        let items = town.items(days(DAYS));
        let whole = figures(&town, &[items.iter().collect()]);
        let mut runs: Vec<Vec<&Laid>> = vec![Vec::new(); parts];
        let mut state = seed | 1;
        for laid in items.iter().rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            runs[usize::try_from(state >> 33).unwrap() % parts].push(laid);
        }
        prop_assert_eq!(figures(&town, &runs), whole);
    }

    /// The sum of the groups' numerators is that of the whole.
    #[test]
    fn groups_add_up_to_the_whole(town in any_town()) {
        let items = town.items(days(DAYS));
        let mut groups: BTreeMap<_, Vec<&Laid>> = BTreeMap::new();
        items.iter().for_each(|laid| groups.entry(laid.group).or_default().push(laid));
        let whole = figures(&town, &[items.iter().collect()]);
        let apart: Vec<_> = groups.into_values().map(|run| figures(&town, &[run])).collect();
        for (at, entry) in ALL.iter().enumerate().filter(|(_, entry)| ADDED_UP.contains(&entry.definition.id)) {
            if apart.iter().any(|it| it[at].reason == Some(tillit_followup::Reason::NoOrderedTime)) {
                continue; // A group without ordered time tells nothing at all.
            }
            let sum = |of: fn(&tillit_followup::Figure) -> Option<i64>| apart.iter().filter_map(|it| of(&it[at])).sum::<i64>();
            prop_assert_eq!(sum(|it| it.numerator), whole[at].numerator.unwrap_or_else(|| sum(|it| it.numerator)), "{}", entry.definition.id);
        }
    }

    #[test]
    fn time_with_persons_and_support_time_are_a_hundred(town in any_town()) {
        let (with, support) = (town.figure("M21", days(DAYS)), town.figure("M22", days(DAYS)));
        prop_assert_eq!(with.numerator.unwrap() + support.numerator.unwrap(), with.denominator.unwrap());
        if let (Some(Value(with)), Some(Value(support))) = (with.value, support.value) {
            prop_assert!((with + support - 100_000).abs() <= 1, "{} + {}", with, support);
        }
    }

    /// Performed of ordered is planned of ordered times performed of planned, if only planned visits were performed and
    /// all of their tasks carry time.
    #[test]
    fn performed_of_ordered_is_the_product(town in any_town()) {
        let mut town = town;
        town.steering.clear();
        town.registrations.retain(|it| it.fact.visit.is_some());
        let known: Vec<Id<_>> = town.orders.iter().flat_map(|it| &it.lines).filter(|it| it.time.minutes().is_some()).map(|it| it.id).collect();
        town.visits.retain(|it| it.fact.visit.tasks.iter().all(|task| known.contains(&task.line))
            && !matches!(it.fact.state, tillit_domain::visit::PlannedState::Cancelled { .. }));
        let visits: Vec<_> = town.visits.iter().map(|it| it.fact.visit.id).collect();
        town.registrations.retain(|it| it.fact.visit.is_some_and(|visit| visits.contains(&visit)));
        let [m11, m12, m13] = ["M11", "M12", "M13"].map(|metric| town.figure(metric, days(DAYS)));
        if let (Some(performed), Some(ordered), Some(planned)) = (m11.numerator, m11.denominator, m12.numerator) {
            prop_assert_eq!(m13.numerator, Some(performed));
            prop_assert_eq!(m13.denominator, Some(planned));
            prop_assert_eq!(m12.denominator, Some(ordered));
        }
    }

    #[test]
    fn absence_never_makes_what_is_ordered_negative_nor_more(town in any_town(), person in 0..5_usize, day in 0..DAYS) {
        let mut away = town.clone();
        let name = ["Asta", "Bo", "Cilla", "Dag", "Elsa"][person];
        away.away(name, PersonAbsenceCause::Away, DayRange::days_from(MONDAY.saturating_add(day.days()), 6));
        let ordered = |town: &Town| town.figure("M11", days(DAYS)).denominator.unwrap_or(0);
        prop_assert!(ordered(&away) >= 0 && ordered(&away) <= ordered(&town));
        let sound = away.items(days(DAYS)).iter().all(|it| match &it.item {
            Item::Expected(it) => it.net <= it.gross && it.replaced <= it.net,
            _ => true,
        });
        prop_assert!(sound);
    }

    /// What care costs and what it is paid with changes no figure of continuity, time or quality.
    #[test]
    fn money_changes_no_figure_about_care(town in any_town()) {
        let mut paid = town.clone();
        paid.costs = Some(Costs { total_ore: 9_000_000, staff_ore: 7_000_000, price_per_hour_ore: 45_000 });
        let items = (town.items(days(DAYS)), paid.items(days(DAYS)));
        let without = figures(&town, &[items.0.iter().collect()]);
        let with = figures(&paid, &[items.1.iter().collect()]);
        for (at, entry) in ALL.iter().enumerate().filter(|(_, it)| !["M25", "M26", "M43"].contains(&it.definition.id)) {
            prop_assert_eq!(&with[at], &without[at], "{}", entry.definition.id);
        }
    }

    /// Who the workers are does not matter, only that they differ.
    #[test]
    fn shuffling_workers_leaves_the_faces(town in any_town()) {
        let other: BTreeMap<_, _> = town.workers.iter().zip(town.workers.iter().rev()).map(|(a, b)| (a.id, b.id)).collect();
        let mut shuffled = town.clone();
        shuffled.registrations.iter_mut().for_each(|it| it.fact.worker = other[&it.fact.worker]);
        for noted in &mut shuffled.visits {
            if let tillit_domain::visit::PlannedState::Staffed { worker, .. } = &mut noted.fact.state {
                *worker = other[worker];
            }
        }
        for metric in ["M01", "M02", "M03", "M04", "M05", "M06", "M07"] {
            prop_assert_eq!(town.figure(metric, days(14)).numerator, shuffled.figure(metric, days(14)).numerator);
            prop_assert_eq!(town.figure(metric, days(14)).value, shuffled.figure(metric, days(14)).value);
        }
    }
}

/// Two visits a day for two weeks by Adam and Bea.
fn fortnight() -> Town {
    let mut town = Town::new();
    town.person("Asta", "Nord 1");
    town.daily("Asta", "MORGON");
    for number in 0..14_i64 {
        let day = MONDAY.saturating_add(number.days());
        town.made(&format!("m{number}"), "Asta", (day, hm(8, 0)), 31, &["MORGON"], "Adam");
        town.made(&format!("e{number}"), "Asta", (day, hm(19, 0)), 31, &["MORGON"], "Bea");
    }
    town
}

#[test]
fn a_visit_more_by_somebody_already_met_is_no_new_face() {
    let mut town = fortnight();
    town.made("mer", "Asta", (MONDAY, hm(12, 0)), 30, &["MORGON"], "Bea");
    assert_eq!(town.figure("M01", days(14)).numerator, Some(2));
}

#[test]
fn a_visit_cut_into_two_contiguous_parts_takes_as_long() {
    let whole = fortnight();
    for planned in [true, false] {
        let mut cut = fortnight();
        let first = &mut cut.registrations[0].fact;
        let mut second = first.clone();
        // At an odd second, so that each part alone loses the rest of a minute.
        let middle = first.start + jiff::SignedDuration::from_secs(617);
        (first.stop, second.start, second.id) = (Some(middle), middle, id("second part"));
        if !planned {
            (first.visit, second.visit) = (None, None);
        }
        let recorded_at = cut.registrations[0].recorded_at;
        cut.registrations.push(tillit_followup::facts::Noted { fact: second, recorded_at });
        assert_eq!(
            cut.figure("M11", days(14)).numerator,
            whole.figure("M11", days(14)).numerator,
            "planned: {planned}"
        );
    }
}

#[test]
fn a_correction_changes_what_was_performed_and_leaves_the_original() {
    let mut town = fortnight();
    let original = town.registrations[0].clone();
    let before = town.figure("M11", days(14)).numerator.unwrap();
    town.correct(0, (MONDAY, hm(8, 0)), 51, jiff::Timestamp::from_second(1_750_000_000).unwrap());
    assert_eq!(town.figure("M11", days(14)).numerator.unwrap(), before + 20);
    assert_eq!(town.registrations[0], original);
}

#[test]
fn both_days_clocks_change_have_their_own_length() {
    use jiff::civil::date;
    use tillit_domain::time::instant;
    for (day, minutes) in [(date(2025, 3, 30), 60), (date(2025, 10, 26), 180)] {
        let mut town = Town::new();
        town.person("Asta", "Nord 1");
        town.daily("Asta", "MORGON");
        town.visit("natt", "Asta", (day, hm(1, 30)), 60, &["MORGON"], "Adam");
        town.register("natt", "Adam", (day, hm(1, 30)), 1);
        town.registrations[0].fact.stop = Some(instant(day, hm(3, 30)));
        let asked = tillit_followup::Asked { from: day, to: day, cut_off: instant(date(2025, 12, 1), hm(0, 0)) };
        assert_eq!(town.figure("M11", asked).numerator, Some(minutes));
    }
}

#[test]
fn nothing_that_is_assumed_enters_punctuality_calibration_or_electronic_share() {
    let mut town = fortnight();
    town.registrations.clear();
    town.steer("Nord", MONDAY, SteeringMode::Flexible, RegistrationPolicy::ExceptionOnly);
    assert!(town.figure("M11", days(14)).known.assumed > 0);
    for metric in ["M19", "M31", "M35"] {
        assert_eq!(town.figure(metric, days(14)).value, None, "{metric}");
    }
}
