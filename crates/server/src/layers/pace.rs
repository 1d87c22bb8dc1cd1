//! How often one phone may deliver. A phone that has come back into coverage sends what it has in one go; one that sends all the time
//! has lost its way, and must not crowd out the others.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

/// Deliveries of one phone in a minute.
const PER_MINUTE: u32 = 60;

/// Phones that are remembered at most; with more, those of past minutes are forgotten.
const REMEMBERED: usize = 20_000;

/// Counts deliveries by phone.
#[derive(Debug, Default)]
pub(crate) struct Pace {
    counts: Mutex<HashMap<Vec<u8>, (i64, u32)>>,
}

impl Pace {
    /// Counts one more delivery of a phone; gives how many seconds it must wait if there have been too many in this minute.
    pub(crate) fn count(&self, phone: Vec<u8>, now: Timestamp) -> Option<i64> {
        let (minute, second) = (now.as_second().div_euclid(60), now.as_second().rem_euclid(60));
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() >= REMEMBERED {
            counts.retain(|_, (of, _)| *of == minute);
        }
        let held = counts.entry(phone).or_insert((minute, 0));
        if held.0 != minute {
            *held = (minute, 0);
        }
        held.1 += 1;
        (held.1 > PER_MINUTE).then_some(60 - second)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_that_delivers_all_the_time_waits_for_the_next_minute_and_others_do_not() {
        let (pace, at) = (Pace::default(), |second| Timestamp::from_second(6_000 + second).unwrap());
        assert!((0..PER_MINUTE).all(|_| pace.count(vec![1], at(10)).is_none()));
        assert_eq!(pace.count(vec![1], at(10)), Some(50));
        assert_eq!(pace.count(vec![2], at(10)), None);
        assert_eq!(pace.count(vec![1], at(60)), None);
    }
}
