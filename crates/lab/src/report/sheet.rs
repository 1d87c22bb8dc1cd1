//! The answer's numbers as sheets of a workbook, one for each part of the report.

use super::parts::undefined;
use crate::answer::Answer;
use crate::assumptions::Counts;
use crate::fit::Measure;
use crate::outcome::{Interval, Unit};
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

/// A sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name.
    pub name: &'static str,
    /// What its columns hold.
    pub header: Vec<&'static str>,
    /// Its rows.
    pub rows: Vec<Vec<SheetCell>>,
}

fn text(of: &str) -> SheetCell {
    SheetCell::Text(of.to_owned())
}

fn number(of: Option<i64>) -> SheetCell {
    of.map_or(SheetCell::Empty, SheetCell::Thousandths)
}

fn whole(of: usize) -> SheetCell {
    SheetCell::Whole(i64::try_from(of).unwrap_or(i64::MAX))
}

/// Mean and ends; `scale` makes thousandths of it.
fn interval(of: Option<Interval>, scale: i64) -> [SheetCell; 3] {
    [of.map(|it| it.mean), of.map(|it| it.low), of.map(|it| it.high)].map(|it| number(it.map(|value| value * scale)))
}

/// Öre as thousandths of kronor.
const ORE: i64 = 10;

/// The sheets.
#[must_use]
pub fn sheets(answer: &Answer) -> Vec<Sheet> {
    vec![
        question(answer),
        outcome(answer),
        money(answer),
        rewards(answer),
        today(answer),
        assumed(answer),
        fitted(answer),
    ]
}

fn question(answer: &Answer) -> Sheet {
    let held = answer.alternatives.iter().find(|it| it.id == answer.reference).map_or("", |it| it.name.as_str());
    let mut rows: Vec<Vec<SheetCell>> = [
        ("Fråga", answer.question.as_str()),
        ("Källa", &answer.source),
        ("Från", &answer.from.to_string()),
        ("Till", &answer.to.to_string()),
        ("Grupper", &answer.groups.join(", ")),
        ("Jämförs med", held),
    ]
    .map(|(what, value)| vec![text(what), text(value)])
    .to_vec();
    rows.push(vec![text("Brukare"), whole(answer.persons)]);
    rows.push(vec![text("Körningar per alternativ"), whole(answer.runs)]);
    rows.extend(answer.alternatives.iter().map(|it| vec![text(&format!("Alternativ: {}", it.name)), text(&it.how.sv)]));
    rows.extend(answer.models.iter().map(|it| vec![text(&format!("Modell: {}", it.name)), text(&it.remark)]));
    rows.extend(answer.cannot.iter().map(|it| vec![text("Kan inte sägas"), text(&it.sv)]));
    rows.extend(answer.not_fitted.iter().map(|it| vec![text("Gick inte att skatta"), text(&it.why.sv)]));
    Sheet { name: "Frågan", header: vec!["Vad", "Svar"], rows }
}

fn outcome(answer: &Answer) -> Sheet {
    let mut rows = Vec::new();
    for alternative in &answer.alternatives {
        for it in &alternative.measures {
            let mut row = vec![text(&it.name.sv), text(&alternative.name)];
            row.extend(interval(it.value, 1));
            row.extend(interval(it.difference, 1));
            row.push(text(if it.difference.is_some_and(|it| it.is_clear()) { "ja" } else { "nej" }));
            row.push(text(unit(it.unit)));
            row.push(text(if it.doubtful { "stämmer inte med i dag" } else { "" }));
            rows.push(row);
        }
    }
    let header = vec![
        "Mått",
        "Alternativ",
        "Medel",
        "En av tjugo under",
        "En av tjugo över",
        "Skillnad mot jämförelsen",
        "Skillnad, en av tjugo under",
        "Skillnad, en av tjugo över",
        "Säker skillnad",
        "Enhet",
        "Osäkert",
    ];
    Sheet { name: "Utfall", header, rows }
}

fn money(answer: &Answer) -> Sheet {
    let mut rows = Vec::new();
    for alternative in &answer.alternatives {
        let mut row = vec![text("Kostnad"), text(""), text(&alternative.name)];
        row.extend(interval(alternative.cost, ORE));
        row.extend(interval(alternative.cost_difference, ORE));
        row.extend([SheetCell::Empty, text("")]);
        rows.push(row);
        for paid in &alternative.paid {
            let name = answer.models.iter().find(|it| it.id == paid.model).map_or("", |it| it.name.as_str());
            let mut row = vec![text(name), text(&paid.provider), text(&alternative.name)];
            row.extend(interval(paid.paid, ORE));
            row.extend(interval(paid.difference, ORE));
            row.push(number(paid.result.map(|it| it.mean * ORE)));
            row.push(text(paid.undefined.map_or("", undefined)));
            rows.push(row);
        }
    }
    let header = vec![
        "Kostnad eller modell",
        "Utförare",
        "Alternativ",
        "Medel, kr",
        "En av tjugo under, kr",
        "En av tjugo över, kr",
        "Skillnad mot jämförelsen, kr",
        "Skillnad, en av tjugo under, kr",
        "Skillnad, en av tjugo över, kr",
        "Resultat, kr",
        "Varför inte",
    ];
    Sheet { name: "Pengar", header, rows }
}

