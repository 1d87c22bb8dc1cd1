//! What files become: right rows give records, wrong cells give row, field and remedy, and nobody's identity leaks.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod common;

use std::collections::BTreeMap;

use tillit_domain::decision::DecisionRefused;
use tillit_domain::delegation::DelegationRefused;
use tillit_domain::order::OrderRefused;
use tillit_domain::person_number::NotAPersonNumber;
use tillit_exchange::{
    Column, ExportOptions, Form, Format, Kind, Known, Language, Mapping, Parsed, Remark, Remedy, Table,
    example_mappings, export, parse, parse_in_chunks, template,
};

fn read(kind: Kind, text: &str, known: &Known) -> Parsed {
    parse(&Table::read(text.as_bytes()).unwrap(), kind, None, known).unwrap()
}

/// The errors as row, field and remedy.
fn faults(kind: Kind, text: &str, known: &Known) -> Vec<(u32, &'static str, Remedy)> {
    let parsed = read(kind, text, known);
    parsed.report.errors.list().iter().map(|error| (error.row, error.field, error.remedy.clone())).collect()
}

/// A small municipality put together from files alone, in the order that docs/import.md says.
fn small() -> Known {
    let mut known = Known::default();
    macro_rules! import {
        ($kind:ident, $($list:ident),*: $text:expr) => {
            let parsed = read(Kind::$kind, $text, &known);
            assert_eq!(parsed.report.errors.list(), []);
            $(for draft in parsed.drafts.$list { known.$list.insert(draft.record, draft.external_id); })*
        };
    }
    import!(Providers, providers: "utförare;namn\nU1;Egen regi");
    import!(Units, units: "enhet;namn;slag;utförare\nE1;Gällö hemtjänst;hemtjänst;Egen regi");
    import!(Groups, groups: "grupp;namn;enhet;latitud;longitud\nG1;Gällö;E1;62,9;15,2\nG2;Bräcke;E1;62,7;15,4");
    import!(ServiceCodes, service_codes: "kod;namn;lag;kategori;version_från;nivå;schablontid;standardminuter\n\
        DUSCH;Dusch;SoL;omvårdnad;2024-01-01;1;40;\nDUSCH;;;;2025-04-01;1;35;\nINSULIN;Insulin;HSL;hsl;2024-01-01;1;;\n\
        STÖD;Stödstrumpor;HSL;hsl;2024-01-01;1;;12");
    import!(Workers, workers: "medarbetare;förnamn;efternamn;titel;anställd_från\nM1;Exempla;Påhittad;usk;2020-01-01");
    import!(Persons, persons: "person;personnummer;förnamn;efternamn;grupp;skyddad_identitet;gata\n\
        P1;19121212-1212;Tolvan;Påhittad;Gällö;;Exempelvägen 1\n\
        P2;19701063-2391;Hemlig;Påhittad;G1;sekretessmarkering;Gömd gata 7\n");
    known
}

const DECISION: &str = "beslut;person;ansökan;beslutsdag;utfall;från;till;enhet;rad;insatskod;frekvens\n";

#[test]
fn a_decision_over_two_rows_is_one_with_two_lines_and_their_time_from_the_catalogue() {
    let known = small();
    let text = format!(
        "{DECISION}B1;P1;2025-03-01;2025-03-10;bifall;2025-03-15;2025-12-31;E1;1;DUSCH;2/vecka\nB1;;;;;;;;2;DUSCH;vid behov\n"
    );
    let parsed = read(Kind::Decisions, &text, &known);
    assert_eq!(parsed.report.errors.list(), []);
    let (decision, order) = (&parsed.drafts.decisions[0], &parsed.drafts.orders[0]);
    assert_eq!(
        (parsed.drafts.decisions.len(), decision.external_id.as_deref(), decision.record.granted.len()),
        (1, Some("B1"), 2)
    );
    // The line begins before the newer version of the catalogue, and no steering decision has been made.
    let minutes =
        order.record.lines.iter().map(|line| line.time.minutes().map(|minutes| minutes.0)).collect::<Vec<_>>();
    assert_eq!(minutes, [Some(40), Some(40)]);
    assert_eq!(read(Kind::Decisions, &text, &known).drafts, parsed.drafts, "the same file gives the same ids");
}

