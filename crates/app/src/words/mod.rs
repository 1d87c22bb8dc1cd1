//! Everything the server says in words, in Swedish and English: errors, refusals, reasons, findings.
//!
//! One function per kind of thing, once in `sv` and once in `en`; here the two are put together. The compiler finds what
//! has no words yet. Areas with many words get a file of their own under `sv/` and `en/`.

/// Implements [`InWords`] by a function of the same name in the `sv` and the `en` beside it. Stands before the areas that use it.
macro_rules! in_words {
    ($($type:ty => $function:ident),* $(,)?) => {$(
        impl InWords for $type {
            fn in_words(&self, language: Language) -> String {
                match language {
                    Language::Sv => sv::$function(self).into(),
                    Language::En => en::$function(self).into(),
                }
            }
        }
    )*};
}

pub mod care;
mod doctor;
pub(crate) mod economy;
mod en;
pub(crate) mod follow_up;
pub mod freedom;
pub mod incidents;
pub mod org;
pub mod phone;
pub(crate) mod plans;
pub mod rights;
pub mod short;
pub mod surveys;
mod sv;
pub(crate) mod today;

use serde::{Deserialize, Serialize};
use tillit_storage::StoreError;
use utoipa::ToSchema;

use crate::error::{AppError, ReadFault};

/// A language the server speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Swedish.
    #[default]
    Sv,
    /// English.
    En,
}

impl Language {
    /// Its two-letter tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The language of a tag such as `sv`, `sv-SE` or `en`; Swedish for any other.
    #[must_use]
    pub fn tagged(tag: &str) -> Self {
        if tag.trim().to_ascii_lowercase().starts_with("en") { Self::En } else { Self::Sv }
    }
}

/// Something the server can say in both languages.
pub trait InWords {
    /// The words, a whole sentence unless it is a name.
    fn in_words(&self, language: Language) -> String;
}

/// A rule's no: a code for programs and words for people.
pub trait Refusal: InWords {
    /// The code, in snake case, never changed once released.
    fn code(&self) -> &'static str;
}

/// Title and detail of an error.
pub(crate) fn error(error: &AppError, language: Language) -> (String, String) {
    match language {
        Language::Sv => sv::error(error),
        Language::En => en::error(error),
    }
}

/// What to do about a field that cannot be read.
pub(crate) fn read_fault(fault: &ReadFault, language: Language) -> String {
    match language {
        Language::Sv => sv::read_fault(fault),
        Language::En => en::read_fault(fault),
    }
}

/// Whether an error of storage has words for whoever starts the program.
pub(crate) fn tells_cause(error: &StoreError) -> bool {
    en::store_error(error).is_some()
}

in_words! {
    AccountRefused => account_refused,
    JobPhrase => job_phrase,
    PlanRefused => plan_refused,
}

/// What a job says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobPhrase {
    /// It waits for another to end.
    Waiting,
    /// It works.
    Working,
    /// It is done.
    Done,
    /// It was cancelled; what was found until then can be used.
    Cancelled,
    /// It failed.
    Failed,
}

/// An account cannot be made or changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountRefused {
    /// The password is shorter than allowed.
    PasswordTooShort,
    /// The password is the name.
    PasswordIsName,
    /// The old password is not right.
    OldPasswordWrong,
    /// The name has signs it may not have.
    NameSigns,
}

impl Refusal for AccountRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::PasswordTooShort => "password_too_short",
            Self::PasswordIsName => "password_is_name",
            Self::OldPasswordWrong => "old_password_wrong",
            Self::NameSigns => "name_signs",
        }
    }
}

/// A change of a plan is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanRefused {
    /// The visit's worker is locked.
    WorkerLocked,
    /// The visit's start is locked.
    TimeLocked,
    /// A visit in the tray has nothing to lock.
    NothingToLock,
    /// The gate has hard findings.
    GateClosed,
    /// The gate has soft findings that nobody has accepted.
    FindingsNotAccepted,
    /// The worker is away or not employed that day.
    WorkerCannotWork,
    /// The worker has another shift then.
    WorkerAtWork,
    /// Eleven hours of rest would not hold (rules §12).
    WorkerNotRested,
    /// Visits lie on the shift that is to be lent.
    ShiftHasVisits,
    /// The group that is to be helped has not opened its days, so there is nothing to help with yet.
    GroupNotOpened,
}

impl Refusal for PlanRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::WorkerLocked => "worker_locked",
            Self::TimeLocked => "time_locked",
            Self::NothingToLock => "nothing_to_lock",
            Self::GateClosed => "gate_closed",
            Self::FindingsNotAccepted => "findings_not_accepted",
            Self::WorkerCannotWork => "worker_cannot_work",
            Self::WorkerAtWork => "worker_at_work",
            Self::WorkerNotRested => "worker_not_rested",
            Self::ShiftHasVisits => "shift_has_visits",
            Self::GroupNotOpened => "group_not_opened",
        }
    }
}
