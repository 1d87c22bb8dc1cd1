//! Consent to a joint view of what is documented under SoL and under HSL (OSL 25:1 and 26:1; rules §14).
//!
//! Who plans, gives, coordinates and leads the care sees both laws for that purpose. Whoever decides under one law and
//! asks to see what rests on the other needs the person's consent.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::person::Person;

/// How consent was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentForm {
    /// In writing.
    Written,
    /// By word of mouth.
    Spoken,
    /// By sign or bearing, told in the account.
    Shown,
}

/// Consent to a joint view of SoL and HSL.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JointConsent {
    /// Identifier.
    pub id: Id<JointConsent>,
    /// Whose data.
    pub person: Id<Person>,
    /// The day it was given.
    pub given_on: Date,
    /// How.
    pub form: ConsentForm,
    /// By whom: the person, or who may speak for the person.
    pub given_by: String,
    /// What was told and what it covers.
    pub account: String,
    /// Who asked and wrote it down.
    pub received_by: String,
    /// First day it no longer holds, if withdrawn.
    pub withdrawn_on: Option<Date>,
}

/// A consent cannot be recorded or withdrawn as asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ConsentRefused {
    /// It does not say who gave it.
    #[error("who gave the consent must be named")]
    NobodyGaveIt,
    /// It was given on a day that has not come.
    #[error("a consent cannot be given on a day that has not come")]
    NotYet,
    /// It has been withdrawn already.
    #[error("the consent has been withdrawn already")]
    WithdrawnAlready,
    /// It would be withdrawn before it was given.
    #[error("a consent cannot be withdrawn before it was given")]
    BeforeItWasGiven,
}

impl JointConsent {
    /// The consent if it may be recorded on `today`.
    ///
    /// # Errors
    /// [`ConsentRefused`], by name.
    pub fn checked(self, today: Date) -> Result<Self, ConsentRefused> {
        if self.given_by.trim().is_empty() {
            Err(ConsentRefused::NobodyGaveIt)
        } else if today < self.given_on {
            Err(ConsentRefused::NotYet)
        } else {
            Ok(self)
        }
    }

    /// The consent withdrawn: from that day on it opens nothing.
    ///
    /// # Errors
    /// [`ConsentRefused::WithdrawnAlready`], [`ConsentRefused::BeforeItWasGiven`].
    pub fn withdraw(self, on: Date) -> Result<Self, ConsentRefused> {
        match self.withdrawn_on {
            Some(_) => Err(ConsentRefused::WithdrawnAlready),
            None if on < self.given_on => Err(ConsentRefused::BeforeItWasGiven),
            None => Ok(Self { withdrawn_on: Some(on), ..self }),
        }
    }

    /// Whether it opens the joint view on a day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.given_on <= day && self.withdrawn_on.is_none_or(|withdrawn| day < withdrawn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_withdrawn_consent_opens_nothing_from_that_day_on() {
        let consent = JointConsent {
            id: Id::derived("consent", &["Asta"]),
            person: Id::derived("person", &["Asta"]),
            given_on: date(2025, 5, 1),
            form: ConsentForm::Spoken,
            given_by: "Asta själv".into(),
            account: "Vid hembesök".into(),
            received_by: "Hanna Handläggare".into(),
            withdrawn_on: None,
        };
        let consent = consent.checked(date(2025, 5, 1)).unwrap_or_else(|_| unreachable!());
        assert!(consent.holds_on(date(2025, 7, 6)) && !consent.holds_on(date(2025, 4, 30)));
        assert_eq!(consent.clone().withdraw(date(2025, 4, 1)), Err(ConsentRefused::BeforeItWasGiven));
        let withdrawn = consent.withdraw(date(2025, 7, 7)).unwrap_or_else(|_| unreachable!());
        assert!(withdrawn.holds_on(date(2025, 7, 6)) && !withdrawn.holds_on(date(2025, 7, 7)));
        assert_eq!(withdrawn.clone().withdraw(date(2025, 7, 8)), Err(ConsentRefused::WithdrawnAlready));
        let nobody = JointConsent { given_by: " ".into(), ..withdrawn };
        assert_eq!(nobody.checked(date(2025, 7, 7)), Err(ConsentRefused::NobodyGaveIt));
    }
}
