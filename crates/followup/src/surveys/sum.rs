//! Counts of answers, added up over rounds.

use std::collections::BTreeMap;

use tillit_domain::survey::question::Question;
use tillit_domain::survey::round::{QuestionCounts, SurveyRound};

use crate::metrics::Merge;

/// How many gave each answer to a question, over several rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct QuestionSum {
    /// How many answered 1, 2, 3, 4, 5.
    pub answers: [i64; 5],
    /// How many did not know.
    pub no_opinion: i64,
}

impl QuestionSum {
    /// Answers that count.
    #[must_use]
    pub fn valid(&self) -> i64 {
        self.answers.iter().sum()
    }

    /// Answers 4 and 5.
    #[must_use]
    pub const fn best_two(&self) -> i64 {
        self.answers[3] + self.answers[4]
    }

    /// Steps above the lowest answer, all together: 0 for each 1, 4 for each 5.
    #[must_use]
    pub const fn steps(&self) -> i64 {
        self.answers[1] + 2 * self.answers[2] + 3 * self.answers[3] + 4 * self.answers[4]
    }
}

impl From<&QuestionCounts> for QuestionSum {
    fn from(counts: &QuestionCounts) -> Self {
        Self { answers: counts.answers.map(i64::from), no_opinion: i64::from(counts.no_opinion) }
    }
}

impl Merge for QuestionSum {
    fn absorb(&mut self, other: Self) {
        for (mine, others) in self.answers.iter_mut().zip(other.answers) {
            *mine += others;
        }
        self.no_opinion += other.no_opinion;
    }
}

/// A survey's counts over several rounds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SurveySum {
    /// Asked.
    pub invited: i64,
    /// Answered anything.
    pub answered: i64,
    /// By question; those that nobody was asked are not there.
    pub questions: BTreeMap<Question, QuestionSum>,
}

impl SurveySum {
    /// The counts of a question; nothing where it was not asked.
    #[must_use]
    pub fn of(&self, question: &Question) -> QuestionSum {
        self.questions.get(question).copied().unwrap_or_default()
    }
}

impl From<&SurveyRound> for SurveySum {
    fn from(round: &SurveyRound) -> Self {
        let questions = round.questions.iter().map(|counts| (counts.question.clone(), counts.into())).collect();
        Self { invited: i64::from(round.invited), answered: i64::from(round.answered), questions }
    }
}

impl Merge for SurveySum {
    fn absorb(&mut self, other: Self) {
        self.invited += other.invited;
        self.answered += other.answered;
        for (question, counts) in other.questions {
            self.questions.entry(question).or_default().absorb(counts);
        }
    }
}
