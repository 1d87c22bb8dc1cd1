//! When everything is down: each shift's list and each person's essentials on paper, and what was noted on paper entered afterwards.

pub mod paper;
pub mod rows;
pub mod sheet;
