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

#[test]
fn a_scenario_may_name_what_the_others_are_held_against_and_only_what_is_there() {
    let scenario = read(HUDDINGE).unwrap();
    assert_eq!(scenario.reference().map(|it| it.id.as_str()), Some("minut"));
    let without = HUDDINGE.replacen("against = \"minut\"\n", "", 1);
    assert_eq!(read(&without).unwrap().reference().map(|it| it.id.as_str()), Some("idag"));
    let (field, remedy) = wrong(("against = \"flexibel\"", "against = \"flexibelt\""));
    assert!(field == "against" && remedy.contains("[[alternative]]"), "{field} {remedy}");
}

#[test]
fn a_model_of_ones_own_stands_in_the_scenario_and_is_checked_like_a_file() {
    let own = "\n[[model]]\nid = \"egen\"\n[model.own]\nname = \"Vår egen\"\nleast_known_percent = 0\n[model.own.origin]\nsource = \"Nämnden\"\nyear = 2025\nreading = \"our_reading\"\nremark = \"\"\n[[model.own.parts]]\nkind = \"grant\"\nore_per_year = 100\n";
    let scenario = read(&format!("{BRACKE}{own}")).unwrap();
    let models = models_of(&scenario).unwrap();
    assert_eq!(models.last().map(|(id, model)| (id.as_str(), model.name.as_str())), Some(("egen", "Vår egen")));
    let below = read(&format!("{BRACKE}{}", own.replace("= 100", "= -1"))).unwrap_err();
    assert!(below.field.ends_with("own.parts[0].ore_per_year"), "{}", below.field);
    let both = read(&format!("{BRACKE}{}", own.replace("[model.own]", "preset = \"solna\"\n[model.own]"))).unwrap_err();
    assert!(both.field.ends_with("preset") && both.remedy.contains("[model.own]"), "{both}");
}
