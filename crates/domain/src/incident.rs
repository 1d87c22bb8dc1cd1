//! Incidents (avvikelser) and reports under lex Sarah: harm is no private matter, so they are told by whoever sees them and handled
//! with an owner, dates and what was done. A report under lex Sarah has its stages: report, assessment, investigation, and a report
//! to IVO when it is serious (socialtjänstlagen (2025:400), the duty to report; rules.md, table of other duties).

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::organisation::{Group, Unit};
use crate::person::Person;
use crate::shortage::Done;
use crate::worker::Worker;

/// What kind of report it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IncidentKind {
    /// Avvikelse.
    Incident,
    /// Lex Sarah: misconduct, or a clear risk of it.
    LexSarah,
}

/// How a report was assessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assessment {
    /// An incident, to be mended and learned from.
    Incident,
    /// Misconduct, or a clear risk of it: investigated under lex Sarah.
    Misconduct,
    /// Serious misconduct, or a clear risk of it: also reported to IVO.
    Serious,
}

/// A step of handling; steps are only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// Somebody answers for it, and by when it shall be handled.
    Owner {
        /// The name of who.
        owner: String,
        /// By when.
        due: Date,
    },
    /// It was assessed.
    Assessed {
        /// As what.
        assessment: Assessment,
        /// Why.
        words: String,
    },
    /// It was investigated: what happened, why, and whether it could happen again.
    Investigated {
        /// What was found.
        words: String,
    },
    /// It was reported to IVO.
    ReportedToIvo {
        /// When.
        on: Date,
        /// The case number, or how it was sent.
        reference: String,
    },
    /// Something was done about it.
    Measure {
        /// What.
        words: String,
        /// When it shall be looked at whether it helped.
        follow_up_on: Option<Date>,
    },
    /// It was looked at whether it helped.
    FollowedUp {
        /// What was seen.
        words: String,
    },
    /// It was closed with what was done and learned.
    Closed {
        /// What.
        words: String,
    },
}

/// A step with who took it, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenStep {
    /// When, and by whom.
    pub done: Done,
    /// What.
    pub what: Step,
}

/// How far the handling has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Told, and nobody answers for it yet.
    Reported,
    /// Somebody answers for it; it is to be assessed.
    Owned,
    /// Assessed as misconduct; it is being investigated.
    Investigating,
    /// Serious and investigated: to be reported to IVO.
    ToIvo,
    /// Assessed, or investigated: something is done about it.
    Measures,
    /// Closed.
    Closed,
}

/// An incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incident {
    /// Identifier, made where it was told.
    pub id: Id<Incident>,
    /// The unit that handles it.
    pub unit: Id<Unit>,
    /// The group it happened in, if it is known.
    pub group: Option<Id<Group>>,
    /// Whom it happened to; none where it concerns nobody in particular.
    pub person: Option<Id<Person>>,
    /// What kind of report it was.
    pub kind: IncidentKind,
    /// When it happened.
    pub happened_at: Timestamp,
    /// When it was told, and by whose name.
    pub told: Done,
    /// The worker who told it, if one did.
    pub worker: Option<Id<Worker>>,
    /// What happened.
    pub what: String,
    /// What was done at once.
    pub done_at_once: String,
    /// How it was handled, oldest first.
    pub steps: Vec<TakenStep>,
}

/// A step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IncidentRefused {
    /// It does not say anything.
    #[error("the step must say something")]
    NoWords,
    /// Nobody answers for it yet.
    #[error("somebody must answer for it first")]
    NoOwner,
    /// It has not been assessed.
    #[error("it must be assessed first")]
    NotAssessed,
    /// Misconduct that has not been investigated.
    #[error("misconduct is investigated before it is closed")]
    NotInvestigated,
    /// Serious misconduct that IVO has not been told of.
    #[error("serious misconduct is reported to IVO before it is closed")]
    NotReported,
    /// Nothing has been done about it.
    #[error("what was done must be told before it is closed")]
    NothingDone,
    /// Only serious misconduct is reported to IVO.
    #[error("only serious misconduct is reported to IVO")]
    NotSerious,
    /// An investigation belongs to misconduct.
    #[error("only misconduct is investigated under lex Sarah")]
    NoMisconduct,
    /// A report under lex Sarah is not made an incident of without having been investigated.
    #[error("a report under lex Sarah is investigated before it is called an incident")]
    LexSarahMadeLess,
    /// The day lies before it happened, or before today.
    #[error("the day does not fit")]
    WrongDay,
    /// It is closed.
    #[error("it is closed")]
    Closed,
}

impl Incident {
    /// How it was assessed last.
    #[must_use]
    pub fn assessment(&self) -> Option<Assessment> {
        self.steps.iter().rev().find_map(|it| match it.what {
            Step::Assessed { assessment, .. } => Some(assessment),
            _ => None,
        })
    }

