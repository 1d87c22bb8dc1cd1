//! Why the times differ: each person's month is split into causes that together are exactly what differs (S-090 … S-092).
//!
//! The difference is performed less ordered time, net of days the person is away. [`gather`] lays it out once, visit by visit
//! and line by line, so that the open amounts sum to the difference; then each cause, one in a file, takes what it explains
//! out of them, and what nobody takes is unexplained. So the parts sum to the difference whatever the causes say.
//!
//! Each part says whether it is *known* (somebody wrote it: a cancellation, an absence, a fault, an open case) or *inferred*
//! from a pattern. **To add a cause:** a variant, a file with its `take`, its line in [`explain`] at the place where it goes
//! before what is vaguer.

mod away;
mod declined;
mod extension;
mod gather;
mod ledger;
mod metric;
mod need;
mod not_planned;
mod registering;
mod staffing;
mod technology;

use jiff::civil::Date;

pub use gather::{CaseSpan, Gathered, LineSum, OfPerson, VisitGap, by_person};
use ledger::Ledger;
pub use metric::{CAUSES, Causes, NAMES};

/// Why performed time is another than ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Nobody could come: workers away, too few at work.
    ShortStaffing,
    /// Something is or was wrong with the registration.
    RegistrationFault,
    /// Less is needed than was ordered.
    NeedReduced,
    /// More is needed than was ordered.
    NeedIncreased,
    /// The person declined.
    Declined,
    /// In hospital, away or dead, beyond the days that are subtracted already.
    HospitalOrAway,
    /// More was given for some days without a decision.
    Extension,
    /// Technology does what visits did.
    Technology,
    /// Ordered, and not in the plan.
    NotPlanned,
    /// None of these.
    Unexplained,
}

impl Cause {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::ShortStaffing,
        Self::RegistrationFault,
        Self::NeedReduced,
        Self::NeedIncreased,
        Self::Declined,
        Self::HospitalOrAway,
        Self::Extension,
        Self::Technology,
        Self::NotPlanned,
        Self::Unexplained,
    ];

    /// As written in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ShortStaffing => "short_staffing",
            Self::RegistrationFault => "registration_fault",
            Self::NeedReduced => "need_reduced",
            Self::NeedIncreased => "need_increased",
            Self::Declined => "declined",
            Self::HospitalOrAway => "hospital_or_away",
            Self::Extension => "extension",
            Self::Technology => "technology",
            Self::NotPlanned => "not_planned",
            Self::Unexplained => "unexplained",
        }
    }
}

/// How a cause is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Somebody wrote it down.
    Known,
    /// A pattern says so, nobody has.
    Inferred,
}

impl Certainty {
    /// As written in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Inferred => "inferred",
        }
    }
}

/// A part of the difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CausePart {
    /// Why.
    pub cause: Cause,
    /// How that is known.
    pub certainty: Certainty,
    /// How much: below nothing where less was performed than ordered.
    pub minutes: i64,
    /// On how many visits and occasions.
    pub occasions: u32,
}

/// A person's month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// Ordered minutes, whether at home or not (D gross).
    pub gross: i64,
    /// Ordered minutes on days at home (D net).
    pub ordered: i64,
    /// Minutes that stand in the plan (P).
    pub planned: i64,
    /// Performed minutes that can be believed (U).
    pub performed: i64,
    /// Visits that were made.
    pub visits: u32,
    /// What performed less ordered is made of; sums to it exactly.
    pub parts: Vec<CausePart>,
}

impl Split {
    /// Performed less ordered.
    #[must_use]
    pub const fn gap(&self) -> i64 {
        self.performed - self.ordered
    }

    /// The minutes of a cause, however it is known.
    #[must_use]
    pub fn of(&self, cause: Cause) -> i64 {
        self.parts.iter().filter(|part| part.cause == cause).map(|part| part.minutes).sum()
    }

    /// The visits and occasions of a cause.
    #[must_use]
    pub fn occasions(&self, cause: Cause) -> u32 {
        self.parts.iter().filter(|part| part.cause == cause).map(|part| part.occasions).sum()
    }
}

/// Splits a person's month; none where no time is ordered (invariant 2).
#[must_use]
pub fn explain(person: &OfPerson, month: Date) -> Option<Split> {
    let gathered = person.months.get(&month)?;
    let (gross, ordered) = (gathered.gross(), gathered.ordered());
    if gross == 0 {
        return None;
    }
    let mut ledger = Ledger::open(gathered);
    away::take(&mut ledger);
    declined::take(&mut ledger);
    staffing::take(&mut ledger);
    registering::take(&mut ledger);
    technology::take(&mut ledger);
    not_planned::take(&mut ledger);
    extension::take(&mut ledger, person, month);
    need::take(&mut ledger, person, month);
    Some(Split {
        gross,
        ordered,
        planned: gathered.planned(),
        performed: gathered.performed(),
        visits: gathered.made(),
        parts: ledger.close(),
    })
}
