//! Tables that the municipality is drawn from: all of it made up, and meant to be seen as made up.

pub(crate) mod names;
pub(crate) mod places;
pub(crate) mod words;
