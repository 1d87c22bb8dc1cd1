//! The tables of follow-up as files for spreadsheets: one function per table, the same answers as on screen.

use tillit_exchange::Format;
use tillit_exchange::figures::{Cell, figures};

use super::acting::Acting;
use super::calibration::CalibrationReport;
use super::causes::CauseReport;
use super::sheet::SheetFormat;
use super::staffing::{StaffingReport, StaffingRow};
use crate::error::AppError;
use crate::words::Language;

/// A table, whatever it is of.
pub enum Table<'a> {
    /// Why the times differ.
    Causes(&'a CauseReport),
    /// What a group acts on.
    Acting(&'a Acting),
    /// Are we short.
    Staffing(&'a StaffingReport),
    /// Standard times.
    Calibration(&'a CalibrationReport),
}

/// Writes a table.
///
/// # Errors
/// [`AppError::Internal`] if a workbook cannot be put together.
pub fn file(table: &Table<'_>, format: SheetFormat, language: Language) -> Result<Vec<u8>, AppError> {
    let sv = language == Language::Sv;
    let pick = |words: [&'static str; 2]| if sv { words[0] } else { words[1] };
    let (title, header, rows) = match table {
        Table::Causes(report) => (["Orsaker", "Causes"], CAUSES.map(pick).to_vec(), causes(report)),
        Table::Acting(list) => (["Att göra", "To do"], ACTING.map(pick).to_vec(), acting(list)),
        Table::Staffing(report) => (["Bemanning", "Staffing"], STAFFING.map(pick).to_vec(), staffing(report)),
        Table::Calibration(report) => {
            (["Schablontider", "Standard times"], STANDARD.map(pick).to_vec(), standard(report))
        }
    };
    let format = match format {
        SheetFormat::Csv => Format::Csv,
        SheetFormat::Xlsx => Format::Xlsx,
    };
    figures(pick(title), &header, &rows, format).map_err(AppError::internal)
}

const CAUSES: [[&str; 2]; 4] =
    [["Orsak", "Cause"], ["Hur det är känt", "How it is known"], ["Timmar", "Hours"], ["Personer", "Persons"]];

fn causes(report: &CauseReport) -> Vec<Vec<Cell>> {
    let row = |it: &super::causes::CauseRow| {
        vec![text(&it.name), text(&it.how), number(it.hours), whole(it.persons.and_then(|n| i64::try_from(n).ok()))]
    };
    report.causes.iter().map(row).collect()
}

const ACTING: [[&str; 2]; 7] = [
    ["Person", "Person"],
    ["Hur det står", "Standing"],
    ["Att göra", "To do"],
    ["Månad", "Month"],
    ["Beställd tid, min", "Ordered, min"],
    ["Planerad tid, min", "Planned, min"],
    ["Utförd tid, min", "Performed, min"],
];

fn acting(list: &Acting) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for person in &list.persons {
        for month in &person.months {
            rows.push(vec![
                text(&person.person.name),
                text(&person.standing_words),
                text(&person.todos.join(" ")),
                text(&month.month.to_string()),
                whole(month.ordered),
                whole(month.planned),
                whole(month.performed),
            ]);
        }
    }
    rows
}

const STAFFING: [[&str; 2]; 10] = [
    ["Grupp", "Group"],
    ["Dag", "Day"],
    ["Tid på dygnet", "Part of the day"],
    ["Hos brukare, min", "With persons, min"],
    ["Resor, min", "Travel, min"],
    ["Kringtid, min", "Support, min"],
    ["Behövs, min", "Needed, min"],
    ["I schema, min", "Rostered, min"],
    ["Saknas, min", "Short, min"],
    ["Fler som behövs", "To add"],
];

fn staffing(report: &StaffingReport) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for group in &report.groups {
        let line = |it: &StaffingRow| {
            vec![
                text(&group.group.name),
                it.day.map_or(Cell::Empty, |day| text(&day.to_string())),
                it.band.as_deref().map_or(Cell::Empty, text),
                whole(it.visits),
                whole(it.travel),
                whole(it.support),
                whole(it.needed),
                whole(it.rostered),
                whole(it.short),
                whole(it.add),
            ]
        };
        rows.extend(std::iter::once(&group.whole).chain(&group.bands).chain(&group.days).map(line));
    }
    rows
}

const STANDARD: [[&str; 2]; 9] = [
    ["Insatskod", "Code"],
    ["Namn", "Name"],
    ["Schablontid, min", "Standard, min"],
    ["Ensam vid besöket", "Alone at the visit"],
    ["Tillfällen", "Occasions"],
    ["Personer", "Persons"],
    ["Median, min", "Median, min"],
    ["Undre kvartil, min", "Lower quartile, min"],
    ["Övre kvartil, min", "Upper quartile, min"],
];

fn standard(report: &CalibrationReport) -> Vec<Vec<Cell>> {
    let row = |it: &super::calibration::CalibrationRow| {
        vec![
            text(&it.code),
            text(&it.name),
            Cell::Whole(it.standard),
            text(if it.alone { "1" } else { "0" }),
            whole(it.occasions),
            whole(it.persons.and_then(|n| i64::try_from(n).ok())),
            number(it.median),
            number(it.lower),
            number(it.upper),
        ]
    };
    report.rows.iter().map(row).collect()
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn number(number: Option<f64>) -> Cell {
    number.map_or(Cell::Empty, Cell::Number)
}

fn whole(number: Option<i64>) -> Cell {
    number.map_or(Cell::Empty, Cell::Whole)
}