    /// Who answers for it, and by when it shall be handled.
    #[must_use]
    pub fn owner(&self) -> Option<(&str, Date)> {
        self.steps.iter().rev().find_map(|it| match &it.what {
            Step::Owner { owner, due } => Some((owner.as_str(), *due)),
            _ => None,
        })
    }

    /// The nearest day on which it shall be looked at whether what was done helped, and has not been yet.
    #[must_use]
    pub fn follow_up_on(&self) -> Option<Date> {
        let looked =
            self.steps.iter().rposition(|it| matches!(it.what, Step::FollowedUp { .. })).map_or(0, |at| at + 1);
        let after = self.steps.iter().skip(looked);
        after.filter_map(|it| if let Step::Measure { follow_up_on, .. } = it.what { follow_up_on } else { None }).min()
    }

    fn has(&self, is: impl Fn(&Step) -> bool) -> bool {
        self.steps.iter().any(|it| is(&it.what))
    }

    /// How far the handling has come.
    #[must_use]
    pub fn stage(&self) -> Stage {
        let investigated = self.has(|it| matches!(it, Step::Investigated { .. }));
        let reported = self.has(|it| matches!(it, Step::ReportedToIvo { .. }));
        if self.has(|it| matches!(it, Step::Closed { .. })) {
            return Stage::Closed;
        }
        match self.assessment() {
            None if self.owner().is_none() => Stage::Reported,
            None => Stage::Owned,
            Some(Assessment::Misconduct | Assessment::Serious) if !investigated => Stage::Investigating,
            Some(Assessment::Serious) if !reported => Stage::ToIvo,
            Some(_) => Stage::Measures,
        }
    }

    /// Whether it is handled under lex Sarah: told as such, or assessed as misconduct.
    #[must_use]
    pub fn is_lex_sarah(&self) -> bool {
        self.kind == IncidentKind::LexSarah
            || self
                .has(|it| matches!(it, Step::Assessed { assessment: Assessment::Misconduct | Assessment::Serious, .. }))
    }

    /// The incident with a step taken. IVO may be told of serious misconduct before the investigation is done.
    ///
    /// # Errors
    /// [`IncidentRefused`], by name.
    pub fn take(mut self, step: TakenStep, today: Date) -> Result<Self, IncidentRefused> {
        self.may_take(&step.what, today)?;
        self.steps.push(step);
        Ok(self)
    }

