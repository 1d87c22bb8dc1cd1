//! M21 … M30 by hand.

use jiff::ToSpan;
use jiff::civil::date;
use tillit_domain::quantity::Seconds;
use tillit_domain::shift::Break;
use tillit_domain::steering::{RegistrationPolicy, SteeringMode};
use tillit_domain::{Id, Minutes};
use tillit_followup::facts::{Costs, Overtime, ShiftTravel};
use tillit_followup::figure::Value;
use tillit_followup::{Figure, Reason};

use crate::asking::fraction;
use crate::town::{MONDAY, Town, days, hm, id, june};

/// Adam works eight hours with a break of 30 minutes and has three hours with persons.
fn day() -> Town {
    let mut town = Town::new();
    town.person("Asta", "Nord 1");
    town.shift(Some("Adam"), MONDAY, hm(7, 0), hm(15, 30)).breaks =
        vec![Break { length: Minutes(30), earliest: hm(11, 0), latest: hm(12, 0) }];
    for (number, hour) in [8, 9, 13].into_iter().enumerate() {
        town.made(&format!("v{number}"), "Asta", (MONDAY, hm(hour, 0)), 60, &["MORGON"], "Adam");
    }
    town
}

fn part(figure: &Figure, key: &str) -> i64 {
    figure.parts.iter().find(|it| it.key == key).and_then(|it| it.value).unwrap().0
}

#[test]
fn three_of_eight_hours_are_with_persons_and_the_rest_is_support_time() {
    let town = day();
    assert_eq!(fraction(&town.figure("M21", days(1))), (180, 480, 37_500));
    assert_eq!(fraction(&town.figure("M22", days(1))), (300, 480, 62_500));
    assert_eq!(fraction(&town.figure("M24", days(1))), (30, 480, 6_250));
    assert_eq!(town.figure("M21", days(1)).known.measured, 180);
}

#[test]
fn travel_is_told_only_where_a_map_is() {
    let mut town = day();
    assert_eq!(town.figure("M23", days(1)).reason, Some(Reason::NotKept));
    let shift = id(&format!("shift Adam {MONDAY}"));
    town.travel = Some(vec![ShiftTravel { shift, seconds: Seconds(48 * 60), visits: 3 }]);
    let figure = town.figure("M23", days(1));
    assert_eq!(fraction(&figure), (48, 480, 10_000));
    assert_eq!(part(&figure, "per_visit"), 16_000);
}

#[test]
fn a_shift_whose_registrations_are_all_missing_is_left_out_and_told() {
    let mut town = day();
    town.shift(Some("Bea"), MONDAY, hm(7, 0), hm(15, 0));
    town.visit("b", "Asta", (MONDAY, hm(15, 0)), 30, &["MORGON"], "Bea");
    let figure = town.figure("M21", days(1));
    assert_eq!(fraction(&figure), (180, 480, 37_500));
    assert_eq!((figure.missing.missing, figure.missing.all), (1, 2));
}

#[test]
fn with_exceptions_only_time_is_assumed_and_in_mode_ingen_nobody_knows() {
    let mut town = day();
    town.registrations.clear();
    town.steer("Nord", date(2025, 1, 1), SteeringMode::Flexible, RegistrationPolicy::ExceptionOnly);
    assert_eq!(town.figure("M21", days(1)).known.assumed, 180);
    town.steering.clear();
    town.steer("Nord", date(2025, 1, 1), SteeringMode::None, RegistrationPolicy::ExceptionOnly);
    assert_eq!(town.figure("M21", days(1)).value, None);
}

#[test]
fn a_vacant_shift_is_not_worked_and_a_lent_worker_counts_at_home() {
    let mut town = day();
    town.shift(None, MONDAY, hm(7, 0), hm(15, 0));
    town.workers[0].groups[0].group = id("Syd 2");
    let items = town.items(days(1));
    let shifts: Vec<_> = items.iter().filter(|it| matches!(it.item, tillit_followup::item::Item::Shift(_))).collect();
    assert!(shifts.iter().any(|it| it.group == Some(id("Syd 2"))));
    assert_eq!(fraction(&town.figure("M21", days(1))).1, 480);
}