#[test]
fn wrong_cells_of_decisions_are_told() {
    let known = small();
    let row = |row: &str| faults(Kind::Decisions, &format!("{DECISION}{row}\n"), &known);
    assert_eq!(
        row("B1;P9;1 mars;2025-03-10;kanske;2025-03-15;2025-01-01;E1;1;DUSCH;2/vecka"),
        [
            (2, "person", Remedy::Unknown { kind: Kind::Persons }),
            (2, "ansökan", Remedy::Date),
            (2, "utfall", Remedy::OneOf { words: vec!["bifall", "delvis bifall", "avslag"] }),
            (2, "till", Remedy::Backwards),
        ]
    );
    assert_eq!(
        row("B1;P1;2025-03-01;2025-03-10;bifall;2025-03-15;;E1;1;STÄD;ofta"),
        [(2, "insatskod", Remedy::Unknown { kind: Kind::ServiceCodes }), (2, "frekvens", Remedy::Frequency)]
    );
    let hsl = row("B1;P1;2025-03-01;2025-03-10;bifall;2025-03-15;;E1;1;INSULIN;1/dag");
    assert_eq!(hsl, [(2, "insatskod", Remedy::Order(OrderRefused::WrongLaw { code: "INSULIN".into() }))]);
    let early = row("B1;P1;2023-03-01;2023-03-10;bifall;2023-03-15;;E1;1;DUSCH;1/dag");
    assert_eq!(early, [(2, "nivå", Remedy::Order(OrderRefused::UnknownLevel { code: "DUSCH".into(), level: 1 }))]);
    let nothing = row("B1;P1;2025-03-01;2025-03-10;bifall;2025-03-15;;E1;;;");
    assert_eq!(nothing, [(2, "beslut", Remedy::Decision(DecisionRefused::GrantsNothing))]);
    let two = row("B1;P1;2025-03-01;2025-03-10;bifall;2025-03-15;;E1;1;DUSCH;1/dag\nB1;P2;;;;;;;1;DUSCH;1/dag");
    assert_eq!(two, [(3, "person", Remedy::DiffersFrom { row: 2 }), (3, "rad", Remedy::Duplicate { row: 2 })]);
}

#[test]
fn hsl_lines_carry_minutes_of_licensed_staff_or_the_codes_default() {
    let known = small();
    let header = "ordination;person;enhet;ordinerad_av;rad;insatskod;minuter;frekvens;från\n";
    let good =
        format!("{header}O1;P1;E1;Påhittad, ssk;1;INSULIN;10;2/dag;2025-07-01\nO1;;;;2;STÖD;;1/dag;2025-07-01\n");
    let parsed = read(Kind::HslOrders, &good, &known);
    assert_eq!(parsed.report.errors.list(), []);
    let minutes: Vec<_> = parsed.drafts.orders[0].record.lines.iter().map(|l| l.time.minutes().unwrap().0).collect();
    assert_eq!(minutes, [10, 12]);
    let missing = format!("{header}O1;P1;E1;Påhittad, ssk;1;INSULIN;;2/dag;2025-07-01\n");
    let remedy = Remedy::Order(OrderRefused::MinutesMissing { code: "INSULIN".into() });
    assert_eq!(faults(Kind::HslOrders, &missing, &known), [(2, "minuter", remedy)]);
}

#[test]
fn wrong_cells_of_persons_are_told_and_numbers_are_masked() {
    let known = small();
    let text = "person;personnummer;förnamn;efternamn;född;postnummer;grupp\n\
        P3;19121212-1213;;Påhittad;;8405;Nirgends\nP4;R-2025ab12;Elvan;Påhittad;;;\nP5;121212-1212;A;B;;;\n";
    assert_eq!(
        faults(Kind::Persons, text, &known),
        [
            (2, "personnummer", Remedy::PersonNumber(NotAPersonNumber::CheckDigit)),
            (2, "förnamn", Remedy::Required),
            (2, "postnummer", Remedy::PostalCode),
            (3, "född", Remedy::BirthDate),
            (4, "personnummer", Remedy::PersonNumber(NotAPersonNumber::NoCentury)),
        ]
    );
    let parsed = read(Kind::Persons, text, &known);
    let error = &parsed.report.errors.list()[0];
    assert_eq!(error.value, "19121212-****");
    assert_eq!(error.remedy.words(Language::Sv), "Kontrollsiffran stämmer inte. Rätta numret.");
    assert_eq!(error.remedy.words(Language::En), "The check digit does not match the other digits.");
}

