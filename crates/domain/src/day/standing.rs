//! Registrations as they stand after their corrections.

use std::collections::HashMap;

use jiff::Timestamp;

use super::facts::LATER_EVENTS;
use crate::id::Id;
use crate::registration::{Correction, Registration};

/// A registration as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// As it came in.
    pub original: Registration,
    /// When it began, as it stands.
    pub start: Timestamp,
    /// When it ended, as it stands.
    pub stop: Option<Timestamp>,
    /// Whether somebody has corrected it by hand.
    pub corrected: bool,
    /// It did not happen: a correction says so.
    pub withdrawn: bool,
}

/// Registrations with their corrections laid on: the one made last holds.
#[must_use]
pub fn standing(registrations: Vec<Registration>, corrections: &[Correction]) -> Vec<Standing> {
    let mut of: HashMap<Id<Registration>, Vec<&Correction>> = HashMap::new();
    for correction in corrections {
        of.entry(correction.registration).or_default().push(correction);
    }
    let mut all = Vec::with_capacity(registrations.len());
    for original in registrations {
        let of = of.get(&original.id).map_or(&[][..], Vec::as_slice);
        let last = of.iter().max_by_key(|it| (it.at, it.id));
        all.push(Standing {
            start: last.map_or(original.start, |it| it.start),
            stop: last.map_or(original.stop, |it| Some(it.stop)),
            corrected: of.iter().any(|it| it.reason != LATER_EVENTS),
            withdrawn: last.is_some_and(|it| it.says_it_did_not_happen()),
            original,
        });
    }
    all
}
