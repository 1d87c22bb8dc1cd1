//! Charts as drawings in the page. Each stands beside a table with the same numbers; none says anything by colour alone.

use std::fmt::Write as _;

use super::numbers::measured;
use crate::answer::Answer;
use crate::outcome::{Interval, Unit};

const WIDTH: i64 = 720;
const LEFT: i64 = 300;
const RIGHT: i64 = 90;
const ROW: i64 = 30;

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
    let room = ((most - least) / 8).max(most.abs().max(least.abs()) / 200).max(1);
    let (from, to) = (least - room, most + room);
    let x = |value: i64| LEFT + (value - from) * (WIDTH - LEFT - RIGHT) / (to - from).max(1);
    let height = 34 + ROW * i64::try_from(rows.len()).unwrap_or(0) + 24;
    let mut out = String::new();
    let _ = write!(
        out,
        "<figure class=\"chart\"><svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{}\"><text x=\"0\" y=\"16\" class=\"t\">{}</text>",
        safe(title),
        safe(title)
    );
    for part in 0..=4 {
        let value = from + (to - from) * part / 4;
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
            "<text class=\"n\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text><line class=\"i {class}\" x1=\"{}\" x2=\"{}\" y1=\"{y}\" y2=\"{y}\"/>",
            LEFT - 12,
            y + 4,
            safe(&short(name)),
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

fn short(name: &str) -> String {
    if name.chars().count() <= 40 { name.to_owned() } else { name.chars().take(39).chain(['…']).collect() }
}
