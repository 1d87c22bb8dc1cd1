//! Identifiers of made-up records: they follow from what the record is, so that the demo is the same every time.

use std::fmt::Display;

use tillit_domain::Id;

/// The id of the demo's record of a kind with a name or number.
pub(crate) fn id<T>(kind: &str, name: impl Display) -> Id<T> {
    Id::derived("demo", &[kind, &name.to_string()])
}
