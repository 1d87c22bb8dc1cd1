//! What changes the day: order, time, who comes, more time, wishes, and incidents (S-018, S-019, S-052, S-053, S-056, S-057).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::DayEvent;
use super::note::Note;
use crate::id::Id;
use crate::person::Person;
use crate::quantity::Minutes;
use crate::shift::Shift;
use crate::time::TimeOfDay;
use crate::told_extension::ToldExtension;
use crate::visit::Visit;
use crate::worker::Worker;

/// The shift's visits in another order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reordered {
    /// Which shift.
    pub shift: Id<Shift>,
    /// Its visits in the new order.
    pub visits: Vec<Id<Visit>>,
}

/// A visit at another time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// Which.
    pub visit: Id<Visit>,
    /// When it is to start, by the clock of its day.
    pub start: TimeOfDay,
}

/// A visit offered to a colleague, who answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handed {
    /// Which.
    pub visit: Id<Visit>,
    /// To whom.
    pub to: Id<Worker>,
}

/// A colleague's answer to an offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferAnswered {
    /// The event that made the offer.
    pub offer: Id<DayEvent>,
    /// Whether it is accepted.
    pub accepted: bool,
}

/// Two visits exchanged between two workers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Swapped {
    /// The visit given away.
    pub give: Id<Visit>,
    /// The visit taken for it.
    pub take: Id<Visit>,
    /// With whom.
    pub with: Id<Worker>,
}

/// A visit nobody has was taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakenOver {
    /// Which.
    pub visit: Id<Visit>,
}

/// More time is needed: one tap to the planner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedMoreTime {
    /// For which visit.
    pub visit: Id<Visit>,
    /// For whom.
    pub person: Id<Person>,
    /// How much more, if said.
    pub minutes: Option<Minutes>,
    /// Whether it should last, so that it is a need change.
    pub lasting: bool,
    /// In own words.
    pub note: Option<Note>,
}

/// A temporary extension (S-018): told to planner and assessor, without a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtensionMade {
    /// For whom.
    pub person: Id<Person>,
    /// At which visit, if at one.
    pub visit: Option<Id<Visit>>,
    /// For how many days; at most as many as the unit's rights say.
    pub days: u8,
    /// How much more on each of them.
    pub minutes: Minutes,
    /// In own words.
    pub note: Option<Note>,
}

/// A temporary extension should last: the worker sees that the need stays (S-019).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtensionLasts {
    /// Which extension.
    pub extension: Id<ToldExtension>,
    /// In own words.
    pub note: Option<Note>,
}

/// Which kind of incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IncidentKind {
    /// Avvikelse.
    Incident,
    /// Missförhållande or a risk of one (lex Sarah).
    LexSarah,
}

/// Names the incident that an event tells of; the record itself is the office's.
#[derive(Debug)]
pub enum IncidentMark {}

/// An incident, told in a minute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IncidentTold {
    /// The incident, whose id is made on the phone.
    pub incident: Id<IncidentMark>,
    /// Whom it concerned, if a person.
    pub person: Option<Id<Person>>,
    /// Which kind; the event's own kind is taken by its tag, so the phone calls this `incident_kind`.
    pub incident_kind: IncidentKind,
    /// When it happened.
    pub happened_at: Timestamp,
    /// What happened.
    pub what: Note,
    /// What was done at once.
    pub done_at_once: Note,
}

/// What is wished of a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// Would like to work it.
    Wants,
    /// Would rather not.
    RatherNot,
}

/// A wish about a shift (S-052).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShiftWish {
    /// Which shift.
    pub shift: Id<Shift>,
    /// The wish.
    pub wish: Wish,
}
