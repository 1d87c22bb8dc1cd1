//! Words for follow-up: why there is no value, what cannot be asked, what parts are called.

pub(crate) mod acting;
mod acting_en;
mod acting_sv;
mod en;
mod sv;

use tillit_followup::Reason;

use super::{InWords, Language};

/// Something follow-up says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FollowUpPhrase {
    /// Why a figure has no value.
    NoValue(Reason),
    /// No such group.
    UnknownGroup {
        /// As asked for.
        name: String,
    },
    /// No such unit.
    UnknownUnit {
        /// As asked for.
        name: String,
    },
    /// No such registered filter.
    UnknownFilter {
        /// As asked for.
        name: String,
    },
    /// No such metric.
    UnknownMetric {
        /// As asked for.
        id: String,
    },
    /// A unit must be named.
    ChooseUnit,
    /// A group must be named.
    ChooseGroup,
    /// The last day lies before the first.
    DaysBackwards,
    /// Too many days at once.
    TooManyDays {
        /// The most.
        most: i64,
    },
    /// The figure is not made of visits.
    NotOpened {
        /// Which.
        id: String,
    },
}

/// What a part of a figure is called. A service code is its own name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PartName<'a>(pub(crate) &'a str);

impl InWords for FollowUpPhrase {
    fn in_words(&self, language: Language) -> String {
        match language {
            Language::Sv => sv::phrase(self),
            Language::En => en::phrase(self),
        }
    }
}

impl InWords for PartName<'_> {
    fn in_words(&self, language: Language) -> String {
        let known = match language {
            Language::Sv => sv::part(self.0),
            Language::En => en::part(self.0),
        };
        known.map_or_else(|| compound(self.0, language), str::to_owned)
    }
}

/// A part of a part: the need of an hour, the quartile of a code.
fn compound(key: &str, language: Language) -> String {
    let Some((first, second)) = key.split_once('/') else { return key.to_owned() };
    let words = |word: &str| match language {
        Language::Sv => sv::part(word).unwrap_or(word).to_owned(),
        Language::En => en::part(word).unwrap_or(word).to_owned(),
    };
    format!("{} {}", words(first), words(second))
}
