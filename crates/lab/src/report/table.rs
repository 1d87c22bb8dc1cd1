//! The answer as rows for a terminal.

use super::numbers::{ends, measured, thousand_kronor};
use crate::answer::Answer;

/// A header and rows: a measure in a row, an alternative in a column.
#[must_use]
pub fn table(answer: &Answer) -> (Vec<String>, Vec<Vec<String>>) {
    let header = std::iter::once(String::new()).chain(answer.alternatives.iter().map(|it| it.name.clone())).collect();
    let mut rows = Vec::new();
    let measures = answer.alternatives.first().map_or(&[][..], |it| it.measures.as_slice());
    for (at, measure) in measures.iter().enumerate() {
        let mut row =
            vec![if measure.doubtful { format!("{} (osäkert)", measure.name.sv) } else { measure.name.sv.clone() }];
        row.extend(answer.alternatives.iter().map(|it| {
            let said = |value| measured(value, measure.unit);
            let value = it.measures.get(at).and_then(|it| it.value);
            value.map_or_else(|| "–".into(), |of| format!("{} ({})", said(of.mean), ends(&of, said)))
        }));
        rows.push(row);
    }
    let money = |of: Option<crate::outcome::Interval>| of.map_or_else(|| "–".into(), |of| thousand_kronor(of.mean));
    let mut cost = vec!["Kostnad, tkr".to_owned()];
    cost.extend(answer.alternatives.iter().map(|it| money(it.cost)));
    rows.push(cost);
    for model in &answer.models {
        let mut row = vec![format!("{}, ersättning, tkr", model.name)];
        row.extend(answer.alternatives.iter().map(|it| {
            let all: Vec<_> = it.paid.iter().filter(|paid| paid.model == model.id).collect();
            let sum: Option<i64> = all.iter().map(|paid| paid.paid.map(|of| of.mean)).sum();
            sum.filter(|_| !all.is_empty()).map_or_else(|| "–".into(), thousand_kronor)
        }));
        rows.push(row);
    }
    (header, rows)
}
