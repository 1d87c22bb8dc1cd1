//! The parts of the page, and what they share.

mod assumed;
mod compared;
mod money;
mod rewarded;
mod short;

use std::fmt::Write as _;

pub(super) use assumed::{assumptions, cannot, fit, gap};
pub(super) use compared::{alternatives, calibration, measures};
pub(super) use money::money;
pub(super) use rewarded::rewards;
pub(super) use short::in_short;

use super::charts::safe;
use super::numbers::thousand_kronor;
use crate::answer::{Answer, Told};
use crate::outcome::Measured;
use crate::pricing::Why;

/// The alternative that the others are held against.
fn reference(answer: &Answer) -> Option<&Told> {
    answer.alternatives.iter().find(|it| it.id == answer.reference)
}

/// What differences are held against, in words.
fn against(answer: &Answer) -> String {
    reference(answer).map_or_else(String::new, |it| format!("”{}”", it.name))
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn signed(ore: i64) -> String {
    let said = thousand_kronor(ore);
    if ore > 0 { format!("+{said}") } else { said }
}

/// A number of which nothing is left when it has been rounded.
fn is_nought(said: &str) -> bool {
    said.chars().all(|letter| !letter.is_ascii_digit() || letter == '0')
}

/// Begins a table under its name, which stays with it when pages are broken.
fn head(out: &mut String, class: &str, name: &str, columns: &[String]) {
    let name = safe(name);
    let _ = write!(
        out,
        "<h3>{name}</h3><div class=\"wide\" role=\"region\" aria-label=\"{name}\" tabindex=\"0\"><table class=\"{class}\" aria-label=\"{name}\"><thead><tr>"
    );
    for (at, column) in columns.iter().enumerate() {
        let _ = write!(out, "<th scope=\"col\"{}>{column}</th>", if at > 0 { " class=\"r\"" } else { "" });
    }
    out.push_str("</tr></thead><tbody>");
}

/// Names of alternatives as the heads of columns.
fn columns(answer: &Answer) -> Vec<String> {
    let mut columns = vec![String::new()];
    columns.extend(answer.alternatives.iter().map(|it| {
        let held = if it.id == answer.reference { "<small>jämförs med</small>" } else { "" };
        format!("{}{held}", safe(&it.name))
    }));
    columns
}

const END: &str = "</tbody></table></div>";

pub(super) const fn undefined(why: Why) -> &'static str {
    match why {
        Why::NoOrderedTime => "går inte att räkna: ingen tid är beställd",
        Why::MinutesUnknown => "går inte att räkna: ingen vet minuterna",
        Why::NoHistory => "går inte att räkna: månaderna före är inte kända",
        Why::NotAssessed => "går inte att räkna: kvaliteten är inte bedömd",
        Why::NoPrice => "går inte att räkna: ett pris saknas",
    }
}

/// Changes smaller than this are not told of: thousandths.
const fn notable(measure: Measured) -> i64 {
    match measure {
        Measured::Overtime => 3_000,
        Measured::Workers14 | Measured::ChangesByPlanner => 300,
        _ => 500,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_rounds_to_nothing_is_nought() {
        assert!(is_nought("0,0 pe") && is_nought("+0,00") && is_nought("−0"));
        assert!(!is_nought("+0,1 pe"));
    }
}