    fn may_take(&self, step: &Step, today: Date) -> Result<(), IncidentRefused> {
        use IncidentRefused as No;
        let unless = |holds: bool, why: No| if holds { Ok(()) } else { Err(why) };
        unless(self.stage() != Stage::Closed, No::Closed)?;
        let words = match step {
            Step::Owner { owner, .. } => owner,
            Step::ReportedToIvo { reference, .. } => reference,
            Step::Assessed { words, .. }
            | Step::Investigated { words }
            | Step::Measure { words, .. }
            | Step::FollowedUp { words }
            | Step::Closed { words } => words,
        };
        unless(!words.trim().is_empty(), No::NoWords)?;
        let assessment = self.assessment();
        let serious = assessment == Some(Assessment::Serious);
        let misconduct = serious || assessment == Some(Assessment::Misconduct);
        let investigated = self.has(|it| matches!(it, Step::Investigated { .. }));
        match step {
            Step::Owner { due, .. } => unless(today <= *due, No::WrongDay),
            Step::Assessed { assessment, .. } => {
                unless(self.owner().is_some(), No::NoOwner)?;
                let less = *assessment == Assessment::Incident && self.is_lex_sarah();
                unless(!less || investigated, No::LexSarahMadeLess)
            }
            Step::Investigated { .. } => unless(misconduct, No::NoMisconduct),
            Step::ReportedToIvo { on, .. } => {
                unless(serious, No::NotSerious)?;
                unless(*on <= today && crate::time::day_of(self.happened_at) <= *on, No::WrongDay)
            }
            Step::Measure { follow_up_on, .. } => {
                unless(self.owner().is_some(), No::NoOwner)?;
                unless(follow_up_on.is_none_or(|day| today <= day), No::WrongDay)
            }
            Step::FollowedUp { .. } => unless(self.has(|it| matches!(it, Step::Measure { .. })), No::NothingDone),
            Step::Closed { .. } => {
                unless(assessment.is_some(), No::NotAssessed)?;
                unless(!misconduct || investigated, No::NotInvestigated)?;
                unless(!serious || self.has(|it| matches!(it, Step::ReportedToIvo { .. })), No::NotReported)?;
                unless(self.has(|it| matches!(it, Step::Measure { .. })), No::NothingDone)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2025, 7, 7);

    fn told(kind: IncidentKind) -> Incident {
        let done = Done { at: crate::time::instant(TODAY, crate::TimeOfDay::hm(9, 0)), by: "Aisha".into() };
        Incident {
            id: Id::derived("test", &["incident"]),
            unit: Id::derived("test", &["unit"]),
            group: None,
            person: Some(Id::derived("test", &["Asta"])),
            kind,
            happened_at: done.at,
            told: done,
            worker: None,
            what: "Fick ingen medicin i går kväll".into(),
            done_at_once: "Ringde sjuksköterskan".into(),
            steps: Vec::new(),
        }
    }

    fn take(incident: Incident, what: Step) -> Result<Incident, IncidentRefused> {
        let done = Done { at: incident.told.at, by: "Ulla Chef".into() };
        incident.take(TakenStep { done, what }, TODAY)
    }

    fn owner() -> Step {
        Step::Owner { owner: "Ulla Chef".into(), due: date(2025, 7, 21) }
    }

    fn assessed(assessment: Assessment) -> Step {
        Step::Assessed { assessment, words: "Risk för hälsan".into() }
    }

    fn measure() -> Step {
        Step::Measure { words: "Ny rutin för kvällsmedicin".into(), follow_up_on: Some(date(2025, 8, 4)) }
    }

    fn closed() -> Step {
        Step::Closed { words: "Rutinen följs".into() }
    }

    #[test]
    fn an_incident_is_owned_assessed_mended_and_closed_with_what_was_done() {
        let it = told(IncidentKind::Incident);
        assert_eq!(it.stage(), Stage::Reported);
        assert_eq!(take(it.clone(), assessed(Assessment::Incident)), Err(IncidentRefused::NoOwner));
        let it = take(it, owner()).unwrap();
        assert_eq!((it.stage(), it.owner()), (Stage::Owned, Some(("Ulla Chef", date(2025, 7, 21)))));
        assert_eq!(take(it.clone(), closed()), Err(IncidentRefused::NotAssessed));
        let it = take(it, assessed(Assessment::Incident)).unwrap();
        assert_eq!(take(it.clone(), closed()), Err(IncidentRefused::NothingDone));
        let it = take(it, measure()).unwrap();
        assert_eq!(it.follow_up_on(), Some(date(2025, 8, 4)));
        let it = take(it, Step::FollowedUp { words: "Inga missade doser".into() }).unwrap();
        assert_eq!(it.follow_up_on(), None);
        let it = take(it, closed()).unwrap();
        assert_eq!(it.stage(), Stage::Closed);
        assert_eq!(take(it, measure()), Err(IncidentRefused::Closed));
    }

    #[test]
    fn serious_misconduct_is_investigated_and_reported_to_ivo_before_it_is_closed() {
        let it = take(told(IncidentKind::LexSarah), owner()).unwrap();
        let it = take(it, assessed(Assessment::Serious)).unwrap();
        let it = take(it, measure()).unwrap();
        assert_eq!(
            (it.stage(), take(it.clone(), closed())),
            (Stage::Investigating, Err(IncidentRefused::NotInvestigated))
        );
        let it = take(it, Step::Investigated { words: "Brist i överrapporteringen".into() }).unwrap();
        assert_eq!((it.stage(), take(it.clone(), closed())), (Stage::ToIvo, Err(IncidentRefused::NotReported)));
        let report = |on| Step::ReportedToIvo { on, reference: "Dnr 1".into() };
        assert_eq!(take(it.clone(), report(date(2025, 7, 8))), Err(IncidentRefused::WrongDay));
        let it = take(it, report(TODAY)).unwrap();
        assert_eq!(take(it, closed()).unwrap().stage(), Stage::Closed);
    }

    #[test]
    fn misconduct_that_is_not_serious_is_not_for_ivo_and_an_incident_is_not_investigated_under_lex_sarah() {
        let it = take(told(IncidentKind::LexSarah), owner()).unwrap();
        let it = take(it, assessed(Assessment::Misconduct)).unwrap();
        let report = Step::ReportedToIvo { on: TODAY, reference: "Dnr 1".into() };
        assert_eq!(take(it, report), Err(IncidentRefused::NotSerious));
        let it = take(told(IncidentKind::Incident), owner()).unwrap();
        let it = take(it, assessed(Assessment::Incident)).unwrap();
        assert_eq!(take(it, Step::Investigated { words: "–".into() }), Err(IncidentRefused::NoMisconduct));
    }

    #[test]
    fn a_report_under_lex_sarah_is_not_called_an_incident_before_it_was_investigated() {
        let it = take(told(IncidentKind::LexSarah), owner()).unwrap();
        assert_eq!(take(it.clone(), assessed(Assessment::Incident)), Err(IncidentRefused::LexSarahMadeLess));
        let it = take(it, assessed(Assessment::Misconduct)).unwrap();
        let it = take(it, Step::Investigated { words: "Ingen brist".into() }).unwrap();
        assert!(take(it, assessed(Assessment::Incident)).is_ok());
        let raised =
            take(take(told(IncidentKind::Incident), owner()).unwrap(), assessed(Assessment::Misconduct)).unwrap();
        assert!(raised.is_lex_sarah(), "an incident may turn out to be misconduct");
    }
}
