//! What counts as a valid registration, and as performed time (metrics §0).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::quantity::Minutes;
use crate::registration::Registration;
use crate::time::seconds_between;

/// The longest a registration can last and still be believed, in minutes.
pub const LONGEST_VALID: Minutes = Minutes(720);

/// What is wrong with a registration, so that it waits to be corrected and is not counted as performed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// No stop.
    MissingStop,
    /// Stop not after start, or shorter than a minute.
    TooShort,
    /// Longer than twelve hours.
    Overlong,
    /// Overlaps another by the same worker.
    Overlap,
}

/// The fault of a registration on its own, leaving overlaps aside.
#[must_use]
pub fn own_fault(start: Timestamp, stop: Option<Timestamp>) -> Option<Fault> {
    let Some(stop) = stop else { return Some(Fault::MissingStop) };
    let length = seconds_between(start, stop).whole_minutes();
    if length < Minutes(1) {
        Some(Fault::TooShort)
    } else if length > LONGEST_VALID {
        Some(Fault::Overlong)
    } else {
        None
    }
}

/// The faults of one worker's registrations, in the order given; both ends of an overlap are faulty.
#[must_use]
pub fn faults_of_worker(registrations: &[Registration]) -> Vec<Option<Fault>> {
    let mut faults: Vec<_> = registrations.iter().map(|r| own_fault(r.start, r.stop)).collect();
    let mut order: Vec<usize> = (0..registrations.len()).filter(|&i| faults[i].is_none()).collect();
    order.sort_by_key(|&i| registrations[i].start);
    let mut latest: Option<(Timestamp, usize)> = None;
    for &i in &order {
        if let Some((stop, holder)) = latest
            && registrations[i].start < stop
        {
            faults[i] = Some(Fault::Overlap);
            faults[holder] = Some(Fault::Overlap);
        }
        let own_stop = registrations[i].stop.unwrap_or(registrations[i].start);
        if latest.is_none_or(|(stop, _)| own_stop > stop) {
            latest = Some((own_stop, i));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;
    use crate::registration::Method;

    fn registration(number: i64, from_minute: i64, to_minute: Option<i64>) -> Registration {
        let at = |minute: i64| Timestamp::from_second(1_751_868_000 + minute * 60).unwrap();
        Registration {
            id: Id::derived("test", &[&number.to_string()]),
            visit: None,
            person: Id::derived("test", &["person"]),
            worker: Id::derived("test", &["worker"]),
            start: at(from_minute),
            stop: to_minute.map(at),
            method: Method::Tag,
            tasks_done: Vec::new(),
        }
    }

    #[test]
    fn a_forgotten_stop_a_night_long_visit_and_an_overlap_wait_for_correction() {
        let day = [
            registration(1, 0, Some(30)),
            registration(2, 20, Some(40)),
            registration(3, 60, None),
            registration(4, 100, Some(100 + 721)),
            registration(5, 90, Some(95)),
            registration(6, 95, Some(95)),
        ];
        assert_eq!(
            faults_of_worker(&day),
            [
                Some(Fault::Overlap),
                Some(Fault::Overlap),
                Some(Fault::MissingStop),
                Some(Fault::Overlong),
                None,
                Some(Fault::TooShort),
            ]
        );
    }

    #[test]
    fn a_short_visit_inside_a_long_one_spoils_both_and_the_next_inside_too() {
        let day = [registration(1, 0, Some(60)), registration(2, 10, Some(20)), registration(3, 30, Some(40))];
        assert_eq!(faults_of_worker(&day), [Some(Fault::Overlap); 3]);
    }
}
