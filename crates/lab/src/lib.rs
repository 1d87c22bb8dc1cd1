//! The steering lab: what would another way of steering do to us?
//!
//! ```text
//! facts  →  fit (a world with this unit's lengths, absences, habits)  →  ground (agreed visits, rostered shifts)
//!   →  replay under each alternative, many seeds  →  sums  →  measures with intervals, priced by each model  →  report
//! ```
//!
//! 1. [`fit`] fits a world to a unit's own months, and says what could not be fitted.
//! 2. [`scenario`] is the question and the ways of steering set side by side; [`assumptions`] is what no months can tell.
//! 3. [`replay`] plans and lives days; [`mod@run`] does it for an alternative and a seed.
//! 4. [`outcome`] adds up, measures, and gives intervals; [`pricing`] prices with compensation models and what work costs.
//! 5. [`study`] is a scenario with all its seeds; [`calibration`] compares today's steering with what the unit's facts say,
//!    [`sensitivity`] tries each assumption, [`gap`] compares the quick planning with a full search.
//! 6. [`answer`] puts it together, [`report`] writes it for people.
//!
//! Everything here is pure: no file, clock or randomness from outside. Chance comes from seeds, and the same seed gives the
//! same bytes.

pub mod answer;
pub mod assumptions;
pub mod calibration;
pub mod facts;
pub mod fit;
pub mod gap;
pub mod history;
mod level;
pub mod outcome;
pub mod pricing;
pub mod replay;
pub mod report;
pub mod run;
pub mod scenario;
pub mod sensitivity;
pub mod study;

pub use facts::LabFacts;
