//! docs/import.md tells the columns that import has: its tables come from `Kind::columns`.
//!
//! `UPDATE_DOCS=1 cargo test -p tillit-exchange --test document` writes them anew.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use std::fmt::Write;
use std::path::Path;

use tillit_exchange::{Format, Kind, Known, Language, Table, parse, template};

const MARK: &str = "<!-- columns:";

fn tables() -> String {
    let mut text = String::new();
    for kind in Kind::ALL {
        let (sv, en) = (kind.title(Language::Sv), kind.title(Language::En));
        writeln!(text, "\n### `{kind}` — {sv} ({en})\n\n| Column | Also | Innehåll | What it holds | Example |\n|---|---|---|---|---|").unwrap();
        for column in kind.columns() {
            let name = if column.required { format!("**{}**", column.name) } else { column.name.to_owned() };
            let cell = |text: &str| text.replace('|', "\\|");
            let (sv, en, example) = (cell(column.sv), cell(column.en), cell(column.example));
            writeln!(text, "| {name} | {} | {sv} | {en} | {example} |", column.aliases.join(", ")).unwrap();
        }
    }
    text
}

#[test]
fn the_document_tells_the_columns_as_they_are() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/import.md");
    let document = std::fs::read_to_string(&path).unwrap();
    let mark = document.find(MARK).expect("the mark after which the tables stand");
    let end = mark + document[mark..].find('\n').unwrap() + 1;
    let expected = format!("{}{}", &document[..end], tables());
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &expected).unwrap();
    }
    let now = std::fs::read_to_string(&path).unwrap();
    assert_eq!(
        now, expected,
        "docs/import.md lags behind; run UPDATE_DOCS=1 cargo test -p tillit-exchange --test document"
    );
}

#[test]
fn no_two_columns_of_a_kind_answer_to_the_same_name() {
    for kind in Kind::ALL {
        let mut taken: Vec<String> = Vec::new();
        for column in kind.columns() {
            for name in std::iter::once(&column.name).chain(column.aliases) {
                let folded: String = name.to_lowercase().chars().filter(|sign| sign.is_alphanumeric()).collect();
                assert!(!taken.contains(&folded), "{kind} has {name} twice");
                taken.push(folded);
            }
        }
    }
}

/// The example row of every template is right as far as its own cells go: with nothing known, the only errors are
/// that what it refers to is not there.
#[test]
fn the_example_rows_are_right() {
    for kind in Kind::ALL {
        for format in [Format::Csv, Format::Xlsx] {
            let bytes = template(kind, format, Language::Sv).unwrap();
            let parsed = parse(&Table::read(&bytes).unwrap(), kind, None, &Known::default()).unwrap();
            assert_eq!((parsed.report.rows, parsed.report.remarks.len()), (1, 0), "{kind}");
            for error in parsed.report.errors.list() {
                let reference = matches!(error.remedy, tillit_exchange::Remedy::Unknown { .. });
                assert!(reference, "{kind}: {} {:?} {:?}", error.field, error.value, error.remedy);
            }
        }
    }
}
