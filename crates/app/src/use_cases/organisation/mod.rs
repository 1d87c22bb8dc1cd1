//! Units, groups and teams, and who may do what with the plan.

pub mod add_group;
pub mod add_unit;
pub mod change_group;
pub mod change_unit;
pub mod close_group;
pub mod close_unit;
pub mod end_team;
pub mod put_team;
pub mod read;
pub mod structure;
