//! M11 … M20 by hand.

use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use tillit_domain::absence::PersonAbsenceCause;
use tillit_domain::catalogue::{CatalogueVersion, Level};
use tillit_domain::day_event::{Differed, Happening, NotMadeCause, VisitNotMade};
use tillit_domain::extension::{Extension, ExtensionState};
use tillit_domain::frequency::Frequency;
use tillit_domain::need_change::{Direction, NeedChange, NeedChangeState};
use tillit_domain::registration::Method;
use tillit_domain::steering::{RegistrationPolicy, SteeringMode};
use tillit_domain::time::instant;
use tillit_domain::visit::{CancelCause, PlannedVisit};
use tillit_domain::{DayRange, Minutes};
use tillit_followup::facts::Noted;
use tillit_followup::figure::Value;
use tillit_followup::{Asked, Reason};

use crate::asking::fraction;
use crate::town::{MONDAY, Town, days, hm, id, june};

/// Asta: help each morning (30) and medicine (10) for a week, planned in 35 minutes, made in 32 on six days.
fn week() -> Town {
    let mut town = Town::new();
    town.person("Asta", "Nord 1");
    town.daily("Asta", "MORGON");
    town.daily("Asta", "MED");
    for number in 0..7_i64 {
        let when = (MONDAY.saturating_add(number.days()), hm(8, 0));
        town.visit(&format!("v{number}"), "Asta", when, 35, &["MORGON", "MED"], "Adam");
        if number < 6 {
            town.register(&format!("v{number}"), "Adam", when, 32);
        }
    }
    town
}

#[test]
fn performed_planned_and_ordered_time_of_a_week() {
    let town = week();
    let performed = town.figure("M11", days(7));
    assert_eq!(fraction(&performed), (6 * 32, 7 * 40, 68_571));
    assert_eq!((performed.missing.missing, performed.missing.all), (1, 7));
    assert_eq!(performed.known.measured, 192);
    let parts: Vec<_> = performed.parts.iter().map(|it| (it.key.as_str(), it.numerator, it.denominator)).collect();
    // 32 minutes shared 30 to 10: 24 and 8.
    assert_eq!(parts, [("sol", Some(144), Some(210)), ("hsl", Some(48), Some(70))]);
    assert_eq!(fraction(&town.figure("M12", days(7))), (245, 280, 87_500));
    assert_eq!(fraction(&town.figure("M13", days(7))), (192, 245, 78_367));
    let difference = town.figure("M14", days(7));
    assert_eq!(fraction(&difference), (-88, 60, -1467));
    assert_eq!(difference.parts[0].value, Some(Value(31_429)));
    assert_eq!(fraction(&town.figure("M15", days(7))), (12, 14, 85_714));
}

#[test]
fn one_who_gets_more_does_not_cancel_one_who_gets_less() {
    let mut town = Town::new();
    for (name, minutes) in [("Asta", 20), ("Bo", 40)] {
        town.person(name, "Nord 1");
        town.daily(name, "MORGON");
        town.made(name, name, (MONDAY, hm(if name == "Bo" { 10 } else { 8 }, 0)), minutes, &["MORGON"], "Adam");
    }
    let figure = town.figure("M14", days(1));
    assert_eq!(fraction(&figure).0, 0);
    assert_eq!(figure.parts[0].value, Some(Value(33_333)));
}

#[test]
fn hospital_is_subtracted_and_declining_is_not() {
    let mut town = week();
    town.away("Asta", PersonAbsenceCause::Hospital, DayRange::days_from(MONDAY, 2));
    assert_eq!(fraction(&town.figure("M11", days(7))).1, 5 * 40);
    assert_eq!(fraction(&town.figure("M44", days(7))).0, 7 * 30, "granted is counted with absence");
    let mut town = week();
    town.away("Asta", PersonAbsenceCause::Declined, DayRange::days_from(MONDAY, 2));
    assert_eq!(fraction(&town.figure("M11", days(7))).1, 7 * 40);
    let mut town = week();
    town.persons[0].died = Some(MONDAY);
    assert_eq!(fraction(&town.figure("M11", days(7))).1, 40, "the day of death counts, the days after do not");
}

#[test]
fn the_standard_time_is_that_of_its_day() {
    let mut town = week();
    let thursday = MONDAY.saturating_add(3.days());
    town.codes[0].versions.push(CatalogueVersion {
        from: thursday,
        levels: vec![Level { rank: 1, name: "hjälp".into(), standard_time: Some(Minutes(25)) }],
        frequency: None,
        default_minutes: None,
    });
    assert_eq!(fraction(&town.figure("M11", days(7))).1, 3 * 40 + 4 * 35);
}