#[test]
fn a_column_left_out_keeps_what_was_there_and_an_empty_cell_empties_it() {
    let known = small();
    let kept = read(Kind::Persons, "person;personnummer;förnamn;efternamn\nP1;191212121212;Tolvan;Ny", &known);
    let person = &kept.drafts.persons[0].record;
    assert_eq!(
        (person.address.street.as_str(), person.family_name.as_str(), person.groups.len()),
        ("Exempelvägen 1", "Ny", 1)
    );
    let emptied = read(Kind::Persons, "person;personnummer;förnamn;efternamn;gata\nP1;191212121212;Tolvan;Ny;", &known);
    assert_eq!(emptied.drafts.persons[0].record.address.street, "");
}

#[test]
fn a_person_who_is_there_by_number_keeps_the_id() {
    let known = small();
    let parsed =
        read(Kind::Persons, "person;personnummer;förnamn;efternamn\nX-9;19121212-1212;Tolvan;Påhittad", &known);
    let known_id = known.persons.iter().find(|person| person.given_name == "Tolvan").unwrap().id;
    assert_eq!(
        (parsed.drafts.persons[0].record.id, parsed.drafts.persons[0].external_id.as_deref()),
        (known_id, Some("X-9"))
    );
}

#[test]
fn a_change_of_group_needs_its_first_day_and_keeps_history() {
    let known = small();
    let header = "person;personnummer;förnamn;efternamn;grupp;grupp_från\n";
    let without = format!("{header}P1;19121212-1212;Tolvan;Påhittad;G2;\n");
    assert_eq!(faults(Kind::Persons, &without, &known), [(2, "grupp_från", Remedy::GroupFrom)]);
    let with = read(Kind::Persons, &format!("{header}P1;19121212-1212;Tolvan;Påhittad;Bräcke;2025-07-01\n"), &known);
    assert_eq!(with.drafts.persons[0].record.groups.len(), 2);
}

#[test]
fn nothing_of_a_protected_identity_is_told_or_exported_and_the_export_overwrites_nothing() {
    let known = small();
    let wrong = "registrering;person;medarbetare;start;stopp\nR1;P2;M1;Gömd gata 7;\n";
    let parsed = read(Kind::Registrations, wrong, &known);
    assert_eq!((parsed.report.errors.list()[0].row, parsed.report.errors.list()[0].value.as_str()), (2, ""));

    let world = common::made_up(7);
    for kind in [Kind::Persons, Kind::Workers, Kind::Coordinates, Kind::Relatives] {
        let bytes = export(kind, &world.drafts, &world.known, ExportOptions::default(), Format::Csv).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        let person = &world.drafts.persons[3].record;
        assert!(!text.contains(person.number.as_written()), "{kind}");
        let parsed = parse(&Table::read(&bytes).unwrap(), kind, None, &world.known).unwrap();
        assert_eq!(parsed.report.errors.list(), [], "{kind}");
        assert!(parsed.drafts.persons.iter().all(|draft| draft.record.protected.is_none()), "{kind}");
        assert!(parsed.drafts.workers.iter().all(|draft| draft.record.protected.is_none()), "{kind}");
        let skipped = matches!(parsed.report.remarks[..], [Remark::ProtectedSkipped { .. }]);
        assert!(skipped || kind == Kind::Coordinates, "{kind} {:?}", parsed.report.remarks);
    }
}

#[test]
fn a_text_that_a_spreadsheet_would_run_is_guarded() {
    let mut known = small();
    let parsed = read(Kind::Providers, "utförare;namn\nU2;=HYPERLINK(1)", &known);
    known.providers.insert(parsed.drafts.providers[0].record.clone(), Some("U2".into()));
    let bytes = export(Kind::Providers, &parsed.drafts, &known, ExportOptions::default(), Format::Csv).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(text, "\u{feff}utförare;namn;privat\r\nU2;'=HYPERLINK(1);nej\r\n");
    assert_eq!(read(Kind::Providers, &text, &known).drafts.providers[0].record.name, "=HYPERLINK(1)");
}

