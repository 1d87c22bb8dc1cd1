//! Words about the organisation, base plans, rosters and technology: refusals and what to think about.

mod en;
mod sv;

use tillit_planning::cycle::rows::RowRemark;
use tillit_planning::cycle::tours::TourRemark;

use super::{InWords, Language, Refusal};

/// A change of the organisation, of a worker or of technology is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrgRefused {
    /// The code is taken.
    CodeTaken,
    /// The name is taken within what it belongs to.
    NameTaken,
    /// Persons still belong to the group.
    GroupHasPersons {
        /// How many.
        count: usize,
    },
    /// Workers still belong to the group.
    GroupHasWorkers {
        /// How many.
        count: usize,
    },
    /// It is closed already.
    GroupClosed,
    /// Groups of the unit are open, or orders go to it.
    UnitInUse {
        /// How many groups.
        groups: usize,
        /// How many orders.
        orders: usize,
    },
    /// The unit is closed already.
    UnitClosed,
    /// The worker is no longer employed then.
    NotEmployed,
    /// The technology has been taken away, or its consent withdrawn.
    TechnologyEnded,
}

impl Refusal for OrgRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::CodeTaken => "code_taken",
            Self::NameTaken => "name_taken",
            Self::GroupHasPersons { .. } => "group_has_persons",
            Self::GroupHasWorkers { .. } => "group_has_workers",
            Self::GroupClosed => "group_closed",
            Self::UnitInUse { .. } => "unit_in_use",
            Self::UnitClosed => "unit_closed",
            Self::NotEmployed => "not_employed",
            Self::TechnologyEnded => "technology_ended",
        }
    }
}

in_words! {
    OrgRefused => org_refused,
    RowRemark => row_remark,
    TourRemark => tour_remark,
}

/// Week and weekday of a day of a cycle, both from 0.
pub(super) const fn week_and_day(cycle_day: u16) -> (u16, usize) {
    (cycle_day / 7, (cycle_day % 7) as usize)
}
