//! Permanent care contact (fast omsorgskontakt): offered to everyone with home care unless obviously unneeded (rules §2).

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::person::Person;
use crate::time::DayRange;
use crate::worker::{Title, Worker};

/// From this day only an undersköterska with the protected title may be appointed.
pub const UNDERSKOTERSKA_REQUIRED_FROM: Date = date(2023, 7, 1);

/// What came of the offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum ContactOutcome {
    /// Offered, not yet answered.
    Offered,
    /// Accepted; who it is and who steps in.
    Accepted {
        /// The contact person.
        worker: Id<Worker>,
        /// Who steps in.
        deputy: Option<Id<Worker>>,
    },
    /// Declined by the person.
    Declined,
    /// Obviously unneeded, with the motive.
    Unneeded {
        /// Why.
        motive: String,
    },
}

/// An offer of a permanent care contact and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactPerson {
    /// Identifier.
    pub id: Id<ContactPerson>,
    /// For whom.
    pub person: Id<Person>,
    /// When it was offered.
    pub offered_on: Date,
    /// Days it holds.
    pub period: DayRange,
    /// What came of it.
    pub outcome: ContactOutcome,
}

/// A contact person cannot be appointed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ContactRefused {
    /// The worker is no undersköterska.
    #[error("only an undersköterska may be appointed from 1 July 2023")]
    NotUnderskoterska,
    /// "Obviously unneeded" asks for a motive.
    #[error("obviously unneeded asks for a motive")]
    NoMotive,
    /// The person has protected identity and the worker is not among those named.
    #[error("the worker is not among those named for a person with protected identity")]
    NotNamed,
}

impl ContactPerson {
    /// The appointment if it may be made; `worker` is the contact it names, if any.
    ///
    /// # Errors
    /// [`ContactRefused`], by name.
    pub fn checked(self, person: &Person, worker: Option<&Worker>) -> Result<Self, ContactRefused> {
        match (&self.outcome, worker) {
            (ContactOutcome::Unneeded { motive }, _) if motive.trim().is_empty() => Err(ContactRefused::NoMotive),
            (ContactOutcome::Accepted { .. }, Some(worker)) => {
                if self.period.from >= UNDERSKOTERSKA_REQUIRED_FROM && worker.title != Title::Underskoterska {
                    Err(ContactRefused::NotUnderskoterska)
                } else if !person.may_be_visited_by(worker.id) {
                    Err(ContactRefused::NotNamed)
                } else {
                    Ok(self)
                }
            }
            _ => Ok(self),
        }
    }
}
