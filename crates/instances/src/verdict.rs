//! What a check says about a solution.

use crate::amount::Amount;
use crate::error::ReadError;

/// How many errors are told one by one.
const ERRORS_TOLD: usize = 10;

/// The judgement of a solution: what it costs, and which rules it breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What it costs by the rules of its set; `None` when that cannot be told. Smaller is better.
    pub cost: Option<Amount>,
    /// What the cost is made of, and what else is worth knowing, by the names of the set.
    pub components: Vec<(&'static str, Figure)>,
    /// The rules it breaks, in words; none when it is valid.
    pub errors: Vec<String>,
}

/// The value of a component.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    /// A number.
    Amount(Amount),
    /// Numbers in order of importance.
    Score(Vec<Amount>),
    /// Not stated.
    Unknown,
}

impl From<Amount> for Figure {
    fn from(amount: Amount) -> Self {
        Self::Amount(amount)
    }
}

impl From<i128> for Figure {
    fn from(number: i128) -> Self {
        Self::Amount(Amount::whole(number))
    }
}

impl Verdict {
    /// A solution so broken that it has no cost.
    pub(crate) const fn worthless(errors: Vec<String>) -> Self {
        Self { cost: None, components: Vec::new(), errors }
    }

    /// A solution that cannot be read.
    pub(crate) fn unreadable(error: &ReadError) -> Self {
        Self::worthless(vec![format!("cannot be read: {error}")])
    }

    /// Whether every rule holds.
    pub const fn is_ok(&self) -> bool {
        self.errors.is_empty()
    }

    /// The value of a component by its name.
    pub fn component(&self, name: &str) -> Option<&Figure> {
        self.components.iter().find(|(own, _)| *own == name).map(|(_, figure)| figure)
    }

    /// The cost as JSON: a number, or `null`.
    pub fn cost_json(&self) -> String {
        self.cost.map_or_else(|| "null".to_owned(), |cost| cost.to_string())
    }

    /// The components as a JSON object.
    pub fn components_json(&self) -> String {
        let told = self.components.iter().map(|(name, figure)| format!("\"{name}\": {}", figure.to_json()));
        format!("{{{}}}", told.collect::<Vec<_>>().join(", "))
    }

    /// Everything as one line of JSON: `ok`, `cost`, `components`, the first ten `errors`, `n_errors`.
    pub fn to_json(&self) -> String {
        // Costs may be larger than any number JSON libraries know, so the line is written by hand.
        let errors =
            self.errors.iter().take(ERRORS_TOLD).map(|words| serde_json::Value::from(words.as_str()).to_string());
        format!(
            "{{\"ok\": {}, \"cost\": {}, \"components\": {}, \"errors\": [{}], \"n_errors\": {}}}",
            self.is_ok(),
            self.cost_json(),
            self.components_json(),
            errors.collect::<Vec<_>>().join(", "),
            self.errors.len()
        )
    }
}

impl Figure {
    fn to_json(&self) -> String {
        match self {
            Self::Amount(amount) => amount.to_string(),
            Self::Score(amounts) => {
                format!("[{}]", amounts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
            }
            Self::Unknown => "null".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verdict_is_one_line_of_json() {
        let verdict = Verdict {
            cost: Some(Amount::new(25, 1)),
            components: vec![
                ("score", Figure::Score(vec![Amount::whole(1), Amount::whole(2)])),
                ("declared", Figure::Unknown),
            ],
            errors: vec!["p1 \"s1\": not given".to_owned()],
        };
        let read: serde_json::Value = serde_json::from_str(&verdict.to_json()).unwrap();
        let expected = serde_json::json!({
            "ok": false, "cost": 2.5, "components": {"score": [1, 2], "declared": null},
            "errors": ["p1 \"s1\": not given"], "n_errors": 1
        });
        assert_eq!(read, expected);
    }
}
