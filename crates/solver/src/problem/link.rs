//! Hard time relations between two visits.

use serde::{Deserialize, Serialize};

use super::{Seconds, VisitIx};

/// A relation that holds whenever both visits are planned. When one of them is left out it says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The visit that the relation counts from.
    pub before: VisitIx,
    /// The visit that the relation counts to.
    pub after: VisitIx,
    /// What holds between their times.
    pub kind: LinkKind,
    /// Whether the two visits also need different workers.
    pub different_workers: bool,
    /// Whether the two are planned together or not at all.
    #[serde(default)]
    pub together: bool,
}

impl Link {
    /// Two parts of one visit by different workers, the second starting this long after the first.
    pub const fn start_to_start(before: VisitIx, after: VisitIx, min_gap: Seconds, max_gap: Option<Seconds>) -> Self {
        let kind = LinkKind::StartToStart { min_gap, max_gap };
        Self { before, after, kind, different_workers: true, together: true }
    }
}

/// What a link demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinkKind {
    /// From the end of `before` (its first worker's end) to the start of `after`.
    EndToStart {
        /// At least this long.
        min_gap: Seconds,
        /// At most this long, when given.
        max_gap: Option<Seconds>,
    },
    /// From the start of `before` to the start of `after`.
    StartToStart {
        /// At least this long.
        min_gap: Seconds,
        /// At most this long, when given.
        max_gap: Option<Seconds>,
    },
    /// Both start at the same instant.
    SameStart,
}

impl LinkKind {
    /// The relation as bounds on `start(after) - start(before)`, given how long `before` lasts.
    pub fn start_difference(self, before_duration: Seconds) -> (Seconds, Option<Seconds>) {
        match self {
            Self::EndToStart { min_gap, max_gap } => {
                (before_duration + min_gap, max_gap.map(|gap| before_duration + gap))
            }
            Self::StartToStart { min_gap, max_gap } => (min_gap, max_gap),
            Self::SameStart => (Seconds::ZERO, Some(Seconds::ZERO)),
        }
    }
}
