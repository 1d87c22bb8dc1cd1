//! Lines being gathered: entries by key, and amounts that are rounded once for each line.
//!
//! A line of hours comes to `Σ minutes × price × percent / 6000` öre, rounded once, halves away from zero. Its entries get shares
//! that sum to it, so that nothing is lost or won by opening it.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use tillit_domain::quantity::{Minutes, Ore};

use crate::line::{Entry, Line, LineKey, NotDefined, ToCorrect, Undefined};
use crate::share::share;

#[derive(Debug, Default)]
struct Gathered {
    hours: Vec<Entry>,
    fixed: Vec<Entry>,
}

/// Lines being gathered.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    lines: BTreeMap<LineKey, Gathered>,
    undefined: BTreeMap<(usize, Undefined), usize>,
    no_time: BTreeMap<Arc<str>, u32>,
}

impl Sheet {
    /// Adds minutes that are paid by the hour with the key's price and percent.
    pub(crate) fn hours(&mut self, key: LineKey, entry: Entry) {
        self.lines.entry(key).or_default().hours.push(entry);
    }

    /// Adds an amount.
    pub(crate) fn fixed(&mut self, key: LineKey, entry: Entry) {
        self.lines.entry(key).or_default().fixed.push(entry);
    }

    /// Notes that something of a part cannot be reckoned.
    pub(crate) fn undefined(&mut self, part: usize, why: Undefined, count: usize) {
        *self.undefined.entry((part, why)).or_default() += count;
    }

    /// Notes occasions of a code that is ordered without a time though the unit has minutes.
    pub(crate) fn without_time(&mut self, code: &Arc<str>, occasions: u32) {
        *self.no_time.entry(Arc::clone(code)).or_default() += occasions;
    }

    /// The lines, what is not defined, and codes without a time.
    pub(crate) fn finish(self) -> (Vec<Line>, Vec<NotDefined>, Vec<ToCorrect>) {
        let lines = self.lines.into_iter().map(|(key, gathered)| line(key, gathered)).collect();
        let undefined =
            self.undefined.into_iter().map(|((part, why), count)| NotDefined { part, why, count }).collect();
        let no_time = self.no_time.into_iter().map(|(code, occasions)| ToCorrect::NoStandardTime { code, occasions });
        (lines, undefined, no_time.collect())
    }
}

fn line(key: LineKey, gathered: Gathered) -> Line {
    let Gathered { mut hours, fixed } = gathered;
    let weights: Vec<i64> = hours.iter().map(|entry| entry.minutes.0).collect();
    let amount = by_the_hour(Minutes(weights.iter().sum()), key.price.unwrap_or(Ore::ZERO), key.percent);
    for (entry, part) in hours.iter_mut().zip(share(amount.0, &weights)) {
        entry.amount = Ore(part);
    }
    let counts_minutes = !hours.is_empty();
    let mut entries = hours;
    entries.extend(fixed);
    let order = |entry: &Entry| (entry.day, entry.person, entry.visit, entry.line, entry.code.clone());
    entries.sort_by_key(order);
    let minutes = entries.iter().map(|entry| entry.minutes).sum();
    let amount = entries.iter().map(|entry| entry.amount).sum();
    Line { key, minutes: counts_minutes.then_some(minutes), amount, entries }
}

/// What minutes come to at a price by the hour, of which a percentage is paid.
#[must_use]
pub(crate) fn by_the_hour(minutes: Minutes, price: Ore, percent: u16) -> Ore {
    let percent = i64::from(percent);
    price.part(minutes.0 * percent, 6000).unwrap_or(Ore::ZERO)
}

/// An entry without anything known of it.
pub(crate) fn entry_on(day: Date) -> Entry {
    Entry {
        day,
        person: None,
        visit: None,
        line: None,
        decision: None,
        code: None,
        minutes: Minutes::ZERO,
        known: None,
        not_paid: Minutes::ZERO,
        amount: Ore::ZERO,
    }
}
