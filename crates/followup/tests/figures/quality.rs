//! M31 … M42 by hand.

use jiff::ToSpan;
use jiff::civil::date;
use tillit_domain::care_plan::{CarePlanEntry, PlannedTask, Staffing, WhenOnDay};
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::frequency::Frequency;
use tillit_domain::registration::Method;
use tillit_domain::technology::{Consent, Technology, TechnologyKind};
use tillit_domain::time::instant;
use tillit_domain::visit::{CancelCause, PlannedState};
use tillit_domain::{DayRange, Minutes};
use tillit_followup::figure::Value;
use tillit_followup::{Asked, Figure};

use crate::asking::fraction;
use crate::town::{MONDAY, Town, days, hm, id, june};

fn asta() -> Town {
    let mut town = Town::new();
    town.person("Asta", "Nord 1");
    town
}

fn part(figure: &Figure, key: &str) -> Option<i64> {
    figure.parts.iter().find(|it| it.key == key).and_then(|it| it.value).map(|it| it.0)
}

#[test]
fn insulin_is_on_time_to_the_minute_and_other_visits_are_not_asked() {
    let mut town = asta();
    for (name, minute) in [("tidig", -31), ("först", -30), ("sist", 30), ("sen", 31)] {
        let day = MONDAY.saturating_add(i64::from(minute + 60).days());
        town.visit(name, "Asta", (day, hm(8, 0)), 10, &["INS"], "Adam");
        town.register(name, "Adam", (day, hm(8, minute)), 10);
    }
    town.made("dusch", "Asta", (MONDAY, hm(12, 0)), 30, &["DUSCH"], "Adam");
    town.visit("okänd", "Asta", (MONDAY, hm(17, 0)), 10, &["INS"], "Adam");
    let asked = Asked { to: date(2025, 9, 30), cut_off: instant(date(2025, 12, 1), hm(0, 0)), ..days(1) };
    let figure = town.figure("M31", asked);
    assert_eq!(fraction(&figure), (2, 4, 50_000));
    assert_eq!((figure.missing.missing, figure.missing.all), (1, 5));
}

#[test]
fn a_visit_is_unconfirmed_if_nobody_told_by_the_end_of_the_next_day() {
    let mut town = asta();
    for name in ["gjord", "tyst", "sent", "i tid", "avbokad"] {
        town.visit(name, "Asta", (MONDAY, hm(8, 0)), 30, &["MORGON"], "Adam");
    }
    town.visits[4].fact.state = PlannedState::Cancelled { cause: CancelCause::Hospital };
    for (name, hour) in [("gjord", 9), ("sent", 48), ("i tid", 47)] {
        town.register(name, "Adam", (MONDAY, hm(8, 0)), 30);
        let last = town.registrations.last_mut().unwrap();
        (last.fact.method, last.recorded_at) = (Method::Manual, instant(MONDAY, hm(hour, 0)));
    }
    assert_eq!(fraction(&town.figure("M32", days(1))), (2, 4, 500_000));
    let too_early = Asked { cut_off: instant(MONDAY, hm(47, 59)), ..days(1) };
    assert_eq!(town.figure("M32", too_early).value, None);
    town.registrations[1].fact.method = Method::Tag;
    assert_eq!(fraction(&town.figure("M32", days(1))).0, 1, "a phone without coverage told in time");
}

#[test]
fn made_without_a_tag_typed_or_without_a_stop() {
    let mut town = asta();
    for (number, name) in ["tagg", "app", "skriven", "utan stopp"].into_iter().enumerate() {
        town.made(name, "Asta", (MONDAY, hm(8 + i32::try_from(number).unwrap(), 0)), 30, &["MORGON"], "Adam");
    }
    town.registrations[1].fact.method = Method::App;
    town.registrations[2].fact.method = Method::Manual;
    town.registrations[3].fact.stop = None;
    assert_eq!(fraction(&town.figure("M33", days(1))), (2, 4, 50_000));
    assert_eq!(fraction(&town.figure("M35", days(1))), (2, 4, 50_000));
    // The missing stop is corrected three days later; then nothing is uncorrected, and tagged it still was not.
    let figure = town.figure("M34", days(1));
    assert_eq!((fraction(&figure).0, part(&figure, "uncorrected")), (0, Some(25_000)));
    let recorded = instant(MONDAY, hm(12, 0));
    town.registrations[3].recorded_at = recorded;
    town.correct(3, (MONDAY, hm(11, 0)), 30, recorded + jiff::SignedDuration::from_hours(73));
    let figure = town.figure("M34", days(1));
    assert_eq!(fraction(&figure), (1, 4, 25_000));
    assert_eq!((part(&figure, "median_days"), part(&figure, "uncorrected")), (Some(3000), Some(0)));
    assert_eq!(fraction(&town.figure("M35", days(1))).0, 2);
}

#[test]
fn what_the_person_cancels_is_told_by_cause_and_what_the_provider_cancels_is_not() {
    let mut town = asta();
    let causes =
        [CancelCause::Declined, CancelCause::Hospital, CancelCause::Hospital, CancelCause::Away, CancelCause::Provider];
    for (number, cause) in causes.into_iter().enumerate() {
        town.cancelled(&format!("c{number}"), "Asta", MONDAY, &["MORGON"], cause);
    }
    for number in 0..5 {
        town.made(&format!("v{number}"), "Asta", (MONDAY, hm(8 + number, 0)), 30, &["MORGON"], "Adam");
    }
    let figure = town.figure("M36", days(1));
    assert_eq!(fraction(&figure), (4, 10, 40_000));
    assert_eq!(
        [part(&figure, "declined"), part(&figure, "hospital"), part(&figure, "away")],
        [Some(10_000), Some(20_000), Some(10_000)]
    );
}

