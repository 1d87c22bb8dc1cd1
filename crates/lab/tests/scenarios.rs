//! Scenario files: the ready ones, and what is said about one that is wrong.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use tillit_domain::steering::SteeringMode;
use tillit_lab::assumptions::Key;
use tillit_lab::scenario::{TeamForm, read};
use tillit_lab::study::models_of;

const HUDDINGE: &str = include_str!("../../../scenarios/huddinge.toml");
const BRACKE: &str = include_str!("../../../scenarios/bracke.toml");

#[test]
fn the_ready_scenarios_can_be_read_and_begin_with_today() {
    for text in [HUDDINGE, BRACKE] {
        let scenario = read(text).unwrap();
        let first = &scenario.alternatives[0];
        assert_eq!((first.mode, first.team, first.policy), (None, TeamForm::AsToday, None));
        assert_eq!(models_of(&scenario).unwrap().len(), scenario.models.len());
    }
    assert!(read(BRACKE).unwrap().alternatives.iter().any(|it| it.mode == Some(SteeringMode::None)));
}

fn wrong(change: (&str, &str)) -> (String, String) {
    let text = BRACKE.replacen(change.0, change.1, 1);
    assert_ne!(text, BRACKE, "the change must change something");
    let error = read(&text).unwrap_err();
    (error.field, error.remedy)
}

#[test]
fn what_is_wrong_is_told_by_field_with_what_to_do() {
    let cases = [
        (("mode = \"flexible\"", "mode = \"fri\""), "alternative[2].mode", "as_today, strict, flexible, none"),
        (("seeds = 20", "seeds = 0"), "seeds", "heltal från 1"),
        (("months = 3", "month = 3"), "month", "months"),
        (("model = \"historik\"", "model = \"finns inte\""), "alternative[2].model", "[[model]]"),
        (("id = \"ingen_sma\"", "id = \"ingen\""), "alternative[4].id", "eget id"),
        (("title = ", "titel = "), "titel", "title"),
    ];
    for (change, field, remedy) in cases {
        let said = wrong(change);
        assert_eq!(said.0, field);
        assert!(said.1.contains(remedy), "{}", said.1);
    }
    let (field, _) = wrong(("months = 3", "months = "));
    assert!(field.starts_with("rad "), "{field}");
}

#[test]
fn assumptions_are_changed_by_name_and_kept_within_what_is_tried() {
    let with = |line: &str| read(&format!("{BRACKE}\n[assumptions]\n{line}\n"));
    let scenario = with("none_learns_permille = 250").unwrap();
    assert_eq!(scenario.assumptions.get(Key::NoneLearns), 250);
    assert!(scenario.assumptions.is_changed(Key::NoneLearns));
    assert_eq!(with("none_learns_permille = 2000").unwrap_err().field, "assumptions.none_learns_permille");
    assert!(with("nonsense = 1").unwrap_err().remedy.contains("none_learns_permille"));
}
