//! Surveys: entered and corrected as counts, hidden where few have answered, acted on, told to the workplace, and compared.

use serde_json::{Value, json};
use tillit_app::use_cases::exchange::import;
use tillit_app::use_cases::follow_up::SheetFormat;
use tillit_app::use_cases::surveys::read::{self, SurveyView, Surveys, SurveysAsked};
use tillit_app::use_cases::surveys::{
    act, act_done, act_dropped, act_followed_up, comparison, feedback, kolada, kolada_ids, record, round, rows,
};
use tillit_app::{AppError, Role, Session};
use tillit_domain::survey::question::SurveyKind;
use tillit_domain::survey::round::SurveyRound;
use tillit_exchange::Kind;

use crate::support::{Municipality, Place};
use crate::{refusal, sent, wrong_fields};

fn users(place: &Place, year: i16, invited: u32, answers: [u32; 5]) -> Value {
    json!({ "unit": place.unit.id.uuid(), "kind": "users", "year": year, "closed_on": format!("{year}-05-16"),
        "invited": invited, "answered": answers.iter().sum::<u32>(), "source": "Resultatfil",
        "questions": [{ "question": "overall", "answers": answers }] })
}

fn osa(place: &Place, year: i16, fits: [u32; 5]) -> Value {
    json!({ "unit": place.unit.id.uuid(), "kind": "osa", "year": year, "closed_on": format!("{year}-03-14"), "invited": 30,
        "answered": fits.iter().sum::<u32>(), "questions": [
            { "question": "fits_in_time", "answers": fits },
            { "area": "working_time", "text": "Jag kan påverka mina arbetstider", "answers": fits },
        ] })
}

async fn enter(town: &Municipality, session: &Session, round: Value) -> Result<Surveys, AppError> {
    record::run(&town.app, session, sent(round)).await
}

fn survey(all: &Surveys, kind: SurveyKind) -> &SurveyView {
    all.surveys.iter().find(|survey| survey.kind == kind).unwrap()
}

/// The value and the change of a place's first figure.
fn first(all: &Surveys, kind: SurveyKind, place: &str) -> (Option<f64>, Option<f64>) {
    let found = survey(all, kind).places.iter().find(|it| it.name == place).unwrap();
    (found.figures[0].value, found.figures[0].change)
}

#[tokio::test]
async fn a_manager_enters_the_own_unit_s_survey_and_sees_the_change_since_last_year() {
    let town = Municipality::new().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    enter(&town, &manager, users(&town.north, 2024, 40, [1, 2, 3, 10, 14])).await.unwrap();
    let all = enter(&town, &manager, users(&town.north, 2025, 40, [1, 1, 1, 12, 15])).await.unwrap();
    assert_eq!(all.years, [2025, 2024]);
    assert_eq!(first(&all, SurveyKind::Users, "Norr"), (Some(90.0), Some(10.0)));
    let places = &survey(&all, SurveyKind::Users).places;
    assert_eq!(places.iter().map(|it| it.place).collect::<Vec<_>>(), ["unit"], "the own unit and no sum of all");
    let elsewhere = enter(&town, &manager, users(&town.south, 2025, 40, [1, 1, 1, 12, 15])).await;
    assert!(matches!(elsewhere, Err(AppError::NotFound)));
    assert_eq!(wrong_fields(enter(&town, &manager, users(&town.north, 2025, 40, [1, 1, 1, 12, 15])).await), ["year"]);
}

#[tokio::test]
async fn a_correction_tells_why_is_a_new_version_and_the_old_one_is_kept() {
    let town = Municipality::new().await;
    let controller = town.log_in(Role::Controller, None).await;
    enter(&town, &controller, users(&town.north, 2025, 40, [1, 2, 3, 10, 14])).await.unwrap();
    let id = SurveyRound::id_of(town.north.unit.id, None, SurveyKind::Users, 2025);
    let read = round::run(&town.app, &controller, id).await.unwrap();
    assert_eq!((read.version, read.questions[0].answers), (1, Some([1, 2, 3, 10, 14])));
    let mut corrected = users(&town.north, 2025, 40, [1, 2, 3, 9, 15]);
    corrected["expected_version"] = json!(1);
    let refused = refusal(enter(&town, &controller, corrected.clone()).await);
    assert_eq!(refused, "survey_correction_without_reason");
    corrected["correction"] = json!("Ett svar låg på fel rad");
    enter(&town, &controller, corrected.clone()).await.unwrap();
    assert!(
        matches!(enter(&town, &controller, corrected).await, Err(AppError::Conflict { .. })),
        "somebody was faster"
    );
    let history = town.app.store.history::<SurveyRound>(id).await.unwrap();
    let versions: Vec<_> =
        history.iter().filter_map(|it| it.record.as_ref()).map(|it| it.questions[0].answers[4]).collect();
    assert_eq!((versions.len(), versions.contains(&14), versions.contains(&15)), (2, true, true));
}

