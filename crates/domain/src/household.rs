//! Households of two or more persons with care (sammanboende).

use serde::{Deserialize, Serialize};

use crate::id::Id;

/// Persons who live together; service they share counts once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Household {
    /// Identifier.
    pub id: Id<Household>,
    /// A label the office knows it by, such as the surname and street.
    pub label: String,
}
