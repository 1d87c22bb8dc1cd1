//! From the text of a scenario file to a scenario. What is wrong is told by field, with what to do.

use std::collections::BTreeSet;

use toml::{Table, Value};

use tillit_domain::compensation::CompensationModel;
use tillit_domain::steering::{RegistrationPolicy, SteeringMode};
use tillit_economy::model_file::check;

use super::{Alternative, PriceLevel, Priced, Scenario, TeamForm, Terms};
use crate::assumptions::{Assumptions, Key};

/// A scenario cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {problem} – {remedy}")]
pub struct ScenarioError {
    /// The field, such as `alternative[2].mode`.
    pub field: String,
    /// What is wrong.
    pub problem: String,
    /// What to do.
    pub remedy: String,
}

/// Most alternatives set side by side.
const ALTERNATIVES_MAX: usize = 16;

/// Reads a scenario.
///
/// # Errors
/// [`ScenarioError`]: the first field that is wrong.
pub fn read(text: &str) -> Result<Scenario, ScenarioError> {
    let table: Table = text.parse().map_err(|error: toml::de::Error| ScenarioError {
        field: error.span().map_or_else(|| "filen".into(), |span| format!("rad {}", line_of(text, span.start))),
        problem: error.message().to_owned(),
        remedy: "rätta raden så att filen är giltig TOML".into(),
    })?;
    let whole = Part { path: String::new(), table: &table };
    whole.only(&[
        "id",
        "title",
        "question",
        "source",
        "months",
        "until",
        "seeds",
        "groups",
        "against",
        "price_level",
        "alternative",
        "model",
        "assumptions",
    ])?;
    let alternatives: Vec<Alternative> =
        whole.parts("alternative")?.iter().map(alternative).collect::<Result<_, _>>()?;
    let models: Vec<Priced> = whole.parts("model")?.iter().map(model).collect::<Result<_, _>>()?;
    if alternatives.is_empty() || alternatives.len() > ALTERNATIVES_MAX {
        return Err(whole.wrong(
            "alternative",
            "fel antal alternativ",
            "skriv ett till sexton avsnitt [[alternative]], det första hur ni gör i dag",
        ));
    }
    distinct("alternative", alternatives.iter().map(|it| it.id.as_str()))?;
    distinct("model", models.iter().map(|it| it.id.as_str()))?;
    for (at, of) in alternatives.iter().enumerate() {
        if of.model.as_ref().is_some_and(|id| models.iter().all(|model| model.id != *id)) {
            return Err(ScenarioError {
                field: format!("alternative[{}].model", at + 1),
                problem: "det finns ingen sådan modell i filen".into(),
                remedy: "skriv id för ett av avsnitten [[model]]".into(),
            });
        }
    }
    let against = whole.optional_text("against")?;
    if against.as_ref().is_some_and(|id| alternatives.iter().all(|it| it.id != *id)) {
        return Err(whole.wrong(
            "against",
            "det finns inget sådant alternativ i filen",
            "skriv id för ett av avsnitten [[alternative]]",
        ));
    }
    Ok(Scenario {
        id: whole.text("id")?,
        title: whole.text("title")?,
        question: whole.text("question")?,
        source: whole.optional_text("source")?.unwrap_or_default(),
        months: u8::try_from(whole.number("months", 1, 24)?.unwrap_or(3)).unwrap_or(3),
        until: whole.date("until")?,
        seeds: u16::try_from(whole.number("seeds", 1, 1000)?.unwrap_or(20)).unwrap_or(20),
        groups: whole.texts("groups")?,
        alternatives,
        against,
        price_level: whole.one_of(
            "price_level",
            "as_written",
            &[("as_written", PriceLevel::AsWritten), ("covers_cost", PriceLevel::CoversCost)],
        )?,
        models,
        assumptions: assumptions(&whole)?,
    })
}

fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).map_or(1, |before| before.matches('\n').count() + 1)
}

fn distinct<'a>(field: &str, ids: impl Iterator<Item = &'a str>) -> Result<(), ScenarioError> {
    let mut seen = std::collections::BTreeSet::new();
    for (at, id) in ids.enumerate() {
        if !seen.insert(id) {
            return Err(ScenarioError {
                field: format!("{field}[{}].id", at + 1),
                problem: format!("”{id}” finns redan"),
                remedy: "ge varje avsnitt ett eget id".into(),
            });
        }
    }
    Ok(())
}

