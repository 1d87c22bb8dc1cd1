//! Tags: what is read at a dwelling's door, so that a visit begins and ends there (S-076, S-080).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::household::Household;
use crate::id::Id;
use crate::person::Person;

/// Whose dwelling a tag belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Dwelling {
    /// A person who lives alone, or the only one of the home with care.
    Person {
        /// Who.
        person: Id<Person>,
    },
    /// A household: the tag serves all in it.
    Household {
        /// Which.
        household: Id<Household>,
    },
}

/// Where a tag stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum TagState {
    /// It hangs there.
    InUse,
    /// It is not found; read again it is a tag in use.
    Lost {
        /// Since when.
        on: Date,
    },
    /// Another has taken its place.
    Replaced {
        /// When.
        on: Date,
        /// By which.
        by: Id<Tag>,
    },
    /// It holds no more.
    Revoked {
        /// When.
        on: Date,
        /// Why.
        reason: String,
    },
}

/// A tag at a dwelling: NFC, a printed code, or the number beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    /// Identifier.
    pub id: Id<Tag>,
    /// Where it hangs.
    pub dwelling: Dwelling,
    /// What is read; also printed on it, so that it can be typed.
    pub code: String,
    /// First day it holds.
    pub from: Date,
    /// Where it stands.
    pub state: TagState,
}

/// A tag cannot be changed as asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TagRefused {
    /// It holds no more.
    #[error("the tag holds no more")]
    HoldsNoMore,
    /// Why was not said.
    #[error("why the tag is revoked must be said")]
    NoReason,
}

impl Tag {
    /// Whether a reading on a day counts as one at its dwelling. A lost tag does until it is replaced or revoked:
    /// whoever found it back should not have to ask first.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day
            && match self.state {
                TagState::InUse | TagState::Lost { .. } => true,
                TagState::Replaced { on, .. } | TagState::Revoked { on, .. } => day < on,
            }
    }

    /// The tag once it is missed.
    ///
    /// # Errors
    /// [`TagRefused::HoldsNoMore`].
    pub fn lose(self, on: Date) -> Result<Self, TagRefused> {
        self.living(TagState::Lost { on })
    }

    /// The tag once it is found again.
    ///
    /// # Errors
    /// [`TagRefused::HoldsNoMore`].
    pub fn find(self) -> Result<Self, TagRefused> {
        self.living(TagState::InUse)
    }

    /// The tag once another hangs in its place.
    ///
    /// # Errors
    /// [`TagRefused::HoldsNoMore`].
    pub fn replace(self, on: Date, by: Id<Self>) -> Result<Self, TagRefused> {
        self.living(TagState::Replaced { on, by })
    }

    /// The tag once it holds no more.
    ///
    /// # Errors
    /// [`TagRefused`], by name.
    pub fn revoke(self, on: Date, reason: String) -> Result<Self, TagRefused> {
        if reason.trim().is_empty() {
            return Err(TagRefused::NoReason);
        }
        self.living(TagState::Revoked { on, reason })
    }

    fn living(self, state: TagState) -> Result<Self, TagRefused> {
        match self.state {
            TagState::InUse | TagState::Lost { .. } => Ok(Self { state, ..self }),
            TagState::Replaced { .. } | TagState::Revoked { .. } => Err(TagRefused::HoldsNoMore),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_lost_tag_still_counts_when_it_is_read_but_a_replaced_or_revoked_one_does_not() {
        let tag = Tag {
            id: Id::derived("test", &["tag"]),
            dwelling: Dwelling::Person { person: Id::derived("test", &["Asta"]) },
            code: "4711".into(),
            from: date(2025, 1, 1),
            state: TagState::InUse,
        };
        let (before, day) = (date(2025, 7, 6), date(2025, 7, 7));
        assert!(!tag.holds_on(date(2024, 12, 31)) && tag.holds_on(day));
        assert!(tag.clone().lose(before).unwrap().holds_on(day));
        let replaced = tag.clone().replace(day, Id::derived("test", &["new"])).unwrap();
        assert!(replaced.holds_on(before) && !replaced.holds_on(day));
        assert_eq!(replaced.lose(day), Err(TagRefused::HoldsNoMore));
        assert_eq!(tag.clone().revoke(day, " ".into()), Err(TagRefused::NoReason));
        assert!(!tag.revoke(day, "hittad i trapphuset".into()).unwrap().holds_on(day));
    }
}
