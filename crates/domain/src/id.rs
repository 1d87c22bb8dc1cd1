//! Identifiers: one type for each thing, so that a person's id can never stand where a worker's is meant.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The identifier of a `T`.
///
/// A UUID inside: version 7 when made from a clock and randomness, version 8 when derived from other
/// identifiers (the same visit of the same care plan on the same day is the same visit, however often it is rolled out).
pub struct Id<T> {
    uuid: Uuid,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// Takes an existing UUID as the id of a `T`; for the edges (database, HTTP).
    #[must_use]
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self { uuid, of: PhantomData }
    }

    /// A new id, ordered by time: 48 bits of milliseconds since 1970 and 74 random bits.
    #[must_use]
    pub fn new(unix_milliseconds: u64, random: [u8; 10]) -> Self {
        Self::from_uuid(uuid::Builder::from_unix_timestamp_millis(unix_milliseconds, &random).into_uuid())
    }

    /// An id that follows from its parts alone: same parts, same id.
    ///
    /// `space` keeps different uses apart; the parts are separated so that `["ab","c"]` and `["a","bc"]` differ.
    #[must_use]
    pub fn derived(space: &str, parts: &[&str]) -> Self {
        let mut hash = Sha256::new();
        hash.update(space.as_bytes());
        for part in parts {
            hash.update([0x1f]);
            hash.update(part.as_bytes());
        }
        let digest = hash.finalize();
        let mut bytes = [0_u8; 16];
        bytes.copy_from_slice(&digest[..16]);
        Self::from_uuid(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }

    /// The UUID inside.
    #[must_use]
    pub const fn uuid(self) -> Uuid {
        self.uuid
    }

    /// The same identifier read as that of another kind of thing; for keys that are kept by kind elsewhere.
    #[must_use]
    pub const fn cast<U>(self) -> Id<U> {
        Id::from_uuid(self.uuid)
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.uuid.cmp(&other.uuid)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.fmt(f)
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.fmt(f)
    }
}
impl<T> FromStr for Id<T> {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Self::from_uuid)
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.uuid.serialize(serializer)
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Uuid::deserialize(deserializer).map(Self::from_uuid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Thing;

    #[test]
    fn the_same_parts_give_the_same_id_and_other_parts_another() {
        let visit = Id::<Thing>::derived("visit", &["entry", "2025-07-07"]);
        assert_eq!(visit, Id::derived("visit", &["entry", "2025-07-07"]));
        assert_ne!(visit, Id::derived("visit", &["entry2025-07-07"]));
        assert_ne!(visit, Id::derived("shift", &["entry", "2025-07-07"]));
    }

    #[test]
    fn ids_made_later_sort_later() {
        let early = Id::<Thing>::new(1_000, [255; 10]);
        let late = Id::<Thing>::new(1_001, [0; 10]);
        assert!(early < late);
    }
}