#[test]
fn without_minutes_a_ratio_is_undefined_and_not_nought() {
    let mut town = week();
    town.steer("Nord", date(2025, 1, 1), SteeringMode::None, RegistrationPolicy::Tag);
    for metric in ["M11", "M12", "M14"] {
        let figure = town.figure(metric, days(7));
        assert_eq!(
            (figure.value, figure.reason, figure.numerator),
            (None, Some(Reason::NoOrderedTime), None),
            "{metric}"
        );
    }
    assert_eq!(town.figure("M13", days(7)).value, None, "the team's estimate is no yardstick");
    assert_eq!(
        fraction(&town.figure("M15", days(7))),
        (12, 14, 85_714),
        "that insatser are done can be told without minutes"
    );
}

#[test]
fn a_mode_that_ends_in_the_middle_counts_its_own_days() {
    let mut town = week();
    town.steer("Nord", MONDAY.saturating_add(4.days()), SteeringMode::None, RegistrationPolicy::Tag);
    assert_eq!(fraction(&town.figure("M11", days(7))), (4 * 32, 4 * 40, 80_000));
}

#[test]
fn with_exceptions_only_a_silent_visit_is_assumed_and_told_as_such() {
    let mut town = week();
    town.steer("Nord", date(2025, 1, 1), SteeringMode::Flexible, RegistrationPolicy::ExceptionOnly);
    let figure = town.figure("M11", days(7));
    assert_eq!(fraction(&figure).0, 6 * 32 + 35);
    assert_eq!((figure.known.measured, figure.known.assumed), (192, 35));
    assert_eq!(figure.missing.missing, 0);
}

#[test]
fn what_is_told_of_a_visit_takes_the_place_of_what_would_be_assumed() {
    let exceptions = || {
        let mut town = week();
        town.steer("Nord", date(2025, 1, 1), SteeringMode::Flexible, RegistrationPolicy::ExceptionOnly);
        town
    };
    let silent = |town: &Town| {
        let registered: Vec<_> = town.registrations.iter().filter_map(|it| it.fact.visit).collect();
        let visit = &town.visits.iter().find(|it| !registered.contains(&it.fact.visit.id)).unwrap().fact.visit;
        (visit.id, visit.person, instant(visit.day, hm(12, 0)))
    };
    let mut town = exceptions();
    let (visit, person, at) = silent(&town);
    let away = VisitNotMade { visit, person, cause: NotMadeCause::Away, note: None };
    town.hears("Adam", at, Happening::VisitNotMade(away));
    let figure = town.figure("M11", days(7));
    assert_eq!((figure.known.measured, figure.known.assumed), (192, 0), "a visit that was not made is not assumed");
    let mut town = exceptions();
    let longer = Differed { visit, minutes_more: Some(Minutes(10)), minutes_less: None, note: None };
    town.hears("Adam", at, Happening::Differed(longer));
    let figure = town.figure("M11", days(7));
    assert_eq!((figure.known.stated, figure.known.assumed), (45, 0), "longer by a word, without clock times");
    // Told after the cut-off it was not known.
    let known = Asked { cut_off: at - jiff::SignedDuration::from_secs(1), ..days(7) };
    assert_eq!(town.figure("M11", known).known.stated, 0);
}

#[test]
fn a_registration_that_a_correction_says_did_not_happen_counts_nowhere() {
    let mut town = week();
    let (day, made) = (town.registrations[0].fact.start, town.figure("M11", days(7)).known.measured);
    let start = (tillit_domain::time::day_of(day), tillit_domain::time::time_on(tillit_domain::time::day_of(day), day));
    let minutes = town.registrations[0].fact.minutes().unwrap();
    town.correct(0, start, 0, instant(MONDAY.saturating_add(8.days()), hm(8, 0)));
    assert_eq!(town.figure("M11", days(7)).known.measured, made - minutes.0);
    assert_eq!(town.figure("M11", days(7)).known.stated, 0);
}

#[test]
fn two_workers_at_once_are_one_time_with_the_person() {
    let mut town = week();
    town.register("v6", "Adam", (MONDAY.saturating_add(6.days()), hm(8, 0)), 30);
    town.register("v6", "Bea", (MONDAY.saturating_add(6.days()), hm(8, 5)), 30);
    assert_eq!(fraction(&town.figure("M11", days(7))).0, 6 * 32 + 35);
}

