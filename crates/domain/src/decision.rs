//! Decisions under SoL, made by needs assessors (S-001 … S-021).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::frequency::Frequency;
use crate::id::Id;
use crate::law::LawSection;
use crate::person::Person;
use crate::time::DayRange;

/// What was decided on the application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Bifall.
    Granted,
    /// Delvis bifall.
    PartlyGranted,
    /// Avslag.
    Refused,
}

/// The areas of life in IBIC (rules §4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LifeArea {
    /// Lärande och att tillämpa kunskap.
    Learning,
    /// Allmänna uppgifter och krav.
    GeneralTasks,
    /// Kommunikation.
    Communication,
    /// Förflyttning.
    Mobility,
    /// Personlig vård.
    PersonalCare,
    /// Hemliv.
    HomeLife,
    /// Mellanmänskliga interaktioner och relationer.
    Relations,
    /// Utbildning, arbete, sysselsättning och ekonomiskt liv.
    WorkAndEconomy,
    /// Samhällsgemenskap, socialt och medborgerligt liv.
    Community,
    /// Känsla av trygghet.
    Safety,
    /// Personligt stöd från person som vårdar närstående.
    SupportFromRelative,
}

/// A need in an area of life, with the goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// The area.
    pub area: LifeArea,
    /// Present functioning, 0 (no difficulty) to 4 (total); none where not assessed.
    pub present: Option<u8>,
    /// Intended functioning, the goal.
    pub intended: Option<u8>,
    /// The need in words.
    pub words: String,
}

/// What is granted: a code and a level, how often; never minutes (S-010, S-011).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantedService {
    /// The service code as written in the catalogue.
    pub code: String,
    /// The level's rank.
    pub level: u8,
    /// How often.
    pub frequency: Frequency,
}

/// A decision (beslut).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Identifier.
    pub id: Id<Decision>,
    /// Whom it concerns.
    pub person: Id<Person>,
    /// When the person applied (S-005).
    pub applied_on: Date,
    /// When it was decided.
    pub decided_on: Date,
    /// What was decided.
    pub outcome: Outcome,
    /// The section it rests on; the one in force that day.
    pub section: LawSection,
    /// Version of the municipality's guideline (S-020).
    pub guideline: String,
    /// Who decided.
    pub decision_maker: String,
    /// Days it holds.
    pub period: DayRange,
    /// When it is to be followed up (S-065).
    pub follow_up_on: Option<Date>,
    /// Frame decision: provider and person choose the tasks within it (S-144).
    pub frame: bool,
    /// Needs by area of life, where the unit follows IBIC.
    pub needs: Vec<Need>,
    /// What is granted.
    pub granted: Vec<GrantedService>,
    /// The reasons, in words; asked for where something is refused.
    #[serde(default)]
    pub reason: String,
    /// How it came to end before the period that was decided, if it did.
    #[serde(default)]
    pub ended: Option<Ending>,
}

/// How a decision was ended before its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// The day it was decided that it ends.
    pub decided_on: Date,
    /// Who decided so.
    pub by: String,
    /// Why.
    pub reason: String,
    /// The decision that goes on in its place, if any.
    pub replaced_by: Option<Id<Decision>>,
}

/// A decision cannot be ended as asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EndRefused {
    /// It grants nothing that could end.
    #[error("a refusal grants nothing that could end")]
    GrantsNothing,
    /// It ends by that day already.
    #[error("it ends by that day already")]
    EndsAlready,
    /// It would end on a day that has passed: what was granted then was granted.
    #[error("it cannot be ended for days that have passed")]
    InThePast,
    /// It does not say why.
    #[error("why it ends must be said")]
    NoReason,
}

/// A decision cannot be made as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecisionRefused {
    /// It rests on a section that was not in force that day.
    #[error("the section was not in force on the day of the decision")]
    SectionNotInForce,
    /// It was decided before the person applied.
    #[error("a decision cannot be made before the application")]
    BeforeApplication,
    /// The period ends before it begins.
    #[error("the period ends before it begins")]
    PeriodBackwards,
    /// Something is granted though the application was refused.
    #[error("a refusal grants nothing")]
    RefusedButGrants,
    /// Nothing is granted though it says so.
    #[error("a granting decision names at least one insats")]
    GrantsNothing,
    /// A need's functioning is outside 0 to 4.
    #[error("functioning is 0 to 4")]
    QualifierOutOfRange,
}

