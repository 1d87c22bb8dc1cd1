//! What needs attention today.

mod asked;
mod items;

pub mod read;
mod risks;
mod short;
mod wishes;
