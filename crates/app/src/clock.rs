//! Clock and randomness as parameters (invariant 9): the real ones live at the very edge, the fixed ones in tests.

use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use tillit_domain::time::{TimeOfDay, day_of, instant, time_on};

/// Tells what time it is.
pub trait Clock: Send + Sync {
    /// The instant it is now.
    fn now(&self) -> Timestamp;

    /// The Swedish day it is now.
    fn today(&self) -> Date {
        day_of(self.now())
    }
}

/// Gives bytes nobody can foresee.
pub trait Random: Send + Sync {
    /// Fills the bytes.
    fn fill(&self, bytes: &mut [u8]);
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place where the machine's clock is read")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// Time that passes, for work that may only take so long. It tells no time of day.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch {
    started: std::time::Instant,
}

impl Stopwatch {
    /// A stopwatch that begins to run.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "how long a search has run is no matter of the calendar")]
    pub fn start() -> Self {
        Self { started: std::time::Instant::now() }
    }

    /// Milliseconds since it began.
    #[must_use]
    pub fn milliseconds(&self) -> i64 {
        i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX)
    }
}

/// A clock that stays on one day while its time of day runs: the clock of `tillit demo`.
#[derive(Debug, Clone, Copy)]
pub struct DemoClock {
    day: Date,
    ahead: SignedDuration,
}

impl DemoClock {
    /// A clock that stays on `day`.
    #[must_use]
    pub const fn on(day: Date) -> Self {
        Self { day, ahead: SignedDuration::ZERO }
    }

    /// A clock that stays on `day` and shows `time` now, whatever the machine's time of day is.
    #[must_use]
    pub fn starting(day: Date, time: Time) -> Self {
        let real = SystemClock.now();
        let seconds = i32::from(time.hour()) * 3600 + i32::from(time.minute()) * 60 + i32::from(time.second());
        let ahead = instant(day_of(real), TimeOfDay(seconds)).duration_since(real);
        Self { day, ahead }
    }

    /// The instant of its day at the clock time that `real` has in Sweden.
    fn at(self, real: Timestamp) -> Timestamp {
        let time: TimeOfDay = time_on(day_of(real), real);
        let within_second = SignedDuration::from_nanos(i64::from(real.subsec_nanosecond()));
        instant(self.day, time).saturating_add(within_second).unwrap_or(real)
    }
}

impl Clock for DemoClock {
    fn now(&self) -> Timestamp {
        let real = SystemClock.now();
        self.at(real.saturating_add(self.ahead).unwrap_or(real))
    }
}

/// A clock that stands still until it is moved; for tests.
#[derive(Debug)]
pub struct FixedClock {
    microseconds: AtomicI64,
}

impl FixedClock {
    /// A clock that stands at an instant.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        Self { microseconds: AtomicI64::new(now.as_microsecond()) }
    }

    /// Moves it on by so many seconds.
    pub fn advance(&self, seconds: i64) {
        self.microseconds.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(self.microseconds.load(Ordering::SeqCst)).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

/// The machine's randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    fn fill(&self, bytes: &mut [u8]) {
        // Without randomness no session could be trusted, so there is nothing sensible to go on with.
        getrandom::fill(bytes).expect("the operating system gives random bytes");
    }
}

/// Repeatable bytes from a seed; for tests and for nothing else.
#[derive(Debug)]
pub struct SeededRandom {
    state: Mutex<[u8; 32]>,
}

impl SeededRandom {
    /// The bytes that follow from a seed.
    #[must_use]
    pub fn from_seed(seed: u64) -> Self {
        Self { state: Mutex::new(Sha256::digest(seed.to_le_bytes()).into()) }
    }
}

impl Random for SeededRandom {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for chunk in bytes.chunks_mut(32) {
            *state = Sha256::digest(*state).into();
            chunk.copy_from_slice(&state[..chunk.len()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_demo_clock_stays_on_its_day_while_the_time_of_day_runs() {
        let clock = DemoClock::on(date(2025, 7, 7));
        let real = instant(date(2026, 1, 15), TimeOfDay::hm(14, 25));
        assert_eq!(clock.at(real), instant(date(2025, 7, 7), TimeOfDay::hm(14, 25)));
        assert_eq!(clock.today(), date(2025, 7, 7));
    }

    #[test]
    fn seeded_bytes_repeat_and_differ_from_each_other() {
        let (a, b) = (SeededRandom::from_seed(1), SeededRandom::from_seed(1));
        let (mut first, mut second, mut third) = ([0; 40], [0; 40], [0; 40]);
        a.fill(&mut first);
        b.fill(&mut second);
        b.fill(&mut third);
        assert_eq!(first, second);
        assert_ne!(second, third);
    }
}
