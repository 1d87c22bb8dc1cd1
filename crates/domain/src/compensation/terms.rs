//! Dated terms: which model holds for whom, what an hour costs, and months that have been closed.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::month::Month;
use super::parts::Part;
use crate::id::Id;
use crate::organisation::{Provider, Unit};
use crate::quantity::Ore;

/// How well a model is known to be the one its name tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// Rules and amounts are published.
    Published,
    /// Vår tolkning: the source tells of the model, not of its formula or amounts.
    OurReading,
    /// A municipality's own.
    Own,
}

/// Where a model comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// Source in words, or an address.
    pub source: String,
    /// The year it is from.
    pub year: i16,
    /// How well it is known.
    pub reading: Reading,
    /// What of it is ours, in words.
    #[serde(default)]
    pub remark: String,
}

/// A compensation model: parts whose amounts are added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompensationModel {
    /// What it is called.
    pub name: String,
    /// Where it comes from.
    pub origin: Origin,
    /// Its parts, at least one.
    pub parts: Vec<Part>,
    /// Under this share of planned visits with a registration that can be believed, in percent, a month is paid preliminarily.
    pub least_known_percent: u8,
}

/// From when a provider, or a unit of it, is paid by a model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompensationTerms {
    /// Identifier.
    pub id: Id<CompensationTerms>,
    /// The provider.
    pub provider: Id<Provider>,
    /// Only this unit of it; its terms come before those of the whole provider.
    pub unit: Option<Id<Unit>>,
    /// The first month they hold; they hold until the next.
    pub from: Month,
    /// The model.
    pub model: CompensationModel,
    /// Postal codes that count as sparsely populated (glesbygd).
    #[serde(default)]
    pub rural_postal_codes: Vec<String>,
    /// Who decided.
    pub decided_by: String,
    /// When.
    pub decided_on: Date,
}

/// Terms are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TermsRefused {
    /// It does not say who decided.
    #[error("who decided must be named")]
    NobodyDecided,
    /// They would hold for a month that was closed.
    #[error("a closed month keeps the terms it was closed with")]
    MonthClosed,
}

impl CompensationTerms {
    /// The terms if they say what they must and leave closed months alone.
    ///
    /// # Errors
    /// [`TermsRefused`], by name.
    pub fn checked(self, last_closed: Option<Month>) -> Result<Self, TermsRefused> {
        if self.decided_by.trim().is_empty() {
            return Err(TermsRefused::NobodyDecided);
        }
        if last_closed.is_some_and(|closed| self.from <= closed) {
            return Err(TermsRefused::MonthClosed);
        }
        Ok(self)
    }
}

/// The terms that hold for a unit in a month: its own before its provider's, the newest of them, the later decided on a tie.
#[must_use]
pub fn terms_on(
    terms: &[CompensationTerms],
    provider: Id<Provider>,
    unit: Id<Unit>,
    month: Month,
) -> Option<&CompensationTerms> {
    terms
        .iter()
        .filter(|it| it.provider == provider && it.from <= month && it.unit.is_none_or(|own| own == unit))
        .max_by_key(|it| (it.unit.is_some(), it.from, it.decided_on, it.id))
}

/// A unit's month that has been closed: what is learned later becomes an adjustment (invariant 8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthClosing {
    /// Identifier; follows from unit and month.
    pub id: Id<MonthClosing>,
    /// The unit.
    pub unit: Id<Unit>,
    /// The month.
    pub month: Month,
    /// When: facts recorded later are adjustments.
    pub closed_at: Timestamp,
    /// By whom.
    pub by: String,
    /// The terms it was paid by.
    pub terms: Id<CompensationTerms>,
    /// What was paid, adjustments of earlier months included; öre.
    pub paid: Ore,
    /// It was paid preliminarily.
    pub preliminary: bool,
}

impl MonthClosing {
    /// The id of a unit's month: one closing, whoever closes it.
    #[must_use]
    pub fn id_of(unit: Id<Unit>, month: Month) -> Id<Self> {
        Id::derived("month_closing", &[&unit.to_string(), &month.to_string()])
    }
}
