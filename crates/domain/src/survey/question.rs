//! What surveys ask. Answers run from 1 to 5, and 5 is always the most: most satisfied, or agreeing most.

use serde::{Deserialize, Serialize};

/// Which survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SurveyKind {
    /// Organisatorisk och social arbetsmiljö: every year at every workplace (S-117).
    Osa,
    /// Hållbart medarbetarengagemang: every year, reported to Kolada (S-123).
    Hme,
    /// Vad tycker de äldre om äldreomsorgen: the national survey of persons with care (S-127).
    Users,
    /// The unit's own question to its workers: does the work feel governed by minutes (S-158)?
    MinutePulse,
}

impl SurveyKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Osa, Self::Hme, Self::Users, Self::MinutePulse];

    /// Its name in addresses and files; never changed once released.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Osa => "osa",
            Self::Hme => "hme",
            Self::Users => "users",
            Self::MinutePulse => "minute_pulse",
        }
    }

    /// The questions it asks. A workplace adds its own to OSA, whose areas have more questions than the ones named here.
    #[must_use]
    pub const fn questions(self) -> &'static [Question] {
        match self {
            Self::Osa => &OSA,
            Self::Hme => &HME,
            Self::Users => &USERS,
            Self::MinutePulse => &PULSE,
        }
    }

    /// The areas its questions belong to, in the order they are told.
    #[must_use]
    pub const fn areas(self) -> &'static [Area] {
        match self {
            Self::Osa => &[Area::Workload, Area::WorkingTime, Area::OffensiveTreatment, Area::PsychologicalSafety],
            Self::Hme => &[Area::Motivation, Area::Leadership, Area::Steering],
            Self::Users => &[Area::Satisfaction],
            Self::MinutePulse => &[Area::MinuteControl],
        }
    }
}

/// What a group of questions is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// OSA: arbetsbelastning och krav (S-118).
    Workload,
    /// OSA: arbetstid (S-118).
    WorkingTime,
    /// OSA: kränkande särbehandling (S-118).
    OffensiveTreatment,
    /// OSA: psykologisk trygghet (S-120).
    PsychologicalSafety,
    /// HME: motivation.
    Motivation,
    /// HME: ledarskap.
    Leadership,
    /// HME: styrning.
    Steering,
    /// The user survey.
    Satisfaction,
    /// The own question.
    MinuteControl,
}

impl Area {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Workload,
        Self::WorkingTime,
        Self::OffensiveTreatment,
        Self::PsychologicalSafety,
        Self::Motivation,
        Self::Leadership,
        Self::Steering,
        Self::Satisfaction,
        Self::MinuteControl,
    ];

    /// The survey it belongs to.
    #[must_use]
    pub const fn kind(self) -> SurveyKind {
        match self {
            Self::Workload | Self::WorkingTime | Self::OffensiveTreatment | Self::PsychologicalSafety => {
                SurveyKind::Osa
            }
            Self::Motivation | Self::Leadership | Self::Steering => SurveyKind::Hme,
            Self::Satisfaction => SurveyKind::Users,
            Self::MinuteControl => SurveyKind::MinutePulse,
        }
    }

    /// Its name in addresses and files; never changed once released.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Workload => "workload",
            Self::WorkingTime => "working_time",
            Self::OffensiveTreatment => "offensive_treatment",
            Self::PsychologicalSafety => "psychological_safety",
            Self::Motivation => "motivation",
            Self::Leadership => "leadership",
            Self::Steering => "steering",
            Self::Satisfaction => "satisfaction",
            Self::MinuteControl => "minute_control",
        }
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Sammantaget nöjd med hemtjänsten (Kolada U21468).
    Overall,
    /// Personalen har tillräckligt med tid (S-128).
    EnoughTime,
    /// Personalen tar hänsyn till åsikter och önskemål (S-129).
    Opinions,
    /// Bemötande (S-130).
    Treatment,
    /// Förtroende för personalen (S-131).
    Confidence,
    /// Trygghet hemma med hjälpen.
    Safety,
    /// HME 1: the work feels meaningful.
    Meaningful,
    /// HME 2: learning and developing.
    Learning,
    /// HME 3: looking forward to going to work.
    LookingForward,
    /// HME 4: the nearest manager shows appreciation.
    Appreciation,
    /// HME 5: the nearest manager shows trust (S-124).
    Trust,
    /// HME 6: the nearest manager gives what it takes to be responsible (S-125).
    Responsibility,
    /// HME 7: knowing the goals.
    Goals,
    /// HME 8: goals are followed up.
    GoalsFollowedUp,
    /// HME 9: knowing what is expected.
    Expectations,
    /// OSA: the tasks fit into working time (S-119).
    FitsInTime,
    /// OSA: the work is varied enough (S-119).
    Varied,
    /// OSA: help is there when the load is too high (S-119).
    HelpWhenHigh,
    /// OSA: a good feeling when coming to work (S-120).
    GoodFeeling,
    /// OSA: difficulties can be talked about openly (S-120).
    OpenTalk,
    /// OSA: included even when thinking otherwise (S-120).
    Included,
    /// OSA: part of the workplace's community (S-120).
    Belonging,
    /// The own question: the work feels governed by minutes. 5 is "entirely", which is not the best.
    GovernedByMinutes,
    /// A question of the workplace's own within OSA.
    Own {
        /// Its area.
        area: Area,
        /// As it was asked, put so that 5 is the best answer.
        text: String,
    },
}

