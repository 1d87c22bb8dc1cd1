//! Journal notes of the social-service kind (social dokumentation; SoL 2025:400 chapter 14, SOSFS 2014:5).
//!
//! A note is never changed: what was wrong in it is set right by a later note that names it. Health care is documented
//! in the care record under its own law and never here.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::person::Person;

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// Händelse av betydelse: something of weight that happened.
    Event,
    /// Contact with the person, a relative or somebody else.
    Contact,
    /// How the care plan works out, and what the person says about it.
    Progress,
    /// The person's own view or wish.
    Wish,
}

/// A note (journalanteckning).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalNote {
    /// Identifier.
    pub id: Id<JournalNote>,
    /// Whom it is about.
    pub person: Id<Person>,
    /// What it is about.
    pub kind: NoteKind,
    /// The day it tells of.
    pub happened_on: Date,
    /// The note itself.
    pub text: String,
    /// When it was written.
    pub written_at: Timestamp,
    /// Who wrote it: name and role as it was then.
    pub written_by: String,
    /// The earlier note it sets right, if any.
    pub amends: Option<Id<JournalNote>>,
}

/// A note cannot be kept as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoteRefused {
    /// It says nothing.
    #[error("the note is empty")]
    Empty,
    /// It tells of a day that has not come.
    #[error("a note tells of what has been, not of what will be")]
    NotYet,
    /// The note it sets right is about somebody else.
    #[error("a note sets right a note about the same person")]
    AnotherPerson,
}

impl JournalNote {
    /// The note if it may be kept on `today`; `amended` is the note it names, if any.
    ///
    /// # Errors
    /// [`NoteRefused`], by name.
    pub fn checked(self, today: Date, amended: Option<&Self>) -> Result<Self, NoteRefused> {
        if self.text.trim().is_empty() {
            Err(NoteRefused::Empty)
        } else if today < self.happened_on {
            Err(NoteRefused::NotYet)
        } else if self.amends != amended.map(|note| note.id) || amended.is_some_and(|note| note.person != self.person) {
            Err(NoteRefused::AnotherPerson)
        } else {
            Ok(self)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn note(about: &str, text: &str) -> JournalNote {
        JournalNote {
            id: Id::derived("note", &[about, text]),
            person: Id::derived("person", &[about]),
            kind: NoteKind::Event,
            happened_on: date(2025, 7, 6),
            text: text.into(),
            written_at: Timestamp::UNIX_EPOCH,
            written_by: "Kim Påhittad, fast omsorgskontakt".into(),
            amends: None,
        }
    }

    #[test]
    fn a_note_says_something_about_what_has_been() {
        let today = date(2025, 7, 7);
        assert!(note("Asta", "Asta gick själv till köket").checked(today, None).is_ok());
        assert_eq!(note("Asta", " ").checked(today, None), Err(NoteRefused::Empty));
        let tomorrow = JournalNote { happened_on: date(2025, 7, 8), ..note("Asta", "Dusch") };
        assert_eq!(tomorrow.checked(today, None), Err(NoteRefused::NotYet));
    }

    #[test]
    fn a_note_sets_right_a_note_about_the_same_person_and_no_other() {
        let today = date(2025, 7, 7);
        let (wrong, of_bo) = (note("Asta", "Vänster hand"), note("Bo", "Höger hand"));
        let right = JournalNote { amends: Some(wrong.id), ..note("Asta", "Höger hand") };
        assert!(right.clone().checked(today, Some(&wrong)).is_ok());
        assert_eq!(right.clone().checked(today, None), Err(NoteRefused::AnotherPerson));
        let other = JournalNote { amends: Some(of_bo.id), ..right };
        assert_eq!(other.checked(today, Some(&of_bo)), Err(NoteRefused::AnotherPerson));
    }
}
