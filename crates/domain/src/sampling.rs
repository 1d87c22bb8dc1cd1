//! Sample periods (stickprov): the days on which a unit that registers by sample measures at all.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::organisation::Unit;
use crate::time::DayRange;

/// A drawn period of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleDraw {
    /// Identifier.
    pub id: Id<SampleDraw>,
    /// Which unit.
    pub unit: Id<Unit>,
    /// The days.
    pub period: DayRange,
    /// When it was drawn.
    pub drawn_on: Date,
    /// Who drew it, or how: a name.
    pub drawn_by: String,
}

/// Whether a day is drawn for a unit.
#[must_use]
pub fn is_drawn(draws: &[SampleDraw], unit: Id<Unit>, day: Date) -> bool {
    draws.iter().any(|draw| draw.unit == unit && draw.period.contains(day))
}
