//! What needs attention today.

mod items;

pub mod read;
mod risks;
mod short;
