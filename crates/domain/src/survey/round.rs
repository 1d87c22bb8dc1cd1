//! A round: how a survey was answered in a unit or a group in a year. Counts only; who answered what is nowhere.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::question::{Question, SurveyKind};
use crate::id::Id;
use crate::organisation::{Group, Unit};

/// How many gave each answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionCounts {
    /// The question.
    pub question: Question,
    /// How many answered 1, 2, 3, 4, 5.
    pub answers: [u32; 5],
    /// How many said that they do not know; these count in no index.
    pub no_opinion: u32,
}

impl QuestionCounts {
    /// Answers that count.
    #[must_use]
    pub fn valid(&self) -> u64 {
        self.answers.iter().map(|count| u64::from(*count)).sum()
    }

    /// Answers 4 and 5.
    #[must_use]
    pub fn best_two(&self) -> u64 {
        u64::from(self.answers[3]) + u64::from(self.answers[4])
    }
}

/// A survey's answers in a unit or a group in a year. A correction is a new version of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyRound {
    /// Identifier; follows from unit, group, survey and year, so that there is one of each.
    pub id: Id<SurveyRound>,
    /// Whose.
    pub unit: Id<Unit>,
    /// Of one group; none where it is of the unit as a whole.
    pub group: Option<Id<Group>>,
    /// Which survey.
    pub kind: SurveyKind,
    /// The year it is told under.
    pub year: i16,
    /// The last day that could be answered; the unit's steering mode of that day is the round's.
    pub closed_on: Date,
    /// How many were asked.
    pub invited: u32,
    /// How many answered anything.
    pub answered: u32,
    /// Answers by question.
    pub questions: Vec<QuestionCounts>,
    /// Where the counts come from, such as a report by name.
    pub source: String,
    /// Why it says something else than before; empty as long as it has never been corrected.
    pub correction: String,
}

/// A round cannot be recorded as it is. Positions are those of its questions, the first is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RoundRefused {
    /// Nobody was asked.
    #[error("somebody must have been asked")]
    NobodyInvited,
    /// More answered than were asked.
    #[error("no more can have answered than were asked")]
    MoreAnsweredThanInvited,
    /// It has no questions.
    #[error("a survey has at least one question")]
    NothingAsked,
    /// More answered a question than answered at all.
    #[error("a question has more answers than there are persons who answered")]
    MoreAnswersThanAnswered {
        /// Which question.
        at: usize,
    },
    /// The survey does not ask that.
    #[error("the question belongs to another survey")]
    OfAnotherSurvey {
        /// Which question.
        at: usize,
    },
    /// An own question without words.
    #[error("a question of the workplace's own needs its words")]
    WithoutWords {
        /// Which question.
        at: usize,
    },
    /// The same question twice.
    #[error("a question stands twice")]
    AskedTwice {
        /// Where it stands the second time.
        at: usize,
    },
    /// It closed in another year than it is told under, or the year after.
    #[error("a survey closes in its year or in the year after")]
    OtherYear,
    /// It has not closed.
    #[error("a survey that can still be answered has no result")]
    NotClosedYet,
    /// Its groups would have more answers than the unit.
    #[error("the groups together cannot have more answers than their unit")]
    GroupsExceedUnit,
    /// It says something else than before and not why.
    #[error("a correction tells why")]
    CorrectionWithoutReason,
}

impl SurveyRound {
    /// The identifier of a unit's or group's round of a survey and year.
    #[must_use]
    pub fn id_of(unit: Id<Unit>, group: Option<Id<Group>>, kind: SurveyKind, year: i16) -> Id<Self> {
        let group = group.map_or_else(String::new, |group| group.to_string());
        Id::derived("survey_round", &[&unit.to_string(), &group, kind.name(), &year.to_string()])
    }

