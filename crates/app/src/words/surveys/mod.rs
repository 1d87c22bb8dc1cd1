//! Words of surveys: what was asked, what came of it, what is done about it, and what refuses counts, actions and feedback.

mod en;
mod sv;

use tillit_domain::steering::SteeringMode;
use tillit_domain::survey::feedback::{FeedbackRefused, Meeting};
use tillit_domain::survey::question::{Area, Question, SurveyKind};
use tillit_domain::survey::risk::{ActionRefused, Effect, RiskLevel, Waits};
use tillit_domain::survey::round::RoundRefused;
use tillit_followup::Reason;

use super::{InWords, Language, Refusal};

/// What a survey is for, in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct About(pub(crate) SurveyKind);

/// How far an action has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ActionStage {
    /// To be done.
    Open,
    /// Done.
    Done,
    /// Looked at.
    FollowedUp,
    /// Not done.
    Dropped,
}

/// What surveys say besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SurveyPhrase {
    /// All units.
    Municipality,
    /// Units steered in a way.
    Mode(SteeringMode),
    /// Units whose steering went so from one year to the next.
    Course {
        /// Before.
        from: SteeringMode,
        /// After.
        to: SteeringMode,
    },
    /// The whole of a metric, by its id.
    Whole(&'static str),
    /// Why a figure has no value.
    NoValue(Reason),
    /// The round is there already.
    RecordedAlready,
    /// A group of another unit.
    GroupOfAnotherUnit,
    /// The unit is unknown.
    UnknownUnit {
        /// As asked for.
        name: String,
    },
    /// The survey does not ask this question.
    NoSuchQuestion,
    /// The area is of another survey.
    AreaOfAnotherSurvey,
    /// The accounts are not in Tillit.
    CostsNotKept,
    /// No user survey of that year.
    NoUserSurvey,
    /// A municipality's code has four digits.
    MunicipalityCode,
    /// An id is letters and digits.
    KpiId,
}

in_words! {
    SurveyKind => kind,
    About => about,
    Area => area,
    Question => question,
    Meeting => meeting,
    RiskLevel => level,
    Effect => effect,
    ActionStage => stage,
    Waits => waits,
    SurveyPhrase => phrase,
    RoundRefused => round_refused,
    ActionRefused => action_refused,
    FeedbackRefused => feedback_refused,
}

impl Refusal for RoundRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NobodyInvited => "survey_nobody_invited",
            Self::MoreAnsweredThanInvited => "survey_more_answered_than_invited",
            Self::NothingAsked => "survey_nothing_asked",
            Self::MoreAnswersThanAnswered { .. } => "survey_more_answers_than_answered",
            Self::OfAnotherSurvey { .. } => "survey_question_of_another",
            Self::WithoutWords { .. } => "survey_question_without_words",
            Self::AskedTwice { .. } => "survey_question_twice",
            Self::OtherYear => "survey_other_year",
            Self::NotClosedYet => "survey_not_closed_yet",
            Self::GroupsExceedUnit => "survey_groups_exceed_unit",
            Self::CorrectionWithoutReason => "survey_correction_without_reason",
        }
    }
}

impl Refusal for ActionRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::FollowedUpTooEarly => "action_followed_up_too_early",
            Self::NotOpen => "action_not_open",
            Self::NotDone => "action_not_done",
            Self::NothingTold => "action_nothing_told",
        }
    }
}

impl Refusal for FeedbackRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NotHeldYet => "feedback_not_held_yet",
            Self::BeforeTheSurveyClosed => "feedback_before_closing",
            Self::NothingTold => "feedback_nothing_told",
        }
    }
}
