//! Small shapes that many answers share.

use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::organisation::{Group, Unit};
use utoipa::ToSchema;
use uuid::Uuid;

/// Something with an id and a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
pub struct Named {
    /// Identifier.
    pub id: Uuid,
    /// Name on screen.
    pub name: String,
}

impl Named {
    /// A thing of an id and a name.
    #[must_use]
    pub fn new<T>(id: Id<T>, name: impl Into<String>) -> Self {
        Self { id: id.uuid(), name: name.into() }
    }
}

impl From<&Unit> for Named {
    fn from(unit: &Unit) -> Self {
        Self::new(unit.id, &unit.name)
    }
}

impl From<&Group> for Named {
    fn from(group: &Group) -> Self {
        Self::new(group.id, &group.name)
    }
}

/// Whether something is what was asked for by name or id, as people type it.
pub(crate) fn is_called<T>(asked: &str, id: Id<T>, name: &str) -> bool {
    id.to_string() == asked || name.to_lowercase() == asked.trim().to_lowercase()
}
