//! Registrations with their corrections: what of them can be believed (metrics §0).

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::facts::faults_of_worker;
use tillit_domain::id::Id;
use tillit_domain::registration::{Correction, Known, Method, Registration};
use tillit_domain::time::{day_of, seconds_between};
use tillit_domain::worker::Worker;

use super::lookup::Lookup;
use super::plan::Plan;
use crate::facts::Facts;
use crate::item::{Item, Laid, RegistrationItem};

/// A registration as it stands after corrections.
#[derive(Debug, Clone)]
pub(super) struct Registered {
    /// As corrected.
    pub(super) now: Registration,
    pub(super) recorded_at: Timestamp,
    pub(super) corrected_at: Option<Timestamp>,
    pub(super) faulty: bool,
    /// Start and stop by tag or app, as it came in.
    pub(super) electronic: bool,
    /// A correction says that it did not happen.
    pub(super) withdrawn: bool,
}

impl Registered {
    pub(super) fn known(&self) -> Known {
        if self.corrected_at.is_some() { Known::Stated } else { self.now.known() }
    }

    /// When it was told: a device told at its stop, however late it came in; what is typed is told when it is recorded.
    pub(super) fn told_at(&self) -> Timestamp {
        self.now.stop.filter(|_| self.electronic).map_or(self.recorded_at, |stop| stop.min(self.recorded_at))
    }

    /// Whether it can belong to a visit of a day: it began on that day, or on the one before or after. Without this the items
    /// of a day would hang on facts of any other, and days could not be laid one by one.
    pub(super) fn is_near(&self, day: Date) -> bool {
        (day_of(self.now.start) - day).get_days().abs() <= 1
    }

    /// Start and stop, if it can be believed.
    pub(super) fn interval(&self) -> Option<(Timestamp, Timestamp)> {
        self.now.stop.filter(|_| !self.faulty && !self.withdrawn).map(|stop| (self.now.start, stop))
    }
}

/// Reads registrations as they were known at the cut-off, in order of id.
pub(super) fn read(facts: &Facts<'_>, lookup: &Lookup<'_>, cut_off: Timestamp) -> Vec<Registered> {
    let mut corrections: HashMap<Id<Registration>, Vec<&Correction>> = HashMap::new();
    for correction in facts.corrections.iter().filter(|it| it.at <= cut_off) {
        corrections.entry(correction.registration).or_default().push(correction);
    }
    corrections.values_mut().for_each(|of| of.sort_by_key(|it| (it.at, it.id)));
    let mut by_worker: BTreeMap<Id<Worker>, Vec<Registered>> = BTreeMap::new();
    for noted in facts.registrations.iter().filter(|it| it.recorded_at <= cut_off) {
        let of = corrections.get(&noted.fact.id).map_or(&[][..], Vec::as_slice);
        let mut now = noted.fact.clone();
        if let Some(last) = of.last() {
            (now.start, now.stop) = (last.start, Some(last.stop));
        }
        let by_device = matches!(noted.fact.method, Method::Tag | Method::App);
        by_worker.entry(now.worker).or_default().push(Registered {
            recorded_at: noted.recorded_at,
            corrected_at: of.first().map(|it| it.at),
            faulty: false,
            electronic: by_device && noted.fact.stop.is_some(),
            withdrawn: of.last().is_some_and(|it| it.says_it_did_not_happen()),
            now,
        });
    }
    let mut all = Vec::new();
    for (worker, mut of_worker) in by_worker {
        // What did not happen overlaps nothing, and waits for nothing.
        of_worker.sort_by_key(|it| it.withdrawn);
        let living = of_worker.iter().filter(|it| !it.withdrawn);
        let plain: Vec<Registration> = living.map(|it| it.now.clone()).collect();
        let known_worker = lookup.worker(worker).is_some();
        for (registered, fault) in of_worker.iter_mut().zip(faults_of_worker(&plain)) {
            registered.faulty = fault.is_some() || !known_worker || lookup.person(registered.now.person).is_none();
        }
        all.append(&mut of_worker);
    }
    all.sort_by_key(|it| it.now.id);
    all
}

/// Lays out what is asked about registrations themselves. They count on the day they begin, for the person's home group.
pub(super) fn lay(
    lookup: &Lookup<'_>,
    plans: &[Plan<'_>],
    registered: &[Registered],
    keep: DayRange,
    items: &mut Vec<Laid>,
) {
    let home: HashMap<_, _> = plans.iter().map(|plan| (plan.visit.id, plan.visit)).collect();
    for one in registered {
        let day = day_of(one.now.start);
        if !keep.contains(day) {
            continue;
        }
        let person = one.now.person;
        let after = |at: Timestamp| seconds_between(one.recorded_at, at).0.max(0) / 86_400;
        let planned = one.now.visit.and_then(|visit| home.get(&visit)).filter(|visit| one.is_near(visit.day));
        items.push(Laid {
            day,
            group: planned.map(|visit| visit.home_group).or_else(|| lookup.home_group(person, day)),
            filters: lookup.filters(person),
            item: Item::Registration(RegistrationItem {
                id: one.now.id,
                person,
                corrected_after_days: one.corrected_at.map(after),
                faulty: one.faulty,
                electronic: one.electronic,
            }),
        });
    }
}
