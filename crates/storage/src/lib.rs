//! Storage: one [`Store`] over SQLite or PostgreSQL, which nobody outside can tell apart.
//!
//! What is kept, and how:
//!
//! * **Masters** (persons, orders, care plans …) lie in one register of dated versions: nothing is overwritten,
//!   so the register can be read as it was known at any instant ([`register`]).
//! * **Facts** (registrations, corrections, published visits, the access log) are append-only with the time they
//!   were recorded; triggers in the database refuse to change or remove them.
//! * **Long work is staged and then flipped** ([`load`]): rows written by a load stay unseen until the load is
//!   finished with one small write, so other writers never wait long and nothing is ever half loaded.
//! * **What follow-up has counted is kept** ([`rollup`]) until a write says, in its own transaction, that it is stale.
//! * **What is asked for again and again is kept in memory** ([`shelf`], [`answers`]), and served only after the database
//!   has said that nothing has changed since.
//!
//! SQLite has one writer; every write is a short `BEGIN IMMEDIATE` transaction that awaits nothing else.

pub mod access_log;
mod answers;
mod args;
mod as_known;
pub mod care;
pub mod case_answers;
mod content;
pub mod day_events;
mod db;
pub mod deliveries;
pub mod devices;
pub mod drafts;
mod error;
pub mod load;
pub mod mappings;
mod migrate;
mod open;
mod queue;
pub mod register;
pub mod registrations;
pub mod rollup;
pub mod sessions;
mod shelf;
pub mod shifts;
mod store;
mod tick;
pub mod together;
pub mod users;
pub mod visits;

pub use access_log::{LogFilter, LogRow, LoggedRow, Verified};
pub use care::{Check, Found, restore};
pub use day_events::EventFilter;
pub use deliveries::{Delivery, Fold, KnownOf};
pub use devices::StoredDevice;
pub use error::StoreError;
pub use load::{Load, Loaded};
pub use mappings::Mapping;
pub use open::{DatabaseUrl, OpenMode};
pub use register::{Applied, Batch, Filter};
pub use registrations::{Added, RegistrationFilter};
pub use rollup::{Counted, Made, Mark, Reach, RollupKey, RollupRow, RollupSpan, Stale};
pub use sessions::{LoginAttempt, StoredSession};
pub use shifts::ShiftFilter;
pub use store::{Actor, Expect, Recorded, Store, Versioned};
pub use together::Together;
pub use users::User;
pub use visits::VisitFilter;
