//! A month of fees that has been charged: what is learned later becomes a correction of a later month (invariant 8).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::compensation::Month;
use crate::id::Id;
use crate::quantity::Ore;

/// A municipality's month of fees, closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeClosing {
    /// Identifier; follows from the month: one closing, whoever closes it.
    pub id: Id<FeeClosing>,
    /// The month.
    pub month: Month,
    /// When: what is recorded later is corrected in a later month.
    pub closed_at: Timestamp,
    /// By whom.
    pub by: String,
    /// What all invoices came to, corrections of earlier months included; öre.
    pub charged: Ore,
}

impl FeeClosing {
    /// The id of a month's closing.
    #[must_use]
    pub fn id_of(month: Month) -> Id<Self> {
        Id::derived("fee_closing", &[&month.to_string()])
    }
}