    /// The round, if its counts hold together.
    ///
    /// # Errors
    /// [`RoundRefused`], by name.
    pub fn checked(self) -> Result<Self, RoundRefused> {
        if self.invited == 0 {
            return Err(RoundRefused::NobodyInvited);
        }
        if self.answered > self.invited {
            return Err(RoundRefused::MoreAnsweredThanInvited);
        }
        if self.questions.is_empty() {
            return Err(RoundRefused::NothingAsked);
        }
        if !(self.year..=self.year.saturating_add(1)).contains(&self.closed_on.year()) {
            return Err(RoundRefused::OtherYear);
        }
        let mut seen = BTreeSet::new();
        for (at, counts) in self.questions.iter().enumerate() {
            if counts.question.kind() != self.kind {
                return Err(RoundRefused::OfAnotherSurvey { at });
            }
            if counts.question.name().trim().is_empty() {
                return Err(RoundRefused::WithoutWords { at });
            }
            if !seen.insert(&counts.question) {
                return Err(RoundRefused::AskedTwice { at });
            }
            if counts.valid() + u64::from(counts.no_opinion) > u64::from(self.answered) {
                return Err(RoundRefused::MoreAnswersThanAnswered { at });
            }
        }
        Ok(self)
    }

    /// The round as a correction of an earlier one, which stays in the history.
    ///
    /// # Errors
    /// [`RoundRefused::CorrectionWithoutReason`] where it says something else and not why.
    pub fn correcting(self, before: &Self) -> Result<Self, RoundRefused> {
        let same =
            Self { correction: String::new(), ..self.clone() } == Self { correction: String::new(), ..before.clone() };
        if !same && self.correction.trim().is_empty() {
            return Err(RoundRefused::CorrectionWithoutReason);
        }
        Ok(self)
    }

    /// Whether another round is of the same survey and year in the same unit.
    #[must_use]
    pub fn is_beside(&self, other: &Self) -> bool {
        (self.unit, self.kind, self.year) == (other.unit, other.kind, other.year)
    }

