//! M01 … M10 by hand.

use jiff::ToSpan;
use jiff::civil::date;
use tillit_domain::DayRange;
use tillit_domain::absence::PersonAbsenceCause;
use tillit_domain::contact_person::ContactOutcome;
use tillit_domain::organisation::Team;
use tillit_domain::worker::Title;

use crate::asking::fraction;
use crate::town::{MONDAY, Town, days, hm, id};

/// Asta has two visits a day for 14 days; Adam comes every morning and the evenings go round among others.
fn fortnight(evenings: &[&str]) -> Town {
    let mut town = Town::new();
    town.person("Asta", "Nord 1");
    for number in 0..14 {
        let day = MONDAY.saturating_add(i64::from(number).days());
        town.made(&format!("m{number}"), "Asta", (day, hm(8, 0)), 30, &["MORGON"], "Adam");
        let evening = evenings[number as usize % evenings.len()];
        town.made(&format!("e{number}"), "Asta", (day, hm(19, 0)), 30, &["DUSCH"], evening);
    }
    town
}

#[test]
fn asta_meets_three_workers_in_fourteen_days() {
    let town = fortnight(&["Bea", "Cia"]);
    assert_eq!(fraction(&town.figure("M01", days(14))), (3, 1, 3000));
    assert_eq!(town.figure("M02", days(14)).value.unwrap().0, 3000);
    assert_eq!(town.figure("M01", days(14)).who.persons.len(), 1);
}

#[test]
fn an_alarm_a_meal_a_nurse_and_a_night_visit_add_no_face() {
    let mut town = fortnight(&["Bea"]);
    town.worker("Siv", "Nord 1");
    town.workers.last_mut().unwrap().title = Title::Nurse;
    town.made("larm", "Asta", (MONDAY, hm(12, 0)), 10, &["LARM"], "Dan");
    town.made("siv", "Asta", (MONDAY, hm(13, 0)), 10, &["MED"], "Siv");
    town.made("natt", "Asta", (MONDAY, hm(22, 0)), 10, &["MORGON"], "Eva");
    town.made("gryning", "Asta", (MONDAY, hm(30, 59)), 10, &["MORGON"], "Fia");
    assert_eq!(fraction(&town.figure("M01", days(14))).0, 2);
    town.made("sju", "Asta", (MONDAY, hm(7, 0)), 10, &["MORGON"], "Gun");
    assert_eq!(fraction(&town.figure("M01", days(14))).0, 3);
}

#[test]
fn only_those_at_home_all_days_with_two_visits_each_day_count() {
    let mut town = fortnight(&["Bea"]);
    let day = MONDAY.saturating_add(5.days());
    town.visits.retain(|it| it.fact.visit.id != id("e5"));
    town.registrations.retain(|it| it.fact.visit != Some(id("e5")));
    assert_eq!(town.figure("M01", days(14)).value, None, "one visit on a day");
    let mut town = fortnight(&["Bea"]);
    town.away("Asta", PersonAbsenceCause::Hospital, DayRange::day(day));
    assert_eq!(town.figure("M01", days(14)).value, None, "a day in hospital");
    let mut town = fortnight(&["Bea"]);
    town.persons[0].born = date(1970, 1, 1);
    assert_eq!(town.figure("M01", days(14)).value, None, "under 65");
}

#[test]
fn every_fourteen_days_of_three_weeks_are_windows_of_their_own() {
    let mut town = fortnight(&["Bea"]);
    for number in 14..21 {
        let day = MONDAY.saturating_add(i64::from(number).days());
        town.made(&format!("m{number}"), "Asta", (day, hm(8, 0)), 30, &["MORGON"], "Cia");
    }
    // Windows end on days 14 … 21: the first has two faces, the seven others three.
    assert_eq!(fraction(&town.figure("M03", days(21))), (2 + 7 * 3, 8, 2875));
}

#[test]
fn visits_per_worker_usual_provider_bice_boxerman_and_the_same_as_last_time() {
    let mut town = Town::new();
    town.person("Asta", "Nord 1");
    for (number, worker) in ["Adam", "Adam", "Bea", "Adam", "Cia"].into_iter().enumerate() {
        town.made(
            &format!("v{number}"),
            "Asta",
            (MONDAY, hm(7 + i32::try_from(number).unwrap(), 0)),
            20,
            &["MORGON"],
            worker,
        );
    }
    assert_eq!(fraction(&town.figure("M04", days(7))), (5, 3, 1667));
    assert_eq!(fraction(&town.figure("M05", days(7))), (3, 5, 600));
    // (9 + 1 + 1 − 5) / (5 · 4).
    assert_eq!(fraction(&town.figure("M06", days(7))), (6, 20, 300));
    assert_eq!(fraction(&town.figure("M07", days(7))), (1, 4, 250));
}

#[test]
fn the_own_team_is_that_of_the_contact_and_visits_by_the_contact_are_counted() {
    let mut town = Town::new();
    town.person("Asta", "Nord 1");
    town.person("Bo", "Nord 1");
    town.contact("Asta", ContactOutcome::Accepted { worker: id("Adam"), deputy: None });
    town.teams.push(Team {
        id: id("lag"),
        name: "Lag".into(),
        group: id("Nord 1"),
        workers: vec![id("Adam"), id("Bea")],
    });
    for (number, worker) in ["Adam", "Bea", "Cia", "Cia"].into_iter().enumerate() {
        town.made(
            &format!("v{number}"),
            "Asta",
            (MONDAY, hm(7 + i32::try_from(number).unwrap(), 0)),
            20,
            &["MORGON"],
            worker,
        );
    }
    town.made("bo", "Bo", (MONDAY, hm(15, 0)), 20, &["MORGON"], "Adam");
    let team = town.figure("M08", days(7));
    assert_eq!(fraction(&team), (2, 4, 50_000));
    assert_eq!((team.missing.missing, team.missing.all), (1, 5), "Bo has no contact and so no team");
    assert_eq!(fraction(&town.figure("M10", days(7))), (1, 5, 20_000));
}

#[test]
fn a_contact_is_accepted_and_an_underskoterska_and_unneeded_ones_are_not_asked_for() {
    let mut town = Town::new();
    for name in ["Asta", "Bo", "Cilla", "Dag"] {
        town.person(name, "Nord 1");
    }
    town.workers[1].title = Title::Vardbitrade;
    town.contact("Asta", ContactOutcome::Accepted { worker: id("Adam"), deputy: None });
    town.contact("Bo", ContactOutcome::Accepted { worker: id("Bea"), deputy: None });
    town.contact("Cilla", ContactOutcome::Unneeded { motive: "bara larm".into() });
    town.contact("Dag", ContactOutcome::Offered);
    assert_eq!(fraction(&town.figure("M09", days(7))), (1, 3, 33_333));
}
