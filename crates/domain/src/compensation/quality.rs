//! Quality criteria of a provider, assessed afterwards for a third of a year with what the assessment stands on (model F).

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, date};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::month::Month;
use crate::id::Id;
use crate::organisation::Provider;

/// A third of a year (tertial), written `2025-T1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Third {
    year: i16,
    number: i8,
}

/// A text is not a third of a year.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a third of a year of the form YYYY-T1")]
pub struct NotAThird;

impl Third {
    /// The third a month lies in.
    #[must_use]
    pub fn of(month: Month) -> Self {
        let first = month.first();
        Self { year: first.year(), number: (first.month() - 1) / 4 + 1 }
    }

    /// Its last day.
    #[must_use]
    pub fn last(self) -> Date {
        Month::of(date(self.year, self.number * 4, 1)).last()
    }
}

impl fmt::Display for Third {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-T{}", self.year, self.number)
    }
}

impl FromStr for Third {
    type Err = NotAThird;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (year, number) = text.trim().split_once("-T").ok_or(NotAThird)?;
        let (year, number): (i16, i8) = (year.parse().map_err(|_| NotAThird)?, number.parse().map_err(|_| NotAThird)?);
        if !(1..=9999).contains(&year) || !(1..=3).contains(&number) {
            return Err(NotAThird);
        }
        Ok(Self { year, number })
    }
}

impl Serialize for Third {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Third {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A criterion as it was assessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssessedCriterion {
    /// Its number in the model.
    pub number: u8,
    /// What it said when it was assessed.
    pub text: String,
    /// It was met.
    pub met: bool,
    /// What the assessment stands on.
    pub evidence: String,
}

/// Quality criteria of a provider as assessed for a third of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QualityAssessment {
    /// Identifier; follows from provider and third.
    pub id: Id<QualityAssessment>,
    /// The provider.
    pub provider: Id<Provider>,
    /// The third of the year.
    pub third: Third,
    /// Every criterion of the model.
    pub criteria: Vec<AssessedCriterion>,
    /// Who assessed.
    pub assessed_by: String,
    /// When.
    pub assessed_on: Date,
}

/// An assessment is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AssessmentRefused {
    /// It does not say who assessed.
    #[error("who assessed must be named")]
    NobodyAssessed,
    /// The third of the year is not over.
    #[error("quality is assessed when the third of the year is over")]
    NotOver,
    /// The model's criteria are not those that were assessed, each once.
    #[error("each criterion of the model is assessed once")]
    NotTheCriteria,
    /// It does not say what the assessment of a criterion stands on.
    #[error("criterion {0} needs evidence")]
    NoEvidence(u8),
}

impl QualityAssessment {
    /// The id of a provider's third: a new assessment of it is a new version.
    #[must_use]
    pub fn id_of(provider: Id<Provider>, third: Third) -> Id<Self> {
        Id::derived("quality_assessment", &[&provider.to_string(), &third.to_string()])
    }

    /// The assessment if it is whole: so many criteria, each with evidence, when the third is over.
    ///
    /// # Errors
    /// [`AssessmentRefused`], by name.
    pub fn checked(self, criteria: usize, today: Date) -> Result<Self, AssessmentRefused> {
        if self.assessed_by.trim().is_empty() {
            return Err(AssessmentRefused::NobodyAssessed);
        }
        if self.third.last() >= today {
            return Err(AssessmentRefused::NotOver);
        }
        let numbers: BTreeSet<usize> = self.criteria.iter().map(|it| usize::from(it.number)).collect();
        if self.criteria.len() != criteria || numbers != (1..=criteria).collect() {
            return Err(AssessmentRefused::NotTheCriteria);
        }
        if let Some(without) = self.criteria.iter().find(|it| it.evidence.trim().is_empty()) {
            return Err(AssessmentRefused::NoEvidence(without.number));
        }
        Ok(self)
    }

    /// Numbers of the criteria that were met.
    #[must_use]
    pub fn met(&self) -> BTreeSet<u8> {
        self.criteria.iter().filter(|it| it.met).map(|it| it.number).collect()
    }
}

/// The criteria a provider met in the third a month lies in; none while not assessed.
#[must_use]
pub fn assessed_for(all: &[QualityAssessment], provider: Id<Provider>, month: Month) -> Option<BTreeSet<u8>> {
    let third = Third::of(month);
    all.iter().find(|it| it.provider == provider && it.third == third).map(QualityAssessment::met)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assessment() -> QualityAssessment {
        let provider = Id::derived("provider", &["Omsorgen AB"]);
        let third: Third = "2025-T1".parse().unwrap();
        let criterion = |number, met| AssessedCriterion {
            number,
            text: format!("Kriterium {number}"),
            met,
            evidence: "Brukarundersökningen, rapport 2025-05".into(),
        };
        QualityAssessment {
            id: QualityAssessment::id_of(provider, third),
            provider,
            third,
            criteria: vec![criterion(1, true), criterion(2, false), criterion(3, true)],
            assessed_by: "Controller".into(),
            assessed_on: date(2025, 5, 20),
        }
    }

    #[test]
    fn april_lies_in_the_first_third_and_may_in_the_second() {
        let third = |month: &str| Third::of(month.parse().unwrap()).to_string();
        assert_eq!(
            [third("2025-01"), third("2025-04"), third("2025-05"), third("2025-12")].concat(),
            "2025-T12025-T12025-T22025-T3"
        );
        assert_eq!("2025-T2".parse::<Third>().unwrap().last(), date(2025, 8, 31));
        assert_eq!("2025-T4".parse::<Third>(), Err(NotAThird));
    }

    #[test]
    fn an_assessment_has_every_criterion_once_with_evidence_when_the_third_is_over() {
        let today = date(2025, 5, 20);
        assert!(assessment().checked(3, today).is_ok());
        assert_eq!(assessment().checked(3, date(2025, 4, 30)), Err(AssessmentRefused::NotOver));
        assert_eq!(assessment().checked(2, today), Err(AssessmentRefused::NotTheCriteria));
        let mut twice = assessment();
        twice.criteria[1].number = 1;
        assert_eq!(twice.checked(3, today), Err(AssessmentRefused::NotTheCriteria));
        let mut bare = assessment();
        bare.criteria[1].evidence = "  ".into();
        assert_eq!(bare.checked(3, today), Err(AssessmentRefused::NoEvidence(2)));
    }

    #[test]
    fn a_month_is_paid_by_the_criteria_met_in_its_own_third() {
        let all = [assessment()];
        let of = |month: &str| assessed_for(&all, all[0].provider, month.parse().unwrap());
        assert_eq!(of("2025-03"), Some(BTreeSet::from([1, 3])));
        assert_eq!(of("2025-05"), None, "not assessed is not the same as not met");
    }
}
