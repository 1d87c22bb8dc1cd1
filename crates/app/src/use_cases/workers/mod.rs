//! Workers of a group.

pub mod add;
pub mod change;
pub mod end;
mod input;
pub mod list;
pub mod move_to_group;
pub mod read;