#[test]
fn costs_turn_into_a_break_even_share_and_a_price_of_an_hour() {
    let mut town = day();
    assert_eq!(town.figure("M25", days(1)).reason, Some(Reason::NotKept));
    town.costs = Some(Costs { total_ore: 450_000, staff_ore: 240_000, price_per_hour_ore: 50_000 });
    // 2 400 kr for 8 hours is 300 kr an hour of 500 kr.
    assert_eq!(town.figure("M25", days(1)).value, Some(Value(60_000)));
    // 4 500 kr for 3 hours.
    assert_eq!(town.figure("M26", days(1)).value, Some(Value(1_500_000)));
}

#[test]
fn heads_needed_follow_the_planned_minutes_of_a_part_of_the_day() {
    let town = day();
    let figure = town.figure("M27", days(1));
    // 120 of 180 minutes between 7 and 10 at 60 %: 1.111 heads; one is rostered.
    assert_eq!(part(&figure, "need/07-10"), 1111);
    assert_eq!(part(&figure, "rostered/07-10"), 1000);
    assert_eq!(part(&figure, "need/12-14"), 833);
    assert_eq!(figure.value, Some(Value(1111)));
}

#[test]
fn a_day_is_pressed_when_the_plan_needs_more_than_is_there() {
    let mut town = day();
    let travel =
        |seconds| ShiftTravel { shift: id(&format!("shift Adam {MONDAY}")), seconds: Seconds(seconds), visits: 3 };
    // 450 minutes are there beside support time.
    town.travel = Some(vec![travel(270 * 60)]);
    assert_eq!(fraction(&town.figure("M28", days(1))), (0, 1, 0));
    town.travel = Some(vec![travel(271 * 60)]);
    assert_eq!(fraction(&town.figure("M28", days(1))), (1, 1, 100_000));
}

#[test]
fn overtime_is_what_payroll_says_and_hidden_for_fewer_than_five() {
    let mut town = day();
    assert_eq!(town.figure("M29", june()).reason, Some(Reason::NotKept));
    let of = |workers| Overtime {
        group: id("Nord 1"),
        month: date(2025, 6, 1),
        minutes: Minutes(600),
        ore: 350_000,
        workers,
    };
    town.overtime = Some(vec![of(7)]);
    let figure = town.figure("M29", june());
    assert_eq!((figure.value, part(&figure, "kronor")), (Some(Value(10_000)), 3_500_000));
    town.overtime = Some(vec![of(3)]);
    assert_eq!(town.figure("M29", june()).reason, Some(Reason::Hidden));
}

#[test]
fn a_short_night_a_week_without_rest_and_a_long_morning_are_counted() {
    let mut town = Town::new();
    let breaks = vec![Break { length: Minutes(30), earliest: hm(10, 0), latest: hm(13, 0) }];
    for number in 0..7_i64 {
        town.shift(Some("Adam"), MONDAY.saturating_add(number.days()), hm(7, 0), hm(15, 0)).breaks = breaks.clone();
    }
    let figure = town.figure("M30", days(7));
    assert_eq!(
        [part(&figure, "daily_rest"), part(&figure, "weekly_rest"), part(&figure, "without_break")],
        [0, 1000, 0]
    );
    town.shifts.remove(2);
    assert_eq!(part(&town.figure("M30", days(7)), "weekly_rest"), 0, "from Tuesday to Thursday there are 40 hours");
    town.shift(Some("Adam"), MONDAY, hm(20, 30), hm(21, 0)).id = Id::derived("evening", &[]);
    let figure = town.figure("M30", days(7));
    assert_eq!(part(&figure, "daily_rest"), 1000, "ten hours from 21 to 7");
    town.shifts[0].breaks.clear();
    assert_eq!(part(&town.figure("M30", days(7)), "without_break"), 1000);
}
