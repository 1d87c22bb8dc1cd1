//! Fitting a world to a unit's own months, one part in a file, and the table that shows what came out.
//!
//! Only what was measured or stated is fitted. Whole numbers leave here, so that the days that are drawn from a fit are the
//! same on every machine.

mod absences;
mod door;
mod lengths;
mod needs;
mod observed;
mod pace;
mod registering;
mod row;
pub(crate) mod stats;
mod table;

use std::collections::BTreeMap;

use tillit_domain::quantity::Minutes;
use tillit_domain::time::DayRange;
use tillit_world::WorldParameters;

use crate::facts::LabFacts;
pub use absences::{SpellFit, fit_spells};
pub use lengths::{LengthFit, LengthTable, fit_lengths};
pub use observed::{Lengths, Observed, corrected, lengths, tasks_of};
pub use row::{FitRow, Measure, NotFitted, Said};
use stats::share_permille;

/// A world fitted to some months.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// How long visits take.
    pub lengths: LengthTable,
    /// What the world is run with.
    pub world: WorldParameters,
    /// How often persons are away, by cause.
    pub persons_away: BTreeMap<&'static str, SpellFit>,
    /// How often workers are ill.
    pub workers_ill: Option<SpellFit>,
    /// Of the shifts whose worker was away, how many in a thousand somebody worked.
    pub stepped_in_permille: u32,
    /// How often somebody needs more for some days, and how much a day.
    pub new_needs: Option<(SpellFit, Minutes)>,
    /// What was fitted.
    pub rows: Vec<FitRow>,
    /// What could not be.
    pub not_fitted: Vec<NotFitted>,
}

/// Fits the days' facts.
#[must_use]
pub fn fit(facts: &LabFacts, days: DayRange) -> Fit {
    let otherwise = WorldParameters::default();
    let seen = lengths(facts, days);
    let hurried_after = otherwise.length.hurried_after;
    let unhurried: Vec<&Observed> = seen.known.iter().filter(|it| it.late <= hurried_after.seconds()).collect();
    let table = fit_lengths(&unhurried);
    let pace = pace::fit_pace(&seen.known, &table, hurried_after);
    let (declined, left_out) = (door::declined(facts, days), door::tasks_left_out(&seen.known));
    let persons_away = absences::of_persons(facts, days);
    let workers_ill = absences::of_workers(facts, days);
    let stepped_in = absences::stepped_in(facts, days);
    let registering = registering::fit_registering(facts, days, otherwise.registering);
    let persons: std::collections::BTreeSet<_> = facts.visits.iter().map(|it| it.visit.person).collect();
    let day_count = days.days().take(3660).count();
    let new_needs = needs::fit_needs(facts, days, persons.len() * day_count);

    let mut world = otherwise;
    if table.variation_n > 0 {
        world.length.visit_sigma = f64::from(table.variation_permille) / 1000.0;
    }
    let permille = |value: i64| u32::try_from(value).unwrap_or(0);
    if let Some((value, ..)) = pace {
        world.length.hurried_permille = permille(value);
    }
    if let Some((value, ..)) = share_permille(declined.0, declined.1) {
        world.door.declined_permille = permille(value);
    }
    if let Some((value, ..)) = share_permille(left_out.0, left_out.1) {
        world.door.task_left_out_permille = permille(value);
    }
    if let Some((parameters, _)) = registering {
        world.registering = parameters;
    }
    let cover = share_permille(stepped_in.0, stepped_in.1);
    let found = table::Found {
        seen: &seen,
        lengths: &table,
        pace,
        declined,
        left_out,
        persons_away: &persons_away,
        workers_ill,
        stepped_in,
        registering,
        new_needs,
    };
    Fit {
        rows: found.rows(&facts.catalogue),
        not_fitted: found.not_fitted(facts, days),
        world,
        stepped_in_permille: cover.map_or(800, |(value, ..)| permille(value)),
        persons_away,
        workers_ill,
        new_needs,
        lengths: table,
    }
}
