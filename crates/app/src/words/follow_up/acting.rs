//! Words for what people act on: causes, what to do, doubts, drafts, and what refuses a message, a talk, a check or an answer.

use jiff::civil::Date;
use tillit_domain::length_talk::TalkRefused;
use tillit_domain::need_change::{AnswerRefused, TellRefused};
use tillit_domain::own_check::{CheckKind, CheckRefused};
use tillit_domain::support_sample::{AnswerNotTaken, ShiftKind};
use tillit_followup::causes::{Cause, Certainty};
use tillit_followup::order_fit::{Doubt, Way};
use tillit_followup::worklist::{Standing, Todo};

use super::{acting_en, acting_sv};
use crate::words::{InWords, Language, Refusal};

/// The draft of a message to the assessor, before the person's own words are added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Draft {
    /// Which way.
    pub(crate) way: Way,
    /// First and last day it looks at.
    pub(crate) days: (Date, Date),
    /// Ordered, planned and performed minutes.
    pub(crate) minutes: (i64, i64, i64),
    /// Visits made.
    pub(crate) visits: u32,
    /// The data is weak.
    pub(crate) unsure: bool,
}

/// What a cause is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CauseInWords(pub(crate) Cause);

macro_rules! worded {
    ($($type:ty => $function:ident),* $(,)?) => {$(
        impl InWords for $type {
            fn in_words(&self, language: Language) -> String {
                match language {
                    Language::Sv => acting_sv::$function(self).into(),
                    Language::En => acting_en::$function(self).into(),
                }
            }
        }
    )*};
}

worded! {
    CauseInWords => cause,
    Certainty => certainty,
    Todo => todo,
    Doubt => doubt,
    Standing => standing,
    Draft => draft,
    CheckKind => check_kind,
    ShiftKind => shift_kind,
    TellRefused => tell_refused,
    AnswerRefused => answer_refused,
    TalkRefused => talk_refused,
    CheckRefused => check_refused,
    AnswerNotTaken => answer_not_taken,
}

impl Refusal for TellRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::WaitsAlready => "need_change_waits_already",
        }
    }
}

impl Refusal for AnswerRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::AnsweredAlready => "need_change_answered_already",
            Self::BeforeTold => "answer_before_message",
            Self::NoReason => "answer_without_reason",
        }
    }
}

impl Refusal for TalkRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::Alone => "talk_alone",
            Self::NotHeldYet => "talk_not_held_yet",
            Self::ChangeBeforeTalk => "change_before_talk",
            Self::NoLength => "visit_without_length",
        }
    }
}

impl Refusal for CheckRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NothingLookedAt => "nothing_looked_at",
            Self::MoreRightThanAll => "more_right_than_all",
            Self::NotTold => "finding_not_told",
            Self::NotYet => "check_not_yet",
            Self::NoOpenAction => "no_open_action",
            Self::NothingCameOfIt => "nothing_came_of_it",
        }
    }
}

impl Refusal for AnswerNotTaken {
    fn code(&self) -> &'static str {
        match self {
            Self::NotDrawn => "shift_not_drawn",
            Self::AnsweredAlready => "shift_answered_already",
            Self::Closed => "survey_closed",
            Self::NotAShift => "not_minutes_of_a_shift",
            Self::NotWorkedYet => "shift_not_worked_yet",
        }
    }
}
