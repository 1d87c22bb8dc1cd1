//! Breaks of a shift: `30 min 11:00-13:30`, several with `|` between.

use tillit_domain::shift::Break;

use super::{list, minutes, when};
use crate::Remedy;
use crate::row::Parsed;

/// Reads breaks.
pub(crate) fn read(text: &str) -> Parsed<Vec<Break>> {
    list::split(text).iter().map(|item| read_one(item).ok_or(Remedy::Breaks)).collect()
}

fn read_one(text: &str) -> Option<Break> {
    let (length, window) = text.split_once(' ')?;
    let window = window.trim();
    let (earliest, latest) = when::window_of(window.strip_prefix("min").unwrap_or(window).trim())?;
    Some(Break { length: minutes(1, 600)(length).ok()?, earliest, latest })
}

/// Writes breaks.
pub(crate) fn write(breaks: &[Break]) -> String {
    list::join(breaks.iter().map(|b| format!("{} min {}-{}", b.length, b.earliest, b.latest)))
}
