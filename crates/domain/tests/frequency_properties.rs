//! What holds for every frequency, whatever its numbers.

#![expect(clippy::unwrap_used, reason = "days that do not exist fail the test")]

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use tillit_domain::frequency::Frequency;
use tillit_domain::time::{DayRange, Weekdays, monday_of};

fn any_day() -> impl Strategy<Value = Date> {
    (0_i64..3_000).prop_map(|offset| date(2021, 1, 1).checked_add(offset.days()).unwrap())
}

fn any_frequency() -> impl Strategy<Value = Frequency> {
    prop_oneof![
        (1_u8..6).prop_map(|times| Frequency::Daily { times }),
        (any::<u8>(), 1_u8..4).prop_map(|(bits, times)| Frequency::OnWeekdays {
            days: serde_json::from_value::<Weekdays>((bits & 0x7f).into()).unwrap(),
            times
        }),
        (1_u8..8).prop_map(|times| Frequency::PerWeek { times }),
        (1_u16..40, any_day()).prop_map(|(n, anchor)| Frequency::EveryNthDay { n, anchor }),
        (1_u8..9, any_day()).prop_map(|(n, anchor)| Frequency::EveryNthWeek { n, anchor }),
        (1_u8..20).prop_map(|times| Frequency::PerMonth { times }),
        (1_u16..400).prop_map(|times| Frequency::PerYear { times }),
    ]
}

proptest! {
    /// Nothing is ever promised on a day outside the order's validity.
    #[test]
    fn no_occasion_lies_outside_validity(
        frequency in any_frequency(), from in any_day(), length in 0_i64..200, asked_from in any_day(), asked in 0_i64..200,
    ) {
        let validity = DayRange::new(from, from.checked_add(length.days()).unwrap());
        let asked = DayRange::new(asked_from, asked_from.checked_add(asked.days()).unwrap());
        for occasion in frequency.occasions(validity, asked) {
            prop_assert!(validity.contains(occasion.day) && asked.contains(occasion.day) && occasion.times > 0);
        }
    }

    /// The same days come out whether a period is asked for whole or in two parts.
    #[test]
    fn asking_in_two_parts_gives_the_same_days(
        frequency in any_frequency(), from in any_day(), first in 1_i64..120, second in 1_i64..120,
    ) {
        let validity = DayRange::starting(date(2020, 1, 1));
        let middle = from.checked_add(first.days()).unwrap();
        let whole = frequency.occasions(validity, DayRange::new(from, middle.checked_add(second.days()).unwrap()));
        let mut parts = frequency.occasions(validity, DayRange::new(from, middle.yesterday().unwrap()));
        parts.extend(frequency.occasions(validity, DayRange::new(middle, middle.checked_add(second.days()).unwrap())));
        prop_assert_eq!(whole, parts);
    }

    /// A free number a week, month or year is met exactly in each of them.
    #[test]
    fn counts_are_exact_over_any_period_of_their_own(times in 1_u8..8, a_year in 1_u16..400, day in any_day()) {
        let week = DayRange::days_from(monday_of(day), 7);
        prop_assert_eq!(Frequency::PerWeek { times }.count(week, week), u32::from(times));
        let month = DayRange::new(day.first_of_month(), day.last_of_month());
        prop_assert_eq!(Frequency::PerMonth { times }.count(month, month), u32::from(times));
        let year = DayRange::new(day.first_of_year(), day.last_of_year());
        prop_assert_eq!(Frequency::PerYear { times: a_year }.count(year, year), u32::from(a_year));
    }

    /// Every n-th day and week keep their distance across every year's end, and fall on their anchor.
    #[test]
    fn every_nth_keeps_its_distance(n in 1_u8..30, anchor in any_day(), start in any_day()) {
        let asked = DayRange::days_from(start, 800);
        let all = DayRange::starting(date(2000, 1, 1));
        for (frequency, distance) in [
            (Frequency::EveryNthDay { n: n.into(), anchor }, i64::from(n)),
            (Frequency::EveryNthWeek { n, anchor }, i64::from(n) * 7),
        ] {
            prop_assert_eq!(frequency.times_on(anchor), 1);
            for pair in frequency.occasions(all, asked).windows(2) {
                prop_assert_eq!(i64::from((pair[1].day - pair[0].day).get_days()), distance);
            }
        }
    }
}
