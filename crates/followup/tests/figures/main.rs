//! Figures of made-up towns: worked out by hand, by a slow version of their own, and by what must always hold.

#![expect(clippy::unwrap_used, reason = "a town that does not hold together fails the test")]

mod acting;
mod asking;
mod causes;
mod continuity;
mod delivered;
mod enough;
mod hiding;
mod properties;
mod quality;
mod random;
mod rollups;
mod slow;
mod survey;
mod surveys;
mod town;
mod volume;
mod work;