fn alternative(part: &Part<'_>) -> Result<Alternative, ScenarioError> {
    part.only(&["id", "name", "mode", "team", "policy", "model"])?;
    Ok(Alternative {
        id: part.text("id")?,
        name: part.text("name")?,
        mode: part.one_of(
            "mode",
            "as_today",
            &[
                ("as_today", None),
                ("strict", Some(SteeringMode::Strict)),
                ("flexible", Some(SteeringMode::Flexible)),
                ("none", Some(SteeringMode::None)),
            ],
        )?,
        team: part.one_of(
            "team",
            "as_today",
            &[
                ("as_today", TeamForm::AsToday),
                ("central", TeamForm::Central),
                ("route_groups", TeamForm::RouteGroups),
                ("small_teams", TeamForm::SmallTeams),
                ("self_planning", TeamForm::SelfPlanning),
            ],
        )?,
        policy: part.one_of(
            "policy",
            "as_today",
            &[
                ("as_today", None),
                ("tag", Some(RegistrationPolicy::Tag)),
                ("exception_only", Some(RegistrationPolicy::ExceptionOnly)),
                ("sample", Some(RegistrationPolicy::Sample)),
            ],
        )?,
        model: part.optional_text("model")?,
    })
}

fn model(part: &Part<'_>) -> Result<Priced, ScenarioError> {
    part.only(&["id", "name", "preset", "own", "criteria"])?;
    let terms = match (part.optional_text("preset")?, part.table.get("own")) {
        (Some(preset), None) => Terms::Preset(preset),
        (None, Some(value)) => Terms::Own(Box::new(own_model(part, value)?)),
        (None, None) | (Some(_), Some(_)) => {
            return Err(part.wrong(
                "preset",
                "ska stå, eller en egen modell, men inte båda",
                "skriv preset med en förlagas namn, eller [model.own] med modellens delar",
            ));
        }
    };
    Ok(Priced { id: part.text("id")?, name: part.optional_text("name")?, terms, criteria: part.criteria("criteria")? })
}

/// A model put together in the scenario, of the same parts as in a file of its own.
fn own_model(part: &Part<'_>, value: &Value) -> Result<CompensationModel, ScenarioError> {
    let model: CompensationModel = value.clone().try_into().map_err(|error: toml::de::Error| {
        part.wrong("own", error.message(), "jämför med en förlaga och rätta fältet")
    })?;
    match check(&model).into_iter().next() {
        None => Ok(model),
        Some(problem) => Err(part.wrong(&format!("own.{}", problem.field), &problem.what.to_string(), "rätta fältet")),
    }
}

fn assumptions(whole: &Part<'_>) -> Result<Assumptions, ScenarioError> {
    let mut assumptions = Assumptions::default();
    let Some(value) = whole.table.get("assumptions") else { return Ok(assumptions) };
    let Value::Table(table) = value else {
        return Err(whole.wrong("assumptions", "är inte ett avsnitt", "skriv [assumptions] på en egen rad"));
    };
    let part = Part { path: "assumptions.".into(), table };
    for id in table.keys() {
        let Some(key) = Key::named(id) else {
            let known: Vec<&str> = Key::ALL.iter().map(|key| key.id()).collect();
            return Err(part.wrong(
                id,
                "det finns inget sådant antagande",
                &format!("välj ett av: {}", known.join(", ")),
            ));
        };
        let (low, high) = key.tried();
        if let Some(value) = part.number(id, low, high)? {
            assumptions = assumptions.with(key, value);
        }
    }
    Ok(assumptions)
}

/// A section of the file and where it stands in it.
struct Part<'a> {
    path: String,
    table: &'a Table,
}

impl<'a> Part<'a> {
    fn wrong(&self, field: &str, problem: &str, remedy: &str) -> ScenarioError {
        ScenarioError { field: format!("{}{field}", self.path), problem: problem.into(), remedy: remedy.into() }
    }