    /// Whether the groups' rounds fit into the unit's round of the same survey and year.
    ///
    /// # Errors
    /// [`RoundRefused::GroupsExceedUnit`] where they have more invited, answered, or answers to a question that the unit's asks too.
    pub fn holds<'a>(&self, groups: impl IntoIterator<Item = &'a Self>) -> Result<(), RoundRefused> {
        let groups: Vec<&Self> = groups.into_iter().collect();
        let sum = |of: &dyn Fn(&Self) -> u64| groups.iter().map(|group| of(group)).sum::<u64>();
        let fits = sum(&|it| u64::from(it.invited)) <= u64::from(self.invited)
            && sum(&|it| u64::from(it.answered)) <= u64::from(self.answered)
            && self.questions.iter().all(|own| sum(&|it| it.valid_to(&own.question)) <= own.valid());
        if fits { Ok(()) } else { Err(RoundRefused::GroupsExceedUnit) }
    }

    /// How many answers to a question count.
    #[must_use]
    pub fn valid_to(&self, question: &Question) -> u64 {
        self.questions.iter().find(|counts| counts.question == *question).map_or(0, QuestionCounts::valid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::question::Area;
    use jiff::civil::date;

    fn counts(question: Question, answers: [u32; 5]) -> QuestionCounts {
        QuestionCounts { question, answers, no_opinion: 0 }
    }

    fn users(invited: u32, answered: u32, questions: Vec<QuestionCounts>) -> SurveyRound {
        let unit = Id::derived("test", &["Gällö"]);
        SurveyRound {
            id: SurveyRound::id_of(unit, None, SurveyKind::Users, 2024),
            unit,
            group: None,
            kind: SurveyKind::Users,
            year: 2024,
            closed_on: date(2024, 5, 17),
            invited,
            answered,
            questions,
            source: "Socialstyrelsens resultatfil".into(),
            correction: String::new(),
        }
    }

    #[test]
    fn counts_that_cannot_be_are_refused_by_name() {
        let overall = |answers| vec![counts(Question::Overall, answers)];
        assert!(users(40, 31, overall([1, 2, 3, 10, 15])).checked().is_ok());
        assert_eq!(users(0, 0, overall([0; 5])).checked(), Err(RoundRefused::NobodyInvited));
        assert_eq!(users(30, 31, overall([0; 5])).checked(), Err(RoundRefused::MoreAnsweredThanInvited));
        assert_eq!(users(40, 31, Vec::new()).checked(), Err(RoundRefused::NothingAsked));
        let many = users(40, 30, overall([1, 2, 3, 10, 15])).checked();
        assert_eq!(many, Err(RoundRefused::MoreAnswersThanAnswered { at: 0 }));
        let other = users(40, 31, vec![counts(Question::Trust, [0; 5])]).checked();
        assert_eq!(other, Err(RoundRefused::OfAnotherSurvey { at: 0 }));
        let twice = users(40, 31, [overall([0; 5]), overall([0; 5])].concat()).checked();
        assert_eq!(twice, Err(RoundRefused::AskedTwice { at: 1 }));
        let late = SurveyRound { closed_on: date(2026, 1, 2), ..users(40, 31, overall([0; 5])) };
        assert_eq!(late.checked(), Err(RoundRefused::OtherYear));
        let own = Question::Own { area: Area::WorkingTime, text: " ".into() };
        let wordless = SurveyRound { kind: SurveyKind::Osa, ..users(40, 31, vec![counts(own, [0; 5])]) };
        assert_eq!(wordless.checked(), Err(RoundRefused::WithoutWords { at: 0 }));
    }

    #[test]
    fn those_who_do_not_know_count_among_those_who_answered_and_in_no_index() {
        let mut question = counts(Question::Overall, [0, 0, 0, 10, 15]);
        question.no_opinion = 6;
        assert_eq!((question.valid(), question.best_two()), (25, 25));
        assert!(users(40, 31, vec![question.clone()]).checked().is_ok());
        let too_many = users(40, 30, vec![question]).checked();
        assert_eq!(too_many, Err(RoundRefused::MoreAnswersThanAnswered { at: 0 }));
    }

    #[test]
    fn a_correction_tells_why_and_the_same_again_is_none() {
        let before = users(40, 31, vec![counts(Question::Overall, [1, 2, 3, 10, 15])]);
        assert!(before.clone().correcting(&before).is_ok());
        let changed = users(40, 31, vec![counts(Question::Overall, [0, 2, 3, 10, 16])]);
        assert_eq!(changed.clone().correcting(&before), Err(RoundRefused::CorrectionWithoutReason));
        let told = SurveyRound { correction: "Ett svar låg på fel rad i filen".into(), ..changed };
        assert!(told.correcting(&before).is_ok());
    }

    #[test]
    fn groups_fit_into_their_unit() {
        let unit = users(40, 31, vec![counts(Question::Overall, [1, 2, 3, 10, 15])]);
        let group = |answered: u32, answers| users(20, answered, vec![counts(Question::Overall, answers)]);
        assert!(unit.holds(&[group(15, [0, 0, 0, 5, 10]), group(16, [1, 2, 3, 5, 5])]).is_ok());
        let more = unit.holds(&[group(16, [0, 0, 0, 5, 10]), group(16, [1, 2, 3, 5, 5])]);
        assert_eq!(more, Err(RoundRefused::GroupsExceedUnit));
        let answers = unit.holds(&[group(15, [0, 0, 0, 5, 10]), group(16, [1, 3, 3, 5, 5])]);
        assert_eq!(answers, Err(RoundRefused::GroupsExceedUnit));
    }

    #[test]
    fn one_round_for_a_unit_survey_and_year() {
        let unit = Id::derived("test", &["Gällö"]);
        let id = |kind, year| SurveyRound::id_of(unit, None, kind, year);
        assert_eq!(id(SurveyKind::Osa, 2024), id(SurveyKind::Osa, 2024));
        assert_ne!(id(SurveyKind::Osa, 2024), id(SurveyKind::Osa, 2025));
        assert_ne!(id(SurveyKind::Osa, 2024), id(SurveyKind::Hme, 2024));
    }
}
