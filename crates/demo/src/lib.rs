//! A made-up municipality with eighteen months of history, so that Tillit can be tried without anybody's data.
//!
//! It has the shape of a real one in June 2025 (282 persons with a decision, 197 of them in BR65, 87 with HSL orders;
//! S-026, S-096, S-098), in three places 20 to 60 km apart. Everybody in it is invented: family names nobody has,
//! telephone numbers kept free for fiction, postal codes not in use.
//!
//! The same seed gives the same bytes. What causes a deviation (a need that has shrunk, a day short of workers) steers
//! the generator and is never written; what comes out is what offices and phones would have on record.

mod around;
mod assembling;
mod calendar;
mod catalogue;
mod cohort;
mod course;
mod data;
mod delegating;
pub mod history;
mod ids;
mod municipality;
mod ordering;
mod organisation;
mod people;
mod persons_care;
mod planning_care;
mod profile;
mod rostering;
mod routes;
mod shift_kinds;
mod surveying;
mod touring;
mod workers;

use jiff::civil::{Date, date};

pub use assembling::municipality;
pub use history::{History, HistoryMonth, Lived, Published};
pub use municipality::Municipality;

/// What the municipality is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoOptions {
    /// The demo's today. A week before it the population has its exact shape: on 30 June 2025 for the usual date.
    pub date: Date,
    /// Seed of all chance.
    pub seed: u64,
    /// Days of visits and registrations before today; none means eighteen months. Records are the same either way.
    pub history_days: Option<u16>,
}

impl Default for DemoOptions {
    fn default() -> Self {
        Self { date: date(2025, 7, 7), seed: 1, history_days: None }
    }
}