#[test]
fn registrations_without_an_id_are_the_same_the_second_time() {
    let known = small();
    let text = "person;medarbetare;start;stopp;sätt\n19121212-1212;M1;2025-07-07 07:31;2025-07-07 07:58;tagg\n\
        191212121212;Exempla Påhittad;2025-10-26 02:50;2025-10-26 02:10;app\n";
    let parsed = read(Kind::Registrations, text, &known);
    assert_eq!(parsed.report.errors.list(), []);
    assert_eq!(parsed.drafts, read(Kind::Registrations, text, &known).drafts);
    let minutes: Vec<_> = parsed.drafts.registrations.iter().map(|draft| draft.record.minutes().unwrap().0).collect();
    assert_eq!(minutes, [27, 20]);
}

#[test]
fn wrong_cells_of_registrations_are_told_in_each_row() {
    let known = small();
    let text = "registrering;person;medarbetare;start;stopp;sätt;insatser\n\
        R1;P1;M1;2025-03-30 02:30;;tagg;\nR2;P1;M7;2025-07-07 07:3;;blick;DUSCH\nR1;P1;M1;2025-07-07 07:30;;;STÄD\n";
    assert_eq!(
        faults(Kind::Registrations, text, &known),
        [
            (2, "start", Remedy::NoSuchInstant),
            (3, "medarbetare", Remedy::Unknown { kind: Kind::Workers }),
            (3, "start", Remedy::Instant),
            (3, "sätt", Remedy::OneOf { words: vec!["tagg", "app", "manuell", "telefon"] }),
            (4, "insatser", Remedy::Unknown { kind: Kind::ServiceCodes }),
        ]
    );
}

#[test]
fn an_id_that_comes_twice_is_told_with_the_first_row() {
    let text = "utförare;namn\nU2;En\nU2;Två\n";
    assert_eq!(faults(Kind::Providers, text, &small()), [(3, "utförare", Remedy::Duplicate { row: 2 })]);
}

#[test]
fn a_delegation_lasts_at_most_a_year_and_is_for_a_person_or_a_unit() {
    let header = "delegering;medarbetare;uppgift;person;enhet;från;till;delegerad_av\n";
    let row = |row: &str| faults(Kind::Delegations, &format!("{header}{row}\n"), &small());
    let year = row("D1;M1;insulin;;E1;2025-01-01;2026-01-01;Påhittad, ssk");
    assert_eq!(year, [(2, "till", Remedy::Delegation(DelegationRefused::MoreThanAYear))]);
    assert_eq!(
        row("D1;M1;insulin;P1;E1;2025-01-01;2025-12-31;Påhittad, ssk"),
        [(2, "enhet", Remedy::OneOfTwo { other: "person" })]
    );
    assert_eq!(row("D1;M1;insulin;;;2025-01-01;2025-12-31;Påhittad, ssk"), [(2, "enhet", Remedy::Required)]);
}

#[test]
fn coordinates_are_read_in_either_system_and_swapped_ones_refused() {
    let known = small();
    let metres = read(Kind::Coordinates, "person;sweref_n;sweref_e\nP1;6580822;674032", &known);
    let point = metres.drafts.persons[0].record.coordinates.unwrap();
    assert_eq!((point.latitude_microdegrees / 10, point.longitude_microdegrees / 100), (5_933_023, 180_591));
    let swapped = "person;latitud;longitud\nP1;15,2;62,9";
    assert_eq!(faults(Kind::Coordinates, swapped, &known), [(2, "latitud", Remedy::OutsideSweden)]);
}