const USERS: [Question; 6] = [
    Question::Overall,
    Question::EnoughTime,
    Question::Opinions,
    Question::Treatment,
    Question::Confidence,
    Question::Safety,
];

const HME: [Question; 9] = [
    Question::Meaningful,
    Question::Learning,
    Question::LookingForward,
    Question::Appreciation,
    Question::Trust,
    Question::Responsibility,
    Question::Goals,
    Question::GoalsFollowedUp,
    Question::Expectations,
];

const OSA: [Question; 7] = [
    Question::FitsInTime,
    Question::Varied,
    Question::HelpWhenHigh,
    Question::GoodFeeling,
    Question::OpenTalk,
    Question::Included,
    Question::Belonging,
];

const PULSE: [Question; 1] = [Question::GovernedByMinutes];

impl Question {
    /// The area it belongs to.
    #[must_use]
    pub const fn area(&self) -> Area {
        match self {
            Self::Overall | Self::EnoughTime | Self::Opinions | Self::Treatment | Self::Confidence | Self::Safety => {
                Area::Satisfaction
            }
            Self::Meaningful | Self::Learning | Self::LookingForward => Area::Motivation,
            Self::Appreciation | Self::Trust | Self::Responsibility => Area::Leadership,
            Self::Goals | Self::GoalsFollowedUp | Self::Expectations => Area::Steering,
            Self::FitsInTime | Self::Varied | Self::HelpWhenHigh => Area::Workload,
            Self::GoodFeeling | Self::OpenTalk | Self::Included | Self::Belonging => Area::PsychologicalSafety,
            Self::GovernedByMinutes => Area::MinuteControl,
            Self::Own { area, .. } => *area,
        }
    }

    /// The survey that asks it.
    #[must_use]
    pub const fn kind(&self) -> SurveyKind {
        self.area().kind()
    }

    /// Its name in addresses and files; a question of the workplace's own is named by its words.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Overall => "overall",
            Self::EnoughTime => "enough_time",
            Self::Opinions => "opinions",
            Self::Treatment => "treatment",
            Self::Confidence => "confidence",
            Self::Safety => "safety",
            Self::Meaningful => "meaningful",
            Self::Learning => "learning",
            Self::LookingForward => "looking_forward",
            Self::Appreciation => "appreciation",
            Self::Trust => "trust",
            Self::Responsibility => "responsibility",
            Self::Goals => "goals",
            Self::GoalsFollowedUp => "goals_followed_up",
            Self::Expectations => "expectations",
            Self::FitsInTime => "fits_in_time",
            Self::Varied => "varied",
            Self::HelpWhenHigh => "help_when_high",
            Self::GoodFeeling => "good_feeling",
            Self::OpenTalk => "open_talk",
            Self::Included => "included",
            Self::Belonging => "belonging",
            Self::GovernedByMinutes => "governed_by_minutes",
            Self::Own { text, .. } => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_belongs_to_the_survey_that_asks_it_and_every_area_too() {
        for kind in SurveyKind::ALL {
            assert!(kind.questions().iter().all(|question| question.kind() == kind));
            assert!(kind.areas().iter().all(|area| area.kind() == kind));
        }
        let areas: usize = SurveyKind::ALL.iter().map(|kind| kind.areas().len()).sum();
        assert_eq!(areas, Area::ALL.len());
    }

    #[test]
    fn hme_has_three_questions_in_each_of_its_three_areas() {
        for area in SurveyKind::Hme.areas() {
            assert_eq!(SurveyKind::Hme.questions().iter().filter(|question| question.area() == *area).count(), 3);
        }
    }
}
