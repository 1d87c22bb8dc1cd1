//! How often persons and workers are away and for how long, and how often somebody steps in for a worker who is ill.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use tillit_domain::absence::{PersonAbsenceCause, WorkerAbsenceCause};
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::shift::Shift;
use tillit_domain::time::DayRange;
use tillit_world::parameters::SpellParameters;

use super::stats::whole;
use crate::facts::LabFacts;

/// How often somebody is away and for how long, and what that stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpellFit {
    /// As the world draws it.
    pub parameters: SpellParameters,
    /// Interval of the rate (95 %), in spells in a thousand years.
    pub rate_interval: (u32, u32),
    /// Mean length in tenths of a day.
    pub mean_tenth_days: i64,
    /// Spells that began in the months.
    pub n: usize,
}

/// Fits from spells and the days on which one could have begun; none without days.
#[must_use]
pub fn fit_spells(spells: &[DayRange], days: DayRange, days_at_risk: usize) -> Option<SpellFit> {
    if days_at_risk == 0 {
        return None;
    }
    let begun: Vec<&DayRange> = spells.iter().filter(|spell| days.contains(spell.from)).collect();
    let lengths: Vec<i64> = begun.iter().filter_map(|spell| Some(length(spell.from, spell.to?))).collect();
    let rate = |count: f64| u32::try_from(whole(count / days_at_risk as f64 * 365_000.0)).unwrap_or(u32::MAX);
    let (n, total) = (begun.len(), lengths.iter().sum::<i64>());
    let mean = if lengths.is_empty() { 0.0 } else { total as f64 / lengths.len() as f64 };
    let least = lengths.iter().min().copied().unwrap_or(1).max(1);
    // Drawn evenly between its ends, a spell must have the mean that was seen.
    let most = whole(2.0 * mean - least as f64).max(least);
    let short = |value: i64| u16::try_from(value).unwrap_or(u16::MAX);
    let half = 1.96 * (n as f64).sqrt();
    Some(SpellFit {
        parameters: SpellParameters {
            per_thousand_years: rate(n as f64),
            days_least: short(least),
            days_most: short(most),
        },
        rate_interval: (rate((n as f64 - half).max(0.0)), rate(n as f64 + half.max(1.0))),
        mean_tenth_days: whole(mean * 10.0),
        n,
    })
}

fn length(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days()) + 1
}

fn days_in(days: DayRange) -> usize {
    days.to.map_or(0, |to| usize::try_from(length(days.from, to)).unwrap_or(0))
}

fn days_both(spell: DayRange, days: DayRange) -> usize {
    spell.and(days).map_or(0, days_in)
}

/// Persons' absences by cause.
#[must_use]
pub(super) fn of_persons(facts: &LabFacts, days: DayRange) -> BTreeMap<&'static str, SpellFit> {
    let with_care: BTreeSet<Id<Person>> =
        facts.visits.iter().filter(|it| days.contains(it.visit.day)).map(|it| it.visit.person).collect();
    let causes = [
        ("hospital", PersonAbsenceCause::Hospital),
        ("short_term_home", PersonAbsenceCause::ShortTermHome),
        ("away", PersonAbsenceCause::Away),
        ("declined", PersonAbsenceCause::Declined),
    ];
    let away: usize = facts
        .person_absences
        .iter()
        .filter(|it| with_care.contains(&it.person))
        .map(|it| days_both(it.period, days))
        .sum();
    let at_risk = (with_care.len() * days_in(days)).saturating_sub(away);
    causes
        .into_iter()
        .filter_map(|(name, cause)| {
            let of_cause =
                facts.person_absences.iter().filter(|it| it.cause == cause && with_care.contains(&it.person));
            let spells: Vec<DayRange> = of_cause.map(|it| it.period).collect();
            Some((name, fit_spells(&spells, days, at_risk)?))
        })
        .collect()
}

/// Workers' illness. Leave and training are planned and stay as they were.
#[must_use]
pub(super) fn of_workers(facts: &LabFacts, days: DayRange) -> Option<SpellFit> {
    let ill = |it: &&tillit_domain::absence::WorkerAbsence| it.cause == WorkerAbsenceCause::Ill;
    let spells: Vec<DayRange> = facts.worker_absences.iter().filter(ill).map(|it| it.period).collect();
    let employed: usize = facts.workers.iter().map(|worker| days_both(worker.employment, days)).sum();
    let away: usize = facts.worker_absences.iter().map(|it| days_both(it.period, days)).sum();
    fit_spells(&spells, days, employed.saturating_sub(away))
}

/// Rostered shifts whose worker was away, and how many of them somebody worked after all.
#[must_use]
pub(super) fn stepped_in(facts: &LabFacts, days: DayRange) -> (usize, usize) {
    let worked: BTreeMap<Id<Shift>, &Shift> = facts.shifts.iter().map(|shift| (shift.id, shift)).collect();
    let mut counted = (0, 0);
    for shift in facts.rosters.iter().flat_map(|roster| roster.roll_out(days)) {
        let Some(worker) = shift.worker else { continue };
        let is_away = facts.worker_absences.iter().any(|it| it.worker == worker && it.period.contains(shift.day));
        if let (true, Some(worked)) = (is_away, worked.get(&shift.id)) {
            counted.1 += 1;
            counted.0 += usize::from(worked.worker.is_some());
        }
    }
    counted
}