#[test]
fn a_mapping_reads_their_columns_and_words() {
    let known = small();
    let pairs = |pairs: &[(&str, &str)]| {
        pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect::<BTreeMap<_, _>>()
    };
    let mapping = Mapping {
        name: "Exempel".into(),
        kind: Kind::Registrations,
        columns: pairs(&[
            ("registrering", "Besöks-id"),
            ("person", "Kund"),
            ("medarbetare", "Anst.nr"),
            ("sätt", "Typ"),
        ]),
        values: BTreeMap::from([("sätt".to_owned(), pairs(&[("NFC", "tagg")]))]),
    };
    let json = serde_json::to_string(&mapping).unwrap();
    assert_eq!(serde_json::from_str::<Mapping>(&json).unwrap(), mapping);
    let text = "Besöks-id,Kund,Anst nr,Start,Stopp,Typ,Zon\nR1,P1,M1,2025-07-07 07:31,,nfc,3\nR2,P1,M1,i går,,NFC,3\n";
    let parsed = parse(&Table::read(text.as_bytes()).unwrap(), Kind::Registrations, Some(&mapping), &known).unwrap();
    assert_eq!(parsed.drafts.registrations[0].record.method, tillit_domain::registration::Method::Tag);
    assert_eq!(parsed.report.remarks, [Remark::ColumnNotUsed { header: "Zon".into() }]);
    let error = &parsed.report.errors.list()[0];
    assert_eq!((error.row, error.field, error.value.as_str()), (3, "start", "i går"));
    let missing = parse(&Table::read(b"a;b\n1;2").unwrap(), Kind::Registrations, Some(&mapping), &known).unwrap();
    assert_eq!(missing.report.errors.list()[0].remedy, Remedy::MappedHeaderMissing { header: "Besöks-id".into() });
}

#[test]
fn the_example_mappings_name_columns_that_are_there() {
    for mapping in example_mappings() {
        assert_eq!(mapping.unknown_columns(), Vec::<&str>::new(), "{}", mapping.name);
    }
}

#[test]
fn a_file_without_required_columns_tells_each_of_them() {
    let faults = faults(Kind::Providers, "något\n1", &small());
    assert_eq!(faults, [(1, "utförare", Remedy::ColumnMissing), (1, "namn", Remedy::ColumnMissing)]);
}

/// No kind lets a spoilt cell pass in silence: each column with a form of its own is spoilt in the example row in turn.
#[test]
fn a_spoilt_cell_in_any_kind_is_told_by_row_and_field() {
    let world = world_of_examples();
    for kind in Kind::ALL {
        let bytes = template(kind, Format::Csv, Language::Sv).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let header = text.lines().next().unwrap().to_owned();
        // Text and keys can hold anything, and metres are not read beside degrees (a test of their own).
        let can_be_spoilt =
            |column: &&Column| !matches!(column.form, Form::Text | Form::Key) && !column.name.starts_with("sweref");
        for column in kind.columns().iter().filter(can_be_spoilt) {
            let cells = kind.columns().iter().map(|other| {
                let cell = if other.name == column.name { "¤¤¤" } else { other.example };
                format!("\"{}\"", cell.replace('"', "\"\""))
            });
            let spoilt = format!("{header}\r\n{}\r\n", cells.collect::<Vec<_>>().join(";"));
            let faults = faults(kind, &spoilt, &world);
            let told = faults.iter().any(|(row, field, _)| *row == 2 && *field == column.name);
            assert!(told, "{kind}: {} spoilt, told: {faults:?}", column.name);
        }
    }
}

/// What the example rows refer to, imported from the example rows themselves in order of kind.
fn world_of_examples() -> Known {
    let mut known = Known::default();
    for kind in Kind::ALL {
        let bytes = template(kind, Format::Csv, Language::Sv).unwrap();
        let drafts = parse(&Table::read(&bytes).unwrap(), kind, None, &known).unwrap().drafts;
        macro_rules! shelve {
            ($($list:ident),*) => { $(for draft in drafts.$list { known.$list.insert(draft.record, draft.external_id); })* };
        }
        if !matches!(kind, Kind::Coordinates | Kind::Relatives) {
            shelve!(
                providers,
                units,
                steering_decisions,
                groups,
                service_codes,
                workers,
                teams,
                households,
                persons,
                decisions,
                orders,
                care_plans
            );
        }
    }
    known
}

#[test]
fn a_large_file_comes_in_chunks() {
    let known = small();
    let mut text = String::from("registrering;person;medarbetare;start;stopp\n");
    (0..250).for_each(|row| text.push_str(&format!("R{row};P1;M1;2025-07-07 07:31;\n")));
    let mut sizes = Vec::new();
    let table = Table::read(text.as_bytes()).unwrap();
    let report =
        parse_in_chunks(&table, Kind::Registrations, None, &known, 100, &mut |chunk| sizes.push(chunk.len())).unwrap();
    assert_eq!((report.rows, sizes), (250, vec![100, 100, 50]));
}

const SURVEY: &str =
    "undersökning;år;enhet;grupp;avslutad;inbjudna;svarande;område;fråga;svar_1;svar_2;svar_3;svar_4;svar_5;rättelse\n";

