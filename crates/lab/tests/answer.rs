//! The answer to a scenario from the made-up municipality: what it holds, and what it says.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod town;

use std::sync::LazyLock;

use tillit_domain::DayRange;
use tillit_lab::answer::{Answer, answer};
use tillit_lab::assumptions::Key;
use tillit_lab::fit::fit;
use tillit_lab::pricing::RewardKind;
use tillit_lab::replay::Ground;
use tillit_lab::report::{html, table};
use tillit_lab::scenario::read;
use tillit_lab::study::{Study, models_of};

const BRACKE: &str = include_str!("../../../scenarios/bracke.toml");

/// Two weeks of one group and the night patrol, lived twice.
static ANSWER: LazyLock<Answer> = LazyLock::new(|| {
    let mut scenario = read(BRACKE).unwrap();
    scenario.seeds = 2;
    scenario.alternatives.retain(|it| ["idag", "flexibel", "ingen_sjalva"].contains(&it.id.as_str()));
    let (_, facts, history) = town::town(28);
    let fitted = fit(&facts, history);
    let days = DayRange::days_from(history.from, 14);
    let ground = Ground::of(&facts, &fitted, scenario.assumptions.clone(), days, &["Kvarnnäs".to_owned()]);
    let study = Study::new(&scenario, ground, models_of(&scenario).unwrap()).unwrap();
    let points = study.run(Vec::new(), 2, &|_, _| true).unwrap();
    let beside = study.beside(2, &|tried, _| tried < 7).unwrap();
    answer(&study, &points, beside)
});

#[test]
fn the_demos_answer_is_as_it_was() {
    let (header, rows) = table(&ANSWER);
    let lines = std::iter::once(header).chain(rows).map(|row| row.join(" | ") + "\n").collect::<String>();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/bracke.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &lines).unwrap();
    }
    let golden = std::fs::read_to_string(path).unwrap();
    assert_eq!(lines, golden, "look at what changed, and run with UPDATE_GOLDEN=1 if it is meant");
}

#[test]
fn how_close_the_lab_comes_to_today_is_said_before_anything_else() {
    let page = html(&ANSWER);
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("the page does not say {text}"));
    assert!(at("Stämmer labbet med hur det är i dag?") < at("Vad som skulle hända"));
    assert!(at("Vad som skulle hända") < at("Antaganden"));
    assert!(!ANSWER.calibration.is_empty());
}

#[test]
fn a_measure_that_is_not_close_to_today_is_marked_everywhere() {
    let mut doubtful = ANSWER.clone();
    doubtful.calibration[0].holds = false;
    for alternative in &mut doubtful.alternatives {
        alternative.measures[0].doubtful = true;
    }
    let page = html(&doubtful);
    assert!(page.contains("osäkert: stämmer inte med i dag"));
    assert!(page.contains("Labbet stämmer inte med i dag i allt"));
    assert!(table(&doubtful).1[0][0].ends_with("(osäkert)"));
}

#[test]
fn too_few_runs_are_not_told_as_no_difference() {
    let same = "ingen säker skillnad som märks";
    let short = |answer: &Answer| html(answer).split("Hur säkert är det?").next().unwrap().to_owned();
    assert_eq!(ANSWER.runs, 2);
    assert!(short(&ANSWER).contains("kan inte skilja dem åt") && !short(&ANSWER).contains(same));
    let once = html(&Answer { runs: 1, ..ANSWER.clone() });
    assert!(once.contains("Alternativen är genomlevda en gång,") && !once.contains("1 gånger"));
    let more = Answer { runs: 3, ..ANSWER.clone() };
    assert!(short(&more).contains(same) && !short(&more).contains("kan inte skilja dem åt"));
}

#[test]
fn every_assumption_is_listed_with_its_name_and_value() {
    let page = html(&ANSWER);
    assert_eq!(ANSWER.assumptions.len(), Key::ALL.len());
    for key in Key::ALL {
        assert!(page.contains(key.id()), "{}", key.id());
    }
}

#[test]
fn a_model_without_ordered_time_is_undefined_and_no_nought() {
    let without = ANSWER.alternatives.iter().find(|it| it.id == "ingen_sjalva").unwrap();
    let ljungby = without.paid.iter().find(|it| it.model == "schablon").unwrap();
    assert!(ljungby.paid.is_none() && ljungby.result.is_none() && ljungby.undefined.is_some());
    assert!(html(&ANSWER).contains("går inte att räkna: ingen tid är beställd"));
}

#[test]
fn performed_minutes_reward_a_longer_visit_and_granted_ones_do_not() {
    let reward = |model: &str, kind| ANSWER.rewards.iter().find(|it| it.model == model && it.kind == kind).unwrap();
    let minute = |model| reward(model, RewardKind::OneMoreMinute).hundredths;
    assert!(minute("utford_minut").unwrap() > 0);
    assert_eq!(minute("schablon"), Some(0));
    assert!(reward("utford_minut", RewardKind::NotMade).hundredths.unwrap() < 0);
}

#[test]
fn the_page_is_one_sound_file_that_needs_nothing_from_outside() {
    let page = html(&ANSWER);
    for outside in ["<script", "http://", "https://", "NaN", " style="] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert_eq!(page.matches("<table").count(), page.matches("</table>").count());
    assert_eq!(page.matches("<figure").count(), page.matches("</figure>").count());
    assert!(page.matches("<figure").count() >= 5, "drawings, each of what the table above them holds");
}
