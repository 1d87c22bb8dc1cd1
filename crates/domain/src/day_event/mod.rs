//! Day events (händelser): what a worker does on the phone, made there with an id of their own and kept for ever as they came.
//!
//! The state of a day is a fold of the *set* of its events (`crate::day`): order of arrival, doubles and two phones do not matter.
//! The contract with the phone is the serde form of these types; a field nobody knows is refused, never dropped in silence.

mod changing;
mod kind;
mod note;
mod registering;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use changing::{
    AskedMoreTime, ExtensionLasts, ExtensionMade, Handed, IncidentKind, IncidentTold, Moved, OfferAnswered, Reordered,
    ShiftWish, Swapped, TakenOver, Wish,
};
pub use kind::EventKind;
pub use note::Note;
pub use registering::{
    AsPlanned, Corrected, Differed, How, NotMadeCause, Place, SupportTime, TaskOutcome, TaskTold, TasksTold,
    UnplannedVisit, VisitNotMade, VisitStarted, VisitStated, VisitStopped,
};

use crate::device::Device;
use crate::id::Id;
use crate::person::Person;
use crate::quantity::Seconds;
use crate::registration::Registration;
use crate::visit::Visit;
use crate::worker::Worker;

/// Something a worker did on a phone, as it was made there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayEvent {
    /// Identifier, made on the phone; the same event delivered twice is one event.
    pub id: Id<DayEvent>,
    /// When, by the phone's own clock, uncorrected.
    pub at: Timestamp,
    /// What.
    #[serde(flatten)]
    pub what: Happening,
}

/// What was done: the kinds of day events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Happening {
    /// A visit was begun.
    VisitStarted(VisitStarted),
    /// A visit was ended.
    VisitStopped(VisitStopped),
    /// A visit was told afterwards.
    VisitStated(VisitStated),
    /// What became of a visit's tasks.
    TasksTold(TasksTold),
    /// A visit was not made.
    VisitNotMade(VisitNotMade),
    /// A visit went as planned, said outright.
    AsPlanned(AsPlanned),
    /// A visit's length differed from the plan.
    Differed(Differed),
    /// Support time.
    SupportTime(SupportTime),
    /// The worker corrected an own registration.
    Corrected(Corrected),
    /// A visit nobody had planned.
    UnplannedVisit(UnplannedVisit),
    /// Another order of the shift's visits.
    Reordered(Reordered),
    /// A visit at another time.
    Moved(Moved),
    /// A visit offered to a colleague.
    Handed(Handed),
    /// A colleague's answer to an offer.
    OfferAnswered(OfferAnswered),
    /// Two visits exchanged between two workers.
    Swapped(Swapped),
    /// A visit nobody has was taken over.
    TakenOver(TakenOver),
    /// More time is needed.
    AskedMoreTime(AskedMoreTime),
    /// A temporary extension.
    Extension(ExtensionMade),
    /// A temporary extension should last.
    ExtensionLasts(ExtensionLasts),
    /// An incident (avvikelse, lex Sarah).
    Incident(IncidentTold),
    /// A wish about a shift.
    ShiftWish(ShiftWish),
}

/// A day event as it is kept: whose it is, how it came to us, and how wrong the phone's clock was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    /// The event as it was made.
    pub event: DayEvent,
    /// Whose: the worker the device belongs to.
    pub worker: Id<Worker>,
    /// From which device.
    pub device: Id<Device>,
    /// When it reached us.
    pub received_at: Timestamp,
    /// What is to be added to the phone's clock to get ours; zero where the clock was right within [`CLOCK_TOLERANCE`].
    pub skew: Seconds,
}

/// A phone's clock that is wrong by no more than this is taken as right.
pub const CLOCK_TOLERANCE: Seconds = Seconds(60);

/// What is to be added to a phone's instants, from what its clock showed when it delivered.
#[must_use]
pub fn skew(server_now: Timestamp, device_now: Timestamp) -> Seconds {
    let apart = crate::time::seconds_between(device_now, server_now);
    if apart.0.abs() > CLOCK_TOLERANCE.0 { apart } else { Seconds::ZERO }
}

impl Received {
    /// When it happened, by our clock.
    #[must_use]
    pub fn at(&self) -> Timestamp {
        self.corrected(self.event.at)
    }

