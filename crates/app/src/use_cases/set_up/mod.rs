//! The first days of a new municipality: what is to be brought in, in which order, and how far that has come.

pub mod read;
