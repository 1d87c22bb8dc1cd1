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
//! 4. [`outcome`] adds up, measures, and gives intervals.
//!
//! Everything here is pure: no file, clock or randomness from outside. Chance comes from seeds, and the same seed gives the
//! same bytes.

pub mod assumptions;
pub mod facts;
pub mod fit;
pub mod outcome;
pub mod replay;
pub mod run;
pub mod scenario;

pub use facts::LabFacts;
