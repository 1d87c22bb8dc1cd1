//! What no longer fits: lengths, orders, and the worklist, by hand.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use tillit_domain::DayRange;
use tillit_domain::need_change::{Direction, NeedChange, NeedChangeState};
use tillit_domain::quantity::Minutes;
use tillit_domain::registration::Method;
use tillit_domain::visit::{CancelCause, PlannedState};
use tillit_followup::Asked;
use tillit_followup::causes::by_person;
use tillit_followup::lengths::{Says, lengths};
use tillit_followup::order_fit::{Doubt, Fit, Way, fit};
use tillit_followup::worklist::{Standing, Todo, worklist};

use crate::causes::{case, mornings};
use crate::town::{MONDAY, Town, hm, id, june};

const MONTHS: [Date; 3] = [date(2025, 4, 1), date(2025, 5, 1), date(2025, 6, 1)];
const TODAY: Date = date(2025, 7, 7);

fn quarter() -> Asked {
    Asked { from: date(2025, 4, 1), ..june() }
}

fn length(town: &mut Town) -> tillit_followup::lengths::Length {
    for noted in &mut town.visits {
        noted.fact.visit.entry = Some(id("morgonbesöket"));
    }
    let days = DayRange::new(MONDAY, MONDAY.saturating_add(20.days()));
    lengths(&town.items(june()), days).remove(0)
}

#[test]
fn three_of_four_longer_visits_propose_the_median_in_steps_of_five() {
    let mut town = mornings(&[36, 38, 39, 41, 41, 42, 44, 29]);
    let length = length(&mut town);
    assert_eq!((length.visits, length.planned, length.says), (8, Minutes(30), Says::Longer));
    assert_eq!(length.spread.map(|it| it.map(|value| value.0)), Some([37_500, 40_000, 41_250]));
    assert_eq!(length.proposed, Some(Minutes(40)));
}

#[test]
fn few_visits_are_unsure_and_visits_that_differ_both_ways_fit() {
    assert_eq!(length(&mut mornings(&[45; 7])).says, Says::Unsure);
    assert_eq!(length(&mut mornings(&[20, 21, 22, 23, 40, 41, 42, 43])).says, Says::Fits);
    assert_eq!(length(&mut mornings(&[33; 9])).says, Says::Fits, "three minutes are left alone");
    assert_eq!(length(&mut mornings(&[20; 9])).proposed, Some(Minutes(20)));
}

#[test]
fn visits_without_a_time_make_it_unsure_and_typed_times_count() {
    let mut town = mornings(&[45; 12]);
    for registration in &mut town.registrations[..3] {
        registration.fact.stop = None;
    }
    assert_eq!(length(&mut town).says, Says::Unsure, "three of twelve are missing");
    let mut town = mornings(&[45; 12]);
    town.registrations[0].fact.method = Method::Manual;
    town.registrations[1].fact.stop = None;
    assert_eq!(length(&mut town).says, Says::Longer);
}

#[test]
fn visits_planned_at_another_length_have_been_talked_over_already() {
    let mut town = mornings(&[45; 16]);
    for noted in &mut town.visits[8..] {
        noted.fact.visit.planned = Minutes(45);
    }
    let length = length(&mut town);
    assert_eq!((length.planned, length.visits, length.says), (Minutes(45), 8, Says::Fits));
}

/// Morning help every day from April to June, so many minutes in each month.
fn months(lengths: [i64; 3]) -> Town {
    let mut town = Town::new();
    town.person("Asta", "Nord 1");
    town.daily("Asta", "MORGON");
    for day in date(2025, 4, 1).series(1.day()).take_while(|day| *day <= date(2025, 6, 30)) {
        let length = lengths[usize::try_from(day.month() - 4).unwrap()];
        town.made(&day.to_string(), "Asta", (day, hm(8, 0)), 30, &["MORGON"], "Adam");
        let stop = town.registrations.last().unwrap().fact.start + jiff::SignedDuration::from_mins(length);
        town.registrations.last_mut().unwrap().fact.stop = Some(stop);
    }
    town
}

fn fit_of(town: &Town) -> Option<Fit> {
    let days = DayRange::new(date(2025, 4, 1), date(2025, 6, 30));
    fit(&by_person(&town.items(quarter()), days)[&id("Asta")], &MONTHS)
}

