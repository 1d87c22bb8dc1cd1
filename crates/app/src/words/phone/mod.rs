//! Words for the phone: why an event lies with the unit or cannot be taken.

mod en;
mod sv;

use tillit_domain::day::Finding;
use tillit_domain::organisation::FrameName;

use super::{InWords, Language, Refusal};
use crate::use_cases::phone::day::Coded;

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
}

/// A time frame by its name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FrameWord(pub(crate) FrameName);

/// What is new about a visit since last time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WhatIsNew {
    /// Its time.
    Time,
    /// It was somebody else's.
    Yours,
    /// It was not to be made, and is.
    Added,
    /// The care plan.
    CarePlan,
}

/// A reason to choose on the phone; its code is what the phone sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    NoTime,
    NotNeeded,
    PersonNotAble,
    NotSafe,
    Declined,
    Away,
    Hospital,
    NoAnswer,
    Provider,
    Travel,
    Planning,
    Documentation,
    Meeting,
    HandOver,
    Other,
}

impl Choice {
    const fn code(self) -> &'static str {
        match self {
            Self::NoTime => "no_time",
            Self::NotNeeded => "not_needed",
            Self::PersonNotAble => "person_not_able",
            Self::NotSafe => "not_safe",
            Self::Declined => "declined",
            Self::Away => "away",
            Self::Hospital => "hospital",
            Self::NoAnswer => "no_answer",
            Self::Provider => "provider",
            Self::Travel => "travel",
            Self::Planning => "planning",
            Self::Documentation => "documentation",
            Self::Meeting => "meeting",
            Self::HandOver => "hand_over",
            Self::Other => "other",
        }
    }
}

/// Why a task was not done.
pub(crate) const fn not_done() -> &'static [Choice] {
    &[Choice::NotNeeded, Choice::PersonNotAble, Choice::NoTime, Choice::NotSafe, Choice::Other]
}

/// Why a visit was not made.
pub(crate) const fn not_made() -> &'static [Choice] {
    &[Choice::Declined, Choice::Away, Choice::Hospital, Choice::NoAnswer, Choice::Provider]
}

/// What support time was for.
pub(crate) const fn support() -> &'static [Choice] {
    &[Choice::Travel, Choice::Planning, Choice::Documentation, Choice::Meeting, Choice::HandOver, Choice::Other]
}

/// Choices with their words.
pub(crate) fn choices(of: &[Choice], language: Language) -> Vec<Coded> {
    of.iter().map(|it| Coded { code: it.code().to_owned(), name: it.in_words(language) }).collect()
}

/// What is wrong with a registration.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FindingWord(pub(crate) Finding);

/// The unit's answer in the queue of corrections, or a change of a tag or device, is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneRefused {
    /// The visit is not planned with a time, so nothing can be as planned.
    NothingPlanned,
    /// Another tag that holds has the code.
    TagCodeTaken,
    /// The tag holds no more.
    TagHoldsNoMore,
    /// The unit does not register by sample on these days, or the days have begun.
    CannotDraw,
}

impl Refusal for PhoneRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NothingPlanned => "nothing_planned",
            Self::TagCodeTaken => "tag_code_taken",
            Self::TagHoldsNoMore => "tag_holds_no_more",
            Self::CannotDraw => "cannot_draw",
        }
    }
}

in_words! {
    EventReason => event_reason,
    PhoneRefused => phone_refused,
    FrameWord => frame,
    WhatIsNew => what_is_new,
    Choice => choice,
    FindingWord => finding,
}
