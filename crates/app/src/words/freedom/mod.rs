//! Words about what workers change of the day themselves, what they ask, and what is told of it.

mod en;
mod sv;

use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::day_request::RequestRefused;
use tillit_domain::freedom::Obstacle;
use tillit_domain::told_extension::ExtensionRefused;

use super::{InWords, Language, Refusal};

/// Why something is asked and not just done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WhyAsked {
    /// The unit is steered so that changes are asked.
    Strict,
    /// Something stands against it.
    Because(Obstacle),
}

/// Something said about a change of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FreedomPhrase {
    /// A visit starts at another time.
    Starts {
        /// At whose home.
        person: String,
        /// By how much; none where no times are told.
        minutes: Option<i64>,
        /// Later or earlier.
        later: bool,
        /// Whether it stays in its frame.
        inside: bool,
    },
    /// A colleague comes instead.
    ColleagueComes {
        /// To whom.
        person: String,
        /// Who, by first name; empty where it is not told.
        colleague: String,
        /// Whether they have met.
        met: bool,
    },
    /// The reader comes instead.
    YouCome {
        /// To whom.
        person: String,
        /// Whether they have met.
        met: bool,
    },
    /// The own way.
    Way {
        /// By how much.
        minutes: i64,
        /// Longer or shorter.
        longer: bool,
    },
    /// Everything stays as it is.
    NothingChanges,
    /// A task is exchanged, together with the person.
    WithThePerson,
    /// The planner is asked first.
    PlannerAsked {
        /// Why.
        why: WhyAsked,
    },
    /// A colleague is asked first.
    ColleagueAsked {
        /// Who.
        colleague: String,
    },
    /// It is done and the planner sees it.
    ToldPlanner,
    /// Planner and assessor are told, and no decision is needed.
    ToldPlannerAndAssessor,
    /// A visit has more time for some days.
    Extended {
        /// The last of them.
        last: Option<Date>,
        /// Whether it ends soon and nobody has said what then.
        ends: bool,
    },
    /// What has been seen of a need that should be met for longer than an extension lasts.
    ExtensionSeen {
        /// How much more each time.
        minutes: i64,
        /// The days it runs.
        days: DayRange,
        /// Why, in the words of whoever gave it; may be empty.
        note: String,
    },
    /// The extension is not there, or runs no more.
    ExtensionOver,
    /// The offer is not there any more.
    OfferGone,
    /// The offer was made to somebody else.
    OfferOfAnother,
    /// The visit or person is not known there.
    UnknownVisit,
    /// Others change the same visits all the time.
    OthersChange,
    /// What the colleague answers where it is no.
    ColleagueDeclined,
    /// It could not be done any more.
    NotPossibleAnyMore {
        /// Why.
        why: Obstacle,
    },
}

/// A worker cannot choose a vacant shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShiftRefused {
    /// Somebody is on it, or it has begun.
    NotVacant,
    /// The worker is at work then.
    AtWork,
    /// The worker is away that day.
    Away,
    /// Eleven hours of rest would not hold (rules §12).
    RestTooShort,
    /// The worker may not make all visits that lie on it.
    MayNotMakeAll,
}

impl Refusal for ShiftRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NotVacant => "shift_not_vacant",
            Self::AtWork => "at_work_then",
            Self::Away => "away_then",
            Self::RestTooShort => "rest_too_short",
            Self::MayNotMakeAll => "may_not_make_all",
        }
    }
}

/// What was noted on paper cannot be entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperRefused {
    /// The visit has been registered already.
    Registered,
}

impl Refusal for PaperRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::Registered => "visit_registered",
        }
    }
}

in_words! {
    PaperRefused => paper_refused,
    ShiftRefused => shift_refused,
    FreedomPhrase => phrase,
    Obstacle => obstacle,
    RequestRefused => request_refused,
    ExtensionRefused => extension_refused,
}

impl Refusal for Obstacle {
    fn code(&self) -> &'static str {
        (*self).code()
    }
}

impl Refusal for RequestRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::AnsweredAlready => "answered_already",
            Self::NoReason => "no_reason",
            Self::NoMinutes => "no_minutes",
        }
    }
}

impl Refusal for ExtensionRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::TooManyDays(_) => "extension_too_many_days",
            Self::Nothing => "extension_of_nothing",
            Self::RunsAlready => "extension_runs_already",
            Self::EndedAlready => "extension_ended_already",
        }
    }
}