    fn only(&self, known: &[&str]) -> Result<(), ScenarioError> {
        match self.table.keys().find(|key| !known.contains(&key.as_str())) {
            Some(key) => {
                Err(self.wrong(key, "fältet är okänt", &format!("ta bort det eller välj ett av: {}", known.join(", "))))
            }
            None => Ok(()),
        }
    }

    fn optional_text(&self, field: &str) -> Result<Option<String>, ScenarioError> {
        match self.table.get(field) {
            None => Ok(None),
            Some(Value::String(text)) if !text.trim().is_empty() => Ok(Some(text.trim().to_owned())),
            Some(_) => Err(self.wrong(field, "är ingen text", "skriv text inom citattecken")),
        }
    }

    fn text(&self, field: &str) -> Result<String, ScenarioError> {
        self.optional_text(field)?
            .ok_or_else(|| self.wrong(field, "saknas", "lägg till fältet med text inom citattecken"))
    }

    fn texts(&self, field: &str) -> Result<Vec<String>, ScenarioError> {
        let remedy = "skriv en lista med namn, till exempel [\"Gällö\"]";
        match self.table.get(field) {
            None => Ok(Vec::new()),
            Some(Value::Array(items)) => items
                .iter()
                .map(|item| {
                    item.as_str()
                        .map(str::to_owned)
                        .ok_or_else(|| self.wrong(field, "är ingen lista med texter", remedy))
                })
                .collect(),
            Some(_) => Err(self.wrong(field, "är ingen lista", remedy)),
        }
    }

    fn number(&self, field: &str, low: i64, high: i64) -> Result<Option<i64>, ScenarioError> {
        let remedy = format!("skriv ett heltal från {low} till {high}");
        match self.table.get(field) {
            None => Ok(None),
            Some(Value::Integer(value)) if (low..=high).contains(value) => Ok(Some(*value)),
            Some(Value::Integer(value)) => {
                Err(self.wrong(field, &format!("{value} ligger utanför det som kan prövas"), &remedy))
            }
            Some(_) => Err(self.wrong(field, "är inget heltal", &remedy)),
        }
    }

    fn date(&self, field: &str) -> Result<Option<jiff::civil::Date>, ScenarioError> {
        let Some(value) = self.table.get(field) else { return Ok(None) };
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Datetime(date) => date.to_string(),
            _ => String::new(),
        };
        text.parse().map(Some).map_err(|_| self.wrong(field, "är inget datum", "skriv till exempel 2025-07-01"))
    }

    fn criteria(&self, field: &str) -> Result<Option<BTreeSet<u8>>, ScenarioError> {
        let wrong = || {
            self.wrong(
                field,
                "är ingen lista med nummer",
                "skriv de uppfyllda kriteriernas nummer, till exempel [1, 3]",
            )
        };
        let number = |item: &Value| item.as_integer().and_then(|it| u8::try_from(it).ok()).ok_or_else(wrong);
        match self.table.get(field) {
            None => Ok(None),
            Some(Value::Array(items)) => items.iter().map(number).collect::<Result<_, _>>().map(Some),
            Some(_) => Err(wrong()),
        }
    }

    fn one_of<T: Copy>(&self, field: &str, usual: &str, choices: &[(&str, T)]) -> Result<T, ScenarioError> {
        let said = self.optional_text(field)?.unwrap_or_else(|| usual.to_owned());
        choices.iter().find(|(name, _)| *name == said).map(|(_, value)| *value).ok_or_else(|| {
            let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
            self.wrong(field, &format!("”{said}” finns inte"), &format!("välj ett av: {}", names.join(", ")))
        })
    }

    fn parts(&self, field: &str) -> Result<Vec<Part<'a>>, ScenarioError> {
        let wrong = || self.wrong(field, "är inga avsnitt", &format!("skriv [[{field}]] på en egen rad före varje"));
        match self.table.get(field) {
            None => Ok(Vec::new()),
            Some(Value::Array(items)) => items
                .iter()
                .enumerate()
                .map(|(at, item)| match item {
                    Value::Table(table) => Ok(Part { path: format!("{field}[{}].", at + 1), table }),
                    _ => Err(wrong()),
                })
                .collect(),
            Some(_) => Err(wrong()),
        }
    }
}
