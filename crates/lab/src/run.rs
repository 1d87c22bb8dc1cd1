//! Runs: an alternative lived through with a seed. Each run stands on its own, so that they can be made in any order, stopped,
//! and taken up again; results are merged afterwards.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_planning::ProposeError;

use crate::outcome::{Counter, Steered, Sums};
use crate::replay::{Ground, GroupGround, LivedDay, Published, Shocks, live_day, publish};
use crate::scenario::Alternative;

/// An alternative made ready: its published days, the same for every seed.
#[derive(Debug, Clone)]
pub struct Ready {
    /// Which alternative.
    pub alternative: Alternative,
    published: Vec<Published>,
}

/// What an alternative came to with a seed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The alternative's name.
    pub alternative: String,
    /// The seed.
    pub seed: u64,
    /// Sums by group.
    pub groups: BTreeMap<Id<Group>, Sums>,
}

impl Run {
    /// The sums of all groups.
    #[must_use]
    pub fn sums(&self) -> Sums {
        let mut all = Sums::default();
        for sums in self.groups.values() {
            all.merge(sums);
        }
        all
    }
}

/// Publishes the days of an alternative.
///
/// # Errors
/// [`ProposeError`] if the records contradict themselves.
pub fn ready(ground: &Ground<'_>, alternative: &Alternative) -> Result<Ready, ProposeError> {
    let published = ground.groups.iter().map(|group| publish(ground, group, alternative)).collect::<Result<_, _>>()?;
    Ok(Ready { alternative: alternative.clone(), published })
}

/// Lives an alternative through with a seed, and shows each day of each group to `see` as it ends.
///
/// # Errors
/// [`ProposeError`] if the records contradict themselves.
pub fn run(
    ground: &Ground<'_>,
    ready: &mut Ready,
    seed: u64,
    mut see: impl FnMut(&GroupGround, &LivedDay, &Shocks),
) -> Result<Run, ProposeError> {
    let shocks = Shocks::draw(ground, seed);
    let alternative = &ready.alternative;
    let mut groups = BTreeMap::new();
    for (group, published) in ground.groups.iter().zip(&mut ready.published) {
        let mut counter = Counter::new(ground.days.from, ground.days.days().count());
        for day in ground.days.days() {
            let mode = alternative.mode.filter(|_| !group.night);
            let steered = Steered {
                mode: mode.unwrap_or(ground.facts.steered(group.group.id, day).0),
                plans_itself: published.teams.plans_itself,
                own_planning: published.own_planning,
            };
            let lived = live_day(ground, group, alternative, published, &shocks, day)?;
            counter.take(&lived, steered, &ground.assumptions);
            see(group, &lived, &shocks);
        }
        groups.insert(group.group.id, counter.sums());
    }
    Ok(Run { alternative: alternative.id.clone(), seed, groups })
}
