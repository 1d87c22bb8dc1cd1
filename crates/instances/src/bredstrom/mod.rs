//! `bredstrom`: the synchronised vehicle routing days of Bredström and Rönnqvist 2008, in AMPL text.
//!
//! Every visit starts in its window (hard) and every carer is back at the depot by the horizon. The two visits of a
//! pair start together and have different carers. Either the travel or the sum of preferences is to be small.

mod ampl;
mod check;
mod instance;
mod problem;
mod solution;

pub use instance::Instance;
pub use solution::Solution;

/// What is to be small.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Objective {
    /// The sum of travel over all legs.
    #[default]
    Distance,
    /// The sum of preferences over all visits.
    Preferences,
}
