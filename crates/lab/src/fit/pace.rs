//! Whether workers who are behind make visits shorter, and by how much.

use super::lengths::LengthTable;
use super::observed::Observed;
use super::stats::{drawn_in, mean, squares, whole};
use tillit_domain::quantity::Minutes;

/// Fewer late visits than this tell nothing.
const ENOUGH: usize = 30;

/// Length of a hurried visit in thousandths of an unhurried one, its interval and how many visits it stands on.
///
/// None where too few began late.
#[must_use]
pub(super) fn fit_pace(
    observed: &[Observed],
    table: &LengthTable,
    hurried_after: Minutes,
) -> Option<(i64, i64, i64, usize)> {
    let spread = f64::from(table.variation_permille) / 1000.0;
    let ratios: Vec<f64> = observed
        .iter()
        .filter(|seen| seen.late > hurried_after.seconds())
        .filter_map(|seen| {
            let usual = table.of_person.get(&(seen.person, seen.tasks.clone()))?;
            Some((seen.length.0 as f64).ln() - (usual.seconds.0 as f64).ln() + spread * spread / 2.0)
        })
        .collect();
    if ratios.len() < ENOUGH {
        return None;
    }
    let ratios = drawn_in(&ratios);
    let (centre, n) = (mean(&ratios), ratios.len() as f64);
    let half = 1.96 * (squares(&ratios) / (n - 1.0) / n).sqrt();
    let permille = |log: f64| whole(log.exp() * 1000.0);
    Some((permille(centre), permille(centre - half), permille(centre + half), ratios.len()))
}
