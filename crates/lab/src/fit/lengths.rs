//! How long visits take, per person and tasks: a robust mean of the logarithm, drawn towards others with the same tasks
//! in the group, and they towards everybody with these tasks. The fewer observations, the more it is drawn.

use std::collections::BTreeMap;

use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::quantity::Seconds;

use super::observed::Observed;
use super::stats::{drawn_in, mean, squares, whole};

/// Observations below which a person's visits tell nothing about day-to-day variation.
const ENOUGH: usize = 5;
/// Persons below which a group's own mean is not used.
const PERSONS_ENOUGH: usize = 3;
/// Spread between persons that is assumed where there is only one to look at, as the logarithm's deviation.
const SPREAD_UNKNOWN: f64 = 0.3;

/// How long a kind of visit takes for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LengthFit {
    /// On average.
    pub seconds: Seconds,
    /// Lower end of the interval of the average (95 %).
    pub low: Seconds,
    /// Upper end.
    pub high: Seconds,
    /// How uncertain the average is: deviation of its logarithm, in thousandths.
    pub uncertain_permille: u32,
    /// How many visits it stands on.
    pub n: usize,
    /// Of how many persons.
    pub persons: usize,
}

/// The lengths of all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LengthTable {
    /// By person and tasks.
    pub of_person: BTreeMap<(Id<Person>, String), LengthFit>,
    /// By tasks, for those never seen.
    pub of_tasks: BTreeMap<String, LengthFit>,
    /// Day-to-day variation of one person's visits: deviation of the logarithm, in thousandths.
    pub variation_permille: u32,
    /// The visits that variation stands on.
    pub variation_n: usize,
}

impl LengthTable {
    /// How long these tasks take for this person; from others with the same tasks where the person is new.
    #[must_use]
    pub fn of(&self, person: Id<Person>, tasks: &str) -> Option<LengthFit> {
        self.of_person.get(&(person, tasks.to_owned())).or_else(|| self.of_tasks.get(tasks)).copied()
    }
}

struct Cell {
    group: Id<Group>,
    logs: Vec<f64>,
}

/// Fits lengths from visits whose workers were not behind, since who is behind hurries.
#[must_use]
pub fn fit_lengths(unhurried: &[&Observed]) -> LengthTable {
    let mut cells: BTreeMap<(String, Id<Person>), Cell> = BTreeMap::new();
    for seen in unhurried {
        let cell =
            cells.entry((seen.tasks.clone(), seen.person)).or_insert(Cell { group: seen.group, logs: Vec::new() });
        cell.logs.push((seen.length.0 as f64).ln());
    }
    for cell in cells.values_mut() {
        cell.logs = drawn_in(&cell.logs);
    }
    let (within, variation_n) = within_variance(cells.values());
    let mut by_tasks: BTreeMap<&str, Vec<(&Id<Person>, &Cell)>> = BTreeMap::new();
    for ((tasks, person), cell) in &cells {
        by_tasks.entry(tasks).or_default().push((person, cell));
    }
    let mut table = LengthTable {
        variation_permille: u32::try_from(whole(within.sqrt() * 1000.0)).unwrap_or(0),
        variation_n,
        ..LengthTable::default()
    };
    for (tasks, of_tasks) in by_tasks {
        let all: Vec<f64> = of_tasks.iter().map(|(_, cell)| mean(&cell.logs)).collect();
        let between = between_variance(&of_tasks, &all, within);
        let overall = mean(&all);
        let n = of_tasks.iter().map(|(_, cell)| cell.logs.len()).sum();
        table.of_tasks.insert(tasks.to_owned(), told(overall, between + within / n as f64, within, n, all.len()));
        let mut groups: BTreeMap<Id<Group>, Vec<f64>> = BTreeMap::new();
        for (_, cell) in &of_tasks {
            groups.entry(cell.group).or_default().push(mean(&cell.logs));
        }
        for (person, cell) in &of_tasks {
            let group = &groups[&cell.group];
            let prior = if group.len() >= PERSONS_ENOUGH { mean(group) } else { overall };
            let own = cell.logs.len() as f64;
            let (from_own, from_prior) = (own / within.max(1e-12), 1.0 / between.max(1e-12));
            let centre = (mean(&cell.logs) * from_own + prior * from_prior) / (from_own + from_prior);
            let fit = told(centre, 1.0 / (from_own + from_prior), within, cell.logs.len(), 1);
            table.of_person.insert((**person, tasks.to_owned()), fit);
        }
    }
    table
}

fn within_variance<'a>(cells: impl Iterator<Item = &'a Cell>) -> (f64, usize) {
    let (mut sum, mut freedom, mut n) = (0.0, 0, 0);
    for cell in cells.filter(|cell| cell.logs.len() >= ENOUGH) {
        sum += squares(&cell.logs);
        freedom += cell.logs.len() - 1;
        n += cell.logs.len();
    }
    (if freedom == 0 { SPREAD_UNKNOWN * SPREAD_UNKNOWN } else { sum / freedom as f64 }, n)
}

fn between_variance(cells: &[(&Id<Person>, &Cell)], means: &[f64], within: f64) -> f64 {
    if means.len() < 2 {
        return SPREAD_UNKNOWN * SPREAD_UNKNOWN;
    }
    let noise = cells.iter().map(|(_, cell)| within / cell.logs.len() as f64).sum::<f64>() / means.len() as f64;
    (squares(means) / (means.len() - 1) as f64 - noise).max(1e-6)
}

/// The mean of a length whose logarithm varies by `within` around `centre`.
fn told(centre: f64, uncertain: f64, within: f64, n: usize, persons: usize) -> LengthFit {
    let seconds = |log: f64| Seconds(whole((log + within / 2.0).exp()));
    let half = 1.96 * uncertain.sqrt();
    LengthFit {
        seconds: seconds(centre),
        low: seconds(centre - half),
        high: seconds(centre + half),
        uncertain_permille: u32::try_from(whole(uncertain.sqrt() * 1000.0)).unwrap_or(0),
        n,
        persons,
    }
}