    /// An instant out of the event, by our clock.
    #[must_use]
    pub fn corrected(&self, at: Timestamp) -> Timestamp {
        at.saturating_add(jiff::SignedDuration::from_secs(self.skew.0)).unwrap_or(at)
    }
}

impl Happening {
    /// The planned or unplanned visit it is about, if one.
    #[must_use]
    pub const fn visit(&self) -> Option<Id<Visit>> {
        match self {
            Self::VisitStarted(it) => it.visit,
            Self::VisitStated(it) => it.visit,
            Self::TasksTold(it) => Some(it.visit),
            Self::VisitNotMade(it) => Some(it.visit),
            Self::AsPlanned(it) => Some(it.visit),
            Self::Differed(it) => Some(it.visit),
            Self::UnplannedVisit(it) => Some(it.visit),
            Self::Moved(it) => Some(it.visit),
            Self::Handed(it) => Some(it.visit),
            Self::Swapped(it) => Some(it.give),
            Self::TakenOver(it) => Some(it.visit),
            Self::AskedMoreTime(it) => Some(it.visit),
            Self::Extension(it) => it.visit,
            Self::VisitStopped(_)
            | Self::SupportTime(_)
            | Self::Corrected(_)
            | Self::Reordered(_)
            | Self::OfferAnswered(_)
            | Self::ExtensionLasts(_)
            | Self::Incident(_)
            | Self::ShiftWish(_) => None,
        }
    }

    /// The registration it belongs to, if one.
    #[must_use]
    pub const fn registration(&self) -> Option<Id<Registration>> {
        match self {
            Self::VisitStarted(it) => Some(it.registration),
            Self::VisitStopped(it) => Some(it.registration),
            Self::VisitStated(it) => Some(it.registration),
            Self::TasksTold(it) => it.registration,
            Self::Corrected(it) => Some(it.registration),
            Self::UnplannedVisit(it) => Some(it.registration),
            _ => None,
        }
    }

    /// By what a visit was begun or ended.
    #[must_use]
    pub const fn how(&self) -> Option<&How> {
        match self {
            Self::VisitStarted(it) => Some(&it.how),
            Self::VisitStopped(it) => Some(&it.how),
            _ => None,
        }
    }

    /// The person it says it is about, if it names one.
    #[must_use]
    pub const fn person(&self) -> Option<Id<Person>> {
        match self {
            Self::VisitStarted(it) => Some(it.person),
            Self::VisitStated(it) => Some(it.person),
            Self::TasksTold(it) => Some(it.person),
            Self::VisitNotMade(it) => Some(it.person),
            Self::UnplannedVisit(it) => Some(it.person),
            Self::AskedMoreTime(it) => Some(it.person),
            Self::Extension(it) => Some(it.person),
            Self::Incident(it) => it.person,
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<DayEvent, serde_json::Error> {
        serde_json::from_str(text)
    }

    const START: &str = r#"{"id":"0197e000-0000-7000-8000-000000000001","at":"2025-07-07T06:02:00Z","kind":"visit_started",
        "registration":"0197e000-0000-7000-8000-000000000002","visit":null,"person":"0197e000-0000-7000-8000-000000000003",
        "how":{"by":"tag","code":"ABC"},"place":"home"}"#;

    #[test]
    fn an_event_is_read_as_the_phone_writes_it_and_written_as_it_was_read() {
        let event = read(START).unwrap();
        assert!(matches!(&event.what, Happening::VisitStarted(it) if matches!(it.how, How::Tag { .. })));
        assert_eq!(read(&serde_json::to_string(&event).unwrap()).unwrap(), event);
    }

    #[test]
    fn a_field_nobody_knows_is_refused_and_so_is_a_kind_nobody_knows() {
        assert!(read(&START.replace("\"place\"", "\"mood\":\"good\",\"place\"")).is_err());
        assert!(read(&START.replace("visit_started", "visit_imagined")).is_err());
    }

    #[test]
    fn a_clock_is_corrected_only_when_it_is_wrong_by_more_than_a_minute() {
        let at = |second| Timestamp::from_second(second).unwrap();
        assert_eq!(skew(at(1000), at(941)), Seconds::ZERO);
        assert_eq!(skew(at(1000), at(900)), Seconds(100));
        assert_eq!(skew(at(1000), at(4600)), Seconds(-3600));
    }
}
