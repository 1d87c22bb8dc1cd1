//! At which level models pay. The amounts in presets are mostly examples, and an example must not decide which model looks dear: a
//! scenario may ask that every model covers the same cost, so that what differs is what the models pay for.

use std::collections::BTreeMap;

use crate::outcome::Interval;
use crate::pricing::cost_of;
use crate::scenario::PriceLevel;
use crate::study::{Point, Study};

/// What the amounts of a model are multiplied with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Level {
    wanted: i64,
    written: i64,
}

impl Default for Level {
    fn default() -> Self {
        Self { wanted: 1, written: 1 }
    }
}

impl Level {
    /// An amount at this level.
    pub(crate) fn of(self, amount: i64) -> i64 {
        let (amount, wanted, written) = (i128::from(amount), i128::from(self.wanted), i128::from(self.written));
        i64::try_from((amount * wanted * 2 + written).div_euclid(written * 2)).unwrap_or(i64::MAX)
    }
}

/// By model, where amounts are not as they are written.
pub(crate) type Levels<'a> = BTreeMap<&'a str, Level>;

/// Each model raised or lowered to cover the cost of the reference; where it is not defined there, of the first alternative in
/// which it is, the one that it goes with before others.
pub(crate) fn levels<'a>(study: &'a Study<'_>, points: &BTreeMap<&str, Vec<&Point>>) -> Levels<'a> {
    let mut levels = Levels::new();
    let Some(reference) = study.scenario.reference().filter(|_| study.scenario.price_level == PriceLevel::CoversCost)
    else {
        return levels;
    };
    let mean = |values: Vec<i64>| Interval::of(values).map(|it| it.mean);
    let of_own = |id: &str| points.get(id).map_or(&[][..], Vec::as_slice);
    for (model, _) in &study.models {
        let own = study.scenario.alternatives.iter().filter(|it| it.model.as_ref() == Some(model));
        let level = std::iter::once(reference).chain(own).chain(&study.scenario.alternatives).find_map(|alternative| {
            let points = of_own(&alternative.id);
            let paid: Option<Vec<i64>> =
                points.iter().map(|point| point.paid.get(model)?.values().map(|paid| paid.ore).sum()).collect();
            let cost = |point: &&Point| cost_of(&point.run.sums(), &study.ground.assumptions).total();
            let (wanted, written) = (mean(points.iter().map(cost).collect())?, mean(paid?)?);
            (written > 0).then_some(Level { wanted, written })
        });
        levels.extend(level.map(|level| (model.as_str(), level)));
    }
    levels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_raised_in_relation_and_rounded_to_the_nearest() {
        let level = Level { wanted: 3, written: 2 };
        assert_eq!([level.of(100), level.of(-100), level.of(1), level.of(0)], [150, -150, 2, 0]);
        assert_eq!(Level::default().of(7), 7);
    }
}
