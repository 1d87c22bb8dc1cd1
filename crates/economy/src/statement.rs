//! A statement of a unit's month, with the quality of its data.

use tillit_domain::compensation::CompensationModel;
use tillit_domain::quantity::Ore;

use crate::input::{MonthFacts, Outcome, VisitFact, Work};
use crate::line::{DataQuality, Line, Standing, Statement, ToCorrect};
use crate::models::lay;
use crate::sheet::Sheet;

/// Reckons a month by a model.
#[must_use]
pub fn statement(model: &CompensationModel, facts: &MonthFacts) -> Statement {
    let mut sheet = Sheet::default();
    lay(model, facts, &mut sheet);
    let (lines, undefined, without_time) = sheet.finish();
    let quality = quality(facts, model.least_known_percent);
    let mut to_correct: Vec<ToCorrect> = facts.visits.iter().filter_map(correction).collect();
    to_correct.sort();
    let enough = quality.is_enough() && without_time.is_empty();
    to_correct.extend(without_time);
    Statement {
        month: facts.month,
        model: model.name.clone(),
        standing: if enough { Standing::Final } else { Standing::Preliminary },
        lines,
        undefined,
        to_correct,
        quality,
    }
}

fn quality(facts: &MonthFacts, least_percent: u8) -> DataQuality {
    let count = |of: &dyn Fn(&VisitFact) -> bool| {
        u32::try_from(facts.visits.iter().filter(|visit| of(visit)).count()).unwrap_or(u32::MAX)
    };
    DataQuality {
        visits: count(&|visit| !matches!(visit.outcome, Outcome::Cancelled { .. })),
        known: count(&|visit| matches!(visit.outcome, Outcome::Performed { .. })),
        least_percent,
    }
}

fn correction(visit: &VisitFact) -> Option<ToCorrect> {
    let (day, person, which) = (visit.day, visit.person, visit.visit);
    match visit.outcome {
        Outcome::Unknown { to_correct: true } => Some(ToCorrect::Faulty { day, person, visit: which }),
        Outcome::Unknown { to_correct: false } => Some(ToCorrect::Unregistered { day, person, visit: which }),
        Outcome::Performed { .. } | Outcome::Cancelled { .. } => None,
    }
}

impl DataQuality {
    /// Whether the share known is at least what is asked for; a month without visits has nothing that could be missing.
    #[must_use]
    pub fn is_enough(self) -> bool {
        u64::from(self.known) * 100 >= u64::from(self.visits) * u64::from(self.least_percent)
    }

    /// The share known, in thousandths; none without visits.
    #[must_use]
    pub fn known_thousandths(self) -> Option<u32> {
        let share = (u64::from(self.known) * 1000).checked_div(u64::from(self.visits))?;
        u32::try_from(share).ok()
    }
}

impl Statement {
    /// The statement with adjustments of earlier months among its lines.
    #[must_use]
    pub fn with_adjustments(mut self, adjustments: Vec<Line>) -> Self {
        self.lines.extend(adjustments);
        self.lines.sort_by(|a, b| (a.key.basis, &a.key).cmp(&(b.key.basis, &b.key)));
        self
    }

    /// M47: compensation less what the month cost; none where either is not known.
    #[must_use]
    pub fn result(&self, work: Option<Work>) -> Option<Ore> {
        Some(self.total()? - work?.cost?)
    }
}