#[tokio::test]
async fn counts_that_cannot_be_are_refused_at_their_field() {
    let town = Municipality::new().await;
    let controller = town.log_in(Role::Controller, None).await;
    let mut many = users(&town.north, 2025, 40, [1, 2, 3, 10, 14]);
    many["answered"] = json!(29);
    assert_eq!(wrong_fields(enter(&town, &controller, many.clone()).await), ["questions[0].answers"]);
    many["answered"] = json!(41);
    assert_eq!(refusal(enter(&town, &controller, many.clone()).await), "survey_more_answered_than_invited");
    many["questions"] = json!([{ "question": "trust", "answers": [0, 0, 0, 0, 5] }]);
    assert_eq!(wrong_fields(enter(&town, &controller, many).await), ["questions[0].question"]);
    let mut early = users(&town.north, 2025, 40, [1, 2, 3, 10, 14]);
    early["closed_on"] = json!("2025-07-08");
    assert_eq!(refusal(enter(&town, &controller, early).await), "survey_not_closed_yet");
    let mut group = users(&town.north, 2025, 60, [9, 9, 9, 10, 14]);
    enter(&town, &controller, users(&town.north, 2025, 60, [1, 2, 3, 10, 14])).await.unwrap();
    group["group"] = json!(town.north.group.id.uuid());
    assert_eq!(refusal(enter(&town, &controller, group.clone()).await), "survey_groups_exceed_unit");
    group["group"] = json!(town.south.group.id.uuid());
    assert_eq!(wrong_fields(enter(&town, &controller, group).await), ["group"]);
}

#[tokio::test]
async fn fewer_than_five_answers_come_out_nowhere() {
    let town = Municipality::new().await;
    let controller = town.log_in(Role::Controller, None).await;
    for (place, answers) in [(&town.north, [1, 2, 3, 10, 14]), (&town.south, [0, 0, 3, 8, 9])] {
        enter(&town, &controller, users(place, 2025, 60, answers)).await.unwrap();
    }
    let all = enter(&town, &controller, users(&town.night, 2025, 9, [0, 0, 1, 1, 2])).await.unwrap();
    let shown = |place: &str| first(&all, SurveyKind::Users, place).0.is_some();
    assert!(!shown("Natt") && shown("Hela kommunen"));
    assert!(!(shown("Norr") && shown("Söder")), "all less two of three would be the third");
    let night = survey(&all, SurveyKind::Users).places.iter().find(|it| it.name == "Natt").unwrap();
    assert_eq!((night.response.value, night.response.numerator, night.response.n), (None, None, None));
    assert!(night.figures[0].why.as_deref().unwrap().starts_with("Visas inte"));
    let id = SurveyRound::id_of(town.night.unit.id, None, SurveyKind::Users, 2025);
    let entered = round::run(&town.app, &controller, id).await.unwrap();
    assert_eq!((entered.answered, entered.questions[0].answers), (None, None), "not even to correct it");
    let told = rows::run(&town.app, &controller, Some(2025), Some("Natt")).await.unwrap();
    assert!(told.iter().all(|row| row.value.is_none() && row.n.is_none()));
    let file = String::from_utf8(rows::file(&told, SheetFormat::Csv, controller.language).unwrap()).unwrap();
    assert_eq!(file.lines().count(), 1 + told.len());
}

#[tokio::test]
async fn the_safety_representative_reads_the_work_environment_and_nothing_else() {
    let town = Municipality::new().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    enter(&town, &manager, users(&town.north, 2025, 40, [1, 2, 3, 10, 14])).await.unwrap();
    enter(&town, &manager, osa(&town.north, 2025, [1, 2, 4, 6, 5])).await.unwrap();
    let safety = town.log_in(Role::SafetyRepresentative, Some(&town.north)).await;
    let all = read::run(&town.app, &safety, SurveysAsked::default()).await.unwrap();
    assert_eq!(all.surveys.iter().map(|it| it.kind).collect::<Vec<_>>(), [SurveyKind::Osa]);
    assert!(!all.keeps && !all.acts);
    assert!(matches!(enter(&town, &safety, osa(&town.north, 2024, [1, 2, 4, 6, 5])).await, Err(AppError::NotAllowed)));
    for role in [Role::Planner, Role::CareWorker, Role::Assessor, Role::Administrator] {
        let other = town.log_in(role, Some(&town.north)).await;
        assert!(matches!(read::run(&town.app, &other, SurveysAsked::default()).await, Err(AppError::NotAllowed)));
    }
    let south = town.log_in(Role::SafetyRepresentative, Some(&town.south)).await;
    let none = read::run(&town.app, &south, SurveysAsked::default()).await.unwrap();
    assert!(none.surveys[0].places.is_empty() && none.years.is_empty());
}