#[test]
fn shared_cleaning_counts_once_in_a_household() {
    let mut town = Town::new();
    for name in ["Asta", "Bo"] {
        town.person(name, "Nord 1");
        town.order(name, "STÄD", Frequency::EveryNthWeek { n: 2, anchor: MONDAY });
    }
    town.persons.iter_mut().for_each(|it| it.household = Some(id("hushåll")));
    town.made("städ", "Bo", (MONDAY, hm(9, 0)), 60, &["STÄD"], "Adam");
    assert_eq!(fraction(&town.figure("M11", days(7))), (60, 60, 100_000));
    assert_eq!(fraction(&town.figure("M14", days(7))).0, 0);
    assert_eq!(town.figure("M14", days(7)).parts[0].value, Some(Value(0)), "it is ordered where the visit is");
    assert_eq!(fraction(&town.figure("M15", days(7))), (1, 1, 100_000));
}

#[test]
fn a_corrected_registration_counts_as_corrected_and_as_known_before() {
    let mut town = week();
    let evening = instant(MONDAY, hm(20, 0));
    town.registrations[0].fact.stop = None;
    assert_eq!(fraction(&town.figure("M11", days(7))).0, 5 * 32, "without a stop nobody knows");
    town.correct(0, (MONDAY, hm(8, 0)), 45, evening);
    let figure = town.figure("M11", days(7));
    assert_eq!(fraction(&figure).0, 5 * 32 + 45);
    assert_eq!((figure.known.measured, figure.known.stated), (160, 45));
    let before = Asked { cut_off: evening - jiff::SignedDuration::from_secs(1), to: MONDAY, ..days(1) };
    assert_eq!(town.figure("M11", before).reason, Some(Reason::NotOver), "the day was not over then");
}

#[test]
fn what_was_recorded_later_is_not_known_yet() {
    let mut town = week();
    let late: Timestamp = instant(date(2025, 6, 20), hm(12, 0));
    town.registrations[0].recorded_at = late;
    let closing = Asked { cut_off: instant(date(2025, 6, 10), hm(8, 0)), ..days(7) };
    assert_eq!(fraction(&town.figure("M11", closing)).0, 5 * 32);
    assert_eq!(fraction(&town.figure("M11", days(7))).0, 6 * 32);
}

#[test]
fn time_a_month_is_ordered_by_the_day() {
    let mut town = Town::new();
    town.person("Asta", "Nord 1");
    town.order("Asta", "LARM", Frequency::TimePerMonth { minutes: Minutes(240) });
    assert_eq!(fraction(&town.figure("M11", june())).1, 240);
}

/// Three months of mornings, each made in so many minutes.
fn quarter(minutes: [i64; 3]) -> Town {
    let mut town = Town::new();
    town.person("Asta", "Nord 1");
    town.daily("Asta", "MORGON");
    for day in DayRange::new(date(2025, 4, 1), date(2025, 6, 30)).days() {
        let length = minutes[usize::try_from(day.month() - 4).unwrap()];
        town.made(&day.to_string(), "Asta", (day, hm(8, 0)), length, &["MORGON"], "Adam");
    }
    town
}

#[test]
fn under_served_is_below_four_fifths_three_months_in_a_row_without_a_cause() {
    assert_eq!(fraction(&quarter([23, 23, 23]).figure("M16", june())), (1, 1, 100_000));
    assert_eq!(fraction(&quarter([23, 24, 23]).figure("M16", june())).0, 0, "four fifths is enough");
    let over = quarter([37, 37, 37]).figure("M16", june());
    assert_eq!((over.numerator, over.parts[0].numerator), (Some(0), Some(1)));
    let mut declined = quarter([23, 23, 23]);
    declined.away("Asta", PersonAbsenceCause::Declined, DayRange::day(date(2025, 5, 5)));
    assert_eq!(fraction(&declined.figure("M16", june())).0, 0);
    let mut told = quarter([23, 23, 23]);
    told.need_changes = Some(vec![case("Asta", Direction::Decreased, date(2025, 5, 5), None)]);
    assert_eq!(fraction(&told.figure("M16", june())).0, 0);
}

fn case(person: &str, direction: Direction, told_on: Date, decided: Option<Date>) -> NeedChange {
    let state = decided.map_or(NeedChangeState::Open, |on| NeedChangeState::Decided { on, decision: id("ny") });
    NeedChange {
        id: id(&format!("case {person} {told_on}")),
        person: id(person),
        direction,
        told_on,
        told_by: "Karin".into(),
        observed: String::new(),
        voice: String::new(),
        evidence: None,
        state,
    }
}

#[test]
fn cases_wait_until_they_are_answered_and_nobody_keeping_them_is_not_none() {
    let mut town = Town::new();
    town.person("Asta", "Nord 1");
    assert_eq!(town.figure("M17", june()).reason, Some(Reason::NotKept));
    town.need_changes = Some(vec![
        case("Asta", Direction::Increased, date(2025, 5, 1), None),
        case("Asta", Direction::Increased, date(2025, 6, 2), Some(date(2025, 6, 12))),
        case("Asta", Direction::Increased, date(2025, 5, 20), Some(date(2025, 6, 3))),
        case("Asta", Direction::Decreased, date(2025, 6, 2), Some(date(2025, 7, 30))),
    ]);
    let figure = town.figure("M17", june());
    assert_eq!(figure.value, Some(Value::whole(2)), "what is decided after the last day was open then");
    let parts: Vec<_> = figure.parts.iter().map(|it| (it.key.as_str(), it.value.unwrap().0)).collect();
    assert_eq!(parts, [("increased", 12_000)]);
}

