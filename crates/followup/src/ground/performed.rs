//! How a visit was performed: its believable registrations together.

use std::collections::BTreeMap;

use jiff::Timestamp;
use tillit_domain::id::Id;
use tillit_domain::quantity::Minutes;
use tillit_domain::registration::Known;
use tillit_domain::steering::RegistrationPolicy;
use tillit_domain::time::seconds_between;
use tillit_domain::worker::Worker;

use super::registered::Registered;

/// Whole minutes that are covered by at least one of the intervals. Two contiguous parts count as one whole.
pub(super) fn union_minutes(intervals: &mut [(Timestamp, Timestamp)]) -> Minutes {
    intervals.sort_unstable();
    let (mut seconds, mut reached) = (0, None::<Timestamp>);
    for &(start, stop) in intervals.iter() {
        let from = reached.map_or(start, |reached| reached.max(start));
        if stop > from {
            seconds += seconds_between(from, stop).0;
            reached = Some(stop);
        }
    }
    tillit_domain::Seconds(seconds).whole_minutes()
}

/// What registrations say together.
pub(super) struct Together {
    pub(super) known: Known,
    pub(super) client: Minutes,
    pub(super) staff: Minutes,
    pub(super) start: Timestamp,
    pub(super) workers: Vec<Id<Worker>>,
    pub(super) overlapping: bool,
}

/// What the believable ones of a visit's registrations say together; none if there is none.
pub(super) fn together(registered: &[&Registered], policy: RegistrationPolicy) -> Option<Together> {
    let mut all = Vec::new();
    let mut of_worker: BTreeMap<Id<Worker>, Vec<(Timestamp, Timestamp)>> = BTreeMap::new();
    let mut known = Known::Measured;
    for one in registered {
        let Some(interval) = one.interval() else { continue };
        all.push(interval);
        of_worker.entry(one.now.worker).or_default().push(interval);
        known = known.max(one.known());
    }
    let start = all.iter().map(|(start, _)| *start).min()?;
    if policy == RegistrationPolicy::Sample && known == Known::Measured {
        known = Known::Sampled;
    }
    let overlapping = overlap(&of_worker);
    let workers: Vec<Id<Worker>> = of_worker.keys().copied().collect();
    let staff = of_worker.values_mut().map(|intervals| union_minutes(intervals)).sum();
    Some(Together { known, client: union_minutes(&mut all), staff, start, workers, overlapping })
}

/// Whether two workers were there at once for at least 80 % of the shorter registration (M37).
fn overlap(of_worker: &BTreeMap<Id<Worker>, Vec<(Timestamp, Timestamp)>>) -> bool {
    let workers: Vec<_> = of_worker.values().collect();
    let enough = |a: &(Timestamp, Timestamp), b: &(Timestamp, Timestamp)| {
        let common = seconds_between(a.0.max(b.0), a.1.min(b.1)).0.max(0);
        let shorter = seconds_between(a.0, a.1).0.min(seconds_between(b.0, b.1).0);
        common * 5 >= shorter * 4
    };
    workers.iter().enumerate().any(|(at, first)| {
        workers[at + 1..].iter().any(|second| first.iter().any(|a| second.iter().any(|b| enough(a, b))))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contiguous_parts_are_one_whole_and_overlaps_count_once() {
        let at = |second| Timestamp::from_second(second).unwrap();
        assert_eq!(union_minutes(&mut [(at(0), at(905))]), Minutes(15));
        assert_eq!(union_minutes(&mut [(at(450), at(905)), (at(0), at(450))]), Minutes(15));
        assert_eq!(union_minutes(&mut [(at(0), at(600)), (at(300), at(905)), (at(310), at(320))]), Minutes(15));
        assert_eq!(union_minutes(&mut []), Minutes(0));
    }
}
