//! The gate: every rule a plan must pass before it is published, judged over domain records.
//!
//! Nothing here knows of the solver or of how a problem is stated to it; it reads the plan as people will, by clock
//! times and shifts. A hard finding stops publishing. A soft one is told, and a person who publishes acknowledges it.
//! One rule per file; [`RULES`] is the list of all.

mod absence;
mod breaks;
mod contact_person;
mod coordinates;
mod critical_time;
mod daily_rest;
mod delegation;
mod finding;
mod frame;
mod gap;
mod locks;
mod overlap;
mod protected_identity;
mod shift_bounds;
mod travel;
mod two_workers;
mod unstaffed;
mod unwanted_worker;
mod view;
mod work_without_break;

pub use delegation::reopened_by;
pub use finding::{Detail, Finding, LegKind, Severity};
pub use travel::{Leg, legs};

use tillit_domain::plan::{DraftVisit, PlacedBreak};

use crate::input::PlanningInput;
use view::View;

/// A plan, with all that it is judged by.
#[derive(Debug, Clone, Copy)]
pub struct PlanToJudge<'a> {
    /// Persons, workers, shifts and the rest; its draft says what people have locked.
    pub input: &'a PlanningInput,
    /// The visits of the plan.
    pub visits: &'a [DraftVisit],
    /// Its breaks.
    pub breaks: &'a [PlacedBreak],
}

impl<'a> PlanToJudge<'a> {
    /// The draft as it stands.
    #[must_use]
    pub fn draft(input: &'a PlanningInput) -> Self {
        Self { input, visits: &input.draft, breaks: &input.breaks }
    }

    /// A proposal for the draft.
    #[must_use]
    pub fn proposal(input: &'a PlanningInput, proposal: &'a crate::Proposal) -> Self {
        Self { input, visits: &proposal.draft, breaks: &proposal.breaks }
    }
}

/// A rule of the gate.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its name.
    pub name: RuleName,
    judge: fn(&View<'_>) -> Vec<Finding>,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident $severity:ident $file:ident;)*) => {
        /// The name of a rule.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RuleName { $($(#[$doc])* $name,)* }

        impl RuleName {
            /// Whether breaking it stops publishing.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }

            /// Its name as programs write it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => stringify!($file),)* }
            }
        }

        /// All rules, in the order a planner reads them.
        pub static RULES: &[Rule] = &[$(Rule { name: RuleName::$name, judge: $file::judge },)*];
    };
}

rules! {
    /// Every delegated task is done by a worker whose delegation holds that day, for that person or unit (rules §11).
    Delegation Hard delegation;
    /// Only named workers visit a person with protected identity (rules §14).
    ProtectedIdentity Hard protected_identity;
    /// Nobody is sent whom the person has said no to in the care plan, which is an agreement; it is changed with the
    /// person and not passed over.
    UnwantedWorker Hard unwanted_worker;
    /// Who is away, not employed or dead neither visits nor is visited.
    Absence Hard absence;
    /// Visits lie inside the shift without its support time, and somebody works it.
    ShiftBounds Hard shift_bounds;
    /// A worker is in one place at a time.
    Overlap Hard overlap;
    /// There is real time to travel, by the shift's mode, from the office, between visits and back (market §B 1, 3, 6).
    Travel Hard travel;
    /// Every break is laid out, in its window, and meets no visit: a gap is not a break (market §B 4).
    Breaks Hard breaks;
    /// Nobody works more than five hours without a break; travel and waiting are work (rules §12).
    WorkWithoutBreak Hard work_without_break;
    /// Eleven hours of rest in the 24 hours from the start of work (rules §12).
    DailyRest Hard daily_rest;
    /// Two workers come where two are needed (market §B 7: lone work despite decided double staffing).
    TwoWorkers Hard two_workers;
    /// The agreed time passes between a person's visits.
    Gap Hard gap;
    /// What must be done at its clock time (insulin) is.
    CriticalTime Hard critical_time;
    /// What people have locked stays.
    Locks Hard locks;
    /// A visit without anybody. Soft, so that a plan can be published openly short and the group can act on it; the
    /// person who publishes acknowledges each one.
    Unstaffed Soft unstaffed;
    /// A visit starts outside its frame.
    Frame Soft frame;
    /// The contact person is at work and never comes.
    ContactPerson Soft contact_person;
    /// A dwelling is not on the map, so that travel is counted as if it were at the office.
    Coordinates Soft coordinates;
}

/// Judges a plan by every rule. The order of findings is that of [`RULES`], and within a rule that of day and time.
#[must_use]
pub fn judge(plan: &PlanToJudge<'_>) -> Vec<Finding> {
    judge_with_legs(plan).0
}

/// The same, with the ways that the plan's shifts go.
#[must_use]
pub fn judge_with_legs(plan: &PlanToJudge<'_>) -> (Vec<Finding>, Vec<Leg>) {
    let view = View::of(*plan);
    let found = RULES.iter().flat_map(|rule| (rule.judge)(&view)).collect();
    (found, view.legs)
}

/// Whether a plan with these findings may be published when the soft ones are acknowledged.
#[must_use]
pub fn may_publish(findings: &[Finding]) -> bool {
    findings.iter().all(|finding| finding.severity != Severity::Hard)
}
