//! Persons: find and read them, and what their unit keeps about them.

pub mod absence;
pub mod absence_end;
pub mod absence_register;
pub mod absence_restart;
pub mod care_plan_change;
mod care_plan_check;
pub mod care_plan_input;
pub mod care_plan_preview;
pub mod care_plan_view;
pub mod change_facts;
pub mod choices;
pub mod contact_person;
pub mod facts;
pub mod joint_consent;
pub mod journal;
pub mod move_to_group;
pub mod protect;
pub mod read;
mod read_visits;
pub mod register;
pub mod search;
