//! Sums that can be added up in any order and from any parts.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::figure::Who;
use crate::item::KnownMinutes;

/// Something that adds another of its kind: commutative and associative, with the default as nothing.
pub trait Merge {
    /// Adds another.
    fn absorb(&mut self, other: Self);
}

impl Merge for i64 {
    fn absorb(&mut self, other: Self) {
        *self += other;
    }
}

/// What is true of a part is true of the whole.
impl Merge for bool {
    fn absorb(&mut self, other: Self) {
        *self |= other;
    }
}

impl Merge for KnownMinutes {
    fn absorb(&mut self, other: Self) {
        self.merge(other);
    }
}

impl Merge for Who {
    fn absorb(&mut self, other: Self) {
        self.merge(other);
    }
}

impl<A: Merge, B: Merge> Merge for (A, B) {
    fn absorb(&mut self, other: Self) {
        self.0.absorb(other.0);
        self.1.absorb(other.1);
    }
}

impl<A: Merge, B: Merge, C: Merge> Merge for (A, B, C) {
    fn absorb(&mut self, other: Self) {
        self.0.absorb(other.0);
        self.1.absorb(other.1);
        self.2.absorb(other.2);
    }
}

impl<T: Merge, const N: usize> Merge for [T; N] {
    fn absorb(&mut self, other: Self) {
        self.iter_mut().zip(other).for_each(|(own, other)| own.absorb(other));
    }
}

impl<K: Ord, V: Merge> Merge for BTreeMap<K, V> {
    fn absorb(&mut self, other: Self) {
        for (key, value) in other {
            match self.entry(key) {
                Entry::Vacant(place) => {
                    place.insert(value);
                }
                Entry::Occupied(mut held) => held.get_mut().absorb(value),
            }
        }
    }
}

/// What is shared is copied only when it must become another.
impl<T: Merge + Clone> Merge for Arc<T> {
    fn absorb(&mut self, other: Self) {
        Self::make_mut(self).absorb(Self::unwrap_or_clone(other));
    }
}

impl<T: Ord> Merge for BTreeSet<T> {
    fn absorb(&mut self, other: Self) {
        unite(self, other);
    }
}

/// Adds a set to another: one by one where few come to many, else both in a row.
pub(crate) fn unite<T: Ord>(own: &mut BTreeSet<T>, mut other: BTreeSet<T>) {
    if other.len() > own.len() {
        std::mem::swap(own, &mut other);
    }
    if other.len() * 8 < own.len() {
        own.extend(other);
    } else {
        own.append(&mut other);
    }
}

/// Of two days the earlier; none is later than all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earliest<T>(pub Option<T>);

impl<T> Default for Earliest<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Ord> Merge for Earliest<T> {
    fn absorb(&mut self, other: Self) {
        self.0 = match (self.0.take(), other.0) {
            (Some(own), Some(other)) => Some(own.min(other)),
            (own, other) => own.or(other),
        };
    }
}