#[tokio::test]
async fn a_risk_becomes_an_action_that_is_done_and_looked_at_and_an_overdue_one_is_told() {
    let town = Municipality::new().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    enter(&town, &manager, osa(&town.north, 2025, [3, 4, 4, 4, 3])).await.unwrap();
    let of = SurveyRound::id_of(town.north.unit.id, None, SurveyKind::Osa, 2025);
    let new = json!({ "area": "workload", "risk": "Kvällarna räcker inte till", "level": "high",
        "measure": "Ett pass till två kvällar", "owner": "Planeraren", "due": "2025-08-01", "follow_up_on": "2025-10-01" });
    let open = |new: Value| act::run(&town.app, &manager, of, sent(new));
    let mut wrong = new.clone();
    (wrong["due"], wrong["owner"]) = (json!("2025-07-01"), json!(" "));
    assert_eq!(wrong_fields(open(wrong).await), ["owner", "due"]);
    let mut other = new.clone();
    other["area"] = json!("leadership");
    assert_eq!(wrong_fields(open(other).await), ["area"]);
    let mut early = new.clone();
    early["follow_up_on"] = json!("2025-07-31");
    assert_eq!(refusal(open(early).await), "action_followed_up_too_early");

    let action = open(new.clone()).await.unwrap().actions[0].clone();
    assert_eq!((action.state, action.waits.as_deref()), ("open", None));
    let id = tillit_app::id(action.id);
    let seen = json!({ "expected_version": 1, "effect": "helped", "words": "Ingen kväll utan rast" });
    let early = act_followed_up::run(&town.app, &manager, id, sent(seen.clone())).await;
    assert_eq!(refusal(early), "action_not_done");
    let done = json!({ "expected_version": 1, "words": "Passen finns" });
    let after = act_done::run(&town.app, &manager, id, sent(done.clone())).await.unwrap();
    assert_eq!(after.actions[0].state, "done");
    assert_eq!(refusal(act_done::run(&town.app, &manager, id, sent(done)).await), "action_not_open");
    let late = act_followed_up::run(&town.app, &manager, id, sent(seen.clone())).await;
    assert!(matches!(late, Err(AppError::Conflict { .. })), "version 1 is not the last any more");
    let mut seen = seen;
    seen["expected_version"] = json!(2);
    let after = act_followed_up::run(&town.app, &manager, id, sent(seen)).await.unwrap();
    assert_eq!((after.actions[0].state, after.actions[0].effect_name.is_some()), ("followed_up", true));

    let dropped = open(new).await.unwrap().actions.iter().find(|it| it.state == "open").unwrap().id;
    let why = json!({ "expected_version": 1, "words": "Gruppen delas" });
    let after = act_dropped::run(&town.app, &manager, tillit_app::id(dropped), sent(why)).await.unwrap();
    assert!(after.actions.iter().any(|it| it.state == "dropped"));
    let controller = town.log_in(Role::Controller, None).await;
    let done = json!({ "expected_version": 1, "words": "Passen finns" });
    assert!(matches!(act_done::run(&town.app, &controller, id, sent(done)).await, Err(AppError::NotAllowed)));
}

#[tokio::test]
async fn the_workplace_hears_its_result_after_the_survey_has_closed() {
    let town = Municipality::new().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    enter(&town, &manager, osa(&town.north, 2025, [1, 2, 4, 6, 5])).await.unwrap();
    let of = SurveyRound::id_of(town.north.unit.id, None, SurveyKind::Osa, 2025);
    let told = |day: &str| {
        let new = json!({ "told_on": day, "meeting": "workplace_meeting", "words": "Vi gick igenom områdena" });
        feedback::run(&town.app, &manager, of, sent(new))
    };
    assert_eq!(refusal(told("2025-03-13").await), "feedback_before_closing");
    assert_eq!(refusal(told("2025-07-08").await), "feedback_not_held_yet");
    let all = told("2025-04-10").await.unwrap();
    let heard = &survey(&all, SurveyKind::Osa).places[0].feedback[0];
    assert_eq!((heard.told_on.to_string().as_str(), heard.meeting.as_str()), ("2025-04-10", "Arbetsplatsträff (APT)"));
}

