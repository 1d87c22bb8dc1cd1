//! The course of somebody's care: phases of need from start to end, and the stretches that orders and plans follow.

use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_world::Random;

use crate::calendar::{Calendar, after, before};
use crate::cohort::{Arrival, Kind, Member};
use crate::profile::{self, Profile};

/// A time with the same need, resting on one decision.
#[derive(Debug, Clone)]
pub(crate) struct Phase {
    pub(crate) number: usize,
    pub(crate) from: Date,
    /// Last day: of the phase, or the day the decision is limited to.
    pub(crate) to: Option<Date>,
    pub(crate) profile: Profile,
    /// Whether it is the present one.
    pub(crate) present: bool,
}

impl Phase {
    pub(crate) fn period(&self) -> DayRange {
        DayRange { from: self.from, to: self.to }
    }
}

/// A member's phases, oldest first.
pub(crate) fn phases(member: &Member, profile: Profile, calendar: Calendar, random: &mut Random) -> Vec<Phase> {
    // Older decisions are kept for a year before the history; what was before that is in the archive.
    let first = member.start.max(before(calendar.start, 380));
    let last = member.end.map_or(calendar.today, |(day, _)| day);
    let mut starts = vec![first];
    if member.kind != Kind::HealthOnly {
        let mut day = after(first, random.between(150, 420));
        while day < before(last, 25) {
            starts.push(day);
            day = after(day, random.between(150, 420));
        }
    }
    let mut profiles = vec![profile];
    while profiles.len() < starts.len() {
        let newer = &profiles[profiles.len() - 1];
        // Most need more as time goes; now and then a decision is renewed as it was.
        let older = if member.kind == Kind::Care && random.chance(450) {
            profile::lighter(newer, random)
        } else {
            newer.clone()
        };
        profiles.push(older);
    }
    profiles.reverse();
    let count = starts.len();
    profiles
        .into_iter()
        .enumerate()
        .map(|(number, profile)| {
            let present = number + 1 == count && member.end.is_none();
            let to = if present {
                limited_to(member, calendar, random)
            } else {
                starts.get(number + 1).map(|&next| before(next, 1)).or(member.end.map(|(day, _)| day))
            };
            Phase { number, from: starts[number], to, profile, present }
        })
        .collect()
}

/// Decisions are limited in time as a main rule.
fn limited_to(member: &Member, calendar: Calendar, random: &mut Random) -> Option<Date> {
    if member.arrival == Arrival::Settled && random.chance(150) {
        return None;
    }
    Some(after(calendar.today, random.between(16, 380)))
}

/// A period cut at the days given, so that each piece lies on one side of every cut.
pub(crate) fn cut(period: DayRange, cuts: &[Date]) -> Vec<DayRange> {
    let mut starts = vec![period.from];
    starts.extend(cuts.iter().copied().filter(|&day| day > period.from && period.contains(day)));
    (0..starts.len())
        .map(|index| DayRange {
            from: starts[index],
            to: starts.get(index + 1).map_or(period.to, |&next| Some(before(next, 1))),
        })
        .collect()
}
