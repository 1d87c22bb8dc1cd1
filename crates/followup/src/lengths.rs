//! Planned lengths that no longer fit: for each agreed visit, what performed visits say about its length (S-054).
//!
//! A proposal changes nothing: it is what a team talks over. Assumed minutes say nothing, and neither do a few visits or
//! visits that differ both ways.

use std::collections::BTreeMap;

use tillit_domain::DayRange;
use tillit_domain::care_plan::CarePlanEntry;
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::quantity::Minutes;
use tillit_domain::registration::Known;
use tillit_domain::steering::SteeringMode;

use crate::figure::{Value, quantile};
use crate::item::{Item, Laid};

/// The fewest believable visits that say something about a length.
pub const FEWEST_VISITS: u32 = 8;
/// A difference below this many minutes is left alone.
const LEAST_MINUTES: i64 = 5;
/// And below this share of the planned length, in percent.
const LEAST_PERCENT: i64 = 15;
/// Lengths are planned in steps of so many minutes.
const STEP: i64 = 5;
/// More missing than this, in percent, and nothing is sure.
const MISSING_PERCENT: u32 = 20;

/// What visits say about a length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Says {
    /// Three visits of four are longer than planned.
    Longer,
    /// Three visits of four are shorter than planned.
    Shorter,
    /// As planned, or both ways.
    Fits,
    /// Too few visits, or too many without a time that can be believed.
    Unsure,
}

/// An agreed visit with its performed lengths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Length {
    /// At whose home.
    pub person: Id<Person>,
    /// The agreed visit.
    pub entry: Id<CarePlanEntry>,
    /// How the unit that makes it is steered at the end of the days.
    pub mode: SteeringMode,
    /// Planned length at the end of the days.
    pub planned: Minutes,
    /// Ordered minutes then.
    pub ordered: Option<Minutes>,
    /// Visits with a time that can be believed, of those planned at that length.
    pub visits: u32,
    /// Visits that should have one and do not.
    pub missing: u32,
    /// Median and quartiles; none without visits.
    pub spread: Option<[Value; 3]>,
    /// What it comes to.
    pub says: Says,
    /// The length to talk about, where it is longer or shorter.
    pub proposed: Option<Minutes>,
}

/// The lengths of all agreed visits that were planned on these days.
#[must_use]
pub fn lengths<'a>(items: impl IntoIterator<Item = &'a Laid>, days: DayRange) -> Vec<Length> {
    let mut found: BTreeMap<Id<CarePlanEntry>, Vec<(&Laid, &crate::item::VisitItem)>> = BTreeMap::new();
    for laid in items {
        let Item::Visit(visit) = &laid.item else { continue };
        let Some(entry) = visit.entry.filter(|_| days.contains(laid.day) && !visit.away) else { continue };
        if visit.plan.as_ref().is_some_and(|plan| plan.cancelled.is_none()) {
            found.entry(entry).or_default().push((laid, visit));
        }
    }
    found.into_iter().filter_map(|(entry, visits)| length(entry, &visits)).collect()
}

fn length(entry: Id<CarePlanEntry>, visits: &[(&Laid, &crate::item::VisitItem)]) -> Option<Length> {
    let (_, last) = visits.iter().max_by_key(|(laid, visit)| (laid.day, visit.visit))?;
    let plan = last.plan.as_ref()?;
    let planned = plan.client;
    // What was planned at another length has been talked over already.
    let alike = visits.iter().filter(|(_, visit)| visit.plan.as_ref().is_some_and(|it| it.client == planned));
    let (mut lengths, mut visits, mut missing) = (BTreeMap::new(), 0, 0);
    for (_, visit) in alike {
        match visit.performed.as_ref() {
            Some(performed) if performed.known != Known::Assumed => {
                let Some(minutes) = performed.client else { continue };
                *lengths.entry(minutes.0).or_insert(0) += 1;
                visits += 1;
            }
            Some(_) => {}
            None => missing += 1,
        }
    }
    let spread = quantile(&lengths, 250).zip(quantile(&lengths, 500)).zip(quantile(&lengths, 750));
    let spread = spread.map(|((lower, median), upper)| [lower, median, upper]);
    let sure = visits >= FEWEST_VISITS && missing * 100 <= (visits + missing) * MISSING_PERCENT;
    let says = match spread {
        Some(spread) if sure => says(planned, spread),
        _ => Says::Unsure,
    };
    let changes = matches!(says, Says::Longer | Says::Shorter);
    let proposed = spread.filter(|_| changes).map(|[_, median, _]| in_steps(median));
    Some(Length {
        person: last.person,
        entry,
        mode: last.mode,
        planned,
        ordered: plan.ordered,
        visits,
        missing,
        spread,
        says: if proposed == Some(planned) { Says::Fits } else { says },
        proposed: proposed.filter(|it| *it != planned),
    })
}

fn says(planned: Minutes, [lower, median, upper]: [Value; 3]) -> Says {
    let planned = planned.0 * 1000;
    let difference = median.0 - planned;
    if difference.abs() < LEAST_MINUTES * 1000 || difference.abs() * 100 < planned * LEAST_PERCENT {
        Says::Fits
    } else if lower.0 > planned {
        Says::Longer
    } else if upper.0 < planned {
        Says::Shorter
    } else {
        Says::Fits
    }
}

/// To the nearest step, at least one.
fn in_steps(value: Value) -> Minutes {
    Minutes(((value.0 + STEP * 500).div_euclid(STEP * 1000) * STEP).max(STEP))
}
