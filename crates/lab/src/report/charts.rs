//! Charts as drawings in the page. Each stands beside a table with the same numbers; none says anything by colour alone.

use std::fmt::Write as _;

use super::numbers::measured;
use crate::answer::Answer;
use crate::outcome::{Interval, Unit};

const WIDTH: i64 = 720;
const LEFT: i64 = 300;
const RIGHT: i64 = 90;
const ROW: i64 = 36;

/// Text safe inside the page.
pub(super) fn safe(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A measure of all alternatives: a dot for the mean, a line for where nine runs of ten lie.
pub(super) fn of_measure(answer: &Answer, id: &str) -> String {
    let mut rows: Vec<(&str, Interval)> = Vec::new();
    let (mut title, mut unit) = (String::new(), Unit::Percent);
    for alternative in &answer.alternatives {
        let Some(measure) = alternative.measures.iter().find(|it| it.id == id) else { continue };
        (title, unit) = (measure.name.sv.clone(), measure.unit);
        if let Some(value) = measure.value {
            rows.push((&alternative.name, value));
        }
    }
    intervals(&title, &rows, |value| measured(value, unit))
}

/// Rows of intervals on one scale.
pub(super) fn intervals(title: &str, rows: &[(&str, Interval)], say: impl Fn(i64) -> String) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let least = rows.iter().map(|(_, of)| of.low).min().unwrap_or(0);
    let most = rows.iter().map(|(_, of)| of.high).max().unwrap_or(0);
    let step = step_of((most - least).max(most.abs().max(least.abs()) / 100));
    let from = (least - step / 3).div_euclid(step) * step;
    let from = if least >= 0 { from.max(0) } else { from };
    let to = -(-most - step / 3).div_euclid(step) * step;
    let x = |value: i64| LEFT + (value - from) * (WIDTH - LEFT - RIGHT) / (to - from).max(1);
    let height = 34 + ROW * i64::try_from(rows.len()).unwrap_or(0) + 24;
    let mut out = String::new();
    let _ = write!(
        out,
        "<figure class=\"chart\"><svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{}\"><text x=\"0\" y=\"16\" class=\"t\">{}</text>",
        safe(title),
        safe(title)
    );
    for part in 0..=(to - from) / step {
        let value = from + step * part;
        let _ = write!(
            out,
            "<line class=\"g\" x1=\"{x}\" x2=\"{x}\" y1=\"28\" y2=\"{bottom}\"/><text class=\"a\" x=\"{x}\" y=\"{label}\" text-anchor=\"middle\">{}</text>",
            safe(&say(value)),
            x = x(value),
            bottom = height - 22,
            label = height - 6,
        );
    }
    for (at, (name, of)) in rows.iter().enumerate() {
        let y = 44 + ROW * i64::try_from(at).unwrap_or(0);
        let class = if at == 0 { "now" } else { "alt" };
        let _ = write!(
            out,
            "{}<line class=\"i {class}\" x1=\"{}\" x2=\"{}\" y1=\"{y}\" y2=\"{y}\"/>",
            label(name, y),
            x(of.low),
            x(of.high).max(x(of.low) + 1),
        );
        if at == 0 {
            let _ = write!(
                out,
                "<rect class=\"m {class}\" x=\"{}\" y=\"{}\" width=\"10\" height=\"10\"/>",
                x(of.mean) - 5,
                y - 5
            );
        } else {
            let _ = write!(out, "<circle class=\"m {class}\" cx=\"{}\" cy=\"{y}\" r=\"5\"/>", x(of.mean));
        }
        let _ = write!(
            out,
            "<text class=\"v\" x=\"{}\" y=\"{}\">{}</text>",
            WIDTH - RIGHT + 10,
            y + 4,
            safe(&say(of.mean))
        );
    }
    out.push_str("</svg></figure>");
    out
}

/// Letters that a line of a name holds.
const LETTERS: usize = 38;

/// A name beside its row, on two lines where one does not hold it.
fn label(name: &str, y: i64) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LETTERS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > 2 {
        lines.truncate(2);
        lines[1].push('…');
    }
    let first = if lines.len() > 1 { y - 3 } else { y + 4 };
    let line = |(text, at): (&String, i64)| {
        let x = LEFT - 12;
        format!("<text class=\"n\" x=\"{x}\" y=\"{at}\" text-anchor=\"end\">{}</text>", safe(text))
    };
    lines.iter().zip([first, first + 14]).map(line).collect()
}

/// A step between lines of the scale that people can read off: one, two or five with noughts, so large that few are needed.
fn step_of(span: i64) -> i64 {
    let wanted = (span / 4).max(1);
    let mut ten = 1;
    while ten * 10 <= wanted {
        ten *= 10;
    }
    [1, 2, 5, 10].into_iter().map(|it| it * ten).find(|step| *step >= wanted).unwrap_or(ten)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_has_steps_that_can_be_read_off() {
        assert_eq!([step_of(2_000), step_of(14_900), step_of(450), step_of(1)], [500, 5_000, 200, 1]);
    }

    #[test]
    fn a_long_name_stands_on_two_lines() {
        assert_eq!(label("I dag", 10).matches("<text").count(), 1);
        assert_eq!(label("Strikta minuter, ersättning per uppmätt minut", 10).matches("<text").count(), 2);
    }
}
