//! That a workplace has heard what it answered: when, in which meeting, and what was said (S-126).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::round::SurveyRound;
use crate::id::Id;
use crate::organisation::{Group, Unit};

/// Where it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Meeting {
    /// Arbetsplatsträff (APT).
    WorkplaceMeeting,
    /// The team's own meeting.
    TeamMeeting,
    /// Written to everybody.
    Written,
    /// Some other way.
    Other,
}

/// The workplace has heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyFeedback {
    /// Identifier.
    pub id: Id<SurveyFeedback>,
    /// What it heard of.
    pub round: Id<SurveyRound>,
    /// The workplace.
    pub unit: Id<Unit>,
    /// The group, where one group heard.
    pub group: Option<Id<Group>>,
    /// When.
    pub told_on: Date,
    /// Where.
    pub meeting: Meeting,
    /// What was said and what those who were there want to go on with; of nobody in particular.
    pub words: String,
    /// Who told it.
    pub by: String,
}

/// It cannot have been told like that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FeedbackRefused {
    /// The day has not come.
    #[error("the workplace has not heard yet")]
    NotHeldYet,
    /// The survey could still be answered then.
    #[error("a result is told after the survey has closed")]
    BeforeTheSurveyClosed,
    /// Nothing is said.
    #[error("what was said must be told")]
    NothingTold,
}

impl SurveyFeedback {
    /// The feedback, if it can have been so.
    ///
    /// # Errors
    /// [`FeedbackRefused`], by name.
    pub fn checked(self, round: &SurveyRound, today: Date) -> Result<Self, FeedbackRefused> {
        if self.told_on > today {
            Err(FeedbackRefused::NotHeldYet)
        } else if self.told_on < round.closed_on {
            Err(FeedbackRefused::BeforeTheSurveyClosed)
        } else if self.words.trim().is_empty() {
            Err(FeedbackRefused::NothingTold)
        } else {
            Ok(self)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::question::SurveyKind;
    use jiff::civil::date;

    #[test]
    fn a_result_is_told_after_the_survey_has_closed_and_in_words() {
        let unit = Id::derived("test", &["Gällö"]);
        let id = SurveyRound::id_of(unit, None, SurveyKind::Hme, 2024);
        let round = SurveyRound {
            id,
            unit,
            group: None,
            kind: SurveyKind::Hme,
            year: 2024,
            closed_on: date(2024, 10, 25),
            invited: 20,
            answered: 15,
            questions: Vec::new(),
            source: String::new(),
            correction: String::new(),
        };
        let told = |day, words: &str| SurveyFeedback {
            id: Id::derived("test", &["told"]),
            round: id,
            unit,
            group: None,
            told_on: day,
            meeting: Meeting::WorkplaceMeeting,
            words: words.into(),
            by: "Karin".into(),
        };
        let today = date(2024, 12, 1);
        assert!(told(date(2024, 11, 14), "Vi går vidare med målen").checked(&round, today).is_ok());
        assert_eq!(told(date(2024, 12, 2), "ord").checked(&round, today), Err(FeedbackRefused::NotHeldYet));
        let early = told(date(2024, 10, 24), "ord").checked(&round, today);
        assert_eq!(early, Err(FeedbackRefused::BeforeTheSurveyClosed));
        assert_eq!(told(date(2024, 11, 14), " ").checked(&round, today), Err(FeedbackRefused::NothingTold));
    }
}
