//! The answer's numbers as rows for a workbook.

use crate::answer::Answer;
use crate::pricing::kind_said;

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum SheetCell {
    /// Nothing: undefined.
    Empty,
    /// A text.
    Text(String),
    /// A number in thousandths.
    Thousandths(i64),
    /// A whole number.
    Whole(i64),
}

/// Columns of the workbook.
const COLUMNS: [&str; 8] = [
    "Avsnitt",
    "Vad",
    "Alternativ",
    "Medel",
    "Fem av hundra ligger under",
    "Fem av hundra ligger över",
    "Skillnad mot i dag",
    "Enhet",
];

/// The rows; the header first.
#[must_use]
pub fn sheet(answer: &Answer) -> (Vec<&'static str>, Vec<Vec<SheetCell>>) {
    let text = |it: &str| SheetCell::Text(it.to_owned());
    let mut rows = Vec::new();
    let row = |part: &str, what: &str, of: &str, values: [Option<i64>; 4], unit: &str| {
        let mut cells = vec![text(part), text(what), text(of)];
        cells.extend(values.map(|value| value.map_or(SheetCell::Empty, SheetCell::Thousandths)));
        cells.push(text(unit));
        cells
    };
    for it in &answer.calibration {
        let (was, now) = (it.compared.observed, it.compared.replayed);
        let values = [Some(now.mean), Some(now.low), Some(now.high), Some(now.mean - was)];
        let holds = if it.holds { "stämmer" } else { "stämmer inte" };
        rows.push(row("Stämmer labbet med i dag", &it.name.sv, holds, values, ""));
    }
    for alternative in &answer.alternatives {
        for it in &alternative.measures {
            let (value, apart) = (it.value, it.difference);
            let values =
                [value.map(|it| it.mean), value.map(|it| it.low), value.map(|it| it.high), apart.map(|it| it.mean)];
            let unit = serde_name(it.unit);
            rows.push(row("Utfall", &it.name.sv, &alternative.name, values, unit));
        }
        let kronor = |ore: i64| ore * 10;
        let (cost, apart) = (alternative.cost, alternative.cost_difference);
        let values = [
            cost.map(|it| kronor(it.mean)),
            cost.map(|it| kronor(it.low)),
            cost.map(|it| kronor(it.high)),
            apart.map(|it| kronor(it.mean)),
        ];
        rows.push(row("Kostnad", "Alla kostnader", &alternative.name, values, "kr"));
        for paid in &alternative.paid {
            let of = |of: Option<crate::outcome::Interval>| {
                [of.map(|it| kronor(it.mean)), of.map(|it| kronor(it.low)), of.map(|it| kronor(it.high)), None]
            };
            let name = answer.models.iter().find(|it| it.id == paid.model).map_or("", |it| it.name.as_str());
            let what = format!("{name}, {}", paid.provider);
            rows.push(row("Ersättning", &what, &alternative.name, of(paid.paid), "kr"));
            rows.push(row("Resultat", &what, &alternative.name, of(paid.result), "kr"));
        }
    }
    for reward in &answer.rewards {
        let name = answer.models.iter().find(|it| it.id == reward.model).map_or("", |it| it.name.as_str());
        // Hundredths of an öre are ten-thousandths of a krona.
        let values = [reward.hundredths.map(|it| it / 10), None, None, None];
        rows.push(row("Vad modellen lönar", &kind_said(reward.kind).sv, name, values, "kr"));
    }
    for it in &answer.assumptions {
        let values = [Some(it.value * 1000), Some(it.tried.0 * 1000), Some(it.tried.1 * 1000), None];
        rows.push(row("Antaganden", &it.name.sv, it.id, values, ""));
    }
    for it in &answer.fit {
        let values = [Some(it.value * 1000), Some(it.low * 1000), Some(it.high * 1000), None];
        rows.push(row("Skattat ur era månader", &it.name.sv, &format!("n = {}", it.n), values, ""));
    }
    (COLUMNS.to_vec(), rows)
}

const fn serde_name(unit: crate::outcome::Unit) -> &'static str {
    use crate::outcome::Unit;
    match unit {
        Unit::Percent => "%",
        Unit::Workers => "medarbetare",
        Unit::MinutesADay => "minuter per dag och grupp",
        Unit::NumberADay => "antal per dag och grupp",
        Unit::Hours => "timmar",
        Unit::Quotient => "kvot",
    }
}
