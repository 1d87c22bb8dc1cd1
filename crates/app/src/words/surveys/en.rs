//! Words of surveys, in English.

use tillit_domain::steering::SteeringMode;
use tillit_domain::survey::feedback::{FeedbackRefused, Meeting};
use tillit_domain::survey::question::{Area, Question, SurveyKind};
use tillit_domain::survey::risk::{ActionRefused, Effect, RiskLevel, Waits};
use tillit_domain::survey::round::RoundRefused;
use tillit_followup::Reason;

use super::{About, ActionStage, SurveyPhrase};

pub(super) const fn kind(kind: &SurveyKind) -> &'static str {
    match kind {
        SurveyKind::Osa => "Organisational and social work environment (OSA)",
        SurveyKind::Hme => "Sustainable worker engagement (HME)",
        SurveyKind::Users => "What do older people think of their care?",
        SurveyKind::MinutePulse => "Is work governed by minutes?",
    }
}

pub(super) const fn about(about: &About) -> &'static str {
    match about.0 {
        SurveyKind::Osa => {
            "Workers answer every year about workload, working time, offensive treatment and psychological safety. Share that answered 4 or 5."
        }
        SurveyKind::Hme => {
            "Workers answer nine questions every year about motivation, leadership and steering. Index from 0 to 100."
        }
        SurveyKind::Users => {
            "Persons of 65 years or more with home care answer the national survey. Share that gave one of the two best answers."
        }
        SurveyKind::MinutePulse => {
            "The municipality's own question to workers. Share that answered 4 or 5 to work being governed by minutes; lower is better."
        }
    }
}

pub(super) const fn area(area: &Area) -> &'static str {
    match area {
        Area::Workload => "Workload and demands",
        Area::WorkingTime => "Working time",
        Area::OffensiveTreatment => "Offensive treatment",
        Area::PsychologicalSafety => "Psychological safety",
        Area::Motivation => "Motivation",
        Area::Leadership => "Leadership",
        Area::Steering => "Steering",
        Area::Satisfaction => "Home care",
        Area::MinuteControl => "Governed by minutes",
    }
}

pub(super) fn question(question: &Question) -> String {
    match question {
        Question::Overall => "Satisfied with home care on the whole",
        Question::EnoughTime => "Workers have enough time",
        Question::Opinions => "Workers respect opinions and wishes",
        Question::Treatment => "Treated well",
        Question::Confidence => "Confidence in the workers",
        Question::Safety => "Safe to live at home with home care",
        Question::Meaningful => "Work feels meaningful",
        Question::Learning => "Learning and developing",
        Question::LookingForward => "Looking forward to going to work",
        Question::Appreciation => "The manager shows appreciation",
        Question::Trust => "The manager shows trust",
        Question::Responsibility => "The manager gives what it takes to be responsible",
        Question::Goals => "Familiar with the workplace's goals",
        Question::GoalsFollowedUp => "Goals are followed up and evaluated",
        Question::Expectations => "Knowing what is expected",
        Question::FitsInTime => "Work fits into working time",
        Question::Varied => "Work is varied enough",
        Question::HelpWhenHigh => "Help when the load is too high",
        Question::GoodFeeling => "A good feeling when coming to work",
        Question::OpenTalk => "Difficulties can be talked about openly",
        Question::Included => "Included even when thinking otherwise",
        Question::Belonging => "Part of the community",
        Question::GovernedByMinutes => "Work is governed by minutes",
        Question::Own { text, .. } => return text.clone(),
    }
    .to_owned()
}

pub(super) const fn meeting(meeting: &Meeting) -> &'static str {
    match meeting {
        Meeting::WorkplaceMeeting => "Workplace meeting (APT)",
        Meeting::TeamMeeting => "The team's meeting",
        Meeting::Written => "In writing to everybody",
        Meeting::Other => "Some other way",
    }
}

pub(super) const fn level(level: &RiskLevel) -> &'static str {
    match level {
        RiskLevel::Low => "Low risk",
        RiskLevel::Medium => "Medium risk",
        RiskLevel::High => "High risk",
    }
}

pub(super) const fn effect(effect: &Effect) -> &'static str {
    match effect {
        Effect::Helped => "It helped",
        Effect::InPart => "It helped in part, more is needed",
        Effect::DidNotHelp => "It did not help",
    }
}

pub(super) const fn stage(stage: &ActionStage) -> &'static str {
    match stage {
        ActionStage::Open => "To do",
        ActionStage::Done => "Done, to be followed up",
        ActionStage::FollowedUp => "Followed up",
        ActionStage::Dropped => "Will not be done",
    }
}

