//! New needs: how often somebody needs more for some days, from the unit's temporary extensions (S-018).

use tillit_domain::quantity::Minutes;
use tillit_domain::time::DayRange;

use super::absences::{SpellFit, fit_spells};
use super::stats::whole;
use crate::facts::LabFacts;

/// How often, how long, and how many minutes a day.
#[must_use]
pub(super) fn fit_needs(facts: &LabFacts, days: DayRange, person_days: usize) -> Option<(SpellFit, Minutes)> {
    let extensions = facts.extensions.as_deref().filter(|it| !it.is_empty())?;
    let begun: Vec<_> = extensions.iter().filter(|it| days.contains(it.days.from)).collect();
    let spells: Vec<DayRange> = begun.iter().map(|it| it.days).collect();
    let fit = fit_spells(&spells, days, person_days)?;
    let total: i64 = begun.iter().map(|it| it.minutes.0).sum();
    let over: i64 = spells.iter().filter_map(|it| Some(i64::from((it.to? - it.from).get_days()) + 1)).sum();
    Some((fit, Minutes(if over == 0 { 0 } else { whole(total as f64 / over as f64) })))
}