#[test]
fn three_months_of_the_same_are_sure_two_are_unsure_and_one_says_nothing() {
    let up = fit_of(&months([40, 40, 40])).unwrap();
    assert_eq!((up.way, up.doubts.as_slice(), up.waits), (Way::Up, &[][..], false));
    assert_eq!((up.ordered, up.performed, up.visits), (91 * 30, 91 * 40, 91));
    let unsure = fit_of(&months([30, 20, 20])).unwrap();
    assert_eq!((unsure.way, unsure.doubts), (Way::Down, vec![Doubt::NotThreeMonths]));
    assert_eq!(fit_of(&months([30, 30, 20])), None);
    assert_eq!(fit_of(&months([40, 20, 20])), None, "one month against two");
}

#[test]
fn faulty_registrations_and_short_staffing_make_it_unsure_and_a_case_that_waits_is_told() {
    let mut town = months([20, 20, 20]);
    for noted in town.registrations.iter_mut().step_by(4) {
        noted.fact.stop = None;
    }
    assert_eq!(fit_of(&town).unwrap().doubts, [Doubt::Registrations]);
    let mut town = months([20, 20, 20]);
    for noted in town.visits.iter_mut().step_by(8) {
        noted.fact.state = PlannedState::Cancelled { cause: CancelCause::Provider };
        town.registrations.retain(|it| it.fact.visit != Some(noted.fact.visit.id));
    }
    assert_eq!(fit_of(&town).unwrap().doubts, [Doubt::Staffing]);
    let mut town = months([20, 20, 20]);
    town.need_changes = Some(vec![case("Asta", Direction::Decreased, date(2025, 6, 20))]);
    assert!(fit_of(&town).unwrap().waits);
    let answered = |on| {
        let state = NeedChangeState::Closed { on, reason: "hjälpmedel".into() };
        Some(vec![NeedChange { state, ..case("Asta", Direction::Decreased, date(2025, 3, 10)) }])
    };
    town.need_changes = answered(date(2025, 7, 3));
    assert!(fit_of(&town).unwrap().waits, "a no of last week is not asked again");
    town.need_changes = answered(date(2025, 3, 20));
    assert!(!fit_of(&town).unwrap().waits);
}

fn rows(town: &Town) -> Vec<tillit_followup::worklist::Row> {
    let days = DayRange::new(date(2025, 4, 1), date(2025, 6, 30));
    worklist(&by_person(&town.items(quarter()), days), &MONTHS, TODAY)
}

#[test]
fn who_fits_is_not_on_the_list_and_who_gets_less_each_month_is() {
    assert_eq!(rows(&months([30, 30, 30])), []);
    let under = rows(&months([23, 23, 23])).remove(0);
    assert_eq!(under.standing, Standing::Under);
    assert_eq!(under.todos, [Todo::TellAssessor { way: Way::Down, unsure: false }]);
    let over = rows(&months([37, 37, 37])).remove(0);
    assert_eq!((over.standing, over.todos.len()), (Standing::Over, 1));
}

#[test]
fn care_that_nobody_could_give_stands_before_increases_and_increases_before_decreases() {
    let mut town = months([40, 40, 40]);
    for (name, minutes, hour) in [("Bo", 15, 11), ("Cilla", 20, 13)] {
        town.person(name, "Nord 1");
        town.daily(name, "MORGON");
        for day in date(2025, 4, 1).series(1.day()).take_while(|day| *day <= date(2025, 6, 30)) {
            let visit = format!("{name} {day}");
            town.made(&visit, name, (day, hm(hour, 0)), 30, &["MORGON"], "Bea");
            let registration = &mut town.registrations.last_mut().unwrap().fact;
            registration.stop = Some(registration.start + jiff::SignedDuration::from_mins(minutes));
            // Nobody could come to Bo every third day.
            if name == "Bo" && day.day() % 3 == 0 {
                town.registrations.pop();
                town.visits.last_mut().unwrap().fact.state = PlannedState::Unstaffed;
            }
        }
    }
    let rows = rows(&town);
    assert_eq!(rows.iter().map(|it| it.person).collect::<Vec<_>>(), [id("Bo"), id("Asta"), id("Cilla")]);
    assert_eq!(rows[0].todos[0], Todo::FindStaff { visits: 10 });
}

#[test]
fn a_case_that_waits_is_told_with_its_age_instead_of_a_new_message() {
    let mut town = months([40, 40, 40]);
    town.need_changes = Some(vec![case("Asta", Direction::Increased, date(2025, 6, 27))]);
    assert_eq!(rows(&town)[0].todos, [Todo::AwaitAnswer { way: Way::Up, days: 10 }]);
}