#[test]
fn rows_of_a_survey_become_one_round_with_its_questions_and_the_same_file_gives_the_same() {
    let known = small();
    let text = format!(
        "{SURVEY}OSA;2025;Gällö hemtjänst;;2025-03-14;24;18;;Hinner med arbetet;1;2;4;6;5;\n\
         OSA;2025;E1;;;;;arbetstid;Jag kan påverka mina tider;0;1;5;6;6;\n\
         osa;2025;E1;Gällö;2025-03-14;9;7;;hinner med arbetet;0;1;2;2;2;\n"
    );
    let parsed = read(Kind::SurveyRounds, &text, &known);
    assert_eq!(parsed.report.errors.list(), []);
    let rounds: Vec<_> = parsed.drafts.survey_rounds.iter().map(|draft| &draft.record).collect();
    let questions: Vec<usize> = rounds.iter().map(|round| round.questions.len()).collect();
    assert_eq!((questions, rounds[0].answered, rounds[1].group.is_some()), (vec![2, 1], 18, true));
    assert_eq!(read(Kind::SurveyRounds, &text, &known).drafts, parsed.drafts);
}

#[test]
fn counts_of_a_survey_that_cannot_be_are_told_at_their_row() {
    use tillit_domain::survey::round::RoundRefused as Refused;
    let known = small();
    let at = |rows: &str| faults(Kind::SurveyRounds, &format!("{SURVEY}{rows}\n"), &known);
    let head = "HME;2024;E1;;2024-10-25;20;12;;";
    assert_eq!(
        at(&format!("{head}målen följs upp;1;1;2;4;4;\n{head}insatt i målen;1;1;2;4;5;")),
        [(3, "svarande", Remedy::Survey(Refused::MoreAnswersThanAnswered { at: 1 }))]
    );
    assert_eq!(
        at(&format!("{head}målen följs upp;1;1;2;4;4;\n{head}målen följs upp;1;1;2;4;4;")),
        [(3, "fråga", Remedy::Survey(Refused::AskedTwice { at: 1 }))]
    );
    let other = at(&format!("{head}bemötande;1;1;2;4;4;"));
    assert!(matches!(&other[..], [(2, "fråga", Remedy::OneOf { words })] if words.len() == 9), "{other:?}");
    assert_eq!(
        at("OSA;2025;E1;;2025-03-14;24;18;;Jag kan påverka mina tider;1;2;4;6;5;"),
        [(2, "område", Remedy::Required)]
    );
    assert_eq!(
        at("HME;2024;E1;;2024-10-25;20;21;;insatt i målen;1;1;2;4;-4;"),
        [(2, "svar_5", Remedy::Number { min: 0, max: 1_000_000 })]
    );
    let groups = format!(
        "{head}insatt i målen;0;0;2;5;5;\nHME;2024;E1;G1;2024-10-25;9;8;;insatt i målen;0;0;0;4;4;\n\
         HME;2024;E1;G2;2024-10-25;9;8;;insatt i målen;0;0;0;4;4;"
    );
    let refused = Remedy::Survey(Refused::GroupsExceedUnit);
    assert_eq!(at(&groups), [2, 3, 4].map(|row| (row, "svarande", refused.clone())));
}

#[test]
fn a_survey_that_says_something_else_than_before_tells_why() {
    use tillit_domain::survey::round::RoundRefused;
    let mut known = small();
    let row =
        |last: u32, why: &str| format!("{SURVEY}HME;2024;E1;;2024-10-25;20;12;;insatt i målen;1;1;2;4;{last};{why}\n");
    for draft in read(Kind::SurveyRounds, &row(4, ""), &known).drafts.survey_rounds {
        known.survey_rounds.insert(draft.record, draft.external_id);
    }
    assert_eq!(faults(Kind::SurveyRounds, &row(4, ""), &known), [], "the same again is no correction");
    let refused = Remedy::Survey(RoundRefused::CorrectionWithoutReason);
    assert_eq!(faults(Kind::SurveyRounds, &row(3, ""), &known), [(2, "rättelse", refused)]);
    assert_eq!(faults(Kind::SurveyRounds, &row(3, "Ett svar räknades två gånger"), &known), []);
}
