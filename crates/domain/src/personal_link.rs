//! The person's own link: who comes, in which frame, what will be done, how to change it (S-004, S-145). It is given with consent, for
//! a purpose, until a day, and can be taken back; never for anybody with protected identity.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::joint_consent::ConsentForm;
use crate::person::Person;
use crate::shortage::Done;

/// For how many days a link may hold at most: consent is asked for again.
pub const LONGEST_DAYS: i32 = 366;

/// A personal link. The secret in it is known to whoever has it and to nobody else; here is what follows from its hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonalLink {
    /// Identifier; follows from the hash of the secret.
    pub id: Id<PersonalLink>,
    /// Whose day it shows.
    pub person: Id<Person>,
    /// Who has it: the person, or a relative by name and relation.
    pub holder: String,
    /// What it is for.
    pub purpose: String,
    /// How consent was given.
    pub form: ConsentForm,
    /// By whom: the person, or who may speak for the person.
    pub given_by: String,
    /// Its last day.
    pub last_day: Date,
    /// When it was made, and by whom.
    pub made: Done,
    /// When it was taken back, and by whom.
    pub revoked: Option<Done>,
}

/// A link is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LinkRefused {
    /// Nothing about somebody with protected identity lies behind a link.
    #[error("no link for a person with protected identity")]
    Protected,
    /// It does not say who has it, for what, or who consented.
    #[error("holder, purpose and who consented must be named")]
    NotNamed,
    /// Its last day has passed, or lies more than a year away.
    #[error("a link holds from a day to a year")]
    WrongEnd,
    /// It has been taken back.
    #[error("taken back already")]
    RevokedAlready,
}

impl PersonalLink {
    /// The link if it may be given to somebody for this person.
    ///
    /// # Errors
    /// [`LinkRefused`], by name.
    pub fn checked(self, person: &Person, today: Date) -> Result<Self, LinkRefused> {
        let said = [&self.holder, &self.purpose, &self.given_by].iter().all(|it| !it.trim().is_empty());
        if person.protected.is_some() {
            Err(LinkRefused::Protected)
        } else if !said {
            Err(LinkRefused::NotNamed)
        } else if !(0..=LONGEST_DAYS).contains(&(self.last_day - today).get_days()) {
            Err(LinkRefused::WrongEnd)
        } else {
            Ok(self)
        }
    }

    /// The link taken back.
    ///
    /// # Errors
    /// [`LinkRefused::RevokedAlready`].
    pub fn revoke(self, done: Done) -> Result<Self, LinkRefused> {
        if self.revoked.is_some() { Err(LinkRefused::RevokedAlready) } else { Ok(Self { revoked: Some(done), ..self }) }
    }

    /// Whether it opens anything on a day, for this person as the person stands then.
    #[must_use]
    pub fn opens_on(&self, day: Date, person: &Person) -> bool {
        self.revoked.is_none() && day <= self.last_day && person.protected.is_none() && person.died.is_none()
    }
}

/// What became of a wish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum WishState {
    /// Nobody has answered.
    Open,
    /// It was taken up, with what came of it.
    Answered {
        /// When, and by whom.
        done: Done,
        /// What came of it, in words that the person can read.
        answer: String,
    },
}

/// A wish of the person about the help, told by link: it belongs in the work with the care plan (S-004, S-145).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// Identifier.
    pub id: Id<Wish>,
    /// Whose help it is about.
    pub person: Id<Person>,
    /// By which link.
    pub link: Id<PersonalLink>,
    /// Who told it: the link's holder.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// The wish, in the person's words.
    pub text: String,
    /// What became of it.
    pub state: WishState,
}

/// A wish cannot be answered so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WishRefused {
    /// It has been answered.
    #[error("answered already")]
    AnsweredAlready,
    /// The answer does not say anything.
    #[error("what came of it must be said")]
    NoAnswer,
}

impl Wish {
    /// The wish, answered.
    ///
    /// # Errors
    /// [`WishRefused`], by name.
    pub fn answer(self, done: Done, answer: String) -> Result<Self, WishRefused> {
        if self.state != WishState::Open {
            Err(WishRefused::AnsweredAlready)
        } else if answer.trim().is_empty() {
            Err(WishRefused::NoAnswer)
        } else {
            Ok(Self { state: WishState::Answered { done, answer }, ..self })
        }
    }
}