#[test]
fn two_came_if_they_were_there_together_for_most_of_the_shorter_time() {
    let mut town = asta();
    for (name, start, length) in [("båda", 0, 30), ("knappt", 6, 30), ("för lite", 7, 30), ("en", 0, 0)] {
        let day = MONDAY.saturating_add(i64::from(start * 10 + length).days());
        town.visit(name, "Asta", (day, hm(8, 0)), 30, &["DUSCH"], "Adam").visit.staffing = Staffing::Two;
        town.register(name, "Adam", (day, hm(8, 0)), 30);
        if length > 0 {
            town.register(name, "Bea", (day, hm(8, start)), i64::from(length));
        }
    }
    let asked = Asked { to: date(2025, 12, 30), cut_off: instant(date(2026, 2, 1), hm(0, 0)), ..days(1) };
    assert_eq!(fraction(&town.figure("M37", asked)), (2, 4, 50_000));
}

#[test]
fn insulin_needs_a_delegation_for_insulin_on_that_day() {
    let mut town = asta();
    town.delegate("Adam", DelegatedTask::Insulin, DayRange::new(date(2025, 1, 1), MONDAY));
    town.delegate("Bea", DelegatedTask::Medicine, DayRange::new(date(2025, 1, 1), date(2025, 12, 1)));
    town.made("a", "Asta", (MONDAY, hm(8, 0)), 10, &["INS", "MORGON"], "Adam");
    town.made("b", "Asta", (MONDAY, hm(17, 0)), 10, &["INS"], "Bea");
    town.made("c", "Asta", (MONDAY.saturating_add(1.days()), hm(8, 0)), 10, &["INS"], "Adam");
    assert_eq!(fraction(&town.figure("M38", days(2))), (1, 3, 33_333));
}

#[test]
fn a_care_plan_is_made_within_fourteen_days_of_the_start() {
    let mut town = Town::new();
    for (name, start) in
        [("Asta", date(2025, 6, 2)), ("Bo", date(2025, 6, 3)), ("Cilla", date(2025, 6, 20)), ("Dag", date(2025, 1, 1))]
    {
        town.person(name, "Nord 1");
        town.decisions.last_mut().unwrap().period.from = start;
    }
    town.plan_made("Asta", date(2025, 6, 16), true);
    town.plan_made("Bo", date(2025, 6, 18), false);
    town.plan_made("Dag", date(2024, 10, 1), true);
    let figure = town.figure("M39", june());
    assert_eq!(fraction(&figure), (1, 2, 50_000), "Cilla's fourteen days have not passed");
    assert_eq!((part(&figure, "renewed_6_months"), part(&figure, "renewed_12_months")), (Some(50_000), Some(75_000)));
    assert_eq!(fraction(&town.figure("M40", june())), (1, 2, 50_000));
}

#[test]
fn a_decision_is_carried_out_by_the_first_visit_that_does_it() {
    let mut town = Town::new();
    for name in ["Asta", "Bo"] {
        town.person(name, "Nord 1");
        town.daily(name, "MORGON");
        town.decisions.last_mut().unwrap().decided_on = MONDAY;
    }
    town.made("a", "Asta", (MONDAY.saturating_add(9.days()), hm(8, 0)), 30, &["MORGON"], "Adam");
    town.made("b", "Asta", (MONDAY.saturating_add(4.days()), hm(8, 0)), 30, &["MORGON"], "Adam");
    let figure = town.figure("M41", june());
    assert_eq!(fraction(&figure), (1, 1, 100_000));
    assert_eq!((part(&figure, "median_days"), part(&figure, "waiting")), (Some(4000), Some(1000)));
    let later = Asked { to: date(2025, 9, 30), cut_off: instant(date(2025, 12, 1), hm(0, 0)), ..june() };
    assert_eq!(fraction(&town.figure("M41", later)), (1, 2, 50_000), "after three months Bo's is late");
}

#[test]
fn a_camera_replaces_a_night_visit_each_night_it_is_in_use() {
    let mut town = asta();
    town.plan_made("Asta", date(2025, 1, 1), true);
    town.care_plans[0].entries.push(CarePlanEntry {
        id: id("natt"),
        name: "Natt".into(),
        tasks: vec![PlannedTask { line: id("Asta MORGON"), code: "MORGON".into(), how: String::new() }],
        recurrence: Frequency::Daily { times: 1 },
        when: WhenOnDay::At { at: hm(23, 0), give_or_take: Minutes(30) },
        length: Some(Minutes(15)),
        staffing: Staffing::One,
        gap: None,
        preferred_workers: Vec::new(),
        unwanted_workers: Vec::new(),
        by_night_patrol: true,
        wishes: String::new(),
    });
    town.daily("Asta", "MORGON");
    town.technology.push(Technology {
        id: id("kamera"),
        person: id("Asta"),
        kind: TechnologyKind::Camera,
        consent: Consent { given_on: date(2025, 1, 1), account: "Asta".into(), withdrawn_on: Some(date(2025, 6, 16)) },
        period: DayRange::starting(date(2025, 1, 1)),
        replaces: vec![id("natt")],
    });
    let figure = town.figure("M42", june());
    assert_eq!((figure.numerator, figure.value), (Some(15), Some(Value::whole(30))), "15 of June's 30 days");
    assert_eq!(part(&figure, "minutes"), Some(225_000));
    assert_eq!(fraction(&town.figure("M15", june())), (0, 15, 0), "what the camera does is not expected of anybody");
}