#[tokio::test]
async fn a_file_is_checked_before_it_is_brought_in_and_a_faulty_one_brings_nothing() {
    let town = Municipality::new().await;
    let administrator = town.log_in(Role::Administrator, None).await;
    let header = "undersökning;år;enhet;avslutad;inbjudna;svarande;fråga;svar_1;svar_2;svar_3;svar_4;svar_5\n";
    let bring = |rows: &str, dry_run| {
        let bytes = format!("{header}{rows}").into_bytes();
        let input = import::Input { kind: Kind::SurveyRounds, bytes, mapping: None, dry_run };
        import::run(&town.app, &administrator, input)
    };
    let faulty = bring("Brukarundersökning;2025;Norr;2025-05-16;40;30;bemötande;1;2;3;10;15\n", false).await.unwrap();
    assert_eq!((faulty.error_count, faulty.errors[0].row, faulty.errors[0].field.as_str()), (1, 2, "svarande"));
    assert!(faulty.errors[0].remedy.contains("fler svar"), "{}", faulty.errors[0].remedy);
    let sound = "Brukarundersökning;2025;Norr;2025-05-16;40;31;bemötande;1;2;3;10;15\n";
    assert_eq!(bring(sound, true).await.unwrap().new, 1);
    let controller = town.log_in(Role::Controller, None).await;
    let all = read::run(&town.app, &controller, SurveysAsked::default()).await.unwrap();
    assert_eq!(survey(&all, SurveyKind::Users).year, None, "trying saves nothing");
    assert_eq!(bring(sound, false).await.unwrap().new, 1);
    assert_eq!(bring(sound, false).await.unwrap().unchanged, 1);
    let all = read::run(&town.app, &controller, SurveysAsked::default()).await.unwrap();
    assert_eq!(survey(&all, SurveyKind::Users).year, Some(2025));
}

#[tokio::test]
async fn hme_goes_out_in_the_form_of_kolada_under_ids_that_can_be_set() {
    let town = Municipality::new().await;
    let controller = town.log_in(Role::Controller, None).await;
    let questions: Vec<Value> = SurveyKind::Hme
        .questions()
        .iter()
        .map(|question| json!({ "question": question.name(), "answers": [0, 0, 2, 4, 4] }))
        .collect();
    let hme = json!({ "unit": town.north.unit.id.uuid(), "kind": "hme", "year": 2024, "closed_on": "2024-10-25",
        "invited": 12, "answered": 10, "questions": questions });
    enter(&town, &controller, hme).await.unwrap();
    let ids =
        json!({ "municipality": "9999", "whole": "u00200", "motivation": "", "leadership": "", "steering": "X1" });
    kolada_ids::set(&town.app, &controller, sent(ids)).await.unwrap();
    let bad = json!({ "municipality": "99", "whole": "a b", "motivation": "", "leadership": "", "steering": "" });
    assert_eq!(wrong_fields(kolada_ids::set(&town.app, &controller, sent(bad)).await), ["municipality", "whole"]);
    let file = kolada::run(&town.app, &controller, None, SheetFormat::Csv).await.unwrap();
    let text = String::from_utf8(file).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Kommun;År;Nyckeltal;Värde;Antal svar;Vad");
    assert_eq!(lines[1], "9999;2024;U00200;80;10;HME, hela");
    assert_eq!(lines[4], "9999;2024;X1;80;10;Styrning");
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    assert!(matches!(kolada::run(&town.app, &manager, None, SheetFormat::Csv).await, Err(AppError::NotAllowed)));
}

#[tokio::test]
async fn other_municipalities_stand_beside_the_own_one_with_their_source() {
    let town = Municipality::new().await;
    let controller = town.log_in(Role::Controller, None).await;
    for place in [&town.north, &town.south] {
        enter(&town, &controller, users(place, 2024, 60, [1, 2, 3, 10, 14])).await.unwrap();
    }
    let beside = comparison::run(&town.app, &controller).await.unwrap();
    let own = &beside.municipalities[0];
    assert_eq!((own.own, own.year, own.satisfied.value), (true, 2024, Some(80.0)));
    assert_eq!((own.cost.value, own.cost.why.is_some()), (None, true), "no costs are kept, and none are made up");
    let others: Vec<_> = beside.municipalities.iter().filter(|it| !it.own).collect();
    assert_eq!(others.len(), 7);
    assert!(others.iter().all(|it| it.cost.source.is_some() && it.satisfied.source.is_some() && it.year == 2024));
    let harryda = others.iter().find(|it| it.name == "Härryda").unwrap();
    assert_eq!((harryda.cost.value, harryda.satisfied.value), (Some(381_281.0), Some(91.0)));
}
