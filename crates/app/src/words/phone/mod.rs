//! Words for the phone: why an event lies with the unit or cannot be taken.

mod en;
mod sv;

use tillit_domain::freedom::Obstacle;
use tillit_domain::told_extension::ExtensionRefused;

use super::{InWords, Language, Refusal};

/// Why an event lies with the unit, or can never be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventReason {
    /// It is not written as an event is.
    Unreadable,
    /// More events at once than are taken.
    TooMany,
    /// It lies too far in the past or in the future.
    TooFarAway,
    /// It is about another worker's registration.
    AnotherWorkers,
    /// Nobody knows the person.
    UnknownPerson,
    /// The person has protected identity, and the worker is not named.
    NotNamedForPerson,
    /// Nobody knows the visit.
    UnknownVisit,
    /// The visit is another person's.
    AnotherPersonsVisit,
    /// The visit was cancelled.
    VisitCancelled,
    /// The visit is a planned one.
    VisitIsPlanned,
    /// The tag is not one of the dwelling.
    UnknownTag,
    /// It tells of a time that has not been yet.
    InTheFuture,
    /// It ends before it begins.
    StopBeforeStart,
    /// The device was revoked.
    DeviceRevoked,
    /// A planner has to look at it.
    ForThePlanner,
    /// Something stands against the change of the day.
    Obstacle(Obstacle),
    /// The extension cannot be made so.
    Extension(ExtensionRefused),
    /// The offer is not there any more.
    OfferGone,
    /// The offer was made to somebody else.
    OfferOfAnother,
    /// The shift is not one to wish for.
    ShiftNotVacant,
    /// It does not say what happened.
    SaysNothing,
}

/// A request from the phone, or about a device, is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneRefused {
    /// The office has taken the device's right away; the phone wipes.
    DeviceRevoked,
}

impl Refusal for PhoneRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::DeviceRevoked => "device_revoked",
        }
    }
}

in_words! {
    EventReason => event_reason,
    PhoneRefused => phone_refused,
}
