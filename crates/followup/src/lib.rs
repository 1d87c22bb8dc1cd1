//! Follow-up: what the figures of home care are, exactly, and nothing about where they are kept or shown.
//!
//! ```text
//! facts (domain)  →  ground: items, each with its day and its group  →  one sum per metric  →  figure  →  what may be told
//! ```
//!
//! 1. [`facts`]: what is known, as values of `domain`, with the time it was recorded.
//! 2. [`ground`]: what all metrics stand on, worked out once: expected occasions (D), planned visits (P), valid performed
//!    registrations (U), worked shifts (A). Each becomes an [`item::Item`] that belongs to one day and at most one group.
//! 3. [`metrics`]: one file for each. A metric takes items into a sum of whole numbers; sums merge in any order, so that days,
//!    groups and machines can be added up.
//! 4. [`figure`]: value, numerator, denominator, how many persons, what is missing, how it is known.
//! 5. [`disclosure`]: which figures may be told without being about somebody (invariant 3).
//!
//! Beside the figures stand what people act on, from the same items: [`causes`] (why the times differ), [`worklist`],
//! [`lengths`] and [`order_fit`] (what no longer fits), [`staffing`] (are we short?), [`calibration`] and [`sample`]. What workers
//! and persons have answered in [`surveys`] comes as counts, and is hidden by the same rule.
//!
//! [`rollup`]: sums by person and day that are kept, so that a figure is not counted anew from all facts each time.
//!
//! Everything here is pure, and nothing is kept per worker: sets of workers are only counted.

pub mod calibration;
pub mod causes;
pub mod disclosure;
pub mod facts;
pub mod figure;
pub mod ground;
pub mod item;
pub mod lengths;
pub mod metrics;
pub mod order_fit;
pub mod period;
pub mod report;
pub mod rollup;
pub mod sample;
pub mod staffing;
pub mod surveys;
pub mod worklist;

pub use facts::Facts;
pub use figure::{Figure, Reason, Value};
pub use metrics::{Definition, Metric, Unit};
pub use period::Asked;
