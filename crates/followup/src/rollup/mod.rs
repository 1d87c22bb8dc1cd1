//! Roll-ups: what metrics have counted, by day, group and person, as rows that can be kept and added up.
//!
//! ```text
//! items of a day → a row for each group and person, and one for each group's work → rows of months → runs → figures
//! ```
//!
//! A row holds the sums of all metrics that take anything from its items, each once however many metrics share it. Which
//! filter a person is in hangs on the days asked for, so it is looked up when the rows are added up and not kept. What
//! stands rather than happens (persons, decisions, cases) is never kept: [`crate::ground::lay_standing`] lays it anew.
//!
//! The row of a group's work names who worked, for whom a figure is about must be counted, and never how much each did.

mod add;
mod piece;
mod row;

pub use add::Kept;
pub use piece::{Pick, Piece, Wanted, wanted};
pub use row::{Row, build, month};

use crate::calibration::CALIBRATION;
use crate::metrics::{ALL, Entry, Keeping};

/// Raised when rows are laid out otherwise, or when items are made otherwise than before: rows made earlier are then made anew.
const LAYOUT: u64 = 1;

/// The metric that looks at fourteen single days: its sums lie beside the others, so that they are read alone.
const OF_DAYS: &str = "M01";

/// Metrics with a sum of their own, in one order.
fn sums() -> impl Iterator<Item = (&'static Entry, Keeping)> {
    let all = ALL.iter().chain(std::iter::once(&CALIBRATION));
    all.filter_map(|entry| Some((entry, entry.keeping?))).filter(|(entry, it)| it.sum_of == entry.definition.id)
}

/// What the rows of this program are recognised by: definitions and how rows are laid out.
#[must_use]
pub fn edition() -> i64 {
    // FNV-1a: short, and the same in every program.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut take = |bytes: &[u8]| {
        for byte in bytes {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    take(&LAYOUT.to_le_bytes());
    for (entry, _) in sums() {
        take(entry.definition.id.as_bytes());
        take(&entry.definition.version.to_le_bytes());
    }
    hash.cast_signed()
}
