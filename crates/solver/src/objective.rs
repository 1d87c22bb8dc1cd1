//! The objective: named components, and their cost.

use std::ops::{Add, AddAssign, Sub, SubAssign};

use serde::{Deserialize, Serialize};

use crate::problem::Weights;

/// What a plan costs: the sum of weight times component. Smaller is better; only comparable within one problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cost(pub i64);

macro_rules! components {
    ($($(#[$doc:meta])* $field:ident / $kind:ident * $weight:ident;)*) => {
        /// What a plan, or a change of a plan, amounts to before weighting. Units are last in the names.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
        pub struct Components {
            $($(#[$doc])* pub $field: i64,)*
        }

        /// The name of one component.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum ComponentKind {
            $($(#[$doc])* $kind,)*
        }

        impl Components {
            /// Every component with its name and value, in the default order of importance.
            pub fn entries(&self) -> Vec<(ComponentKind, i64)> {
                vec![$((ComponentKind::$kind, self.$field),)*]
            }

            /// The value of one component.
            pub fn value(&self, kind: ComponentKind) -> i64 {
                match kind {
                    $(ComponentKind::$kind => self.$field,)*
                }
            }

            /// The cost: Σ weight × component.
            pub fn cost(&self, weights: &Weights) -> Cost {
                Cost(0 $(+ weights.$weight * self.$field)*)
            }

            /// What each component contributes to the cost, in the default order of importance.
            pub fn weighted(&self, weights: &Weights) -> Vec<(ComponentKind, Cost)> {
                vec![$((ComponentKind::$kind, Cost(weights.$weight * self.$field)),)*]
            }
        }

        impl AddAssign for Components {
            fn add_assign(&mut self, other: Self) {
                $(self.$field += other.$field;)*
            }
        }

        impl SubAssign for Components {
            fn sub_assign(&mut self, other: Self) {
                $(self.$field -= other.$field;)*
            }
        }
    };
}

components! {
    /// Priority points of the visits left out.
    unassigned_points / Unassigned * unassigned;
    /// Breaks not taken on shifts with visits.
    missed_breaks / MissedBreak * missed_break;
    /// Seconds outside preferred windows, summed over visits.
    frame_seconds / Frame * frame;
    /// Seconds of the visit furthest outside its preferred window.
    worst_frame_seconds / WorstFrame * worst_frame;
    /// Workers that clients meet in the plan and did not know before, summed over clients.
    continuity_new_workers / Continuity * continuity;
    /// Stops by another than a preferred worker, plus points stated per worker.
    preference_points / Preference * preference;
    /// Stops on another shift than in the previous plan, plus visits moved in time beyond the tolerance.
    stability_changes / Stability * stability;
    /// Stops done for another group.
    lending_stops / Lending * lending;
    /// Seconds of travel from start place over all stops to end place, on shifts with visits.
    travel_seconds / Travel * travel;
    /// Seconds between stops that are neither travel nor break.
    waiting_seconds / Waiting * waiting;
    /// Sum over workers of the seconds that their work (visits and travel) differs from an equal share of their time.
    balance_seconds / Balance * balance;
    /// Seconds of work after shift end; none where the shift's end is hard.
    overtime_seconds / Overtime * overtime;
    /// Seconds that the idlest worker spends inside the shift neither travelling nor visiting nor on a break.
    worst_idle_seconds / Idle * idle;
}

impl Add for Components {
    type Output = Self;
    fn add(mut self, other: Self) -> Self {
        self += other;
        self
    }
}

impl Sub for Components {
    type Output = Self;
    fn sub(mut self, other: Self) -> Self {
        self -= other;
        self
    }
}

impl Add for Cost {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Cost {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}