fn rewards(answer: &Answer) -> Sheet {
    let row = |reward: &crate::pricing::Reward| {
        let name = answer.models.iter().find(|it| it.id == reward.model).map_or("", |it| it.name.as_str());
        // Hundredths of an öre are ten-thousandths of a krona.
        let value = number(reward.hundredths.map(|it| it / 10));
        let why = reward.undefined.map_or("", undefined);
        vec![text(name), text(&kind_said(reward.kind).sv), value, whole(reward.visits), text(why)]
    };
    let header = vec!["Modell", "Ändring", "Kronor per besök", "Antal besök", "Varför inte"];
    Sheet { name: "Vad modellerna lönar", header, rows: answer.rewards.iter().map(row).collect() }
}

fn today(answer: &Answer) -> Sheet {
    let row = |it: &crate::answer::Calibrated| {
        let mut row = vec![text(&it.name.sv), number(Some(it.compared.observed))];
        row.extend(interval(Some(it.compared.replayed), 1));
        row.push(number(Some(it.compared.may_differ)));
        row.extend([text(if it.holds { "ja" } else { "nej" }), text(unit(it.unit))]);
        row
    };
    let header = vec![
        "Mått",
        "Era uppgifter",
        "Labbet",
        "En av tjugo under",
        "En av tjugo över",
        "Får skilja",
        "Stämmer",
        "Enhet",
    ];
    Sheet { name: "Stämmer labbet", header, rows: answer.calibration.iter().map(row).collect() }
}

fn assumed(answer: &Answer) -> Sheet {
    let of = |value: i64, counts: Counts| match counts {
        // Shares as per cent, amounts as kronor.
        Counts::Permille => value * 100,
        Counts::Ore => value * ORE,
        _ => value * 1000,
    };
    let counted = |counts: Counts| match counts {
        Counts::Minutes => "minuter",
        Counts::Seconds => "sekunder",
        Counts::Permille => "%",
        Counts::Persons => "brukare",
        Counts::Ore => "kr",
        Counts::YesNo => "1 är ja",
    };
    let row = |it: &crate::answer::Assumed| {
        let values = [it.value, it.tried.0, it.tried.1].map(|value| number(Some(of(value, it.counts))));
        let mut row = vec![text(&it.name.sv), text(it.id)];
        row.extend(values);
        row.push(text(counted(it.counts)));
        row.extend(
            [it.cost_effects.map(|it| it.0), it.cost_effects.map(|it| it.1)].map(|it| number(it.map(|ore| ore * ORE))),
        );
        row
    };
    let header = vec![
        "Antagande",
        "Namn i scenariot",
        "Värde",
        "Prövat lägre",
        "Prövat högre",
        "Enhet",
        "Kostnad vid det lägre, kr",
        "Kostnad vid det högre, kr",
    ];
    Sheet { name: "Antaganden", header, rows: answer.assumptions.iter().map(row).collect() }
}

fn fitted(answer: &Answer) -> Sheet {
    let (of, unit): (fn(i64, Measure) -> i64, fn(Measure) -> &'static str) = (
        |value, measure| match measure {
            Measure::Seconds => value * 1000 / 60,
            Measure::Permille | Measure::TenthDays => value * 100,
            Measure::PerThousandYears => value,
        },
        |measure| match measure {
            Measure::Seconds => "minuter",
            Measure::Permille => "%",
            Measure::PerThousandYears => "gånger per år",
            Measure::TenthDays => "dagar",
        },
    );
    let row = |it: &crate::fit::FitRow| {
        let values = [it.value, it.low, it.high].map(|value| number(Some(of(value, it.measure))));
        let mut row = vec![text(&it.name.sv)];
        row.extend(values);
        row.extend([text(unit(it.measure)), whole(it.n)]);
        row
    };
    let header = vec!["Vad", "Värde", "Intervall från", "Intervall till", "Enhet", "Antal"];
    Sheet { name: "Skattat", header, rows: answer.fit.iter().map(row).collect() }
}

const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Percent => "%",
        Unit::Workers => "medarbetare",
        Unit::MinutesADay => "minuter per dag och grupp",
        Unit::NumberADay => "antal per dag och grupp",
        Unit::Hours => "timmar",
        Unit::Quotient => "kvot",
    }
}
