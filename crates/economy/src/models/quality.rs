//! Model F: more for each performed hour where quality criteria are met, assessed afterwards for a third of the year.

use std::collections::BTreeSet;

use tillit_domain::compensation::{QualitySupplement, QualityTier};

use super::context::Context;
use crate::input::Outcome;
use crate::line::{Basis, Entry, Undefined};
use crate::sheet::{Sheet, entry_on};

/// Lays the line.
pub(super) fn lay(context: Context<'_>, terms: &QualitySupplement, sheet: &mut Sheet) {
    let Some(met) = &context.facts.criteria else {
        sheet.undefined(context.part, Undefined::NotAssessed, 1);
        return;
    };
    let Some(tier) = reached(&terms.tiers, met) else { return };
    let key = context.plain_key(Basis::Quality, Some(tier.ore_per_hour));
    for visit in &context.facts.visits {
        let Outcome::Performed { known, client, .. } = visit.outcome else { continue };
        let Some(minutes) = client else {
            sheet.undefined(context.part, Undefined::MinutesUnknown, 1);
            continue;
        };
        let entry = Entry {
            person: Some(visit.person),
            visit: visit.visit,
            minutes,
            known: Some(known),
            ..entry_on(visit.day)
        };
        sheet.hours(key.clone(), entry);
    }
}

/// The tier that pays most of those reached.
fn reached<'a>(tiers: &'a [QualityTier], met: &BTreeSet<u8>) -> Option<&'a QualityTier> {
    let whole = |set: &Vec<u8>| set.iter().all(|criterion| met.contains(criterion));
    tiers.iter().filter(|tier| tier.criteria.iter().any(whole)).max_by_key(|tier| tier.ore_per_hour)
}
