//! How long one must wait after failed attempts to log in: longer with each, by name and by address.
//!
//! The delay counts failures of the last quarter of an hour. The first few are free, since people mistype; then the wait
//! doubles. An address gets more free attempts than a name, because an office shares one.

use jiff::{SignedDuration, Timestamp};
use tillit_storage::LoginAttempt;

/// How far back failures count.
pub(crate) const REMEMBERED: SignedDuration = SignedDuration::from_mins(15);

/// Failures by one name before one must wait.
const FREE_BY_NAME: usize = 5;

/// Failures from one address before one must wait.
const FREE_BY_ADDRESS: usize = 20;

/// The longest wait in seconds.
const LONGEST_WAIT_SECONDS: i64 = 15 * 60;

/// Seconds to wait from `now` until the next attempt is heard; 0 if it is heard at once.
///
/// By name, a success forgives the failures before it. By address it does not: who has one account could otherwise guess
/// at others' without end.
pub(crate) fn wait_seconds(attempts: &[LoginAttempt], name: &str, address: &str, now: Timestamp) -> i64 {
    let forgiven = attempts.iter().filter(|a| a.user == name && a.succeeded).map(|a| a.at).max();
    let by_name = attempts.iter().filter(|a| a.user == name && forgiven.is_none_or(|at| a.at > at));
    let by_address = attempts.iter().filter(|a| a.address == address);
    delay(by_name, FREE_BY_NAME, now).max(delay(by_address, FREE_BY_ADDRESS, now))
}

fn delay<'a>(attempts: impl Iterator<Item = &'a LoginAttempt>, free: usize, now: Timestamp) -> i64 {
    let mut failed_at: Vec<Timestamp> = Vec::new();
    let mut succeeded = 0_usize;
    for attempt in attempts.filter(|attempt| now.duration_since(attempt.at) < REMEMBERED) {
        if attempt.succeeded {
            succeeded += 1;
        } else {
            failed_at.push(attempt.at);
        }
    }
    let Some(latest) = failed_at.iter().max() else { return 0 };
    // Every attempt is first recorded as failed; one that succeeded has a second row.
    let failures = failed_at.len().saturating_sub(succeeded);
    let Some(doublings) = failures.checked_sub(free) else { return 0 };
    let wait = u32::try_from(doublings).ok().and_then(|d| 2_i64.checked_pow(d)).unwrap_or(LONGEST_WAIT_SECONDS);
    (wait.min(LONGEST_WAIT_SECONDS) - now.duration_since(*latest).as_secs()).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_751_868_000 + second).unwrap()
    }

    fn failures(name: &str, count: i64) -> Vec<LoginAttempt> {
        let attempt =
            |second| LoginAttempt { user: name.into(), address: "office".into(), at: at(second), succeeded: false };
        (0..count).map(attempt).collect()
    }

    #[test]
    fn the_first_four_mistakes_cost_nothing_and_then_the_wait_doubles() {
        let wait = |count| wait_seconds(&failures("planerare", count), "planerare", "home", at(count - 1));
        assert_eq!([1, 4, 5, 6, 7, 8].map(wait), [0, 0, 1, 2, 4, 8]);
    }

    #[test]
    fn waiting_helps_and_a_quarter_of_an_hour_forgets() {
        let attempts = failures("planerare", 8);
        let wait = |now| wait_seconds(&attempts, "planerare", "home", at(now));
        assert_eq!([12, 15, 907].map(wait), [3, 0, 0]);
    }

    #[test]
    fn a_success_forgives_the_name_but_not_the_address() {
        let mut attempts = failures("planerare", 30);
        let success = LoginAttempt { user: "planerare".into(), address: "office".into(), at: at(30), succeeded: true };
        attempts.push(LoginAttempt { succeeded: false, ..success.clone() });
        attempts.push(success);
        assert_eq!(wait_seconds(&attempts, "planerare", "home", at(30)), 0);
        assert!(wait_seconds(&attempts, "chef", "office", at(30)) > 0);
    }

    #[test]
    fn an_office_behind_one_address_may_mistype_more_often_and_no_wait_is_endless() {
        assert_eq!(wait_seconds(&failures("a", 19), "b", "office", at(18)), 0);
        assert!(wait_seconds(&failures("a", 21), "b", "office", at(20)) > 0);
        assert_eq!(wait_seconds(&failures("a", 600), "a", "office", at(599)), 900);
    }
}
