//! M34: registrations that have been corrected, how fast, and how many errors stand (S-081, S-082).

use std::collections::BTreeMap;

use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Part, quantile};
use crate::item::{Item, Laid};
use crate::period::Span;

/// Registrations with a correction / registrations; parts: `median_days` to the first correction, `uncorrected` the share
/// that still cannot be believed at the cut-off.
pub struct M34;

impl Metric for M34 {
    const DEFINITION: Definition = Definition {
        id: "M34",
        version: 1,
        name_sv: "Rättade registreringar",
        name_en: "Corrected registrations",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// Registrations, uncorrected errors, and how often a correction came after so many days.
    type Sum = (i64, i64, BTreeMap<i64, i64>);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let Item::Registration(registration) = &laid.item else { return };
        tally.who.person(registration.person);
        tally.missing.count(registration.faulty);
        tally.sum.0 += 1;
        tally.sum.1 += i64::from(registration.faulty);
        if let Some(days) = registration.corrected_after_days {
            *tally.sum.2.entry(days).or_default() += 1;
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        let (all, faulty, days) = &tally.sum;
        Figure::ratio(days.values().sum(), *all, 100)
            .with(Part::number("median_days", quantile(days, 500), tally.who.clone()))
            .with(Part::ratio("uncorrected", *faulty, *all, 100, tally.who.clone()))
    }
}