#[test]
fn extensions_are_over_within_seven_days_or_a_decision_takes_over() {
    let mut town = Town::new();
    town.person("Asta", "Nord 1");
    assert_eq!(town.figure("M18", june()).reason, Some(Reason::NotKept));
    let extension = |name: &str, length: u16, state| Extension {
        id: id(name),
        person: id("Asta"),
        days: DayRange::days_from(date(2025, 6, 2), length),
        minutes: Minutes(100),
        state,
    };
    let decided = ExtensionState::Decided { from: date(2025, 6, 12), decision: id("ny") };
    town.extensions = Some(vec![
        extension("a", 7, ExtensionState::Running),
        extension("b", 8, ExtensionState::Running),
        extension("c", 14, decided),
    ]);
    let figure = town.figure("M18", june());
    let parts: Vec<_> = figure.parts.iter().map(|it| it.value.unwrap().0).collect();
    assert_eq!((figure.value, parts), (Some(Value::whole(3)), vec![300_000, 33_333, 33_333]));
}

#[test]
fn a_code_is_judged_by_the_middle_of_thirty_occasions_and_five_persons() {
    let mut town = Town::new();
    for (number, name) in ["Asta", "Bo", "Cilla", "Dag", "Elsa"].into_iter().enumerate() {
        town.person(name, "Nord 1");
        town.daily(name, "MORGON");
        for week in 0..6_i64 {
            let when = (MONDAY.saturating_add(week.days()), hm(7 + 2 * i32::try_from(number).unwrap(), 0));
            town.made(
                &format!("{name}{week}"),
                name,
                when,
                24 + 3 * i64::try_from(number).unwrap(),
                &["MORGON"],
                "Adam",
            );
        }
    }
    let figure = town.figure("M19", june());
    assert_eq!(figure.value, Some(Value(100_000)));
    let parts: Vec<_> = figure.parts.iter().map(|it| (it.key.as_str(), it.value.unwrap().0)).collect();
    assert_eq!(parts, [("MORGON", 100_000), ("MORGON/q1", 90_000), ("MORGON/q3", 110_000)]);
    town.persons.truncate(4);
    assert_eq!(town.figure("M19", june()).reason, Some(Reason::TooFew), "24 occasions");
    town.steer("Nord", date(2025, 1, 1), SteeringMode::Flexible, RegistrationPolicy::ExceptionOnly);
    town.registrations.clear();
    assert_eq!(town.figure("M19", june()).reason, Some(Reason::TooFew), "what is assumed says nothing about a code");
}

#[test]
fn planned_otherwise_than_standard_and_changed_on_the_day() {
    let mut town = week();
    town.person("Bo", "Nord 1");
    town.daily("Bo", "MORGON");
    let bo: PlannedVisit = town.visit("bo", "Bo", (MONDAY, hm(10, 0)), 30, &["MORGON"], "Adam").clone();
    let changed = PlannedVisit { revision: 2, ..bo };
    town.visits.push(Noted { fact: changed, recorded_at: instant(MONDAY, hm(7, 0)) });
    let figure = town.figure("M20", days(7));
    assert_eq!(fraction(&figure), (2, 3, 66_667), "Asta's two insatser are planned in 35 instead of 40");
    assert_eq!((figure.parts[0].numerator, figure.parts[0].denominator), (Some(1), Some(8)));
}

#[test]
fn a_visit_nobody_planned_is_performed_all_the_same() {
    let mut town = week();
    town.register("v6", "Bea", (MONDAY, hm(15, 0)), 25).visit = None;
    let last = town.registrations.last_mut().unwrap();
    last.fact.tasks_done = vec!["MORGON".into()];
    last.fact.method = Method::Manual;
    let figure = town.figure("M11", days(7));
    assert_eq!(fraction(&figure).0, 6 * 32 + 25);
    assert_eq!(figure.known.stated, 25);
    assert_eq!(fraction(&town.figure("M13", days(7))).0, 6 * 32);
}

#[test]
fn a_cancelled_visit_is_not_planned_and_leaves_its_order() {
    let mut town = week();
    town.cancelled("c", "Asta", MONDAY, &["MORGON"], CancelCause::Declined);
    assert_eq!(fraction(&town.figure("M12", days(7))), (245, 280, 87_500));
}
