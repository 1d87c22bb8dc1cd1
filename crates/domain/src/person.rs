//! Persons: those who receive care.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::household::Household;
use crate::id::Id;
use crate::organisation::{Group, GroupFrom, group_on};
use crate::person_number::PersonNumber;
use crate::place::{Address, Coordinates};
use crate::worker::Worker;

/// How a person's identity is protected (rules §14).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProtectedIdentity {
    /// Sekretessmarkering: a warning flag in the population register.
    SecrecyMark,
    /// Skyddad folkbokföring: registered in another place than the home.
    ProtectedRegistration,
    /// Fingerade personuppgifter: a made identity.
    AssumedIdentity,
}

/// Where a person lives, as statistics ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Housing {
    /// Ordinärt boende.
    Ordinary,
    /// Särskilt boende or korttidsboende.
    Special,
}

/// Sex as registered; used only in national statistics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Kvinna.
    Woman,
    /// Man.
    Man,
}

/// A relative or other person to reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relative {
    /// Name.
    pub name: String,
    /// Relation in the person's own words.
    pub relation: String,
    /// Telephone.
    pub telephone: String,
}

/// Whoever receives care (brukare).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Identifier.
    pub id: Id<Person>,
    /// Personnummer, samordningsnummer or reserve number.
    pub number: PersonNumber,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Birth date; as stated where the number tells none.
    pub born: Date,
    /// Sex as registered, if known.
    pub sex: Option<Sex>,
    /// Day of death.
    pub died: Option<Date>,
    /// Protected identity, if any.
    pub protected: Option<ProtectedIdentity>,
    /// The only workers who may visit a person with protected identity (named by the unit manager).
    pub named_workers: Vec<Id<Worker>>,
    /// Address.
    pub address: Address,
    /// Where the dwelling is; none if not known.
    pub coordinates: Option<Coordinates>,
    /// Form of housing.
    pub housing: Housing,
    /// The household, if the person shares one with another person here.
    pub household: Option<Id<Household>>,
    /// Telephone.
    pub telephone: String,
    /// What matters to the person, in the person's own words; it stands on top of everything.
    pub what_matters: String,
    /// How to get in: door code, key. Shown only during a shift with a visit there.
    pub access: String,
    /// Relatives.
    pub relatives: Vec<Relative>,
    /// Group by day, oldest first (S-031).
    pub groups: Vec<GroupFrom>,
}

impl Person {
    /// Age in whole years on a day.
    #[must_use]
    pub fn age_on(&self, day: Date) -> i32 {
        let years = i32::from(day.year()) - i32::from(self.born.year());
        let had_birthday = (day.month(), day.day()) >= (self.born.month(), self.born.day());
        if had_birthday { years } else { years - 1 }
    }

    /// The group that has the person on a day.
    #[must_use]
    pub fn group_on(&self, day: Date) -> Option<Id<Group>> {
        group_on(&self.groups, day)
    }

    /// Whether a worker may be sent there: all, unless the identity is protected and others are named.
    #[must_use]
    pub fn may_be_visited_by(&self, worker: Id<Worker>) -> bool {
        self.protected.is_none() || self.named_workers.contains(&worker)
    }

    /// Name as written on screens.
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }
}
