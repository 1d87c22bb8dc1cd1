//! The words of Swedish home care as types: what exists, which states it passes, and which rules hold for it alone.
//!
//! Everything here is pure. No file, network, database, environment or clock is touched (invariant 11);
//! instants and days come in as values (invariant 9). The words are those of `GLOSSARY.md`, one for each thing.

pub mod absence;
pub mod base_plan;
pub mod care_plan;
pub mod care_plan_changes;
pub mod catalogue;
pub mod contact_person;
pub mod day;
pub mod day_event;
pub mod day_request;
pub mod decision;
pub mod delegation;
pub mod device;
pub mod extension;
pub mod facts;
pub mod freedom;
pub mod frequency;
pub mod household;
pub mod id;
pub mod incident;
pub mod joint_consent;
pub mod journal;
pub mod law;
pub mod need_change;
pub mod order;
pub mod organisation;
pub mod person;
pub mod person_number;
pub mod personal_link;
pub mod place;
pub mod plan;
pub mod planning_rights;
pub mod population;
pub mod quantity;
pub mod record;
pub mod registration;
pub mod roster;
pub mod sampling;
pub mod shift;
pub mod shift_wish;
pub mod shortage;
pub mod steering;
mod swedish_clock;
pub mod tag;
pub mod technology;
pub mod time;
pub mod told_extension;
pub mod visit;
pub mod worker;

pub use id::Id;
pub use quantity::{Minutes, Seconds};
pub use time::{DayRange, TimeOfDay};