pub(super) const fn waits(waits: &Waits) -> &'static str {
    match waits {
        Waits::ToBeDone => "The day it was to be done by has passed",
        Waits::ToBeFollowedUp => "The day of following up has passed",
    }
}

const fn mode(mode: SteeringMode) -> &'static str {
    match mode {
        SteeringMode::Strict => "strict",
        SteeringMode::Flexible => "flexible",
        SteeringMode::None => "no minutes",
    }
}

pub(super) fn phrase(phrase: &SurveyPhrase) -> String {
    match phrase {
        SurveyPhrase::Municipality => "The whole municipality".into(),
        SurveyPhrase::Mode(it) => format!("Steering mode: {}", mode(*it)),
        SurveyPhrase::Course { from, to } if from == to => format!("Same steering mode: {}", mode(*to)),
        SurveyPhrase::Course { from, to } => format!("Changed steering mode: from {} to {}", mode(*from), mode(*to)),
        SurveyPhrase::Whole("M48") => "Satisfied on the whole".into(),
        SurveyPhrase::Whole("M50") => "HME, whole".into(),
        SurveyPhrase::Whole("M52") => "Feel that minutes govern".into(),
        SurveyPhrase::Whole("M53") => "Response rate".into(),
        SurveyPhrase::Whole(id) => (*id).into(),
        SurveyPhrase::NoValue(Reason::Hidden) => {
            "Not shown: too few answers, or what few have answered could be found by subtraction.".into()
        }
        SurveyPhrase::NoValue(_) => "It was not asked, or nobody has answered it.".into(),
        SurveyPhrase::RecordedAlready => "The survey is there already for that year. Open it and correct it.".into(),
        SurveyPhrase::GroupOfAnotherUnit => "The group belongs to another unit.".into(),
        SurveyPhrase::UnknownUnit { name } => format!("There is no unit called “{name}”."),
        SurveyPhrase::NoSuchQuestion => "Choose one of the survey's questions.".into(),
        SurveyPhrase::AreaOfAnotherSurvey => "The area belongs to another survey.".into(),
        SurveyPhrase::CostsNotKept => "The municipality's costs are not in Tillit".into(),
        SurveyPhrase::NoUserSurvey => "No user survey of that year, or too few answers".into(),
        SurveyPhrase::MunicipalityCode => "The municipality's code is four digits.".into(),
        SurveyPhrase::KpiId => "Write the id of the figure with letters and digits, such as U00200.".into(),
    }
}

pub(super) const fn round_refused(refused: &RoundRefused) -> &'static str {
    match refused {
        RoundRefused::NobodyInvited => "Say how many were asked.",
        RoundRefused::MoreAnsweredThanInvited => "No more can have answered than were asked.",
        RoundRefused::NothingAsked => "Fill in the answers to at least one question.",
        RoundRefused::MoreAnswersThanAnswered { .. } => {
            "More answers than there are who answered. Correct the answers or how many answered."
        }
        RoundRefused::OfAnotherSurvey { .. } => "The question belongs to another survey.",
        RoundRefused::WithoutWords { .. } => "Write the question as it was asked.",
        RoundRefused::AskedTwice { .. } => "The question stands twice.",
        RoundRefused::OtherYear => "A survey closes in its year or in the year after.",
        RoundRefused::NotClosedYet => "The survey can still be answered. Enter its result when it has closed.",
        RoundRefused::GroupsExceedUnit => {
            "The groups together have more answers than the unit. Correct the unit or the group."
        }
        RoundRefused::CorrectionWithoutReason => "Say why the counts are corrected.",
    }
}

pub(super) const fn action_refused(refused: &ActionRefused) -> &'static str {
    match refused {
        ActionRefused::FollowedUpTooEarly => "Following up comes after the day the action is to be done by.",
        ActionRefused::NotOpen => "The action has been done or dropped already.",
        ActionRefused::NotDone => "Only an action that has been done can be followed up.",
        ActionRefused::NothingTold => "Say what happened.",
    }
}

pub(super) const fn feedback_refused(refused: &FeedbackRefused) -> &'static str {
    match refused {
        FeedbackRefused::NotHeldYet => "The day has not come yet.",
        FeedbackRefused::BeforeTheSurveyClosed => "A result cannot have been told before the survey closed.",
        FeedbackRefused::NothingTold => "Say what you talked about.",
    }
}
