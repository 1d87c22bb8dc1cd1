//! The formats, tested on small made-up instances.

#![expect(clippy::unwrap_used, reason = "a small instance that does not work fails the test")]

mod broken;
mod by_hand;
mod malformed;
mod mutated;
mod round_trip;
mod small;
mod solving;