impl Decision {
    /// The decision if it holds together.
    ///
    /// # Errors
    /// [`DecisionRefused`], by name.
    pub fn checked(self) -> Result<Self, DecisionRefused> {
        if !self.section.in_force(self.decided_on) {
            Err(DecisionRefused::SectionNotInForce)
        } else if self.decided_on < self.applied_on {
            Err(DecisionRefused::BeforeApplication)
        } else if self.period.to.is_some_and(|to| to < self.period.from) {
            Err(DecisionRefused::PeriodBackwards)
        } else if self.outcome == Outcome::Refused && !self.granted.is_empty() {
            Err(DecisionRefused::RefusedButGrants)
        } else if self.outcome != Outcome::Refused && self.granted.is_empty() {
            Err(DecisionRefused::GrantsNothing)
        } else if self.needs.iter().flat_map(|n| [n.present, n.intended]).flatten().any(|q| q > 4) {
            Err(DecisionRefused::QualifierOutOfRange)
        } else {
            Ok(self)
        }
    }

    /// The decision with `last_day` as its last; the day before `ending.decided_on` is the earliest. One that has not
    /// begun by then has no days.
    ///
    /// # Errors
    /// [`EndRefused`], by name.
    pub fn end(self, last_day: Date, ending: Ending) -> Result<Self, EndRefused> {
        if self.outcome == Outcome::Refused {
            Err(EndRefused::GrantsNothing)
        } else if ending.reason.trim().is_empty() {
            Err(EndRefused::NoReason)
        } else if self.period.to.is_some_and(|to| to <= last_day) {
            Err(EndRefused::EndsAlready)
        } else if ending.decided_on.yesterday().is_ok_and(|yesterday| last_day < yesterday) {
            Err(EndRefused::InThePast)
        } else {
            Ok(Self { period: self.period.ended(last_day), ended: Some(ending), ..self })
        }
    }

    /// Whether it grants home care on a day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.outcome != Outcome::Refused && self.period.contains(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn decision() -> Decision {
        Decision {
            id: Id::derived("test", &["d"]),
            person: Id::derived("test", &["p"]),
            applied_on: date(2024, 12, 1),
            decided_on: date(2024, 12, 10),
            outcome: Outcome::Granted,
            section: LawSection::Sol2001Chapter4Section1,
            guideline: "2024:1".into(),
            decision_maker: "Hanna Handläggare".into(),
            period: DayRange::new(date(2025, 1, 1), date(2025, 12, 31)),
            follow_up_on: None,
            frame: false,
            needs: Vec::new(),
            granted: Vec::new(),
            reason: String::new(),
            ended: None,
        }
    }

    fn because(reason: &str) -> Ending {
        Ending {
            decided_on: date(2025, 7, 7),
            by: "Hanna Handläggare".into(),
            reason: reason.into(),
            replaced_by: None,
        }
    }

    #[test]
    fn a_decision_ends_by_day_and_tells_why_and_what_was_granted_stays_granted() {
        let ended = decision()
            .end(date(2025, 7, 31), because("Flyttar till särskilt boende"))
            .unwrap_or_else(|_| unreachable!());
        assert!(ended.holds_on(date(2025, 7, 31)) && !ended.holds_on(date(2025, 8, 1)));
        assert_eq!(ended.ended.map(|it| it.reason).as_deref(), Some("Flyttar till särskilt boende"));
        assert_eq!(decision().end(date(2025, 7, 5), because("Flytt")), Err(EndRefused::InThePast));
        assert!(decision().end(date(2025, 7, 6), because("Flytt")).is_ok());
        assert_eq!(decision().end(date(2025, 12, 31), because("Flytt")), Err(EndRefused::EndsAlready));
        assert_eq!(decision().end(date(2025, 7, 31), because(" ")), Err(EndRefused::NoReason));
        let refusal = Decision { outcome: Outcome::Refused, ..decision() };
        assert_eq!(refusal.end(date(2025, 7, 31), because("Flytt")), Err(EndRefused::GrantsNothing));
    }

    #[test]
    fn a_decision_that_has_not_begun_ends_without_a_day() {
        let coming = Decision { period: DayRange::starting(date(2025, 9, 1)), ..decision() };
        let ended = coming.end(date(2025, 7, 31), because("Återtagen ansökan")).unwrap_or_else(|_| unreachable!());
        assert_eq!(ended.period, DayRange::new(date(2025, 9, 1), date(2025, 8, 31)));
        assert!(!ended.holds_on(date(2025, 9, 1)));
    }
}
