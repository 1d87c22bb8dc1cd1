//! Models that people write are read whole, or refused with field and remedy.

use tillit_domain::compensation::Reading;
use tillit_economy::model_file::{ModelFileError, Wrong, read};
use tillit_economy::presets;

#[test]
fn every_preset_can_be_read_and_says_where_it_comes_from() {
    for preset in presets::ALL {
        let model = preset.model().unwrap_or_else(|error| panic!("{}: {error}", preset.name));
        assert!(model.origin.source.len() > 10 && model.origin.year >= 2016, "{}", preset.name);
        let ours = model.origin.reading == Reading::OurReading;
        assert!(!ours || !model.origin.remark.is_empty(), "{} must say what is our reading", preset.name);
    }
    assert_eq!(presets::named("Örebro").unwrap().name, "orebro");
    assert_eq!(presets::named("Bräcke ram").unwrap().name, "bracke-ram");
    assert!(presets::named("Atlantis").is_none());
}

#[test]
fn a_model_of_ones_own_is_put_together_from_the_same_parts_in_toml_or_json() {
    let json = r#"{
        "name": "Eget", "least_known_percent": 90,
        "origin": { "source": "nämndens beslut", "year": 2026, "reading": "own" },
        "parts": [
            { "kind": "grant", "ore_per_year": 120000000 },
            { "kind": "performed", "prices": [{ "ore_per_hour": 20000 }], "cap": { "per_month": { "tolerance_percent": 5 } } }
        ]
    }"#;
    assert_eq!(read(json).unwrap().parts.len(), 2);
}

#[test]
fn what_is_wrong_is_told_by_field_with_what_to_do() {
    let text = r#"
        name = ""
        least_known_percent = 120
        [origin]
        source = "nämnden"
        year = 2026
        reading = "own"
        [[parts]]
        kind = "granted"
        prices = [{ category = "service", ore_per_hour = -1 }]
        clock = { day_from = "07:00", evening_from = "06:00", night_from = "22:00" }
        [parts.allowances]
        declined = [{ percent = 50 }]
        absence = [{ from_day = 3, to_day = 1, percent = 50 }]
        [[parts]]
        kind = "levels"
        by_day = false
        levels = [{ up_to_minutes = 300, ore_per_month = 1 }]
    "#;
    let Err(ModelFileError::Wrong(problems)) = read(text) else { panic!("it is refused") };
    let fields: Vec<&str> = problems.iter().map(|it| it.field.as_str()).collect();
    for field in [
        "name",
        "least_known_percent",
        "parts[0].prices[0].ore_per_hour",
        "parts[0].prices",
        "parts[0].clock",
        "parts[0].allowances.absence[0]",
        "parts[0].allowances.declined",
        "parts[1].levels",
    ] {
        assert!(fields.contains(&field), "{field} is missing among {fields:?}");
    }
    assert!(problems.iter().any(|it| matches!(&it.what, Wrong::PriceMissing(what) if what.contains("category = \"personal_care\", part = \"day\""))));
}

#[test]
fn a_misspelt_field_is_named() {
    let text = "name = \"x\"\nleast_known_percent = 1\n[origin]\nsource = \"x\"\nyear = 2026\nreading = \"own\"\n[[parts]]\nkind = \"grant\"\nore_per_yaer = 5\n";
    let Err(ModelFileError::Unreadable(why)) = read(text) else { panic!("it is refused") };
    assert!(why.contains("ore_per_yaer"), "{why}");
}
